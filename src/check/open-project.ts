import { indexLibrary } from '../link/library.ts';
import { lookup } from '../link/lookup.ts';
import { jsonOf, readSchemas, rowSchemas } from '../link/schemas.ts';
import { readTemplates } from '../link/templates.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Project, ProjectFiles } from '../model/project.ts';
import type { Schema } from '../model/schema.ts';
import { readConfig } from './config.ts';
import { readLanguage } from './language.ts';
import { ANY_MESSAGE, ANY_MESSAGE_SCHEMA } from './message.ts';
import { checkSchemaFile } from './schema-file.ts';
import { compileSchemas, type SchemaChecker } from './schema.ts';

/** What messages are checked in. */
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
  const usable = withoutBroken(schemas, checker, report);
  const languages = lookup([...index.languages.keys()], (tag) => {
    const pack = index.languages.get(tag);
    return pack && readLanguage(tag, pack, checker, files.isWhole, report);
  });
  if (files.isWhole) for (const tag of languages.names) languages.get(tag);
  const project: Project = {
    config: readConfig(files.config, languages.names, checker, report),
    templates: readTemplates(index.templates, report),
    partials: readTemplates(index.partials, report),
    schemas: usable,
    rows: rowSchemas(index.schemas.keys(), usable),
    languages,
  };
  return { project, checker };
}

/**
 * The schemas that messages can be held against. With one broken schema none of the project's own is used, since they
 * may refer to each other: an endless reference or a slow pattern would take the whole run with it.
 */
function withoutBroken(
  schemas: ReadonlyMap<string, Schema>,
  checker: SchemaChecker,
  report: Report,
): ReadonlyMap<string, Schema> {
  let isBroken = false;
  const note: Report = (finding) => {
    isBroken = true;
    report(finding);
  };
  for (const schema of schemas.values()) if (schema.root) checkSchemaFile(schema, checker, note);
  return isBroken ? new Map([...schemas].filter(([, { root }]) => root === null)) : schemas;
}
