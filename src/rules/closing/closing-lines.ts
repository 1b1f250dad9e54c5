import { textAt } from '../../model/node.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Text } from '../../model/text.ts';
import { switchOf } from '../../text/switch-words.ts';

/** What the author wrote of the closing: its parts, or the lines of a whole one, the last of which is the farewell. */
export function closingLines({ passages }: Reading): readonly Passage[] {
  return passages.filter(({ part, isWritten }) => isWritten && CLOSING.has(part));
}

const CLOSING: ReadonlySet<string> = new Set(['help', 'wish', 'farewell']);

/** A closing that the author wrote as a whole. */
export function wholeClosing({ message: { texts } }: Reading): Text | null {
  const text = textAt(texts, ['closing']);
  return text === undefined || switchOf(text.value) !== null ? null : text;
}

/** Where the message says `none` for a part of the closing. */
export function noneFor(part: 'help' | 'wish' | 'farewell', { message: { root } }: Reading): Text | null {
  const text = textAt(root, ['closing', part]);
  return text?.value === 'none' ? text : null;
}

/** What of some lists stands in a passage. */
export function hitsAmong(lists: readonly string[], passage: Passage, { hits }: Reading): readonly Hit[] {
  return lists.flatMap((list) => hits(list)).filter((hit) => hit.passage === passage);
}

export const FAREWELLS: readonly string[] = [
  'closings_formal',
  'closings_neutral',
  'closings_stiff',
  'closing_informal',
];

export const WISHES: readonly string[] = ['wishes_day', 'wishes_evening', 'wishes_weekend', 'wishes_neutral'];
