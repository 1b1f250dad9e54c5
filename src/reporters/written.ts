import type { ListPart } from '../model/list.ts';
import type { ListOutcome, ListStopped, ListWritten } from '../model/outcome.ts';
import { shellWord } from '../model/shell-word.ts';
import { createPaint } from './paint.ts';
import { count, thousands } from './summary-line.ts';
import { visible } from './visible.ts';

export interface WrittenOptions {
  readonly color: boolean;
  /** A path as people name it from where they are. */
  readonly shownPath: (path: string) => string;
  /** What the build was told and a build of the rest has to be told again, as it was given. */
  readonly given: GivenToBuild;
}

export interface GivenToBuild {
  readonly suppress?: readonly string[];
  readonly to?: ListPart;
}

/** What a build wrote for lists: how many letters, where, and what is told of them; one block a list. */
export function written(lists: readonly ListOutcome[], { color, shownPath, given }: WrittenOptions): string {
  const paint = createPaint(color);
  const shown = (path: string): string => visible(shownPath(path));
  const blocks = lists.flatMap((list) => {
    if (list.written !== null) return [[...block(list, list.written), ...rejectedIn(list)]];
    return list.rejected === null ? [] : [[`${visible(list.id)}: no letter`, ...rejectedIn(list)]];
  });
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');

  function block(list: ListOutcome, made: ListWritten): readonly string[] {
    const { manifest, resumedFrom, wasThere, changed } = made;
    return [
      paint.good(`${visible(list.id)}: ${sumOf(made)}`),
      `  ${paint.link(shown(made.path))}`,
      `  ${paint.link(shown(manifest))} says of each letter what it is and where`,
      ...(resumedFrom === null || wasThere
        ? []
        : [`  ${count(resumedFrom, 'letter')} of an earlier build that broke off were kept`]),
      ...(changed.length === 0
        ? []
        : [`  an earlier build did not count, since something has changed: ${changed.map(visible).join(', ')}`]),
    ];
  }

  function rejectedIn({ id, rejected, leftOut }: ListOutcome): readonly string[] {
    if (rejected === null) return [];
    const file = shownPath(rejected);
    const rest = `${file.replace(/\.rejected\.\w+$/, '')}-rest`;
    const words = ['envoi', 'build', id, '--recipients', file, ...flagsOf(given), '-o', rest];
    return [
      `  ${paint.link(visible(file))} has ${count(leftOut.invalid, 'row')} with errors, and why; mend them there, and build the rest:`,
      `  ${visible(words.map(shellWord).join(' '))}`,
    ];
  }
}

/** Without its suppression lists a build of the rest would write to people who have asked not to be written to. */
function flagsOf({ suppress = [], to }: GivenToBuild): readonly string[] {
  return [...suppress.flatMap((list) => ['--suppress', list]), ...(to === undefined ? [] : ['--to', to])];
}

/** `wrote 100,000 letters, 1.1 GB` */
function sumOf({ letters, bytes, wasThere }: ListWritten): string {
  const sum = `${count(letters, 'letter')}, ${sizeWords(bytes)}`;
  return wasThere ? `${sum}: all there already, made from the same inputs` : `wrote ${sum}`;
}

/** In powers of ten, as disks are sold: `999 bytes`, `9.9 kB`, `1.1 GB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length);
  const size = bytes / 1000 ** power;
  const rounded = size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
  return `${thousands(rounded)} ${UNITS[power - 1] ?? ''}`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** What a build that broke off left behind, for one list. */
export function stoppedWords(id: string, { letters, of }: ListStopped): string {
  if (letters === 0) return `${id}: stopped before its first letter was written`;
  if (letters >= of) return `${id}: all ${count(of, 'letter')} are written`;
  return `${id}: ${thousands(letters)} of ${count(of, 'letter')} are written; the same command goes on behind them`;
}
