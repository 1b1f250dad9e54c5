import { relative, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { ChangeQueue } from './change-queue.ts';

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
 * rows from any file. Done when everything that is there is watched. Editors that save by renaming are one change.
 */
export async function watchProject(root: string, { outputs, onProblem }: WatchOptions): Promise<Watch> {
  const queue = new ChangeQueue();
  const known = new Set<string>();
  const isOutput = (path: string): boolean => outputs.some((out) => path === out || path.startsWith(out + sep));
  const watcher = watchFiles(root, {
    ignored: (path) => path !== root && (isLeftOut(relative(root, path)) || isOutput(path)),
    followSymlinks: false,
    ignoreInitial: false,
  });
  const pathOf = (path: string): string => relative(root, path).split(sep).join('/');
  let isReady = false;
  watcher
    .on('add', (path) => {
      known.add(path);
      if (isReady) queue.add(pathOf(path));
    })
    .on('change', (path) => queue.add(pathOf(path)))
    .on('unlink', (path) => {
      known.delete(path);
      queue.add(pathOf(path));
    })
    .on('error', (error) => onProblem(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  isReady = true;
  return {
    batches: queue,
    files: () => known.size,
    close: async () => {
      queue.close();
      await watcher.close();
    },
  };
}

/** Hidden files and folders, what packages bring, and what editors write beside a file that they save. */
function isLeftOut(path: string): boolean {
  return path.split(sep).some((name) => /^\.|^node_modules$|~$|^#.*#$|\.sw[a-p]$|^4913$/.test(name));
}
