import type { Part, Passage } from '../model/reading.ts';
import { beginsSmall } from './letters.ts';

/** Where a passage and its sentences begin and end, marks aside. */
export interface Edges {
  readonly first: number;
  /** Behind the last word. */
  readonly end: number;
  readonly starts: ReadonlySet<number>;
  /** Every longer word has a capital; in a greeting each name has one, also one that we do not know. */
  readonly isTitle: boolean;
  readonly polite: ReadonlySet<string>;
}

/** Where titles stand: a sentence of the body with short words only is none. */
const TITLES: ReadonlySet<Part> = new Set<Part>(['subject', 'preheader', 'label', 'cell']);

/** Words that stay small in a title have no more letters. */
const SHORT = 4;

export function edgesOf({ part, tokens, sentences }: Passage, polite: ReadonlySet<string>): Edges {
  const wordFrom = (from: number, to: number): number => {
    let at = from;
    while (at < to && tokens[at]?.kind === 'mark') at += 1;
    return at;
  };
  let end = tokens.length;
  while (tokens[end - 1]?.kind === 'mark') end -= 1;
  return {
    first: wordFrom(0, tokens.length),
    end,
    starts: new Set(sentences.map(({ from, to }) => wordFrom(from, to))),
    isTitle:
      part === 'greeting' ||
      (TITLES.has(part) &&
        !tokens.some(({ kind, text }) => kind === 'word' && text.length > SHORT && beginsSmall(text))),
    polite,
  };
}
