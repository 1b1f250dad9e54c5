/**
 * How strange values look among the words of a message, quickly: each character is looked at once, in a table. What few
 * values have counts more: a letter of another script, a digit or a capital within a word, a sign at the end.
 */
export class Strangeness {
  readonly #points: Uint8Array;

  constructor(script: MessageScript) {
    this.#points = pointsFor(script);
  }

  /** 0 for a plain name; `least` is the score that is asked for: a value that cannot have it is not looked through. */
  of(value: string, least: number): number {
    const { length } = value;
    if (length * MOST + END < least) return 0;
    const points = this.#points;
    let score = 0;
    let capitals = 0;
    for (let at = 0; at < length; at++) {
      const point = points[value.charCodeAt(at)] ?? MOST;
      if (point === CAPITAL) capitals++;
      else score += point;
    }
    if (capitals > length >> 1 && capitals > 1) score += capitals;
    const last = points[value.charCodeAt(length - 1)] ?? 0;
    return last >= SIGN && last < MOST ? score + END : score;
  }
}

export type MessageScript = 'Latin' | 'Cyrillic' | 'other';

/** The script that a language is written in; of one that we do not know, every letter is usual. */
export function scriptOf(tag: string): MessageScript {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  if (['en', 'nb', 'nn', 'no', 'fy', 'nl', 'de', 'sv', 'da'].includes(language)) return 'Latin';
  return ['uk', 'ru', 'be', 'bg'].includes(language) ? 'Cyrillic' : 'other';
}

/** No points for itself: a value in capitals has many of them. */
const CAPITAL = 1;
const DIGIT = 2;
const SIGN = 3;
/** A letter of another script, an emoji, a sign that nobody types. */
const MOST = 4;
/** For a sign at the end, where the message's own stands beside it. */
const END = 6;

function pointsFor(script: MessageScript): Uint8Array {
  const points = new Uint8Array(0x1_0000).fill(MOST);
  for (let code = 0; code < EVERYDAY; code++) points[code] = pointOf(String.fromCharCode(code), script);
  return points;
}

/** Behind these are no letters of the languages that messages are written in. */
const EVERYDAY = 0x2100;

function pointOf(character: string, script: MessageScript): number {
  if (character === ' ' || character === '-') return 0;
  if (/\p{M}/u.test(character)) return 0;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (!/\p{L}/u.test(character)) return /[\p{P}\p{S}]/u.test(character) ? SIGN : MOST;
  const isOwn =
    script === 'other' || (script === 'Latin' ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u).test(character);
  if (!isOwn) return MOST;
  return /\p{Lu}/u.test(character) ? CAPITAL : 0;
}
