import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../src/model/schema.ts';
import { isValid } from '../../src/prove/counter-example/valid.ts';

type AnySchema = JsonSchema & { readonly [keyword: string]: unknown };

const name: AnySchema = { type: 'string', minLength: 2 };

const other: AnySchema = {
  $defs: { name },
  type: 'object',
  properties: { a: { $ref: '#/$defs/name' }, b: { type: 'number' } },
};

/** Few keys and values, so that they meet. */
const key = fc.constantFrom('a', 'b', 'c');
const scalar = fc.constantFrom<string | number | boolean>('x', 'xy', '', 'xyz', 0, 1, 2.5, true, false);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 2, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 3, arbitrary: fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }) },
  ),
}));

const { schema } = fc.letrec<{ schema: object; map: object }>((tie) => {
  const parts = fc.array(tie('map'), { minLength: 1, maxLength: 2 });
  const keyword = fc.oneof(
    fc.constantFrom(
      { type: 'string' },
      { type: ['object', 'array'] },
      { type: 'integer' },
      { const: 'x' },
      { enum: ['x', 1, ['x']] },
      { minLength: 1, maxLength: 2 },
      { pattern: '^x+$' },
      { minimum: 1 },
      { exclusiveMaximum: 1 },
      { multipleOf: 2 },
      { minItems: 1, maxItems: 2 },
      { uniqueItems: true },
      { required: ['a'] },
      { minProperties: 1, maxProperties: 1 },
      { additionalProperties: false },
      { $ref: 'other.json' },
      { $ref: 'other.json#/$defs/name' },
    ),
    fc.dictionary(key, tie('schema'), { noNullPrototype: true }).map((properties) => ({ properties })),
    tie('schema').map((items) => ({ items })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 2 }).map((prefixItems) => ({ prefixItems })),
    parts.map((allOf) => ({ allOf })),
    parts.map((anyOf) => ({ anyOf })),
    parts.map((oneOf) => ({ oneOf })),
    tie('map').map((not) => ({ not })),
    fc.tuple(tie('map'), tie('map'), tie('map')).map((branches) => conditional(...branches)),
  );
  const map = fc
    .array(keyword, { minLength: 1, maxLength: 3 })
    .map((keywords): object => Object.assign({}, ...keywords));
  return {
    map,
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 1, arbitrary: fc.constant({}) },
      { weight: 4, arbitrary: map },
    ),
  };
});

test('a value is valid exactly where another reader of JSON Schema says so', () => {
  const verdicts = { true: 0, false: 0 };
  fc.assert(
    fc.property(schema, fc.array(value, { minLength: 4, maxLength: 8 }), (demanded, values) => {
      const ajv = new Ajv2020({ strict: false, validateSchema: false });
      ajv.addSchema(other, 'other.json');
      const validate = ajv.compile(demanded);
      for (const one of values) {
        const verdict = isValid(one, { schema: demanded, root: demanded }, new Map([['other.json', other]]));
        verdicts[`${verdict}`] += 1;
        expect({ demanded, one, verdict }).toEqual({ demanded, one, verdict: validate(one) });
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(200);
});

/** A schema with an `if`; a literal with a `then` could be taken for a promise. */
function conditional(...branches: readonly object[]): AnySchema {
  return Object.fromEntries(['if', 'then', 'else'].map((word, index) => [word, branches[index]]));
}

function closed(more: object): AnySchema {
  return { ...more, unevaluatedProperties: false };
}

describe('a closed map has the keys that are described,', () => {
  const bus = { properties: { by: { const: 'bus' }, stop: {} }, required: ['by'] };
  const car = { properties: { by: { const: 'car' }, spaces: {} }, required: ['by'] };
  const rows: readonly (readonly [what: string, demanded: AnySchema, valid: object, invalid: object])[] = [
    ['its own', closed({ properties: { a: {} } }), { a: 1 }, { b: 1 }],
    ['those of what it refers to', closed({ $ref: 'other.json' }), { a: 'xy' }, { c: 1 }],
    [
      'those of all parts',
      closed({ allOf: [bus, { properties: { c: {} } }] }),
      { by: 'bus', c: 1 },
      { by: 'bus', d: 1 },
    ],
    ['those of the branch that holds', closed({ anyOf: [bus, car] }), { by: 'car', spaces: 1 }, { by: 'car', stop: 1 }],
    ['those of the only branch', closed({ oneOf: [bus, car] }), { by: 'bus', stop: 1 }, { by: 'bus', spaces: 1 }],
    [
      'those of a condition that is met',
      closed(conditional(bus, { properties: { c: {} } }, car)),
      { by: 'bus', stop: 1, c: 1 },
      { by: 'car', spaces: 1, c: 1 },
    ],
    [
      'any where it names none by itself',
      closed({ allOf: [{ additionalProperties: { type: 'number' } }] }),
      { x: 1 },
      { x: 'x' },
    ],
  ];
  test.each(rows)('%s', (_, demanded, valid, invalid) => {
    const set = new Map([['other.json', other]]);
    const verdicts = [valid, invalid].map((one) => isValid(one, { schema: demanded, root: demanded }, set));
    expect(verdicts).toEqual([true, false]);
  });
});

describe('it is not valid where that is not sure:', () => {
  const schemas: readonly (readonly [what: string, schema: AnySchema, value: unknown])[] = [
    ['a keyword that is not known', { contains: {} }, ['x']],
    ['a format that is not known', { format: 'isbn' }, '12'],
    ['a day that need not be one', { format: 'date' }, '2026-02-30'],
    ['an address that may be none', { format: 'idn-email' }, 'kari@@example.no'],
    ['a reference without end', { $ref: '#' }, 'x'],
    ['a reference to nowhere', { $ref: 'nowhere.json' }, 'x'],
  ];
  test.each(schemas)('%s', (_, demanded, one) => {
    expect(isValid(one, { schema: demanded, root: demanded }, new Map())).toBe(false);
  });

  test.each([
    ['idn-email', 'ola.hansen@lumo.example'],
    ['date', '2026-11-23'],
    ['date-time', '2026-11-24T10:00:00+01:00'],
    ['link', 'https://lumo.example/o/4512'],
    ['hex-colour', '#1f5fa8'],
    ['closing', 'auto'],
    ['closing', 'Med vennlig hilsen'],
  ])('and valid where it is: %s %s', (format, one) => {
    const demanded = { format };
    expect(isValid(one, { schema: demanded, root: demanded }, new Map())).toBe(true);
  });
});
