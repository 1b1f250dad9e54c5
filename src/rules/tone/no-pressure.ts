import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { isConditional, isNegated, sentenceAt } from '../../text/guards.ts';
import { isToldByStep } from '../next-step/told-by-step.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';
import { noPressureExamples } from './no-pressure.examples.ts';
import { isShoutedInSubject } from './shouts.ts';
import { isVagueStep } from './vague-step.ts';

const words: Etiquette = lexicon({
  id: 'tone/no-pressure',
  severity: 'error',
  summary: 'a letter does not press its reader',
  why: 'Pressure makes people say no, or yes and regret it. A dated request with a reason gets the same answer without it.',
  source: { document: '002-uk', line: 12, quote: 'не допускається тиск на нього' },
  also: [
    { document: '001-nb', line: 27, quote: 'Ikke vær for påtrengende' },
    { document: '001-nb', line: 202, quote: 'legger press på ham' },
    { document: '001-nb', line: 240, quote: 'å ikke krysse grensen for besettelse' },
  ],
  needs: ['pressure'],
  parts: EVERYWHERE,
  weakIn: ['subject', 'summary'],
  isInnocent: (hit, reading) =>
    isNegated(hit, reading) ||
    isToldByStep(hit, reading) ||
    isShoutedInSubject(hit, reading) ||
    (hit.isWeak && (isVagueStep(hit, reading) || isOurHaste(hit, reading))),
  sentence: (said) => `“${said}” presses the reader`,
  help: () => 'name a day and its reason, and leave the reader time',
  ...noPressureExamples,
});

export const noPressure: Etiquette = { ...words, check };

function check(reading: Reading, report: Report): void {
  words.check(reading, report);
  const { message, facts } = reading;
  const text = textAt(message.root, ['context', 'reminders_sent']);
  if (text === undefined || facts.remindersSent < MOST_REMINDERS) return;
  const sentence = `${facts.remindersSent} reminders went out before this letter`;
  const help = 'call the reader, or leave the matter to them';
  report(warning(words.id, spanOfText(text), sentence, { help }));
}

const MOST_REMINDERS = 3;

/** “We will call you right away” presses nobody, nor does “if you have to leave immediately”. */
function isOurHaste(hit: Hit, reading: Reading): boolean {
  if (isConditional(hit, reading)) return true;
  const sentence = sentenceAt(hit.passage, hit.from);
  if (sentence === null) return false;
  const from = Math.max(sentence.from, hit.from - FEW_WORDS);
  return reading.hits('first_person').some((we) => we.passage === hit.passage && we.from >= from && we.from < hit.from);
}

/** “We” so few words before is who hurries. */
const FEW_WORDS = 6;
