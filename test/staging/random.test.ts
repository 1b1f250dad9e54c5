import { expect, test } from 'vitest';
import { loadMarkup } from '../../src/run/mjml.ts';
import { compared } from './compared.ts';
import { randomPage } from './random-pages.ts';
import { randomRecords } from './random-records.ts';

/**
 * Other templates and letters in each run: what was tried is in the log. `STAGING_SEED` repeats a run,
 * `STAGING_SECONDS` says how long it goes on.
 */
const SEED = Number(process.env['STAGING_SEED'] ?? Math.floor(Math.random() * 2 ** 30));
const SECONDS = Number(process.env['STAGING_SECONDS'] ?? 60);

test(`random templates have the same letters both ways, seed ${SEED}`, {
  timeout: 2000 * SECONDS + 60_000,
}, async () => {
  const markup = await loadMarkup();
  const end = performance.now() + SECONDS * 1000;
  const tried = { templates: 0, comparisons: 0, reused: 0, variants: 0, refused: 0 };
  const different: object[] = [];
  for await (const { seed, count, reused, refused, differences, variants } of runs()) {
    if (refused.length > 0) tried.refused += 1;
    tried.templates += 1;
    tried.comparisons += count;
    tried.reused += reused;
    tried.variants += variants;
    const [first] = differences;
    if (first) different.push({ seed, count: differences.length, ...first, page: randomPage(seed) });
  }
  const summary = Object.entries(tried).map(([what, count]) => `${count} ${what}`);
  console.log(`STAGING_SEED=${SEED}: ${summary.join(', ')}, ${different.length} templates with differences`);
  expect(different.slice(0, 3)).toEqual([]);
  // The parser takes what the generator writes.
  expect(tried.refused).toBe(0);
  // What was compiled for one letter is used for others most of the time.
  expect(tried.reused).toBeGreaterThan(tried.comparisons / 2);

  async function* runs(): AsyncGenerator<Run> {
    for (let seed = SEED; performance.now() < end; seed += 1) yield run(seed);
  }

  async function run(seed: number): Promise<Run> {
    return { seed, ...(await compared(randomPage(seed), randomRecords(seed), markup)) };
  }
});

type Run = Awaited<ReturnType<typeof compared>> & { readonly seed: number };
