import type { Report } from '../../model/diagnostic.ts';
import type { Block, RowHead } from '../../model/rows.ts';
import type { Position } from '../../model/source.ts';
import { BLOCK_RECORDS, CR, LF, placeAfter, RECORD_LIMIT } from './bytes.ts';
import { reportLongItem, reportLongRecord, reportNoEnd, type SkippedRecord } from './file-faults.ts';
import type { RecordScanner } from './record-scanner.ts';
import { recordScanner } from './records.ts';
import { SlipReport } from './slip-report.ts';

/**
 * Cuts a file into blocks of whole records, at most 250 and 1 MiB each. Blocks are the same however the bytes come, and
 * each time the file is read. Blank lines are no records and have no number.
 *
 * What is wrong inside a record is found by `readBlock`; what is wrong between records, and a record over 1 MiB, is
 * reported here. Such a record has a number and is in no block; `takeSkipped` has it. In a JSON list nothing behind it can
 * be read.
 */
export class BlockReader {
  readonly #head: RowHead;
  readonly #report: Report;
  readonly #scanner: RecordScanner;
  readonly #slips: SlipReport;
  #skipped: SkippedRecord[] = [];
  /** What is not in a block yet, or is still needed to count lines; `#base` is its place in the file. */
  #bytes: Uint8Array = new Uint8Array(0);
  #base = 0;
  /** Where pieces are put together: one memory for all of them. */
  #room: Uint8Array = new Uint8Array(0);
  /** Where to go on; behind the head at first. */
  #at: number;
  /** A record begins at `#at`, and its end is not known. */
  #isBegun = false;
  /** Behind a record that is too long, up to its line end. */
  #isSkipping = false;
  /** Nothing behind this can be read. */
  #isStopped = false;
  /** The block that is being collected: from where to where, and its records. */
  #from = 0;
  #to = 0;
  #count = 0;
  #start: Position = { line: 1, column: 1 };
  #row = 1;
  /** The place of the byte `#placed`. */
  #place: Position = { line: 1, column: 1 };
  #placed = -1;

  constructor(head: RowHead, report: Report) {
    this.#head = head;
    this.#report = report;
    this.#scanner = recordScanner(head);
    this.#slips = new SlipReport(head, report);
    this.#at = head.at;
  }

  /**
   * The next bytes of the file, which begin with its first one: mark and head are gone over here. They are copied, and the
   * blocks are good until the next call.
   */
  push(bytes: Uint8Array): readonly Block[] {
    this.#bytes = this.#joined(bytes);
    const blocks = this.#blocks(false);
    this.#bytes = this.#rest();
    return blocks;
  }

