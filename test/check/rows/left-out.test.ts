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

function found(text: string, inLines: readonly string[]): readonly string[] {
  return told(hold(text, {}, booking, [], inLines));
}

describe('a cell of several lines', () => {
  it('is told where it is printed in one line, and its row has a letter', () => {
    const text = 'email,code,note\na@b.no,K-1,"Nordlys\nBergen"\nb@b.no,K-2,Oslo\tNord\nc@b.no,K-3,"Oslo\n"\n';
    expect(found(text, ['note'])).toEqual([
      '2:20 «\n» data/line-break! [1 note]: `Nordlys Bergen` has a line break in it, and is printed where a letter has one line, with a blank in its place → write it in one line',
      '4:16 «\t» data/line-break! [2 note]: `Oslo Nord` has a tab in it, and is printed where a letter has one line, with a blank in its place → write it in one line',
    ]);
    expect(hold(text, {}, booking, [], ['note']).rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('is told of JSON', () => {
    expect(found('{"email":"a@b.no","code":"K","note":"a\\nb"}\n', ['note'])).toHaveLength(1);
  });

  it('is none where it stands in the body', () => {
    expect(found('email,code,note\na@b.no,K-1,"Nordlys\nBergen"\n', ['code'])).toEqual([]);
  });

  it('is an error in a name, whatever prints it', () => {
    expect(found('email,code,given_name\na@b.no,K-1,"Kari\nAnne"\n', ['given_name']).join()).toMatch(
      /data\/unsafe-text \[/u,
    );
  });
});

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

  it('says once that texts differ by dashes alone', () => {
    expect(of({ city: 'Oslo-Nord' }, ['Oslo-Nord', 'Oslo Nord', 'Oslo–nord', 'Oslonord', 'Oslo'])).toEqual([
      '1',
      '3:15 «Oslo Nord» data/where! [2 city]: `city` has to be `Oslo-Nord`, so this row and 2 more with such values are left out: `Oslo Nord` is not the same → write `Oslo-Nord` into the cells that mean it; to leave out the others is right if they mean something else',
    ]);
    expect(of({ city: '1-12' }, ['1-12', '11-2', '112'])).toEqual(['1']);
  });

  it('says nothing of one letter where rows are left', () => {
    expect(of({ city: 'Bergen' }, ['Bergen', 'Bergan', 'Bergena', 'Bregen'])).toEqual(['1']);
  });

  test.each<[what: string, city: string, cells: readonly string[], meant: string]>([
    ['capitals', 'oslo', ['Oslo', 'OSLO', 'Oslo', 'Bergen'], '`Oslo`? 2 rows have'],
    ['dashes', 'Oslo Nord', ['Oslo-Nord'], '`Oslo-Nord`? 1 row has'],
    ['one letter', 'Bergan', ['Bergen', 'Oslo', 'Bergen', 'Borgan'], '`Bergen`? 2 rows have'],
    ['a letter more', 'Bergenn', ['Oslo', 'Bergen'], '`Bergen`? 1 row has'],
    ['letters that changed places', 'Bregen', ['Oslo', 'Bergen'], '`Bergen`? 1 row has'],
  ])('that no row meets names the value that differs by %s, in one finding', (_, city, cells, meant) => {
    expect(of({ city }, cells)).toEqual([
      '',
      `1:1 «where.city» data/where!: no row of customers.csv has \`${city}\` as its \`city\`, so nobody gets a letter → did you mean ${meant} it as \`city\``,
    ]);
  });

  test.each([
    ['two letters', { city: 'Bergen' }, ['Borgan']],
    ['a letter of a short word', { city: 'gul' }, ['gal']],
    ['a digit', { city: 'K-1001' }, ['K-1002']],
    ['a letter of a name', { given_name: 'Janne' }, ['Hanne']],
    ['a letter of an address', { city: 'kari@example.no' }, ['mari@example.no']],
  ])('takes no value that differs by %s for another', (_, where, cells) => {
    expect(of(where, cells).join('')).toMatch(/nobody gets a letter → `\w+` has values such as /u);
  });

  it('says nothing of a row that another condition leaves out as well', () => {
    const text = 'email,language,city\na@example.no,en-GB,Oslo\nb@example.no,en,Bergen\n';
    const held = hold(text, { where: { language: 'en', city: 'Bergen' } }, spoken);
    expect([told(held), held.rows.length]).toEqual([[], 1]);
  });
});
