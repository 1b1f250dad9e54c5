import { error, type Report } from '../model/diagnostic.ts';
import type { File, Library, ProjectFiles } from '../model/project.ts';
import { spanOfFile } from '../model/span.ts';

/** Where each template, partial, schema and language pack of a run comes from: the project, then the package. */
export interface LibraryIndex {
  readonly templates: ReadonlyMap<string, File>;
  readonly partials: ReadonlyMap<string, File>;
  /** By file name; those of rows with their folder, `rows/customer.schema.json`. */
  readonly schemas: ReadonlyMap<string, SchemaFile>;
  readonly languages: ReadonlyMap<string, LanguageFiles>;
}

export interface SchemaFile {
  readonly file: File;
  readonly isOwn: boolean;
}

/** A project's pack extends the shipped one of the same language. */
export interface LanguageFiles {
  readonly shipped: File | null;
  readonly own: File | null;
}

/** Schemas that say what a message, a project and envoi's own output are; a project that changed them would not be checked. */
export const RESERVED_SCHEMAS: ReadonlySet<string> = new Set(
  ['message', 'letter', 'language', 'language-extension', 'project', 'report'].map((name) => `${name}.schema.json`),
);

export function indexLibrary({ project, shipped }: ProjectFiles, report: Report): LibraryIndex {
  const templates = new Map([...byName(shipped.templates, '.mjml'), ...byName(project.templates, '.mjml')]);
  const schemas = indexSchemas(project, shipped, report);
  for (const file of project.templates) {
    const name = nameOf(file, '.mjml');
    if (RESERVED_SCHEMAS.has(`${name}.schema.json`)) {
      templates.delete(name);
      reportReserved(name, 'give the template, its file and its schema, another name', file, report);
    } else if (!schemas.has(`${name}.schema.json`)) reportWithoutSchema(name, file, report);
  }
  return {
    templates,
    partials: new Map([...byName(shipped.partials, '.mjml'), ...byName(project.partials, '.mjml')]),
    schemas,
    languages: indexLanguages(project, shipped),
  };
}

function indexSchemas(project: Library, shipped: Library, report: Report): LibraryIndex['schemas'] {
  const schemas = new Map<string, SchemaFile>();
  for (const file of shipped.schemas) schemas.set(schemaName(file), { file, isOwn: false });
  for (const file of project.schemas) {
    const name = schemaName(file);
    if (RESERVED_SCHEMAS.has(name)) {
      const help = 'give the schema the name of its template, and extend message.schema.json with `$ref`';
      reportReserved(name, help, file, report);
    } else schemas.set(name, { file, isOwn: true });
  }
  return schemas;
}

function indexLanguages(project: Library, shipped: Library): LibraryIndex['languages'] {
  const own = byName(project.languages, '.yaml');
  const packs = byName(shipped.languages, '.yaml');
  const tags = new Set([...packs.keys(), ...own.keys()]);
  return new Map([...tags].map((tag) => [tag, { shipped: packs.get(tag) ?? null, own: own.get(tag) ?? null }]));
}

function reportReserved(name: string, help: string, file: File, report: Report): void {
  const message = `\`${name}\` is envoi's own and cannot be replaced`;
  report(error('project/reserved-name', spanOfFile(file.path), message, { help }));
}

function reportWithoutSchema(name: string, file: File, report: Report): void {
  const parts = '`"$ref": "message.schema.json"`, the template\'s own `details` and `"unevaluatedProperties": false`';
  const help = `add schemas/${name}.schema.json with ${parts}`;
  report(
    error('project/template-without-schema', spanOfFile(file.path), `the template \`${name}\` has no schema`, { help }),
  );
}

function byName(files: readonly File[], ending: string): Map<string, File> {
  return new Map(files.map((file) => [nameOf(file, ending), file]));
}

/** A template and a row may have the same name. */
function schemaName({ path }: File): string {
  return /(?:(?<=schemas\/)rows\/)?[^/]*$/.exec(path)?.[0] ?? path;
}

function nameOf(file: File, ending: string): string {
  const base = file.path.slice(file.path.lastIndexOf('/') + 1);
  return base.endsWith(ending) ? base.slice(0, base.length - ending.length) : base;
}
