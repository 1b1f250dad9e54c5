import { indexLibrary } from '../link/library.ts';
import { lookup } from '../link/lookup.ts';
import { nameFilesOf } from '../link/name-files.ts';
import { jsonOf, readSchemas, rowSchemas } from '../link/schemas.ts';
import { readTemplates } from '../link/templates.ts';
import { type NameTable, withNames } from '../link/vocatives.ts';
import { error, type Report } from '../model/diagnostic.ts';
import type { ReadAttachment } from '../model/letter.ts';
import type { Config, Project, ProjectFiles } from '../model/project.ts';
import type { Schema } from '../model/schema.ts';
import { spanOfText } from '../model/text.ts';
import { readConfig } from './config.ts';
import { filePathFault } from './formats/file-path.ts';
import { readLanguage } from './language.ts';
import { ANY_MESSAGE, ANY_MESSAGE_SCHEMA } from './message.ts';
import { checkSchemaFile } from './schema-file.ts';
import { readNames } from './rows/people/read-names.ts';
import { compileSchemas, type SchemaChecker } from './schema.ts';

/** What messages are checked in. */
export interface OpenProject {
  readonly project: Project;
  readonly checker: SchemaChecker;
}

/**
 * Everything of a project but its messages, checked. A run over named messages reads only the languages that they
 * name; one over the whole project all of them. Without `readFile` nobody is greeted: what the project says of names is
 * left unread.
 */
export function openProject(files: ProjectFiles, report: Report, readFile: ReadAttachment | null = null): OpenProject {
  const index = indexLibrary(files, report);
  const schemas = readSchemas(index.schemas, report);
  const checker = compileSchemas(new Map([...jsonOf(schemas), [ANY_MESSAGE, ANY_MESSAGE_SCHEMA]]));
  const usable = withoutBroken(schemas, checker, report);
  const languages = lookup([...index.languages.keys()], (tag) => {
    const found = index.languages.get(tag);
    const pack = found && readLanguage(tag, found, checker, files.isWhole, report);
    const names = pack && readFile && namesFor(tag, config, readFile, report);
    return pack && names ? withNames(pack, names) : pack;
  });
  const config = readConfig(files.config, languages.names, checker, report);
  if (files.isWhole) for (const tag of languages.names) languages.get(tag);
  const project: Project = {
    config,
    templates: readTemplates(index.templates, report),
    partials: readTemplates(index.partials, report),
    schemas: usable,
    rows: rowSchemas(index.schemas.keys(), usable),
    languages,
  };
  return { project, checker };
}

/** How people are called out in a language, as the project says; null where it says nothing. */
function namesFor(tag: string, { root }: Config, readFile: ReadAttachment, report: Report): NameTable | null {
  const named = nameFilesOf(root).find((file) => file.tag.value === tag);
  if (named === undefined) return null;
  const path = named.file.value;
  // What is no path of such a file is the schema's finding.
  if (filePathFault(path) !== null || !/\.csv$/i.test(path)) return null;
  const read = readFile(path);
  if (read.kind === 'content') return readNames({ path, bytes: read.content }, report);
  report(error('data/names-file', spanOfText(named.file), `\`${path}\` ${read.problem}`, { help: NAMES_HELP }));
  return null;
}

const NAMES_HELP = 'write the path of a CSV file in the project, from its root';

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
