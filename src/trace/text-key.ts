import type { LinkAnswer } from './link-target.ts';

const LETTERS: { readonly [answer in LinkAnswer]: string } = {
  says: 's',
  shows: 't',
  'call-says': 'c',
  'call-shows': 'd',
};

/** The key of a text variant: how each link of the layout is written, a letter each, then the text key of the trace. */
export function textVariantKey(textKey: string, answers: readonly LinkAnswer[]): string {
  return `${answersKey(answers)}:${textKey}`;
}

/** Tells the text variants of one layout apart. */
export function answersKey(answers: readonly LinkAnswer[]): string {
  let key = '';
  for (const answer of answers) key += LETTERS[answer];
  return key;
}
