import type { Token } from '../model/reading.ts';
import { folded } from './fold.ts';

/** A token before anybody has asked whether it is judged. */
export type RawToken = Omit<Token, 'isQuiet'> & { readonly isAddress: boolean };

/**
 * The words, numbers and marks of a text. A word is letters with digits and apostrophes between them; a hyphen stands by
 * itself. Links and addresses are one word. Linear in the text: each stretch without white space is looked at by itself.
 */
export function tokensOf(text: string): readonly RawToken[] {
  const tokens: RawToken[] = [];
  for (const { 0: stretch, index } of text.matchAll(/\S+/gu)) addStretch(stretch, index, tokens);
  return tokens;
}

function addStretch(stretch: string, start: number, tokens: RawToken[]): void {
  const [isPlain, word = '', mark = ''] = PLAIN.exec(stretch) ?? [];
  if (isPlain !== undefined) {
    const end = start + word.length;
    tokens.push({ kind: 'word', text: word, folded: folded(word), start, end, isAddress: false });
    if (mark !== '')
      tokens.push({ kind: 'mark', text: mark, folded: mark, start: end, end: end + 1, isAddress: false });
    return;
  }
  const address = addressIn(stretch);
  if (address === null) addParts(stretch, start, tokens);
  else {
    const end = address.from + address.text.length;
    addParts(stretch.slice(0, address.from), start, tokens);
    const at = start + address.from;
    tokens.push({
      kind: 'word',
      text: address.text,
      folded: folded(address.text),
      start: at,
      end: start + end,
      isAddress: true,
    });
    addParts(stretch.slice(end), start + end, tokens);
  }
}

/** Most stretches: letters, perhaps with a mark behind them. What follows would make the same of them, in more time. */
const PLAIN = /^(\p{L}+)([.,!?:;]?)$/u;

function addParts(stretch: string, start: number, tokens: RawToken[]): void {
  for (const { 0: text, index } of stretch.matchAll(PART)) {
    const at = start + index;
    tokens.push({ kind: kindOf(text), text, folded: folded(text), start: at, end: at + text.length, isAddress: false });
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
