import { error, type Report } from '../../model/diagnostic.ts';
import type { Block, RowHead } from '../../model/rows.ts';
import type { Position, Source } from '../../model/source.ts';
import { CR, LF, shownText, utf8Text } from './bytes.ts';
import { recordsIn } from './records.ts';

/** A record over 1 MiB that is in no block. */
export interface SkippedRecord {
  readonly row: number;
  /** Its first bytes, up to the line's end or so far as a frame can show it. */
  readonly source: Source;
  /** What was reported. */
  readonly reason: string;
}

/** A line over 1 MiB, of which these are the first bytes: of a row, or with null the line of column names. */
export function reportLongRecord(
  record: Uint8Array,
  { file, format }: RowHead,
  row: number | null,
  from: Position,
  report: Report,
): SkippedRecord | null {
  const source: Source = { file, text: excerpt(record, 0), from };
  const what = row === null ? 'the line of column names' : 'this row';
  const reason = `${what} has more than 1 MiB, and its line was not read`;
  const help = format.kind === 'csv' ? `end each row with a line end; ${OR_SHORTEN}` : `${CLOSE}; ${OR_SHORTEN}`;
  const details = { row: row === null ? null : { row, field: null }, help };
  report(error('data/record-size', { source, start: 0, end: 1 }, reason, details));
  return row === null ? null : { row, source, reason };
}

/** An item of a JSON list over 1 MiB. It is about the file and not about a row: who leaves the row out would lose all behind it. */
export function reportLongItem(record: Uint8Array, { file }: RowHead, from: Position, report: Report): void {
  const source: Source = { file, text: excerpt(record, 0), from };
  const message = 'this row has more than 1 MiB, and nothing behind its first MiB was read';
  report(error('data/record-size', { source, start: 0, end: 1 }, message, { help: `${CLOSE}; ${OR_SHORTEN}` }));
}

const CLOSE = 'close each object and each text of the row';
const OR_SHORTEN = 'if the row is right, shorten it';

/** A JSON list without its end; where its last item is cut too, that has been said of the item. */
export function reportNoEnd(last: Block | undefined, { file }: RowHead, from: Position, report: Report): void {
  if (last !== undefined && isCut(last)) return;
  const source: Source = { file, text: '', from };
  report(
    error('data/broken-json', { source, start: 0, end: 0 }, 'the file ends before the list does', {
      help: 'add ] at the end; if rows are missing, take the file from its source again',
    }),
  );
}

function isCut({ bytes }: Block): boolean {
  const { starts, ends } = recordsIn(bytes, { format: { kind: 'json' }, columns: [] });
  try {
    JSON.parse(utf8Text(bytes.subarray(starts.at(-1), ends.at(-1))) ?? '');
    return false;
  } catch {
    return true;
  }
}

/** What stands from `at` on, up to the line's end or so far as a frame can show it. */
export function excerpt(bytes: Uint8Array, at: number): string {
  let to = at;
  while (to < bytes.length && to < at + EXCERPT && bytes[to] !== LF && bytes[to] !== CR) to += 1;
  while (to < bytes.length && to > at && isTail(bytes[to])) to -= 1;
  return shownText(bytes.subarray(at, to));
}

const EXCERPT = 400;

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
