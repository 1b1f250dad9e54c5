import { fstatSync, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../model/outcome.ts';
import type { RowHead } from '../../model/rows.ts';
import { errorCode } from '../fault.ts';
import { isEdited, rememberAsWritten, removeAsWritten } from './as-written.ts';
import { isSameFile, statsOf } from './findings-target.ts';
import { rejectsEnding, rejectsHead } from './rejects.ts';
import { clearLeftovers } from './report-file.ts';
import { ReportOnDemand } from './report-on-demand.ts';
import type { RowsFile } from './rows-file.ts';

/** The reports that a build writes of the rows of one list, beside its letters: `news.findings.jsonl`, `news.rejected.csv`. */
export class ListReports {
  /** Every finding about a row. */
  readonly findings: ReportOnDemand;
  readonly #base: string | null;
  #rejects: ReportOnDemand | null = null;

  /**
   * @param out the folder for letters; null where there is none: then no report is wanted
   * @param findings a report of all lists, in place of an own one
   */
  constructor(out: string | null, id: string, findings: ReportOnDemand | null) {
    this.#base = out === null ? null : join(out, id);
    this.findings = findings ?? new ReportOnDemand(this.#base === null ? null : this.#base + FINDINGS);
    for (const path of this.#paths()) attempt(() => clearLeftovers(path));
  }

  /** The rows that get no letter, with the reasons; begun when the first comes. */
  openRejects(head: RowHead, rows: RowsFile): ReportOnDemand {
    const path = this.#base === null ? null : this.#base + REJECTS + rejectsEnding(head);
    this.#rejects = new ReportOnDemand(path, {
      head: rejectsHead(head),
      refusal: () => (path === null ? null : refusalOf(path, rows)),
      beforeNamed: (work) => {
        if (path !== null) rememberAsWritten(path, work);
      },
    });
    return this.#rejects;
  }

  /** Why rejected rows cannot be written down. */
  get fault(): Fault | null {
    return this.#rejects?.fault ?? null;
  }

  /** Gives the file of rejected rows its name, where there are any. */
  endRejects(): ReturnType<ReportOnDemand['end']> {
    return this.#rejects?.end(true) ?? { path: null, fault: null };
  }

  /** What earlier builds told of letters that are there no more: all but `kept`, the list that was read, and edited rows. */
  removeOld(kept: readonly (string | null)[], rows: RowsFile): void {
    const read = fstatSync(rows.descriptor);
    for (const path of this.#paths()) {
      if (kept.includes(path)) continue;
      attempt(() => {
        const stats = lstatSync(path, { throwIfNoEntry: false }) ?? null;
        if (isSameFile(stats, read)) return;
        if (!path.endsWith(FINDINGS)) removeAsWritten(path);
        else if (stats?.isFile()) rmSync(path);
      });
    }
  }

  /** Leaves nothing of what has not got its name. */
  close(): void {
    this.#rejects?.end(false);
    this.findings.end(false);
  }

  #paths(): readonly string[] {
    const base = this.#base;
    return base === null ? [] : ENDINGS.map((ending) => base + ending);
  }
}

const FINDINGS = '.findings.jsonl';
const REJECTS = '.rejected';
const ENDINGS: readonly string[] = [FINDINGS, ...['.csv', '.jsonl'].map((ending) => REJECTS + ending)];

/** Why rejected rows may not take the place of what stands there. */
function refusalOf(path: string, rows: RowsFile): Fault | null {
  if (isSameFile(statsOf(path), fstatSync(rows.descriptor)))
    return { path, problem: 'is the list that is read; write into another folder' };
  if (!isEdited(path)) return null;
  const problem =
    'has been edited, and would be replaced by the rows with errors of this build; move it, or delete it if its letters are written';
  return { path, problem };
}

/** To tidy up is no reason to break off: what it finds in its way is met again where something is written. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
