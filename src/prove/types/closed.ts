import { isSchema } from '../../link/subschemas.ts';
import { type At, childAt, childrenAt, type Files, referredAt } from './at.ts';
import { ANYTHING, NOTHING } from './shape.ts';
import type { FieldShape, MapShape, Scalar, Shape, Stray } from './shape.ts';

/**
 * What `check/unknown-keys.ts` takes for described by a branch that a map may mean although it does not hold: as long
 * as no tag speaks against it, it counts. `tagged` are the schemas whose tags speak, `conditions` those whose `required`
 * does so as well.
 */
export function strayOf(parts: readonly At[], tagged: readonly At[], conditions: readonly At[], files: Files): Stray {
  const described = parts.flatMap((part) => inPlace(part, ALL, files));
  const certain = (some: readonly At[]): readonly At[] => some.flatMap((part) => inPlace(part, CERTAIN, files));
  const keys = described.flatMap((at) => childrenAt(at, 'properties').map(([name]) => name));
  const required = certain(conditions).flatMap(({ json }) => (isSchema(json) ? (json.required ?? []) : []));
  return {
    names: new Set(keys),
    isOpen: described.some(isOpen),
    tags: new Map(certain(tagged).flatMap(tagsOf)),
    required: new Set(required),
  };
}

/** The keywords whose subschemas describe the same map. */
const ALL = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'] as const;
const CERTAIN = ['allOf'] as const;

/** A subschema and those that it calls for by `$ref` and these keywords, each once. */
function inPlace(start: At, keywords: typeof ALL | typeof CERTAIN, files: Files): readonly At[] {
  // A map visits what is added while it is walked.
  const found = new Map([[start.json, start]]);
  for (const at of found.values()) {
    const target = referredAt(at, files);
    const called = keywords.flatMap((keyword) => {
      const child = childAt(at, keyword);
      return Array.isArray(child.json) ? childrenAt(at, keyword).map(([, one]) => one) : [child];
    });
    for (const next of target === null ? called : [target, ...called]) {
      if (isSchema(next.json) && !found.has(next.json)) found.set(next.json, next);
    }
  }
  return [...found.values()];
}

function isOpen({ json }: At): boolean {
  if (!isSchema(json)) return false;
  const { additionalProperties } = json;
  return (
    Object.hasOwn(json, 'patternProperties') || (additionalProperties !== undefined && additionalProperties !== false)
  );
}

function tagsOf(at: At): readonly (readonly [string, readonly Scalar[]])[] {
  return childrenAt(at, 'properties').flatMap(([name, { json }]) => {
    if (!isSchema(json)) return [];
    const values = json.const === undefined ? json.enum : [json.const];
    return values?.every(isScalar) === true ? [[name, values] as const] : [];
  });
}

/** `null` is none: a key without a value is read as one, whatever its schema says. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function withStray(shape: Shape, stray: Stray): Shape {
  return { ...shape, maps: shape.maps.map((map) => ({ ...map, strays: [...map.strays, stray] })) };
}

/** A map with `unevaluatedProperties: false`; nothing where a key that must be there is none that it knows. */
export function closed(map: MapShape): readonly MapShape[] {
  const strays = map.strays.filter((stray) => !isToldApart(map, stray));
  if (map.isOpen || strays.some((stray) => stray.isOpen)) return [{ ...map, strays: [] }];
  const names = new Set(strays.flatMap((stray) => Array.from(stray.names)));
  const fields = new Map<string, FieldShape>();
  for (const [name, field] of map.fields) {
    if (field.isNamed || names.has(name)) fields.set(name, { ...field, isNamed: true });
    else if (field.isRequired) return [];
  }
  for (const name of names) {
    if (!fields.has(name)) fields.set(name, { shape: map.rest ?? STRAY, isRequired: false, isNamed: true });
  }
  return [{ fields, rest: NOTHING, isOpen: false, strays: [] }];
}

const STRAY: Shape = { ...ANYTHING, why: 'its schema describes it only for another kind of map' };

/** True where the value of some key shows that a map is not of the other branch. */
function isToldApart({ fields }: MapShape, { tags, required }: Stray): boolean {
  return [...tags].some(([name, values]) => {
    const field = fields.get(name);
    return field !== undefined && (field.isRequired || required.has(name)) && isNoneOf(field.shape, values);
  });
}

/** Only scalars of one kind are compared: the text `1` is written like the number. */
function isNoneOf(shape: Shape, values: readonly Scalar[]): boolean {
  const { isNullable, text, number, booleans, list, maps, excluded } = shape;
  if (isNullable || list !== null || maps.length > 0) return false;
  const kinds = [
    ...(text ? [{ kind: 'string', known: text.values }] : []),
    ...(number ? [{ kind: 'number', known: number.values }] : []),
    ...(booleans.length > 0 ? [{ kind: 'boolean', known: booleans }] : []),
  ];
  const [only, second] = kinds;
  if (only === undefined || second !== undefined || !values.every((value) => typeof value === only.kind)) return false;
  return values.every((value) => excluded.includes(value) || only.known?.every((one) => one !== value) === true);
}
