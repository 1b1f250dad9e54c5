import { Chunks } from './chunks.ts';
import type { LetterWriter, Part } from './letter-writer.ts';
import type { Row } from './record.ts';
import type { Out } from './sending.ts';

export type Rows<OneRow = Row> = Iterable<OneRow> | AsyncIterable<OneRow>;

export interface WriteReport {
  readonly letters: number;
  readonly bytes: number;
  /** How many letters were left out. */
  readonly refused: number;
  /** Why, of the first hundred of these. */
  readonly problems: readonly RowProblems[];
  /** How many layouts the template has by now: with as many as letters, some value decides the layout. */
  readonly layouts: number;
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
  const tally = new Tally();
  const learnt = async (row: Row): Promise<void> => {
    tally.add(await writer.learnAnd(row, () => writer.write(row, part, chunks.sink)));
    if (chunks.isFull) await chunks.flush();
  };
  const add: Add = (row) => {
    const written = writer.write(row, part, chunks.sink);
    if (written === 'unknown') return learnt(row);
    tally.add(written);
    return chunks.isFull ? chunks.flush() : null;
  };
  try {
    await (Symbol.iterator in rows ? addEach(rows, add) : addAll(rows, add));
    await chunks.end();
  } finally {
    await chunks.close();
    writer.save();
  }
  const { refused, problems } = tally;
  return { letters: tally.rows - refused, bytes: chunks.bytes, refused, problems, layouts: writer.layouts };
}

/** What became of the rows. */
class Tally {
  rows = 0;
  refused = 0;
  readonly problems: RowProblems[] = [];

  add(found: readonly string[]): void {
    if (found.length > 0) this.refused += 1;
    if (found.length > 0 && this.problems.length < MOST_PROBLEMS)
      this.problems.push({ row: this.rows, problems: found });
    this.rows += 1;
  }
}

/** Adds a row; null where nothing has to be waited for. */
type Add = (row: Row) => Promise<void> | null;

/** To wait for each row of a list that is there already would cost as much as to write it. */
async function addEach(rows: Iterable<Row>, add: Add): Promise<void> {
  for (const row of rows) {
    const wait = add(row);
    // oxlint-disable-next-line no-await-in-loop -- one after the other; an error here closes what gives the rows
    if (wait !== null) await wait;
  }
}

async function addAll(rows: AsyncIterable<Row>, add: Add): Promise<void> {
  for await (const row of rows) {
    const wait = add(row);
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (wait !== null) await wait;
  }
}
