import type { Report } from '../model/diagnostic.ts';
import type { Lookup } from '../model/project.ts';
import type { JsonSchema, Schema } from '../model/schema.ts';
import { parseJson } from '../parse/json.ts';
import { decodeSource, TEMPLATE_LIMIT } from '../parse/source.ts';
import type { SchemaFile } from './library.ts';
import { isSchema } from './subschemas.ts';

/** The schemas of a run, parsed; one that is not JSON is reported and left out. */
export function readSchemas(files: ReadonlyMap<string, SchemaFile>, report: Report): ReadonlyMap<string, Schema> {
  const schemas = new Map<string, Schema>();
  for (const [name, file] of files) {
    const schema = readSchema(name, file, report);
    if (schema) schemas.set(name, schema);
  }
  return schemas;
}

function readSchema(name: string, { file, isOwn }: SchemaFile, report: Report): Schema | null {
  const source = decodeSource(file, TEMPLATE_LIMIT, report);
  if (source === null) return null;
  // Places are looked up only in what people write: parsing the package's own schemas with places costs each run time.
  const root = isOwn ? parseJson(source, report) : null;
  if (isOwn && root === null) return null;
  const json: unknown = JSON.parse(source.text);
  return isSchema(json) ? { name, source, root, json } : null;
}

/** The schemas of rows, by the names that messages give them; `names` are all that there are, also the broken ones. */
export function rowSchemas(names: Iterable<string>, usable: ReadonlyMap<string, Schema>): Lookup<Schema> {
  const ofRows = [...names].flatMap((name) => /^rows\/(.+)\.schema\.json$/.exec(name)?.[1] ?? []);
  return { names: ofRows, get: (name) => usable.get(`rows/${name}.schema.json`) };
}

export function jsonOf(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, JsonSchema> {
  return new Map([...schemas].map(([name, schema]) => [name, schema.json]));
}
