import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Template } from '../../src/model/template.ts';

/** The shipped templates or partials by their names. */
export function shipped(folder: 'templates' | 'partials'): ReadonlyMap<string, Template> {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return new Map(
    readdirSync(root).map((file) => {
      const name = file.replace(/\.mjml$/, '');
      const source = { file: `envoi/${folder}/${file}`, text: readFileSync(new URL(file, root), 'utf8') };
      return [name, { name, source }];
    }),
  );
}

export function shippedTemplate(name: string): Template {
  const template = shipped('templates').get(name);
  if (template === undefined) throw new Error(`no template "${name}"`);
  return template;
}

/** Templates written in a test, by their names. */
export function templatesOf(texts: { readonly [name: string]: string }): ReadonlyMap<string, Template> {
  return new Map(
    Object.entries(texts).map(([name, text]) => [name, { name, source: { file: `partials/${name}.mjml`, text } }]),
  );
}

/** `code line:column "text" message`: what a reader of the finding sees. */
export function shown({ code, message, span }: Diagnostic): string {
  if (span === null) return `${code} ${message}`;
  const before = span.source.text.slice(0, span.start).split(/\r\n?|\n/);
  const place = `${span.source.file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  return `${code} ${place} [${span.source.text.slice(span.start, span.end)}] ${message}`;
}
