import { join } from 'node:path';
import { blockWriter } from '../../list/block-writer.ts';
import { type CheckedList, checkWithoutRows, type LearnerDoors, MissingNames } from '../../list-pipeline.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ListBuildOptions } from '../../model/list-options.ts';
import type { ListPart } from '../../model/list.ts';
import type { Fault, ListOutcome, ListStopped } from '../../model/outcome.ts';
import type { RowHead } from '../../model/rows.ts';
import type { Checked } from '../../pipeline.ts';
import { faultOf } from '../fault.ts';
import { reportLink } from '../list-messages.ts';
import { loadMime } from '../mime.ts';
import { checkList, type ListChecked } from './check-list.ts';
import { containerName } from './container.ts';
import { jobInputs } from './job.ts';
import { MANIFEST } from './manifest.ts';
import { openRows, type RowsInput } from './open-rows.ts';
import { rejectsEnding } from './rejects.ts';
import type { ReportFile } from './report-file.ts';
import { endReport, openInFolder, ReportOnDemand } from './report-on-demand.ts';
import type { RowsFile } from './rows-file.ts';
import { readSuppressions, type SuppressionTest } from './suppressions.ts';
import { type ListResult, writeList } from './write-list.ts';

/** What is done with the messages to lists of one run. */
export interface ListsInput {
  readonly root: string;
  readonly checked: Checked;
  readonly doors: LearnerDoors;
  readonly options: ListBuildOptions;
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
  await run.check();
  return run;
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
}

class ListsRun implements Lists {
  readonly missing: MissingNames = new MissingNames();
  readonly diagnostics: Diagnostic[] = [];
  readonly faults: Fault[] = [];
  variants = 0;
  readonly #input: ListsInput;
  readonly #lists: readonly Named[];
  readonly #looked = new Map<string, Looked>();
  /** Of all lists together, where somebody named a file for it. */
  readonly #findings: ReportOnDemand;

  constructor(input: ListsInput) {
    const { checked, options } = input;
    this.#input = input;
    this.#lists = checked.messages.flatMap(({ id, list }) => (list === null ? [] : [{ id, list }]));
    this.#findings = new ReportOnDemand(options.findings ?? null);
  }

  get outcomes(): readonly ListOutcome[] {
    return this.#lists.map(({ id }) => this.#looked.get(id)?.outcome ?? withoutRows(id));
  }

