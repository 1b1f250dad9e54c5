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

function usualLibrary(root: string): ProjectFiles | null {
  try {
    const shipped = packageRoot();
    const isOwnProject = isSame(root, shipped);
    const rest = { messages: [], messagePaths: [], isWhole: false };
    return {
      config: configIn(root),
      project: isOwnProject ? NO_LIBRARY : libraryIn(root, ''),
      shipped: libraryIn(shipped, isOwnProject ? '' : 'envoi/'),
      ...rest,
    };
  } catch {
    return null;
  }
}

const NO_LIBRARY: Library = { templates: [], partials: [], schemas: [], languages: [] };

/** What is longer is cut, with a finding. */
const LIMIT = 256 * 1024;

function isSame(one: string, other: string): boolean {
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}

function configIn(root: string): File | null {
  const path = join(root, 'envoi.yaml');
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : usualFile(path, 'envoi.yaml', stats.isFile());
}

function libraryIn(root: string, prefix: string): Library {
  const filesIn = (folder: string, ending: string): readonly File[] => {
    const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stats === undefined) return [];
    if (!stats.isDirectory()) throw new Error(`${folder} is no folder`);
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => name.endsWith(ending) && !name.startsWith('.'))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map((entry) => usualFile(join(root, folder, entry.name), `${prefix}${folder}/${entry.name}`, entry.isFile()));
  };
  return {
    templates: filesIn('templates', '.mjml'),
    partials: filesIn('partials', '.mjml'),
    schemas: [...filesIn('schemas', '.schema.json'), ...filesIn('schemas/rows', '.schema.json')],
    languages: filesIn('languages', '.yaml'),
  };
}

function usualFile(place: string, path: string, isFile: boolean): File {
  const bytes = isFile ? readFileSync(place) : null;
  if (bytes === null || bytes.length > LIMIT) throw new Error(`${path} is unusual`);
  return { path, bytes };
}
