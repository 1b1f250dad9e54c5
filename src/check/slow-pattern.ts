/**
 * Why a regular expression may take forever on a text that does not match, or null. It is conservative: some that are
 * refused would be fast. Refused are a repeated group that can split one text in two ways (`(a+)+`, `(a|ab)*`), two
 * endless repeats side by side that match the same characters (`\s*\s*`), and references back. `pattern` must be a valid
 * expression with the flag `u`.
 */
export function slowPattern(pattern: string): string | null {
  if (/\\[1-9]|\\k</u.test(pattern.replaceAll('\\\\', ''))) return 'it refers back to what it has matched';
  const reader = { pattern, at: 0 };
  return ambiguityOf(readAlternatives(reader), false);
}

/** A part of an expression, as far as it matters for repeats; a look ahead or behind takes no characters. */
type Part =
  | { readonly kind: 'atom'; readonly characters: ReadonlySet<string> }
  | { readonly kind: 'look'; readonly part: Part }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'alternatives'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'repeat';
      readonly part: Part;
      readonly least: number;
      readonly isExact: boolean;
      readonly isEndless: boolean;
    };

interface Reader {
  readonly pattern: string;
  at: number;
}

/** Characters that stand for all: those of ASCII and one of each kind that classes tell apart. */
const SAMPLE: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code)),
  ...Array.from('\u0085\u00A0éÉяЯΩω漢٣😀\u0301\u2028'),
];

/** A repeat with a bound above this is as slow as an endless one. */
const ENDLESS = 20;

function readAlternatives(reader: Reader): Part {
  const parts = [readSequence(reader)];
  while (reader.pattern[reader.at] === '|') {
    reader.at += 1;
    parts.push(readSequence(reader));
  }
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  // `(a|b)` is `[ab]`; `(a|[ab])` is not: both ways are tried.
  const areAtoms = parts.every(
    (part) => part.kind === 'sequence' && part.parts.length === 1 && part.parts[0]?.kind === 'atom',
  );
  return areAtoms && !beginAlike(parts)
    ? { kind: 'atom', characters: union(parts.map(startOf)) }
    : { kind: 'alternatives', parts };
}

function readSequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] ?? '')) {
    const part = readRepeat(reader, readAtom(reader));
    // A group without a repeat behind it is nothing of its own.
    parts.push(...(part.kind === 'sequence' ? part.parts : [part]));
  }
  return { kind: 'sequence', parts };
}

function readAtom(reader: Reader): Part {
  const rest = reader.pattern.slice(reader.at);
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/u.exec(rest)?.[0];
  if (opening !== undefined) {
    reader.at += opening.length;
    const inner = readAlternatives(reader);
    reader.at += 1; // its closing bracket
    return /[=!]$/u.test(opening) ? { kind: 'look', part: inner } : inner;
  }
  const source = /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u.{4}|x..|[pP]\{[^}]*\}|c.|.)|.)/su.exec(rest)?.[0] ?? rest;
  reader.at += source.length;
  if (/^(?:\^|\$|\\b|\\B)$/u.test(source)) return { kind: 'sequence', parts: [] };
  const one = new RegExp(`^${source}$`, 'u');
  return { kind: 'atom', characters: new Set(SAMPLE.filter((character) => one.test(character))) };
}

function readRepeat(reader: Reader, part: Part): Part {
  const match = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/u.exec(reader.pattern.slice(reader.at));
  if (match === null) return part;
  reader.at += match[0].length;
  const [sign, low, comma, high] = match;
  const least = low === undefined ? Number(sign.startsWith('+')) : Number(low);
  const most = comma === '' ? least : upperBound(sign, high);
  // A few rounds of something that varies share out a text as if there were many.
  const isEndless = most > ENDLESS || (most > 1 && hasRepeat(part));
  return { kind: 'repeat', part, least, isExact: least === most, isEndless };
}

function upperBound(sign: string, high: string | undefined): number {
  if (sign.startsWith('?')) return 1;
  return high === undefined || high === '' ? Infinity : Number(high);
}

