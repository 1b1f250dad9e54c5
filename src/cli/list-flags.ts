import { resolve } from 'node:path';
import type { ListPart } from '../model/list.ts';
import type { ListOptions, NamedFile, RowSource } from '../model/list-options.ts';
import type { ListOutcome } from '../model/outcome.ts';
import type { Machine } from './machine.ts';
import type { Refusal } from './say.ts';

/** What a command line says of lists. */
export interface ListFlags {
  readonly recipients?: string;
  readonly suppress?: readonly string[];
  readonly findings?: string;
}

/** The same for a build. */
export interface ListBuildFlags extends ListFlags {
  readonly skipInvalid?: boolean;
  readonly to?: ListPart;
}

/** As the library takes them: paths are seen from where one is. */
export function listOptions({ recipients, suppress, findings }: ListFlags, machine: Machine): ListOptions {
  return {
    ...(recipients === undefined ? {} : { recipients: rowSource(recipients, machine) }),
    ...(suppress === undefined ? {} : { suppress: suppress.map((file) => namedFile(file, machine)) }),
    ...(findings === undefined ? {} : { findings: resolve(machine.cwd, findings) }),
  };
}

/** `-` is standard input. */
export function rowSource(file: string, machine: Machine): RowSource {
  return file === '-' ? { kind: 'stdin', stdin: machine.stdin } : { kind: 'anywhere', ...namedFile(file, machine) };
}

function namedFile(file: string, { cwd }: Machine): NamedFile {
  return { path: resolve(cwd, file), shown: file };
}

/** Why these flags cannot go together; null where they can. */
export function flagsRefusal(flags: ListFlags, names: readonly string[], isFix: boolean): Refusal | null {
  if (flags.recipients === '-' && names.includes('-')) {
    return {
      problem: '`-` and `--recipients -` both read standard input',
      help: 'put the message or its rows into a file',
    };
  }
  const given = FLAGS.find(({ key }) => flags[key] !== undefined);
  if (!isFix || given === undefined) return null;
  return { problem: `${given.flag} does not go with --fix`, help: '--fix mends messages; check their rows afterwards' };
}

const FLAGS = [
  { key: 'recipients', flag: '--recipients' },
  { key: 'suppress', flag: '--suppress' },
  { key: 'findings', flag: '--findings' },
] as const;

/** One file of rows is for one message: which one must be clear. The library has then made nothing of its rows. */
export function recipientsRefusal(flags: ListBuildFlags, lists: readonly ListOutcome[]): Refusal | null {
  if (lists.length === 0) return withoutLists(flags);
  if (flags.recipients === undefined || lists.length === 1) return null;
  const ids = lists.slice(0, MAX_NAMED).map(({ id }) => id);
  const more = lists.length > ids.length ? ` and ${lists.length - ids.length} more` : '';
  return {
    problem: `--recipients goes with one message to a list; these are ${lists.length}: ${ids.join(', ')}${more}`,
    help: `name one of them, such as ${ids[0] ?? ''}`,
  };
}

const MAX_NAMED = 5;

/** Who leaves somebody out of a list must not find that there was none, and the letter written. */
function withoutLists(flags: ListBuildFlags): Refusal | null {
  const given = [...FLAGS, SKIP].find(({ key }) => flags[key] !== undefined && flags[key] !== false);
  return given === undefined
    ? null
    : {
        problem: `${given.flag} goes with a message to a list, and none was named`,
        help: 'a message to a list has `recipients` in place of `recipient`',
      };
}

const SKIP = { key: 'skipInvalid', flag: '--skip-invalid' } as const;
