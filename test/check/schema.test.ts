import { describe, expect, it, test } from 'vitest';
import { compileSchemas } from '../../src/check/schema.ts';
import { readValues } from '../../src/link/read-values.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { anyMessage, diagnosticsIn, findingsIn, message, shipped } from './held-against.ts';

type Refused = readonly [name: string, lines: string, marked: string, code: string, sentence: string];

const missing: readonly Refused[] = [
  ['no template', '~template', 'recipient', 'schema/required', 'the message does not name its template'],
  ['no recipient', '~recipient', 'template', 'personal/one-addressee', 'the message does not say who gets it'],
  ['no subject', '~subject', 'template', 'subject/required', 'the message has no subject'],
  ['no body', '~body', 'template', 'body/one-or-two-paragraphs', 'the message has no body'],
  [
    'no next step',
    '~next_step',
    'template',
    'next-step/required',
    'the message does not say what the reader should do next',
  ],
  [
    'no summary',
    'next_step:\n  action:\n    reply: true',
    'next_step',
    'next-step/required',
    'the message does not say what the reader should do next',
  ],
  [
    'no action',
    'next_step:\n  summary: Please reply.',
    'next_step',
    'next-step/reachable',
    'the next step gives the reader no way to take it',
  ],
  [
    'no address',
    'recipient:\n  given_name: Kari',
    'recipient',
    'personal/one-addressee',
    'the recipient has no e-mail address',
  ],
  ['a sender without a name', 'sender:\n  email: ola@lumo.example', 'sender', 'sender/name', 'the sender has no name'],
  [
    'a sender without an address',
    'sender:\n  name: Ola',
    'sender',
    'schema/required',
    'the sender has no e-mail address',
  ],
  [
    'a copy without a reason',
    'cc:\n  - name: Ola\n    email: ola@lumo.example',
    'name',
    'schema/required',
    'entry 1 of `cc` has no `because`',
  ],
  [
    'an option without a text',
    'options:\n  - text: A\n  - advantage: B',
    'advantage',
    'schema/required',
    'entry 2 of `options` has no `text`',
  ],
  ['a table without rows', 'table:\n  columns: [A]', 'table', 'schema/required', '`table` has no `rows`'],
  [
    'a thread without its mail',
    'thread:\n  references: ["<a@b.no>"]',
    'thread',
    'schema/required',
    '`thread` has no `in_reply_to`',
  ],
  [
    'an exception without a reason',
    'allow:\n  - rule: tone/no-slang',
    'rule',
    'schema/required',
    'entry 1 of `allow` has no `because`',
  ],
];

const empty: readonly Refused[] = [
  ['a subject without a value', 'subject:', 'subject', 'subject/required', 'the message has no subject'],
  ['a blank subject', 'subject: "  "', '"  "', 'subject/required', 'the message has no subject'],
  [
    'a recipient without a value',
    'recipient:',
    'recipient',
    'personal/one-addressee',
    'the message does not say who gets it',
  ],
  [
    'an empty summary',
    'next_step:\n  summary: ""\n  action:\n    reply: true',
    '""',
    'next-step/required',
    'the message does not say what the reader should do next',
  ],
  [
    'an action without a value',
    'next_step:\n  summary: Please reply.\n  action:',
    'action',
    'next-step/reachable',
    'the next step gives the reader no way to take it',
  ],
  ['a preheader without a value', 'preheader:', 'preheader', 'schema/type', '`preheader` has no value'],
  ['a sender without a value', 'sender:', 'sender', 'sender/name', 'the message does not say who sends it'],
  ['an empty list as body', 'body: []', 'body', 'body/one-or-two-paragraphs', 'the message has no body'],
  [
    'a body whose second paragraph is blank',
    'body:\n  - One.\n  - ""',
    '""',
    'schema/pattern',
    'entry 2 of `body` has no value',
  ],
];

