import type { Report } from '../model/diagnostic.ts';
import { isMessageFile } from '../model/message-file.ts';
import { type Node, textAt } from '../model/node.ts';
import type { File, Library, ProjectFiles } from '../model/project.ts';
import { parseYamlMap } from '../parse/yaml-map.ts';
import { nameFilesOf } from './name-files.ts';
import { baseName, composed, samePath } from './same-path.ts';

/** What has to be looked at anew after a change: the whole project, or these messages and perhaps the library. */
export type Affected =
  | { readonly kind: 'all' }
  | { readonly kind: 'library'; readonly paths: readonly string[] }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

/** The changed files of a project by what they are. Paths are relative to it, with `/`; a file that went counts too. */
export interface Changes {
  /** Messages that are there. */
  readonly messages: readonly string[];
  /** What all messages share: templates, partials, schemas, language packs. */
  readonly library: readonly string[];
  /** `envoi.yaml`, which concerns everything. */
  readonly isConfig: boolean;
  /** Whatever is no message: one may attach it or take its rows from it, wherever it stands. */
  readonly others: readonly string[];
}

export function sortChanges(changed: readonly string[], messagePaths: readonly string[]): Changes {
  // Git and the disk may compose the letters of a name in different ways.
  const [here, there] = [new Set(messagePaths.map(composed)), new Set(changed.map(composed))];
  return {
    messages: messagePaths.filter((path) => there.has(composed(path))),
    library: changed.filter(isLibrary),
    isConfig: changed.includes('envoi.yaml'),
    others: changed.filter((path) => !here.has(composed(path)) && !isMessageFile(path) && path !== 'envoi.yaml'),
  };
}

function isLibrary(path: string): boolean {
  return /^(?:templates|partials|schemas|languages)\//.test(path);
}

/**
 * The messages that can say something else after these changes, and whether the library can. `files` has all messages of
 * the project. A doubt counts as a dependence: a text that only looks like the name of a partial costs a moment, one
 * that is missed lets a broken letter through.
 */
export function affectedBy(changes: Changes, files: ProjectFiles): Affected {
  const config = files.config && parseYamlMap(files.config, ignore);
  const nameFiles = new Set(nameFilesOf(config).map(({ file }) => samePath(file.value)));
  const others = new Set(changes.others.map(samePath));
  if (changes.isConfig || [...others].some((path) => nameFiles.has(path))) return { kind: 'all' };
  const parts = partsAffected(changes.library, files);
  const changed = new Set(changes.messages);
  const needs = { parts, others, language: textAt(config, ['language'])?.value ?? null };
  const isHere = (file: File): boolean => changed.has(file.path) || isAffected(file, needs);
  const paths = new Set([...files.messages.filter(isHere).map(({ path }) => path), ...changes.messages]);
  return {
    kind: changes.library.length > 0 ? 'library' : 'paths',
    paths: files.messagePaths.filter((path) => paths.has(path)),
  };
}

interface Needs {
  readonly parts: Parts;
  readonly others: ReadonlySet<string>;
  /** Of messages that name none. */
  readonly language: string | null;
}

/** Parts of the library by the names that messages give them. */
interface Parts {
  readonly templates: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
}

/** A message that cannot be read says the same whatever stands around it. */
function isAffected(file: File, needs: Needs): boolean {
  if (!mayNeed(file, needs)) return false;
  const root = parseYamlMap(file, ignore);
  if (root === null) return false;
  const { templates, rows, languages } = needs.parts;
  const language = textAt(root, ['language'])?.value ?? needs.language;
  return (
    templates.has(composed(textAt(root, ['template'])?.value ?? '')) ||
    rows.has(composed(textAt(root, ['recipients', 'schema'])?.value ?? '')) ||
    (language !== null && [...languages].some((tag) => isOfLanguage(language, tag))) ||
    (needs.others.size > 0 && names(root, needs.others))
  );
}