/** Where one text can be matched in so many ways that trying them all takes forever. */
function ambiguityOf(part: Part, isRepeated: boolean): string | null {
  if (part.kind === 'atom') return null;
  if (part.kind === 'look') return ambiguityOf(part.part, false);
  if (part.kind === 'repeat') {
    const isAgain = isRepeated || part.isEndless;
    return (part.isEndless ? ambiguityOfRounds(part.part) : null) ?? ambiguityOf(part.part, isAgain);
  }
  const inside = firstOf(part.parts.map((one) => ambiguityOf(one, isRepeated)));
  if (part.kind === 'sequence') return inside ?? ambiguityOfNeighbours(part.parts, isRepeated);
  return inside ?? (isRepeated && beginAlike(part.parts) ? 'it repeats alternatives that begin alike' : null);
}

/** Where a round of a repeat begins or ends must show by one character, if the length of a round can vary. */
function ambiguityOfRounds(round: Part): string | null {
  if (!hasRepeat(round)) return canBeEmpty(round) ? 'it repeats nothing' : null;
  const [head = round, ...tail] = round.kind === 'sequence' ? round.parts : [round];
  const later = charactersOf({ kind: 'sequence', parts: hasRepeat(head) ? [head, ...tail] : tail });
  const last = tail.at(-1);
  const before = charactersOf({ kind: 'sequence', parts: [head, ...tail.slice(0, -1)] });
  const showsItsEnd = last?.kind === 'atom' && !overlap(last.characters, before);
  const isClear = showsItsEnd || (!canBeEmpty(head) && !overlap(startOf(head), later));
  return isClear ? null : 'it repeats what already has a repeat in it';
}

/**
 * Two endless repeats side by side share their characters out in many ways; inside a repeat, two ways to share out are
 * enough.
 */
function ambiguityOfNeighbours(parts: readonly Part[], isRepeated: boolean): string | null {
  const isOpen = isRepeated ? hasRepeat : hasEndless;
  for (const [index, part] of parts.entries()) {
    if (!isOpen(part)) continue;
    for (const next of parts.slice(index + 1)) {
      const isShared = overlap(charactersOf(part), startOf(next));
      if (isShared && (isRepeated || hasEndless(next))) return 'two repeats in it match the same characters';
      if (!isShared && !canBeEmpty(next)) break;
    }
  }
  return null;
}

function beginAlike(parts: readonly Part[]): boolean {
  const starts = parts.map(startOf);
  return starts.some((start, index) => starts.slice(index + 1).some((other) => overlap(start, other)));
}

function startOf(part: Part): ReadonlySet<string> {
  if (part.kind === 'atom') return part.characters;
  if (part.kind === 'look') return new Set();
  if (part.kind === 'repeat') return startOf(part.part);
  if (part.kind === 'alternatives') return union(part.parts.map(startOf));
  const solid = part.parts.findIndex((one) => !canBeEmpty(one));
  return union(part.parts.slice(0, solid < 0 ? undefined : solid + 1).map(startOf));
}

function charactersOf(part: Part): ReadonlySet<string> {
  if (part.kind === 'atom') return part.characters;
  if (part.kind === 'look') return new Set();
  if (part.kind === 'repeat') return charactersOf(part.part);
  return union(part.parts.map(charactersOf));
}

function canBeEmpty(part: Part): boolean {
  if (part.kind === 'atom') return false;
  if (part.kind === 'look') return true;
  if (part.kind === 'repeat') return part.least === 0 || canBeEmpty(part.part);
  return part.kind === 'sequence' ? part.parts.every(canBeEmpty) : part.parts.some(canBeEmpty);
}

/** True where how long a text a part matches is not plain from the first character of it. */
function hasRepeat(part: Part): boolean {
  if (part.kind === 'atom' || part.kind === 'look') return false;
  return part.kind === 'repeat' ? !part.isExact || hasRepeat(part.part) : part.parts.some(hasRepeat);
}

function hasEndless(part: Part): boolean {
  if (part.kind === 'atom' || part.kind === 'look') return false;
  return part.kind === 'repeat' ? part.isEndless || hasEndless(part.part) : part.parts.some(hasEndless);
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => Array.from(set)));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((character) => other.has(character));
}

function firstOf(reasons: readonly (string | null)[]): string | null {
  return reasons.find((reason) => reason !== null) ?? null;
}
