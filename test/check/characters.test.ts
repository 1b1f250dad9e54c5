import { describe, expect, it, test } from 'vitest';
import { anyMessage, diagnosticsIn, findingsIn, message } from './held-against.ts';

describe('a character that spoils a letter', () => {
  test.each([
    [
      'a line break in the subject',
      'subject: "Hei\\nKari"',
      '\\n',
      'schema/line-break',
      '`subject` must be one line, and has a line break in it',
    ],
    [
      'a header in the subject',
      'subject: "Hei\\r\\nBcc: x@y.no"',
      '\\r\\n',
      'schema/line-break',
      '`subject` must be one line, and has a line break in it',
    ],
    [
      'a line separator in the subject',
      'subject: "Hei\\u2028Kari"',
      '\\u2028',
      'schema/line-break',
      '`subject` must be one line, and has a line break in it',
    ],
    [
      'a subject in a block',
      'subject: |\n  Hei',
      '|',
      'schema/line-break',
      '`subject` must be one line, and has a line break in it',
    ],
    [
      'a folded preheader',
      'preheader: >\n  Hei',
      '>',
      'schema/line-break',
      '`preheader` must be one line, and has a line break in it',
    ],
    [
      'a line break in a name',
      'recipient:\n  given_name: "Kari\\n"\n  email: kari@example.no',
      '\\n',
      'schema/line-break',
      '`recipient.given_name` must be one line, and has a line break in it',
    ],
    [
      'a line break in a label',
      'next_step:\n  summary: a\n  action:\n    label: "a\\nb"\n    url: https://a.no',
      '\\n',
      'schema/line-break',
      '`next_step.action.label` must be one line, and has a line break in it',
    ],
    [
      'a line break in the farewell',
      'closing:\n  farewell: "Kind\\nregards"',
      '\\n',
      'schema/line-break',
      '`closing.farewell` must be one line, and has a line break in it',
    ],
    [
      'a tab in the wish',
      'closing:\n  wish: "a\\tb"',
      '\\t',
      'schema/control-character',
      '`closing.wish` has a tab in it, which nobody can see',
    ],
    [
      'a line break in the name of an attachment',
      'attachments:\n  - file: a.pdf\n    name: "a\\r.pdf"',
      '\\r',
      'schema/line-break',
      '`name` in entry 1 of `attachments` must be one line, and has a line break in it',
    ],
    [
      'a line break in the name of a copy',
      'cc:\n  - name: "Ola\\nX"\n    email: a@b.no\n    because: x',
      '\\n',
      'schema/line-break',
      '`name` in entry 1 of `cc` must be one line, and has a line break in it',
    ],
    [
      'a tab in the subject',
      'subject: "Hei\\tKari"',
      '\\t',
      'schema/control-character',
      '`subject` has a tab in it, which nobody can see',
    ],
    [
      'a bell in a name',
      'recipient:\n  given_name: "Kari\\a"\n  email: kari@example.no',
      '\\a',
      'schema/control-character',
      '`recipient.given_name` has the control character U+0007 in it, which nobody can see',
    ],
    [
      'NUL in the body',
      'body: "a\\0b"',
      '\\0',
      'schema/control-character',
      '`body` has the control character U+0000 in it, which nobody can see',
    ],
    [
      'ESC in details',
      'details:\n  note: "a\\e[31m"',
      '\\e',
      'schema/control-character',
      '`details.note` has the control character U+001B in it, which nobody can see',
    ],
    ...[
      ['200B', 'a zero-width space'],
      ['2060', 'a word joiner'],
      ['FEFF', 'a byte order mark'],
      ['2028', 'a line separator'],
      ['2029', 'a paragraph separator'],
    ].map(([code, what]): [string, string, string, string, string] => [
      `${what} in the body`,
      `body: "a\\u${code}b"`,
      `\\u${code}`,
      'schema/control-character',
      `\`body\` has the character U+${code} in it, which nobody can see`,
    ]),
    [
      'a soft hyphen in the subject',
      'subject: "a\u00ADb"',
      '\u00AD',
      'schema/control-character',
      '`subject` has the character U+00AD in it, which nobody can see',
    ],
    [
      'a next-line mark in the body',
      'body: "a\\u0085b"',
      '\\u0085',
      'schema/control-character',
      '`body` has the control character U+0085 in it, which nobody can see',
    ],
    [
      'a lost letter in a name',
      'recipient:\n  given_name: K\uFFFDri\n  email: kari@example.no',
      '\uFFFD',
      'schema/control-character',
      '`recipient.given_name` has the character U+FFFD in it, where a letter was lost',
    ],
    ...['~', 'null', 'N/A', '"-"', 'undefined'].map((value): [string, string, string, string, string] => [
      `${value} for a name`,
      `recipient:\n  name: ${value}\n  email: kari@example.no`,
      value,
      'greeting/name-correct',
      `\`${value.replaceAll('"', '')}\` is no name, and would be printed as one`,
    ]),
    [
      'a tag in a name',
      'recipient:\n  given_name: <b>Kari</b>\n  email: kari@example.no',
      '<b>',
      'greeting/name-correct',
      '`recipient.given_name` has the HTML tag `<b>` in it, which would be printed',
    ],
    [
      'an override in a name',
      'recipient:\n  given_name: "Ka\\u202Eri"\n  email: kari@example.no',
      '\\u202E',
      'schema/bidi-control',
      'the invisible character U+202E changes the order in which the text is shown',
    ],
    [
      'an isolate in the body',
      'body: "a \\u2066b"',
      '\\u2066',
      'schema/bidi-control',
      'the invisible character U+2066 changes the order in which the text is shown',
    ],
    [
      'a Cyrillic letter in a Latin name',
      'recipient:\n  given_name: Kаri\n  email: kari@example.no',
      'а',
      'greeting/name-correct',
      '`Kаri` in `recipient.given_name` has the Cyrillic letter `а` (U+0430) among Latin ones',
    ],
    [
      'a Latin letter in a Cyrillic name',
      'recipient:\n  given_name: Оленa\n  email: kari@example.no',
      'a',
      'greeting/name-correct',
      '`Оленa` in `recipient.given_name` has the Latin letter `a` (U+0061) among Cyrillic ones',
    ],
    [
      'a Latin i in a Ukrainian name',
      'recipient:\n  name: Вікторія Iванова\n  email: kari@example.no',
      'I',
      'greeting/name-correct',
      '`Iванова` in `recipient.name` has the Latin letter `I` (U+0049) among Cyrillic ones',
    ],
    [
      'a Greek letter in the sender’s name',
      'sender:\n  name: Οla Hansen\n  email: ola@lumo.example',
      'Ο',
      'greeting/name-correct',
      '`Οla` in `sender.name` has the Greek letter `Ο` (U+039F) among Latin ones',
    ],
    [
      'a place in the subject',
      'subject: "Order {{number}} comes"',
      '{{number}}',
      'personal/no-leftover-placeholder',
      '`{{number}}` is a place that nobody filled in',
    ],
    [
      'a place in three braces',
      'body: "a {{{x}}} b"',
      '{{{x}}}',
      'personal/no-leftover-placeholder',
      '`{{{x}}}` is a place that nobody filled in',
    ],
    [
      'an open place',
      'body: "a {{x b"',
      '{{x',
      'personal/no-leftover-placeholder',
      '`{{x` is a place that nobody filled in',
    ],
    [
      'a place for an address',
      'recipient:\n  email: "{{email}}"',
      '{{email}}',
      'personal/no-leftover-placeholder',
      '`{{email}}` is a place that nobody filled in',
    ],
    [
      'a place in details',
      'details:\n  a: ["{{x}}"]',
      '{{x}}',
      'personal/no-leftover-placeholder',
      '`{{x}}` is a place that nobody filled in',
    ],
  ])('%s', (_, lines, marked, code, sentence) => {
    const found = findingsIn(message(lines), anyMessage);
    expect(found).toEqual([{ marked, code, message: sentence }]);
  });

  it('is one finding for each word', () => {
    const text = message('recipient:\n  name: "K\\u202Aa\\u202Ari N\\u202Aord"\n  email: kari@example.no');
    expect(findingsIn(text, anyMessage)).toHaveLength(2);
  });

  it('is one finding for each place that was left', () => {
    expect(findingsIn(message('body: "{{a}} and {{b}}"'), anyMessage).map(({ marked }) => marked)).toEqual([
      '{{a}}',
      '{{b}}',
    ]);
  });

  it('can be replaced by the letter that was meant', () => {
    const [finding] = diagnosticsIn(message('recipient:\n  given_name: Kаri\n  email: kari@example.no'), anyMessage);
    expect(finding?.fixes).toMatchObject([{ safe: false, edits: [{ text: 'a', span: finding?.span }] }]);
  });
});

