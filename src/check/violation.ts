import type { Path } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';

/** One thing that a schema does not accept, before it is put into words. */
export interface Violation {
  /** The value it is about: for a missing or an unknown key, the map. */
  readonly path: Path;
  /** The keyword of JSON Schema that is violated. */
  readonly keyword: string;
  /** The missing or unknown key; null for every other keyword. */
  readonly key: string | null;
  /** What the keyword demands, as the schema has it: the length, the list of values, the types. */
  readonly demand: unknown;
  /** The subschema that the keyword stands in. */
  readonly schema: JsonSchema;
}
