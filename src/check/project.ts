import { indexLibrary, type LibraryIndex } from '../link/library.ts';
import { lookup } from '../link/lookup.ts';
import { jsonOf, readSchemas } from '../link/schemas.ts';
import type { Report } from '../model/diagnostic.ts';
import type { LanguagePack } from '../model/language.ts';
import type { File, Project, ProjectFiles } from '../model/project.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { Template } from '../model/template.ts';
import { decodeSource, TEMPLATE_LIMIT } from '../parse/source.ts';
import { readConfig } from './config.ts';
import { readLanguage } from './language.ts';
import { compileSchemas, type SchemaChecker } from './schema.ts';
import { checkSchemaFile } from './schema-file.ts';

/** The schema of a message whose template is not known: it still finds every key that no message has. */
export const ANY_MESSAGE = 'any-message.schema.json';

const ANY_MESSAGE_SCHEMA: JsonSchema = {
  $ref: 'message.schema.json',
  properties: { details: {} },
  unevaluatedProperties: false,
};

export interface OpenProject {
  readonly project: Project;
  readonly checker: SchemaChecker;
}

/**
 * Everything of a project but its messages, checked. A run over named messages reads only the languages that they
 * name; one over the whole project all of them.
 */
export function openProject(files: ProjectFiles, report: Report): OpenProject {
  const index = indexLibrary(files, report);
  const schemas = readSchemas(index.schemas, report);
  const checker = compileSchemas(new Map([...jsonOf(schemas), [ANY_MESSAGE, ANY_MESSAGE_SCHEMA]]));
  for (const schema of schemas.values()) if (schema.root) checkSchemaFile(schema, checker, report);
  const languages = lookup([...index.languages.keys()], (tag) =>
    languageOf(tag, index, checker, files.isWhole, report),
  );
  if (files.isWhole) for (const tag of languages.names) languages.get(tag);
  const project: Project = {
    config: readConfig(files.config, checker, report),
    templates: readTemplates(index.templates, report),
    partials: readTemplates(index.partials, report),
    schemas,
    languages,
  };
  return { project, checker };
}

function languageOf(
  tag: string,
  { languages }: LibraryIndex,
  checker: SchemaChecker,
  isWhole: boolean,
  report: Report,
): LanguagePack | undefined {
  const files = languages.get(tag);
  return files && readLanguage(tag, files, checker, isWhole, report);
}

function readTemplates(files: ReadonlyMap<string, File>, report: Report): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template>();
  for (const [name, file] of files) {
    const source = decodeSource(file, TEMPLATE_LIMIT, report);
    if (source) templates.set(name, { name, source });
  }
  return templates;
}
