/**
 * A word as word lists have it, of whatever keyboard and program it comes: NFC, in small letters, with ё as е, one
 * apostrophe for all, and without soft hyphens and zero-width characters.
 */
export function folded(text: string): string {
  let hasCapital = false;
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] ?? UNUSUAL;
    if (kind === UNUSUAL) return foldedByAll(text);
    if (kind === CAPITAL) hasCapital = true;
  }
  return hasCapital ? text.toLowerCase() : text;
}

function foldedByAll(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(YO, 'е');
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const APOSTROPHES = /[’ʼ´`‘]/gu;
const YO = /ё/gu;

const UNUSUAL = 0;
const SIMPLE = 1;
const CAPITAL = 2;

/** Of the characters of most words, whether something in them has another form: for a look-up is less work than any pattern. */
const KINDS: Uint8Array = kindsOfCharacters();

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x500);
  for (const letter of 'abcdefghijklmnopqrstuvwxyzæøåàâéèêëîïôöúûüабвгджзийклмнопрстуфхцчшщъыьэюяєіїґ') {
    kinds[letter.charCodeAt(0)] = SIMPLE;
    kinds[letter.toUpperCase().charCodeAt(0)] = CAPITAL;
  }
  for (const same of "0123456789.,:;!?'-()") kinds[same.charCodeAt(0)] = SIMPLE;
  return kinds;
}
