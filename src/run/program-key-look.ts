import { type BigIntStats, lstatSync, statSync } from 'node:fs';
import { versionFiles } from './package-versions.ts';
import { libraryPlaces } from './program-key-files.ts';

/** How files look from outside, without a look into any. */
export interface Look {
  /** The same text again: nothing was written, replaced, added or removed in between, if the files were at rest. */
  readonly text: string;
  /** When the last of them was changed or moved, in milliseconds. */
  readonly newest: number;
}

/**
 * All files on which the templates of a project depend: its library, and what tells the releases that compile it. Null
 * where anything is unusual, as a link is, behind which a file can change unseen.
 */
export function lookAtLibrary(root: string): Look | null {
  try {
    const { config, project, shipped } = libraryPlaces(root);
    const libraries = [...Object.values(project), ...Object.values(shipped)].flat();
    const own = [config, ...libraries].map(({ place }) => seen(place, lstatSync(place, EXACT)));
    return joined([...own, ...versionFiles().map((place) => seen(place, statSync(place, EXACT)))]);
  } catch {
    return null;
  }
}

/** These files; null unless each is there. */
export function lookAt(places: readonly string[]): Look | null {
  try {
    return joined(places.map((place) => seen(place, lstatSync(place, { bigint: true }))));
  } catch {
    return null;
  }
}

const EXACT = { bigint: true, throwIfNoEntry: false } as const;

/**
 * The time of a change of the inode (`ctime`) is set by the system alone: it tells also of files that were replaced by
 * others, and of those whose time of writing was set back.
 */
function seen(place: string, stats: BigIntStats | undefined): Look {
  if (stats === undefined) return { text: `${place} -`, newest: 0 };
  if (!stats.isFile()) throw new Error(`${place} is unusual`);
  const { dev, ino, size, mtimeNs, ctimeNs } = stats;
  const newest = Math.max(Number(stats.mtimeMs), Number(stats.ctimeMs));
  return { text: `${place} ${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`, newest };
}

function joined(looks: readonly Look[]): Look {
  return { text: looks.map(({ text }) => text).join('\n'), newest: Math.max(...looks.map(({ newest }) => newest)) };
}
