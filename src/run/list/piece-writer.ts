import type { BlockWriter } from '../../model/list.ts';
import { faultOf } from '../fault.ts';
import { type BlockRange, BlockSource } from './block-log.ts';
import { type LetterFolder, LetterFileWriter } from './letter-folder.ts';
import { ListFault } from './list-fault.ts';
import { type WrittenPiece, writtenPiece } from './manifest.ts';
import type { Piece } from './pieces.ts';
import type { RowSet } from './row-set.ts';
import { changedFault } from './rows-file.ts';

export interface PieceWriterInput {
  readonly writer: BlockWriter;
  /** The descriptor of the list. */
  readonly file: number;
  readonly wanted: RowSet;
  /** What people call the file of the list. */
  readonly shown: string;
  /** Where letters have their files; null where they go into a container. */
  readonly folder: LetterFolder | null;
}

/** Makes the letters of pieces, in whatever thread, and writes them where they have files of their own. */
export class PieceWriter {
  readonly #writer: BlockWriter;
  readonly #source: BlockSource;
  readonly #wanted: RowSet;
  readonly #shown: string;
  readonly #files: LetterFileWriter | null;

  #memory: ArrayBuffer | undefined;

  constructor({ writer, file, wanted, shown, folder }: PieceWriterInput) {
    this.#writer = writer;
    this.#source = new BlockSource(file);
    this.#wanted = wanted;
    this.#shown = shown;
    this.#files = folder && new LetterFileWriter(folder);
  }

  /**
   * `memory`: of letters that nobody reads any more.
   *
   * @throws ListFault where the list is not any more what was checked or cannot be read, or files cannot be written
   */
  write({ range, from, to }: Piece, memory: ArrayBuffer | undefined): WrittenPiece {
    const bytes = this.#read(range);
    const isWanted = (row: number): boolean => row >= from && row < to && this.#wanted.has(row);
    const made = writtenPiece(this.#writer.write(bytes, range.row, isWanted, memory ?? this.#memory));
    if (this.#files === null) return made;
    this.#files.write(made);
    this.#memory = made.bytes.buffer;
    return { ...made, bytes: new Uint8Array(0) };
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
