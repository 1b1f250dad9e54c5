import { shown } from '../wordings.ts';
import type { CellFault, CellRole } from './cell-fault.ts';
import { wholeCell } from './cell-fault.ts';
import { lostLetters, mayHaveLost } from './lost-letters.ts';
import { isNullWord, mayBeNullWord } from './null-words.ts';
import { mayBeDamaged, spreadsheetDamage } from './spreadsheet-damage.ts';
import { severalLines } from './several-lines.ts';
import { type IsFieldName, mayBeUnfilled, mayStandIn, unfilled } from './unfilled.ts';
import { mayBeUnseen, unsafeText } from './unsafe-text.ts';

/** What is wrong with a text as such, whatever its schema says; the first that is. */
export function textFault(
  text: string,
  role: CellRole,
  otherNames: readonly string[],
  allowed: ReadonlySet<unknown>,
  isField: IsFieldName,
): CellFault | null {
  // What the schema lists is a value, also if it is spelt like none.
  if (allowed.has(text)) return null;
  const damage = spreadsheetDamage(text, role);
  if (damage !== null) return damage;
  if (isNullWord(text, role, otherNames)) {
    const message = `${shown(text)} stands for no value, and would be printed`;
    return wholeCell('data/null-word', message, 'leave the cell empty, or write the value');
  }
  return unsafeText(text, role) ?? lostLetters(text, role) ?? unfilled(text, role, isField) ?? severalLines(text, role);
}

/**
 * False where `textFault` may have something to say: nearly every cell of a million is done here, so it looks at each
 * letter once and at few of them twice.
 */
export function isPlainText(text: string, isName: boolean): boolean {
  const first = text.charCodeAt(0);
  const start = first < 128 ? (STARTS[first] ?? 0) : startBeyondAscii(first);
  if (start !== 0) {
    if ((start & ODD) !== 0) return false;
    if ((start & WORD) !== 0 && mayBeNullWord(text)) return false;
    if ((start & NUMBER) !== 0 && mayBeDamaged(text)) return false;
    if ((start & STAND_IN) !== 0 && mayStandIn(text)) return false;
  }
  if (text.length <= 8 && text.charCodeAt(text.length - 3) === HYPHEN && mayBeDamaged(text)) return false;
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      const mark = LETTERS[code] ?? 0;
      if (mark === ODD || (mark === QUESTION && isName)) return false;
      seen |= mark;
    } else if (isOdd(code) || (LEADS.has(code) && isMisread(text, index + 1))) return false;
  }
  if ((seen & QUESTION) !== 0 && mayHaveLost(text)) return false;
  return (seen & PLACE) === 0 || !mayBeUnfilled(text);
}

function startBeyondAscii(first: number): number {
  if (first >= 0x2010 && first <= 0x2015) return WORD;
  return mayBeUnseen(first) ? ODD : 0;
}

const HYPHEN = 0x2d;
const WORD = 1;
const NUMBER = 2;
const ODD = 4;
const QUESTION = 8;
const STAND_IN = 16;
const PLACE = 32;

/** What the first letter of a text makes possible: a word for no value, a damaged number, the mark of a formula. */
const STARTS: Uint8Array = marks([
  [WORD, 'nNuU(<[{-?~.\\'],
  [NUMBER, '0123456789+-'],
  [ODD, '#='],
  [ODD, "'"],
  [STAND_IN, 'tTfFxXlL'],
]);

const LETTERS: Uint8Array = marks([
  [ODD, `${controls()}&{`],
  [QUESTION, '?'],
  [PLACE, '%*[<$'],
]);

function marks(entries: readonly (readonly [mark: number, letters: string])[]): Uint8Array {
  const table = new Uint8Array(128);
  for (const [mark, letters] of entries) {
    for (const letter of letters) {
      const code = letter.charCodeAt(0);
      table[code] = (table[code] ?? 0) | mark;
    }
  }
  return table;
}

function controls(): string {
  return `${Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')}\u007F`;
}

function isOdd(code: number): boolean {
  if (code < 0x200b) return code < 0xa0 || code === 0xad;
  if (code > 0x2069) return code === 0xfeff || code === 0xfffd;
  return code === 0x200b || code === 0x2060 || code >= 0x2066 || (code >= 0x2028 && code <= 0x202e);
}

/** Letters that the first byte of a letter in UTF-8 becomes in another encoding. */
const LEADS: ReadonlySet<number> = new Set(Array.from('ÃÂÄÅÐÑâРСвГД', (letter) => letter.charCodeAt(0)));

/** No ordinary letters: what the other bytes become. Ukrainian has `ві` and `сі`, with a letter behind them. */
function isMisread(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  if (!(next >= 0x80) || isOrdinary(next)) return false;
  const behind = text.charCodeAt(at + 1);
  return !(isOrdinary(behind) && !LEADS.has(behind));
}

function isOrdinary(code: number): boolean {
  return (code >= 0x410 && code <= 0x44f) || (code >= 0xc0 && code <= 0x151);
}
