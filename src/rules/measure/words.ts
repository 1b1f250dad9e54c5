import type { Passage, Sentence, Token } from '../../model/reading.ts';

/** The words of a passage, those that are not judged too: marks, numbers and holes are none. */
export function wordsOf({ tokens }: Pick<Passage, 'tokens'>): readonly Token[] {
  return tokens.filter(({ kind }) => kind === 'word');
}

/**
 * How many words a reader counts in a passage, or in one of its sentences: numbers and holes are words too, and what
 * hyphens join is one.
 */
export function countWords({ tokens }: Pick<Passage, 'tokens'>, sentence: Range | null = null): number {
  let count = 0;
  for (let at = sentence?.from ?? 0; at < (sentence?.to ?? tokens.length); at++) {
    if (tokens[at]?.kind !== 'mark' && !isBehindHyphen(tokens, at)) count += 1;
  }
  return count;
}

type Range = Pick<Sentence, 'from' | 'to'>;

function isBehindHyphen(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at - 1];
  const before = tokens[at - 2];
  if (hyphen?.kind !== 'mark' || before === undefined || before.kind === 'mark') return false;
  return before.end === hyphen.start && hyphen.end === tokens[at]?.start && /^[-‐‑]$/u.test(hyphen.text);
}

/** The words of several passages together. */
export function countAllWords(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + countWords(passage), 0);
}

/** Hits in a hundred words; none in no words. */
export function densityOf(hits: number, words: number): number {
  return words === 0 ? 0 : (100 * hits) / words;
}
