import { follow, isSchema, own, type SchemaSet, type Subschema } from '../link/subschemas.ts';
import type { JsonSchema } from '../model/schema.ts';

/** One of the subschemas that describe a value together. */
export interface Part {
  readonly subschema: Subschema;
  /** It holds for every value, not only for those that meet some condition. */
  readonly isCertain: boolean;
}

/** Subschemas of which one holds. */
type Alternatives = readonly Subschema[];

/** So many alternatives are written out; of more, each may be what it wants. */
const MOST_ALTERNATIVES = 24;

export function certain(subschema: Subschema): Part {
  return { subschema, isCertain: true };
}

/** All subschemas that hold together, by `$ref` and `allOf`, and the lists of which one holds each. */
export function flattened(
  given: readonly Part[],
  schemas: SchemaSet,
): { readonly parts: readonly Part[]; readonly alternatives: readonly Alternatives[] } {
  const found = new Map<JsonSchema, Part>();
  const alternatives: Alternatives[] = [];
  const visit = (part: Part): void => {
    const { schema, root } = part.subschema;
    if (found.has(schema)) return;
    found.set(schema, part);
    const under = (called: unknown): readonly Subschema[] =>
      isSchema(called) ? [{ schema: called, root, via: null }] : [];
    const target = typeof schema.$ref === 'string' ? follow(schema.$ref, root, schemas) : null;
    if (target !== null) visit({ ...part, subschema: target });
    for (const inner of (schema.allOf ?? []).flatMap(under)) visit({ ...part, subschema: inner });
    const dependent = Object.values(Object(own(schema, 'dependentSchemas')));
    for (const some of [schema.then, schema.else, ...dependent].flatMap(under))
      visit({ subschema: some, isCertain: false });
    const lists = [schema.anyOf, schema.oneOf].map((list) => (list ?? []).flatMap(under));
    for (const list of lists.filter(({ length }) => length > 0)) {
      if (part.isCertain) alternatives.push(list);
      else for (const subschema of list) visit({ subschema, isCertain: false });
    }
  };
  for (const part of given) visit(part);
  return { parts: [...found.values()], alternatives };
}

/** Each way to take one of every list; null where there are too many. None of a list is a way of its own for no list. */
export function combinations(lists: readonly Alternatives[]): readonly Alternatives[] | null {
  const ways = lists.reduce((product, { length }) => product * length, 1);
  if (ways > MOST_ALTERNATIVES) return null;
  return lists.reduce<readonly Alternatives[]>(
    (chosen, list) => chosen.flatMap((before) => list.map((one) => [...before, one])),
    [[]],
  );
}

/** One of each list has been chosen: what is left of the parts says the rest. */
export function withoutAlternatives(parts: readonly Part[]): readonly Part[] {
  return parts.map(({ subschema, isCertain }) => {
    const {
      anyOf: _,
      oneOf: _also,
      $ref: _followed,
      allOf: _flat,
      then: _then,
      else: _else,
      ...schema
    } = subschema.schema;
    return { subschema: { ...subschema, schema }, isCertain };
  });
}
