import { describe, expect, test } from 'vitest';
import { formats } from '../../src/check/formats.ts';
import type { DataType } from '../../src/model/data-type.ts';
import type { JsonSchema, Schema } from '../../src/model/schema.ts';
import { spanOfPlace } from '../../src/prove/schema-place.ts';
import { typeOf } from '../../src/prove/types/type-of.ts';
import { demandsInk, FORMATS_WITH_INK } from '../../src/prove/types/ink.ts';
import { shippedSchema, shippedSchemas } from './schemas.ts';
import { wordsOf } from './type-words.ts';

function schemaOf(json: JsonSchema, name = 'tested.schema.json'): Schema {
  return { name, source: { file: `schemas/${name}`, text: JSON.stringify(json) }, root: null, json };
}

function typed(json: JsonSchema, others: readonly Schema[] = []): DataType {
  const schema = schemaOf(json);
  return typeOf(schema, new Map([schema, ...others].map((one) => [one.name, one])));
}

const TEXT = { type: 'string' };

describe('a schema says what a value is', () => {
  test.each([
    ['a text', '{"type": "string"}', 'text?'],
    ['a text that is never blank', '{"type": "string", "pattern": "\\\\S"}', 'text'],
    ['a length says nothing about blanks', '{"type": "string", "minLength": 1}', 'text?'],
    ['a format', '{"type": "string", "format": "date"}', 'text(date)'],
    ['a format that can be blank', '{"type": "string", "format": "file-name"}', 'text(file-name)?'],
    ['markup', '{"type": "string", "contentMediaType": "text/html"}', 'html?'],
    ['markdown', '{"type": "string", "contentMediaType": "text/markdown", "pattern": "\\\\S"}', 'html'],
    ['values', '{"enum": ["a", "b"]}', 'text[a|b]'],
    ['values, one of them blank', '{"enum": ["a", ""]}', 'text[a|]?'],
    ['one value', '{"const": "a"}', 'text[a]'],
    ['values within a pattern', '{"type": "string", "enum": ["a", " "], "pattern": "\\\\S"}', 'text[a| ]'],
    ['a number', '{"type": "number"}', 'number?'],
    ['a whole number', '{"type": "integer", "minimum": 1}', 'integer'],
    ['a number below zero', '{"type": "number", "exclusiveMaximum": 0}', 'number'],
    ['a number that may be zero', '{"type": "number", "minimum": 0}', 'number?'],
    ['a number above zero', '{"type": "number", "exclusiveMinimum": 0}', 'number'],
    ['numbers', '{"enum": [1, 2.5]}', 'number[1|2.5]'],
    ['whole and other numbers', '{"type": ["integer", "number"]}', 'number?'],
    ['true or false', '{"type": "boolean"}', 'boolean[true|false]'],
    ['true', '{"type": "boolean", "const": true}', 'boolean[true]'],
    ['a list', '{"type": "array", "items": {"type": "string"}}', 'list 0..∞ of text?'],
    [
      'a list with its length',
      '{"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3}',
      'list 1..3 of text?',
    ],
    ['a list of nothing', '{"type": "array", "maxItems": 0, "items": {"type": "string"}}', 'list 0..0 of text?'],
    [
      'first items',
      '{"type": "array", "prefixItems": [{"const": "a"}, {"const": "b"}], "minItems": 2, "items": false}',
      'list 2..2 of text[a|b]',
    ],
    ['a list of anything', '{"type": "array"}', 'list 0..∞ of unknown: its schema does not say what is in the list'],
    [
      'a list with gaps',
      '{"type": "array", "items": {"type": ["string", "null"]}}',
      'list 0..∞ of unknown: it can be empty',
    ],
    [
      'a closed map',
      '{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a"], "unevaluatedProperties": false}',
      '{a: text?, b?: text?}',
    ],
    [
      'an open map',
      '{"type": "object", "properties": {"a": {"type": "string"}}}',
      '{a?: text?, …unknown: its schema does not name it}',
    ],
    ['a map of texts', '{"type": "object", "additionalProperties": {"type": "string"}}', '{…text?}'],
    [
      'a field that may be null',
      '{"type": "object", "properties": {"a": {"type": ["string", "null"]}}, "required": ["a"], "unevaluatedProperties": false}',
      '{a?: text?}',
    ],
    [
      'a field that cannot be',
      '{"type": "object", "properties": {"a": false, "b": {"type": "string"}}, "unevaluatedProperties": false}',
      '{b?: text?}',
    ],
    [
      'patterns of keys',
      '{"type": "object", "patternProperties": {"^x": {"type": "string"}}, "unevaluatedProperties": false}',
      '{…unknown: its schema does not name it}',
    ],
    [
      'a part by reference',
      '{"type": "object", "properties": {"a": {"$ref": "#/$defs/x"}}, "$defs": {"x": {"type": "integer"}}, "unevaluatedProperties": false}',
      '{a?: integer?}',
    ],
    [
      'demands together',
      '{"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"a": {"type": "string", "format": "link"}, "b": {"type": "string"}}, "required": ["a"]}], "unevaluatedProperties": false}',
      '{a: text(link), b?: text?}',
    ],
    ['scalars of one kind', '{"oneOf": [{"const": "a"}, {"const": "b"}]}', 'text[a|b]'],
    [
      'scalars of two kinds',
      '{"anyOf": [{"type": "string"}, {"type": "number"}]}',
      'unknown: it can be a text or a number',
    ],
    [
      'markup or plain text',
      '{"oneOf": [{"type": "string"}, {"type": "string", "contentMediaType": "text/html"}]}',
      'unknown: it is markup in one case and plain text in another',
    ],
    ['nothing', '{}', 'unknown: its schema does not say what it is'],
    ['null', '{"type": "null"}', 'unknown: its schema leaves it empty'],
    [
      'a contradiction',
      '{"allOf": [{"type": "string"}, {"type": "number"}]}',
      'unknown: its schema accepts nothing there',
    ],
    [
      'itself',
      '{"type": "object", "properties": {"a": {"type": "string"}, "child": {"$ref": "#"}}, "unevaluatedProperties": false}',
      '{a?: text?, child?: unknown: it contains itself}',
    ],
    [
      'a reference to nowhere, which is found elsewhere',
      '{"$ref": "#/$defs/x"}',
      'unknown: its schema does not say what it is',
    ],
  ])('%s', (_, json, words) => {
    expect(wordsOf(typed(JSON.parse(json)))).toBe(words);
  });
});

