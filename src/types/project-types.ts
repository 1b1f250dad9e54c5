import { checkSchemaFile } from '../check/schema-file.ts';
import { compileSchemas } from '../check/schema.ts';
import { indexLibrary } from '../link/library.ts';
import { jsonOf, readSchemas } from '../link/schemas.ts';
import { rootSubschema, type SchemaSet, type Subschema } from '../link/subschemas.ts';
import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ProjectFiles } from '../model/project.ts';
import { oneOfThese } from './one-of-these.ts';
import { type AllTypes, type PrintType, type TemplateTypes, typesText } from './types-text.ts';
import { typeNamer } from './type-names.ts';
import { typeSchema, type TypeSchema } from './type-schema.ts';

/** TypeScript for a project's messages, rows and templates; or what is wrong with its schemas. */
export type ProjectTypes =
  | { readonly kind: 'types'; readonly text: string; readonly templates: number; readonly rows: number }
  | { readonly kind: 'findings'; readonly diagnostics: readonly Diagnostic[] };

/** What a project's schemas say, as declarations of TypeScript. The same schemas give the same bytes. */
export async function projectTypes(files: ProjectFiles, print: PrintType): Promise<ProjectTypes> {
  const findings: Diagnostic[] = [];
  const report = (finding: Diagnostic): number => findings.push(finding);
  const index = indexLibrary(files, report);
  const read = readSchemas(index.schemas, report);
  const checker = compileSchemas(jsonOf(read));
  for (const schema of read.values()) checkSchemaFile(schema, checker, report);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'findings', diagnostics: errors };
  const templates = [...index.templates.keys()].filter((name) => read.has(`${name}.schema.json`)).toSorted(byCodeUnit);
  const rows = [...read.keys()]
    .flatMap((name) => /^rows\/(.+)\.schema\.json$/.exec(name)?.[1] ?? [])
    .toSorted(byCodeUnit);
  const text = await typesText(typesOf(templates, rows, checker.schemas), print);
  return { kind: 'types', text, templates: templates.length, rows: rows.length };
}

const BASE = 'message.schema.json';

function typesOf(templates: readonly string[], rows: readonly string[], schemas: SchemaSet): AllTypes {
  const nameOf = typeNamer(['Message', 'MessageBase', 'Templates']);
  const base = typeSchema([rootAt(BASE, schemas)], schemas);
  return {
    base: { name: 'MessageBase', schema: { ...base, additionalProperties: false } },
    oneOfThese: oneOfThese(rootAt(BASE, schemas), schemas),
    templates: templates.map((template) => templateTypes(template, schemas, nameOf)),
    rows: rows.map((row) => ({
      name: nameOf(row, 'Row'),
      schema: typeSchema([rootAt(`rows/${row}.schema.json`, schemas)], schemas),
    })),
  };
}

function rootAt(name: string, schemas: SchemaSet): Subschema {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`the package has no ${name}`);
  return rootSubschema(schema);
}

function templateTypes(template: string, schemas: SchemaSet, nameOf: ReturnType<typeof typeNamer>): TemplateTypes {
  const named = { properties: { template: { const: template, examples: [template] } }, required: ['template'] };
  const whole = typeSchema([rootSubschema(named), rootAt(`${template}.schema.json`, schemas)], schemas);
  const ways = whole.anyOf ?? [whole];
  const described = ways.flatMap(({ properties }) => properties?.['details'] ?? []);
  const name = nameOf(template, 'Message');
  const needs = NEEDS.filter(([, way]) => ways.every((one) => isRequired(one, way))).map(([root]) => root);
  if (described.length === 0) return { template, message: { name, schema: whole }, details: null, needs };
  const details = { name: nameOf(template, 'Details'), schema: oneOrMore(described) };
  const message = { name, schema: withDetails(whole, details.name) };
  return { template, message, details, needs };
}

/** Alternatives that say the same are one. */
function oneOrMore(all: readonly TypeSchema[]): TypeSchema {
  const different = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  const [first = {}, ...others] = different;
  return others.length === 0 ? first : { anyOf: different };
}

function withDetails(message: TypeSchema, details: string): TypeSchema {
  if (message.anyOf) return { ...message, anyOf: message.anyOf.map((one) => withDetails(one, details)) };
  if (message.properties?.['details'] === undefined) return message;
  const { description } = message.properties['details'];
  const named = { tsType: details, ...(description === undefined ? {} : { description }) };
  return { ...message, properties: { ...message.properties, details: named } };
}

/** Roots of the letter model that a template's messages may be made to have, and where they have them. */
const NEEDS: readonly (readonly [root: string, way: readonly string[]])[] = [
  ['deadline', ['next_step', 'deadline']],
  ...['details', 'options', 'postal_address', 'send_at', 'table', 'unsubscribe'].map(
    (root): readonly [string, readonly string[]] => [root, [root]],
  ),
];

function isRequired(schema: TypeSchema, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const property = schema.properties?.[name];
  if (property === undefined || schema.required?.includes(name) !== true) return false;
  return (property.anyOf ?? [property]).every((one) => isRequired(one, rest));
}
