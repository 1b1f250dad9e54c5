import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';
import { readYaml, textsIn } from './texts.ts';

/** Shapes that a parser which recurses does not live through; a few of them, some times over, end the process. */
const DEEP: readonly (readonly [shape: string, yaml: string])[] = [
  ['brackets', '['.repeat(1000) + ']'.repeat(1000)],
  ['brackets that are never closed', '['.repeat(4000)],
  ['brackets behind a key', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`],
  ['maps in braces', `${'{a: '.repeat(1000)}1${'}'.repeat(1000)}`],
  ['braces and brackets in turn', '[{a: '.repeat(800)],
  ['dashes on one line', '- '.repeat(2000)],
  ['keys on one line', 'a: '.repeat(2000)],
  ['question marks on one line', '? '.repeat(2000)],
  ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ['indented dashes', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a:\n`).join('')],
];

describe('depth', () => {
  test('deep files of every shape are refused, the fiftieth time as the first', () => {
    for (let round = 0; round < 50; round += 1) {
      for (const [shape, yaml] of DEEP) {
        const { node, findings } = readYaml(yaml);
        expect([shape, node, ...findings.map(({ code }) => code)]).toEqual([shape, null, 'yaml/too-deep']);
      }
    }
  });

  test.each([
    ['brackets', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
    ['braces', (depth: number) => '{a: '.repeat(depth) + '}'.repeat(depth)],
    ['dashes', (depth: number) => `${'- '.repeat(depth)}a`],
    ['indentation', (depth: number) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('64 levels of %s are read, 65 are not', (_, shape) => {
    expect(readYaml(shape(64)).findings).toEqual([]);
    expect(readYaml(shape(64)).node).not.toBeNull();
    expect(readYaml(shape(65)).findings.map(({ code }) => code)).toEqual(['yaml/too-deep']);
  });

  test('the place is the first level that is too deep', () => {
    const { findings } = readYaml(`a: ${'['.repeat(100)}`);
    expect(findings[0]?.span).toMatchObject({ start: 3 + 63, end: 3 + 64 });
  });

  test('names cannot build more levels than may be written', () => {
    const lines = Array.from({ length: 90 }, (_, at) => `k${at}: &n${at} [${at === 0 ? '1' : `*n${at - 1}`}]`);
    const { node, findings } = readYaml(lines.join('\n'));
    expect(node).toBeNull();
    expect(findings.map(({ code, span }) => [code, span?.source.text.slice(span.start, span.end)])).toEqual([
      ['yaml/too-deep', '*n62'],
    ]);
  });
});

function keys(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `k${at}: 1`);
}

describe('numbers', () => {
  test('a map has at most 1,000 keys, in lines and in braces', () => {
    expect(readYaml(keys(1000).join('\n')).findings).toEqual([]);
    expect(readYaml(keys(1001).join('\n')).findings.map(({ code, span }) => [code, span?.start])).toEqual([
      ['yaml/too-many-keys', keys(1000).join('\n').length + 1],
    ]);
    expect(readYaml(`{${keys(1001).join(', ')}}`).findings.map(({ code }) => code)).toEqual(['yaml/too-many-keys']);
  });

  test('comments and empty lines are no keys', () => {
    expect(readYaml(`a: 1\n${'# x\n\n'.repeat(3000)}b: 2\n`).findings).toEqual([]);
  });

  test('a file has at most 100,000 keys and list items', () => {
    expect(readYaml('- a\n'.repeat(100_000)).findings).toEqual([]);
    expect(readYaml('- a\n'.repeat(100_001)).findings.map(({ code }) => code)).toEqual(['yaml/too-many-keys']);
  });

  test('an alias bomb is stopped at the alias that goes too far', () => {
    const lines = Array.from({ length: 9 }, (_, at) => {
      const name = at === 0 ? 'x' : `*a${at - 1}`;
      return `k${at}: &a${at} [${Array.from({ length: 9 }, () => name).join(', ')}]`;
    });
    const { node, findings } = readYaml(lines.join('\n'));
    expect(node).toBeNull();
    expect(findings.map(({ code, span }) => [code, span?.source.text.slice(span.start, span.end)])).toEqual([
      ['yaml/too-many-aliases', '*a3'],
    ]);
  });

  test('so is one large text that is named 99 times', () => {
    const yaml = `a: &a ${'x'.repeat(20_000)}\nb: [${'*a, '.repeat(99)}]`;
    const { node, findings } = readYaml(yaml);
    expect(node).toBeNull();
    expect(findings.map(({ code, span }) => [code, span?.start])).toEqual([
      ['yaml/too-many-aliases', yaml.indexOf('[') + 1 + 4 * 4],
    ]);
  });

  test('a short text may be named often', () => {
    expect(readYaml(`a: &a x\nb: [${'*a, '.repeat(200)}]`).findings).toEqual([]);
  });
});

describe('time', () => {
  const size = 1024 * 1024;
  const fill = (part: string): string => part.repeat(Math.floor(size / part.length));

  const hostile: readonly (readonly [shape: string, yaml: string])[] = [
    ...[
      '[',
      ']\n',
      '- ',
      '-\n',
      ':\n',
      ': ',
      '"',
      '"\n',
      "'\n",
      '&a ',
      '&a\n',
      '*a\n',
      '! ',
      ',',
      '%\n',
      '---\n',
      '?\n',
      '#\n',
      '|\n',
      '\t\n',
      '\ta\n',
      '\r',
    ].map((part) => [part, fill(part)] as const),
    ['tabs behind an empty line', `\n${fill('\ta: b\n')}`],
    ['a list in brackets', `[${fill('a,')}]`],
    ['commas in brackets', `[${fill(',')}`],
    ['quoted texts on one line', `[${fill("'a',")}]`],
    ['keys', fill('a: b\n')],
    ['mistakes', fill('- a: b: c\n')],
    ['cut texts', fill('- a #1\n')],
    ['unknown escapes', `a: "${fill('\\q ')}"`],
    ['backslashes', `a: "${fill('\\')}`],
    ['one text', `a: ${fill('x')}`],
    ['lines of one text', `a: |\n${fill('  x\n')}`],
    ['empty lines of one text', `a: |+\n${fill('\n')}`],
    ['lines of a plain text', `a: ${fill('b\n  ')}`],
  ];

  test.each(hostile)('1 MiB of %j ends within 5 s with few findings', (_, yaml) => {
    const findings: string[] = [];
    const before = performance.now();
    parseYaml({ file: 'message.yaml', text: yaml }, ({ code }) => findings.push(code));
    expect(performance.now() - before).toBeLessThan(5000);
    expect(findings.length).toBeLessThan(100);
  });
});

test('names that objects have of themselves are keys like others', () => {
  const { node, findings } = readYaml('__proto__: { x: 1 }\nconstructor: y\n');
  expect(findings).toEqual([]);
  expect(textsIn(node)).toEqual([
    ['__proto__', [['x', '1']]],
    ['constructor', 'y'],
  ]);
  expect(Object.prototype).not.toHaveProperty('x');
});
