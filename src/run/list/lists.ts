import { join } from 'node:path';
import { blockWriter } from '../../list/block-writer.ts';
import {
  type CheckedList,
  checkWithoutRows,
  type LearnerDoors,
  type ListWorld,
  MissingNames,
} from '../../list-pipeline.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ListBuildOptions } from '../../model/list-options.ts';
import { type Fault, type ListOutcome, SHOWN_OF_CAUSE } from '../../model/outcome.ts';
import type { RowHead } from '../../model/rows.ts';
import type { Checked } from '../../pipeline.ts';
import { faultOf } from '../fault.ts';
import { reportLink } from '../list-messages.ts';
import { loadMime } from '../mime.ts';
import { checkList, type ListChecked } from './check-list.ts';
import { jobInputs } from './job.ts';
import { openRows, type RowsInput } from './open-rows.ts';
import { findingsFault } from './findings-target.ts';
import { madeOf, withoutRows } from './list-outcome.ts';
import { ListReports } from './list-reports.ts';
import { clearLeftovers } from './report-file.ts';
import { ReportOnDemand } from './report-on-demand.ts';
import type { RowsFile } from './rows-file.ts';
import { rowsOrigin } from './rows-origin.ts';
import type { Suppressions } from './suppressions.ts';
import { writeList } from './write-list.ts';

/** What is done with the messages to lists of one run. */
export interface ListsInput {
  readonly root: string;
  readonly checked: Checked;
  readonly doors: LearnerDoors;
  readonly options: ListBuildOptions;
  readonly suppressed: Suppressions;
  /** Whether letters shall be written; else the rows are only looked at. */
  readonly isBuild: boolean;
}

/** The lists of a run, their rows looked at. Whoever has them closes them. */
export interface Lists {
  readonly outcomes: readonly ListOutcome[];
  /** About files of rows, and about messages, as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  readonly faults: readonly Fault[];
  readonly missing: MissingNames;
  /** How many layouts their letters have. */
  readonly variants: number;
  /** Writes the letters of all of them, one list after the other; after a fault or a wish to end, no more. */
  readonly write: () => Promise<{ readonly outcomes: readonly ListOutcome[]; readonly faults: readonly Fault[] }>;
  /** Lets go of the files. */
  readonly close: () => void;
}

/** Reads the rows of all messages to lists, and holds each row against its message. Nothing is written but reports. */
export async function openLists(input: ListsInput): Promise<Lists> {
  const run = new ListsRun(input);
  try {
    await run.check();
    return run;
  } catch (error) {
    run.close();
    throw error;
  }
}

interface Named {
  readonly id: string;
  readonly list: CheckedList;
}

/** A list whose rows were looked at. */
interface Looked {
  outcome: ListOutcome;
  readonly checked: ListChecked;
  readonly rows: RowsFile;
  readonly reports: ListReports;
  /** Which list it is, as far as its head tells more than its place. */
  readonly originOf: (head: RowHead) => string;
}

class ListsRun implements Lists {
  readonly missing: MissingNames = new MissingNames();
  readonly diagnostics: Diagnostic[];
  readonly faults: Fault[];
  variants = 0;
  readonly #input: ListsInput;
  readonly #lists: readonly Named[];
  readonly #looked = new Map<string, Looked>();
  /** Of all lists together, where somebody named a file for it. */
  readonly #findings: ReportOnDemand | null;
  readonly #reports: ListReports[] = [];

  constructor(input: ListsInput) {
    const { checked, options, suppressed } = input;
    this.#input = input;
    this.diagnostics = [...suppressed.diagnostics];
    this.faults = [...suppressed.faults];
    this.#lists = checked.messages.flatMap(({ id, list }) => (list === null ? [] : [{ id, list }]));
    this.#findings = options.findings === undefined ? null : new ReportOnDemand(options.findings);
  }

  get outcomes(): readonly ListOutcome[] {
    return this.#lists.map(({ id }) => this.#looked.get(id)?.outcome ?? withoutRows(id));
  }

