import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { checkMarks } from '../../src/prove/obligations/marks.ts';
import { messageSchema, schemasWith, shippedSchema } from './schemas.ts';

function findingsIn(properties: string, more = ''): readonly Diagnostic[] {
  const template = messageSchema(properties, more);
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void found.push(finding);
  checkMarks({ letter: shippedSchema('letter'), template, schemas: schemasWith(template) }, report);
  return found;
}

/** The details have one field, described by `part`. */
function details(part: string, more = ''): string {
  return `"details": {"type": "object", "properties": {"field": ${part}}, ${more}"unevaluatedProperties": false}`;
}

const LIST = '{"type": "array", "items": {"type": "string", "pattern": "\\\\S", "mustRender": {"order": 22}}}';

describe('a mark can be held to', () => {
  test.each([
    ['on a text', details('{"type": "string", "pattern": "\\\\S", "mustRender": true}')],
    ['on a date', details('{"type": "string", "format": "date", "mustRender": {"order": 21, "max": 2}}')],
    ['on a number', details('{"type": "number", "mustRender": true}')],
    ['on values', details('{"enum": ["visit", "call"], "mustRender": true}')],
    ['on a link', details('{"type": "string", "format": "link", "mustRender": {"as": "href"}}')],
    ['on the items of a list', details(LIST)],
    ['on a list', details('{"type": "array", "items": {"type": "integer"}, "mustRender": true}')],
    [
      'on a map',
      details(
        '{"type": "object", "properties": {"a": {"type": "integer"}}, "unevaluatedProperties": false, "mustRender": true}',
      ),
    ],
    [
      'on a map with a part that has its own',
      details(
        '{"type": "object", "properties": {"a": {"type": "integer", "mustRender": {"order": 3}}}, "unevaluatedProperties": false, "mustRender": true}',
      ),
    ],
    ['by reference', details('{"$ref": "#/$defs/x"}'), '"$defs": {"x": {"type": "integer", "mustRender": true}}, '],
    [
      'in one of several',
      details(
        '{"oneOf": [{"type": "object", "properties": {"a": {"type": "integer", "mustRender": true}}, "additionalProperties": false}, {"type": "object", "properties": {"b": {"type": "integer"}}, "additionalProperties": false}]}',
      ),
    ],
    [
      'on a part of the message that the letter has',
      '"next_step": {"type": "object", "properties": {"deadline": {"mustRender": {"order": 42}}}}',
    ],
    ['on the sender’s role', '"sender": {"type": "object", "properties": {"role": {"mustRender": true}}}'],
    [
      'on what is marked already, saying the same',
      '"greeting": {"mustRender": {"order": 10}}, "subject": {"mustRender": true}, "options": {"type": "array", "mustRender": true}',
    ],
    ['nowhere', details('{"type": "string"}')],
    [
      'in a definition that nothing refers to',
      details('{"type": "string"}'),
      '"$defs": {"x": {"type": "boolean", "mustRender": true}}, ',
    ],
  ])('%s', (_, properties, more = '') => {
    expect(findingsIn(properties, more).map(({ message }) => message)).toEqual([]);
  });
});

