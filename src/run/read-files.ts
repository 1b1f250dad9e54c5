import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { namesakesOf } from '../link/message-names.ts';
import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isAmongMessages, isMessageFile } from '../model/message-file.ts';
import type { Fault } from '../model/outcome.ts';
import type { File, Library, ProjectFiles } from '../model/project.ts';
import { FileMemory } from './file-memory.ts';
import { packageRoot } from './find-project.ts';
import { type Listing, listFiles, listFilesAndStrays, listMessages, reportLink } from './list-messages.ts';
import { readFile } from './read-file.ts';

/** What a run looks at. Paths of messages are relative to the project, with `/`. */
export type Selection =
  | { readonly kind: 'all' }
  /** Named messages, with what they need of the library. */
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  /** The library as a whole, and of the messages these. */
  | { readonly kind: 'library'; readonly paths: readonly string[] };

/**
 * Texts that stand for files of a project, by their paths, whether there are such files or not: standard input, and what
 * an editor has not saved yet. Whoever changes one puts another array in its place.
 */
export type Drafts = ReadonlyMap<string, Uint8Array>;

export interface ReadOptions {
  readonly drafts?: Drafts;
  /** What is the same as before comes as the same object. */
  readonly memory?: FileMemory;
}

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
export function readProjectFiles(
  root: string,
  selection: Selection,
  { drafts = NO_DRAFTS, memory = new FileMemory() }: ReadOptions = {},
): Reading {
  const faults: Fault[] = [];
  const diagnostics: Diagnostic[] = [];
  const note = (listing: Listing): readonly string[] => {
    faults.push(...listing.faults);
    diagnostics.push(...listing.diagnostics);
    return listing.paths;
  };
  const read = (from: string, path: string, shown: string): readonly File[] => {
    const draft = from === root ? drafts.get(path) : undefined;
    if (draft !== undefined) return [memory.keep(shown, draft)];
    const result = readFile(from, path, LIMIT);
    if (result.kind === 'fault') faults.push({ ...result.fault, path: shown });
    if (result.kind === 'outside') diagnostics.push(reportLink(shown));
    return result.kind === 'bytes' ? [memory.keep(shown, result.bytes)] : [];
  };
  const library = (from: string, prefix: string, list: typeof listFiles): Library => {
    const filesIn = (folder: string, ending: string): readonly File[] => {
      const isDraft = (path: string): boolean =>
        path.startsWith(`${folder}/`) && path.endsWith(ending) && path.lastIndexOf('/') === folder.length;
      const paths = note(list(from, folder, ending));
      return (from === root ? withDrafts(paths, drafts, isDraft) : paths).flatMap((path) =>
        read(from, path, prefix + path),
      );
    };
    return {
      templates: filesIn('templates', '.mjml'),
      partials: filesIn('partials', '.mjml'),
      schemas: [...filesIn('schemas', '.schema.json'), ...filesIn('schemas/rows', '.schema.json')],
      languages: filesIn('languages', '.yaml'),
    };
  };

  const messagePaths = withDrafts(note(listMessages(root)), drafts, isAmongMessages);
  const isWhole = selection.kind !== 'paths';
  const listOwn = isWhole ? listFilesAndStrays : listFiles;
  const isOwnProject = realpathSync(root) === realpathSync(packageRoot());
  const files: ProjectFiles = {
    config:
      drafts.has('envoi.yaml') || lstatSync(join(root, 'envoi.yaml'), { throwIfNoEntry: false })
        ? (read(root, 'envoi.yaml', 'envoi.yaml')[0] ?? null)
        : null,
    messages: messagesOf(selection, messagePaths, (path) => read(root, path, path)),
    // The package's own repository is a project whose library is the shipped one: it is listed once, by its own paths.
    project: isOwnProject ? NO_LIBRARY : library(root, '', listOwn),
    shipped: isOwnProject ? library(root, '', listOwn) : library(packageRoot(), 'envoi/', listFiles),
    messagePaths,
    around:
      selection.kind === 'all'
        ? []
        : aroundThem(selection.paths, messagePaths).flatMap((path) => read(root, path, path)),
    isWhole,
  };
  return { files, faults, diagnostics };
}

/** Bytes of a file that are read at most: more than any file of a project may have, so that the size is still a finding. */
const LIMIT = 4 * 1024 * 1024;

const NO_DRAFTS: Drafts = new Map();

/** In the order of code units, as folders are listed. */
function withDrafts(paths: readonly string[], drafts: Drafts, isMember: (path: string) => boolean): readonly string[] {
  const added = [...drafts.keys()].filter((path) => isMember(path) && !paths.includes(path));
  return added.length === 0 ? paths : [...paths, ...added].toSorted(byCodeUnit);
}

const NO_LIBRARY: Library = { templates: [], partials: [], schemas: [], languages: [] };

/** Of what is no YAML only the name counts, which is known. */
function aroundThem(paths: readonly string[], all: readonly string[]): readonly string[] {
  const isHere = new Set(paths);
  return namesakesOf(paths, all).filter((path) => isMessageFile(path) && !isHere.has(path));
}

function messagesOf(
  selection: Selection,
  all: readonly string[],
  read: (path: string) => readonly File[],
): readonly File[] {
  const paths = selection.kind === 'all' ? all : selection.paths;
  return paths.flatMap((path) => (path.endsWith('.yaml') ? read(path) : [{ path, bytes: new Uint8Array() }]));
}
