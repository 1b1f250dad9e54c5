import type { LanguagePack } from '../../model/language.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Place } from '../../text/place.ts';
import { daysIn } from './dates.ts';

/** A day, a time, an amount, a number: what a reader has to keep in mind. */
export interface Figure extends Place {
  readonly kind: 'day' | 'number';
  /** Counts the days of a passage; null for a number. */
  readonly day: number | null;
}

/**
 * The days and numbers in a passage, in its order. A day is one figure with its weekday and year; a range (`9–12`,
 * `between 9 and 12`) is two numbers. A number that belongs to a name or a link (`isQuiet`) is none.
 */
export function figuresIn(passage: Passage, { language }: Reading): readonly Figure[] {
  const known = FIGURES.get(passage);
  if (known !== undefined) return known;
  const figures = figuresAmong(passage, language);
  FIGURES.set(passage, figures);
  return figures;
}

/** Several rules ask for those of a passage, and some for each of its sentences. */
const FIGURES = new WeakMap<Passage, readonly Figure[]>();

function figuresAmong(passage: Passage, language: LanguagePack): readonly Figure[] {
  const days = daysIn(passage, language);
  const figures: Figure[] = [];
  let day = 0;
  for (let at = 0; at < passage.tokens.length; at++) {
    const token = passage.tokens[at];
    if (token === undefined) continue;
    while ((days[day]?.end ?? Number.POSITIVE_INFINITY) <= token.start) day += 1;
    const last = figures.at(-1);
    const isInDay = token.end > (days[day]?.start ?? Number.POSITIVE_INFINITY);
    if (isInDay && last?.kind === 'day' && last.day === day) figures.splice(-1, 1, { ...last, to: at + 1 });
    else if (isInDay) figures.push({ kind: 'day', day, passage, from: at, to: at + 1 });
    else if (token.kind === 'number' && !token.isQuiet)
      figures.push({ kind: 'number', day: null, passage, from: at, to: at + 1 });
  }
  return figures;
}