describe('a mark cannot be held to', () => {
  test.each<[string, string, string, string?]>([
    [
      'on true or false',
      details('{"type": "boolean", "mustRender": true}'),
      '`details.field` is true or false, which is nothing to show',
    ],
    [
      'on what can be blank',
      details('{"type": "string", "mustRender": true}'),
      '`details.field` can be blank, and then there is nothing to show',
    ],
    [
      'on items that can be blank',
      details('{"type": "array", "items": {"type": "string"}, "mustRender": true}'),
      '`details.field[]` can be blank, and then there is nothing to show',
    ],
    [
      'on what is no link',
      details('{"type": "string", "pattern": "\\\\S", "mustRender": {"as": "href"}}'),
      '`details.field` need not be a link',
    ],
    [
      'on a number as a link',
      details('{"type": "number", "mustRender": {"as": "href"}}'),
      '`details.field` need not be a link',
    ],
    [
      'on what is not described',
      details('{"mustRender": true}'),
      '`details.field` cannot be held to being shown, because its schema does not say what it is',
    ],
    [
      'on what has two kinds',
      details('{"type": ["string", "number"], "mustRender": true}'),
      '`details.field` cannot be held to being shown, because it can be a text or a number',
    ],
    [
      'on a list without items',
      details('{"type": "array", "mustRender": true}'),
      '`details.field[]` cannot be held to being shown, because its schema does not say what is in the list',
    ],
    [
      'on items that can be empty',
      details('{"type": "array", "items": {"type": ["integer", "null"], "mustRender": true}}'),
      '`details.field[]` cannot be held to being shown, because it can be empty',
    ],
    [
      'on an open map',
      details('{"type": "object", "properties": {"a": {"type": "integer"}}, "mustRender": true}'),
      '`details.field` may have keys that its schema does not name',
    ],
    [
      'on a map of nothing',
      details('{"type": "object", "properties": {}, "unevaluatedProperties": false, "mustRender": true}'),
      '`details.field` has nothing in it that could be shown',
    ],
    [
      'on a part that contains itself',
      details('{"$ref": "#/$defs/x"}'),
      '`details.field.inner` cannot be held to being shown, because it contains itself',
      '"$defs": {"x": {"type": "object", "properties": {"inner": {"$ref": "#/$defs/x"}}, "unevaluatedProperties": false, "mustRender": true}}, ',
    ],
    [
      'in a part that contains itself',
      details(
        '{"type": "object", "properties": {"inner": {"allOf": [{"$ref": "#/properties/details/properties/field"}, {"type": "object", "properties": {"note": {"type": "integer"}}, "mustRender": true}]}}}',
      ),
      '`details.field.inner` may have keys that its schema does not name',
    ],
    [
      'on keys that are not named',
      details('{"type": "object", "additionalProperties": {"type": "integer", "mustRender": true}}'),
      'templates cannot be held to a `mustRender` that stands here',
    ],
    [
      'on what may not be',
      details('{"not": {"type": "object", "properties": {"a": {"type": "integer", "mustRender": true}}}}'),
      'templates cannot be held to a `mustRender` that stands here',
    ],
    [
      'on the schema as a whole',
      details('{"type": "integer"}'),
      'templates cannot be held to a `mustRender` that stands here',
      '"mustRender": true, ',
    ],
    [
      'on what no template sees',
      '"cc": {"type": "array", "items": {"type": "object", "properties": {"name": {"mustRender": true}}}}',
      'no template sees `cc[].name`',
    ],
    ['on the context', '"context": {"mustRender": true}', 'no template sees `context`'],
    ['on the intent', '"intent": {"mustRender": true}', 'no template sees `intent`'],
    [
      'on how the recipient is greeted',
      '"recipient": {"type": "object", "properties": {"greet_as": {"mustRender": true}}}',
      'no template sees `recipient.greet_as`',
    ],
    [
      'against another order',
      '"greeting": {"mustRender": {"order": 70}}',
      '`greeting` has a `mustRender` already, which cannot be changed',
    ],
    [
      'more often than before',
      '"next_step": {"type": "object", "properties": {"summary": {"mustRender": {"max": 2}}}}',
      '`next_step.summary` has a `mustRender` already, which cannot be changed',
    ],
    [
      'as something else',
      '"next_step": {"type": "object", "properties": {"action": {"type": "object", "properties": {"url": {"mustRender": true}}}}}',
      '`next_step.action.href` has a `mustRender` already, which cannot be changed',
    ],
    [
      'around one that says something else',
      '"options": {"type": "array", "mustRender": {"order": 12}}',
      '`options[].text` has a `mustRender` already, which cannot be changed',
    ],
  ])('%s', (_, properties, message, more = '') => {
    const found = findingsIn(properties, more);
    expect(found.map((finding) => finding.message)).toEqual([message]);
    const marked = found.map(({ code, severity, span }) => [
      code,
      severity,
      span?.source.text.slice(span.start, span.end),
    ]);
    expect(marked).toEqual([['schema/must-render', 'error', '"mustRender"']]);
    expect(found.every(({ help }) => help !== null)).toBe(true);
  });

  test('with the place of the one that holds', () => {
    const [finding] = findingsIn('"greeting": {"mustRender": {"order": 70}}');
    expect(
      finding?.related.map(({ span, message }) => [
        span.source.file,
        span.source.text.slice(span.start, span.end),
        message,
      ]),
    ).toEqual([['envoi/schemas/letter.schema.json', '"greeting"', 'the one that holds']]);
  });

  test('with what to write', () => {
    const [finding] = findingsIn(details('{"type": "string", "mustRender": true}'));
    expect(finding?.help).toBe('add "pattern": "\\\\S"');
  });
});

test('the package’s own schemas are not judged in a project', () => {
  const found: Diagnostic[] = [];
  const template = shippedSchema('appointment');
  checkMarks({ letter: shippedSchema('letter'), template, schemas: schemasWith(template) }, (finding) =>
    found.push(finding),
  );
  expect(found).toEqual([]);
});

test.each(['follow-up', 'apology', 'appointment', 'campaign'])('the marks of %s would pass as a project’s', (name) => {
  const { json } = shippedSchema(name);
  const { details: own } = json.properties ?? {};
  const required = json.required === undefined ? '' : `"required": ${JSON.stringify(json.required)}, `;
  expect(findingsIn(own === undefined ? '' : `"details": ${JSON.stringify(own)}`, required)).toEqual([]);
});
