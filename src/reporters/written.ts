import type { ListOutcome, ListStopped, ListWritten } from '../model/outcome.ts';
import { createPaint } from './paint.ts';
import { count, thousands } from './summary-line.ts';
import { visible } from './visible.ts';

export interface WrittenOptions {
  readonly color: boolean;
  /** A path as people name it from where they are. */
  readonly shownPath: (path: string) => string;
  /** A path as one word of a command line. */
  readonly shellWord: (path: string) => string;
}

/** What a build wrote for lists: how many letters, where, and what is told of them; one block a list. */
export function written(lists: readonly ListOutcome[], { color, shownPath, shellWord }: WrittenOptions): string {
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
    const [list, rest] = [file, `${file.replace(/\.rejected\.\w+$/, '')}-rest`].map(shellWord);
    return [
      `  ${paint.link(visible(file))} has ${count(leftOut.invalid, 'row')} with errors, and why; mend them there, and build the rest:`,
      `  ${visible(`envoi build ${shellWord(id)} --recipients ${list ?? ''} -o ${rest ?? ''}`)}`,
    ];
  }
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
