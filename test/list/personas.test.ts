import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSchemas } from '../../src/check/schema.ts';
import { personasFor } from '../../src/list/personas.ts';
import type { RowData } from '../../src/model/rows.ts';
import type { JsonSchema, Schema } from '../../src/model/schema.ts';
import { project } from './kit.ts';

const NAME = 'schemas/rows/made-up.schema.json';
const shipped = new Map([...project.schemas].map(([name, { json }]) => [name, json]));

function schemaOf(json: JsonSchema): Schema {
  return { name: NAME, source: { file: NAME, text: '' }, root: null, json };
}

function personasOf(json: JsonSchema, language = 'en') {
  const checker = compileSchemas(new Map([...shipped, [NAME, json]]));
  const pack = project.languages.get(language);
  if (!pack) throw new Error(`there is no language ${language}`);
  const isValid = checker.validator(NAME);
  if (isValid === null) throw new Error(`the schema cannot be used: ${checker.refusal(NAME)}`);
  return { isValid, personas: personasFor(schemaOf(json), checker, pack) };
}

const PLAIN: JsonSchema = {
  $ref: 'message.schema.json#/$defs/recipient',
  required: ['company', 'renews_on'],
  properties: {
    company: { type: 'string', examples: ['Lumo AS'] },
    renews_on: { type: 'string', format: 'date' },
    seats: { type: 'integer' },
  },
  unevaluatedProperties: false,
};

function rowWith(words: string, language = 'en'): RowData {
  const persona = personasOf(PLAIN, language).personas.find((one) => one.words === words);
  if (!persona) throw new Error(`there is no row with ${words}`);
  return persona.data;
}

describe('the rows of a plain schema', () => {
  test('have nothing that can be left out', () => {
    expect(rowWith('no optional value')).toEqual({
      email: 'kari@example.no',
      company: 'Lumo AS',
      renews_on: '2026-06-15',
    });
  });

  test('have the longest and the shortest values', () => {
    expect(String(rowWith('the longest values')['family_name'])).toHaveLength(60);
    expect(rowWith('the shortest values')).toMatchObject({ company: 'Å', family_name: 'Å' });
  });

  test('have names, numbers and days of all kinds', () => {
    expect(rowWith('markup and quotation marks in the name')).toMatchObject({ given_name: '<b>Kari</b> & "Ola"' });
    expect(rowWith('a name that is written from right to left')).toMatchObject({ given_name: 'محمد' });
    expect(rowWith('the number 1,000,000')).toMatchObject({ seats: 1_000_000 });
    expect(rowWith('the last day of a year')).toMatchObject({ renews_on: '2026-12-31' });
  });

  test('have a vocative where the language has one', () => {
    expect(rowWith('a name in the vocative', 'uk')).toMatchObject({ vocative: 'Олено Петрівно' });
    expect(() => rowWith('a name in the vocative', 'nb')).toThrow();
  });
});

test('a shipped row schema has some', () => {
  const json = project.rows.get('customer')?.json;
  expect(personasOf(json ?? {}).personas.map(({ words }) => words)).toContain('the number 5');
});

test('where no row can be made up there are none', () => {
  const company: JsonSchema & { readonly pattern: string } = { type: 'string', pattern: '^qx{7}$' };
  expect(personasOf({ ...PLAIN, properties: { company } }).personas).toEqual([]);
});

const property: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.record({ type: fc.constant('string'), maxLength: fc.integer({ min: 1, max: 80 }) }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('string'), minLength: fc.integer({ min: 0, max: 80 }) }),
  fc.record({ type: fc.constant('string'), pattern: fc.constantFrom('\\S', '^[A-Z]', '^\\d+$', 'æ') }),
  fc.record({ type: fc.constant('string'), enum: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant('string'), format: fc.constantFrom('date', 'idn-email', 'time-zone', 'language-tag') }),
  fc.record(
    { type: fc.constantFrom('integer', 'number'), minimum: fc.integer({ min: -9, max: 9 }) },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constantFrom('integer', 'number'), maximum: fc.integer({ min: -9, max: 9 }) }),
  fc.constant<JsonSchema>({ type: 'boolean' }),
  fc.constant<JsonSchema>({ type: 'array', items: { type: 'string' } }),
  fc.constant<JsonSchema>({}),
);

const FIELDS = ['given_name', 'name', 'company', 'seats', 'day', 'kind'];

test('for any schema every row is one that it accepts', () => {
  const schemas = fc.record({
    properties: fc.dictionary(fc.constantFrom(...FIELDS), property),
    required: fc.subarray(FIELDS),
  });
  fc.assert(
    fc.property(schemas, ({ properties, required }) => {
      const { isValid, personas } = personasOf({
        type: 'object',
        properties,
        required: required.filter((field) => Object.hasOwn(properties, field)),
        unevaluatedProperties: false,
      });
      expect(personas.filter(({ data }) => !isValid(data))).toEqual([]);
      const known = new Set(Object.keys(properties));
      expect(personas.flatMap(({ data }) => Object.keys(data)).filter((field) => !known.has(field))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
