/**
 * A word as word lists have it, of whatever keyboard and program it comes: NFC, in small letters, with ё as е, one
 * apostrophe for all, and without soft hyphens and zero-width characters.
 */
export function folded(text: string): string {
  const small = text.toLowerCase();
  return isSimple(small)
    ? small
    : small.normalize('NFC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(YO, 'е');
}

/** Most words: nothing in them has another form. */
function isSimple(text: string): boolean {
  return !UNUSUAL.test(text);
}

const UNUSUAL = /[^a-zæøåàâéèêëîïôöúûüа-дж-яєіїґ']/u;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const APOSTROPHES = /[’ʼ´`‘]/gu;
const YO = /ё/gu;
