import { isSchema, own, type SchemaSet, type Subschema } from '../link/subschemas.ts';
import type { JsonSchema } from '../model/schema.ts';
import { certain, flattened } from './parts.ts';

/**
 * Keys of which a map must have one, a list for each such demand: `not` of a map that has none of them, which is how a
 * schema says that a message has a recipient or recipients.
 */
export function oneOfThese(subschema: Subschema, schemas: SchemaSet): readonly (readonly string[])[] {
  const { parts } = flattened([certain(subschema)], schemas);
  return parts.flatMap((part) => (part.isCertain ? keysRefusedAtOnce(part.subschema.schema) : []));
}

/** Anything else beside `properties` would say when it is refused: then the type cannot. */
function keysRefusedAtOnce(schema: JsonSchema): readonly (readonly string[])[] {
  const refused = own(schema, 'not');
  if (!isSchema(refused) || Object.keys(refused).join() !== 'properties') return [];
  const properties = own(refused, 'properties');
  const keys = Object.keys(Object(properties));
  return keys.length > 0 && keys.every((key) => own(properties, key) === false) ? [keys] : [];
}
