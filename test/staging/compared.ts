import type { Markup } from '../../src/model/mjml.ts';
import { recordLocale } from '../reference/locales.ts';
import { naivePipeline } from '../reference/naive.ts';
import type { LetterRecord, Work } from '../reference/pipeline.ts';
import { programOf, stagedPipeline } from '../reference/staged.ts';
import { type Comparison, comparisonOf } from './compare.ts';

/** What came of both ways for one template. */
export interface Compared extends Comparison {
  readonly refused: readonly string[];
}

const NOTHING: Comparison = { differences: [], count: 0, reused: 0, variants: 0 };

/** Holds both ways of a template against each other. What the parser refuses, it must refuse both ways. */
export async function compared(work: Work, records: readonly LetterRecord[], markup: Markup): Promise<Compared> {
  const naive = naivePipeline(work, markup, recordLocale);
  const program = programOf(work);
  const refused = 'refused' in naive ? naive.refused : [];
  const refusedToo = 'refused' in program ? program.refused : [];
  if (refused.join() !== refusedToo.join())
    throw new Error(`refused for ${refused.join()}, and for ${refusedToo.join()}`);
  if ('refused' in naive || 'refused' in program) return { refused, ...NOTHING };
  return { refused, ...(await comparisonOf(naive, () => stagedPipeline(program, markup, recordLocale), records)) };
}
