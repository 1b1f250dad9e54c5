import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Schema } from '../../src/model/schema.ts';
import { letterType } from '../../src/prove/types/letter-type.ts';
import { checkUnusedFields } from '../../src/prove/obligations/unused-fields.ts';
import { messageSchema, schemasWith, shippedSchema } from './schemas.ts';

function findingsIn(template: Schema, shown: readonly string[]): readonly Diagnostic[] {
  const schemas = schemasWith(template);
  const labels = { inAll: [], inSome: [] };
  const letter = letterType({ letter: shippedSchema('letter'), template, schemas, labels });
  const found: Diagnostic[] = [];
  checkUnusedFields({ letter, template: 'invoice', shown: new Set(shown), schemas }, (finding) => found.push(finding));
  return found;
}

const DETAILS = `"details": {"type": "object", "unevaluatedProperties": false, "properties": {
  "note": {"type": "string"},
  "due": {"$ref": "#/$defs/day"},
  "lines": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}, "sum": {"type": "number"}}, "unevaluatedProperties": false}},
  "address": {"type": "object", "properties": {"street": {"type": "string"}, "town": {"type": "string"}}, "unevaluatedProperties": false},
  "marked": {"type": "number", "mustRender": true},
  "map": {"type": "object", "properties": {"shown": {"type": "number", "mustRender": true}, "other": {"type": "number"}}, "unevaluatedProperties": false}
}}`;
const invoice = messageSchema(DETAILS, '"$defs": {"day": {"type": "string", "format": "date"}}, ');
const EVERYTHING = [
  'details.note',
  'details.due',
  'details.lines[].name',
  'details.lines[].sum',
  'details.address.street',
  'details.address.town',
  'details.marked',
  'details.map.shown',
  'details.map.other',
];

function without(...paths: readonly string[]): readonly string[] {
  return EVERYTHING.filter((path) => !paths.includes(path));
}

/** Details of one kind, with a field of their own and one that all kinds have. */
function kind(name: string): string {
  return `{"type": "object", "required": ["kind"], "properties": {"kind": {"const": "${name}"}, "${name}": {"type": "string"}, "both": {"type": "string"}}, "additionalProperties": false}`;
}

describe('a field of a template is', () => {
  test.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
    ['used by all', EVERYTHING, []],
    ['not used', without('details.note'), [['details.note', '"note"']]],
    ['described elsewhere', without('details.due'), [['details.due', '"day"']]],
    ['in a list', without('details.lines[].sum'), [['details.lines[].sum', '"sum"']]],
    [
      'in a list that is only asked for',
      [...without('details.lines[].name', 'details.lines[].sum'), 'details.lines'],
      [['details.lines[]', '"items"']],
    ],
    [
      'a list that is not looked at',
      without('details.lines[].name', 'details.lines[].sum'),
      [['details.lines', '"lines"']],
    ],
    [
      'a map that is not looked at',
      without('details.address.street', 'details.address.town'),
      [['details.address', '"address"']],
    ],
    ['used by a number of an item', [...without('details.lines[].sum'), 'details.lines.0.sum'], []],
    [
      'used by a loop over its map',
      [...without('details.address.street', 'details.address.town'), 'details.address[]'],
      [],
    ],
    ['an obligation', without('details.marked', 'details.map.shown'), []],
    ['beside an obligation', without('details.map.shown', 'details.map.other'), [['details.map.other', '"other"']]],
    ['not one of another name', [...without('details.note'), 'details.notes', 'note'], [['details.note', '"note"']]],
  ])('%s', (_, shown, expected) => {
    const found = findingsIn(invoice, shown).map(({ message, span }) => [
      message,
      span?.source.text.slice(span.start, span.end),
    ]);
    expect(found).toEqual(
      expected.map(([name, marked]) => [`the template \`invoice\` never shows \`${name}\``, marked]),
    );
  });

  test('a warning', () => {
    const [finding] = findingsIn(invoice, without('details.note'));
    expect(finding).toMatchObject({
      code: 'template/unused-field',
      severity: 'warning',
      help: 'show it, or take it out of the schema',
    });
  });

  test('nobody’s business where envoi brings it', () => {
    expect(findingsIn(shippedSchema('apology'), [])).toEqual([]);
  });

  test('looked at in each of several kinds of details, and found once', () => {
    const found = findingsIn(messageSchema(`"details": {"oneOf": [${kind('a')}, ${kind('b')}]}`), [
      'details.kind',
      'details.a',
    ]);
    expect(found.map(({ message }) => /`(details[^`]*)`/.exec(message)?.[1])).toEqual(['details.both', 'details.b']);
  });
});
