import { error, type Report } from '../../model/diagnostic.ts';
import type { Block, RowHead } from '../../model/rows.ts';
import type { Position, Source } from '../../model/source.ts';
import { CR, LF, shownText, utf8Text } from './bytes.ts';
import type { Slip } from './record-scanner.ts';
import { recordsIn } from './records.ts';

/** What stands wrong between the items of a JSON list. */
export function reportSlip(
  kind: Slip['kind'],
  { file }: RowHead,
  bytes: Uint8Array,
  at: number,
  from: Position,
  report: Report,
): void {
  const source: Source = { file, text: excerpt(bytes, at), from };
  const { message, help } = SLIPS[kind];
  report(error('data/broken-json', { source, start: 0, end: 1 }, message, { help }));
}

const SLIPS: { readonly [kind in Slip['kind']]: { readonly message: string; readonly help: string } } = {
  'no-comma': { message: 'no comma stands before this item of the list', help: 'write a comma between two items' },
  'lone-comma': { message: 'no item of the list stands before this comma', help: 'remove the comma' },
  'comma-before-end': {
    message: 'the list ends behind a comma',
    help: 'remove the comma behind the last item',
  },
  'behind-end': {
    message: 'something stands behind the end of the list, and it was not read',
    help: 'remove it, or put it into the list: [ {…}, {…} ]',
  },
};

/** A record over 1 MiB, of which these are the first bytes; the line of column names has no number. */
export function reportLongRecord(
  record: Uint8Array,
  { file, format }: RowHead,
  row: number | null,
  from: Position,
  report: Report,
): void {
  const source: Source = { file, text: excerpt(record, 0), from };
  const what = row === null ? 'the line of column names' : 'this row';
  const end = format.kind === 'json' ? 'and nothing behind its first MiB was read' : 'and its line was not read';
  report(
    error('data/record-size', { source, start: 0, end: 1 }, `${what} has more than 1 MiB, ${end}`, {
      row: row === null ? null : { row, field: null },
      help:
        format.kind === 'csv'
          ? 'end each row with a line end; if the row is right, shorten it'
          : 'close each object and each text of the row; if the row is right, shorten it',
    }),
  );
}

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
  const { starts, ends } = recordsIn(bytes, { kind: 'json' });
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