test.each([
  ['a whole closing of two lines', 'closing: |\n  All the best,\n  your Lumo'],
  ['paragraphs in the body', 'body: |\n  One.\n\n  Two.\n'],
  ['a tab in the body', 'body: "a\\tb"'],
  ['lines in the summary', 'next_step:\n  summary: |\n    Please\n    reply.\n  action:\n    reply: true'],
  ['lines in a closing', 'closing: |\n  Hilsen\n  Ola'],
  ['lines in details', 'details:\n  address: |\n    Storgata 1\n    0155 Oslo'],
  ['a subject folded over two lines', 'subject: Your order\n  comes on Tuesday'],
  ['right-to-left marks and joiners', 'subject: "שלום\\u200F a\\u200Db\\u200C"'],
  ['a name of two words in two alphabets', 'recipient:\n  name: Олена-Kari Nordmann\n  email: kari@example.no'],
  ['a name with an apostrophe and accents', "recipient:\n  name: Zoë D’Ångström-О'Коннор\n  email: kari@example.no"],
  ['a product in two alphabets outside of names', 'subject: Лампа LEDова'],
  [
    'a soft hyphen, joiners, selectors and no-break spaces in the body',
    'body: "a\u00ADb a\u200Db\u200C ❤\uFE0F 90\u00A0kr"',
  ],
  ['people called Null, No and True', 'recipient:\n  given_name: No\n  family_name: Null\n  email: kari@example.no'],
  ['a family called True', 'recipient:\n  given_name: Kari\n  family_name: True\n  email: kari@example.no'],
  ['single braces', 'subject: "{a} and } } { {"'],
])('%s pass', (_, lines) => {
  expect(findingsIn(message(lines), anyMessage)).toEqual([]);
});
