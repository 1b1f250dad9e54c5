import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Node, nodeAt } from '../../src/model/node.ts';
import { parseJson } from '../../src/parse/json.ts';
import { marked, places, scalarsIn, unmarked, valuesIn } from './texts.ts';

function read(text: string): { readonly node: Node | null; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = [];
  return { node: parseJson({ file: 'a.schema.json', text }, (one) => findings.push(one)), findings };
}

describe('for all values', () => {
  test('a tree has the value that JSON.parse gives, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), fc.constantFrom('', ' ', '\t', '  '), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { node, findings } = read(text);
        expect(findings).toEqual([]);
        expect(JSON.stringify(valuesIn(node))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('what JSON.parse refuses is refused with one finding in the text, and the rest is taken', () => {
    const parts = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '01',
      '1.',
      'true',
      'nul',
      "'a'",
      '//',
      '\\',
      '\\n',
      ' ',
      '\n',
      '\t',
      '"\\u00e6"',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (each) => {
        const text = each.join('');
        const { node, findings } = read(text);
        const syntax = findings.filter(({ code }) => code === 'json/syntax');
        expect(syntax.length).toBe(isJson(text) ? 0 : 1);
        expect(node === null).toBe(syntax.length > 0);
        for (const { span } of findings)
          expect(span !== null && span.start <= span.end && span.end <= text.length).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('places', () => {
  const text = '{\n  "a": [1, "b\\u00e6\\n"],\n  "c": { "d": null }\n}\n';
  const { node } = read(text);

  test.each([
    [[], '{\n  "a": [1, "b\\u00e6\\n"],\n  "c": { "d": null }\n}'],
    [['a'], '[1, "b\\u00e6\\n"]'],
    [['a', 0], '1'],
    [['a', 1], '"b\\u00e6\\n"'],
    [['c', 'd'], 'null'],
  ])('%j', (path, written) => {
    const found = nodeAt(node, path);
    expect(text.slice(found?.span.start, found?.span.end)).toBe(written);
  });

  test('each character of a text stands where it is written', () => {
    const scalar = scalarsIn(nodeAt(node, ['a', 1]) ?? null)[0];
    expect(scalar === undefined ? [] : places(scalar.text)).toEqual([
      ['b', 'b'],
      ['æ', '\\u00e6'],
      ['\n', '\\n'],
    ]);
  });
});

describe('faults', () => {
  test.each([
    ['a comment', '{ «// no»\n "a": 1 }', 'JSON has no comments'],
    ['a comment of the other kind', '[1, «/* no */» 2]', 'JSON has no comments'],
    ['a comma too many', '[1, 2«,»]', 'nothing follows this comma'],
    ['a comma too many in an object', '{ "a": 1«,» }', 'nothing follows this comma'],
    ['a comma that is missing', '{ "a": 1 «"»b": 2 }', 'a comma or } should stand here'],
    ['a colon that is missing', '{ "a" «1» }', 'a colon should stand here'],
    ['single quotation marks', "{ «'»a': 1 }", 'JSON has no texts in single quotation marks'],
    ['a name without quotation marks', '{ «type»: 1 }', 'type stands without quotation marks'],
    ['a word', '[«yes»]', 'yes stands without quotation marks'],
    ['an escape', '["«\\x»"]', '\\x means nothing in a JSON text'],
    ['a text that is not closed', '["abc«»\n]', 'the text is not closed'],
    ['a text that ends with an escaped mark', '["abc\\"]«»', 'the text is not closed'],
    ['a number that begins with zero', '[«0»1]', 'a value should stand here'],
    ['an end that is missing', '{ "a": [1«»', 'the file ends where a comma or ] should stand'],
    ['something behind the end', '{} «x»', 'the end of the file should stand here'],
    ['an empty file', '«»', 'the file ends where a value should stand'],
    ['65 levels', `${'['.repeat(64)}«[»]${']'.repeat(64)}`, 'objects and arrays are nested deeper than 64 levels'],
  ])('%s', (_, yaml, message) => {
    const text = unmarked(yaml);
    const { node, findings } = read(text);
    expect(node).toBeNull();
    expect(findings.map((finding) => [finding.code, marked(finding), finding.message])).toEqual([
      ['json/syntax', yaml, message],
    ]);
  });

  test('a name that stands twice is shown at the second', () => {
    const { node, findings } = read('{ "a": 1, "a": 2 }');
    expect(findings.map((finding) => [finding.code, marked(finding)])).toEqual([
      ['yaml/duplicate-key', '{ "a": 1, «"a"»: 2 }'],
    ]);
    expect(valuesIn(node)).toEqual({ a: 1 });
  });

  test('names that objects have of themselves are names like others', () => {
    expect(read('{ "__proto__": { "x": 1 }, "constructor": 2 }').findings).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  test('a hundred thousand brackets end at once', () => {
    expect(read('['.repeat(100_000)).findings.map(({ code }) => code)).toEqual(['json/syntax']);
    expect(read(`"${'a'.repeat(250_000)}"`).findings).toEqual([]);
    expect(read(`"${'\\n'.repeat(120_000)}"`).findings).toEqual([]);
  });
});
