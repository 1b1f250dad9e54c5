import { jsonOf } from '../../link/schemas.ts';
import type { DataType } from '../../model/data-type.ts';
import type { Schema } from '../../model/schema.ts';
import { rootAt } from './at.ts';
import { dataTypeOf } from './data-type-of.ts';
import { type Reading, shapeAt } from './read-shape.ts';

/** How much is done for one type: the base schemas take some hundreds. */
const MOST_WORK = 20_000;

/**
 * What a value that a schema accepts can be. Exact for type, properties, required, items, enum, const, `$ref`, the
 * choices (`allOf`, `anyOf`, `oneOf`, `if`) and closed maps; a keyword that only forbids is left out, so that the type
 * may allow a little more than the schema, never less.
 */
export function typeOf(schema: Schema, schemas: ReadonlyMap<string, Schema>): DataType {
  return dataTypeOf(shapeAt(rootAt(schema), readingOf(schemas, true)));
}

export function readingOf(schemas: ReadonlyMap<string, Schema>, hasMarkup: boolean): Reading {
  return { schemas, set: jsonOf(schemas), hasMarkup, work: { left: MOST_WORK }, way: [] };
}
