import { describe, expect, it, test } from 'vitest';
import { checkSchemaFile } from '../../src/check/schema-file.ts';
import { compileSchemas } from '../../src/check/schema.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { parseJson } from '../../src/parse/json.ts';
import { shipped } from './held-against.ts';

interface Finding {
  readonly marked: string;
  readonly code: string;
  readonly message: string;
}

function diagnosticsIn(
  text: string,
  name: string,
  others: { readonly [name: string]: JsonSchema },
): readonly Diagnostic[] {
  const source = { file: `schemas/${name}`, text };
  const found: Diagnostic[] = [];
  const root = parseJson(source, (diagnostic) => found.push(diagnostic));
  const json = JSON.parse(text);
  const checker = compileSchemas(new Map([...shipped, ...Object.entries(others), [name, json]]));
  checkSchemaFile({ name, source, root, json }, checker, (diagnostic) => found.push(diagnostic));
  return found;
}

function findingsIn(
  text: string,
  name = 'invoice.schema.json',
  others: { readonly [name: string]: JsonSchema } = {},
): readonly Finding[] {
  return diagnosticsIn(text, name, others).map(({ code, message, span }) => ({
    marked: span === null ? '' : text.slice(span.start, span.end),
    code,
    message,
  }));
}

/** A schema whose `details` has one property, described by `part`. */
function withField(part: string): string {
  return `{"$ref": "message.schema.json", "properties": {"details": {"type": "object", "properties": {"field": ${part}}, "unevaluatedProperties": false}}, "unevaluatedProperties": false}`;
}

describe('a schema of a project is refused', () => {
  test.each([
    ['a slip in a keyword', '{"typ": "string"}', '"typ"', 'schema/keyword', 'there is no keyword `typ` in JSON Schema'],
    [
      'a keyword of nobody',
      '{"type": "string", "colour": 1}',
      '"colour"',
      'schema/keyword',
      'there is no keyword `colour` in JSON Schema',
    ],
    [
      'an older draft’s keyword',
      '{"type": "object", "definitions": {}}',
      '"definitions"',
      'schema/keyword',
      '`definitions` cannot be used: it belongs to an older draft, where `$defs` is meant',
    ],
    [
      '$data',
      '{"type": "string", "$data": "1/a"}',
      '"$data"',
      'schema/keyword',
      '`$data` cannot be used: a value of the message must not become a part of the schema',
    ],
    [
      'an unknown rule',
      '{"type": "string", "rule": "next-step/requird"}',
      '"next-step/requird"',
      'schema/keyword',
      'there is no rule `next-step/requird`',
    ],
    ['an unknown format', '{"type": "string", "format": "uri"}', '"uri"', 'schema/keyword', 'there is no format `uri`'],
    [
      'a type that there is not',
      '{"type": "strng"}',
      '"type"',
      'schema/keyword',
      '`strng` is no value that `properties.details.properties.field.type` can have',
    ],
    [
      'a length that is a text',
      '{"type": "string", "minLength": "5"}',
      '"minLength"',
      'schema/keyword',
      '`properties.details.properties.field.minLength` must be a whole number, and is the text `5`',
    ],
    [
      'a length without a type',
      '{"minLength": 5}',
      '"minLength"',
      'schema/keyword',
      '`minLength` needs a `type` beside it',
    ],
    [
      'another draft',
      '{"$schema": "http://json-schema.org/draft-07/schema#", "type": "string"}',
      '"http://json-schema.org/draft-07/schema#"',
      'schema/keyword',
      'the schema is written for another version of JSON Schema',
    ],
    [
      'a schema of the internet',
      '{"$ref": "https://example.com/a.json"}',
      '"https://example.com/a.json"',
      'schema/ref',
      '`https://example.com/a.json` is not a schema of this project',
    ],
    [
      'a file of the disk',
      '{"$ref": "file:///etc/passwd"}',
      '"file:///etc/passwd"',
      'schema/ref',
      '`file:///etc/passwd` is not a schema of this project',
    ],
    [
      'a file outside',
      '{"$ref": "../other.json"}',
      '"../other.json"',
      'schema/ref',
      '`../other.json` is not a schema of this project',
    ],
    [
      'a schema that is not there',
      '{"$ref": "mesage.schema.json"}',
      '"mesage.schema.json"',
      'schema/ref',
      'there is no schema `mesage.schema.json` here',
    ],
    ['a place that is not there', '{"$ref": "#/$defs/x"}', '"#/$defs/x"', 'schema/ref', '`#/$defs/x` leads nowhere'],
    [
      '$dynamicRef',
      '{"$dynamicRef": "#a"}',
      '"$dynamicRef"',
      'schema/ref',
      '`$dynamicRef` cannot be used: what it means depends on who refers to the schema',
    ],
    [
      '$id',
      '{"$id": "https://example.com/a"}',
      '"$id"',
      'schema/ref',
      '`$id` cannot be used: schemas are known by their file name',
    ],
    [
      'a pattern that may never end',
      '{"type": "string", "pattern": "^(a+)+$"}',
      '"^(a+)+$"',
      'schema/unsafe-pattern',
      'the pattern may take forever on some texts: it repeats what already has a repeat in it',
    ],
    [
      'a pattern that is none',
      '{"type": "string", "pattern": "("}',
      '"("',
      'schema/unsafe-pattern',
      'the pattern is not a regular expression',
    ],
    [
      'a pattern for keys',
      '{"type": "object", "patternProperties": {"(a*)*": {}}}',
      '"(a*)*"',
      'schema/unsafe-pattern',
      'the pattern may take forever on some texts: it repeats what already has a repeat in it',
    ],
    ['no value to choose', '{"enum": []}', '[]', 'schema/contradiction', 'a list of no values accepts nothing'],
    [
      'limits that cross',
      '{"type": "string", "minLength": 9, "maxLength": 3}',
      '9',
      'schema/contradiction',
      '`minLength` is more than `maxLength`, so nothing is accepted',
    ],
  ])('with %s', (_, part, marked, code, message) => {
    expect(findingsIn(withField(part))).toEqual([{ marked, code, message }]);
  });

  it('that does not extend the message', () => {
    expect(findingsIn('{"type": "object"}')).toEqual([
      {
        marked: '"type"',
        code: 'project/schema-base',
        message: 'invoice.schema.json does not extend message.schema.json',
      },
    ]);
    expect(findingsIn('{"type": "object", "properties": {"a": {"$ref": "message.schema.json"}}}')).toHaveLength(1);
  });

  test.each([
    ['one of several', '{"anyOf": [{"$ref": "message.schema.json"}, true], "unevaluatedProperties": false}'],
    ['exactly one of several', '{"oneOf": [{"$ref": "message.schema.json"}], "unevaluatedProperties": false}'],
    ['a condition', '{"if": {"$ref": "message.schema.json"}, "then": {"$ref": "message.schema.json"}}'],
    ['what stands inside', '{"type": "object", "properties": {"a": {"$ref": "message.schema.json"}}}'],
  ])('that extends the message only as %s', (_, text) => {
    expect(findingsIn(text).map(({ code }) => code)).toEqual(['project/schema-base']);
  });

  test.each([
    ['without a word', '{"$ref": "message.schema.json"}', '"$ref"'],
    ['in all of', '{"allOf": [{"$ref": "message.schema.json"}]}', '"allOf"'],
    ['expressly', '{"$ref": "message.schema.json", "unevaluatedProperties": true}', '"unevaluatedProperties"'],
  ])('that takes every key: %s', (_, text, marked) => {
    const message = 'the schema accepts every key, also a misspelt one';
    expect(findingsIn(text)).toEqual([{ marked, code: 'schema/open', message }]);
  });

  it('whose reference to the message has a slip in it, once', () => {
    expect(findingsIn('{"$ref": "mesage.schema.json", "unevaluatedProperties": false}')).toHaveLength(1);
  });

  it('with a reference in a circle', () => {
    const circle =
      '{"$ref": "message.schema.json", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"$ref": "#/$defs/a"}}, "unevaluatedProperties": false}';
    expect(findingsIn(circle)).toEqual([
      { marked: '"$ref"', code: 'schema/ref', message: '`$ref` leads in a circle: #/$defs/b → #/$defs/a' },
    ]);
    const [finding] = diagnosticsIn(circle, 'invoice.schema.json', {});
    expect(finding?.span?.start).toBe(circle.indexOf('"$ref": "#/$defs/b"'));
  });

  it('with a list of no values, at the list', () => {
    for (const part of ['{"enum": []}', '{"type": "string", "enum": []}']) {
      const text = withField(part);
      expect(findingsIn(text)).toMatchObject([{ marked: '[]', code: 'schema/contradiction' }]);
    }
  });
});

