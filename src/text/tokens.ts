import type { Token } from '../model/reading.ts';
import { folded } from './fold.ts';

/** A token of which nobody has asked yet whether it is judged: `withQuiet` does. */
export type RawToken = Omit<Token, 'isQuiet'> & { readonly isAddress: boolean; isQuiet: boolean };

/**
 * The words, numbers and marks of a text. A word is letters with digits and apostrophes between them; a hyphen stands by
 * itself. Links and addresses are one word. Linear in the text: each stretch without white space is looked at by itself.
 */
export function tokensOf(text: string): readonly RawToken[] {
  const tokens: RawToken[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) continue;
    if (at > from) addStretch(text, from, at, tokens);
    from = at + 1;
  }
  return tokens;
}

/** As `\s` has it. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || RARE_SPACES.has(code);
}

const RARE_SPACES: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

function addStretch(text: string, start: number, end: number, tokens: RawToken[]): void {
  const letters = endOfLetters(text, start, end);
  // Most stretches: letters, perhaps with a mark behind them. What follows would make the same of them, in more time.
  if (letters === end || (letters === end - 1 && letters > start && isPlainMark(text.charCodeAt(letters)))) {
    tokens.push(tokenOf('word', text.slice(start, letters), start, false));
    if (letters < end) tokens.push(tokenOf('mark', text.charAt(letters), letters, false));
    return;
  }
  const stretch = text.slice(start, end);
  const address = addressIn(stretch);
  if (address === null) {
    addParts(stretch, start, tokens);
    return;
  }
  const behind = address.from + address.text.length;
  addParts(stretch.slice(0, address.from), start, tokens);
  tokens.push(tokenOf('word', address.text, start + address.from, true));
  addParts(stretch.slice(behind), start + behind, tokens);
}

function tokenOf(kind: Token['kind'], text: string, start: number, isLink: boolean): RawToken {
  const end = start + text.length;
  return { kind, text, folded: folded(text), start, end, isQuiet: false, isAddress: isLink };
}

/** Behind the letters of everyday words that stand there. */
function endOfLetters(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && LETTERS[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** Latin and Cyrillic letters. */
const LETTERS: Uint8Array = Uint8Array.from({ length: 0x500 }, (_, code) =>
  /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0,
);

function isPlainMark(code: number): boolean {
  return PLAIN_MARKS.has(code);
}

const PLAIN_MARKS: ReadonlySet<number> = new Set(Array.from('.,!?:;', (mark) => mark.charCodeAt(0)));

function addParts(stretch: string, start: number, tokens: RawToken[]): void {
  for (const { 0: text, index } of stretch.matchAll(PART)) {
    tokens.push(tokenOf(kindOf(text), text, start + index, false));
  }
}

function kindOf(text: string): Token['kind'] {
  if (text.startsWith(HOLE)) return 'hole';
  if (/\p{L}/u.test(text)) return 'word';
  return /^\p{N}/u.test(text) ? 'number' : 'mark';
}

/** What an expression of a message to a list is read as (`parse/expression-mask.ts`). */
const HOLE = '\uE000';

/** `4,512.50` and `9:30` are one number, `don't` and `об’єкт` one word, `b4` and `2day` too. */
const PART =
  /\uE000+|\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{M}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*(?:['’ʼ´`‘][\p{L}\p{M}\p{N}\u00AD]+)*|./gu;

/** A link, a mail address or a file in a stretch, without the marks around it. */
function addressIn(stretch: string): { readonly from: number; readonly text: string } | null {
  if (!/[@/.]/.test(stretch)) return null;
  const from = stretch.search(/[^("'«“„‘[<]/u);
  if (from < 0) return null;
  const text = stretch.slice(from).replace(/[.,;:!?)"'»”“’\]>…]+$/u, '');
  return isAddress(text) ? { from, text } : null;
}

function isAddress(text: string): boolean {
  if (/^(?:https?:\/\/|www\.|mailto:|tel:)/iu.test(text)) return true;
  const at = text.indexOf('@');
  if (at > 0) return text.indexOf('.', at) > at + 1;
  return /^[a-z\d][a-z\d./_-]*\.(?:com|org|net|no|ua|ru|nl|frl|eu|io|co|uk|de|example|pdf|docx?|xlsx?|csv|png|jpe?g|zip)(?:\/\S*)?$/iu.test(
    text,
  );
}
