import type { Admission } from '../model/program.ts';
import { isSimpleMarkup } from './simple-markup.ts';

/** Is MJML known to copy this value as it is from where a leaf of this admission stands? */
export function isAccepted(value: string, admission: Admission): boolean {
  switch (admission) {
    case 'text':
      return hasPlainEnds(value);
    case 'attribute':
      return hasPlainEnds(value) && value !== 'true' && value !== 'false' && !ODD_SPACE.test(value);
    case 'colour':
      return COLOUR.test(value);
    case 'markup':
      return hasPlainEnds(value) && isSimpleMarkup(value);
    case 'none':
      return false;
  }
}

const COLOUR = /^#[\da-f]{6}$/i;

/** Two spaces in a row, or one that ends a line or means to. */
const ODD_SPACE = /[\t-\r\u2028\u2029]|\s\s/;

const SPACE = /\s/;

/**
 * Not empty, and what stands at its ends can neither be trimmed nor, as half of a surrogate pair, become one with what is
 * beside it.
 */
function hasPlainEnds(value: string): boolean {
  if (value === '') return false;
  const first = value.charCodeAt(0);
  const last = value.charCodeAt(value.length - 1);
  return !isSpace(first) && !isSpace(last) && (first & 0xfc00) !== 0xdc00 && (last & 0xfc00) !== 0xd800;
}

/** Control characters count as such. */
function isSpace(code: number): boolean {
  return code <= 0x20 || (code >= 0x80 && SPACE.test(String.fromCharCode(code)));
}