const wrongType: readonly Refused[] = [
  [
    'a list of recipients',
    'recipient:\n  - email: kari@example.no',
    'recipient',
    'personal/one-addressee',
    '`recipient` must be a group of `key: value` lines, and is a list',
  ],
  [
    'a recipient that is an address',
    'recipient: kari@example.no',
    'kari@example.no',
    'personal/one-addressee',
    '`recipient` must be a group of `key: value` lines, and is the text `kari@example.no`',
  ],
  [
    'a subject that is a list',
    'subject:\n  - Hei',
    'subject',
    'schema/type',
    '`subject` must be a text, and is a list',
  ],
  [
    'a body that is a map',
    'body:\n  first: One.',
    'body',
    'body/one-or-two-paragraphs',
    '`body` must be a text or a list, and is a group of `key: value` lines',
  ],
  [
    'a paragraph with a colon',
    'body:\n  - Hei: der',
    'Hei',
    'schema/type',
    'entry 1 of `body` must be a text, and is a group of `key: value` lines',
  ],
  [
    'a next step that is a text',
    'next_step: Please reply.',
    'Please reply.',
    'next-step/required',
    '`next_step` must be a group of `key: value` lines, and is the text `Please reply.`',
  ],
  [
    'yes for true',
    'next_step:\n  summary: Please reply.\n  action:\n    reply: yes',
    'yes',
    'schema/type',
    '`next_step.action.reply` must be `true`',
  ],
  [
    'a sender that is a list',
    'sender: [ola]',
    'sender',
    'sender/name',
    '`sender` must be a text or a group of `key: value` lines, and is a list',
  ],
  [
    'a closing that is a list',
    'closing: [Hei]',
    'closing',
    'schema/type',
    '`closing` must be a text or a group of `key: value` lines, and is a list',
  ],
  [
    'a part of the closing that is a list',
    'closing:\n  wish: [a]',
    'wish',
    'schema/type',
    '`closing.wish` must be a text, and is a list',
  ],
  [
    'one copy that is no list',
    'cc: ola@lumo.example',
    'ola@lumo.example',
    'schema/type',
    '`cc` must be a list, and is the text `ola@lumo.example`',
  ],
  [
    'a row that is a text',
    'table:\n  columns: [A]\n  rows: [x]',
    'x',
    'schema/type',
    'entry 1 of `table.rows` must be a list, and is the text `x`',
  ],
];

const unknown: readonly Refused[] = [
  [
    'a slip',
    '~subject\nsubjct: Your lamps',
    'subjct',
    'schema/unevaluatedProperties',
    'there is no key `subjct` at the top level',
  ],
  [
    'a slip in a map',
    'recipient:\n  emial: kari@example.no\n  name: Kari',
    'emial',
    'schema/unevaluatedProperties',
    'there is no key `emial` in `recipient`',
  ],
  [
    'camel case',
    'recipient:\n  givenName: Kari\n  email: kari@example.no',
    'givenName',
    'schema/unevaluatedProperties',
    'there is no key `givenName` in `recipient`',
  ],
  [
    'another tool’s name',
    '~recipient\nto:\n  email: kari@example.no',
    'to',
    'schema/unevaluatedProperties',
    'there is no key `to` at the top level',
  ],
  [
    'a Cyrillic letter',
    '~recipient\nreсipient:\n  email: kari@example.no',
    'reсipient',
    'schema/unevaluatedProperties',
    '`reсipient` has the Cyrillic letter `с` (U+0441) in it',
  ],
  [
    'a key that belongs in another map',
    'recipient:\n  given_name: Kari\nemail: kari@example.no',
    'email',
    'schema/unevaluatedProperties',
    'there is no key `email` at the top level',
  ],
  [
    'a key that belongs at the top',
    'next_step:\n  summary: Please reply.\n  action:\n    reply: true\n  subject: x',
    'subject',
    'schema/unevaluatedProperties',
    'there is no key `subject` in `next_step`',
  ],
  [
    'a key in an entry of a list',
    'cc:\n  - name: Ola\n    email: ola@lumo.example\n    because: x\n    colour: red',
    'colour',
    'schema/unevaluatedProperties',
    'there is no key `colour` in entry 1 of `cc`',
  ],
  [
    'a key of no meaning',
    'priority: high',
    'priority',
    'schema/unevaluatedProperties',
    'there is no key `priority` at the top level',
  ],
  [
    'a key like a method',
    'constructor: x',
    'constructor',
    'schema/unevaluatedProperties',
    'there is no key `constructor` at the top level',
  ],
  [
    'a key like a prototype',
    '__proto__: x',
    '__proto__',
    'schema/unevaluatedProperties',
    'there is no key `__proto__` at the top level',
  ],
  [
    'ps',
    'ps: One more thing',
    'ps',
    'schema/refused',
    '`ps` cannot be used: a letter ends with its next step; what is worth saying belongs in the body',
  ],
  [
    'bcc',
    'bcc: boss@lumo.example',
    'bcc',
    'schema/refused',
    '`bcc` cannot be used: the reader could not see who else reads the letter',
  ],
  [
    'recipients',
    '~recipient\nrecipients: []',
    'recipients',
    'schema/type',
    '`recipients` must be a group of `key: value` lines, and is a list',
  ],
];