/** Maps told apart by a tag. */
function branches(count: number): JsonSchema {
  return {
    type: 'object',
    oneOf: Array.from({ length: count }, (__, index) => ({
      type: 'object',
      properties: { kind: { const: `k${index}` } },
      required: ['kind'],
    })),
  };
}

/** A map that has one of 16 keys. */
function either(of: JsonSchema): JsonSchema {
  return {
    type: 'object',
    properties: { x: of },
    anyOf: Array.from({ length: 16 }, (__, index) => ({ type: 'object', required: [`k${index}`] })),
  };
}

describe('a choice makes alternatives', () => {
  test.each([
    [
      'by a tag',
      '{"type": "object", "properties": {"kind": {"type": "string", "enum": ["visit", "call"]}}, "required": ["kind"], "oneOf": [{"type": "object", "properties": {"kind": {"const": "visit"}, "place": {"type": "string"}}, "required": ["place"]}, {"type": "object", "properties": {"kind": {"const": "call"}, "phone": {"type": "string"}}, "required": ["phone"]}], "unevaluatedProperties": false}',
      '{kind: text[visit], place: text?} | {kind: text[call], phone: text?}',
    ],
    [
      'without a tag, what only one describes may come along in the other',
      '{"type": "object", "anyOf": [{"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}, {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]}], "unevaluatedProperties": false}',
      '{a: text?, b?: unknown: its schema describes it only for another kind of map} | {b: text?, a?: unknown: its schema describes it only for another kind of map}',
    ],
    [
      'a tag that may be absent tells nothing apart',
      '{"type": "object", "properties": {"kind": {"type": "string", "enum": ["visit", "call"]}}, "oneOf": [{"type": "object", "properties": {"kind": {"const": "visit"}, "place": {"type": "string"}}, "required": ["place"]}, {"type": "object", "properties": {"kind": {"const": "call"}, "phone": {"type": "string"}}, "required": ["kind", "phone"]}], "unevaluatedProperties": false}',
      '{kind?: text[visit], place: text?, phone?: unknown: its schema describes it only for another kind of map} | {kind: text[call], phone: text?}',
    ],
    [
      'each closed by itself',
      '{"oneOf": [{"type": "object", "properties": {"kind": {"const": "visit"}, "place": {"type": "string"}}, "required": ["place"], "additionalProperties": false}, {"type": "object", "properties": {"kind": {"const": "call"}, "phone": {"type": "string"}}, "required": ["phone"], "additionalProperties": false}]}',
      '{kind?: text[visit], place: text?} | {kind?: text[call], phone: text?}',
    ],
    [
      'either of two',
      '{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "anyOf": [{"type": "object", "required": ["a"]}, {"type": "object", "required": ["b"]}], "unevaluatedProperties": false}',
      '{a: text?, b?: text?} | {a?: text?, b: text?}',
    ],
    [
      'a condition on a tag',
      '{"type": "object", "properties": {"kind": {"type": "string", "enum": ["visit", "call"]}}, "required": ["kind"], "if": {"type": "object", "properties": {"kind": {"const": "visit"}}}, "then": {"type": "object", "properties": {"kind": {"const": "visit"}, "place": {"type": "string"}}, "required": ["place"]}, "else": {"type": "object", "properties": {"kind": {"const": "call"}, "phone": {"type": "string"}}, "required": ["phone"]}, "unevaluatedProperties": false}',
      '{kind: text[visit], place: text?} | {kind: text[call], phone: text?}',
    ],
    [
      'a condition on a key that is there',
      '{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "if": {"type": "object", "required": ["a"]}, "then": {"type": "object", "required": ["b"]}, "unevaluatedProperties": false}',
      '{a: text?, b: text?} | {b?: text?}',
    ],
    [
      'a condition that cannot be followed',
      '{"type": "object", "properties": {"n": {"type": "number"}, "a": {"type": "string"}}, "if": {"type": "object", "properties": {"n": {"minimum": 5}}}, "then": {"type": "object", "required": ["a"]}, "unevaluatedProperties": false}',
      '{n?: number, a: text?} | {n?: number?, a?: text?}',
    ],
    [
      'what cannot be is no alternative',
      '{"type": "object", "properties": {"kind": {"const": "call"}}, "required": ["kind"], "oneOf": [{"type": "object", "properties": {"kind": {"const": "visit"}, "place": {"type": "string"}}, "required": ["place"]}, {"type": "object", "properties": {"kind": {"const": "call"}, "phone": {"type": "string"}}, "required": ["phone"]}], "unevaluatedProperties": false}',
      '{kind: text[call], phone: text?}',
    ],
  ])('%s', (_, json, words) => {
    expect(wordsOf(typed(JSON.parse(json)))).toBe(words);
  });

  test('up to 16', () => {
    expect(typed(branches(16))).toMatchObject({ kind: 'map' });
    expect(typed(branches(17))).toMatchObject({ kind: 'unknown', why: 'its schema has more than 16 alternatives' });
  });

  test('alternatives in alternatives end in bounded time', () => {
    let deep: JsonSchema = TEXT;
    for (let depth = 0; depth < 12; depth += 1) deep = either(deep);
    const before = performance.now();
    expect(typed({ allOf: [deep, structuredClone(deep)] })).toMatchObject({ kind: 'unknown' });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

/** Where the type of a field has its place: the pointer, and what is marked there. */
function placesIn(json: JsonSchema, field: string): string {
  const type = typed(json);
  const found = type.kind === 'map' ? type.alternatives[0]?.fields.get(field)?.type.place : null;
  const span = found && spanOfPlace(found);
  return `${found?.pointer} ${span?.source.text.slice(span.start, span.end)}`;
}

describe('every type has its place', () => {
  test.each<[string, JsonSchema, string]>([
    ['its key', { type: 'object', properties: { a: TEXT } }, '/properties/a "a"'],
    [
      'a key with marks of a pointer',
      { type: 'object', properties: { a: { $ref: '#/$defs/x~1y~0' } }, $defs: { 'x/y~': TEXT } },
      '/$defs/x~1y~0 "x/y~"',
    ],
    [
      'where a reference leads',
      { type: 'object', properties: { a: { $ref: '#/$defs/x', title: 'A' } }, $defs: { x: TEXT } },
      '/$defs/x "x"',
    ],
    [
      'the demand that says what it is',
      { type: 'object', properties: { a: { title: 'A', allOf: [{ title: 'B' }, TEXT] } } },
      '/properties/a/allOf/1 "type"',
    ],
    ['of what says nothing', { type: 'object', properties: { a: { title: 'A' } } }, '/properties/a "a"'],
  ])('%s', (_, json, place) => {
    expect(placesIn(json, 'a')).toBe(place);
  });

  test('in another file', () => {
    const other = schemaOf({ $defs: { x: TEXT } }, 'other.schema.json');
    const type = typed({ type: 'object', properties: { a: { $ref: 'other.schema.json#/$defs/x' } } }, [other]);
    const place = type.kind === 'map' ? type.alternatives[0]?.fields.get('a')?.type.place : null;
    expect(place).toEqual({ source: other.source, pointer: '/$defs/x' });
  });

  test('a pointer to nothing has none', () => {
    const { source } = schemaOf(TEXT);
    expect(spanOfPlace({ source, pointer: '/properties/a' })).toBeNull();
    expect(spanOfPlace({ source: { file: 'a.json', text: '{' }, pointer: '' })).toBeNull();
  });
});

describe('what demands a character that can be seen', () => {
  test.each([
    '\\S',
    '^\\S',
    '^.*\\S.*$',
    '^[a-z]+$',
    '^\\d{4}$',
    '^(a|b)c?$',
    '^(?=.*\\S)',
    '\\{x\\}',
    '^\\p{Lu}',
    '^[^\\s]',
    '^#\\u{41}',
  ])('%s does', (pattern) => {
    expect(demandsInk(pattern)).toBe(true);
  });

  test.each([
    '',
    '.',
    '^.+$',
    '\\S*',
    '\\S?',
    '\\S{0,3}',
    'a|',
    'a| ',
    '(a|\\s)',
    '[^a]',
    '[a ]',
    '\\s',
    '\\W',
    '^$',
    '(?!a)',
    '(a)?',
    '(',
    '\\b',
    '[\\S\\s]',
  ])('%s does not', (pattern) => {
    expect(demandsInk(pattern)).toBe(false);
  });

  test('formats, as the check has them', () => {
    for (const name of FORMATS_WITH_INK) {
      expect(formats.has(name), name).toBe(true);
      for (const blank of ['', ' ', '\u00A0', '\t\n']) expect(formats.get(name)?.(blank), name).not.toBeNull();
    }
  });
});

test('no part of the shipped schemas but what is really open is unknown', () => {
  const unknown = [
    ...wordsOf(typeOf(shippedSchema('appointment'), shippedSchemas)).matchAll(/([\w.]+)\??: (unknown: [^,}]*)/g),
  ];
  expect(unknown.map(([, name, why]) => `${name}: ${why}`)).toEqual([
    'sender: unknown: it can be a text or a map',
    'body: unknown: it can be a text or a list',
    'closing: unknown: it can be a text or a map',
  ]);
});
