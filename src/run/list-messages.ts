import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../model/by-code-unit.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { isLeftBehind } from '../model/message-file.ts';
import type { Fault } from '../model/outcome.ts';
import { spanOfFile } from '../model/span.ts';
import { errorCode, faultOf, isMisread } from './fault.ts';
import { strayFiles } from './stray-files.ts';

/** What stands in a folder of a project, in the order of code units. Paths are relative to the project, with `/`. */
export interface Listing {
  readonly paths: readonly string[];
  readonly faults: readonly Fault[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every file under `messages/`, whatever its ending: each is a message or a finding. Left out are `messages/data/` and
 * what editors and systems leave behind. A link to a folder is not followed: it may lead anywhere, also back.
 */
export function listMessages(root: string): Listing {
  return listFolder(root, 'messages', (path) => path !== 'messages/data');
}

/** The files of a library (templates, partials, schemas, language packs), which stand directly in its folder. */
export function listFiles(root: string, folder: string, ending: string): Listing {
  const listing = listFolder(root, folder, () => false);
  return { ...listing, paths: listing.paths.filter((path) => path.endsWith(ending)) };
}

/** As `listFiles`, with a finding for each file there that is not used. The schemas of rows have a folder of their own. */
export function listFilesAndStrays(root: string, folder: string, ending: string): Listing {
  const listing = listFolder(root, folder, (path) => path !== 'schemas/rows');
  const isUsed = (path: string): boolean => path.endsWith(ending) && path.lastIndexOf('/') === folder.length;
  const strays = strayFiles(listing.paths, { folder, ending, isUsed });
  return { ...listing, paths: listing.paths.filter(isUsed), diagnostics: [...listing.diagnostics, ...strays] };
}

export function reportLink(path: string): Diagnostic {
  return error('project/symlink', spanOfFile(path), `\`${path}\` is a link that leads out of the project`, {
    help: 'put the file itself in its place',
  });
}

function listFolder(root: string, folder: string, enter: (path: string) => boolean): Listing {
  try {
    if (lstatSync(join(root, folder)).isSymbolicLink()) return { ...NOTHING, diagnostics: [reportFolderLink(folder)] };
    const entries = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((one, other) =>
      byCodeUnit(one.name, other.name),
    );
    return joined(
      entries.filter(({ name }) => !isLeftBehind(name)).map((entry) => listEntry(root, folder, entry, enter)),
    );
  } catch (problem) {
    return errorCode(problem) === 'ENOENT' && !isMisread(folder)
      ? NOTHING
      : { ...NOTHING, faults: [faultOf(problem, folder)] };
  }
}

function listEntry(root: string, folder: string, entry: Dirent, enter: (path: string) => boolean): Listing {
  const path = `${folder}/${entry.name}`;
  if (entry.isDirectory()) return enter(path) ? listFolder(root, path, enter) : NOTHING;
  if (entry.isSymbolicLink() && isFolderBehind(join(root, path))) {
    return enter(path) ? { ...NOTHING, diagnostics: [reportFolderLink(path)] } : NOTHING;
  }
  return { ...NOTHING, paths: [path] };
}

function reportFolderLink(path: string): Diagnostic {
  return error(
    'project/symlink',
    spanOfFile(path),
    `\`${path}\` is a link to a folder, and such links are not followed`,
    {
      help: 'put the folder itself in its place',
    },
  );
}

/** False for a broken link too: reading it says what is wrong. */
function isFolderBehind(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const NOTHING: Listing = { paths: [], faults: [], diagnostics: [] };

function joined(listings: readonly Listing[]): Listing {
  return {
    paths: listings.flatMap(({ paths }) => paths),
    faults: listings.flatMap(({ faults }) => faults),
    diagnostics: listings.flatMap(({ diagnostics }) => diagnostics),
  };
}