  /** The last blocks, when all bytes of the file have come. */
  end(): readonly Block[] {
    const blocks = this.#blocks(true);
    this.#slips.end();
    if (!this.#isStopped && !this.#scanner.mayEnd) {
      reportNoEnd(blocks.at(-1), this.#head, this.#placeOf(this.#bytes.length), this.#report);
    }
    return blocks;
  }

  /** The records that are too long, of those that were gone over since this was asked last. */
  takeSkipped(): readonly SkippedRecord[] {
    const skipped = this.#skipped;
    this.#skipped = [];
    return skipped;
  }

  #blocks(isLast: boolean): readonly Block[] {
    const blocks: Block[] = [];
    if (this.#bytes.length < this.#at) return blocks;
    if (this.#placed === -1) this.#placed = this.#bytes[0] === 0xef ? 3 : 0;
    while (!this.#isStopped && this.#next(isLast, blocks));
    if (this.#count > 0 && (isLast || this.#at - this.#from > RECORD_LIMIT)) blocks.push(this.#block());
    return blocks;
  }

  /** Goes over the next record; false where more bytes are needed. */
  #next(isLast: boolean, blocks: Block[]): boolean {
    const scanner = this.#scanner;
    const bytes = this.#bytes;
    const { length } = bytes;
    if (this.#isSkipping && !this.#skip(isLast)) return false;
    if (!this.#isBegun) {
      this.#isBegun = scanner.begin(bytes, this.#at, length, isLast);
      this.#at = scanner.at;
      for (const slip of scanner.slips()) {
        this.#slips.add(slip, bytes, (at) => this.#placeOf(at));
        this.#isStopped ||= slip.kind === 'behind-end';
      }
      if (!this.#isBegun) return false;
    }
    const limit = Math.min(length, this.#at + RECORD_LIMIT);
    if (!scanner.end(bytes, this.#at, limit, isLast && limit === length)) {
      if (limit < this.#at + RECORD_LIMIT) return false;
      // It ends here in any case: an open quotation mark with its line, anything else as a record that is too long.
      scanner.end(bytes, this.#at, limit, true);
      if (scanner.at === limit && bytes[limit - 1] !== LF && bytes[limit - 1] !== CR) {
        this.#long(limit, blocks);
        return true;
      }
    }
    this.#take(scanner.textEnd, scanner.at, blocks);
    return true;
  }

  #take(textEnd: number, next: number, blocks: Block[]): void {
    if (this.#count > 0 && textEnd - this.#from > RECORD_LIMIT) blocks.push(this.#block());
    if (this.#count === 0) {
      this.#from = this.#at;
      this.#start = this.#placeOf(this.#at);
    }
    this.#to = textEnd;
    this.#count += 1;
    this.#at = next;
    this.#isBegun = false;
    if (this.#count === BLOCK_RECORDS) blocks.push(this.#block());
  }

  #block(): Block {
    const block: Block = {
      bytes: this.#bytes.subarray(this.#from, this.#to),
      row: this.#row,
      count: this.#count,
      at: this.#base + this.#from,
      line: this.#start.line,
      column: this.#start.column,
    };
    this.#row += this.#count;
    this.#count = 0;
    return block;
  }

  #long(limit: number, blocks: Block[]): void {
    if (this.#count > 0) blocks.push(this.#block());
    const record = this.#bytes.subarray(this.#at, limit);
    const from = this.#placeOf(this.#at);
    this.#isBegun = false;
    this.#at = limit;
    if (this.#head.format.kind === 'json') {
      reportLongItem(record, this.#head, from, this.#report);
      this.#isStopped = true;
      return;
    }
    const skipped = reportLongRecord(record, this.#head, this.#row, from, this.#report);
    if (skipped !== null) this.#skipped.push(skipped);
    this.#row += 1;
    this.#isSkipping = true;
  }

  /** To the next line; false where it is not in these bytes. */
  #skip(isLast: boolean): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
    this.#at = at;
    this.#isSkipping = at === bytes.length;
    return !this.#isSkipping || isLast;
  }

  #placeOf(at: number): Position {
    this.#place = placeAfter(this.#place, this.#bytes, this.#placed, at);
    this.#placed = at;
    return this.#place;
  }

  /** What has to be kept: a copy, since the caller may read the next bytes into the same buffer. */
  /** What is not done yet, and these bytes behind it. */
  #joined(bytes: Uint8Array): Uint8Array {
    const rest = this.#bytes;
    const length = rest.length + bytes.length;
    const room = this.#room.length < length ? new Uint8Array(length) : this.#room;
    // It may stand in the same memory: `set` copies as if it did not.
    room.set(rest);
    room.set(bytes, rest.length);
    this.#room = room;
    // A view of its own: a scanner remembers what it saw by the bytes it was given.
    return room.subarray(0, length);
  }

  #rest(): Uint8Array {
    if (this.#placed === -1) return this.#bytes;
    if (this.#isStopped) return new Uint8Array(0);
    let from = this.#from;
    if (this.#count === 0) {
      // Behind a CR an LF may come, and both are one line end.
      from = this.#at > this.#placed && this.#bytes[this.#at - 1] === CR ? this.#at - 1 : this.#at;
      this.#placeOf(from);
    }
    this.#base += from;
    this.#from -= from;
    this.#to -= from;
    this.#at -= from;
    this.#placed -= from;
    return this.#bytes.subarray(from);
  }
}
