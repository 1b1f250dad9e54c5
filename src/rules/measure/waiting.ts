import type { Hit, Passage, Reading } from '../../model/reading.ts';
import { daysIn } from './dates.ts';
import { wordsIn } from './word-set.ts';

/**
 * Whether tokens of a passage say when or how long: a day, a month, an hour (`9:30`, `at 9`), `3 weeks`, `next week`. A hole
 * may be anything, and counts. `as soon as possible` and `shortly` say nothing.
 */
export function saysWhen(
  passage: Passage,
  reading: Reading,
  from: number = 0,
  to: number = passage.tokens.length,
): boolean {
  const tokens = passage.tokens.slice(from, to);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (tokens.some(({ kind, text }) => kind === 'hole' || isMonth(text, reading))) return true;
  const isWithin = (hit: Hit): boolean => hit.passage === passage && hit.from >= from && hit.to <= to;
  if (reading.hits('durations').some(isWithin)) return true;
  if (daysIn(passage, reading.language).some(({ start, end }) => start >= first.start && end <= last.end)) return true;
  return hasAmountOfTime(tokens, reading);
}

function isMonth(word: string, { language }: Reading): boolean {
  return word.length > 2 && language.dates.months.some((forms) => forms.includes(word));
}

/** A number and a unit of time near it, on either side: `3 to 4 weeks`, `klokken 9`; or a clock's `9:30`. */
function hasAmountOfTime(tokens: Passage['tokens'], { language }: Reading): boolean {
  const isUnit = wordsIn(language, 'time_units');
  const isNumberWord = wordsIn(language, 'number_words');
  let lastNumber = Number.NEGATIVE_INFINITY;
  let lastUnit = Number.NEGATIVE_INFINITY;
  for (const [at, { kind, text, folded }] of tokens.entries()) {
    if (kind === 'number' && /^\d{1,2}[:.]\d{2}$/u.test(text)) return true;
    const isNumber = kind === 'number' || isNumberWord(folded);
    if (isNumber && kind === 'number' && at - lastUnit <= 2) return true;
    if (kind === 'word' && isUnit(folded) && at - lastNumber <= NEAR) return true;
    if (isNumber) lastNumber = at;
    if (kind === 'word' && isUnit(folded)) lastUnit = at;
  }
  return false;
}

/** `two to three working days` */
const NEAR = 3;
