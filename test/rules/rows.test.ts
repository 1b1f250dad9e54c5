import { describe, expect, test } from 'vitest';
import { etiquetteRules } from '../../src/rules/etiquette.ts';
import { knownCodes } from '../../src/rules/index.ts';
import { rows } from '../../src/rules/rows.ts';
import { structuralRules } from '../../src/rules/structural.ts';
import { researchRows } from './research-rows.ts';

/** Rules that no row asks for, with why they are there. */
const ON_OUR_OWN: { readonly [id: string]: string } = {
  'next-step/deadline': 'the article asks for a step; that its day can be kept no article has to say',
  'next-step/deadline-ahead': 'as before',
  'data/unsubscribe': 'the articles are about letters to one person; laws and mailbox providers ask it of lists',
  'data/postal-address': 'as before',
  'data/list-intent': 'as before',
};

const named = new Set(rows.flatMap(({ by }) => by));
const known = new Set(knownCodes());

test('every demand of the articles is accounted for, each once', () => {
  expect(researchRows.length).toBe(188);
  expect(rows.map(({ row }) => row).toSorted()).toEqual(researchRows.toSorted());
});

describe('a row', () => {
  test('names only codes that envoi can report', () => {
    expect(
      rows.flatMap(({ row, by }) => by.filter((code) => !known.has(code)).map((code) => `${row}: ${code}`)),
    ).toEqual([]);
  });

  test('says why, where it is not a rule of its own', () => {
    const silent = rows.filter(({ row, by, because }) => because === null && !by.includes(row));
    expect(silent.map(({ row }) => row)).toEqual([]);
  });

  test('quotes its lines in at most fifteen words', () => {
    const quotes = rows.flatMap(({ row, lines }) => lines.map(({ quote }) => ({ row, quote })));
    expect(rows.filter(({ lines }) => lines.length === 0)).toEqual([]);
    expect(quotes.filter(({ quote }) => quote === '' || quote.split(/\s+/).length > 15)).toEqual([]);
  });

  test('has each of its lines once', () => {
    const twice = rows.filter(({ lines }) => new Set(lines.map((line) => JSON.stringify(line))).size < lines.length);
    expect(twice.map(({ row }) => row)).toEqual([]);
  });
});

describe('a rule', () => {
  const rules = [...etiquetteRules, ...structuralRules];

  test('has an id of its own', () => {
    const ids = knownCodes();
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  test('holds what an article demands, or says here why it is there', () => {
    expect(rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual(Object.keys(ON_OUR_OWN));
  });

  test('rests on lines of a row that names it', () => {
    const strange = etiquetteRules.flatMap(({ id, source, also = [] }) => {
      const lines = rows.filter(({ by }) => by.includes(id)).flatMap((row) => row.lines);
      const cited = [...(source === null ? [] : [source]), ...also];
      return cited
        .filter(
          (citation) => !lines.some(({ document, line }) => document === citation.document && line === citation.line),
        )
        .map(({ document, line }) => `${id}: ${document}:${line}`);
    });
    expect(strange).toEqual([]);
  });
});
