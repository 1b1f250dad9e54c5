import type { File, ProjectFiles } from '../model/project.ts';
import { crypto } from './digest.ts';

/** Counts up when the form of what is kept changes. */
const FORMAT = 1;

export type LibraryFiles = Pick<ProjectFiles, 'config' | 'project' | 'shipped'>;

/**
 * The names under which things made from a project's library are kept: another input, another name, so that nothing old
 * is ever taken for something new. A template depends on every partial and schema, on the labels of the languages and on
 * the profile of `envoi.yaml`, against which it was proved.
 */
export interface Keys {
  readonly program: (template: string) => string;
  readonly words: string;
}

export function keysOf({ config, project, shipped }: LibraryFiles, versions: readonly string[]): Keys {
  const words = digestOf('words', versions, [
    ...(config === null ? [] : [config]),
    ...project.languages,
    ...shipped.languages,
  ]);
  const shared = [...project.partials, ...shipped.partials, ...project.schemas, ...shipped.schemas];
  const rest = digestOf('library', [words], shared);
  const templates = [...project.templates, ...shipped.templates];
  return {
    words: `words-${words}`,
    program: (name) => {
      const own = templates.filter(({ path }) => path.endsWith(`/${name}.mjml`) || path === `${name}.mjml`);
      return `program-${digestOf(`program ${name}`, [rest], own)}`;
    },
  };
}

/** Each part goes in with its length before it: no two lists of parts are one text. */
function digestOf(kind: string, words: readonly string[], files: readonly File[]): string {
  const hash = crypto().createHash('sha256');
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  };
  for (const word of [`envoi ${FORMAT}`, kind, String(words.length), ...words]) add(word);
  for (const { path, bytes } of files) {
    add(path);
    add(bytes);
  }
  return hash.digest('hex');
}
