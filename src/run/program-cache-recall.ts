import { keep, pathOf, readUntouched } from './program-cache-files.ts';
import { type Look, lookAt, lookAtLibrary } from './program-key-look.ts';

/** Under which names a template and the words of its project are kept. */
export interface KeptNames {
  readonly program: string;
  readonly words: string;
}

/** What all that a template depends on looked like, and when that was; taken before any of it is read. */
export interface Sight {
  readonly root: string;
  readonly time: number;
  /** Null where nothing can be told from it. */
  readonly look: Look | null;
}

/** As it stands in a file. Where anything in it is damaged, it is no sight of anything, or names nothing that is kept. */
interface Memory extends KeptNames {
  readonly root: string;
  readonly template: string;
  readonly time: number;
  readonly library: string;
  readonly kept: string;
}

export function lookAround(root: string): Sight {
  return { root, time: Date.now(), look: lookAtLibrary(root) };
}

/**
 * The names under which everything was found when it last looked as it does now: then nothing has to be read to know
 * what it is. Null where anything was written, moved, added or removed since, in the library or in what is kept.
 */
export function recall(folder: string, template: string, { root, time, look }: Sight): KeptNames | null {
  if (look === null) return null;
  const memory = memoryOf(readUntouched(folder, nameOf(root, template)));
  if (memory === null || memory.root !== root || memory.template !== template) return null;
  // Where the clock goes back, a time can come twice.
  if (memory.time > time || memory.library !== look.text) return null;
  const { program, words, kept } = memory;
  return kept === lookAtKept(folder, { program, words })?.text ? { program, words } : null;
}

/**
 * Notes where all was found that was read since `sight`. Only of files at rest: what was written a moment ago may be
 * written again without any difference in its times, which count in steps (Git calls such an entry racy).
 */
export function remember(folder: string, template: string, sight: Sight, { program, words }: KeptNames): void {
  const { root, time, look } = sight;
  const kept = lookAtKept(folder, { program, words });
  if (look === null || kept === null || Math.max(look.newest, kept.newest) > time - REST) return;
  if (lookAtLibrary(root)?.text !== look.text) return;
  const memory: Memory = { root, template, time, library: look.text, kept: kept.text, program, words };
  keep(folder, nameOf(root, template), JSON.stringify(memory));
}

/** FAT counts in steps of two seconds; no file system that is in use in longer ones. */
const REST = 2500;

/** Two that share a name take turns: the memory says itself whose it is. */
function nameOf(root: string, template: string): string {
  return `opened-${root.replaceAll(/[^\w-]/g, '_').slice(-100)}-${template.replaceAll(/[^\w-]/g, '_').slice(-50)}`;
}

function lookAtKept(folder: string, { program, words }: KeptNames): Look | null {
  return lookAt([pathOf(folder, program), pathOf(folder, words)]);
}

/** Null also for half a file, and for one of another form. */
function memoryOf(text: string | null): Memory | null {
  if (text === null) return null;
  try {
    const memory: Memory | null = JSON.parse(text);
    return memory;
  } catch {
    return null;
  }
}
