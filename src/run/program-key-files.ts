import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { File, Library, ProjectFiles } from '../model/project.ts';
import { packageRoot } from './find-project.ts';
import { readProjectFiles } from './read-files.ts';

/**
 * A project without its messages, as `readProjectFiles` reads it, in a third of the time: an application that starts
 * waits for it. Where anything is unusual (a link, a fault, a file that is too long) that one reads, and says so.
 */
export function readLibrary(root: string): ProjectFiles {
  const library = usualLibrary(root);
  if (library !== null) return library;
  const { files, faults, diagnostics } = readProjectFiles(root, { kind: 'paths', paths: [] });
  const fault = faults[0];
  if (fault) throw new Error(`${fault.path}: ${fault.problem}`);
  const finding = diagnostics[0];
  if (finding) throw new Error(finding.message);
  return files;
}

/** A file of a library: where it is, and the path that people see. */
export interface LibraryPlace {
  readonly place: string;
  readonly path: string;
}

/** As `Library` has its files. */
type LibraryPlaces = { readonly [Kind in keyof Library]: readonly LibraryPlace[] };

export interface ProjectPlaces {
  /** There may be none. */
  readonly config: LibraryPlace;
  readonly project: LibraryPlaces;
  readonly shipped: LibraryPlaces;
}

/**
 * Where everything is that belongs to the library of a project.
 *
 * @throws where a folder of it is no folder
 */
export function libraryPlaces(root: string): ProjectPlaces {
  const shipped = packageRoot();
  const isOwnProject = isSame(root, shipped);
  return {
    config: { place: join(root, 'envoi.yaml'), path: 'envoi.yaml' },
    project: isOwnProject ? NO_LIBRARY : placesIn(root, ''),
    shipped: placesIn(shipped, isOwnProject ? '' : 'envoi/'),
  };
}

const NO_LIBRARY = { templates: [], partials: [], schemas: [], languages: [] };

function isSame(one: string, other: string): boolean {
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}

function placesIn(root: string, prefix: string): LibraryPlaces {
  const placesOf = (folder: string, ending: string): readonly LibraryPlace[] => {
    const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stats === undefined) return [];
    if (!stats.isDirectory()) throw new Error(`${folder} is no folder`);
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
      .toSorted()
      .map((name) => ({ place: join(root, folder, name), path: `${prefix}${folder}/${name}` }));
  };
  return {
    templates: placesOf('templates', '.mjml'),
    partials: placesOf('partials', '.mjml'),
    schemas: [...placesOf('schemas', '.schema.json'), ...placesOf('schemas/rows', '.schema.json')],
    languages: placesOf('languages', '.yaml'),
  };
}

function usualLibrary(root: string): ProjectFiles | null {
  try {
    const { config, project, shipped } = libraryPlaces(root);
    return {
      config: lstatSync(config.place, { throwIfNoEntry: false }) === undefined ? null : usualFile(config),
      project: filesOf(project),
      shipped: filesOf(shipped),
      messages: [],
      messagePaths: [],
      isWhole: false,
    };
  } catch {
    return null;
  }
}

function filesOf({ templates, partials, schemas, languages }: LibraryPlaces): Library {
  return {
    templates: templates.map(usualFile),
    partials: partials.map(usualFile),
    schemas: schemas.map(usualFile),
    languages: languages.map(usualFile),
  };
}

/** What is longer is cut, with a finding. */
const LIMIT = 256 * 1024;

function usualFile({ place, path }: LibraryPlace): File {
  const bytes = lstatSync(place).isFile() ? readFileSync(place) : null;
  if (bytes === null || bytes.length > LIMIT) throw new Error(`${path} is unusual`);
  return { path, bytes };
}
