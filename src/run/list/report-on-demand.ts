import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fault } from '../../model/outcome.ts';
import { faultOf } from '../fault.ts';
import { type OpenedReport, openReport, type ReportFile } from './report-file.ts';

/** A report that is begun when the first line comes: most lists have nothing to be told. */
export class ReportOnDemand {
  readonly #path: string | null;
  #opened: OpenedReport | null = null;

  /** `null`: a report that nobody wants. */
  constructor(path: string | null) {
    this.#path = path;
  }

  write(text: string): void {
    if (this.#path === null) return;
    this.#opened ??= openInFolder(this.#path);
    if (this.#opened.kind === 'report') this.#opened.report.write(text);
  }

  /** Gives the report its name, or takes it away; tells under which name it stands. */
  end(isKept: boolean): EndedReport {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return NO_REPORT;
    return opened.kind === 'fault' ? { path: null, fault: opened.fault } : endReport(opened.report, isKept);
  }
}

export interface EndedReport {
  /** Null where there is none. */
  readonly path: string | null;
  readonly fault: Fault | null;
}

export const NO_REPORT: EndedReport = { path: null, fault: null };

/** Gives a report its name, or takes it away. */
export function endReport(report: ReportFile | null, isKept: boolean): EndedReport {
  if (report === null) return NO_REPORT;
  if (!isKept) {
    report.discard();
    return NO_REPORT;
  }
  const fault = report.finish();
  return { fault, path: fault === null ? report.path : null };
}

/** A report in a folder that may not be there yet. */
export function openInFolder(path: string): OpenedReport {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return openReport(path);
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}
