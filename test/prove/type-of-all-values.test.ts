import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSchemas } from '../../src/check/schema.ts';
import type { JsonSchema, Schema } from '../../src/model/schema.ts';
import { parseJson } from '../../src/parse/json.ts';
import { typeOf } from '../../src/prove/types/type-of.ts';
import { isOfType } from './of-type.ts';

/** Few keys and few values, so that schemas and values meet, and tags tell branches apart. */
const key = fc.constantFrom('a', 'b', 'c', 'kind');
const scalar = fc.constantFrom<string | number | boolean>('x', 'y', '', ' ', 'x y', 0, 1, 2.5, true, false);
const texts = fc.uniqueArray(fc.constantFrom('x', 'y', '', ' '), { minLength: 1, maxLength: 3 });

const { schema } = fc.letrec<{ schema: object; part: object; map: object; branch: object; closedMap: object }>(
  (tie) => ({
    part: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.record({ type: fc.constant('string') }),
      fc.record({ type: fc.constant('string'), pattern: fc.constantFrom('\\S', '^x', '^\\s*$', 'x|^$', '^(x|y)? ?$') }),
      fc.record({ type: fc.constant('string'), enum: texts }),
      fc.record({ const: scalar }),
      fc.record({ type: fc.constantFrom('number', 'integer') }),
      fc.record({ type: fc.constant('number'), minimum: fc.integer({ min: -1, max: 1 }) }),
      fc.record({ type: fc.constant('number'), exclusiveMinimum: fc.integer({ min: -1, max: 1 }) }),
      fc.record({ type: fc.constant('boolean') }),
      fc.record({ type: fc.uniqueArray(fc.constantFrom('string', 'null', 'number', 'boolean'), { minLength: 1 }) }),
      fc.record({ enum: fc.uniqueArray(fc.oneof(scalar, fc.constant(null)), { minLength: 1, maxLength: 3 }) }),
      fc.record(
        {
          type: fc.constant('array'),
          items: tie('part'),
          minItems: fc.nat(2),
          maxItems: fc.integer({ min: 1, max: 3 }),
        },
        { requiredKeys: ['type'] },
      ),
      fc.record({ anyOf: fc.array(tie('part'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ oneOf: fc.array(tie('part'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ allOf: fc.array(tie('part'), { minLength: 1, maxLength: 2 }) }),
      fc.constantFrom({ $ref: '#/$defs/one' }, { $ref: '#/$defs/other' }),
      tie('map'),
      tie('closedMap'),
      fc.constant({}),
    ),
    map: fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(key, tie('part'), { maxKeys: 3 }),
        required: fc.uniqueArray(key, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('part')),
      },
      { requiredKeys: ['type', 'properties'] },
    ),
    branch: fc.record(
      {
        type: fc.constant('object'),
        properties: fc.oneof(
          fc.dictionary(key, tie('part'), { maxKeys: 3 }),
          fc.record(
            {
              kind: fc.oneof(fc.record({ const: fc.constantFrom('x', 'y') }), fc.record({ enum: texts })),
              a: tie('part'),
            },
            { requiredKeys: ['kind'] },
          ),
        ),
        required: fc.oneof(fc.constant(['kind']), fc.uniqueArray(key, { maxLength: 2 })),
      },
      { requiredKeys: ['type'] },
    ),
    closedMap: fc.record(
      {
        type: fc.constant('object'),
        properties: fc.oneof(
          fc.dictionary(key, tie('part'), { maxKeys: 2 }),
          fc.record({ kind: fc.record({ type: fc.constant('string'), enum: fc.constant(['x', 'y']) }) }),
        ),
        required: fc.oneof(fc.constant(['kind']), fc.uniqueArray(key, { maxLength: 1 })),
        oneOf: fc.array(tie('branch'), { minLength: 1, maxLength: 3 }),
        anyOf: fc.array(tie('branch'), { minLength: 1, maxLength: 3 }),
        if: tie('branch'),
        // oxlint-disable-next-line no-thenable -- a keyword of JSON Schema
        then: tie('branch'),
        else: tie('branch'),
        unevaluatedProperties: fc.constant(false),
      },
      { requiredKeys: ['type'] },
    ),
    schema: fc
      .tuple(fc.oneof(tie('map'), tie('closedMap')), tie('part'), tie('part'))
      .map(([root, one, other]) => Object.assign(root, { $defs: { one, other } })),
  }),
);

const { value } = fc.letrec<{ value: unknown; map: unknown }>((tie) => ({
  map: fc.dictionary(key, fc.oneof({ weight: 3, arbitrary: scalar }, tie('value')), { maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));
const root = fc.dictionary(key, fc.oneof({ weight: 3, arbitrary: scalar }, value), { maxKeys: 4 });

/** More of them: `TYPE_RUNS=10000 FAST_CHECK_SEED=$RANDOM npx vitest run test/prove/type-of-all-values.test.ts`. */
const runs = Number(process.env['TYPE_RUNS'] ?? 600);

test('every value that a schema accepts is of its type', { timeout: 60_000 + runs * 100 }, () => {
  const seen = { accepted: 0, known: 0 };
  fc.assert(
    fc.property(schema, fc.array(root, { minLength: 5, maxLength: 30 }), (json, values) => {
      const accepts = acceptorOf(json);
      if (accepts === null) return;
      const type = typeOf(schemaOf(json), new Map());
      for (const one of values.filter(accepts)) {
        seen.accepted += 1;
        if (type.kind === 'map') seen.known += 1;
        expect(isOfType(one, type), JSON.stringify(one)).toBe(true);
      }
    }),
    { numRuns: runs },
  );
  // Else the property would hold of nothing.
  expect(seen.accepted).toBeGreaterThan(runs);
  expect(seen.known / seen.accepted).toBeGreaterThan(0.5);
});

function schemaOf(json: JsonSchema): Schema {
  return { name: 'tested.schema.json', source: { file: 'tested.schema.json', text: '' }, root: null, json };
}

/** Null for a schema that cannot be used, such as one whose reference leads in a circle. */
function acceptorOf(json: JsonSchema): ((one: unknown) => boolean) | null {
  const checker = compileSchemas(new Map([['tested.schema.json', json]]));
  if (checker.refusal('tested.schema.json') !== null) return null;
  return (one) => {
    const text = JSON.stringify(one);
    const node = parseJson({ file: 'value.json', text }, () => undefined);
    if (node === null) throw new Error(text);
    try {
      return checker.check('tested.schema.json', node, one, () => undefined);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  };
}
