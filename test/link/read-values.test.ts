import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readValues } from '../../src/link/read-values.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

const none: ReadonlyMap<string, JsonSchema> = new Map();

function valueOf(yaml: string, schema: JsonSchema, schemas: ReadonlyMap<string, JsonSchema> = none): unknown {
  const root = parseYaml({ file: 'a.yaml', text: `a: ${yaml}` }, ({ message }) => {
    throw new Error(message);
  });
  if (root === null) throw new Error('no tree');
  const read: unknown = readValues(root, { type: 'object', properties: { a: schema } }, schemas);
  return Object.entries(read ?? {})[0]?.[1];
}

const TEXTS = [
  '0012',
  'Null',
  'yes',
  '+4755501234',
  '1.10',
  '1e3',
  '0x1F',
  '~',
  'true',
  '2026-11-23',
  '.nan',
  '9007199254740993',
];

describe('text is text', () => {
  test.each(TEXTS)('%s, where a string is wanted', (text) => {
    expect(valueOf(text, { type: 'string' })).toBe(text);
  });

  it('for all plain scalars', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w+.][\w+.-]{0,12}$/u), (text) => valueOf(text, { type: 'string' }) === text),
    );
  });

  test.each([
    ['number', '0012', 12],
    ['integer', '7', 7],
    ['boolean', 'true', true],
    ['boolean', 'yes', 'yes'],
    ['null', '~', null],
  ])('a plain scalar is what YAML makes of it where only a %s is wanted: %s', (type, text, value) => {
    expect(valueOf(text, { type })).toBe(value);
  });

  test.each([
    [['string', 'boolean'], 'true', true],
    [['string', 'boolean'], 'True', 'True'],
    [['string', 'number'], '2', 2],
    [['string', 'number'], '0012', '0012'],
    [['string', 'number'], '1.10', '1.10'],
    [['string', 'null'], 'null', null],
    [['string', 'array'], '5', '5'],
  ])('of %j, %s is the other type only in its usual spelling', (type, text, value) => {
    expect(valueOf(text, { type })).toBe(value);
  });

  it('where nothing is said, a scalar is what YAML makes of it', () => {
    expect(valueOf('{b: 012, c: [true, x]}', {})).toEqual({ b: 12, c: [true, 'x'] });
  });

  it('also in quotes and blocks', () => {
    expect(valueOf('"5"', { type: 'integer' })).toBe('5');
    expect(valueOf('|\n  5\n', { type: 'integer' })).toBe('5\n');
  });

  it('but a key without a value is null', () => {
    expect(valueOf('', { type: 'string' })).toBeNull();
  });
});

describe('the type of a place', () => {
  const schemas = new Map<string, JsonSchema>([
    ['other.schema.json', { $defs: { 'a/b': { $ref: '#/$defs/text' }, text: { type: 'string' } } }],
  ]);

  test.each<readonly [string, JsonSchema]>([
    ['$ref', { $ref: 'other.schema.json#/$defs/a~1b' }],
    ['allOf', { allOf: [{}, { type: 'string' }] }],
    ['anyOf', { anyOf: [{ type: 'object' }, { type: 'string' }] }],
    ['oneOf', { oneOf: [{ type: 'array' }, { type: 'string' }] }],
    ['if', { if: { type: 'object' }, else: { type: 'string' } }],
    ['enum', { enum: ['0012', 'x'] }],
    ['const', { const: '0012' }],
  ])('is found through %s', (_, schema) => {
    expect(valueOf('0012', schema, schemas)).toBe('0012');
  });

  it('is found in lists and maps', () => {
    const text: JsonSchema = { type: 'string' };
    expect(valueOf('[1, 2, 3]', { prefixItems: [{ type: 'integer' }], items: text })).toEqual([1, '2', '3']);
    expect(valueOf('{x: 1, y: 2}', { properties: { x: { type: 'integer' } }, additionalProperties: text })).toEqual({
      x: 1,
      y: '2',
    });
    expect(valueOf('{x: 1}', { unevaluatedProperties: text })).toEqual({ x: '1' });
  });

  it('follows the tag of a choice', () => {
    const choice: JsonSchema = {
      oneOf: [
        { type: 'object', properties: { kind: { const: 'text' }, value: { type: 'string' } } },
        { type: 'object', properties: { kind: { const: 'number' }, value: { type: 'number' } } },
      ],
    };
    expect(valueOf('{kind: text, value: 1}', choice)).toEqual({ kind: 'text', value: '1' });
    expect(valueOf('{kind: number, value: 1}', choice)).toEqual({ kind: 'number', value: 1 });
  });

  it('follows a condition', () => {
    const schema: JsonSchema = JSON.parse(`{
      "if": { "properties": { "kind": { "const": "text" } }, "required": ["kind"] },
      "then": { "properties": { "value": { "type": "string" } } },
      "else": { "properties": { "value": { "type": "number" } } }
    }`);
    expect(valueOf('{kind: text, value: 1}', schema)).toEqual({ kind: 'text', value: '1' });
    expect(valueOf('{value: 1}', schema)).toEqual({ value: 1 });
  });

  it('ends where references lead in a circle or nowhere', () => {
    const circle = new Map<string, JsonSchema>([['c.schema.json', { $ref: 'c.schema.json' }]]);
    expect(valueOf('1', { $ref: 'c.schema.json' }, circle)).toBe(1);
    expect(valueOf('1', { $ref: 'absent.schema.json' }, circle)).toBe(1);
    expect(valueOf('1', { $ref: '#/$defs/constructor' }, circle)).toBe(1);
  });
});

it('keeps keys such as __proto__ as keys', () => {
  const value = valueOf('{__proto__: {admin: true}, constructor: x}', {});
  expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect('admin' in {}).toBe(false);
});
