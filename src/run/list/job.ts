import { closeSync, constants, fsyncSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ListPart, ListPlan } from '../../model/list.ts';
import { digest } from '../digest.ts';
import { errorCode } from '../fault.ts';
import { packageVersions } from '../package-versions.ts';
import { syncFolder } from '../sync-folder.ts';
import type { RowSet } from './row-set.ts';
import { openPrivate, writeAll } from './write-all.ts';

/** Digests of everything that decides the bytes of a list's letters. Equal inputs, equal letters. */
export interface JobInputs {
  readonly list: string;
  readonly rows: string;
  readonly message: string;
  readonly template: string;
  readonly output: string;
  readonly envoi: string;
}

/** What stands in `job.json`, beside the letters. Nothing in it is personal. */
export interface JobRecord {
  readonly inputs: JobInputs;
  /** Which list the letters are of (`rowsOrigin`); null where nothing is said. */
  readonly origin: string | null;
  /** How many there are when it is complete. */
  readonly letters: number;
  readonly isComplete: boolean;
}

/**
 * The inputs of a job. Variants do not count: they follow from the template, and how many of them are known depends on
 * what earlier runs have kept.
 */
export function jobInputs(plan: ListPlan, list: string, wanted: RowSet, to: ListPart): JobInputs {
  const { head, typing, compiled, texts, written, shared, envelope, language } = plan;
  return {
    // The same rows are the same list under any name: a copy, or what came by standard input.
    list: digestOf([list, { ...head, file: '' }]),
    rows: digest(wanted.bits),
    message: digestOf([plan.id, typing, texts, written, shared, envelope, language]),
    template: digestOf(compiled.program),
    output: to,
    envoi: digestOf(packageVersions()),
  };
}

/** What differs, in words that follow "changed:". */
export function changesIn(before: JobInputs, now: JobInputs): readonly string[] {
  return INPUTS.filter((name) => before[name] !== now[name]).map((name) => WORDS[name]);
}

const INPUTS = ['list', 'rows', 'message', 'template', 'output', 'envoi'] as const;

const WORDS: JobInputs = {
  list: 'the list',
  rows: 'which rows get a letter',
  message: 'the message',
  template: 'the template',
  output: 'the kind of output',
  envoi: 'envoi or a package that it uses',
};

export const JOB_FILE = 'job.json';

/** Null where there is none, where it is cut or changed, and where another release of envoi writes it otherwise. */
export function readJob(folder: string): JobRecord | null {
  const content = contentOf(join(folder, JOB_FILE));
  if (!isRecord(content) || content['version'] !== VERSION || !isRecord(content['inputs'])) return null;
  const [list, rows, message, template, output, envoi] = INPUTS.map((name) => textIn(content['inputs'], name));
  const { isComplete, letters } = content;
  if (list === undefined || rows === undefined || message === undefined) return null;
  if (template === undefined || output === undefined || envoi === undefined) return null;
  if (typeof isComplete !== 'boolean') return null;
  const inputs = { list, rows, message, template, output, envoi };
  const origin = textIn(content, 'origin') ?? null;
  return { inputs, origin, letters: typeof letters === 'number' ? letters : 0, isComplete };
}

/** Whole or not at all, and on the disk when this is done. */
export function writeJob(folder: string, job: JobRecord): void {
  const beside = join(folder, `${JOB_FILE}.new`);
  const file = openPrivate(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  try {
    writeAll(file, Buffer.from(`${JSON.stringify({ version: VERSION, ...job })}\n`));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, join(folder, JOB_FILE));
  syncFolder(folder);
}

const VERSION = 1;

function digestOf(value: unknown): string {
  return digest(JSON.stringify(value, plainly));
}

/** What JSON would write long or not at all. */
function plainly(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return digest(value);
  if (value instanceof Map) return [...value];
  return value instanceof Set ? [...value] : value;
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(map: unknown, name: string): string | undefined {
  const value = isRecord(map) ? map[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