  async check(): Promise<void> {
    const { recipients } = this.#input.options;
    // One file of rows is for one message: which one is not for us to guess.
    if (recipients !== undefined && this.#lists.length !== 1) return;
    if (this.#lists.length === 0) return;
    const suppressed = readSuppressions(this.#input.options.suppress ?? [], this.diagnostics, this.faults);
    // oxlint-disable-next-line no-await-in-loop -- the rows of one list fill a core
    for (const named of this.#lists) await this.#checkOne(named, suppressed);
    const path = this.#end(this.#findings, true);
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
    for (const { rows } of this.#looked.values()) rows.close();
  }

  async #checkOne({ id, list }: Named, suppressed: SuppressionTest): Promise<void> {
    const { root, checked, doors, options, isBuild } = this.#input;
    const from = list.ready?.clean.data.recipients.from;
    const source: RowsInput | null =
      options.recipients ?? (from === undefined ? null : { kind: 'project', root, path: from });
    if (list.ready === null) return;
    if (source === null) {
      const world = { checked, doors, suppressed, missing: this.missing };
      return checkWithoutRows(list, world, (finding) => this.diagnostics.push(finding));
    }
    const opened = await openRows(source);
    if (opened.kind === 'fault') return void this.faults.push(opened.fault);
    if (opened.kind === 'outside') return void this.diagnostics.push(reportLink(from ?? ''));
    const { rows } = opened;
    const findings = this.#reportFor(id);
    try {
      const world = { checked, doors, suppressed, missing: this.missing };
      const result = await checkList({
        list,
        rows,
        world,
        findings,
        openRejects: isBuild && options.skipInvalid === true ? (head) => this.#openRejects(id, head) : null,
        tell: (progress) => options.onProgress?.({ ...progress, id }),
      });
      const hasMore = result.facts.causes.some(({ count }) => count > SHOWN);
      const path = findings === this.#findings ? null : this.#end(findings, hasMore);
      const outcome = { ...withoutRows(id), file: rows.shown, ...result.facts, findings: path };
      this.diagnostics.push(...result.diagnostics);
      this.variants += result.layouts;
      this.#looked.set(id, { outcome, checked: result, rows });
    } catch (error) {
      rows.close();
      this.faults.push(faultOf(error, rows.shown));
    }
  }

  async #writeOne(looked: Looked): Promise<Fault | null> {
    const { options } = this.#input;
    const { checked, rows, outcome } = looked;
    const { check, wanted, blocks, rejects } = checked;
    const { out, to = 'files' } = options;
    if (check === null || out === undefined || wanted.size === 0) {
      rejects?.discard();
      return null;
    }
    const plan = check.plan();
    const result = await writeList({
      out,
      plan,
      to,
      inputs: jobInputs(plan, blocks.digest, wanted, to),
      rows,
      ranges: blocks.ranges,
      wanted,
      makeWriter: (given, part) => blockWriter(given, part, loadMime()),
      tell: (progress) => options.onProgress?.({ ...progress, id: outcome.id }),
    });
    const { fault: lost, path } = endReport(rejects, outcome.leftOut.invalid > 0 && result.kind === 'written');
    looked.outcome = { ...outcome, ...madeOf(result, to, path) };
    return result.kind === 'fault' ? result.fault : lost;
  }

  /** Where all findings about the rows of one list go: where nobody named a file, beside its letters. */
  #reportFor(id: string): ReportOnDemand {
    const { out, findings } = this.#input.options;
    if (findings !== undefined) return this.#findings;
    const isWanted = this.#input.isBuild && out !== undefined;
    return new ReportOnDemand(isWanted ? join(out, `${id}.findings.jsonl`) : null);
  }

  #end(report: ReportOnDemand, isKept: boolean): string | null {
    const { path, fault } = report.end(isKept);
    if (fault !== null) this.faults.push(fault);
    return path;
  }

  #openRejects(id: string, head: RowHead): ReportFile | null {
    const { out } = this.#input.options;
    if (out === undefined) return null;
    const opened = openInFolder(join(out, `${id}.rejected${rejectsEnding(head)}`));
    if (opened.kind === 'report') return opened.report;
    this.faults.push(opened.fault);
    return null;
  }
}

/** So many findings of one cause stand on a screen: where there are more, a file has all. */
const SHOWN = 3;

/** What came of a list that was to be written. */
function madeOf(result: ListResult, to: ListPart, rejected: string | null): Pick<ListOutcome, 'written' | 'stopped'> {
  const { letters, bytes, resumed, changed } = result.tally;
  if (result.kind === 'fault') return { written: null, stopped: { letters, of: result.of, signal: null } };
  const signal = endingSignal(result.signal);
  if (result.kind === 'stopped') return { written: null, stopped: { letters, of: result.of, signal } };
  const { folder } = result;
  const written = {
    to,
    path: to === 'files' ? folder : join(folder, containerName(to)),
    letters,
    bytes,
    resumedFrom: resumed === 0 ? null : resumed,
    wasThere: resumed === letters,
    changed,
    manifest: join(folder, MANIFEST),
    rejected,
  };
  return { written, stopped: signal === null ? null : { letters, of: letters, signal } };
}

function endingSignal(signal: NodeJS.Signals | null): ListStopped['signal'] {
  return signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' ? signal : null;
}

/** A message to a list of which no row is known. */
function withoutRows(id: string): ListOutcome {
  const leftOut = { where: 0, suppressed: 0, invalid: 0 };
  const nothing = { file: null, assessment: null, findings: null, written: null, stopped: null };
  return { id, rows: 0, wanted: 0, leftOut, columns: [], causes: [], ...nothing };
}
