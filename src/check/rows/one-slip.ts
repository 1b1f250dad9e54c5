/**
 * Whether two words differ by one letter more, less or other, or by two that changed places. Words of four letters and
 * more only, without digits: a code that differs by one sign is another code.
 */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST || long.length - short.length > 1 || DIGIT.test(long) || one === other) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let tail = 0;
  while (tail < short.length - from && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  const rest = short.length - from - tail;
  if (rest === 0 || (rest === 1 && short.length === long.length)) return true;
  return short.length === long.length && rest === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}

const SHORTEST = 4;
const DIGIT = /\p{N}/u;