const wrongValue: readonly Refused[] = [
  ['an unknown intent', 'intent: dela', 'dela', 'schema/enum', '`dela` is no value that `intent` can have'],
  ['a blank greeting', 'greeting: " "', '" "', 'schema/pattern', '`greeting` has no value'],
  ['one option', 'options:\n  - text: A', 'options', 'schema/minItems', '`options` has 1 entry; it needs at least 2'],
  [
    'five options',
    'options:\n  - text: A\n  - text: B\n  - text: C\n  - text: D\n  - text: E',
    'text',
    'schema/maxItems',
    '`options` has 5 entries; it may have at most 4',
  ],
  [
    'a long preheader',
    `preheader: ${'a'.repeat(111)}`,
    'a'.repeat(111),
    'schema/maxLength',
    '`preheader` has 111 characters; it may have at most 110',
  ],
  [
    'a long paragraph',
    `body: [${'a'.repeat(2001)}]`,
    'a'.repeat(2001),
    'schema/maxLength',
    'entry 1 of `body` has 2,001 characters; it may have at most 2,000',
  ],
  [
    'an address without @',
    'recipient:\n  email: kari.example.no',
    'kari.example.no',
    'schema/format',
    '`kari.example.no` is not an e-mail address: it has no `@`',
  ],
  [
    'a link that runs',
    'next_step:\n  summary: Go.\n  action:\n    url: "javascript:alert(1)"',
    '"javascript:alert(1)"',
    'schema/format',
    '`javascript:alert(1)` begins with `javascript:`, which mail programs block as dangerous',
  ],
  [
    'a date that there is not',
    'next_step:\n  summary: Go.\n  action:\n    reply: true\n  deadline: 2026-13-01',
    '2026-13-01',
    'schema/format',
    '`2026-13-01` is not a date: there is no month 13',
  ],
  [
    'an unknown time zone',
    'recipient:\n  email: kari@example.no\n  timezone: Oslo',
    'Oslo',
    'schema/format',
    '`Oslo` is not a time zone',
  ],
  [
    'a language with an underscore',
    'language: en_GB',
    'en_GB',
    'schema/format',
    '`en_GB` is not the tag of a language',
  ],
  [
    'a path out of the project',
    'attachments:\n  - file: ../secret.txt',
    '../secret.txt',
    'schema/format',
    '`../secret.txt` leads out of its folder with `..`',
  ],
];

