import { parentPort, workerData } from 'node:worker_threads';
import type { BlockWriter, ListPart, ListPlan } from '../../model/list.ts';
import type { Fault } from '../../model/outcome.ts';
import type { LetterFolder } from './letter-folder.ts';
import { ListFault } from './list-fault.ts';
import type { WrittenPiece } from './manifest.ts';
import type { Piece } from './pieces.ts';
import { RowSet } from './row-set.ts';
import { PieceWriter } from './piece-writer.ts';

export type MakeWriter = (plan: ListPlan, part: ListPart) => Promise<BlockWriter>;

/** What a worker thread is told when it begins. Descriptors of files are those of the whole process. */
export interface Task {
  readonly plan: ListPlan;
  readonly part: ListPart;
  readonly file: number;
  readonly shown: string;
  readonly wanted: Uint8Array;
  /** Where its letters have their files; null where they go into a container. */
  readonly folder: LetterFolder | null;
}

/** What is to be written next, and memory of letters that are on their way to the disk already. */
export interface Order {
  readonly piece: Piece;
  readonly memory: ArrayBuffer | undefined;
}

/** That orders can come, then the answer to each of them, in their order. */
export type Answer =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'written' } & WrittenPiece)
  | { readonly kind: 'fault'; readonly fault: Fault };

/** The worker's side: makes the letters of every piece that it is sent, and gives their memory away without a copy. */
export async function servePieces(makeWriter: MakeWriter): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('letters of a list are asked for outside a worker thread');
  const task: Task = workerData;
  const writer = await makeWriter(task.plan, task.part);
  const { file, wanted, shown, folder } = task;
  const hand = new PieceWriter({ writer, file, wanted: RowSet.of(wanted), shown, folder });
  port.on('message', (order: Order) => {
    const answer = answerTo(order, hand);
    port.postMessage(answer, answer.kind === 'written' ? [answer.bytes.buffer] : []);
  });
  const ready: Answer = { kind: 'ready' };
  port.postMessage(ready);
}

function answerTo({ piece, memory }: Order, hand: PieceWriter): Answer {
  try {
    return { kind: 'written', ...hand.write(piece, memory) };
  } catch (error) {
    if (error instanceof ListFault) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}
