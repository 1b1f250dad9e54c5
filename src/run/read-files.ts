import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fault } from '../model/outcome.ts';
import type { File, Library, ProjectFiles } from '../model/project.ts';
import { packageRoot } from './find-project.ts';
import { type Listing, listFiles, listFilesAndStrays, listMessages, reportLink } from './list-messages.ts';
import { readFile } from './read-file.ts';

/** Which messages a run looks at. Paths are relative to the project, with `/`. */
export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  /** One message that is not on the disk, or not yet: it stands for the file at `path`. */
  | { readonly kind: 'text'; readonly path: string; readonly bytes: Uint8Array };

export interface Reading {
  readonly files: ProjectFiles;
  /** What could not be read. The run goes on without it, and cannot end well. */
  readonly faults: readonly Fault[];
  /** Links that lead out of the project and, where all of it is looked at, files that are not used. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads what a run needs, one file after the other, so that any number of files works with few descriptors. A file
 * under `messages/` that is no `.yaml` comes with no bytes: its name is all that is wrong with it.
 */
export function readProjectFiles(root: string, selection: Selection): Reading {
  const faults: Fault[] = [];
  const diagnostics: Diagnostic[] = [];
  const note = (listing: Listing): readonly string[] => {
    faults.push(...listing.faults);
    diagnostics.push(...listing.diagnostics);
    return listing.paths;
  };
  const read = (from: string, path: string, shown: string): readonly File[] => {
    const result = readFile(from, path, LIMIT);
    if (result.kind === 'fault') faults.push({ ...result.fault, path: shown });
    if (result.kind === 'outside') diagnostics.push(reportLink(shown));
    return result.kind === 'bytes' ? [{ path: shown, bytes: result.bytes }] : [];
  };
  const library = (from: string, prefix: string, list: typeof listFiles): Library => {
    const filesIn = (folder: string, ending: string): readonly File[] =>
      note(list(from, folder, ending)).flatMap((path) => read(from, path, prefix + path));
    return {
      templates: filesIn('templates', '.mjml'),
      partials: filesIn('partials', '.mjml'),
      schemas: [...filesIn('schemas', '.schema.json'), ...filesIn('schemas/rows', '.schema.json')],
      languages: filesIn('languages', '.yaml'),
    };
  };

  const messagePaths = note(listMessages(root));
  const listOwn = selection.kind === 'all' ? listFilesAndStrays : listFiles;
  const isOwnProject = realpathSync(root) === realpathSync(packageRoot());
  const files: ProjectFiles = {
    config: lstatSync(join(root, 'envoi.yaml'), { throwIfNoEntry: false })
      ? (read(root, 'envoi.yaml', 'envoi.yaml')[0] ?? null)
      : null,
    messages: messagesOf(selection, messagePaths, (path) => read(root, path, path)),
    // The package's own repository is a project whose library is the shipped one: it is listed once, by its own paths.
    project: isOwnProject ? NO_LIBRARY : library(root, '', listOwn),
    shipped: isOwnProject ? library(root, '', listOwn) : library(packageRoot(), 'envoi/', listFiles),
    messagePaths: selection.kind === 'text' ? [...new Set([...messagePaths, selection.path])] : messagePaths,
    isWhole: selection.kind === 'all',
  };
  return { files, faults, diagnostics };
}

/** Bytes of a file that are read at most: more than any file of a project may have, so that the size is still a finding. */
const LIMIT = 4 * 1024 * 1024;

const NO_LIBRARY: Library = { templates: [], partials: [], schemas: [], languages: [] };

function messagesOf(
  selection: Selection,
  all: readonly string[],
  read: (path: string) => readonly File[],
): readonly File[] {
  if (selection.kind === 'text') return [{ path: selection.path, bytes: selection.bytes }];
  const paths = selection.kind === 'all' ? all : selection.paths;
  return paths.flatMap((path) => (path.endsWith('.yaml') ? read(path) : [{ path, bytes: new Uint8Array() }]));
}