const accepted: readonly (readonly [name: string, lines: string])[] = [
  ['the smallest message', ''],
  ['two paragraphs in a list', 'body: [One., Two.]'],
  [
    'plain text that YAML would take for something else',
    'recipient:\n  given_name: Null\n  family_name: 0012\n  honorific: yes\n  email: kari@example.no',
  ],
  ['a table of numbers', 'table:\n  columns: [Item, 2026]\n  rows:\n    - [Lamp, 1.10]'],
  ['a sender by name', 'sender: ola'],
  [
    'a sender in full',
    'sender:\n  name: Ola Hansen\n  role: adviser\n  company: Lumo AS\n  email: ola@lumo.example\n  phone: +47 55 50 12 34\n  reply_to: hjelp@lumo.example',
  ],
  ['a closing as text', 'closing: Med vennlig hilsen'],
  ['a closing in parts', 'closing:\n  help: none\n  wish: auto\n  farewell: Hilsen'],
  [
    'a deadline in the next step',
    'next_step:\n  summary: Please reply.\n  action:\n    reply: true\n  deadline: 2026-11-23',
  ],
  ['nothing to do', 'next_step:\n  summary: You need not do anything.\n  action:\n    none: true'],
  ['facts that envoi does not know', 'context:\n  relationship: known\n  segment: A\n  score: 4'],
  ['an address in another alphabet', 'recipient:\n  email: kari@приклад.укр'],
  ['a thread', 'thread:\n  in_reply_to: "<a@b.no>"\n  references: ["<a@b.no>", "<c@b.no>"]'],
  ['an exception', 'allow:\n  - rule: tone/no-slang\n    because: Slack is a name\n    until: 2027-01-31'],
  ['an attachment', 'attachments:\n  - file: offers/tilbud 4512.pdf\n    name: Tilbud.pdf'],
];

describe('a message that its schema refuses', () => {
  for (const table of [missing, empty, wrongType, unknown, wrongValue]) {
    test.each(table)('%s', (_, lines, marked, code, sentence) => {
      const found = findingsIn(message(lines), anyMessage);
      expect(found).toEqual([{ marked, code, message: sentence }]);
    });
  }
});

describe('a truth value that is no truth value', () => {
  const free: JsonSchema = { type: 'object', properties: { express: { type: 'boolean' } } };

  test.each([
    ['reply: no', 'schema/type'],
    ['reply: false', 'next-step/reachable'],
    ['none: off', 'schema/type'],
    ['none: false', 'next-step/reachable'],
  ])('`%s` is not mended to what the next step refuses', (line, code) => {
    const [found, ...others] = diagnosticsIn(reply(line), anyMessage);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code, fixes: [] });
    expect(found?.help).toMatch(/^write `\w+: true`.*, or take the line out and add/u);
  });

  test.each([
    ['express: no', 'write `false`'],
    ['express: on', 'write `true`'],
  ])('`%s` is, where both are possible', (line, title) => {
    expect(diagnosticsIn(line, free)).toMatchObject([{ code: 'schema/type', fixes: [{ title, safe: true }] }]);
  });
});

describe('a message that its schema accepts', () => {
  test.each(accepted)('%s', (_, lines) => {
    expect(findingsIn(message(lines), anyMessage)).toEqual([]);
  });
});

