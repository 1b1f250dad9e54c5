import { describe, expect, it, test } from 'vitest';
import type { JsonSchema } from '../../../src/model/schema.ts';
import { cellCodes } from '../../../src/rules/data/cell-codes.ts';
import { fileCodes } from '../../../src/rules/data/file-codes.ts';
import { hold } from './held-rows.ts';

const NOT_NEGATIVE = { minimum: 0 };

/** All that the examples speak of. */
const schema: JsonSchema = {
  $ref: 'message.schema.json#/$defs/recipient',
  properties: {
    customer_number: { type: 'string' },
    company: { type: 'string' },
    renews_on: { type: 'string', format: 'date' },
    amount: { type: 'number', ...NOT_NEGATIVE },
    currency: { type: 'string', enum: ['NOK', 'EUR'] },
    is_member: { type: 'boolean' },
    sizes: { type: 'array', items: { type: 'integer' } },
    post_code: { type: 'string' },
    second_email: { type: 'string', format: 'idn-email' },
    address: { type: 'object', properties: { city: { type: 'string' } } },
  },
  unevaluatedProperties: false,
};

const isOfMessage = (example: string): boolean => example.startsWith('recipients:');
const codes = [...fileCodes, ...cellCodes].map(({ id, examples: { bad, good } }) => ({
  id,
  bad: bad.filter((example) => !isOfMessage(example)),
  good: good.filter((example) => !isOfMessage(example)),
}));

describe.each(codes.filter(({ bad }) => bad.length > 0))('$id', ({ id, bad }) => {
  test.each(bad)('finds exactly the marked place in: %s', (example) => {
    const [, marked] = /«([^]*)»/u.exec(example) ?? [];
    const found = hold(example.replaceAll(/[«»]/gu, ''), {}, schema, [], ['company']).diagnostics.map(
      ({ code, span }) => ({
        code,
        marked: span?.source.text.slice(span.start, span.end),
      }),
    );
    expect(found).toEqual([{ code: id, marked }]);
  });
});

describe.each(codes.filter(({ good }) => good.length > 0))('$id', ({ good }) => {
  test.each(good)('finds nothing in: %s', (example) => {
    const held = hold(example, {}, schema, [], ['company']);
    expect(held.diagnostics).toEqual([]);
    expect(held.rows.length).toBeGreaterThan(0);
  });
});

it('has examples of nearly every code', () => {
  expect(codes.filter(({ bad }) => bad.length > 0).length).toBeGreaterThan(15);
});
