import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { File, Library, ProjectFiles } from '../src/model/project.ts';

/** A part of a file that cannot stand in the repository as text. `%d` in what is repeated is the number of the round. */
type Part =
  | { readonly text: string }
  | { readonly hex: string }
  | { readonly repeat: string; readonly times: number }
  | { readonly file: string; readonly encoding?: 'latin1' | 'utf-16le'; readonly lines?: 'cr' | 'crlf' };

/** `recipe.json`: files of a case by path, each made of parts. */
type Recipe = { readonly [path: string]: readonly Part[] };

/** What describes a case and is no file of its project. */
const OF_THE_CASE: ReadonlySet<string> = new Set(['recipe.json', 'expected.txt', 'pretty.txt', 'base.txt']);

/**
 * The project of a case: the files of the base project, over them those of the case's folder. Its `message.yaml` stands
 * for `messages/case.yaml`; every other file keeps its path.
 */
export function caseFiles(base: string, folder: string, shipped: Library): ProjectFiles {
  const files = new Map([...filesIn(base), ...filesIn(folder), ...cooked(folder)]);
  const at = (prefix: string): readonly File[] =>
    [...files].filter(([path]) => path.startsWith(prefix)).map(([path, bytes]) => ({ path, bytes }));
  const config = files.get('envoi.yaml');
  const messages = at('messages/');
  return {
    config: config === undefined ? null : { path: 'envoi.yaml', bytes: config },
    messages,
    project: libraryOf(at),
    shipped,
    messagePaths: messages.map(({ path }) => path),
    isWhole: true,
  };
}

/** What envoi brings: the templates, partials, schemas and language packs of this repository. */
export function shippedLibrary(root: string): Library {
  const at = (prefix: string): readonly File[] =>
    readdirSync(join(root, prefix), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(root, prefix, name)).isFile())
      .map((name) => ({ path: `envoi/${prefix}${slashed(name)}`, bytes: readFileSync(join(root, prefix, name)) }));
  return libraryOf(at);
}

function libraryOf(at: (prefix: string) => readonly File[]): Library {
  return {
    templates: at('templates/'),
    partials: at('partials/'),
    schemas: at('schemas/'),
    languages: at('languages/'),
  };
}

function filesIn(folder: string): readonly (readonly [path: string, bytes: Uint8Array])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !OF_THE_CASE.has(name) && statSync(join(folder, name)).isFile())
    .map((name) => [name === 'message.yaml' ? 'messages/case.yaml' : slashed(name), readFileSync(join(folder, name))]);
}

function cooked(folder: string): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const path = join(folder, 'recipe.json');
  if (!existsSync(path)) return [];
  const recipe: Recipe = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(recipe).map(([name, parts]) => [
    name,
    Buffer.concat(parts.map((part) => bytesOf(part, folder))),
  ]);
}

function bytesOf(part: Part, folder: string): Uint8Array {
  if ('text' in part) return Buffer.from(part.text);
  if ('hex' in part) return Buffer.from(part.hex, 'hex');
  if ('repeat' in part) {
    return Buffer.from(
      Array.from({ length: part.times }, (_, round) => part.repeat.replace('%d', `${round}`)).join(''),
    );
  }
  const text = readFileSync(join(folder, part.file), 'utf8');
  const lineEnd = { cr: '\r', crlf: '\r\n', lf: '\n' }[part.lines ?? 'lf'];
  return Buffer.from(text.replaceAll('\n', lineEnd), part.encoding ?? 'utf8');
}

/** Each folder that holds a case: `area/behaviour`. */
export function casesUnder(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[^/\\]+[/\\][^/\\]+$/.test(name) && statSync(join(root, name)).isDirectory())
    .map((name) => slashed(relative('.', name)))
    .filter((name) => !name.startsWith('base/'))
    .toSorted();
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
