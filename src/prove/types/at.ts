import { follow, isSchema, own, pointerSteps, type SchemaSet } from '../../link/subschemas.ts';
import type { SchemaPlace } from '../../model/data-type.ts';
import type { Schema } from '../../model/schema.ts';

/** A subschema with its file and its place there. */
export interface At {
  /** Also `true`, `false` and whatever else stands there; undefined where nothing does. */
  readonly json: unknown;
  readonly file: Schema;
  readonly place: SchemaPlace;
}

/** Schemas by file name, and what they say. */
export interface Files {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly set: SchemaSet;
}

export function rootAt(file: Schema): At {
  return { json: file.json, file, place: { source: file.source, pointer: '' } };
}

/** What stands behind a keyword, in a list or a map of subschemas at that step of it. */
export function childAt({ json, file, place }: At, keyword: string, ...steps: readonly string[]): At {
  const part = steps.reduce(own, own(json, keyword));
  const pointer = [place.pointer, keyword, ...steps.map(escaped)].join('/');
  return { json: part, file, place: { source: place.source, pointer } };
}

/** The subschemas in the list or map behind a keyword, with their names. */
export function childrenAt(at: At, keyword: string): readonly (readonly [name: string, child: At])[] {
  const part = own(at.json, keyword);
  if (typeof part !== 'object' || part === null) return [];
  return Object.keys(part).map((name) => [name, childAt(at, keyword, name)]);
}

/** The subschema that `$ref` names; null where there is none. */
export function referredAt({ json, file }: At, { schemas, set }: Files): At | null {
  if (!isSchema(json) || typeof json.$ref !== 'string') return null;
  const target = follow(json.$ref, file.json, set);
  if (target === null) return null;
  const home = target.root === file.json ? file : [...schemas.values()].find((one) => one.json === target.root);
  if (home === undefined) return null;
  const steps = json.$ref.includes('#') ? pointerSteps(json.$ref.slice(json.$ref.indexOf('#') + 1)) : [];
  const pointer = steps.map((step) => `/${escaped(step)}`).join('');
  return { json: target.schema, file: home, place: { source: home.source, pointer } };
}

/** A step of a JSON pointer (RFC 6901, section 3). */
function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The subschemas of a file that a mark stands on, as far as its root leads to them. */
export function markedAt(root: At, files: Files): readonly At[] {
  // A map visits what is added while it is walked.
  const found = new Map([[root.json, root]]);
  for (const at of found.values()) {
    const inside = IN_PARTS.flatMap((keyword) => childrenAt(at, keyword).map(([, child]) => child));
    const target = referredAt(at, files);
    for (const next of [
      ...IN_ONE.map((keyword) => childAt(at, keyword)),
      ...inside,
      ...(target === null ? [] : [target]),
    ]) {
      if (isSchema(next.json) && !found.has(next.json)) found.set(next.json, next);
    }
  }
  return [...found.values()].filter(({ json, file }) => file === root.file && isMarked(json));
}

function isMarked(json: unknown): boolean {
  const written = own(json, 'mustRender');
  return written === true || isSchema(written);
}

/** Keywords with one subschema, and those with a list or a map of them. */
const IN_ONE: readonly string[] =
  'additionalProperties unevaluatedProperties items unevaluatedItems contains propertyNames not if then else'.split(
    ' ',
  );
const IN_PARTS: readonly string[] = 'allOf anyOf oneOf prefixItems properties patternProperties dependentSchemas'.split(
  ' ',
);