describe('the remedy', () => {
  test.each([
    ['a slip', '~subject\nsubjct: x', 'did you mean `subject`?'],
    ['two letters that changed places', '~subject\nsubejct: x', 'did you mean `subject`?'],
    ['a slip in another tool’s name', '~recipient\nreciever: x', 'did you mean `recipient`?'],
    ['another tool’s name', '~recipient\nto: x', 'here it is called `recipient`'],
    ['another tool’s name for a part', 'cta: x', 'here it is called `next_step.action`'],
    ['a Norwegian name', '~subject\nemne: x', 'here it is called `subject`'],
    ['a Ukrainian name', '~subject\nтема: x', 'here it is called `subject`'],
    ['camel case', 'sendAt: x', 'write `send_at`'],
    ['a hyphen', 'send-at: x', 'write `send_at`'],
    ['capitals', '~subject\nSubject: x', 'write `subject`'],
    ['a look-alike letter', '~body\nbоdy: x', 'type `body` in Latin letters'],
    ['a key of two other maps', 'email: x', 'it belongs in `recipient` or `sender`'],
    ['a key that another map calls otherwise', 'firstname: x', 'it belongs as `given_name` in `recipient`'],
    [
      'a key of the top',
      'next_step:\n  summary: a\n  action:\n    reply: true\n  send_at: x',
      'it belongs on the top level, without indentation',
    ],
    ['bcc', 'bcc: x', 'use `cc` instead'],
    ['an enumeration', 'intent: dela', /^did you mean `delay`\? possible are `reply`, /u],
    [
      'a date of another country',
      'next_step:\n  summary: a\n  action:\n    reply: true\n  deadline: 23.11.2026',
      'write year-month-day: 2026-11-23',
    ],
    ['too many characters', `subject: ${'a'.repeat(203)}`, 'shorten it by 3'],
  ])('for %s', (_, lines, help) => {
    const [finding] = diagnosticsIn(message(lines), anyMessage);
    expect(finding?.help).toEqual(help instanceof RegExp ? expect.stringMatching(help) : help);
  });

  test.each([
    ['a name of another tool', '~recipient\nto:\n  email: a@b.no', 'recipient', true],
    ['a slip', '~subject\nsubjct: x', 'subject', false],
    ['a quoted key', '~subject\n"subjct": x', '"subject"', false],
    ['a truth', 'next_step:\n  summary: a\n  action:\n    reply: on', 'true', true],
    ['a value', 'intent: dela', 'delay', false],
  ])('is an edit for %s', (_, lines, text, safe) => {
    const [finding] = diagnosticsIn(message(lines), anyMessage);
    expect(finding?.fixes).toMatchObject([{ safe, edits: [{ text, span: finding?.span }] }]);
  });

  it('does not rename a key to one that is there', () => {
    const [finding] = diagnosticsIn(message('subjct: x'), anyMessage);
    expect(finding?.fixes).toEqual([]);
  });
});

describe('several mistakes', () => {
  it('are all shown, in the order of the file', () => {
    const text = message('template: x\nrecipient:\n  emial: a\nsubject:\nbody: [a, [b]]\nintent: x\nps: x');
    const found = findingsIn(text, anyMessage).map(({ marked }) => marked);
    expect(found).toEqual(['emial', 'subject', 'b', 'x', 'ps']);
  });

  it('takes no time that matters for each unknown key', () => {
    millisecondsFor(100);
    // Reading the file, the schema and the rest of the message is in both.
    expect(millisecondsFor(2000)).toBeLessThan(20 * millisecondsFor(200) + 500);
    expect(millisecondsFor(2000)).toBeLessThan(3000);
  });

  it('are one where a missing key stands misspelt beside', () => {
    expect(findingsIn(message('~body\nboddy: x'), anyMessage)).toHaveLength(1);
  });

  it('are one where a value fits no branch of a choice', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: {
        place: {
          oneOf: [
            {
              type: 'object',
              properties: { kind: { const: 'shop' }, hours: { type: 'string' } },
              required: ['kind', 'hours'],
            },
            {
              type: 'object',
              properties: { kind: { const: 'phone' }, number: { type: 'string', format: 'phone' } },
              required: ['kind', 'number'],
            },
          ],
        },
      },
    };
    expect(findingsIn('place:\n  kind: phone\n  number: 5', schema)).toMatchObject([
      { marked: '5', code: 'schema/format' },
    ]);
    expect(findingsIn('place:\n  kind: shop', schema)).toMatchObject([
      { marked: 'place', message: '`place` has no `hours`' },
    ]);
    expect(findingsIn('place: x', schema)).toMatchObject([{ marked: 'x', code: 'schema/type' }]);
  });
});

