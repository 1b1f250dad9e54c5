import { didYouMean } from '../../link/did-you-mean.ts';

/**
 * How far a name is from what has been typed of it: 0 where it begins so; null where nobody can have meant it. Case,
 * `-`, `_` and blanks do not count: `given-n` and `givenN` begin `given_name`. It may be typed by another name.
 */
export function fits(typed: string, name: string, others: readonly string[] = []): number | null {
  const written = plainForm(typed);
  if (written === '') return 0;
  const plain = plainForm(name);
  if (plain.startsWith(written)) return 0;
  if (others.some((other) => plainForm(other).startsWith(written))) return 1;
  if (plain.includes(written)) return 2;
  if (isAmong(written, plain)) return 3;
  return didYouMean(typed, [name]) === null ? null : 4;
}

function plainForm(word: string): string {
  return word
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/gu, '');
}

/** Nobody types more of a name. */
const LONGEST = 200;

/** All letters in their order, with others between them, from the first on: `gn` in `givenname`. */
function isAmong(written: string, name: string): boolean {
  let at = 0;
  for (const letter of written) {
    const found = name.indexOf(letter, at);
    if (found < 0 || (at === 0 && found > 0)) return false;
    at = found + letter.length;
  }
  return true;
}
