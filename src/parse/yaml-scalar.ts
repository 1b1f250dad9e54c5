import { coreValue } from './core-value.ts';

/**
 * A text as a YAML scalar in one line, at any place, also between brackets: in quotation marks only where YAML or another
 * reader of it could take it for something else. What cannot be seen stands as an escape, so that the file shows what it
 * holds.
 */
export function yamlScalar(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text).replace(UNSEEN, escape);
}

/** A text, number, yes or no as YAML. */
export function yamlValue(value: string | number | boolean): string {
  return typeof value === 'string' ? yamlScalar(value) : String(value);
}

/** Begins with a letter, for to readers of YAML 1.1 more than one sort of number and a day begin with a digit. */
function isPlain(text: string): boolean {
  return PLAIN.test(text) && !RESERVED.has(text.toLowerCase()) && typeof coreValue(text) === 'string';
}

/** Words with what stands between words and behind them, and no sign that means something to YAML. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N} ._/@()+'’«»–-]*[\p{L}\p{M}\p{N}._/)+»’-])?$/u;

/** What only YAML 1.1 reads as yes and no. */
const RESERVED: ReadonlySet<string> = new Set('yes no on off y n'.split(' '));

/** JSON leaves these as they are; YAML takes some of them for line breaks and refuses others. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

function escape(character: string): string {
  const codes = character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.join('');
}