  async check(): Promise<void> {
    const { recipients } = this.#input.options;
    // One file of rows is for one message: which one is not for us to guess.
    if (recipients !== undefined && this.#lists.length !== 1) return;
    if (this.#lists.length === 0) return;
    if (!this.#mayReport()) return;
    // oxlint-disable-next-line no-await-in-loop -- the rows of one list fill a core
    for (const named of this.#lists) await this.#checkOne(named);
    const path = this.#findings && this.#noteEnd(this.#findings.end(true));
    for (const looked of this.#looked.values()) {
      if (path !== null && looked.outcome.causes.length > 0) looked.outcome = { ...looked.outcome, findings: path };
    }
  }

  async write(): Promise<{ readonly outcomes: readonly ListOutcome[]; readonly faults: readonly Fault[] }> {
    const faults: Fault[] = [];
    for (const looked of this.#looked.values()) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const fault = await this.#writeOne(looked);
      if (fault !== null) faults.push(fault);
      if (looked.outcome.stopped !== null) break;
    }
    return { outcomes: this.outcomes, faults };
  }

  close(): void {
    for (const reports of this.#reports) reports.close();
    this.#findings?.end(false);
    for (const { rows } of this.#looked.values()) rows.close();
  }

  /** Whether the findings may go where somebody wants them. */
  #mayReport(): boolean {
    const { root, checked, options } = this.#input;
    const { findings, recipients, suppress = [] } = options;
    if (findings === undefined) return true;
    const rows = this.#lists.flatMap(({ list }) => list.ready?.clean.data.recipients.from ?? []);
    const given = recipients?.kind === 'anywhere' ? [recipients.path] : [];
    const inside = ['envoi.yaml', ...rows, ...checked.messages.map(({ id }) => `messages/${id}.yaml`)];
    const inputs = [...given, ...suppress.map(({ path }) => path), ...inside.map((path) => join(root, path))];
    const fault = findingsFault(root, findings, inputs);
    if (fault === null) clearLeftovers(findings);
    else this.faults.push(fault);
    return fault === null;
  }

  async #checkOne({ id, list }: Named): Promise<void> {
    const { root, checked, doors, options, suppressed } = this.#input;
    if (list.ready === null) return;
    const own = list.ready.clean.data.recipients.from ?? null;
    const source: RowsInput | null = options.recipients ?? (own === null ? null : { kind: 'project', root, path: own });
    const world = { checked, doors, suppressed, missing: this.missing };
    if (source === null) return checkWithoutRows(list, world, (finding) => this.diagnostics.push(finding));
    const opened = await openRows(source);
    if (opened.kind === 'fault') return void this.faults.push(opened.fault);
    if (opened.kind === 'outside') return void this.diagnostics.push(reportLink(own ?? ''));
    const { rows } = opened;
    try {
      const originOf = (head: RowHead): string => rowsOrigin(source, { root, own }, head);
      this.#looked.set(id, { ...(await this.#checkRows({ id, list }, rows, world)), rows, originOf });
    } catch (error) {
      rows.close();
      this.faults.push(faultOf(error, rows.shown));
    }
  }

  async #checkRows(
    { id, list }: Named,
    rows: RowsFile,
    world: ListWorld,
  ): Promise<Pick<Looked, 'outcome' | 'checked' | 'reports'>> {
    const { options, isBuild } = this.#input;
    const reports = new ListReports(isBuild ? (options.out ?? null) : null, id, this.#findings);
    this.#reports.push(reports);
    const checked = await checkList({
      list,
      rows,
      world,
      findings: reports.findings,
      openRejects: isBuild && options.skipInvalid === true ? (head) => reports.openRejects(head, rows) : null,
      tell: (progress) => options.onProgress?.({ ...progress, id }),
    });
    const { facts, diagnostics, layouts } = checked;
    const hasMore = facts.causes.some(({ count }) => count > SHOWN_OF_CAUSE);
    const path = this.#findings === null ? this.#noteEnd(reports.findings.end(hasMore)) : null;
    if (reports.fault !== null) this.faults.push(reports.fault);
    this.diagnostics.push(...diagnostics);
    this.variants += layouts;
    return { outcome: { ...withoutRows(id), file: rows.shown, ...facts, findings: path }, checked, reports };
  }

  async #writeOne(looked: Looked): Promise<Fault | null> {
    const { options } = this.#input;
    const { checked, rows, outcome, originOf } = looked;
    const { plan, wanted, blocks } = checked;
    const { out, to = 'files' } = options;
    if (plan === null || out === undefined) return null;
    if (wanted.size === 0) return this.#endReports(looked);
    const result = await writeList({
      out,
      plan,
      to,
      inputs: jobInputs(plan, blocks.digest, wanted, to),
      origin: originOf(plan.head),
      rows,
      ranges: blocks.ranges,
      wanted,
      makeWriter: (given, part) => blockWriter(given, part, loadMime()),
      tell: (progress) => options.onProgress?.({ ...progress, id: outcome.id }),
    });
    looked.outcome = { ...outcome, ...madeOf(result, to) };
    if (result.kind === 'written') return this.#endReports(looked);
    return result.kind === 'fault' ? result.fault : null;
  }

  /** A list is done: what stands beside its letters is about these, and about no earlier ones. */
  #endReports(looked: Looked): Fault | null {
    const { reports, rows, outcome } = looked;
    const { path: rejected, fault } = reports.endRejects();
    looked.outcome = { ...outcome, rejected };
    reports.removeOld([rejected, outcome.findings], rows);
    return fault;
  }

  #noteEnd({ path, fault }: ReturnType<ReportOnDemand['end']>): string | null {
    if (fault !== null) this.faults.push(fault);
    return path;
  }
}
