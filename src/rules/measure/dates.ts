import type { DateWords, LanguagePack } from '../../model/language.ts';
import type { Passage } from '../../model/reading.ts';
import type { Text } from '../../model/text.ts';
import { type DateMention, dateReader } from '../dates-in-text.ts';

/** The days that a passage names, as `dateReader` finds them; a reader of a language's dates is made once. */
export function daysIn({ text }: Pick<Passage, 'text'>, { dates }: LanguagePack): readonly DateMention[] {
  const known = DAYS.get(text);
  if (known?.dates === dates) return known.days;
  const days = readerOf(dates)(text.value);
  DAYS.set(text, { dates, days });
  return days;
}

/** Several rules ask for those of a text. */
const DAYS = new WeakMap<Text, { readonly dates: DateWords; readonly days: readonly DateMention[] }>();

function readerOf(dates: DateWords): ReturnType<typeof dateReader> {
  const known = READERS.get(dates);
  if (known !== undefined) return known;
  const reader = dateReader(dates);
  READERS.set(dates, reader);
  return reader;
}

const READERS = new WeakMap<DateWords, ReturnType<typeof dateReader>>();
