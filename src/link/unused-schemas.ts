import { type Diagnostic, error, type Report } from '../model/diagnostic.ts';
import type { File, Library } from '../model/project.ts';
import { spanOfFile } from '../model/span.ts';
import { didYouMean } from './did-you-mean.ts';
import { type LibraryIndex, RESERVED_SCHEMAS } from './library.ts';

/**
 * A finding for each schema of the project that no message can be held against: there is no template of its name, and no
 * other schema has that name in it. Those of rows are named by messages, also by ones that are still to be written.
 */
export function reportUnusedSchemas(own: Library, { templates, schemas }: LibraryIndex, report: Report): void {
  const bare = [...templates.keys()].filter((name) => !schemas.has(`${name}.schema.json`));
  for (const file of own.schemas) {
    const [, name] = /^schemas\/([^/]*)\.schema\.json$/.exec(file.path) ?? [];
    if (name === undefined || templates.has(name) || RESERVED_SCHEMAS.has(`${name}.schema.json`)) continue;
    if (!own.schemas.some((other) => other !== file && refersTo(other, name))) report(unused(file, name, bare));
  }
}

/** A doubt counts as a reference: a schema that is told to be unused must be so. */
function refersTo({ bytes }: File, name: string): boolean {
  return new TextDecoder().decode(bytes).includes(`${name}.schema.json`);
}

/** `bare` are the templates without a schema. */
function unused({ path }: File, name: string, bare: readonly string[]): Diagnostic {
  const near = didYouMean(name, bare);
  const meant = near === null ? '' : `did you mean schemas/${near}.schema.json? `;
  const help = `${meant}write templates/${name}.mjml, or move the schema out of schemas/`;
  const message = `this file is not used: there is no template \`${name}\`, and no other schema refers to it`;
  return error('project/stray-file', spanOfFile(path), message, { help });
}
