import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from '../../src/model/schema.ts';
import { parseJson } from '../../src/parse/json.ts';

const folder = join(import.meta.dirname, '..', '..', 'schemas');
const jsonFiles = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The schemas that envoi ships, without places, as a run reads them. */
export const shippedSchemas: ReadonlyMap<string, Schema> = new Map(
  jsonFiles.map((name): [string, Schema] => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [name, { name, source: { file: `envoi/schemas/${name}`, text }, root: null, json: JSON.parse(text) }];
  }),
);

export function shippedSchema(name: string): Schema {
  const schema = shippedSchemas.get(`${name}.schema.json`);
  if (schema === undefined) throw new Error(`there is no schema ${name}`);
  return schema;
}

/** A schema that a project brings, with its places. */
export function ownSchema(text: string, name = 'invoice.schema.json'): Schema {
  const source = { file: `schemas/${name}`, text };
  const root = parseJson(source, (finding) => {
    throw new Error(finding.message);
  });
  return { name, source, root, json: JSON.parse(text) };
}

/** A schema of messages that extends the shipped one by some properties, given as JSON. */
export function messageSchema(properties: string, more = ''): Schema {
  return ownSchema(
    `{"$ref": "message.schema.json", "properties": {${properties}}, ${more}"unevaluatedProperties": false}`,
  );
}

/** The shipped schemas and one of a project. */
export function schemasWith(schema: Schema): ReadonlyMap<string, Schema> {
  return new Map([...shippedSchemas, [schema.name, schema]]);
}
