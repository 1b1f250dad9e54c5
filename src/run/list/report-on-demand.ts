import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fault } from '../../model/outcome.ts';
import { faultOf } from '../fault.ts';
import { type OpenedReport, openReport } from './report-file.ts';

/** A report that is begun when the first line comes: most lists have nothing to be told. */
export class ReportOnDemand {
  readonly #path: string | null;
  readonly #head: string;
  readonly #refusal: Fault | null;
  #opened: OpenedReport | null = null;

  /**
   * @param path null for a report that nobody wants
   * @param head what stands above the first line
   * @param refusal why it may not be begun
   */
  constructor(path: string | null, head = '', refusal: Fault | null = null) {
    this.#path = path;
    this.#head = head;
    this.#refusal = refusal;
  }

  /** Why it could not be begun when its first line came. */
  get fault(): Fault | null {
    return this.#opened?.kind === 'fault' ? this.#opened.fault : null;
  }

  write(text: string): void {
    if (this.#path === null) return;
    this.#opened ??= this.#begin(this.#path);
    if (this.#opened.kind === 'report') this.#opened.report.write(text);
  }

  #begin(path: string): OpenedReport {
    return this.#refusal === null ? openInFolder(path, this.#head) : { kind: 'fault', fault: this.#refusal };
  }

  /** Gives the report its name, or takes it away; tells under which name it stands. What has ended stays as it is. */
  end(isKept: boolean): EndedReport {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return { path: null, fault: null };
    if (opened.kind === 'fault') return { path: null, fault: opened.fault };
    if (!isKept) {
      opened.report.discard();
      return { path: null, fault: null };
    }
    const fault = opened.report.finish();
    return { fault, path: fault === null ? opened.report.path : null };
  }
}

interface EndedReport {
  /** Null where there is none. */
  readonly path: string | null;
  readonly fault: Fault | null;
}

/** A report in a folder that may not be there yet. */
function openInFolder(path: string, head: string): OpenedReport {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const opened = openReport(path);
    if (opened.kind === 'report') opened.report.write(head);
    return opened;
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}
