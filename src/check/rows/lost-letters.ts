import { shown } from '../wordings.ts';
import type { CellFault, CellRole } from './cell-fault.ts';

const CODE = 'data/encoding';

/** Letters that were lost, or read in another encoding than they were written in, and marks of HTML: null where there are none. */
export function lostLetters(text: string, role: CellRole): CellFault | null {
  return lost(text, role) ?? misread(text) ?? escaped(text);
}

function lost(text: string, role: CellRole): CellFault | null {
  const replaced = text.indexOf('\uFFFD');
  if (replaced < 0 && role !== 'name') return role === 'line' || role === 'text' ? maybeLost(text) : null;
  const found = replaced >= 0 ? replaced : text.search(/(?<=\p{L})\?+(?=\p{L})/u);
  if (found < 0) return null;
  const at = { from: found, to: found + 1 };
  const message = `${shown(text)} has \`${text.charAt(found)}\` where a letter was lost`;
  return fault(message, 'export the list again as UTF-8, or write the letter that belongs there', at);
}

/** `Bj?rn AS`: a question mark in the middle of a word, where it is neither the end of a sentence nor of an address. */
function maybeLost(text: string): CellFault | null {
  const found = /(?<=(?:^|[\s("'“„«])\p{L}+)\?(?=\p{Ll}+(?:$|[\s).,;:!?"'”“»]))/u.exec(text);
  if (found === null) return null;
  const message = `${shown(text)} has \`?\` in the middle of a word, as if a letter was lost`;
  const at = { from: found.index, to: found.index + 1 };
  return {
    ...fault(message, 'write the letter that belongs there, or a blank behind the `?`', at),
    severity: 'warning',
  };
}

/** True for a text with a question mark that may stand for a lost letter. */
export function mayHaveLost(text: string): boolean {
  return /\p{L}\?\p{Ll}/u.test(text);
}

/** UTF-8 that was read as windows-1252 (`HÃ¥kon`) or windows-1251 (`Р†РІР°РЅ`). */
function misread(text: string): CellFault | null {
  const meant = MISREADINGS.map(({ page, least }) => readAgain(text, page, least)).find((one) => one !== null);
  if (meant !== undefined) {
    const message = `${shown(text)} was read in another encoding than it was written in: it was ${shown(meant ?? '')}`;
    return fault(message, 'export the list again as UTF-8', null);
  }
  const piece = /Ã[\u0080-\u00BF€‚„…†‡‰‹‘’“”•–—™›]|Â[\u0080-\u00BF]|â€[\u0080-\u00BF˜™œžš“”¦¢]/u.exec(text);
  if (piece === null) return null;
  const at = { from: piece.index, to: piece.index + piece[0].length };
  const message = `${shown(text)} was read in another encoding than it was written in`;
  return fault(message, 'export the list again as UTF-8', at);
}

/** The upper halves of the code pages as they stand in HTML (WHATWG Encoding), from 0x80. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ' + latin1From(0xa0);
const WINDOWS_1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

/** `Сі` and `Рі` are also words: of letters that are at home among others it takes two. */
const MISREADINGS = [
  { page: bytesOf(WINDOWS_1252), least: 1 },
  { page: bytesOf(WINDOWS_1251), least: 2 },
];

function latin1From(first: number): string {
  return Array.from({ length: 256 - first }, (_, index) => String.fromCharCode(first + index)).join('');
}

function bytesOf(upperHalf: string): ReadonlyMap<string, number> {
  return new Map(Array.from(upperHalf, (letter, index): [string, number] => [letter, 0x80 + index]));
}

/** What the bytes of a text are in UTF-8; null where they are none, or too few letters come of it to be sure. */
function readAgain(text: string, page: ReadonlyMap<string, number>, least: number): string | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = letter < '\u0080' ? letter.charCodeAt(0) : page.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    const isText = !/\p{Cc}/u.test(meant);
    return isText && (meant.match(/[^\p{ASCII}]/gu) ?? []).length >= least ? meant : null;
  } catch {
    return null;
  }
}

function escaped(text: string): CellFault | null {
  const found =
    /&(?:#\d{2,6}|#x[\da-f]{2,6}|amp|lt|gt|quot|apos|nbsp|[a-z](?:uml|acute|grave|circ|tilde|cedil|caron|ring|slash)|aelig|szlig|[lr]squo|[lr]dquo|[mn]dash|hellip);/iu.exec(
      text,
    );
  if (found === null) return tag(text);
  const at = { from: found.index, to: found.index + found[0].length };
  const message = `${shown(text)} has \`${found[0]}\` in it, which HTML writes for a character, and which would be printed`;
  return fault(message, 'export the list as plain text, or write the character itself', at);
}

/** `<p>`, `</p>`, `<br/>`, `<a href="…">`. */
function tag(text: string): CellFault | null {
  const found = TAG.exec(text);
  if (found === null) return null;
  const at = { from: found.index, to: found.index + found[0].length };
  const message = `${shown(found[0])} is a mark of HTML, and would be printed as it is`;
  return fault(message, 'export the list as plain text, or take it out', at);
}

const TAG =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|table|td|tr|u|ul)(?:\s+[a-z-]+\s*=[^<>]*|\s*\/)?>/iu;

function fault(message: string, help: string, at: CellFault['at']): CellFault {
  return { code: CODE, severity: 'error', at, message, help };
}
