import { error, type Report } from '../../model/diagnostic.ts';
import type { RowHead } from '../../model/rows.ts';
import type { Position, Source } from '../../model/source.ts';
import { excerpt } from './file-faults.ts';
import type { Slip } from './record-scanner.ts';

/** How many slips of one kind are shown; of the others only their number is known. */
const MOST_SHOWN = 10;

/**
 * What stands wrong between the items of a JSON list. A program that writes no commas writes none in a million items, and
 * that is no more memory than in ten.
 */
export class SlipReport {
  readonly #head: RowHead;
  readonly #report: Report;
  /** Those of each kind that are shown. */
  readonly #shown = new Map<Slip['kind'], Source[]>();
  readonly #counts = new Map<Slip['kind'], number>();

  constructor(head: RowHead, report: Report) {
    this.#head = head;
    this.#report = report;
  }

  /** `placeOf` is asked in the order of the bytes. */
  add({ kind, at }: Slip, bytes: Uint8Array, placeOf: (at: number) => Position): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const shown = this.#shown.get(kind) ?? [];
    this.#shown.set(kind, shown);
    if (shown.length < MOST_SHOWN) {
      shown.push({ file: this.#head.file, text: excerpt(bytes, at), from: placeOf(at) });
    }
  }

  /** When the file has come to its end. */
  end(): void {
    for (const [kind, shown] of this.#shown) {
      const more = (this.#counts.get(kind) ?? 0) - shown.length;
      for (const [index, source] of shown.entries()) {
        const { message, help } = SLIPS[kind];
        const others =
          more > 0 && index === shown.length - 1 ? `; so it is ${more.toLocaleString('en')} times more` : '';
        this.#report(error('data/broken-json', { source, start: 0, end: 1 }, `${message}${others}`, { help }));
      }
    }
  }
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
