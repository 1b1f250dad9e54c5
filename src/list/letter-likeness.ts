/** The words of a letter, in small letters; numbers and dates are words. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/** The mean share of the words of each letter that fewer than nearly all letters have, as often as it has them. */
export function shareOfOwnWords(letters: readonly (readonly string[])[]): number {
  const counted = letters.map(countedWords);
  const inLetters = new Map<string, number>();
  for (const word of counted.flat()) inLetters.set(word, (inLetters.get(word) ?? 0) + 1);
  const most = NEARLY_ALL * letters.length;
  const shares = counted.map((words) =>
    ratio(words.filter((word) => (inLetters.get(word) ?? 0) < most).length, words.length),
  );
  return ratio(sum(shares), shares.length);
}

/** A word that nine of ten letters have is one of the list. */
const NEARLY_ALL = 0.9;

/** The second `the` of a letter is another word than the first. */
function countedWords(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return words.map((word) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return `${word} ${count}`;
  });
}

/**
 * The share of letters that another letter resembles word for word: the sets of their runs of three words, taken by
 * Jaccard (Broder 1997), agree by nine tenths. All pairs are compared.
 */
export function shareOfTwins(letters: readonly (readonly string[])[]): number {
  const numbers = new Map<string, number>();
  const runs = letters.map((words) => runsOf(words, numbers));
  const hasTwin = letters.map(() => false);
  for (const [index, one] of runs.entries()) {
    for (let other = index + 1; other < runs.length; other++) {
      if (hasTwin[index] === true && hasTwin[other] === true) continue;
      if (!areTwins(one, runs[other] ?? NONE)) continue;
      hasTwin[index] = true;
      hasTwin[other] = true;
    }
  }
  return ratio(hasTwin.filter(Boolean).length, letters.length);
}

const ALIKE = 0.9;
/** What a whole number may be off as a fraction. */
const ROUNDING = 1e-9;
const RUN = 3;
const NONE: Runs = new Set();

type Runs = ReadonlySet<number>;

/** By numbers, which are compared faster than words. */
function runsOf(words: readonly string[], numbers: Map<string, number>): Runs {
  const last = Math.max(1, words.length - RUN + 1);
  return new Set(
    Array.from({ length: last }, (_, at) => {
      const run = words.slice(at, at + RUN).join(' ');
      const number = numbers.get(run) ?? numbers.size;
      numbers.set(run, number);
      return number;
    }),
  );
}

function areTwins(one: Runs, other: Runs): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  // Of k common ones of all together: k >= ALIKE * (few + many - k). Most pairs have too little in common soon.
  let left = few.size - Math.ceil((ALIKE * (few.size + many.size)) / (1 + ALIKE) - ROUNDING);
  for (const run of few) {
    if (left < 0) return false;
    if (!many.has(run)) left--;
  }
  return left >= 0;
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
