import { parentPort, workerData } from 'node:worker_threads';
import type { BlockWriter, LetterEntry, ListPart, ListPlan } from '../../model/list.ts';
import type { Fault } from '../../model/outcome.ts';
import { ListFault } from './list-fault.ts';
import type { Piece } from './pieces.ts';
import { RowSet } from './row-set.ts';
import { PieceWriter } from './write-here.ts';

export type MakeWriter = (plan: ListPlan, part: ListPart) => Promise<BlockWriter>;

/** What a worker thread is told when it begins. Descriptors of files are those of the whole process. */
export interface Task {
  readonly plan: ListPlan;
  readonly part: ListPart;
  readonly file: number;
  readonly shown: string;
  readonly wanted: Uint8Array;
}

/** Its answer to each piece, in the order of the pieces. */
export type Answer =
  | { readonly kind: 'written'; readonly bytes: Uint8Array; readonly letters: readonly LetterEntry[] }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** The worker's side: makes the letters of every piece that it is sent, and gives their bytes away without a copy. */
export async function servePieces(makeWriter: MakeWriter): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('letters of a list are asked for outside a worker thread');
  const task: Task = workerData;
  const writer = await makeWriter(task.plan, task.part);
  const hand = new PieceWriter(writer, task.file, RowSet.of(task.wanted), task.shown);
  port.on('message', (piece: Piece) => {
    const answer = answerTo(piece, hand);
    port.postMessage(answer, answer.kind === 'written' ? [answer.bytes.buffer] : []);
  });
}

function answerTo(piece: Piece, hand: PieceWriter): Written | Refused {
  try {
    const { bytes, letters } = hand.write(piece);
    // The writer's own buffer is written over by the next piece.
    return { kind: 'written', bytes: new Uint8Array(bytes), letters };
  } catch (error) {
    if (error instanceof ListFault) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

type Refused = Extract<Answer, { kind: 'fault' }>;
type Written = Extract<Answer, { kind: 'written' }> & { readonly bytes: Uint8Array<ArrayBuffer> };
