import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fault } from '../../model/outcome.ts';
import { faultOf } from '../fault.ts';
import { type OpenedReport, openReport } from './report-file.ts';

/** What a report may have beside its lines. */
export interface ReportDetails {
  /** Stands above the first line. */
  readonly head?: string;
  /** Why it may not be begun, or not take the place of what stands under its name by now. */
  readonly refusal?: () => Fault | null;
  /** Is told of the whole report before it has its name. */
  readonly beforeNamed?: (work: string) => void;
}

/** A report that is begun when the first line comes: most lists have nothing to be told. */
export class ReportOnDemand {
  readonly #path: string | null;
  readonly #details: ReportDetails;
  #opened: OpenedReport | null = null;

  /** @param path null for a report that nobody wants */
  constructor(path: string | null, details: ReportDetails = {}) {
    this.#path = path;
    this.#details = details;
  }

  /** Why it could not be begun when its first line came. */
  get fault(): Fault | null {
    return this.#opened?.kind === 'fault' ? this.#opened.fault : null;
  }

  write(text: string): void {
    if (this.#path === null) return;
    this.#opened ??= openInFolder(this.#path, this.#details);
    if (this.#opened.kind === 'report') this.#opened.report.write(text);
  }

  /** Gives the report its name, or takes it away; tells under which name it stands. What has ended stays as it is. */
  end(isKept: boolean): EndedReport {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return { path: null, fault: null };
    if (opened.kind === 'fault') return { path: null, fault: opened.fault };
    const { report } = opened;
    const refusal = isKept ? refusalOf(report.path, this.#details) : null;
    if (!isKept || refusal !== null) {
      report.discard();
      return { path: null, fault: refusal };
    }
    const fault = report.finish(this.#details.beforeNamed);
    return { fault, path: fault === null ? report.path : null };
  }
}

interface EndedReport {
  /** Null where there is none. */
  readonly path: string | null;
  readonly fault: Fault | null;
}

/** Whoever writes into a file may do so while a long list is read. */
function refusalOf(path: string, { refusal }: ReportDetails): Fault | null {
  try {
    return refusal?.() ?? null;
  } catch (error) {
    return faultOf(error, path);
  }
}

/** A report in a folder that may not be there yet. */
function openInFolder(path: string, details: ReportDetails): OpenedReport {
  const fault = refusalOf(path, details);
  if (fault !== null) return { kind: 'fault', fault };
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const opened = openReport(path);
    if (opened.kind === 'report') opened.report.write(details.head ?? '');
    return opened;
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}
