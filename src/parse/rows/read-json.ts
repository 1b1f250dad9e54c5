import type { JsonRow, Row } from '../../model/rows.ts';
import { QUOTE, utf8Text } from './bytes.ts';
import type { ReadBlock, RowFault } from './row-fault.ts';
import { recordsIn } from './records.ts';

/** The rows of a block of a JSON array: all at once where all of them are sound. */
export function readJsonArray(bytes: Uint8Array, first: number): ReadBlock {
  const text = utf8Text(bytes);
  const values = text === null ? undefined : parsed(`[${text}]`);
  return readAll(values, bytes, first) ?? readEach(bytes, 'json', first);
}

export function readJsonLines(bytes: Uint8Array, first: number): ReadBlock {
  const values: unknown[] = [];
  for (const line of utf8Text(bytes)?.split('\n') ?? []) if (!BLANK.test(line)) values.push(parsed(line));
  return readAll(values, bytes, first) ?? readEach(bytes, 'json-lines', first);
}

const BLANK = /^[ \t\r]*$/;

/** The values of a block as rows; null where one of them is none, or is not what was written. */
function readAll(values: unknown, bytes: Uint8Array, first: number): ReadBlock | null {
  if (!Array.isArray(values) || values.length === 0) return null;
  const written = quotesIn(bytes);
  const rows: Row[] = [];
  let quotes = 0;
  for (const value of values) {
    const needed = isRow(value) ? quotesOf(value, written.hasHalves, 1) : UNSOUND;
    if (needed === UNSOUND) return null;
    quotes += needed;
    rows.push({ row: first + rows.length, cells: value });
  }
  return quotes === written.quotes ? { rows, faults: [] } : null;
}

/** Each record for itself, of a block in which one is wrong. */
function readEach(bytes: Uint8Array, kind: 'json' | 'json-lines', first: number): ReadBlock {
  const rows: Row[] = [];
  const faults: RowFault[] = [];
  const { starts, ends } = recordsIn(bytes, { format: { kind }, columns: [] });
  for (const [index, from] of starts.entries()) {
    const row = first + index;
    const record = bytes.subarray(from, ends[index]);
    const text = utf8Text(record);
    const read = text === null ? null : readAll([parsed(text)], record, row);
    if (read === null) faults.push({ row, column: null, kind: text === null ? 'encoding' : 'broken-json' });
    else rows.push(...read.rows);
  }
  return { rows, faults };
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is JsonRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The quotation marks that the names and texts of a value need; `UNSOUND` where JSON.parse did not give what was written:
 * a number that lost digits, a half of a character, something nested too deep. Of two equal names JSON.parse drops one
 * without a word, and then more marks stand in the bytes than are needed.
 */
function quotesOf(value: unknown, hasHalves: boolean, depth: number): number {
  if (typeof value === 'string') return hasHalves && LONE_SURROGATE.test(value) ? UNSOUND : 2;
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? 0 : UNSOUND;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MAX_DEPTH) return UNSOUND;
  let quotes = 0;
  if (!isRow(value)) {
    for (const item of Array.isArray(value) ? value : []) quotes += quotesOf(item, hasHalves, depth + 1);
    return quotes;
  }
  for (const name in value) {
    if (!Object.hasOwn(value, name)) continue;
    if (name === '__proto__' || (hasHalves && LONE_SURROGATE.test(name))) return UNSOUND;
    quotes += 2 + quotesOf(value[name], hasHalves, depth + 1);
  }
  return quotes;
}

/** More than no number: whatever is added to it, it stays. */
const UNSOUND = Number.POSITIVE_INFINITY;

/** Levels of objects and arrays inside each other, as `parse/json.ts` has them. */
const MAX_DEPTH = 64;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

interface Written {
  /** Marks that begin or end a text; those behind a backslash are letters. */
  readonly quotes: number;
  /** Whether halves of characters are written as escapes, such as `\ud83d`. */
  readonly hasHalves: boolean;
}

function quotesIn(bytes: Uint8Array): Written {
  let quotes = 0;
  let hasHalves = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) quotes += 1;
    else if (byte === BACKSLASH) {
      at += 1;
      hasHalves ||= bytes[at] === LETTER_U && ((bytes[at + 1] ?? 0) | CASE) === LETTER_D;
    }
  }
  return { quotes, hasHalves };
}

const BACKSLASH = 0x5c;
const LETTER_D = 0x64;
const LETTER_U = 0x75;
/** Makes a capital ASCII letter a small one. */
const CASE = 0x20;
