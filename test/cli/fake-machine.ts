import type { Library, LoadedProject, Machine } from '../../src/cli/machine.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Selection } from '../../src/run/read-files.ts';
import { outcomeOf } from '../reporters/outcomes.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What the library was asked for. */
  readonly asked: readonly {
    readonly root: string;
    readonly today: string;
    readonly verb: string;
    readonly selection: Selection;
  }[];
  readonly opened: readonly string[];
}

/** Runs a command line in a folder, with a library that answers with `outcome`. */
export async function run(
  cwd: string,
  args: readonly string[],
  outcome: Outcome = outcomeOf([]),
  rest: Partial<Machine> & { stdoutProblem?: string } = {},
): Promise<Run> {
  const { stdoutProblem = null, ...machine } = rest;
  const said = { out: '', err: '' };
  const asked: { root: string; today: string; verb: string; selection: Selection }[] = [];
  const opened: string[] = [];
  const library: Library = {
    load: async (root, { today }): Promise<LoadedProject> => ({
      check: async (selection) => {
        asked.push({ root, today, verb: 'check', selection });
        return outcome;
      },
      build: async (selection) => {
        asked.push({ root, today, verb: 'build', selection });
        return outcome;
      },
      fix: async (selection) => {
        asked.push({ root, today, verb: 'fix', selection });
        return { files: [], left: [], outcome };
      },
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
    open: async (file) => {
      opened.push(file);
      return null;
    },
    library: async () => library,
    ...machine,
  });
  return { code, ...said, asked, opened };
}

export async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
