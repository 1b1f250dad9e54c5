import { expect, test } from 'vitest';
import { loadMarkup } from '../../src/run/mjml.ts';
import { compared } from './compared.ts';
import { structures } from './structures/all.ts';

const markup = await loadMarkup();

test('there are many structures, and each has a name of its own', () => {
  expect(structures.length).toBeGreaterThanOrEqual(250);
  expect(new Set(structures.map(({ name }) => name)).size).toBe(structures.length);
});

test.each(structures.map((structure) => [structure.name, structure] as const))('%s', async (_name, structure) => {
  const { refused, differences } = await compared(structure, structure.records, markup);
  expect(refused).toEqual(structure.refused ?? []);
  expect(differences).toEqual([]);
});
