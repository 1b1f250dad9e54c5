import { describe, expect, test } from 'vitest';
import { fixed, marked, readYaml, textsIn, unmarked } from './texts.ts';

type Row = readonly [name: string, code: string, yaml: string, message: string, meant: unknown];

/** A slip with its place marked, what is said of it, and what it means: one finding, whose fix mends it. */
const SLIPS: readonly Row[] = [
  [
    'prose without |, its first line with a colon',
    'colon-in-text',
    'body:\n  Takk«:» den er her.\n  Mer tekst mellom 9 og 12.\nb: c\n',
    'a colon with a space behind it ends a key, so a text below body: that has one needs the sign |',
    [
      ['body', 'Takk: den er her.\nMer tekst mellom 9 og 12.\n'],
      ['b', 'c'],
    ],
  ],
  [
    'prose without |, one line with an address',
    'colon-in-text',
    'body:\n  Se her«:» https://lumo.example/o\nb: c\n',
    'a colon with a space behind it ends a key, so a text below body: that has one needs the sign |',
    [
      ['body', 'Se her: https://lumo.example/o\n'],
      ['b', 'c'],
    ],
  ],
  [
    'prose without |, the colon in a later paragraph',
    'colon-in-text',
    'n:\n  body: # new\n    Takk for alt.\n\n    Merk«:» den er her.\n  b: c\n',
    'a colon with a space behind it ends a key, so a text below body: that has one needs the sign |',
    [
      [
        'n',
        [
          ['body', 'Takk for alt.\n\nMerk: den er her.\n'],
          ['b', 'c'],
        ],
      ],
    ],
  ],
  [
    'prose without |, with a colon in each line',
    'colon-in-text',
    'body:\n  Takk for alt«:» den er her.\n  Merk: den er her.\n',
    'a colon with a space behind it ends a key, so a text below body: that has one needs the sign |',
    [['body', 'Takk for alt: den er her.\nMerk: den er her.\n']],
  ],
  [
    'a text that goes on with a colon in its second line',
    'colon-in-text',
    'n:\n  summary: Lampene kommer,\n    merk«:» den er her.\n  b: c\n',
    'a colon with a space behind it ends a key, so a text that has one must stand in quotation marks',
    [
      [
        'n',
        [
          ['summary', 'Lampene kommer, merk: den er her.'],
          ['b', 'c'],
        ],
      ],
    ],
  ],
  [
    'a sentence that begins with one word and a colon',
    'colon-in-text',
    'summary: Lampene kommer\n  Merk«:» den er her.\nb: c\n',
    'a colon with a space behind it ends a key, so a text that has one must stand in quotation marks',
    [
      ['summary', 'Lampene kommer Merk: den er her.'],
      ['b', 'c'],
    ],
  ],
  [
    'one line beside |',
    'syntax',
    'body: «|» Takk for alt.\nb: c\n',
    'the text begins on the line of the sign |, which takes only the lines below it',
    [
      ['body', 'Takk for alt.'],
      ['b', 'c'],
    ],
  ],
  [
    'one line beside | with a colon in it',
    'syntax',
    'n:\n  body: «|-» Merk: takk\n  b: c\n',
    'the text begins on the line of the sign |-, which takes only the lines below it',
    [
      [
        'n',
        [
          ['body', 'Merk: takk'],
          ['b', 'c'],
        ],
      ],
    ],
  ],
  [
    'a sentence close to |',
    'syntax',
    'body: «|»Takk for alt.\nb: c\n',
    'the text begins on the line of the sign |, which takes only the lines below it',
    [
      ['body', 'Takk for alt.'],
      ['b', 'c'],
    ],
  ],
  [
    'an odd space between | and its text',
    'syntax',
    'body: «|»\u00a0Takk\n  og mer.\nb: c\n',
    'the text begins on the line of the sign |, which takes only the lines below it',
    [
      ['body', 'Takk\nog mer.\n'],
      ['b', 'c'],
    ],
  ],
  [
    'an odd space behind |',
    'odd-space',
    'body: | «\u00a0»\n  Takk\nb: c\n',
    'a no-break space (U+00A0) stands behind the sign, where nobody sees it',
    [
      ['body', 'Takk\n'],
      ['b', 'c'],
    ],
  ],
  [
    'prose without |, with a line that begins with a dash',
    'colon-in-text',
    'body:\n  Vi har to farger«:» rød, blå og\n  - grønn\nb: c\n',
    'a colon with a space behind it ends a key, so a text below body: that has one needs the sign |',
    [
      ['body', 'Vi har to farger: rød, blå og\n- grønn\n'],
      ['b', 'c'],
    ],
  ],
  [
    'a mark that ends a document beside >',
    'needs-quotes',
    'a: «>» ...\n',
    'a text that begins with > has to stand in quotation marks',
    [['a', '> ...']],
  ],
  [
    'several lines beside >',
    'syntax',
    'body: «>» Takk for alt: ja\n  og mer her: nei.\n\n  Merk: x\nb: c\n',
    'the text begins on the line of the sign >, which takes only the lines below it',
    [
      ['body', 'Takk for alt: ja og mer her: nei.\nMerk: x\n'],
      ['b', 'c'],
    ],
  ],
  [
    'a list item beside |',
    'syntax',
    '- «|» Takk\n  og mer\n- b\n',
    'the text begins on the line of the sign |, which takes only the lines below it',
    ['Takk\nog mer\n', 'b'],
  ],
  [
    'dashes in the column of the key',
    'missing-space',
    'body:\n«-»Første.\n-Andre.\nb: c\n',
    'a space is missing behind the dash',
    [
      ['body', ['Første.', 'Andre.']],
      ['b', 'c'],
    ],
  ],
  [
    'dashes under the key',
    'missing-space',
    'body:\n  «-»første er\n   lang.\n\n  -andre.\n',
    'a space is missing behind the dash',
    [['body', ['første er lang.', 'andre.']]],
  ],
  ['one dash', 'missing-space', 'body:\n  «-»Første.\n', 'a space is missing behind the dash', [['body', ['Første.']]]],
  [
    'the second of two dashes',
    'missing-space',
    'body:\n  - Første.\n  «-»Andre.\n',
    'a space is missing behind the dash',
    [['body', ['Første.', 'Andre.']]],
  ],
  [
    'dashes before keys',
    'missing-space',
    'o:\n  «-»label: x\n   url: y\n  -label: z\n   url: w\nb: c\n',
    'a space is missing behind the dash',
    [
      [
        'o',
        [
          [
            ['label', 'x'],
            ['url', 'y'],
          ],
          [
            ['label', 'z'],
            ['url', 'w'],
          ],
        ],
      ],
      ['b', 'c'],
    ],
  ],
  ...(
    [
      ['\u00a0', 'a no-break space (U+00A0)'],
      ['\u2003', 'an em space (U+2003)'],
      ['\u3000', 'a wide space (U+3000)'],
    ] as const
  ).map(
    ([space, name]): Row => [
      'an odd space behind a colon',
      'odd-space',
      `subject:«${space}»Lampene\nb: c\n`,
      `the space behind the colon of subject is ${name}, and YAML takes only a plain one`,
      [
        ['subject', 'Lampene'],
        ['b', 'c'],
      ],
    ],
  ),
  [
    'an odd space beside a plain one',
    'odd-space',
    'r:\n  name:«\u00a0» Kari\n  email: x\n',
    'the space behind the colon of name is a no-break space (U+00A0), and YAML takes only a plain one',
    [
      [
        'r',
        [
          ['name', 'Kari'],
          ['email', 'x'],
        ],
      ],
    ],
  ],
  [
    'an odd space in the last line',
    'odd-space',
    'b: c\nsubject:«\u00a0»Lampene',
    'the space behind the colon of subject is a no-break space (U+00A0), and YAML takes only a plain one',
    [
      ['b', 'c'],
      ['subject', 'Lampene'],
    ],
  ],
  [
    'a wide colon',
    'odd-space',
    'subject«\uff1a»Lampene\nb: c\n',
    'the colon of subject is a wide colon (U+FF1A), and YAML takes only a plain one',
    [
      ['subject', 'Lampene'],
      ['b', 'c'],
    ],
  ],
  [
    'an odd space behind a dash',
    'odd-space',
    'body:\n-«\u00a0»Første\n-\u00a0Andre\n',
    'the space behind the dash is a no-break space (U+00A0), and YAML takes only a plain one',
    [['body', ['Første', 'Andre']]],
  ],
  [
    'keys indented with odd spaces',
    'odd-space',
    'r:\n«\u00a0»\u00a0name: Kari\n \u00a0email: x\nb: c\n',
    'the line is indented with a no-break space (U+00A0), and YAML takes only plain spaces for that',
    [
      [
        'r',
        [
          ['name', 'Kari'],
          ['email', 'x'],
        ],
      ],
      ['b', 'c'],
    ],
  ],
  [
    'a key indented with an em space',
    'odd-space',
    'r:\n  name: Kari\n«\u2003»email: x\n',
    'the line is indented with an em space (U+2003), and YAML takes only plain spaces for that',
    [
      [
        'r',
        [
          ['name', 'Kari'],
          ['email', 'x'],
        ],
      ],
    ],
  ],
  [
    'a text indented with odd spaces',
    'odd-space',
    'body: |\n  Takk.\n«\u00a0»\u00a0Mer.\nb: c\n',
    'the line is indented with a no-break space (U+00A0), and YAML takes only plain spaces for that',
    [
      ['body', 'Takk.\nMer.\n'],
      ['b', 'c'],
    ],
  ],
  [
    'a zero-width space in a key',
    'odd-space',
    'sub«\u200b»ject: x\nb: c\n',
    'a zero-width space (U+200B) stands in this key, where nobody sees it',
    [
      ['subject', 'x'],
      ['b', 'c'],
    ],
  ],
  [
    'a byte order mark before a key',
    'odd-space',
    'b: c\n«\ufeff»subject: x\n',
    'a byte order mark (U+FEFF) stands in this key, where nobody sees it',
    [
      ['b', 'c'],
      ['subject', 'x'],
    ],
  ],
  [
    'a no-break space before a colon',
    'odd-space',
    'b: c\nsubject«\u00a0»: x\n',
    'a no-break space (U+00A0) stands in this key, where nobody sees it',
    [
      ['b', 'c'],
      ['subject', 'x'],
    ],
  ],
  [
    'a key that lacks a space',
    'indent',
    'r:\n  a: 1\n «b»: 2\n  c: 3\nd: 4\n',
    'the line begins with 1 space, but the keys above it with 2 spaces',
    [
      [
        'r',
        [
          ['a', '1'],
          ['b', '2'],
          ['c', '3'],
        ],
      ],
      ['d', '4'],
    ],
  ],
  [
    'a key that lacks a space, with keys under it',
    'indent',
    'r:\n  a: 1\n «b»:\n    x: 2\n  c: 3\nd: 4\n',
    'the line begins with 1 space, but the keys above it with 2 spaces',
    [
      [
        'r',
        [
          ['a', '1'],
          ['b', [['x', '2']]],
          ['c', '3'],
        ],
      ],
      ['d', '4'],
    ],
  ],
  [
    'one word less deep than its text',
    'indent',
    'body: |\n    Takk for alt.\n  «Hilsen»\nb: c\n',
    'the line seems to belong to the text above, but begins with 2 spaces instead of 4',
    [
      ['body', 'Takk for alt.\nHilsen\n'],
      ['b', 'c'],
    ],
  ],
  [
    'a sentence with a colon less deep than its text',
    'indent',
    'body: |\n    Takk for alt.\n  «Merk»: Mer her.\nb: c\n',
    'the line seems to belong to the text above, but begins with 2 spaces instead of 4',
    [
      ['body', 'Takk for alt.\nMerk: Mer her.\n'],
      ['b', 'c'],
    ],
  ],
  ...['template «=» follow-up', 'template«;» follow-up', 'template«=»follow-up'].map(
    (line): Row => [
      'a sign in place of a colon',
      'syntax',
      `${line}\nb: c\n`,
      `behind the key template stands ${line.includes('=') ? '=' : ';'} in place of a colon`,
      [
        ['template', 'follow-up'],
        ['b', 'c'],
      ],
    ],
  ),
  [
    'two colons in braces',
    'missing-space',
    'r: {name«:»Kari, email:kari@example.no}\nb: c\n',
    'a space is missing behind the colon of name',
    [
      [
        'r',
        [
          ['name', 'Kari'],
          ['email', 'kari@example.no'],
        ],
      ],
      ['b', 'c'],
    ],
  ],
  [
    'a path',
    'syntax',
    'a: "C:«\\L»umo\\nytt x\\n"\n',
    '\\L is no backslash between double quotation marks, but an order to YAML',
    [['a', 'C:\\Lumo\\nytt x\n']],
  ],
  [
    'a path of words that escapes begin',
    'syntax',
    'a: "C:«\\t»emp\\ny"\n',
    '\\t is no backslash between double quotation marks, but an order to YAML',
    [['a', 'C:\\temp\\ny']],
  ],
  [
    'a path with an unknown escape',
    'syntax',
    'a: "C:«\\U»sers\\Kari"\n',
    '\\U means nothing between double quotation marks',
    [['a', 'C:\\Users\\Kari']],
  ],
  [
    'a backslash before a word',
    'syntax',
    'a: "50 % «\\r»abatt"\n',
    '\\r is no backslash between double quotation marks, but an order to YAML',
    [['a', '50 % \\rabatt']],
  ],
  [
    'a line of dashes across a text',
    'several-documents',
    'body: |\n  a\n\n«---»\n\n  b\nc: d\n',
    'the line --- ends the message for YAML, and the text goes on below it',
    [
      ['body', 'a\n\n\n\nb\n'],
      ['c', 'd'],
    ],
  ],
  [
    'what git leaves of a merge',
    'syntax',
    'a: b\n«<<<<<<< HEAD»\nsubject: x\n=======\nsubject: y\n>>>>>>> main\nc: d\n',
    'this is what is left of a merge in git: two versions of the same lines, between <<<<<<< and >>>>>>>',
    [
      ['a', 'b'],
      ['subject', 'x'],
      ['c', 'd'],
    ],
  ],
  [
    'what git leaves of a merge, with the version before',
    'syntax',
    'body: |\n«<<<<<<< HEAD»\n  x\n||||||| 1f2e\n  o\n=======\n  y\n>>>>>>> main\nc: d\n',
    'this is what is left of a merge in git: two versions of the same lines, between <<<<<<< and >>>>>>>',
    [
      ['body', 'x\n'],
      ['c', 'd'],
    ],
  ],
  [
    'a mark of a merge that was forgotten',
    'syntax',
    'a: b\n«>>>>>>> main»\nc: d\n',
    'this line is what is left of a merge in git',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
];

describe.each([
  ['LF', (yaml: string) => yaml],
  ['CRLF', (yaml: string) => yaml.replaceAll('\n', '\r\n')],
] as const)('with %s', (_, change) => {
  test.each(SLIPS)('%s is one finding: yaml/%s: %j', (_name, code, yaml, message, meant) => {
    const { findings, node } = readYaml(change(unmarked(yaml)));
    expect(findings.map((finding) => [finding.code, marked(finding), finding.message])).toEqual([
      [`yaml/${code}`, change(yaml), message],
    ]);
    expect(textsIn(node)).toEqual(meant);
  });

  test.each(SLIPS)('%s is mended by its fix: yaml/%s: %j', (_name, _code, yaml, _message, meant) => {
    const text = change(unmarked(yaml));
    const again = readYaml(fixed(text, readYaml(text).findings[0]));
    expect(again.findings).toEqual([]);
    expect(textsIn(again.node)).toEqual(meant);
  });
});

test('no two slips are the same', () => {
  const rows = SLIPS.map(([, , yaml]) => yaml);
  expect(rows).toEqual([...new Set(rows)]);
});

test('of a merge, the lower version can be kept', () => {
  const text = 'a: b\n<<<<<<< HEAD\nc: x\n=======\nc: y\n>>>>>>> main\nd: e\n';
  expect(fixed(text, readYaml(text).findings[0], 1)).toBe('a: b\nc: y\nd: e\n');
});

describe('is what it looks like, and no slip', () => {
  test.each([
    ['a map', 'r:\n  given_name: Kari\n  email: kari@example.no\n'],
    ['a map of names', 's:\n  Ola Hansen:\n    name: Ola Hansen\n    role: Vi hjelper deg gjerne.\n'],
    ['a map with a key that has a space', 'r:\n  Given name: Kari\n  family_name: Hansen, født Nordmann.\n'],
    ['a map of two words each', 'r:\n  Given name: Kari\n  Family name: Nordmann\n'],
    ['a map of phrases', 'p:\n  hello: Hei, her er vi.\n  see: Se her, vi kommer.\n'],
    ['a key with a capital letter', 'n:\n  Summary: Bekreft adressen din nå.\n'],
    ['a text over lines', 'a: Lampene kommer\n  i morgen, og\n  vi ringer.\n'],
    ['a text that begins with a number below zero', 'a:\n  -5 grader\n'],
    ['a text that begins with a short word behind a dash', 'a:\n  -e er en endelse\n'],
    [
      'a block with everything in it',
      'a: |\n  -Første\n  Takk: x\n  b = c\n  \u00a0subject:\u00a0x\n  =======\nb: c\n',
    ],
    ['a text with odd spaces', 'a: 9\u00a0kr\nb: "\u200bx"\n'],
    ['escapes', 'a: "x\\nnytt\\tb \\u00e6 9\\_000 \\\\rabatt \\r\\nBcc: x C:\\\\Lumo"\n'],
    ['a letter, a colon and a new line', 'a: "Plan B:\\nvi ringer"\n'],
    ['an equals sign in a text', 'a: b = c\nd: |\n  e = f\n'],
  ])('%s: %j', (_, yaml) => {
    expect(readYaml(yaml).findings).toEqual([]);
  });

  test('a line of a text that holds only an odd space is an empty line', () => {
    for (const line of ['\u00a0', '  \u00a0', ' \u3000 \u00a0']) {
      const { findings, node } = readYaml(`body: |\n  a\n${line}\n  b\nc: d\n`);
      expect(findings).toEqual([]);
      expect(textsIn(node)).toEqual([
        ['body', 'a\n\nb\n'],
        ['c', 'd'],
      ]);
    }
  });

  test('a key that stands too deep is no text that goes on', () => {
    const { findings } = readYaml('subject: Lampene\n  greeting: Hei Kari.\nb: c\n');
    expect(findings.map(({ code }) => code)).toEqual(['yaml/indent']);
  });

  test('an amount behind > is a text', () => {
    const { findings, node } = readYaml('a: > 10 % rabatt\n');
    expect(findings.map(({ code }) => code)).toEqual(['yaml/needs-quotes']);
    expect(textsIn(node)).toEqual([['a', '> 10 % rabatt']]);
  });
});

describe('what a help shows to be copied', () => {
  test('is whole', () => {
    const text = `Ordren: ${'lampe '.repeat(10)}kommer`;
    expect(helpOf(`a: ${text}\n`)).toBe(`put the whole text in quotation marks: "${text}"`);
  });

  test('is left out where it is long', () => {
    expect(helpOf(`a: Ordren: ${'lampe '.repeat(30)}kommer\n`)).toBe('put the whole text in quotation marks');
  });

  test('ends with its value', () => {
    expect(helpOf('r: {name:Kari, email:x}\n')).toBe('write a space between the colon and the text: name: Kari');
    expect(helpOf('template = follow-up\nb: c\n')).toBe('write a colon and a space: template: follow-up');
    expect(helpOf('body:\n-Første.\n-Andre.\n')).toBe('write a space behind each dash: - Første.');
  });
});

function helpOf(yaml: string): string | null | undefined {
  return readYaml(yaml).findings[0]?.help;
}
