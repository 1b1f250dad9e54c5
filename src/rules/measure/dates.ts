import type { LanguagePack } from '../../model/language.ts';
import type { Passage } from '../../model/reading.ts';
import { type DateMention, dateReader } from '../dates-in-text.ts';

/** The days that a passage names, as `dateReader` finds them; a reader of a language's dates is made once. */
export function daysIn({ text }: Pick<Passage, 'text'>, { dates }: LanguagePack): readonly DateMention[] {
  const known = READERS.get(dates);
  if (known !== undefined) return known(text.value);
  const read = dateReader(dates);
  READERS.set(dates, read);
  return read(text.value);
}

const READERS = new WeakMap<LanguagePack['dates'], ReturnType<typeof dateReader>>();