describe('the schema of a template', () => {
  const schema: JsonSchema = {
    $ref: 'message.schema.json',
    required: ['details'],
    properties: {
      details: {
        type: 'object',
        required: ['starts_at'],
        unevaluatedProperties: false,
        properties: {
          starts_at: { type: 'string', format: 'date-time' },
          rooms: JSON.parse('{"type": "integer", "minimum": 1}'),
        },
      },
    },
    if: { properties: { intent: { const: 'offer' } }, required: ['intent'] },
    ...JSON.parse('{"then": {"properties": {"send_at": {"type": "string"}}, "required": ["send_at"]}}'),
    unevaluatedProperties: false,
  };

  test.each([
    ['takes what it describes', 'details:\n  starts_at: 2026-12-02T17:00:00+01:00\n  rooms: 2', []],
    ['wants what it requires', '', ['`details` is missing']],
    [
      'names a slip in its own fields',
      'details:\n  start_at: 2026-12-02T17:00:00+01:00',
      ['there is no key `start_at` in `details`'],
    ],
    [
      'checks numbers',
      'details:\n  starts_at: 2026-12-02T17:00:00+01:00\n  rooms: 0',
      ['`details.rooms` must be at least 1, and is 0'],
    ],
    [
      'wants what a condition requires',
      'intent: offer\ndetails:\n  starts_at: 2026-12-02T17:00:00+01:00',
      ['`send_at` is missing'],
    ],
  ])('%s', (_, lines, sentences) => {
    expect(findingsIn(message(lines), schema).map((finding) => finding.message)).toEqual(sentences);
  });

  it('refuses `details` where it describes none', () => {
    const closed: JsonSchema = { $ref: 'message.schema.json', unevaluatedProperties: false };
    expect(findingsIn(message('details:\n  a: 1'), closed)).toMatchObject([
      { marked: 'details', code: 'schema/refused' },
    ]);
  });
});

describe('the other keywords of JSON Schema', () => {
  test.each<readonly [schema: string, value: string, marked: string, code: string, sentence: string]>([
    [
      '{"type": "string", "pattern": "^A-", "examples": ["A-1"]}',
      'B-1',
      'B-1',
      'schema/pattern',
      '`B-1` does not have the form that `field` needs',
    ],
    [
      '{"type": "string", "minLength": 3}',
      'ab',
      'ab',
      'schema/minLength',
      '`field` has 2 characters; it needs at least 3',
    ],
    ['{"type": "string", "minLength": 3}', '""', '""', 'schema/minLength', '`field` has no value'],
    [
      '{"type": "array", "uniqueItems": true}',
      '[a, b, a]',
      'a',
      'schema/uniqueItems',
      '`field` has the same entry twice',
    ],
    ['{"type": "integer"}', '1.5', '1.5', 'schema/type', '`field` must be a whole number, and is the number 1.5'],
    ['{"type": "number", "minimum": 1}', '0', '0', 'schema/minimum', '`field` must be at least 1, and is 0'],
    [
      '{"type": "number", "maximum": 9000}',
      '9001',
      '9001',
      'schema/maximum',
      '`field` must be at most 9,000, and is 9001',
    ],
    [
      '{"type": "number", "exclusiveMinimum": 0}',
      '0',
      '0',
      'schema/exclusiveMinimum',
      '`field` must be more than 0, and is 0',
    ],
    [
      '{"type": "number", "exclusiveMaximum": 9}',
      '9',
      '9',
      'schema/exclusiveMaximum',
      '`field` must be less than 9, and is 9',
    ],
    ['{"type": "number", "multipleOf": 5}', '7', '7', 'schema/multipleOf', '`field` must be a multiple of 5, and is 7'],
    ['{"type": "object", "minProperties": 1}', '{}', 'field', 'schema/minProperties', '`field` needs at least 1 key'],
    [
      '{"type": "object", "maxProperties": 1}',
      '{a: 1, b: 2}',
      'field',
      'schema/maxProperties',
      '`field` may have at most 1 key',
    ],
    [
      '{"type": "object", "dependentRequired": {"a": ["b"]}}',
      '{a: 1}',
      'field',
      'schema/dependentRequired',
      '`field` has no `b`',
    ],
    [
      '{"type": "object", "propertyNames": {"maxLength": 3}}',
      '{abcd: 1}',
      'abcd',
      'schema/propertyNames',
      '`abcd` is not possible as a key in `field`',
    ],
    [
      '{"type": "object", "additionalProperties": false}',
      '{a: 1}',
      'a',
      'schema/unevaluatedProperties',
      'there is no key `a` in `field`',
    ],
    [
      '{"type": "object", "patternProperties": {"^x": {}}, "unevaluatedProperties": false}',
      '{x1: 1, a: 1}',
      'a',
      'schema/unevaluatedProperties',
      'there is no key `a` in `field`',
    ],
    [
      '{"type": "object", "properties": {"a": false}}',
      '{a: 1}',
      '1',
      'schema/not',
      '`field.a` has a value that is not possible here',
    ],
    ['{"not": {"const": "x"}}', 'x', 'x', 'schema/not', '`field` has a value that is not possible here'],
    [
      '{"type": "array", "contains": {"const": "a"}}',
      '[b]',
      'field',
      'schema/contains',
      '`field` lacks an entry that must be there',
    ],
    [
      '{"type": "array", "prefixItems": [{}], "items": false, "minItems": 1}',
      '[a, b]',
      'b',
      'schema/items',
      '`field` has 2 entries; it may have at most 1',
    ],
    [
      '{"oneOf": [{"type": "integer"}, {"type": "number"}]}',
      '1',
      '1',
      'schema/oneOf',
      '`field` must have exactly one of the forms that are possible here',
    ],
    [
      '{"anyOf": [{"type": "string", "minLength": 3}, {"type": "string", "pattern": "^a"}]}',
      'b',
      'b',
      'schema/anyOf',
      '`field` has none of the forms that are possible here',
    ],
    [
      '{"anyOf": [{"type": "integer"}, {"type": "array"}]}',
      'b',
      'b',
      'schema/type',
      '`field` must be a whole number or a list, and is the text `b`',
    ],
    ['{"const": {"a": 1}}', '{a: 2}', 'field', 'schema/const', '`field` must be `{"a":1}`'],
    ['{"enum": [1, 2]}', '3', '3', 'schema/enum', '`3` is no value that `field` can have'],
  ])('%s refuses %s', (part, value, marked, code, sentence) => {
    const schema: JsonSchema = { type: 'object', properties: { field: JSON.parse(part) } };
    const found = findingsIn(`field: ${value}`, schema);
    expect(found).toEqual([{ marked, code, message: sentence }]);
  });
});

