const LONGEST_SHAPE = 24;
const LONGEST_WORD = 4;

/**
 * How a text is built, without saying what it is: `K-10442` is `A-99999`, `Kari Nordmann` is `Aaaa Aaaa`. Words are cut
 * after four letters, so that not even the length of a name is told.
 */
export function shapeOf(text: string): string {
  const plain = text
    .replaceAll(/\p{Nd}/gu, '9')
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{L}\p{M}*/gu, (letter) => (letter === 'A' ? 'A' : 'a'))
    .replaceAll(/[^9Aa\p{P}\p{S}]+/gu, ' ');
  const short = plain.replaceAll(/[Aa]+/gu, (word) => word.slice(0, LONGEST_WORD));
  return short.length > LONGEST_SHAPE ? `${short.slice(0, LONGEST_SHAPE - 1)}…` : short;
}
