import { nodeAt } from '../../model/node.ts';
import type { Hit, Passage, Reading, Sentence } from '../../model/reading.ts';
import { sentenceAt } from '../../text/guards.ts';
import { figuresIn } from '../measure/figures.ts';
import { wordsIn } from '../measure/word-set.ts';
import { countWords } from '../measure/words.ts';

/** What the reader is asked at the end, where the message says it. */
export function summaryOf({ passages }: Reading): Passage | null {
  return passages.find(({ part, isWritten, tokens }) => part === 'summary' && isWritten && tokens.length > 0) ?? null;
}

/** One sentence that is too long for a whole next step: `next-step/short-summary` says so, and the rules of long sentences nothing. */
export function isLongStep(passage: Passage): boolean {
  return passage.part === 'summary' && passage.sentences.length === 1 && countWords(passage) > MOST_SUMMARY_WORDS;
}

export const MOST_SUMMARY_WORDS = 45;

/**
 * Whether a next step, or a label, has only words that could stand on any button, or none: “Click here”, “OK”, a bare link,
 * “…”. With a day, a time or a number it says something: “Read this by 24.11.”
 */
export function isEmptyStep(passage: Passage, reading: Reading): boolean {
  const { language } = reading;
  if (language.words?.['empty_steps'] === undefined || figuresIn(passage, reading).length > 0) return false;
  const { tokens } = passage;
  const isEmpty = wordsIn(language, 'empty_steps');
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'hole');
  return words.every(({ kind, text, folded }) => kind === 'word' && (isEmpty(folded) || BARE_LINK.test(text)));
}

const BARE_LINK = /^(?:https?:|mailto:|www\.)/iu;

/** The message says that its reader need do nothing. */
export function needsNothing({ message: { root } }: Reading): boolean {
  const none = nodeAt(root, ['next_step', 'action', 'none']);
  return none?.kind === 'scalar' && none.value === true;
}

/** What of a list stands in a passage. */
export function hitsOf(list: string, passage: Passage, { hits }: Reading): readonly Hit[] {
  return hits(list).filter((hit) => hit.passage === passage);
}

/** Whether something of a list stands in a sentence. */
export function isIn(sentence: Sentence, hits: readonly Hit[]): boolean {
  return hits.some(({ from }) => sentence.from <= from && from < sentence.to);
}

/**
 * Whether a sentence only tells: it begins as statements do, and nothing in it asks its reader for anything. Where
 * requests have an ending of their own (`imperative_endings`), no word has it; elsewhere an order looks like a noun, and
 * only its first word (`statement_starts`) tells a statement. In doubt it asks.
 */
function isStatement(sentence: Sentence, passage: Passage, asking: readonly Hit[], reading: Reading): boolean {
  const tokens = passage.tokens.slice(sentence.from, sentence.to);
  if (sentence.ends === '?' || tokens.some(({ kind }) => kind === 'hole')) return false;
  if (isIn(sentence, asking)) return false;
  const { language } = reading;
  const first = tokens.find(({ kind }) => kind !== 'mark');
  if (first === undefined) return false;
  if (language.words?.['imperative_endings'] === undefined)
    return language.words?.['statement_starts'] !== undefined && wordsIn(language, 'statement_starts')(first.folded);
  return !tokens.some(({ folded, isQuiet }) => !isQuiet && hasEnding(folded, reading));
}

/** Whether a word ends as requests do in this language. */
export function hasEnding(word: string, { language }: Reading): boolean {
  const endings = language.words?.['imperative_endings'] ?? [];
  return endings.some((entry) => word.endsWith(entry.slice(1)));
}

/** Whether a passage asks its reader for nothing: all of it only tells. */
export function onlyTells(passage: Passage, reading: Reading): boolean {
  // Where orders have endings the verbs of the list are orders; elsewhere “we call you” has the same word.
  const hasEndings = reading.language.words?.['imperative_endings'] !== undefined;
  const lists = ['reader_action', 'conditions', ...(hasEndings ? ['next_step_verbs'] : [])];
  const asking = lists.flatMap((list) => hitsOf(list, passage, reading));
  return passage.sentences.every((sentence) => isStatement(sentence, passage, asking, reading));
}

/** What may be an order to the reader, in a passage; a letter that has more of them is none. */
export function ordersIn(passage: Passage, reading: Reading): readonly Hit[] {
  return hitsOf('next_step_verbs', passage, reading).slice(0, MOST_ORDERS);
}

const MOST_ORDERS = 50;

/** Whether the words stand in an order to the reader: it begins a sentence, perhaps behind a please, follows an “and”, or “could you” asks for it. */
export function isOrder(hit: Hit, reading: Reading): boolean {
  const { passage, from } = hit;
  const sentence = sentenceAt(passage, from);
  if (sentence === null || isIn({ ...sentence, to: from }, hitsOf('conditions', passage, reading))) return false;
  const { language } = reading;
  if (language.words?.['imperative_endings'] !== undefined) return true;
  const isJoint = wordsIn(language, 'and_words');
  const polite = hitsOf('polite', passage, reading);
  const isPolite = (at: number): boolean => polite.some((words) => words.from <= at && at < words.to);
  const asked = polite.some((words) => sentence.from <= words.from && words.to <= from);
  if (asked && sentence.ends === '?') return true;
  let before = from - 1;
  while (before >= sentence.from && (passage.tokens[before]?.kind === 'mark' || isPolite(before))) before -= 1;
  return before < sentence.from || isJoint(passage.tokens[before]?.folded ?? '');
}
