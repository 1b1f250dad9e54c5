import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';
import { ChangeQueue } from './change-queue.ts';
import { errorCode, faultOf } from './fault.ts';

export interface Watch {
  /** Changed files in batches, by their paths in the project, with `/`; a file that went is one that changed. */
  readonly batches: AsyncIterable<readonly string[]>;
  /** How many files are watched now. */
  readonly files: () => number;
  readonly close: () => Promise<void>;
}

export interface WatchOptions {
  /** Folders that are written to, absolute: what happens there is not told. */
  readonly outputs: readonly string[];
  /** Told what the system refuses to watch; the watch goes on. */
  readonly onProblem: (problem: string) => void;
}

/**
 * Watches a project: all of its folder but hidden files, `node_modules` and output, since a message may attach or read
 * rows from any file. Done when everything that is there is watched. Editors that save by renaming are one change. The
 * folder itself may go and come back: then everything in it has changed.
 */
export async function watchProject(root: string, options: WatchOptions): Promise<Watch> {
  const queue = new ChangeQueue();
  const known = new Set<string>();
  let folder: string | null = null;
  const { onProblem } = options;
  const identity = (): string | null => {
    try {
      return identityOf(root);
    } catch (error) {
      if (folder !== null) onProblem(wordsOf(error, root));
      return null;
    }
  };
  folder = identity();
  const open = async (): Promise<FSWatcher> => {
    const fresh = await opened(root, known, queue, options);
    // It hears nothing any more, also where the same folder comes back.
    return fresh.on('unlinkDir', (path) => {
      if (path === root) folder = null;
    });
  };
  let watcher = await open();
  const reopen = async (found: string): Promise<void> => {
    await watcher.close();
    const before = [...known];
    known.clear();
    watcher = await open();
    for (const path of [...before, ...known]) queue.add(pathIn(root, path));
    folder = found;
  };
  let isOpening = false;
  const look = async (): Promise<void> => {
    const now = identity();
    if (now === null) folder = null;
    if (now === null || now === folder || isOpening) return;
    isOpening = true;
    try {
      await reopen(now);
    } catch (error) {
      // The next look tries it again.
      onProblem(wordsOf(error, root));
    } finally {
      isOpening = false;
    }
  };
  // Nothing tells that a folder comes back. The timer also keeps the process when no file is left to watch.
  const timer = setInterval(() => void look(), PACE);
  return {
    batches: queue,
    files: () => known.size,
    close: async () => {
      clearInterval(timer);
      queue.close();
      await watcher.close();
    },
  };
}

/** Milliseconds between two looks whether the folder is the same. */
const PACE = 500;

/** By what a folder is known again; null where there is none. */
function identityOf(root: string): string | null {
  const stats = statSync(root, { throwIfNoEntry: false });
  return stats?.isDirectory() === true ? `${stats.dev}:${stats.ino}` : null;
}

/** A watcher of what is there, once it is ready. */
async function opened(
  root: string,
  known: Set<string>,
  queue: ChangeQueue,
  { outputs, onProblem }: WatchOptions,
): Promise<FSWatcher> {
  const isOutput = (path: string): boolean => outputs.some((out) => path === out || path.startsWith(out + sep));
  const watcher = watchFiles(root, {
    ignored: (path) => path !== root && (isLeftOut(relative(root, path)) || isOutput(path)),
    followSymlinks: false,
    ignoreInitial: false,
  });
  let isReady = false;
  watcher
    .on('add', (path) => {
      known.add(path);
      if (isReady) queue.add(pathIn(root, path));
    })
    .on('change', (path) => queue.add(pathIn(root, path)))
    .on('unlink', (path) => {
      known.delete(path);
      queue.add(pathIn(root, path));
    })
    .on('error', (error) => onProblem(wordsOf(error, root)));
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  isReady = true;
  return watcher;
}

function wordsOf(error: unknown, root: string): string {
  if (errorCode(error) === undefined) return error instanceof Error ? error.message : String(error);
  const { path, problem } = faultOf(error, error instanceof Error && 'path' in error ? String(error.path) : root);
  return `${path}: ${problem}`;
}

function pathIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Hidden files and folders, what packages bring, and what editors write beside a file that they save. */
function isLeftOut(path: string): boolean {
  return path.split(sep).some((name) => /^\.|^node_modules$|~$|^#.*#$|\.sw[a-p]$|^4913$/.test(name));
}
