import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rootSubschema } from '../../src/link/subschemas.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { oneOfThese } from '../../src/types/one-of-these.ts';
import { pascalCase, typeNamer } from '../../src/types/type-names.ts';
import { typeSchema, type TypeSchema } from '../../src/types/type-schema.ts';

const OTHERS: ReadonlyMap<string, JsonSchema> = new Map([
  ['base.json', { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }],
]);

function typed(schema: JsonSchema): TypeSchema {
  return typeSchema([rootSubschema(schema)], OTHERS);
}

/** An alternative that has a field of its own. */
function way(name: string): JsonSchema {
  return { properties: { [name]: { type: 'string' } }, required: [name] };
}

/** Fields that all refer to one schema. */
function refs(name: string): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries('abcdefgh'.split('').map((key) => [key, { $ref: `#/$defs/${name}` }]));
}

/** A schema that refers to itself for the same value is refused by the compiler of schemas, or never ends. */
function usable<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

describe('a schema without references', () => {
  test('has what it extends, and is closed where it is', () => {
    const schema = { $ref: 'base.json', properties: { b: { const: 1 } }, unevaluatedProperties: false };
    expect(typed(schema)).toEqual({
      type: 'object',
      properties: { a: { type: 'string' }, b: { enum: [1] } },
      required: ['a'],
      additionalProperties: false,
    });
  });

  test('has the fields of each alternative beside its own', () => {
    const { anyOf } = typed({ $ref: 'base.json', anyOf: [way('b'), way('c')], unevaluatedProperties: false });
    expect(anyOf?.map(({ required }) => [...(required ?? [])].toSorted())).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(anyOf?.every(({ additionalProperties }) => additionalProperties === false)).toBe(true);
  });

  test('may have, and need not have, what some values only have', () => {
    const schema: JsonSchema = {
      type: 'object',
      unevaluatedProperties: false,
      if: { required: ['a'] },
      // oxlint-disable-next-line no-thenable -- a keyword of schemas
      then: { properties: { b: { type: 'string' } }, required: ['b'] },
    };
    expect(typed(schema)).toMatchObject({ properties: { b: {} }, required: [], additionalProperties: false });
  });

  test('ends where it is a part of itself', () => {
    const schema: JsonSchema = { type: 'object', properties: { next: { $ref: '#' } }, anyOf: [{}, { type: 'object' }] };
    expect(typed(schema).anyOf?.[0]).toMatchObject({ properties: { next: {} } });
  });

  test('does not grow beyond measure', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`l${index}`, { type: 'object', properties: refs(`l${index + 1}`) }]),
    );
    expect(JSON.stringify(typed({ $ref: '#/$defs/l0', $defs })).length).toBeLessThan(3_000_000);
  });

  test('takes nothing into a comment that ends it, and no field that makers of types obey', () => {
    const json: JsonSchema = JSON.parse(
      '{ "type": "string", "description": "a */ b\\u202e\\n@x", "tsType": "any", "tsEnumNames": ["x"], "$id": "y" }',
    );
    expect(typed(json)).toEqual({ type: 'string', description: 'a *\\/ b @x' });
  });
});

describe('for all schemas', () => {
  const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
  const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record(
        { type: fc.constantFrom('string', 'number', 'integer', 'null', ['string', 'null']) },
        { requiredKeys: ['type'] },
      ),
      fc.record({ enum: fc.subarray(['x', 1, null], { minLength: 1 }) }),
      fc.record({ type: fc.constant('array'), items: tie('schema') }),
      fc.record({ type: fc.constant('array'), prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
      fc.record(
        {
          type: fc.constant('object'),
          properties: fc.dictionary(name, tie('schema'), { maxKeys: 3, noNullPrototype: true }),
          required: fc.uniqueArray(name, { maxLength: 1 }),
          anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
          oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
          allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
          if: tie('schema'),
          // oxlint-disable-next-line no-thenable -- a keyword of schemas
          then: tie('schema'),
          else: tie('schema'),
          $ref: fc.constantFrom('#', 'base.json'),
          additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
          unevaluatedProperties: fc.boolean(),
        },
        { requiredKeys: ['type'], noNullPrototype: true },
      ),
    ),
  }));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('x', 'y', 1, 2, null),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));

  test('what a schema accepts, its types do', () => {
    let accepted = 0;
    fc.assert(
      fc.property(schema, fc.array(value, { minLength: 20, maxLength: 20 }), (given, values) => {
        const ajv = new Ajv2020({
          meta: false,
          validateSchema: false,
          strict: false,
          logger: false,
          schemas: { 'base.json': OTHERS.get('base.json') ?? {} },
        });
        const accepts = usable(() => ajv.compile(JSON.parse(JSON.stringify(given))));
        if (accepts === null) return;
        const types = new Ajv({ strict: false, logger: false, meta: false, validateSchema: false }).compile(
          typed(given),
        );
        for (const one of values.filter((candidate) => usable(() => accepts(candidate)) === true)) {
          accepted += 1;
          expect([types(one), one]).toEqual([true, one]);
        }
      }),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

describe('names of types', () => {
  test.each([
    ['follow-up', 'FollowUp'],
    ['order_2', 'Order2'],
    ['2026', 'T2026'],
    ['åpning-nå', 'ÅpningNå'],
    ['a.b c', 'ABC'],
    ['--', 'T'],
  ])('%s is %s', (name, expected) => {
    expect(pascalCase(name)).toBe(expected);
  });

  test('each is given once', () => {
    const nameOf = typeNamer(['Message']);
    expect(['a-b', 'a_b', 'aB', ''].map((name) => nameOf(name, 'Message'))).toEqual([
      'ABMessage',
      'ABMessage2',
      'ABMessage3',
      'TMessage',
    ]);
  });

  test('all are identifiers, and none comes twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const nameOf = typeNamer([]);
        const given = names.map((name) => nameOf(name, 'Row'));
        expect(new Set(given).size).toBe(names.length);
        for (const name of given) expect(name).toMatch(/^[\p{ID_Start}][\p{ID_Continue}]*$/u);
      }),
    );
  });
});

/** A map in which none of these keys may stand. */
function none(...keys: readonly string[]): { readonly properties: object } {
  return { properties: Object.fromEntries(keys.map((key) => [key, false])) };
}

function demands(schema: object): ReturnType<typeof oneOfThese> {
  return oneOfThese(rootSubschema(schema), OTHERS);
}

describe('of these keys one must be there', () => {
  test('where a schema refuses a map that has none of them, also by way of others', () => {
    expect(demands({ allOf: [{ not: none('a', 'b') }, { not: none('c') }] })).toEqual([['a', 'b'], ['c']]);
  });

  test.each([
    { not: { ...none('a'), required: ['b'] } },
    { not: { properties: { a: false, b: true } } },
    { not: { properties: {} } },
    { not: {} },
    { dependentSchemas: { x: { not: none('a') } } },
    { anyOf: [{ not: none('a') }, {}] },
    { properties: { a: { not: none('b') } } },
  ])('and by nothing else: %j', (schema) => {
    expect(demands(schema)).toEqual([]);
  });
});
