import type { LinkAnswer } from './link-target.ts';

const LETTERS: { readonly [answer in LinkAnswer]: string } = {
  says: 's',
  shows: 't',
  'call-says': 'c',
  'call-shows': 'd',
};

/** The key of a text variant: how each link of the layout is written, a letter each, then the text key of the trace. */
export function textVariantKey(textKey: string, answers: readonly LinkAnswer[]): string {
  return `${answers.map(answerLetter).join('')}:${textKey}`;
}

/** Stands for an answer in a key. */
export function answerLetter(answer: LinkAnswer): string {
  return LETTERS[answer];
}
