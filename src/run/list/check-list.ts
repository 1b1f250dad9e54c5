import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ListPlan } from '../../model/list.ts';
import type { ListOutcome } from '../../model/outcome.ts';
import type { Block, Row, RowHead } from '../../model/rows.ts';
import {
  BlockReader,
  type BlockVerdict,
  type CheckedList,
  Causes,
  type ListCheck,
  type ListWorld,
  openList,
  readHead,
  type SkippedRecord,
} from '../../list-pipeline.ts';
import { turn } from '../turn.ts';
import { BlockLog } from './block-log.ts';
import { HeapKeeper } from './collect-garbage.ts';
import { findingLine } from './finding-line.ts';
import { ProgressTeller, type TellProgress } from './progress.ts';
import { rejectLine } from './rejects.ts';
import type { ReportOnDemand } from './report-on-demand.ts';
import { RowSet } from './row-set.ts';
import type { RowsFile } from './rows-file.ts';

/** A list to be checked, and where what is found goes. */
export interface ListToCheck {
  readonly list: CheckedList;
  readonly rows: RowsFile;
  readonly world: ListWorld;
  /** Each finding about a row, one a line. */
  readonly findings: ReportOnDemand;
  /** The file for rows with errors; null where they are not wanted. */
  readonly openRejects: ((head: RowHead) => ReportOnDemand) | null;
  readonly tell: TellProgress;
}

/** All rows of a list, looked at. */
export interface ListChecked {
  /** What is known of them. */
  readonly facts: Pick<ListOutcome, 'rows' | 'wanted' | 'leftOut' | 'columns' | 'assessment' | 'causes'>;
  /** About the file or the message as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** What writes their letters; null where the file cannot be read as rows of this message. Nothing of the check is in it. */
  readonly plan: ListPlan | null;
  readonly blocks: BlockLog;
  /** The rows that may have a letter. */
  readonly wanted: RowSet;
  /** How many layouts the letters have. */
  readonly layouts: number;
}

/** Reads a file of rows from its beginning to its end, and holds every row against its message. */
export async function checkList(input: ListToCheck): Promise<ListChecked> {
  const run = new ListReading(input);
  const head = run.open();
  if (head !== null) await run.read(head);
  return run.end();
}

class ListReading {
  readonly #input: ListToCheck;
  readonly #causes = new Causes();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #blocks = new BlockLog();
  readonly #wanted = new RowSet();
  readonly #tally = { rows: 0, where: 0, suppressed: 0, invalid: 0 };
  /** Why rows of the block at hand are wrong. */
  readonly #reasons = new Map<number, string[]>();
  #check: ListCheck | null = null;
  #rejects: ReportOnDemand | null = null;

  constructor(input: ListToCheck) {
    this.#input = input;
  }

  /** Null where no row can be looked at, which has been reported. */
  open(): RowHead | null {
    const { list, rows, world, openRejects } = this.#input;
    const { bytes, isWhole } = rows.head();
    const head = readHead(bytes, rows.shown, isWhole, this.#note);
    if (head === null || this.#diagnostics.some(({ severity }) => severity === 'error')) return null;
    this.#check = openList(list, head, world, this.#note);
    if (this.#check === null) return null;
    this.#rejects = openRejects?.(head) ?? null;
    return head;
  }

  async read(head: RowHead): Promise<void> {
    const { rows, tell } = this.#input;
    const reader = new BlockReader(head, this.#note);
    const progress = new ProgressTeller(tell);
    const heap = new HeapKeeper(MOST_LEFT);
    const take = async (blocks: readonly Block[]): Promise<void> => {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: each is good until the next is read
      for (const block of blocks) await this.#take(block, head);
      for (const record of reader.takeSkipped()) this.#skip(record, head);
      progress.checked(this.#tally.rows, rows.bytesRead, rows.size);
      heap.keepLow();
      await turn();
    };
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const piece of rows.pieces()) await take(reader.push(piece));
    await take(reader.end());
  }

  async end(): Promise<ListChecked> {
    const sight = (await this.#check?.end()) ?? null;
    const { rows, ...leftOut } = this.#tally;
    return {
      facts: {
        rows,
        wanted: this.#wanted.size,
        leftOut,
        columns: sight?.columns ?? [],
        assessment: sight?.assessment ?? null,
        causes: this.#causes.end(),
      },
      diagnostics: this.#diagnostics,
      plan: this.#check?.plan() ?? null,
      blocks: this.#blocks,
      wanted: this.#wanted,
      layouts: sight?.layouts ?? 0,
    };
  }

  async #take(block: Block, head: RowHead): Promise<void> {
    if (this.#check === null) throw new Error('rows are read that nothing is known of');
    this.#blocks.add(block);
    this.#reasons.clear();
    const verdict = await this.#check.check(block);
    for (const row of verdict.wanted) this.#wanted.add(row);
    this.#tally.rows += block.count;
    this.#tally.where += verdict.left;
    this.#tally.suppressed += verdict.suppressed;
    this.#tally.invalid += verdict.wrong.length;
    if (this.#rejects !== null && verdict.wrong.length > 0) this.#reject(verdict, this.#check, head, this.#rejects);
  }

  /** A record that is too long to be read at all. */
  #skip({ source, reason }: SkippedRecord, head: RowHead): void {
    this.#tally.rows += 1;
    this.#tally.invalid += 1;
    this.#rejects?.write(rejectLine({ cells: source.text, line: source.from?.line ?? 0, reason }, head));
  }

  #reject({ wrong, read }: BlockVerdict, check: ListCheck, head: RowHead, rejects: ReportOnDemand): void {
    const cells = new Map<number, Row['cells']>(read.map((row) => [row.row, row.cells]));
    for (const row of wrong.toSorted((one, other) => one - other)) {
      const { text, from } = check.sourceOf(row);
      const reason = (this.#reasons.get(row) ?? []).join('; ');
      const own = cells.get(row) ?? check.cellsOf(row) ?? text.trimEnd();
      rejects.write(rejectLine({ cells: own, line: from?.line ?? 0, reason }, head));
    }
  }

  readonly #note = (finding: Diagnostic): void => {
    const { row, message, severity } = finding;
    if (row === null) {
      this.#diagnostics.push(finding);
      return;
    }
    this.#causes.add(finding);
    this.#input.findings.write(findingLine(finding));
    if (severity !== 'error' || this.#rejects === null) return;
    const reasons = this.#reasons.get(row.row) ?? [];
    this.#reasons.set(row.row, [...reasons, message]);
  };
}

/** In bytes: less would be collected too often to pay. */
const MOST_LEFT = 48 * 1024 * 1024;
