import { entryOf } from '../../model/node.ts';
import type { Block, RowHead } from '../../model/rows.ts';
import type { Position, Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { parseJson } from '../json.ts';
import { CR, LF, placeAfter, shownText } from './bytes.ts';
import { csvCells } from './csv-cells.ts';
import { recordsIn } from './records.ts';

/** The places of a block's records and cells, for findings: the fast way knows none. */
export interface RecordPlaces {
  readonly head: RowHead;
  /** The record's text, and where it begins in the file. */
  readonly sourceOf: (row: number) => Source;
  /**
   * The place of a cell: what stands inside its quotation marks. A column of CSV goes by its number from 0 or by its name,
   * a field of JSON by its name. Of a cell that is not there it is the record's end, of a field and of null the record.
   */
  readonly spanOf: (row: number, column: number | string | null) => Span;
}

/** Goes over the block once; the block's bytes must stay as they are. */
export function recordPlaces(block: Block, head: RowHead): RecordPlaces {
  const { starts, ends } = recordsIn(block.bytes, head);
  const positions = positionsOf(block, starts);
  let last: { readonly row: number; readonly source: Source } | null = null;
  const sourceOf = (row: number): Source => {
    if (last?.row === row) return last.source;
    const index = row - block.row;
    const text = shownText(block.bytes.subarray(starts[index] ?? 0, ends[index] ?? 0));
    const source: Source = { file: head.file, text, from: positions[index] ?? block };
    last = { row, source };
    return source;
  };
  return { head, sourceOf, spanOf: (row, column) => spanIn(sourceOf(row), head, column) };
}

/** The lines on which the rows of a block begin; they are counted only where records and lines differ. */
export function linesOf(block: Block, head: RowHead): (row: number) => number {
  const { row: first, line } = block;
  if (head.format.kind !== 'json' && hasLineEach(block)) return (row) => line + row - first;
  const positions = positionsOf(block, recordsIn(block.bytes, head).starts);
  return (row) => positions[row - first]?.line ?? line;
}

/** Whether line ends of one kind stand between the records, one each, and nowhere else. */
function hasLineEach({ bytes, count }: Block): boolean {
  const between = count - 1;
  const [feeds, returns] = [LF, CR].map((byte) => {
    let found = 0;
    for (let at = bytes.indexOf(byte); at !== -1 && found <= between; at = bytes.indexOf(byte, at + 1)) found += 1;
    return found;
  });
  if (returns === 0) return feeds === between;
  if (feeds !== between || returns !== between) return false;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) if (bytes[at - 1] !== CR) return false;
  return true;
}

function positionsOf(block: Block, starts: readonly number[]): readonly Position[] {
  const positions: Position[] = [];
  let place: Position = { line: block.line, column: block.column };
  let placed = 0;
  for (const start of starts) {
    place = placeAfter(place, block.bytes, placed, start);
    placed = start;
    positions.push(place);
  }
  return positions;
}

function spanIn(source: Source, { format, columns }: RowHead, column: number | string | null): Span {
  const { text } = source;
  const whole: Span = { source, start: 0, end: text.length };
  if (column === null) return whole;
  if (format.kind !== 'csv') {
    const tree = parseJson(source, () => undefined);
    return (typeof column === 'string' ? entryOf(tree, column)?.value.span : undefined) ?? whole;
  }
  const index = typeof column === 'number' ? column : columns.indexOf(column);
  const cell = csvCells(text, format.delimiter)[index];
  return { source, start: cell?.from ?? text.length, end: cell?.to ?? text.length };
}
