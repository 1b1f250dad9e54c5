import type { BlockWriter } from '../../model/list.ts';
import { faultOf } from '../fault.ts';
import { type BlockRange, BlockSource } from './block-log.ts';
import { ListFault } from './list-fault.ts';
import { type WrittenPiece, writtenPiece } from './manifest.ts';
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

  /**
   * `memory`: of letters that nobody reads any more.
   *
   * @throws ListFault where the list is not any more what was checked, or cannot be read
   */
  write({ range, from, to }: Piece, memory: ArrayBuffer | undefined): WrittenPiece {
    const bytes = this.#read(range);
    const isWanted = (row: number): boolean => row >= from && row < to && this.#wanted.has(row);
    return writtenPiece(this.#writer.write(bytes, range.row, isWanted, memory));
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
export async function* writeHere(pieces: Pieces, writer: PieceWriter): AsyncGenerator<WrittenPiece, void> {
  let memory: ArrayBuffer | undefined;
  for (let piece = pieces.next(); piece !== null; piece = pieces.next()) {
    const written = writer.write(piece, memory);
    yield written;
    memory = written.bytes.buffer;
  }
}