/**
 * A quick look at the bytes: reading thousands of messages with places takes seconds, and most name nothing of what has
 * changed. A name can be written with escapes or over two lines; then the message is read.
 */
function mayNeed({ bytes }: File, { parts, others }: Needs): boolean {
  if (parts.languages.size > 0) return true;
  const written = [...parts.templates, ...parts.rows, ...[...others].map(baseName)];
  if (written.length === 0) return false;
  const text = composed(new TextDecoder().decode(bytes));
  return text.includes('\\') || written.some((name) => !/^[^\s'"]+$/.test(name) || text.includes(name));
}

/** Whether a text anywhere in a message is the path of one of these files: an attachment, a file of rows. */
function names(node: Node, files: ReadonlySet<string>): boolean {
  if (node.kind === 'scalar') return files.has(samePath(node.text.value));
  if (node.kind === 'sequence') return node.items.some((item) => names(item, files));
  return node.entries.some(({ value }) => names(value, files));
}

/** `nb-NO` and `nb_NO` are read with the pack `nb` where there is none of their own. */
function isOfLanguage(language: string, tag: string): boolean {
  const [wanted = '', changed = ''] = [language, tag].map((text) => text.toLowerCase().replaceAll('_', '-'));
  return wanted === changed || wanted.startsWith(`${changed}-`);
}

/** What of the library these files are, or lean on, by way of partials and of schemas that refer to each other. */
function partsAffected(changed: readonly string[], { project, shipped }: ProjectFiles): Parts {
  const namesIn = (pattern: RegExp): readonly string[] =>
    changed.flatMap((path) => pattern.exec(composed(path))?.[1] ?? []);
  const all = (kind: keyof Library): readonly File[] => [...project[kind], ...shipped[kind]];
  const partials = reached(new Set(namesIn(/^partials\/([^/]+)\.mjml$/)), all('partials'), partialsIn);
  const named = namesIn(/^schemas\/(?:rows\/)?([^/]+\.schema\.json)$/);
  // With one broken schema none of the project's own is used: once it is mended, all of them look at their messages again.
  const own = named.length === 0 ? [] : project.schemas.map(fileName);
  const schemas = reached(new Set([...named, ...own]), all('schemas'), schemasIn);
  const including = all('templates').filter((file) => partialsIn(textOf(file)).some((name) => partials.has(name)));
  const ofSchemas = [...schemas].map((name) => name.replace(/\.schema\.json$/, ''));
  return {
    templates: new Set([...namesIn(/^templates\/([^/]+)\.mjml$/), ...including.map(fileName), ...ofSchemas]),
    rows: new Set(ofSchemas),
    languages: new Set(namesIn(/^languages\/([^/]+)\.yaml$/)),
  };
}

/** The names from which one of these can be reached, with themselves. */
function reached(
  from: ReadonlySet<string>,
  files: readonly File[],
  named: (text: string) => readonly string[],
): ReadonlySet<string> {
  if (from.size === 0) return from;
  const found = new Set(from);
  const links = files.map((file) => ({ name: fileName(file), to: named(textOf(file)) }));
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { name, to } of links) if (to.some((other) => found.has(other))) found.add(name);
  }
  return found;
}

/** `{{> name}}`, `{{#> name}}`, `{{> "name"}}`, in whatever else they stand. */
function partialsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{~?\s*#?\s*>\s*["'[]?([^\s"'\]}~]+)/g)].flatMap(([, name]) => name ?? []);
}

function schemasIn(text: string): readonly string[] {
  return [...text.matchAll(/([^/"#\s]+\.schema\.json)/g)].flatMap(([, name]) => name ?? []);
}

/** As others name it: a partial without its ending. */
function fileName({ path }: File): string {
  return baseName(composed(path)).replace(/\.mjml$/, '');
}

function textOf({ bytes }: File): string {
  return composed(new TextDecoder().decode(bytes));
}

const ignore: Report = () => undefined;
