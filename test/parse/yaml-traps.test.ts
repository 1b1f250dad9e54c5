import { describe, expect, test } from 'vitest';
import { decodeSource, MESSAGE_LIMIT } from '../../src/parse/source.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { fixed, marked, readYaml, textsIn, unmarked } from './texts.ts';

/** A file with its mistake marked, and what it means. Each has exactly one finding, and its fix mends it. */
const TRAPS: readonly (readonly [code: string, yaml: string, meant: unknown])[] = [
  [
    'cut-text',
    'subject: Order «#4512 is late»\nb: c',
    [
      ['subject', 'Order #4512 is late'],
      ['b', 'c'],
    ],
  ],
  ['cut-text', 'subject: Order «# 12»', [['subject', 'Order # 12']]],
  ['cut-text', 'subject: «#4512 is late»', [['subject', '#4512 is late']]],
  ['cut-text', '- Lamp «#3»\n- b', ['Lamp #3', 'b']],
  ['cut-text', '- «#3»\n- b', ['#3', 'b']],
  [
    'cut-text',
    'a: [Lamp «#3», b]\nc: d',
    [
      ['a', ['Lamp #3', 'b']],
      ['c', 'd'],
    ],
  ],
  [
    'cut-text',
    'a: Order «#12»\n  is late\nb: c',
    [
      ['a', 'Order #12 is late'],
      ['b', 'c'],
    ],
  ],
  [
    'cut-text',
    'a: "x"\nb: say "it" «#12»',
    [
      ['a', 'x'],
      ['b', 'say "it" #12'],
    ],
  ],
  ['needs-quotes', 'a: «*»Viktig* melding', [['a', '*Viktig* melding']]],
  ['needs-quotes', 'a: «*»Viktig*', [['a', '*Viktig*']]],
  ['needs-quotes', 'a: «&»Co news', [['a', '&Co news']]],
  ['needs-quotes', 'a: «&»Co', [['a', '&Co']]],
  ['needs-quotes', 'a: «!»Viktig melding', [['a', '!Viktig melding']]],
  ['needs-quotes', 'a: «[»Lumo] your lamp', [['a', '[Lumo] your lamp']]],
  [
    'needs-quotes',
    'a: «[»x]]\nb: c',
    [
      ['a', '[x]]'],
      ['b', 'c'],
    ],
  ],
  ['needs-quotes', 'a: «{»name}, hi', [['a', '{name}, hi']]],
  [
    'needs-quotes',
    'a: «@»kari  # comment\nb: c',
    [
      ['a', '@kari'],
      ['b', 'c'],
    ],
  ],
  ['needs-quotes', 'a: «%» off', [['a', '% off']]],
  ['needs-quotes', 'a: «`»x` y', [['a', '`x` y']]],
  [
    'syntax',
    'a: «|» text\nb: c',
    [
      ['a', 'text'],
      ['b', 'c'],
    ],
  ],
  [
    'needs-quotes',
    'a: «>»10 %\nb: c',
    [
      ['a', '>10 %'],
      ['b', 'c'],
    ],
  ],
  [
    'needs-quotes',
    'a: «>»5\nb: c',
    [
      ['a', '>5'],
      ['b', 'c'],
    ],
  ],
  [
    'needs-quotes',
    'a: «-» text\nb: c',
    [
      ['a', '- text'],
      ['b', 'c'],
    ],
  ],
  [
    'needs-quotes',
    'a: «?» what\nb: c',
    [
      ['a', '? what'],
      ['b', 'c'],
    ],
  ],
  [
    'needs-quotes',
    'a: «}» x\nb: c',
    [
      ['a', '} x'],
      ['b', 'c'],
    ],
  ],
  ['needs-quotes', 'a: «,» x', [['a', ', x']]],
  ['needs-quotes', 'a: «"»Hei" Kari', [['a', '"Hei" Kari']]],
  ['needs-quotes', 'a: «"»Hei" og "ha det"', [['a', '"Hei" og "ha det"']]],
  ['needs-quotes', "a: «'»It's here'", [['a', "It's here"]]],
  ['needs-quotes', 'a: «"»Say "hi" now"', [['a', 'Say "hi" now']]],
  ['needs-quotes', 'a: «*»Viktig*:\n  nå', [['a', '*Viktig*: nå']]],
  ['needs-quotes', '- «@»kari\n- b', ['@kari', 'b']],
  ['needs-quotes', 'a: [«@»kari, b]', [['a', ['@kari', 'b']]]],
  ['unquoted-expression', 'a: «{{»name}}', [['a', '{{name}}']]],
  [
    'unquoted-expression',
    'a: «{{»name}}, hi\nb: c',
    [
      ['a', '{{name}}, hi'],
      ['b', 'c'],
    ],
  ],
  ['unquoted-expression', 'a: [«{{»x}}, b]', [['a', ['{{x}}', 'b']]]],
  [
    'colon-in-text',
    'a: Delay«:» your lamp\nb: c',
    [
      ['a', 'Delay: your lamp'],
      ['b', 'c'],
    ],
  ],
  [
    'colon-in-text',
    'a: Delay«:»\nb: c',
    [
      ['a', 'Delay:'],
      ['b', 'c'],
    ],
  ],
  ['colon-in-text', 'a: Hi "Kari"«:» \\o/', [['a', 'Hi "Kari": \\o/']]],
  ['colon-in-text', 'a: It\'s "so"«:» x', [['a', 'It\'s "so": x']]],
  [
    'colon-in-text',
    'a: Hei Kari\n  og så«:» dette\nb: c',
    [
      ['a', 'Hei Kari og så: dette'],
      ['b', 'c'],
    ],
  ],
  [
    'colon-in-text',
    'a:\n  Kjære Kari\n  og så«:» dette\nb: c',
    [
      ['a', 'Kjære Kari\nog så: dette\n'],
      ['b', 'c'],
    ],
  ],
  [
    'missing-space',
    'a: b\nsubject«:»Text\nc: d',
    [
      ['a', 'b'],
      ['subject', 'Text'],
      ['c', 'd'],
    ],
  ],
  ['missing-space', 'subject«:»Text', [['subject', 'Text']]],
  [
    'missing-space',
    'r:\n  given_name«:»Kari\n  email: x',
    [
      [
        'r',
        [
          ['given_name', 'Kari'],
          ['email', 'x'],
        ],
      ],
    ],
  ],
  [
    'missing-space',
    'r:\n  given_name«:»Kari\nb: c',
    [
      ['r', [['given_name', 'Kari']]],
      ['b', 'c'],
    ],
  ],
  ['missing-space', 'r: { name«:»Kari }', [['r', [['name', 'Kari']]]]],
  [
    'unclosed-quote',
    'a: «"»Hello\nb: c\nd: e',
    [
      ['a', 'Hello'],
      ['b', 'c'],
      ['d', 'e'],
    ],
  ],
  [
    'unclosed-quote',
    'a: «"»Hello\nb: "c"',
    [
      ['a', 'Hello'],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-quote',
    "a: «'»Hello\nb: 'c'",
    [
      ['a', 'Hello'],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-quote',
    "a: «'»t Is waar\nb: c",
    [
      ['a', "'t Is waar"],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-quote',
    'a: «"»b\n  c\nd: e',
    [
      ['a', 'b c'],
      ['d', 'e'],
    ],
  ],
  [
    'unclosed-quote',
    'a: «"»path\\"\nb: c',
    [
      ['a', 'path"'],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-quote',
    'a: [x, «"»y]\nb: c',
    [
      ['a', ['x', 'y']],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-bracket',
    'a: «[»x, y\nb: c',
    [
      ['a', ['x', 'y']],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-bracket',
    'a: «[»x, y}\nb: c',
    [
      ['a', ['x', 'y']],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-bracket',
    'a: «[»x\nb: c\nd: [e]',
    [
      ['a', ['x']],
      ['b', 'c'],
      ['d', ['e']],
    ],
  ],
  [
    'unclosed-bracket',
    'a: «{»x: y\nb: c',
    [
      ['a', [['x', 'y']]],
      ['b', 'c'],
    ],
  ],
  [
    'unclosed-bracket',
    'a: «[»[x, y], [z\nb: c',
    [
      ['a', [['x', 'y'], ['z']]],
      ['b', 'c'],
    ],
  ],
  [
    'tab-indent',
    'r:\n«\t»name: Kari\n\temail: x\nb: c',
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
    'tab-indent',
    'r:\n    name: Kari\n«\t»email: x\nb: c',
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
    'tab-indent',
    'r:\n  name: Kari\n  «\t»email: x',
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
    'tab-indent',
    'a: |\n«\t»Hei\n\tdu\nb: c',
    [
      ['a', 'Hei\ndu\n'],
      ['b', 'c'],
    ],
  ],
  [
    'tab-indent',
    'a: |\n  Hei\n«\t»du\nb: c',
    [
      ['a', 'Hei\ndu\n'],
      ['b', 'c'],
    ],
  ],
  [
    'tab-indent',
    '-«\t»a: b\n  c: d',
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ],
  [
    'tab-indent',
    'r:\n«\t»a:\n\t\tb: c\n\td: e',
    [
      [
        'r',
        [
          ['a', [['b', 'c']]],
          ['d', 'e'],
        ],
      ],
    ],
  ],
  [
    'indent',
    'r:\n  name: Kari\n   «email»: x\nb: c',
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
    'indent',
    'r:\n   name: Kari\n  «email»: x\n  tel: y\nb: c',
    [
      [
        'r',
        [
          ['name', 'Kari'],
          ['email', 'x'],
          ['tel', 'y'],
        ],
      ],
      ['b', 'c'],
    ],
  ],
  [
    'indent',
    'a: b\n  «c»: d\ne: f',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
  [
    'indent',
    ' «a»: b\nc: d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'indent',
    'a: |\n  Vi\n «at» lampen\nb: c',
    [
      ['a', 'Vi\nat lampen\n'],
      ['b', 'c'],
    ],
  ],
  [
    'indent',
    'a: |\n  Vi\n«at» lampen\ner her\nb: c',
    [
      ['a', 'Vi\nat lampen\ner her\n'],
      ['b', 'c'],
    ],
  ],
  [
    'indent',
    'a: |\n«Vi» beklager\nb: c',
    [
      ['a', 'Vi beklager\n'],
      ['b', 'c'],
    ],
  ],
  ['indent', '- a\n «-» b', ['a', 'b']],
  [
    'indent',
    'a:\n  - b\n «c»: d',
    [
      ['a', ['b']],
      ['c', 'd'],
    ],
  ],
  [
    'indent',
    'a: |\n«    »\n  Hei\nb: c',
    [
      ['a', '\nHei\n'],
      ['b', 'c'],
    ],
  ],
  ['tag', 'a: «!!str» 12', [['a', '12']]],
  ['tag', 'a: «!include» x.yaml', [['a', 'x.yaml']]],
  ['tag', 'a: «!x» [b]', [['a', ['b']]]],
  ['directive', '«%YAML 1.1»\n---\na: no', [['a', 'no']]],
  [
    'unknown-alias',
    'a: «*b»\nc: d',
    [
      ['a', '*b'],
      ['c', 'd'],
    ],
  ],
  ['syntax', 'a: "x «\\q» y"', [['a', 'x \\q y']]],
  [
    'line-end',
    'a: b«\r»c: d\re: f',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
  ['several-documents', 'a: b\n«---»\n', [['a', 'b']]],
];

/** Mistakes without a fix of their own: what is meant cannot be known. */
const OTHERS: readonly (readonly [code: string, yaml: string, read: unknown])[] = [
  [
    'duplicate-key',
    'a: 1\nb: 2\n«a»: 3',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['duplicate-key', 'a: 1\n«"a"»: 3', [['a', '1']]],
  ['duplicate-key', 'x: { a: 1, «a»: 2 }', [['x', [['a', '1']]]]],
  [
    'merge-key',
    'a: &a { x: 1 }\nb:\n  «<<»: *a\n  y: 2',
    [
      ['a', [['x', '1']]],
      [
        'b',
        [
          ['x', '1'],
          ['y', '2'],
        ],
      ],
    ],
  ],
  ['several-documents', 'a: b\n«---»\nc: d', [['a', 'b']]],
  ['several-documents', 'a: b\n...\n«c:» d', [['a', 'b']]],
  ['complex-key', '«?» a\n: b', [['a', 'b']]],
  ['complex-key', '«[»a, b]: c\nd: e', [['d', 'e']]],
  ['complex-key', 'a: &a x\n«*»a : c', [['a', 'x']]],
  ['alias-cycle', 'a: &a [«*a»]', [['a', ['*a']]]],
  ['syntax', '«:» x\na: b', [['a', 'b']]],
  [
    'syntax',
    'a: b\n«Dear Kari»\nc: d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['syntax', '- a\n«b: c»', ['a']],
  ['syntax', 'a: b\n«- c»', [['a', 'b']]],
  ['syntax', 'a: [b,«,» c]', [['a', ['b', 'c']]]],
  ['syntax', 'a: ["b" «"»c"]', [['a', ['b', 'c']]]],
  ['empty', '«»', null],
  ['empty', '«»# only a comment\n', null],
  ['empty', '«»---\n', null],
];

const FORMS: readonly (readonly [form: string, change: (yaml: string) => string])[] = [
  ['LF', (yaml) => yaml],
  ['CRLF', (yaml) => yaml.replaceAll('\n', '\r\n')],
  ['a byte order mark', (yaml) => `\ufeff${yaml}`],
];

/** Reads as a file is read: from bytes. */
function readFile(text: string): { readonly findings: readonly Diagnostic[]; readonly texts: unknown } {
  const findings: Diagnostic[] = [];
  const source = decodeSource({ path: 'message.yaml', bytes: new TextEncoder().encode(text) }, MESSAGE_LIMIT, (one) =>
    findings.push(one),
  );
  return { findings, texts: source === null ? null : textsIn(parseYaml(source, (one) => findings.push(one))) };
}

describe.each(FORMS)('with %s', (form, change) => {
  test.each([...TRAPS, ...OTHERS].filter(([code]) => form !== 'CRLF' || code !== 'line-end'))(
    'yaml/%s: %j',
    (code, yaml, meant) => {
      const { findings, texts } = readFile(change(unmarked(yaml)));
      expect(findings.map((finding) => [finding.code, marked(finding)])).toEqual([
        [`yaml/${code}`, change(yaml).replace('\ufeff', '')],
      ]);
      expect(texts).toEqual(meant);
    },
  );
});

describe('the fix mends it as its author meant it', () => {
  test.each(TRAPS)('yaml/%s: %j', (_, yaml, meant) => {
    const text = unmarked(yaml);
    const { findings } = readYaml(text);
    const again = readYaml(fixed(text, findings[0]));
    expect(again.findings).toEqual([]);
    expect(textsIn(again.node)).toEqual(meant);
  });

  test('what looks like a comment can become one', () => {
    const text = 'language: nb #Norwegian';
    const { findings } = readYaml(text);
    expect(fixed(text, findings[0], 1)).toBe('language: nb # Norwegian');
  });

  test('an unclosed bracket can be meant as text', () => {
    const text = 'a: [Lumo your lamp\nb: c';
    expect(fixed(text, readYaml(text).findings[0], 1)).toBe('a: "[Lumo your lamp"\nb: c');
  });
});

test('no two rows of the tables are the same', () => {
  const rows = [...TRAPS, ...OTHERS].map(([, yaml]) => yaml);
  expect(rows).toEqual([...new Set(rows)]);
});

describe('what is no mistake', () => {
  test.each([
    [
      'a comment',
      'a: b # comment\n#a: old\nc: d # second\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a heading of hashes', '## part one\na: b\n', [['a', 'b']]],
    ['a comment behind a key that has a map', 'a: #kari\n  b: c\n', [['a', [['b', 'c']]]]],
    [
      'quotation marks of other kinds',
      'a: “Hei” Kari\nb: «Hei»\n',
      [
        ['a', '“Hei” Kari'],
        ['b', '«Hei»'],
      ],
    ],
    [
      'an address of a page',
      'a: https://lumo.example/a#b\nb:\n  mailto:x@y.no\n',
      [
        ['a', 'https://lumo.example/a#b'],
        ['b', 'mailto:x@y.no'],
      ],
    ],
    ['a time', 'a: 12:30\n', [['a', '12:30']]],
    ['blanks of a text whose header says how deep it stands', 'a: |2-\n    \n  b\n', [['a', '  \nb']]],
    ['an expression inside a text', 'a: Hei {{name}}\n', [['a', 'Hei {{name}}']]],
    ['a blank before a colon', 'a : b\n', [['a', 'b']]],
    [
      'brackets',
      'a: [x, "y", [z]]\nb: { c: d, e: }\nf: []\ng: {}',
      [
        ['a', ['x', 'y', ['z']]],
        [
          'b',
          [
            ['c', 'd'],
            ['e', ''],
          ],
        ],
        ['f', []],
        ['g', []],
      ],
    ],
    [
      'brackets over lines',
      'a: [\n  x,\n  y,\n]\nb: c',
      [
        ['a', ['x', 'y']],
        ['b', 'c'],
      ],
    ],
    [
      'JSON',
      '{"a": [1, true, null], "b": {"c": "d"}}',
      [
        ['a', ['1', 'true', 'null']],
        ['b', [['c', 'd']]],
      ],
    ],
    ['a list at the margin', 'a:\n- b\n- c\n', [['a', ['b', 'c']]]],
    [
      'a list of maps',
      '- a: b\n  c: d\n-\n  e: f\n',
      [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        [['e', 'f']],
      ],
    ],
    [
      'an alias',
      'a: &x Hei\nb: *x\n',
      [
        ['a', 'Hei'],
        ['b', 'Hei'],
      ],
    ],
    ['a document mark', '---\na: b\n...\n', [['a', 'b']]],
    [
      'tabs behind a key, in blank lines and before comments',
      'a:\tb\n\t\n\t# x\nc: d\t\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'keys of every object',
      '__proto__: a\nconstructor: b\ntoString: c\n',
      [
        ['__proto__', 'a'],
        ['constructor', 'b'],
        ['toString', 'c'],
      ],
    ],
    [
      'mixed line ends',
      'a: b\r\nc: |\n  d\r\n  e\n',
      [
        ['a', 'b'],
        ['c', 'd\ne\n'],
      ],
    ],
    ['a list', '- a\n', ['a']],
    ['a text', 'just text\n', 'just text'],
    ['stars and dashes inside', 'a: 2*3 - 4 & 5 | 6 > 7 ! 8 % 9 @ 10\n', [['a', '2*3 - 4 & 5 | 6 > 7 ! 8 % 9 @ 10']]],
    [
      'an escaped quotation mark at the end',
      "a: \"x \\\"\"\nb: 'y '''\n",
      [
        ['a', 'x "'],
        ['b', "y '"],
      ],
    ],
  ] as const)('%s', (_, yaml, texts) => {
    const { node, findings } = readYaml(yaml);
    expect(findings).toEqual([]);
    expect(textsIn(node)).toEqual(texts);
  });
});

describe('several mistakes', () => {
  test('all five are found, each at its place, and the rest is read as meant', () => {
    const yaml = [
      'template:follow-up',
      'recipient:',
      '\tgiven_name: Kari',
      '  email: kari@example.no',
      'subject: Order #4512: is late',
      'greeting: [Lumo] Hei',
      'body: "Vi beklager',
      'next_step:',
      '  summary: Bekreft: nå',
      '',
    ].join('\n');
    const { node, findings } = readYaml(yaml);
    expect(findings.map(({ code, span }) => [code, yaml.slice(span?.start, span?.end)])).toEqual([
      ['yaml/missing-space', ':'],
      ['yaml/tab-indent', '\t'],
      ['yaml/cut-text', '#4512: is late'],
      ['yaml/needs-quotes', '['],
      ['yaml/unclosed-quote', '"'],
      ['yaml/colon-in-text', ':'],
    ]);
    expect(textsIn(node)).toEqual([
      ['template', 'follow-up'],
      [
        'recipient',
        [
          ['given_name', 'Kari'],
          ['email', 'kari@example.no'],
        ],
      ],
      ['subject', 'Order #4512: is late'],
      ['greeting', '[Lumo] Hei'],
      ['body', 'Vi beklager'],
      ['next_step', [['summary', 'Bekreft: nå']]],
    ]);
  });

  test('a text keeps its places in the file when it has been mended', () => {
    const yaml = 'a: Say "hi" \\o/ \'now\': yes\nb: [x]';
    const { node } = readYaml(yaml);
    const value = node?.kind === 'map' ? node.entries[0]?.value : undefined;
    expect(value?.kind === 'scalar' && value.text.value).toBe('Say "hi" \\o/ \'now\': yes');
    expect(
      value?.kind === 'scalar' && value.text.segments.map(({ start, end }) => yaml.slice(start, end)).join(''),
    ).toBe('Say "hi" \\o/ \'now\': yes');
    expect(value?.span.start).toBe(3);
  });

  test('a line is blamed once', () => {
    const { findings } = readYaml('a: *x* [y: "z\nb: c\n');
    expect(findings).toHaveLength(1);
  });

  test('hundreds of mistakes end, and the last says that there may be more', () => {
    const { findings } = readYaml('- a: b: c\n'.repeat(3000));
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.at(-1)?.help).toContain('the rest of the file is read when this is corrected');
  });
});
