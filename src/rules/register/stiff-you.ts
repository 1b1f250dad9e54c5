import type { Passage, Reading, Token } from '../../model/reading.ts';
import { sentenceAt } from '../../text/guards.ts';
import type { Place } from '../../text/place.ts';
import { wordsIn } from '../measure/word-set.ts';

/**
 * Pronouns that are polite only with a capital, where the capital tells: within a sentence, behind a word, and not at
 * the beginning of a name. «Takk for at De ringte», not «De kommer» or «fra De Nye».
 */
export function stiffPlaces(reading: Reading): readonly Place[] {
  if (reading.language.words?.['you_stiff'] === undefined) return [];
  const isForm = wordsIn(reading.language, 'you_stiff');
  return reading.passages
    .filter(({ isWritten }) => isWritten)
    .flatMap((passage) =>
      passage.tokens.flatMap((token, at) =>
        isForm(token.folded) && isWithin(passage, at) ? [{ passage, from: at, to: at + 1 }] : [],
      ),
    );
}

function isWithin(passage: Passage, at: number): boolean {
  const { tokens } = passage;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.isQuiet || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false;
  if (sentenceAt(passage, at)?.from === at) return false;
  const isBehindWord = before?.text === ',' || (before?.kind === 'word' && !isInName(before, at));
  return isBehindWord && (next === undefined || !/^\p{Lu}/u.test(next.text));
}

/** A capital before it makes both a name, but at the beginning of the sentence every word has one. */
function isInName({ text }: Token, at: number): boolean {
  return at > 1 && /^\p{Lu}/u.test(text);
}
