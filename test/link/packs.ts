import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguage } from '../../src/check/language.ts';
import { compileSchemas } from '../../src/check/schema.ts';
import { readValues } from '../../src/link/read-values.ts';
import type { Diagnostic, Report } from '../../src/model/diagnostic.ts';
import type { LanguagePack } from '../../src/model/language.ts';
import type { File } from '../../src/model/project.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

const root = join(import.meta.dirname, '../..');

/** The languages that the package ships. */
export const TAGS: readonly string[] = readdirSync(join(root, 'languages')).map((file) => file.replace('.yaml', ''));

/** A shipped pack, as a project without its own reads it; a mistake in it is an exception here. */
export function pack(tag: string): LanguagePack {
  const { language, diagnostics } = readPack(tag, null);
  if (language === undefined) throw new Error(`${tag}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return language;
}

/** A language of which the project has a file of its own, and what is wrong with it. */
export function readPack(
  tag: string,
  own: string | null,
): { readonly language: LanguagePack | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const path = `languages/${tag}.yaml`;
  const shipped = TAGS.includes(tag) ? fileAt(path, readFileSync(join(root, path), 'utf8')) : null;
  const files = { shipped, own: own === null ? null : fileAt(path, own) };
  const language = readLanguage(tag, files, checker, true, (diagnostic) => diagnostics.push(diagnostic));
  return { language, diagnostics };
}

/** The places of what is wrong in a project's file for a shipped language, held against its own schema. */
export function markedInExtension(own: string): readonly string[] {
  const marked: string[] = [];
  const report: Report = ({ span }) => marked.push(span === null ? '' : own.slice(span.start, span.end));
  const tree = parseYaml({ file: 'languages/xx.yaml', text: own }, report);
  if (tree === null) throw new Error('the file is empty');
  const values = readValues(tree, checker.schemas.get(EXTENSION) ?? {}, checker.schemas);
  checker.check(EXTENSION, tree, values, report);
  return marked;
}

const EXTENSION = 'language-extension.schema.json';

const checker = compileSchemas(new Map(['language.schema.json', EXTENSION].map((name) => [name, schemaAt(name)])));

function schemaAt(name: string): JsonSchema {
  return JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));
}

function fileAt(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(text) };
}
