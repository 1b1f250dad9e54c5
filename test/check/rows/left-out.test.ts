import { describe, expect, it, test } from 'vitest';
import type { JsonSchema } from '../../../src/model/schema.ts';
import { booking, hold, told } from './held-rows.ts';

const SUPPRESSED = ['kari@example.no'];

describe('of who wants no letters nothing is told', () => {
  test.each([
    ['a cell that is wrong', 'email,code,price\nKari@Example.no,K-1,gratis\n'],
    ['a cell that is missing', 'email,code,price\n Kari@Example.no ,,5\n'],
    ['a warning', 'email,code,note\nkari@example.no,K-1,1-Dec\n'],
    ['cells too many', 'email,code,price\nkari@example.no,K-1,5,6\n'],
    ['cells too few', 'code,email,price\nK-1,"kari@example.no"\n'],
    ['a value of JSON that is wrong', '{"email":"kari@example.no","code":"K-1","price":"gratis"}\n'],
  ])('whose row has %s', (_, text) => {
    const held = hold(text, {}, booking, SUPPRESSED);
    expect(told(held)).toEqual([]);
    expect([held.rows, held.wrong, held.left, held.suppressed]).toEqual([[], [], 0, 1]);
    expect(hold(text, {}, booking, ['ola@example.no'])).toMatchObject({ suppressed: 0 });
    expect(told(hold(text, {}, booking, ['ola@example.no']))).toHaveLength(1);
  });

  test('but rows that `where` leaves out are not theirs, and others are told of', () => {
    const text =
      'email,code,price\nkari@example.no,K-1,gratis\nkari@example.no,K-2,gratis\nola@example.no,K-2,gratis\n';
    const held = hold(text, { where: { code: 'K-2' } }, booking, SUPPRESSED);
    expect([held.wrong, held.left, held.suppressed]).toEqual([[3], 1, 1]);
    expect(held.diagnostics.map(({ code, row }) => [code, row?.row])).toEqual([['data/not-a-number', 3]]);
  });
});

const spoken: JsonSchema = {
  $ref: 'message.schema.json#/$defs/recipient',
  properties: { language: { type: 'string', format: 'language-tag' }, city: { type: 'string' } },
  unevaluatedProperties: false,
};

function of(where: Readonly<Record<string, string>>, cells: readonly string[]): readonly string[] {
  const [field = ''] = Object.keys(where);
  const lines = cells.map((cell, index) => `p${index}@example.no,${cell}\n`);
  const held = hold(`email,${field}\n${lines.join('')}`, { where }, spoken);
  return [held.rows.map(({ row }) => row).join(' '), ...told(held)];
}

describe('`where`', () => {
  it('takes a language whatever its capitals', () => {
    expect(of({ language: 'en-gb' }, ['en-GB', 'EN-gb', ' en-gb ', 'nb', ''])).toEqual(['1 2 3']);
    expect(of({ language: 'EN' }, ['en', 'nb'])).toEqual(['1']);
  });

  it('says once that a language of one country is left out', () => {
    expect(of({ language: 'en' }, ['en', 'nb', 'en-GB', 'EN_us', 'enm', 'nb'])).toEqual([
      '1',
      '4:15 «en-GB» data/where! [3 language]: `language` has to be `en`, so this row and 1 more with such values are left out: `en-GB` is not the same → write `en` into the cells that mean it; to leave out the others is right if they mean something else',
    ]);
    expect(of({ language: 'en-GB' }, ['en', 'en-US', 'en-GB']).map((line) => line.slice(0, 22))).toEqual([
      '3',
      '2:15 «en» data/where! ',
    ]);
  });

  it('says once that texts differ by capitals and blanks alone', () => {
    expect(of({ city: 'New York' }, ['New York', 'NEW YORK', 'NewYork', 'York', 'New  york'])).toEqual([
      '1',
      '3:15 «NEW YORK» data/where! [2 city]: `city` has to be `New York`, so this row and 2 more with such values are left out: `NEW YORK` is not the same → write `New York` into the cells that mean it; to leave out the others is right if they mean something else',
    ]);
  });

  it('says nothing of a row that another condition leaves out as well', () => {
    const text = 'email,language,city\na@example.no,en-GB,Oslo\nb@example.no,en,Bergen\n';
    const held = hold(text, { where: { language: 'en', city: 'Bergen' } }, spoken);
    expect([told(held), held.rows.length]).toEqual([[], 1]);
  });
});
