import { REFERENCES } from '../trace/simple-markup.ts';
import { STRESS_TAGS } from '../trace/stressed-words.ts';
import type { Sink } from './sink.ts';

/**
 * Puts what the plain text says for simple markup into `behind`, and answers how many bytes that has. -1 where there is more
 * in it than words, stress and references, or white space that does not stay as it is: most markup has no more, and to
 * make it another text first takes several times as long.
 */
export function sayBehind(markup: string, sink: Sink): number {
  const count = sink.encodeBehind(markup);
  const bytes = sink.behind;
  let from = 0;
  let to = 0;
  while (from < count) {
    const byte = bytes[from] ?? 0;
    if (IS_WORD[byte] === 1) {
      bytes[to] = byte;
      from++;
      to++;
    } else if (byte === SPACE) {
      if (to === 0 || bytes[to - 1] === SPACE) return -1;
      bytes[to] = byte;
      from++;
      to++;
    } else {
      const sign = signAt(bytes, from, count);
      // Halves of a surrogate pair that a tag stood between would be one character in a text.
      if (sign === null || (sign.says === 0 && to > 0 && bytes[to - 1] === LAST_OF_REPLACEMENT)) return -1;
      if (sign.says !== 0) bytes[to++] = sign.says;
      from += sign.bytes.length;
    }
  }
  return to === 0 || bytes[to - 1] === SPACE ? -1 : to;
}

const SPACE = 0x20;

/** U+FFFD is EF BF BD. */
const LAST_OF_REPLACEMENT = 0xbd;

/** 1 for each byte that stays as it is wherever it stands. */
const IS_WORD: Uint8Array = new Uint8Array(256).fill(1);
for (const sign of ' \t\n\f\r<&') IS_WORD[sign.charCodeAt(0)] = 0;

interface Sign {
  readonly bytes: Uint8Array;
  /** The character that it says; 0 for a tag. */
  readonly says: number;
}

const SIGNS: readonly Sign[] = [
  ...STRESS_TAGS.map((tag) => signOf(tag, 0)),
  ...REFERENCES.map(([reference, character]) => signOf(reference, character.charCodeAt(0))),
];

function signOf(text: string, says: number): Sign {
  return { bytes: new TextEncoder().encode(text), says };
}

function signAt(bytes: Uint8Array, at: number, count: number): Sign | null {
  for (let index = 0; index < SIGNS.length; index++) {
    const sign = SIGNS[index];
    if (sign !== undefined && isAt(sign.bytes, bytes, at, count)) return sign;
  }
  return null;
}

function isAt(sign: Uint8Array, bytes: Uint8Array, at: number, count: number): boolean {
  if (at + sign.length > count) return false;
  for (let index = 0; index < sign.length; index++) if (bytes[at + index] !== sign[index]) return false;
  return true;
}
