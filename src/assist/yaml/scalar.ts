import { coreValue } from '../../parse/core-value.ts';

/** A text as YAML that reads it as just this text: plain where it can be, else in quotation marks. */
export function asText(text: string): string {
  return isSafe(text) && typeof coreValue(text) === 'string' ? text : JSON.stringify(text);
}

/** A value as YAML: a text in quotation marks where it would be read as something else. */
export function asValue(value: string | number | boolean): string {
  return typeof value === 'string' ? asText(value) : String(value);
}

/** Begins with a letter or a digit, and has no sign that means something to YAML, also between brackets. */
function isSafe(text: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._/@+'’«»–-]*[\p{L}\p{M}\p{N}._/+»’-])?$/u.test(text);
}