describe('envoi.yaml', () => {
  const project = shipped.get('project.schema.json') ?? {};

  test.each<Refused>([
    [
      'no version',
      'language: nb',
      'language',
      'schema/required',
      'envoi.yaml does not say which version of its format it has',
    ],
    ['another version', 'version: 2', '2', 'schema/const', '`version` must be `1`'],
    [
      'a colour that is too light',
      'version: 1\nbrand: {accent: "#777777"}',
      '"#777777"',
      'project/brand-contrast',
      '`#777777` cannot be read well on white: the contrast is 4.4:1, and 4.5:1 is needed',
    ],
    ['no colour', 'version: 1\nbrand: {accent: red}', 'red', 'schema/format', '`red` is not a colour'],
    [
      'a sender that is a text',
      'version: 1\nsenders:\n  ola: Ola',
      'Ola',
      'schema/type',
      '`senders.ola` must be a group of `key: value` lines, and is the text `Ola`',
    ],
    [
      'a sender with a slip',
      'version: 1\nsenders:\n  ola:\n    nmae: Ola\n    email: a@b.no',
      'nmae',
      'schema/unevaluatedProperties',
      'there is no key `nmae` in `senders.ola`',
    ],
    [
      'an insecure logo',
      'version: 1\ncompany:\n  name: Lumo\n  logo: http://a.no/l.png',
      'http://a.no/l.png',
      'schema/format',
      '`http://a.no/l.png` begins with `http:`, which anybody on the way can read and change',
    ],
    [
      'a logo by mail',
      'version: 1\ncompany:\n  name: Lumo\n  logo: mailto:a@b.no',
      'mailto:a@b.no',
      'schema/format',
      '`mailto:a@b.no` does not begin with https://',
    ],
    [
      'what comes later',
      'version: 1\ndomains: {}',
      'domains',
      'schema/unevaluatedProperties',
      'there is no key `domains` at the top level',
    ],
  ])('is refused with %s', (_, text, marked, code, sentence) => {
    const found = findingsIn(text, project);
    expect(found).toEqual([{ marked, code, message: sentence }]);
  });

  it('is accepted in full', () => {
    const text =
      'version: 1\nlanguage: nb\nsender: ola\ncompany: {name: Lumo, address: "Storgata 1", registration: 0012, logo: https://a.no/l.png}\nsenders:\n  ola: {name: Ola, email: a@b.no, phone: +4755501234}\nbrand: {accent: "#767676"}\nprofile: strict\nrules: {tone/no-slang: off, sender/role: {nb: error}}\nnames: [Slack]\nglossary: {SLA: how fast we answer}\ncompetitors: [Lampehuset]\nwords:\n  forbid: [cheap, {find: dear, because: it is not}]\n  replace: {lamp: light, foot: {instead: base, because: it is, safe: true}}\n  require: [order]\n  nb: {forbid: [billig], replace: {lampe: lys}, require: [ordre]}';
    expect(findingsIn(text, project)).toEqual([]);
  });
});

