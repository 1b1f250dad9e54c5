import { resolve } from 'node:path';
import type { ListPart } from '../model/list.ts';
import type { ListOptions, NamedFile, RowSource } from '../model/list-options.ts';
import type { Outcome } from '../model/outcome.ts';
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

/** The files that rows, and who wants no letters, are read from, absolute. */
export function givenFiles({ recipients, suppress = [] }: ListFlags, { cwd }: Machine): readonly string[] {
  const rows = recipients === undefined || recipients === '-' ? [] : [recipients];
  return [...rows, ...suppress].map((file) => resolve(cwd, file));
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

/** What a run has come to, as far as it says whether there was a list in it. */
type Ran = Pick<Outcome, 'lists' | 'summary' | 'faults'>;

/**
 * One file of rows is for one message: which one must be clear. The library has then made nothing of its rows. And a flag
 * for lists wants one, but where `isPart` is true: a run that looks only at what has changed may have none.
 */
export function listsRefusal(flags: ListBuildFlags, ran: Ran, isPart: boolean): Refusal | null {
  const { lists } = ran;
  if (lists.length === 0) return isPart || saysWhy(ran) ? null : withoutLists(flags);
  if (flags.recipients === undefined || lists.length === 1) return null;
  const ids = lists.slice(0, MAX_NAMED).map(({ id }) => id);
  const more = lists.length > ids.length ? ` and ${lists.length - ids.length} more` : '';
  return {
    problem: `--recipients goes with one message to a list; these are ${lists.length}: ${ids.join(', ')}${more}`,
    help: `name one of them, such as ${ids[0] ?? ''}`,
  };
}

const MAX_NAMED = 5;

/** Whether there is more to be told than that there was no list: `recipients` may be misspelt, or nothing is there. */
function saysWhy({ summary, faults }: Ran): boolean {
  return summary.errors > 0 || faults.length > 0 || summary.messages === 0;
}

/** Who gives rows, or wants one file of all letters, must not find that there was no list and other letters written. */
function withoutLists(flags: ListBuildFlags): Refusal | null {
  const given = OF_LISTS.find(({ isGiven }) => isGiven(flags));
  return given === undefined
    ? null
    : {
        problem: `${given.flag} goes with a message to a list, and none was looked at`,
        help: 'a message to a list has `recipients` in place of `recipient`',
      };
}

/** Suppression lists are not among them: they hold for single persons too. So does `--to files`. */
const OF_LISTS: readonly { readonly flag: string; readonly isGiven: (flags: ListBuildFlags) => boolean }[] = [
  { flag: '--recipients', isGiven: ({ recipients }) => recipients !== undefined },
  { flag: '--findings', isGiven: ({ findings }) => findings !== undefined },
  { flag: '--skip-invalid', isGiven: ({ skipInvalid }) => skipInvalid === true },
  { flag: '--to', isGiven: ({ to = 'files' }) => to !== 'files' },
];
