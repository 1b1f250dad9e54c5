import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';
import { isVagueStep } from './vague-step.ts';
import { noJargonExamples } from './no-jargon.examples.ts';

export const noJargon: Etiquette = lexicon({
  id: 'tone/no-jargon',
  severity: 'warning',
  summary: 'a letter has no words that only the house understands',
  why: 'In-house words are a foreign language to the reader, who will not ask what they mean.',
  source: { document: '001-nb', line: 300, quote: 'språket for begreper' },
  also: [
    { document: '002-uk', line: 20, quote: 'зорієнтуватися у ваших термінах' },
    { document: '002-uk', line: 20, quote: 'ніби вони розмовляють іноземною мовою' },
  ],
  needs: ['jargon'],
  parts: EVERYWHERE,
  isInnocent: (hit, reading) => isKnown(hit, reading) || isExplained(hit) || isNumber(hit) || isVagueStep(hit, reading),
  sentence: (said) => `“${said}” is in-house language`,
  help: () =>
    'say it in everyday words, or explain it in brackets; a term that this reader knows goes to `context.knows`',
  ...noJargonExamples,
});

function isKnown({ passage: { tokens }, from, to }: Hit, { terms, names }: Reading): boolean {
  const said = tokens.slice(from, to).map(({ folded }) => folded);
  return [said.join(' '), said.join('')].some((term) => terms.has(term) || names.has(term));
}

/** `CRM-4512` is a number of our own list of tasks, and found as one. */
function isNumber({ passage: { tokens }, to }: Hit): boolean {
  return tokens[to]?.text === '-' && tokens[to].start === tokens[to - 1]?.end && tokens[to + 1]?.kind === 'number';
}

/** `SKU (the number on the box)` and `the number on the box (SKU)`. */
function isExplained({ passage: { tokens }, from, to }: Hit): boolean {
  return tokens[to]?.text === '(' || (tokens[from - 1]?.text === '(' && tokens[to]?.text === ')');
}