describe('a schema', () => {
  test.each([...shipped.keys()])('%s can be used', (name) => {
    expect(compileSchemas(shipped).refusal(name)).toBeNull();
  });

  it('that cannot be used accepts nothing and says why apart', () => {
    const schemas = new Map<string, JsonSchema>([['bad.schema.json', { type: 'string', format: 'no-such-format' }]]);
    const checker = compileSchemas(schemas);
    const root = parseYaml({ file: 'a.yaml', text: 'a: 1' }, () => {});
    if (root === null) throw new Error('no tree');
    const reported: unknown[] = [];
    const isValid = checker.check('bad.schema.json', root, readValues(root, {}, schemas), (finding) =>
      reported.push(finding),
    );
    expect([isValid, reported]).toEqual([false, []]);
    expect(checker.refusal('bad.schema.json')).toContain('no-such-format');
    expect(checker.refusal('absent.schema.json')).toBe('there is no schema absent.schema.json');
  });

  it('compares and counts maps whatever their keys are named', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { list: JSON.parse('{"type": "array", "uniqueItems": true}') },
    };
    expect(findingsIn('list:\n  - {valueOf: a}\n  - {toString: b}', schema)).toEqual([]);
    const [finding] = findingsIn('list:\n  - {a: 1, b: 2}\n  - {c: 1}\n  - {b: 2, a: 1}', schema);
    expect(finding).toMatchObject({
      marked: 'b',
      code: 'schema/uniqueItems',
      message: '`list` has the same entry twice',
    });
  });

  it('looks for equal entries in a long list within a second', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { list: JSON.parse('{"type": "array", "uniqueItems": true}') },
    };
    const value = { list: Array.from({ length: 50_000 }, (_, index) => ({ index })) };
    const root = parseYaml({ file: 'a.yaml', text: 'list: []' }, () => {});
    const checker = compileSchemas(new Map([['a.schema.json', schema]]));
    const start = performance.now();
    expect(root !== null && checker.check('a.schema.json', root, value, () => {})).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

function reply(line: string): string {
  return message(`next_step:\n  summary: Please reply.\n  action:\n    ${line}`);
}

function unknownKeys(amount: number): string {
  return message(`cc:\n${'  - nmae: Ben\n    emial: ben@lumo.example\n    since: 4\n'.repeat(amount)}`);
}

function millisecondsFor(amount: number): number {
  const text = unknownKeys(amount);
  const start = performance.now();
  expect(findingsIn(text, anyMessage).length).toBeGreaterThan(3 * amount);
  return performance.now() - start;
}
