import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../model/outcome.ts';
import { isMessageFile } from '../model/message-file.ts';
import { count } from '../reporters/summary-line.ts';
import { affectedSelection } from '../run/changed-selection.ts';
import { faultOf } from '../run/fault.ts';
import { listMessages } from '../run/list-messages.ts';
import type { Selection } from '../run/read-files.ts';
import { selectMessages } from '../run/select-messages.ts';
import type { ExitCode } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { note, noteFaults } from './say.ts';

/** What is done again and again. */
export interface WatchedRun {
  readonly root: string;
  /** As the user named them: looked up anew each time, for a folder may have got a message. */
  readonly names: readonly string[];
  /** Files, absolute, that all messages are held against; those outside of the project are not watched. */
  readonly given: readonly string[];
  /** Where letters are written to, absolute. */
  readonly outputs: readonly string[];
  /** Does it and says what came of it; null where it could not be done, which it has said too. */
  readonly run: (selection: Selection) => Promise<Outcome | null>;
}

/**
 * `--watch`: does it once, and then after each change for what depends on it. Goes on until somebody ends the process,
 * which Ctrl-C does at once; gives the exit code where there is nothing left to watch.
 */
export async function watchRuns(
  first: Selection,
  { root, names, given, outputs, run }: WatchedRun,
  machine: Machine,
): Promise<ExitCode> {
  const onProblem = (problem: string): void => void note(`the watch goes on without ${problem}`, machine);
  const watch = await machine.watch(root, { outputs, onProblem });
  const errors = new ErrorsByFile(root);
  const runOnce = async (selection: Selection): Promise<void> => {
    const start = machine.clock();
    const outcome = await survived(() => run(selection), root, machine);
    const took = Math.round(machine.clock() - start);
    errors.replace(selection, outcome);
    await tell([`${took} ms`, ...errors.elsewhere(selection)]);
  };
  const tell = (said: readonly string[]): Promise<void> =>
    note([...said, `watching ${count(watch.files(), 'file')}; Ctrl-C ends`].join(', '), machine);
  await runOnce(first);
  for await (const batch of watch.batches) {
    errors.forget(batch);
    const find = async (): Promise<Selection> => among(affectedSelection(root, batch, given), root, names, machine);
    const found = await survived(find, root, machine);
    if (found === null) errors.replace(NOTHING, null);
    const selection = found ?? NOTHING;
    if (!isEmpty(selection) || batch.some(isMessageFile)) await note(saidOf(batch, root), machine);
    if (!isEmpty(selection)) await runOnce(selection);
    else if (batch.some(isMessageFile))
      await tell(hasMessages(root) ? ['nothing to look at', ...errors.left()] : ['no message is left']);
  }
  return 0;
}

/** The folder of a project can go, and come back: what the machine refuses then is told and ends nothing. */
async function survived<T>(action: () => Promise<T | null>, root: string, machine: Machine): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    await noteFaults([faultOf(error, root)], machine);
    return null;
  }
}

/** Only what the user named; all where nothing was. */
function among(affected: Selection, root: string, names: readonly string[], { cwd }: Machine): Selection {
  if (names.length === 0) return affected;
  const named = selectMessages(root, cwd, names);
  // A message that was named and is gone: the others still count, and it may come back.
  const wanted = named.kind === 'selection' ? named.selection : NOTHING;
  if (wanted.kind === 'all') return affected;
  if (affected.kind === 'all') return wanted;
  const paths = new Set(affected.paths);
  return { kind: 'paths', paths: wanted.paths.filter((path) => paths.has(path)) };
}

const NOTHING: Selection = { kind: 'paths', paths: [] };

function isEmpty(selection: Selection): boolean {
  return selection.kind === 'paths' && selection.paths.length === 0;
}

/** `changed: a.yaml; gone: b.yaml` */
function saidOf(batch: readonly string[], root: string): string {
  const changed = batch.filter((path) => existsSync(join(root, path)));
  const gone = batch.filter((path) => !changed.includes(path));
  const parts = [
    ...(changed.length === 0 ? [] : [`changed: ${listed(changed)}`]),
    ...(gone.length === 0 ? [] : [`gone: ${listed(gone)}`]),
  ];
  return parts.join('; ');
}

function hasMessages(root: string): boolean {
  return listMessages(root).paths.length > 0;
}

/** `a.yaml, b.yaml and 3 more` */
function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, MOST_LISTED).join(', ');
  return paths.length > MOST_LISTED ? `${shown} and ${count(paths.length - MOST_LISTED, 'more file')}` : shown;
}

const MOST_LISTED = 3;

/** The errors that all runs so far have found: a file that was not looked at again is as it was. */
class ErrorsByFile {
  readonly #root: string;
  readonly #errors = new Map<string, number>();
  /** True while everything that was asked for has been looked at. */
  #isWhole = true;

  constructor(root: string) {
    this.#root = root;
  }

  /** Null where nothing came of it: then what it would have said is not known. */
  replace(selection: Selection, outcome: Outcome | null): void {
    const isDone = outcome !== null && outcome.faults.length === 0;
    this.#isWhole = isDone && (this.#isWhole || selection.kind === 'all');
    if (outcome === null) return;
    const { messages, diagnostics, lists } = outcome;
    const seen = new Set(messages);
    for (const path of this.#errors.keys()) if (isLookedAt(path, selection, seen)) this.#errors.delete(path);
    for (const { severity, suppressed, span } of diagnostics) {
      if (severity === 'error' && suppressed === null && span !== null) this.#add(span.source.file, 1);
    }
    for (const { id, causes } of lists) {
      for (const { severity, count: rows } of causes) if (severity === 'error') this.#add(`messages/${id}.yaml`, rows);
    }
  }

  /** What is said of a file is no longer true: it has changed, or is gone. */
  forget(paths: readonly string[]): void {
    for (const path of paths) this.#errors.delete(path);
  }

  /** What there is where nothing was looked at: `no errors` is only said where that is known. */
  left(): readonly string[] {
    const others = this.elsewhere(NOTHING);
    return others.length === 0 && this.#isWhole ? ['no errors'] : others;
  }

  /** `2 errors in other files: messages/kari.yaml`, or nothing. */
  elsewhere(selection: Selection): readonly string[] {
    // Of a file that was renamed its new name may be told before the old one.
    this.forget([...this.#errors.keys()].filter((path) => isMessageFile(path) && !existsSync(join(this.#root, path))));
    const seen = new Set(selection.kind === 'all' ? [] : selection.paths);
    const others = [...this.#errors].filter(([path]) => !isLookedAt(path, selection, seen));
    if (others.length === 0) return [];
    const sum = others.reduce((total, [, number]) => total + number, 0);
    return [`${count(sum, 'error')} in other files: ${listed(others.map(([path]) => path))}`];
  }

  #add(path: string, errors: number): void {
    this.#errors.set(path, (this.#errors.get(path) ?? 0) + errors);
  }
}

function isLookedAt(path: string, selection: Selection, messages: ReadonlySet<string>): boolean {
  if (selection.kind === 'all') return true;
  return path.startsWith('messages/') ? messages.has(path) : selection.kind === 'library';
}