test.each([
  ['text', '{"type": "string", "format": "date", "title": "Day", "examples": ["2026-11-23"]}'],
  ['a list of choices', '{"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 1, "maxItems": 1}'],
  ['envoi’s own keywords', '{"type": "string", "rule": "next-step/required", "whenMissing": "x", "help": "y"}'],
  ['a pattern', '{"type": "string", "pattern": "^[A-Z]{2}-\\\\d+$"}'],
  ['another schema’s part', '{"$ref": "message.schema.json#/$defs/sender"}'],
  ['a truth', 'true'],
])('a schema with %s is taken', (_, part) => {
  expect(findingsIn(withField(part))).toEqual([]);
});

it('may be open where another one that extends it is closed', () => {
  const letter = '{"$ref": "message.schema.json"}';
  const invoice: JsonSchema = { $ref: 'letter-base.schema.json', unevaluatedProperties: false };
  expect(findingsIn(letter, 'letter-base.schema.json', { 'invoice.schema.json': invoice })).toEqual([]);
});

it('may refer to itself for a part of the value', () => {
  const tree =
    '{"$ref": "message.schema.json", "$defs": {"node": {"type": "object", "properties": {"child": {"$ref": "#/$defs/node"}}}}, "unevaluatedProperties": false}';
  expect(findingsIn(tree)).toEqual([]);
});

test.each([...shipped])('%s, which envoi brings, is in order', (name, json) => {
  // The report's schema is published under an address of its own; no schema refers to it.
  const { $id, ...rest }: JsonSchema & { readonly $id?: string } = json;
  // Not all of them describe messages.
  expect(findingsIn(JSON.stringify(rest), name).filter(({ code }) => code !== 'project/schema-base')).toEqual([]);
  expect($id === undefined || name === 'report.schema.json').toBe(true);
});
