import type { BlockWriter, WrittenBlock } from '../../model/list.ts';
import { faultOf } from '../fault.ts';
import { type BlockRange, BlockSource } from './block-log.ts';
import { ListFault } from './list-fault.ts';
import type { Piece, Pieces } from './pieces.ts';
import type { RowSet } from './row-set.ts';
import { changedFault } from './rows-file.ts';

/** Makes the letters of pieces, wherever that is done. */
export class PieceWriter {
  readonly #writer: BlockWriter;
  readonly #source: BlockSource;
  readonly #wanted: RowSet;
  readonly #shown: string;

  /** `shown` is what people call the file of the list. */
  constructor(writer: BlockWriter, file: number, wanted: RowSet, shown: string) {
    this.#writer = writer;
    this.#source = new BlockSource(file);
    this.#wanted = wanted;
    this.#shown = shown;
  }

  /** @throws ListFault where the list is not any more what was checked, or cannot be read */
  write({ range, from, to }: Piece): WrittenBlock {
    const bytes = this.#read(range);
    return this.#writer.write(bytes, range.row, (row) => row >= from && row < to && this.#wanted.has(row));
  }

  #read(range: BlockRange): Uint8Array {
    try {
      const bytes = this.#source.read(range);
      if (bytes !== null) return bytes;
    } catch (error) {
      throw new ListFault(faultOf(error, this.#shown));
    }
    throw new ListFault(changedFault(this.#shown));
  }
}

/** The letters of all pieces, made in this thread. */
export async function* writeHere(pieces: Pieces, writer: PieceWriter): AsyncGenerator<WrittenBlock, void> {
  for (let piece = pieces.next(); piece !== null; piece = pieces.next()) yield writer.write(piece);
}
