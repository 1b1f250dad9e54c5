/** Stands in a letter where a plain value would, and is none itself: a character of private use. */
export const STAND_IN = '\uE000';

/** In a part of a link it is encoded. */
const ENCODED = encodeURIComponent(STAND_IN);

export function hasStandIn(text: string): boolean {
  return text.includes(STAND_IN) || text.includes(ENCODED);
}

/**
 * Is this one of the values that are all alike to a letter? It is words of ordinary characters with one space between two
 * of them. Wherever two of these stand in the same text, both texts are empty or neither is, both end in white space or
 * neither does, and so on with all that MJML, markup and the plain text look at: which of them it is changes words, and
 * never a layout.
 */
export function isPlainValue(text: string): boolean {
  let isBehindSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? OTHER;
    if (kind === OTHER || (kind === SPACE && isBehindSpace)) return false;
    isBehindSpace = kind === SPACE;
  }
  return !isBehindSpace && !isPartOfTruth(text);
}

/** An attribute is not a text where it says `true` or `false`: no value is a part of these words. */
function isPartOfTruth(text: string): boolean {
  return text.length <= 5 && ('true'.includes(text) || 'false'.includes(text));
}

/** What of a text no plain value could have said. Texts that differ in this differ, whatever stands for their values. */
export function withoutPlain(text: string): string {
  return Array.from(text.replaceAll(/\s+/g, ''))
    .filter((character) => character !== STAND_IN && (KINDS[character.charCodeAt(0)] ?? OTHER) === OTHER)
    .join('');
}

const OTHER = 0;
const ORDINARY = 1;
const SPACE = 2;

/** Of the spaces those that stand in dates and sums. */
const SPACES = ' \u00A0\u202F';

/** Markup, and what ends a part of a link; white space; marks that nobody sees. */
const OTHERS = '"&/<=>\\`{}\u00AD\u1680\u205F\u3000\uFEFF';

/** Half of a surrogate pair is no character, and those of private use are not ours to judge. */
const KINDS: Uint8Array = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x1_0000).fill(ORDINARY, 0x21, 0x7f).fill(ORDINARY, 0xa1, 0xd800);
  table.fill(ORDINARY, 0xf900).fill(OTHER, 0x2000, 0x2010).fill(OTHER, 0x2028, 0x2030);
  for (const sign of OTHERS) table[sign.charCodeAt(0)] = OTHER;
  for (const space of SPACES) table[space.charCodeAt(0)] = SPACE;
  return table;
}
