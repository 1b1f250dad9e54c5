import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ListPart, ListPlan } from '../../model/list.ts';
import { packageRoot } from '../find-project.ts';
import { collectGarbage } from './collect-garbage.ts';
import { Hand } from './hand.ts';
import type { LetterFolder } from './letter-folder.ts';
import type { WrittenPiece } from './manifest.ts';
import { PieceWriter } from './piece-writer.ts';
import type { Pieces } from './pieces.ts';
import type { RowSet } from './row-set.ts';
import type { RowsFile } from './rows-file.ts';
import type { MakeWriter, Task } from './serve-pieces.ts';
import { writeCrew } from './write-crew.ts';

/** The letters of one list, to be made. */
export interface LettersJob {
  readonly plan: ListPlan;
  readonly to: ListPart;
  readonly rows: RowsFile;
  /** The rows that get a letter. */
  readonly wanted: RowSet;
  /** Makes what writes blocks, in this thread. */
  readonly makeWriter: MakeWriter;
  /** How many worker threads write beside this one; as many as pay, where it is left out. */
  readonly threads?: number;
  /** The module that a worker thread runs; the one that is shipped, where it is left out. */
  readonly worker?: URL;
}

/** The letters of all pieces in their order, made by as many threads as pay. */
export async function* madeLetters(
  { plan, to, rows, wanted, makeWriter, threads, worker }: LettersJob,
  pieces: Pieces,
  folder: LetterFolder | null,
): AsyncGenerator<WrittenPiece, void> {
  const { descriptor: file, shown } = rows;
  const own = new PieceWriter({ writer: await makeWriter(plan, to), file, wanted, shown, folder });
  const entry = worker ?? pathToFileURL(join(packageRoot(), 'dist', 'worker', 'list-worker.js'));
  const task: Task = { plan, part: to, file, shown, wanted: wanted.bits, folder };
  const hands = Array.from({ length: threads ?? threadsFor(wanted.size, entry) }, () => new Hand(entry, task));
  // While threads begin: of what the check has left V8 would keep the most to the end.
  if (hands.length > 0) collectGarbage();
  yield* writeCrew(pieces, own, hands);
}

/** Fewer letters are done before a thread has learnt to be fast. */
const WORTH_THREADS = 5000;

/** Each takes 40 MB. */
const MOST_THREADS = 2;

/** This thread makes letters as well. */
function threadsFor(letters: number, entry: URL): number {
  if (letters <= WORTH_THREADS || !existsSync(entry)) return 0;
  return Math.min(availableParallelism() - 1, MOST_THREADS);
}
