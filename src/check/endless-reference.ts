import { follow, isSchema } from '../link/subschemas.ts';
import type { SchemaSet } from '../link/subschemas.ts';
import type { JsonSchema } from '../model/schema.ts';

/** The keywords whose subschemas describe the same value as the schema they stand in. */
const IN_PLACE: ReadonlySet<string> = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
  'not',
  'dependentSchemas',
]);

/** A subschema, its file, and the reference that led to it; '' where it stands inside the one before. */
interface Step {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
  readonly reference: string;
}

/** A way from a subschema back to itself for the same value. */
export interface Circle {
  readonly references: readonly string[];
  /** The subschemas on the way that have these references, in the same order. */
  readonly from: readonly JsonSchema[];
}

/** The references that lead in a circle, or null: checking it would never end. */
export function endlessReference(json: JsonSchema, schemas: SchemaSet): Circle | null {
  const settled = new Set<JsonSchema>();
  for (const start of everySubschema({ schema: json, root: json, reference: '' }, schemas)) {
    const circle = circleFrom(start, [], settled, schemas);
    if (circle !== null) return circle;
  }
  return null;
}

function circleFrom(step: Step, way: readonly Step[], settled: Set<JsonSchema>, schemas: SchemaSet): Circle | null {
  const seenAt = way.findIndex(({ schema }) => schema === step.schema);
  const here = [...way, step];
  if (seenAt >= 0) {
    const followed = here
      .map(({ reference }, index) => ({ reference, from: here[index - 1]?.schema ?? step.schema }))
      .filter(({ reference }, index) => index > seenAt && reference !== '');
    return { references: followed.map(({ reference }) => reference), from: followed.map(({ from }) => from) };
  }
  if (settled.has(step.schema)) return null;
  for (const next of [...referenced(step, schemas), ...inside(step, (keyword) => IN_PLACE.has(keyword))]) {
    const circle = circleFrom(next, here, settled, schemas);
    if (circle !== null) return circle;
  }
  settled.add(step.schema);
  return null;
}

/** All subschemas of a file and of those that it refers to, each once. */
function everySubschema(start: Step, schemas: SchemaSet): readonly Step[] {
  const found = new Map([[start.schema, start]]);
  // A map visits what is added while it is walked.
  for (const step of found.values()) {
    for (const next of [...referenced(step, schemas), ...inside(step, () => true)]) {
      if (!found.has(next.schema)) found.set(next.schema, next);
    }
  }
  return [...found.values()];
}

function referenced({ schema, root }: Step, schemas: SchemaSet): readonly Step[] {
  const target = typeof schema.$ref === 'string' ? follow(schema.$ref, root, schemas) : null;
  return target === null ? [] : [{ ...target, reference: schema.$ref ?? '' }];
}

/** Subschemas stand behind a keyword, in its list or in its map; what is no schema there does no harm. */
function inside({ schema, root }: Step, isWanted: (keyword: string) => boolean): readonly Step[] {
  const parts: Step[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (!isWanted(keyword)) continue;
    const values: readonly unknown[] = [
      value,
      ...(typeof value === 'object' && value !== null ? Object.values(value) : []),
    ];
    for (const part of values) if (isSchema(part)) parts.push({ schema: part, root, reference: '' });
  }
  return parts;
}
