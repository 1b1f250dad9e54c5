import { type Report, warning } from '../../model/diagnostic.ts';
import type { Part, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfKey } from '../fact-place.ts';
import { hasLists, hitsInParts, passagesOf } from '../measure/parts.ts';
import { wordsIn } from '../measure/word-set.ts';
import { wordsOf } from '../measure/words.ts';
import { notDryExamples, notDryExamplesIn } from './not-dry.examples.ts';

const WARM = ['thanks', 'apology', 'help_offer', 'polite', 'free_choice', 'warm'] as const;

export const notDry: Etiquette = {
  id: 'body/not-dry',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [...WARM, 'second_person'],
  languages: null,
  summary: 'somewhere the letter speaks to its reader, or thanks, or wishes something',
  why: 'A letter that only states facts reads like a form. Its reader feels handled rather than talked to.',
  source: { document: '000-fy', line: 33, quote: 'tagelyk net te droech' },
  also: [
    { document: '001-nb', line: 207, quote: 'ikke snakke monotont og uten følelser' },
    { document: '001-nb', line: 108, quote: 'tørr, lakonisk kommunikasjon' },
  ],
  examples: notDryExamples,
  examplesIn: notDryExamplesIn,
  check,
};

const PARTS: readonly Part[] = ['preheader', 'body', 'option', 'advantage', 'summary', 'help', 'wish'];

/** One warm word in what the author wrote is enough, and to say “you” is one. Those who are in a hurry want it dry. */
function check(reading: Reading, report: Report): void {
  const { facts, language } = reading;
  if (facts.reader === 'hurried' || facts.isList || !hasLists(reading, notDry.needs)) return;
  const words = passagesOf(reading, PARTS).flatMap(wordsOf);
  const isYou = wordsIn(language, 'second_person');
  if (words.length < FEWEST_WORDS || words.some(({ folded }) => isYou(folded))) return;
  if (hitsInParts(reading, WARM, PARTS).length > 0) return;
  const body = placeOfKey(reading, 'body');
  if (body === null) return;
  const help = 'thank the reader for something, or say what it means for them';
  report(warning(notDry.id, body, 'the letter neither speaks to its reader nor thanks for anything', { help }));
}

/** A line is no letter yet. */
const FEWEST_WORDS = 8;
