import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What decides where caches are: tests give another machine than this one. */
export interface CacheMachine {
  readonly env: { readonly [name: string]: string | undefined };
  readonly platform: NodeJS.Platform;
  /** Asked for only where it is needed; null for a user who has none. */
  readonly home: () => string | null;
}

/**
 * The folder in which a project's compiled templates are kept: in its `node_modules`, where it has one, which every tool
 * knows as made and not written; else where the system has the caches of this user.
 */
export function cacheFolder(root: string, machine: CacheMachine = thisMachine()): string | null {
  const modules = join(root, 'node_modules');
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return join(modules, '.cache', 'envoi');
  const caches = cachesOf(machine);
  return caches && join(caches, 'envoi');
}

function thisMachine(): CacheMachine {
  return { env: process.env, platform: process.platform, home: homeOf };
}

/** A user whom the system does not know, as in many containers, has none where `HOME` is not set. */
function homeOf(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}

/** XDG Base Directory: a path that is not absolute is ignored. It is asked on all systems, since people set it on all. */
function cachesOf({ env, platform, home }: CacheMachine): string | null {
  const { XDG_CACHE_HOME: wished, LOCALAPPDATA: local } = env;
  if (wished !== undefined && isAbsolute(wished)) return wished;
  const own = home();
  if (own !== null && platform === 'darwin') return join(own, 'Library', 'Caches');
  if (platform === 'win32' && local !== undefined && local !== '') return local;
  return own && join(own, '.cache');
}
