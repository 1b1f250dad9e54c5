import type { Library, LoadedProject, Machine } from '../../src/cli/machine.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { ListBuildOptions, MissingNames } from '../../src/model/list-options.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { NewRowSchema } from '../../src/run/new-schema.ts';
import type { Drafts, Selection } from '../../src/run/read-files.ts';
import { outcomeOf } from '../reporters/outcomes.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What the library was asked for. */
  readonly asked: readonly Asked[];
  readonly opened: readonly string[];
  /** The signals by which the process was ended. */
  readonly endedBy: readonly string[];
  /** The folders of which a watch was told that they are written to. */
  readonly watchedWithout: readonly string[];
}

interface FakeParts {
  readonly stdoutProblem?: string;
  readonly names?: MissingNames['names'];
  readonly schema?: NewRowSchema;
  /** What changes while a project is watched, each after something was done; then the watch is over. */
  readonly batches?: readonly (() => readonly string[])[];
}

interface Asked {
  readonly root: string;
  readonly today: string;
  readonly verb: string;
  readonly selection: Selection;
  readonly drafts: Drafts | undefined;
  readonly options: ListBuildOptions | undefined;
}

const NO_SCHEMA: NewRowSchema = { kind: 'fault', fault: { path: 'x', problem: 'no such file or folder' } };

/** Runs a command line in a folder, with a library that answers with `outcome`. */
export async function run(
  cwd: string,
  args: readonly string[],
  outcome: Outcome = outcomeOf([]),
  rest: Partial<Machine> & FakeParts = {},
): Promise<Run> {
  const { stdoutProblem = null, names = null, schema = NO_SCHEMA, batches = [], ...machine } = rest;
  const said = { out: '', err: '' };
  const asked: Asked[] = [];
  const endedBy: string[] = [];
  const opened: string[] = [];
  const watchedWithout: string[] = [];
  const library: Library = {
    load: async (root, { today, drafts }): Promise<LoadedProject> => ({
      check: async (selection, options) => {
        asked.push({ root, today, verb: 'check', selection, drafts, options });
        return outcome;
      },
      build: async (selection, options) => {
        asked.push({ root, today, verb: 'build', selection, drafts, options });
        return outcome;
      },
      fix: async (selection) => {
        asked.push({ root, today, verb: 'fix', selection, drafts, options: undefined });
        return { files: [], left: [], outcome };
      },
      missingNames: async (selection, options) => {
        asked.push({ root, today, verb: 'names', selection, drafts, options });
        return { names, outcome };
      },
      newRowSchema: async () => schema,
    }),
  };
  const code = await runProgram(args, {
    cwd,
    env: {},
    stdin: bytes(''),
    stdout: {
      isTerminal: false,
      columns: undefined,
      write: async (text) => {
        said.out += text;
        return stdoutProblem;
      },
    },
    stderr: {
      isTerminal: false,
      columns: undefined,
      write: async (text) => {
        said.err += text;
        return null;
      },
    },
    today: '2026-11-20',
    version: '1.2.3',
    clock: () => 0,
    beforeEnd: () => () => undefined,
    endBy: (signal) => endedBy.push(signal),
    watch: async (_root, { outputs }) => {
      watchedWithout.push(...outputs);
      return { batches: batchesOf(batches), files: () => 7, close: async () => undefined };
    },
    open: async (file) => {
      opened.push(file);
      return null;
    },
    library: async () => library,
    ...machine,
  });
  return { code, ...said, asked, opened, endedBy, watchedWithout };
}

async function* batchesOf(batches: readonly (() => readonly string[])[]): AsyncGenerator<readonly string[]> {
  for (const batch of batches) yield batch();
}

export async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
