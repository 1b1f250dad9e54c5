import type { Edit } from '../model/diagnostic.ts';
import type { Hit, Passage } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { spanInText } from '../model/text.ts';

/** The tokens of a passage from `from` up to `to`; a hit is such a place. */
export type Place = Pick<Hit, 'passage' | 'from' | 'to'>;

/** Where they stand in the file. */
export function spanOf({ passage, from, to }: Place): Span {
  const { start, end } = rangeOf({ passage, from, to });
  return spanInText(passage.text, start, end);
}

/** What stands there, as it is written. */
export function wordsOf(place: Place): string {
  const { start, end } = rangeOf(place);
  return place.passage.text.value.slice(start, end);
}

/** Other words in their place. */
export function replaced(place: Place, words: string): Edit {
  return { span: spanOf(place), text: words };
}

/** The same words with the first letter as large as it was. */
export function inCaseOf(written: string, words: string): string {
  return /^\p{Lu}/u.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** The place of the whole passage. */
export function wholeOf(passage: Passage): Place {
  return { passage, from: 0, to: passage.tokens.length };
}

function rangeOf({ passage: { tokens, text }, from, to }: Place): { readonly start: number; readonly end: number } {
  const start = tokens[from]?.start ?? text.value.length;
  return { start, end: tokens[to - 1]?.end ?? start };
}
