import type { Text } from '../../model/text.ts';

/** What reads badly where a value meets the words around it, or where one that is absent leaves them alone. */
export interface SeamFault {
  /** A sentence: `two full stops stand beside each other`. */
  readonly what: string;
  readonly help: string;
  /** The part of the text that shows it, some words long. */
  readonly shown: string;
  /** Offsets of the expression, or of those between two words, in the file. */
  readonly start: number;
  readonly end: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface SeamInput {
  /** As its reader reads it, with values in the places of their expressions. */
  readonly text: Text;
  /** Offsets in the file between which the text stands: an expression that printed nothing may stand at its ends. */
  readonly within: Range;
  /** All expressions of the file, in their order. */
  readonly expressions: readonly Range[];
  /** In lower case, without the full stop at their end: `f.eks` */
  readonly abbreviations: ReadonlySet<string>;
  /** Markup shows two spaces as one. */
  readonly isMarkup: boolean;
}

/** Looks only at the seams between words and values: what stands within either is for others to judge. */
export function seamFaults(input: SeamInput): readonly SeamFault[] {
  const text = seamed(input);
  const found: SeamFault[] = [];
  for (let at = 0; at <= text.value.length; at++) {
    const seam = text.seamAt(at);
    if (seam === null) continue;
    for (const look of LOOKS) {
      const fault = look(text, at);
      if (fault === null) continue;
      found.push({ ...fault, shown: excerpt(text.value, at), start: seam.start, end: seam.end });
      break;
    }
  }
  return found;
}

interface Seamed extends Pick<SeamInput, 'abbreviations' | 'isMarkup'> {
  readonly value: string;
  /** The expressions at which the text meets what stands before an offset; null where no seam is. */
  readonly seamAt: (at: number) => Range | null;
  readonly isValue: (at: number) => boolean;
}

type Look = (text: Seamed, at: number) => Pick<SeamFault, 'what' | 'help'> | null;

/** Where a character comes from. */
interface Origin extends Range {
  /** The expression that printed it; null for what is written there. */
  readonly expression: Range | null;
}

function seamed({ text, within, expressions, abbreviations, isMarkup }: SeamInput): Seamed {
  const { value } = text;
  const origins = originsIn(text, expressions);
  return { value, abbreviations, isMarkup, seamAt, isValue: (at) => (origins[at]?.expression ?? null) !== null };

  function seamAt(at: number): Range | null {
    const [before, behind] = [origins[at - 1], origins[at]];
    const [last, first] = [before?.expression ?? null, behind?.expression ?? null];
    if (last !== null || first !== null) return last === first ? null : (last ?? first);
    return expressionsBetween(before?.end ?? within.start, behind?.start ?? within.end, expressions);
  }
}

function originsIn({ value, segments }: Text, expressions: readonly Range[]): readonly Origin[] {
  const origins: Origin[] = [];
  for (const [index, { at, start, end }] of segments.entries()) {
    const to = segments[index + 1]?.at ?? value.length;
    const expression = expressions.find((one) => one.start <= start && end <= one.end && start < end) ?? null;
    const isExact = to - at === end - start;
    for (let offset = at; offset < to; offset++) {
      const from = isExact ? start + (offset - at) : start;
      origins.push({ start: from, end: isExact ? from + 1 : end, expression });
    }
  }
  return origins;
}

/** The expressions from the first to the last between two places. */
function expressionsBetween(from: number, to: number, expressions: readonly Range[]): Range | null {
  if (from >= to) return null;
  const inside = expressions.filter(({ start, end }) => start >= from && end <= to);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

const LOOKS: readonly Look[] = [emptyPair, spaceBefore, doubledMark, openEnd, doubledWord, smallStart, doubledSpace];

const MARKS = ',.;:!?';
const MARK_NAMES: ReadonlyMap<string, string> = new Map([
  [',', 'comma'],
  ['.', 'full stop'],
  [';', 'semicolon'],
  [':', 'colon'],
  ['!', 'exclamation mark'],
  ['?', 'question mark'],
  [')', 'bracket'],
]);

const PUT_INSIDE = 'put what stands around the value within {{#if …}} … {{/if}} as well';

function emptyPair({ value }: Seamed, at: number): ReturnType<Look> {
  const open =
    value
      .slice(Math.max(0, at - LONGEST), at)
      .trimEnd()
      .at(-1) ?? '';
  const close = value
    .slice(at, at + LONGEST)
    .trimStart()
    .charAt(0);
  if (open === '' || close === '' || !PAIRS.has(open + close)) return null;
  // Of quotation marks that are the same on both sides, one begins and the next ends: they stand at the seam itself.
  if (open === close && (value[at - 1] !== open || value[at] !== close)) return null;
  return { what: `nothing stands between ${open} and ${close}`, help: PUT_INSIDE };
}

const PAIRS: ReadonlySet<string> = new Set(['()', '[]', '{}', '""', '«»', '“”', '„“']);

function spaceBefore({ value, isValue }: Seamed, at: number): ReturnType<Look> {
  const mark = value.charAt(at);
  if (mark === '' || isValue(at) || !`${MARKS})`.includes(mark)) return null;
  const isAlone = !/[\p{L}\p{N}.):]/u.test(value.charAt(at + 1));
  if (!isAlone) return null;
  const name = MARK_NAMES.get(mark) ?? mark;
  if (at === 0) return { what: `it begins with a ${name}`, help: PUT_INSIDE };
  return /\s/u.test(value.charAt(at - 1)) ? { what: `a space stands before the ${name}`, help: PUT_INSIDE } : null;
}

function doubledMark({ value }: Seamed, at: number): ReturnType<Look> {
  const [before, behind] = [value.charAt(at - 1), value.charAt(at)];
  if (at === 0 || behind === '' || !isDoubled(before, behind)) return null;
  const [one, other] = [MARK_NAMES.get(before) ?? 'an ellipsis', MARK_NAMES.get(behind) ?? behind];
  return {
    what: one === other ? `two ${one}s stand beside each other` : `${aOr(one)} stands before ${aOr(other)}`,
    help: 'write the sentence so that the value stands within it, or take the mark out of the cell',
  };
}

/** `AS.,` and `AS.?` are right, and so is a colon behind an abbreviation. */
function isDoubled(before: string, behind: string): boolean {
  if (before === behind) return MARKS.includes(before);
  if (',;:'.includes(before)) return MARKS.includes(behind);
  return behind === '.' && '!?…'.includes(before);
}

function aOr(name: string): string {
  return /^[aeiou]/.test(name) && !name.startsWith('an ') ? `an ${name}` : name.startsWith('an ') ? name : `a ${name}`;
}

/** A text that ends with a mark behind which its value should stand. */
function openEnd({ value, isValue }: Seamed, at: number): ReturnType<Look> {
  if (at !== value.length || at === 0) return null;
  const last = value.charAt(at - 1);
  const isOpen = /[,;:([«„–—&+/]/u.test(last) && (!isValue(at - 1) || ',;:'.includes(last));
  return isOpen ? { what: `it ends with ${last}`, help: PUT_INSIDE } : null;
}

function doubledWord({ value, isValue }: Seamed, at: number): ReturnType<Look> {
  const before = /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}]{2,})\s*$/u.exec(value.slice(Math.max(0, at - LONGEST), at));
  const behind = /^\s*([\p{L}\p{M}]{2,})(?![\p{L}\p{M}\p{N}'’-])/u.exec(value.slice(at, at + LONGEST));
  const [one, other] = [before?.[1] ?? '', behind?.[1] ?? ''];
  if (one === '' || one.toLowerCase() !== other.toLowerCase()) return null;
  const between = (before?.[0].length ?? 0) - one.length + (behind?.[0].length ?? 0) - other.length;
  const [last, first] = [at - 1 - spacesAtEnd(before?.[0] ?? ''), at + (behind?.[0].length ?? 0) - other.length];
  // Two values that agree are a name such as Ali Ali.
  if (between === 0 || (isValue(last) && isValue(first))) return null;
  const help = 'leave the word out beside the value, or out of the cell';
  return { what: `\`${other}\` stands there twice`, help };
}

function spacesAtEnd(text: string): number {
  return text.length - text.trimEnd().length;
}

/** So far is looked for what belongs to a seam. */
const LONGEST = 40;

/** A sentence that begins with a value in small letters, or with words before which one is missing. */
function smallStart({ value, isValue, abbreviations }: Seamed, at: number): ReturnType<Look> {
  const start = at + (/^\s*/u.exec(value.slice(at, at + LONGEST))?.[0].length ?? 0);
  if (!/\p{Ll}/u.test(value.charAt(start)) || (start > at && isValue(start))) return null;
  if (!isStart(value.slice(0, start), isValue, abbreviations)) return null;
  if (isValue(start)) {
    const said = value.slice(start, endOfValue(start, value, isValue));
    // iPhone, van der Berg, an address, a number of an order: they are written so.
    if (/[\p{Lu}\p{Nd}@/_]/u.test(said)) return null;
    return { what: 'it begins with a small letter', help: 'write the sentence so that it begins with another word' };
  }
  return {
    what: 'it begins with a small letter where the value is absent',
    help: 'write the sentence twice: {{#if …}}With the value … {{else}}Without it … {{/if}}',
  };
}

function endOfValue(start: number, value: string, isValue: (at: number) => boolean): number {
  let end = start;
  while (end < value.length && isValue(end)) end++;
  return end;
}

/** Whether a sentence begins behind this: not behind `3.` and `f.eks.`, nor behind a full stop of another value. */
function isStart(before: string, isValue: (at: number) => boolean, abbreviations: ReadonlySet<string>): boolean {
  const said = before.trimEnd();
  if (said === '') return true;
  if (!/[.!?]$/u.test(said) || isValue(said.length - 1) || !/\s$/u.test(before)) return false;
  const word = /(?:^|\s)(\S*)$/u.exec(said.slice(-LONGEST))?.[1] ?? '';
  return !word.endsWith('.') || (/\p{L}{3,}\.$/u.test(word) && !abbreviations.has(word.slice(0, -1).toLowerCase()));
}

function doubledSpace({ value, isMarkup }: Seamed, at: number): ReturnType<Look> {
  if (isMarkup || value.charAt(at - 1) !== ' ' || value.charAt(at) !== ' ') return null;
  return { what: 'two spaces stand beside each other', help: PUT_INSIDE };
}

/** Some words on both sides. */
function excerpt(value: string, at: number): string {
  const before = /(?:\S+\s+){0,2}\S*\s*$/u.exec(value.slice(Math.max(0, at - LONGEST), at))?.[0] ?? '';
  const behind = /^\s*\S*(?:\s+\S+)?/u.exec(value.slice(at, at + LONGEST))?.[0] ?? '';
  return (before + behind).trim();
}
