import { type Diagnostic, error } from '../model/diagnostic.ts';
import { spanOfFile } from '../model/span.ts';

/** A folder of templates, partials, schemas or language packs, and which of its files are used. */
export interface LibraryFolder {
  readonly folder: string;
  /** With its dot: `.mjml`. */
  readonly ending: string;
  readonly isUsed: (path: string) => boolean;
}

/** A finding for each file in a library's folder that no run will use, whatever its author expects of it. */
export function strayFiles(paths: readonly string[], library: LibraryFolder): readonly Diagnostic[] {
  return paths
    .filter((path) => !library.isUsed(path) && !IS_ABOUT_OTHERS.test(path))
    .map((path) => strayFile(path, paths, library));
}

/** What says something about a folder for people and is no part of it. */
const IS_ABOUT_OTHERS = /\/(?:README|LICEN[CS]E)[^/]*$/i;

function strayFile(path: string, paths: readonly string[], { folder, ending }: LibraryFolder): Diagnostic {
  const why = path.endsWith(ending)
    ? `only those that stand in ${folder}/ itself are`
    : `files in ${folder}/ end with \`${ending}\``;
  const wanted = rightPath(path, folder, ending);
  const help =
    wanted === null || paths.includes(wanted)
      ? `move it out of ${folder}/`
      : `rename it to \`${wanted}\`, or move it out of ${folder}/`;
  return error('project/stray-file', spanOfFile(path), `this file is not used: ${why}`, { help });
}

/** Where the file would be used; null for one that only stands beside them, such as a picture. */
function rightPath(path: string, folder: string, ending: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(ENDINGS.get(ending) ?? '', '');
  return stem === name ? null : `${folder}/${stem}${ending}`;
}

/** What people take for the ending of such a file. */
const ENDINGS: ReadonlyMap<string, RegExp> = new Map([
  ['.mjml', /(?:\.mjml|\.html?|\.hbs|\.handlebars)+$/i],
  ['.schema.json', /(?:[.-]schema)?\.json$/i],
  ['.yaml', /\.ya?ml$/i],
]);
