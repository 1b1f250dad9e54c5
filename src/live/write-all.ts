import { Chunks, type Out } from './chunks.ts';
import type { LetterWriter, Part } from './letter-writer.ts';
import type { Row } from './record.ts';

export type Rows = Iterable<Row> | AsyncIterable<Row>;

export interface WriteReport {
  readonly letters: number;
  readonly bytes: number;
  /** How many letters were left out. */
  readonly refused: number;
  /** Why, of the first hundred of these. */
  readonly problems: readonly RowProblems[];
}

export interface RowProblems {
  /** Counts the rows from 0. */
  readonly row: number;
  readonly problems: readonly string[];
}

/** More are only counted: a list of which every row is wrong has one mistake. */
const MOST_PROBLEMS = 100;

/** Writes letters one behind the other. Nothing is kept of a row once it is written, so any number of them fits. */
export async function writeAll(writer: LetterWriter, rows: Rows, part: Part, out: Out): Promise<WriteReport> {
  const chunks = new Chunks(out);
  const count = { rows: 0, refused: 0 };
  const problems: RowProblems[] = [];
  const note = (found: readonly string[]): void => {
    if (found.length > 0) count.refused += 1;
    if (found.length > 0 && problems.length < MOST_PROBLEMS) problems.push({ row: count.rows, problems: found });
    count.rows += 1;
  };
  const add: Add = (row) => {
    const written = writer.write(row, part, chunks.sink);
    if (written === 'unknown') return writer.learnAnd(row, () => writer.write(row, part, chunks.sink));
    note(written);
    return chunks.isFull ? chunks.flush() : null;
  };
  const waits = Symbol.iterator in rows ? addEach(rows, add) : addAll(rows, add);
  for await (const found of waits) if (found) note(found);
  await chunks.end();
  const { refused } = count;
  return { letters: count.rows - refused, bytes: chunks.bytes, refused, problems };
}

/** Adds a row, and gives what has to be waited for: what is found wrong with it, or nothing but time. */
type Add = (row: Row) => Promise<Found> | null;

type Found = readonly string[] | void;

/** To wait for each row of a list that is there already would cost as much as to write it. */
function* addEach(rows: Iterable<Row>, add: Add): Generator<Promise<Found>> {
  for (const row of rows) {
    const wait = add(row);
    if (wait !== null) yield wait;
  }
}

async function* addAll(rows: AsyncIterable<Row>, add: Add): AsyncGenerator<Found> {
  for await (const row of rows) {
    const wait = add(row);
    if (wait !== null) yield wait;
  }
}
