import { RowReader } from '../link/rows/read-row.ts';
import type { BlockWriter, LetterEntry, ListPart, ListPlan, WrittenBlock } from '../model/list.ts';
import type { Mime } from '../model/mime.ts';
import type { RowData } from '../model/rows.ts';
import { readBlock } from '../parse/rows/read-block.ts';
import type { ReadBlock } from '../parse/rows/row-fault.ts';
import { functions } from '../press/functions.ts';
import type { BoundLetter } from '../render/bound.ts';
import type { LetterEnvelope } from '../render/headers.ts';
import { Letters } from '../render/letters.ts';
import { mailsOf } from '../render/mail.ts';
import { Sink } from '../render/sink.ts';
import { linksOf } from './letter-links.ts';
import { ListWords } from './list-words.ts';
import { type PartWriter, partWriter } from './part-writer.ts';
import { listLocale, type RowModel, rowModels } from './row-model.ts';

/** Prepares what writes the letters of a list: the same plan gives the same bytes, in whatever thread. */
export async function blockWriter(plan: ListPlan, part: ListPart, mime: Mime): Promise<BlockWriter> {
  const { envelope, shared } = plan;
  if (shared.language === undefined) throw new Error(`${plan.id}: a list has one language`);
  const mails = await mailsOf({ ...envelope, thread: null }, shared.language, mime);
  return new ListBlocks(plan, partWriter(part, mails), mime);
}

/** Where a block begins to be written where no memory is given: most letters are of about this size. */
const LETTER_SIZE = 16_384;

/** A block with its rows. */
interface ReadAt extends ReadBlock {
  readonly bytes: Uint8Array;
}

class ListBlocks implements BlockWriter {
  readonly #plan: ListPlan;
  readonly #reader: RowReader;
  readonly #letters: Letters;
  readonly #modelOf: (data: RowData) => RowModel;
  readonly #linksOf: ReturnType<typeof linksOf>;
  readonly #writePart: PartWriter;
  readonly #mime: Mime;
  #block: ReadAt | null = null;

  constructor(plan: ListPlan, writePart: PartWriter, mime: Mime) {
    const { compiled, texts, language, envelope, shared, typing } = plan;
    const localeOf = listLocale(language, envelope.sendAt);
    this.#plan = plan;
    this.#reader = new RowReader(typing);
    this.#letters = new Letters({ ...compiled, functions, localeOf, fixed: shared });
    this.#modelOf = rowModels(plan, new ListWords(texts, functions), localeOf);
    this.#linksOf = linksOf(shared);
    this.#writePart = writePart;
    this.#mime = mime;
  }

  readonly write: BlockWriter['write'] = (bytes, row, isWanted, memory): WrittenBlock => {
    const sink = new Sink(memory ?? LETTER_SIZE);
    const { rows, faults } = this.#read(bytes, row);
    const lost = faults.find((fault) => isWanted(fault.row));
    if (lost) throw new Error(`${this.#plan.id}: row ${lost.row} cannot be read, and has passed the check`);
    const letters: LetterEntry[] = [];
    for (const read of rows)
      if (isWanted(read.row)) letters.push(this.#letter(read.row, this.#reader.read(read), sink));
    return { bytes: sink.view(), letters };
  };

  /** A block is written in several pieces, and read once for all of them. */
  #read(bytes: Uint8Array, row: number): ReadAt {
    if (this.#block?.bytes !== bytes) this.#block = { bytes, ...readBlock(bytes, this.#plan.head, row) };
    return this.#block;
  }

  #letter(row: number, data: RowData, sink: Sink): LetterEntry {
    const start = sink.length;
    const model = this.#modelOf(data);
    const envelope = this.#envelopeOf(model);
    const { parts, sizes } = this.#writePart({ row, bound: this.#bound(row, model), envelope }, sink);
    return {
      row,
      to: envelope.to.address,
      subject: model.subject,
      parts,
      sizes,
      links: this.#linksOf(model.roots),
      hash: this.#mime.digest(sink.bytes.subarray(start, sink.length)),
    };
  }

  #bound(row: number, { roots, failures }: RowModel): BoundLetter {
    const bound = failures.length > 0 ? 'refused' : this.#letters.bound(roots);
    if (typeof bound === 'object' && 'html' in bound) return bound;
    throw new Error(`${this.#plan.id}: row ${row} has passed the check, and its letter cannot be made`);
  }

  #envelopeOf({ roots: { recipient, unsubscribe }, subject }: RowModel): LetterEnvelope {
    const { shared, envelope } = this.#plan;
    const link = unsubscribe ?? shared.unsubscribe;
    return {
      to: { name: recipient.name, address: recipient.email },
      subject,
      sendAt: envelope.sendAt,
      unsubscribe: link?.url ?? null,
    };
  }
}
