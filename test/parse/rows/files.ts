import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { Block, Row, RowHead } from '../../../src/model/rows.ts';
import type { Span } from '../../../src/model/span.ts';
import { BlockReader } from '../../../src/parse/rows/block-reader.ts';
import type { SkippedRecord } from '../../../src/parse/rows/file-faults.ts';
import { recordPlaces } from '../../../src/parse/rows/places.ts';
import { readBlock } from '../../../src/parse/rows/read-block.ts';
import { readHead } from '../../../src/parse/rows/read-head.ts';
import { reportFault } from '../../../src/parse/rows/report-fault.ts';
import { createPlaces } from '../../../src/reporters/position.ts';

export interface ReadFile {
  readonly head: RowHead | null;
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  readonly skipped: readonly SkippedRecord[];
  readonly findings: readonly Diagnostic[];
  readonly spanOf: (row: number, column: number | string | null) => Span;
}

/** Reads a whole file as pass 1 does, cut into pieces of these sizes, in turn. */
export function readFile(content: string | Uint8Array, sizes: readonly number[] = [1024 * 1024]): ReadFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const findings: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void findings.push(finding);
  const first = bytes.subarray(0, 1024 * 1024);
  const head = readHead(first, 'customers.csv', first.length === bytes.length, report);
  const blocks: Block[] = [];
  const rows: Row[] = [];
  const skipped: SkippedRecord[] = [];
  const take = (block: Block, of: RowHead): void => {
    const kept = { ...block, bytes: block.bytes.slice() };
    blocks.push(kept);
    const read = readBlock(kept.bytes, of, kept.row);
    rows.push(...read.rows);
    for (const fault of read.faults) reportFault(fault, recordPlaces(kept, of), report);
  };
  if (head !== null) {
    const reader = new BlockReader(head, report);
    // One buffer for all pieces, as a reader of files has it.
    const buffer = new Uint8Array(Math.max(1, ...sizes));
    for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
      const piece = bytes.subarray(at, at + Math.max(1, sizes[turn % sizes.length] ?? 1));
      buffer.fill(0x22);
      buffer.set(piece);
      for (const block of reader.push(buffer.subarray(0, piece.length))) take(block, head);
      skipped.push(...reader.takeSkipped());
      at += piece.length;
    }
    for (const block of reader.end()) take(block, head);
    skipped.push(...reader.takeSkipped());
  }
  const spanOf = (row: number, column: number | string | null): Span => {
    const block = blocks.find((one) => row >= one.row && row < one.row + one.count);
    if (block === undefined || head === null) throw new Error(`no block has row ${row}`);
    return recordPlaces(block, head).spanOf(row, column);
  };
  return { head, blocks, rows, skipped, findings, spanOf };
}

/** `data/ragged-row 3:7-3:11 «Oslo» row 2 city`: a finding with its place in the file, counted from its source. */
export function described({ code, span, row, message }: Diagnostic): string {
  if (span === null) return `${code} ${message}`;
  const { start, end } = createPlaces().rangeOf(span);
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  const about = row === null ? '' : ` row ${row.row}${row.field === null ? '' : ` ${row.field}`}`;
  return `${code} ${place} «${span.source.text.slice(span.start, span.end)}»${about}`;
}

/** What stands at the place of a span in the file itself, whose lines end with LF, CRLF or CR. */
export function cutOut(content: string, span: Span): string {
  const starts = [0];
  for (const { index, 0: end } of content.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  const { start } = createPlaces().rangeOf(span);
  const from = (starts[start.line - 1] ?? 0) + start.column - 1;
  return content.slice(from, from + span.end - span.start);
}
