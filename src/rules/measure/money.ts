import type { Passage, Reading, Token } from '../../model/reading.ts';
import type { Place } from '../../text/place.ts';
import { wordsIn } from './word-set.ts';

/** The first amount of money in a passage, with its currency; null for none. */
export function moneyIn(passage: Passage, { language }: Reading): Place | null {
  const isListed = wordsIn(language, 'currency_words');
  const { currencies = {} } = language.numbers;
  const own = new Set(Object.entries(currencies).flatMap((pair) => pair.map((word) => word.toLowerCase())));
  const isCurrency = (token: Token | undefined): boolean =>
    token !== undefined && (/^\p{Sc}$/u.test(token.text) || isListed(token.folded) || own.has(token.folded));
  const { tokens } = passage;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number' || token.isQuiet) continue;
    if (isCurrency(tokens[at - 1])) return { passage, from: at - 1, to: at + 1 };
    if (isCurrency(tokens[at + 1])) return { passage, from: at, to: at + 2 };
  }
  return null;
}
