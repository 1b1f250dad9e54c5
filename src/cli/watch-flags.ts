import type { FormatName } from '../reporters/formats.ts';
import { type Command, Option } from './command.ts';
import type { Refusal } from './say.ts';

export interface WatchFlags {
  readonly watch?: boolean;
}

export function addWatchOption(command: Command): Command {
  return command.addOption(new Option('--watch', 'do it again for what depends on a file whenever one changes'));
}

/** What else a command line says; each command has some of it. */
interface Beside {
  readonly format: FormatName;
  readonly fix?: boolean;
  readonly open?: boolean;
  readonly since?: string;
  readonly updateBaseline?: boolean;
  readonly recipients?: string;
  readonly report?: readonly unknown[] | undefined;
}

/** Why `--watch` cannot go with something else; null where it can. */
export function watchRefusal(flags: WatchFlags & Beside, names: readonly string[]): Refusal | null {
  if (flags.watch !== true) return null;
  const { format } = flags;
  if (names.includes('-') || flags.recipients === '-') {
    return { problem: '--watch does not go with `-`', help: 'standard input is read once; put it into a file' };
  }
  if (format !== 'pretty' && format !== 'compact') {
    return { problem: `--watch does not go with --format ${format}`, help: 'a watch is for people: pretty or compact' };
  }
  const other = OTHERS.find(({ is }) => is(flags));
  return other === undefined ? null : { problem: `--watch does not go with ${other.flag}`, help: other.help };
}

const OTHERS: readonly {
  readonly flag: string;
  readonly is: (flags: Beside) => boolean;
  readonly help: string;
}[] = [
  { flag: '--fix', is: ({ fix }) => fix === true, help: 'it would change a file while somebody writes in it' },
  { flag: '--since', is: ({ since }) => since !== undefined, help: 'a watch sees by itself what changes' },
  {
    flag: '--update-baseline',
    is: ({ updateBaseline }) => updateBaseline === true,
    help: 'what is new would be known at once, and nobody would see it',
  },
  {
    flag: '--report',
    is: ({ report }) => report !== undefined && report.length > 0,
    help: 'after the first run a watch looks at parts; a report is of all that was asked for',
  },
  {
    flag: '--open',
    is: ({ open }) => open === true,
    help: 'open a letter in out/ and load it again when it has been written anew',
  },
];
