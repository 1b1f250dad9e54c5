import { indexLibrary, type LibraryIndex } from '../link/library.ts';
import { reportUnusedSchemas } from '../link/unused-schemas.ts';
import { lookup } from '../link/lookup.ts';
import { nameFilesOf } from '../link/name-files.ts';
import { jsonOf, readSchemas, rowSchemas } from '../link/schemas.ts';
import type { SchemaSet } from '../link/subschemas.ts';
import { readTemplates } from '../link/templates.ts';
import { withNames } from '../link/vocatives.ts';
import { error, type Report } from '../model/diagnostic.ts';
import type { ReadAttachment } from '../model/letter.ts';
import type { LanguagePack } from '../model/language.ts';
import type { Config, File, Project, ProjectFiles } from '../model/project.ts';
import { Recall } from '../model/recall.ts';
import type { JsonSchema, Schema } from '../model/schema.ts';
import type { Snapshot, Snapshots } from '../model/snapshot.ts';
import type { Template } from '../model/template.ts';
import { spanOfText } from '../model/text.ts';
import { readConfig } from './config.ts';
import { filePathFault } from './formats/file-path.ts';
import { LANGUAGE_SCHEMAS, readLanguage } from './language.ts';
import { ANY_MESSAGE, ANY_MESSAGE_SCHEMA } from './message.ts';
import { checkSchemaFile } from './schema-file.ts';
import { readNames } from './rows/people/read-names.ts';
import { compileSchemas, type SchemaChecker } from './schema.ts';

/** What messages are checked in. */
export interface OpenProject {
  readonly project: Project;
  readonly checker: SchemaChecker;
}

/** What opening a project before has learnt from files that are still the same. */
export interface ProjectMemory {
  readonly schemas: Recall<ReadSchemas>;
  readonly languageChecker: Recall<SchemaChecker>;
  readonly config: Recall<Config>;
  readonly templates: Recall<ReadonlyMap<string, Template>>;
  readonly languages: Recall<LanguagePack | undefined>;
  readonly named: Recall<LanguagePack>;
}

export function projectMemory(): ProjectMemory {
  return {
    schemas: new Recall(1),
    languageChecker: new Recall(1),
    config: new Recall(1),
    templates: new Recall(2),
    languages: new Recall(MOST_LANGUAGES),
    named: new Recall(MOST_LANGUAGES),
  };
}

/** More than any project has. */
const MOST_LANGUAGES = 100;

interface ReadSchemas {
  readonly checker: SchemaChecker;
  readonly usable: ReadonlyMap<string, Schema>;
  readonly snapshot: Snapshot | null;
}

/**
 * Everything of a project but its messages, checked. A run over named messages reads only the languages that they
 * name; one over the whole project all of them. Without `readFile` nobody is greeted: what the project says of names is
 * left unread.
 */
export function openProject(
  files: ProjectFiles,
  report: Report,
  readFile: ReadAttachment | null = null,
  memory: ProjectMemory = projectMemory(),
  snapshots: Snapshots = () => null,
): OpenProject {
  const { isWhole } = files;
  const index = indexLibrary(files, report);
  if (isWhole) reportUnusedSchemas(files.project, index, report);
  const schemaFiles = [...index.schemas].flatMap(([name, { file, isOwn }]) => [name, file, isOwn]);
  const { checker, usable, snapshot } = memory.schemas.recall('', schemaFiles, report, (note) => {
    const schemas = readSchemas(index.schemas, note);
    const known = snapshots(files.shipped.schemas);
    const made = compileSchemas(
      checkedSchemas(schemas),
      hasOurs(index.schemas, files) ? known?.acceptorsOf : undefined,
    );
    return { checker: made, usable: withoutBroken(schemas, made, note), snapshot: known };
  });
  // A schema of messages can change without a word on languages, which take the longest to read.
  const ours = LANGUAGE_SCHEMAS.map((name) => index.schemas.get(name));
  const languageChecker = ours.some((schema) => schema?.isOwn !== false)
    ? checker
    : memory.languageChecker.recall(
        '',
        ours.map((schema) => schema?.file),
        report,
        () => compileSchemas(only(checker.schemas, LANGUAGE_SCHEMAS), snapshot?.acceptorsOf),
      );
  const languages = lookup([...index.languages.keys()], (tag) => {
    const found = index.languages.get(tag);
    if (found === undefined) return undefined;
    const { shipped, own } = found;
    const pack = memory.languages.recall(tag, [shipped, own, languageChecker, isWhole], report, (note) =>
      readLanguage(tag, found, languageChecker, isWhole, note, shipped && snapshot?.pack(shipped)),
    );
    const names = pack && readFile && namesFile(tag, config, readFile, report);
    if (!pack || !names) return pack;
    return memory.named.recall(tag, [pack, names.path, names.bytes], report, (note) =>
      withNames(pack, readNames(names, note)),
    );
  });
  const config = memory.config.recall('', [files.config, checker, ...languages.names], report, (note) =>
    readConfig(files.config, languages.names, checker, note),
  );
  if (isWhole) for (const tag of languages.names) languages.get(tag);
  const read = (kind: 'templates' | 'partials'): ReadonlyMap<string, Template> =>
    memory.templates.recall(kind, [...index[kind]].flat(), report, (note) => readTemplates(index[kind], note));
  const project: Project = {
    config,
    templates: read('templates'),
    partials: read('partials'),
    schemas: usable,
    rows: rowSchemas(index.schemas.keys(), usable),
    languages,
  };
  return { project, checker };
}

function only(schemas: SchemaSet, names: readonly string[]): SchemaSet {
  return new Map([...schemas].filter(([name]) => names.includes(name)));
}

/** All that values are held against. */
export function checkedSchemas(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, JsonSchema> {
  return new Map([...jsonOf(schemas), [ANY_MESSAGE, ANY_MESSAGE_SCHEMA]]);
}

/** Whether no schema of the project stands in the place of a shipped one, to which others may refer. */
function hasOurs(schemas: LibraryIndex['schemas'], { shipped }: ProjectFiles): boolean {
  return [...schemas.values()].filter(({ isOwn }) => !isOwn).length === shipped.schemas.length;
}

/** The file that says how people are called out in a language; null where the project says nothing. */
function namesFile(tag: string, { root }: Config, readFile: ReadAttachment, report: Report): File | null {
  const named = nameFilesOf(root).find((file) => file.tag.value === tag);
  if (named === undefined) return null;
  const path = named.file.value;
  // What is no path of such a file is the schema's finding.
  if (filePathFault(path) !== null || !/\.csv$/i.test(path)) return null;
  const read = readFile(path);
  if (read.kind === 'content') return { path, bytes: read.content };
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
