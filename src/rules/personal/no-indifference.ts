import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, sentenceAt } from '../../text/guards.ts';
import { lexicon, PROSE } from '../lexicon.ts';
import { isHitBetween } from './hit-between.ts';
import { indifferenceExamples, indifferenceExamplesIn } from './no-indifference.examples.ts';

export const noIndifference: Etiquette = lexicon({
  id: 'personal/no-indifference',
  severity: 'warning',
  summary: 'a letter sends nobody away with “not our department” or “those are the rules”',
  why: 'A reader who hears that nobody is responsible is left alone with the matter. What can be done for them, however little, is what they remember.',
  source: { document: '000-fy', line: 39, quote: 'It ûntbrekken fan ûnferskilligens wurdt stimulearre' },
  also: [{ document: '001-nb', line: 206, quote: 'vise interesse' }],
  needs: ['indifference'],
  parts: [...PROSE, 'help', 'wish'],
  weakIn: [],
  isInnocent: (hit, reading) => isConditional(hit, reading) || isFollowedByHelp(hit, reading),
  sentence: (said) => `“${said}” leaves the reader alone with the matter`,
  help: () => 'say what you can do, or who can and how to reach them',
  examples: indifferenceExamples,
  examplesIn: indifferenceExamplesIn,
});

const LISTS: readonly string[] = ['help_offer', 'alternatives'];

/** A rule may be quoted where the same sentence or the next one says what can be done instead. */
function isFollowedByHelp({ passage, from, to }: Hit, { hits }: Reading): boolean {
  const sentence = sentenceAt(passage, from);
  if (sentence === null) return false;
  const end = sentenceAt(passage, sentence.to)?.to ?? sentence.to;
  return LISTS.some((list) => isHitBetween(hits(list), passage, to, end));
}
