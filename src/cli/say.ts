import { isAbsolute, relative } from 'node:path';
import type { Fault } from '../model/outcome.ts';
import { visible } from '../reporters/visible.ts';
import { CANNOT_DO, type ExitCode } from './exit-code.ts';
import type { Machine, Output } from './machine.ts';

/** Why a command cannot do what it was asked to, and what to do instead. */
export interface Refusal {
  readonly problem: string;
  readonly help: string | null;
}

/** Results go to stdout. Where that is full or broken, the result is lost and the exit code has to say so. */
export async function answer(text: string, code: ExitCode, machine: Machine): Promise<ExitCode> {
  const problem = await machine.stdout.write(text);
  if (problem === null) return code;
  await note(`the result could not be written to standard output: ${problem}`, machine);
  return CANNOT_DO;
}

/** One line about the run itself, to stderr. */
export async function note(text: string, machine: Machine): Promise<void> {
  await machine.stderr.write(`envoi: ${visible(text)}\n`);
}

/** The same for several. */
export async function noteAll(texts: readonly string[], machine: Machine): Promise<void> {
  await machine.stderr.write(texts.map((text) => `envoi: ${visible(text)}\n`).join(''));
}

export async function refuse({ problem, help }: Refusal, machine: Machine): Promise<ExitCode> {
  await note(problem, machine);
  if (help !== null) await machine.stderr.write(`  ${visible(help)}\n`);
  return CANNOT_DO;
}

/** Somebody did not want to answer any more: the process ends as with Ctrl-C. */
export function cancelled(machine: Machine): ExitCode {
  machine.endBy('SIGINT');
  return CANNOT_DO;
}

/** One line for each thing that the machine refused. */
export async function noteFaults(faults: readonly Fault[], machine: Machine): Promise<void> {
  const lines = faults.map(({ path, problem }) => `envoi: ${visible(`${shownPath(path, machine)}: ${problem}`)}\n`);
  await machine.stderr.write(lines.join(''));
}

/** A path as the user sees it from where they are; paths of the project stay as they are. */
export function shownPath(path: string, { cwd }: Machine): string {
  if (!isAbsolute(path)) return path;
  const from = relative(cwd, path);
  return from.startsWith('..') || isAbsolute(from) ? path : from || '.';
}

export function widthOf({ columns }: Output): number {
  return columns ?? Number.POSITIVE_INFINITY;
}
