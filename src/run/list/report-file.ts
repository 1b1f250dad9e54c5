import { closeSync, constants, existsSync, fsyncSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Fault } from '../../model/outcome.ts';
import { faultOf } from '../fault.ts';
import { isRunning } from '../is-running.ts';
import { openPrivate, writeAll } from './write-all.ts';

export type OpenedReport =
  | { readonly kind: 'report'; readonly report: ReportFile }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Opens a report about the rows of a list, which takes the place of what stands under its name when it is whole. */
export function openReport(path: string): OpenedReport {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isFile()) {
      const what = stats.isSymbolicLink() ? 'a link' : stats.isDirectory() ? 'a folder' : 'a device';
      return { kind: 'fault', fault: { path, problem: `is ${what}, not a file` } };
    }
    clearLeftovers(path);
    return { kind: 'report', report: new ReportFile(path) };
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, path) };
  }
}

/**
 * A text that grows while rows are checked and may be longer than memory. Cells of rows are personal: it is for its
 * owner's eyes only. Nobody sees a part of it under its name.
 */
export class ReportFile {
  readonly path: string;
  readonly #work: string;
  readonly #file: number;

  #waiting: string[] = [];
  #length = 0;
  #problem: Fault | null = null;

  constructor(path: string) {
    this.path = path;
    this.#work = workName(path, process.pid);
    this.#file = openPrivate(this.#work, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
    HELD.add(resolve(this.#work));
  }

  /** A disk that is full is told by `finish`: to count what is wrong with rows goes on without the report. */
  write(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= AT_ONCE) this.#flush();
  }

  /** Gives the report its name; `beforeNamed` is told of the file that is going to have it. */
  finish(beforeNamed: (work: string) => void = () => undefined): Fault | null {
    this.#flush();
    this.#try(() => fsyncSync(this.#file));
    this.#close();
    if (this.#problem === null) this.#try(() => beforeNamed(this.#work));
    if (this.#problem === null) this.#try(() => renameSync(this.#work, this.path));
    if (this.#problem !== null) rmSync(this.#work, { force: true });
    return this.#problem;
  }

  /** Leaves everything as it was. */
  discard(): void {
    this.#close();
    rmSync(this.#work, { force: true });
  }

  #close(): void {
    closeSync(this.#file);
    HELD.delete(resolve(this.#work));
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
    if (this.#problem === null) this.#try(() => writeAll(this.#file, bytes));
  }

  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#problem ??= faultOf(error, this.path);
    }
  }
}

/** What this process is writing: its number alone says nothing, an earlier process may have had the same. */
const HELD: Set<string> = new Set();

/** In characters. */
const AT_ONCE = 256 * 1024;

function workName(path: string, pid: number | string): string {
  return join(dirname(path), `.${basename(path)}.${pid}.part`);
}

/** Removes what killed runs have left of this report. */
export function clearLeftovers(path: string): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) return;
  const [start = '', end = ''] = basename(workName(path, '\0')).split('\0');
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue;
    const pid = name.slice(start.length, name.length - end.length);
    if (/^\d+$/.test(pid) && !isWriting(Number(pid), join(folder, name))) rmSync(join(folder, name), { force: true });
  }
}

function isWriting(pid: number, work: string): boolean {
  return pid === process.pid ? HELD.has(work) : isRunning(pid);
}
