/** What a name consists of: the sum of the following. */
export type NameShape = number;

export const SMALL = 1;
export const LARGE = 2;
/** Letters that have no case in which names are written: ideographs, Arabic, Georgian, ª. */
export const CASELESS = 4;
export const LATIN = 8;
const CYRILLIC = 16;
const GREEK = 32;
export const BLANK = 64;
/** Digits, full stops, slashes: whatever is no letter, hyphen, apostrophe or space. */
export const ODD = 128;

/** Looks at each character of a name once, in a table: each row of a list has several names. */
export class NameShapes {
  readonly #kinds = kindsOfCharacters();

  of(name: string): NameShape {
    const kinds = this.#kinds;
    let shape = 0;
    for (let at = 0; at < name.length; at += 1) shape |= kinds[name.charCodeAt(at)] ?? 0;
    return shape;
  }
}

/** Halves of characters beyond the first 65,536 are seldom in names: they count as odd, and are looked at closely. */
function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x1_0000).fill(ODD);
  for (let code = 0; code < EVERYDAY; code += 1) kinds[code] = kindOf(String.fromCharCode(code));
  for (const [from, to] of IDEOGRAPHS) kinds.fill(CASELESS, from, to + 1);
  for (const joiner of '-‐‑’‘') kinds[joiner.charCodeAt(0)] = 0;
  return kinds;
}

/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, the writings of India, Georgian, Latin and Greek with marks. */
const EVERYDAY = 0x2000;

/** Kana and Chinese characters, Hangul. */
const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x3041, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

function kindOf(character: string): NameShape {
  if (character === ' ') return BLANK;
  if (JOINERS.test(character)) return 0;
  if (!/\p{L}/u.test(character)) return ODD;
  const [, script = 0] = SCRIPTS.find(([pattern]) => pattern.test(character)) ?? [];
  if (script === 0 || !/[\p{Lu}\p{Ll}]/u.test(character)) return script | CASELESS;
  return script | (/\p{Lu}/u.test(character) ? LARGE : SMALL);
}

/** Hyphens, apostrophes in all their forms, and marks above and below letters. */
const JOINERS = /[-'`´ʼʻ\p{M}]/u;

const SCRIPTS: readonly (readonly [RegExp, NameShape])[] = [
  [/\p{Script=Latin}/u, LATIN],
  [/\p{Script=Cyrillic}/u, CYRILLIC],
  [/\p{Script=Greek}/u, GREEK],
];

/**
 * Whether a name is all in capitals, or all in small letters. Georgian has one kind of letters for all names, and is
 * neither.
 */
export function isInCapitals(shape: NameShape): boolean {
  return (shape & (LARGE | SMALL | CASELESS | ODD)) === LARGE;
}

export function isInSmall(shape: NameShape): boolean {
  return (shape & (LARGE | SMALL | CASELESS | ODD)) === SMALL;
}

/** Whether letters of two alphabets stand in it, in one word or in two. */
export function hasTwoAlphabets(shape: NameShape): boolean {
  const scripts = shape & (LATIN | CYRILLIC | GREEK);
  return (scripts & (scripts - 1)) !== 0;
}
