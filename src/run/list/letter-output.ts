import type { LetterFolder } from './letter-folder.ts';
import type { ManifestLine, WrittenPiece } from './manifest.ts';

/** Letters that are there are only looked at, or others are written behind them. */
export type Access = 'read' | 'write';

/** Where the letters of a list go: one container or a set of files each, within the job's folder. */
export interface LetterOutput {
  /** Where the files of letters are written by who makes them; null of a container, in which letters follow each other. */
  readonly folder: LetterFolder | null;
  /** The bytes of a letter as they stand on the disk; null where they are not all there. Good until the next. */
  readonly read: (line: ManifestLine) => Uint8Array | null;
  /** Goes on behind the last of these letters: what stands behind it counts no more. `null`: from the beginning. */
  readonly goOn: (last: ManifestLine | null) => void;
  /** Writes the letters of a piece, where they have no files of their own, and gives their lines of the manifest. */
  readonly append: (written: WrittenPiece) => string;
  /** What must be on the disk before the letters are said to be there. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How many letters there will be, and the highest row that gets one. */
export interface ListSize {
  readonly letters: number;
  readonly lastRow: number;
}
