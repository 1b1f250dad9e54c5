import { distance } from 'fastest-levenshtein';

/**
 * The known word that was probably meant, or null. Upper and lower case, `-`, `_` and spaces do not count; two letters
 * that changed places count as one slip. One slip is forgiven up to five letters, then one in three, at most three. Of
 * equally near words the first wins.
 */
export function didYouMean(word: string, known: readonly string[]): string | null {
  const written = plainForm(word);
  let nearest: string | null = null;
  let fewest = slipsForgiven(written) + 1;
  for (const candidate of known) {
    const meant = plainForm(candidate);
    // Each letter that one has more is a slip: a very long word is not compared with each that is known.
    if (Math.abs(written.length - meant.length) >= fewest) continue;
    const slips = slipsBetween(written, meant);
    if (slips < fewest && candidate !== word) [nearest, fewest] = [candidate, slips];
  }
  return nearest;
}

/** A word without what people vary freely: `given-name`, `givenName` and `Given Name` are `givenname`. */
function plainForm(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/gu, '');
}

function slipsForgiven(word: string): number {
  if (word.length < 2) return 0;
  return word.length < 6 ? 1 : Math.min(3, Math.floor(word.length / 3));
}

function slipsBetween(written: string, meant: string): number {
  return isSwap(written, meant) ? 1 : distance(written, meant);
}

/** True where two neighbouring letters changed places: `tpye`, `type`. */
function isSwap(written: string, meant: string): boolean {
  if (written.length !== meant.length) return false;
  const at = written.split('').findIndex((letter, index) => letter !== meant[index]);
  const swapped = written.slice(0, at) + (written[at + 1] ?? '') + (written[at] ?? '') + written.slice(at + 2);
  return at >= 0 && swapped === meant;
}
