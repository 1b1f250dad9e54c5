import { anyMap, type FieldKind, kindOfProperty, NOTHING } from '../check/rows/field-kind.ts';
import { formats } from '../check/formats.ts';
import { applied, ofProperty, own, rootSubschema, type SchemaSet, typeNames } from '../link/subschemas.ts';
import type { JsonSchema, Schema } from '../model/schema.ts';

/** A field of a row, as far as its schema says plainly what it can be. */
export interface PersonaField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly kind: FieldKind['kind'];
  /** In characters, within what is plausible. */
  readonly shortest: number;
  readonly longest: number;
  /** A value as many rows have it; undefined where none is known. */
  readonly ordinary: unknown;
}

export function personaFields({ json }: Schema, schemas: SchemaSet): readonly PersonaField[] {
  const map = applied([rootSubschema(json)], anyMap(), schemas);
  const required = new Set(map.flatMap(({ schema }) => schema.required ?? []));
  const names = new Set(map.flatMap(({ schema }) => Object.keys(schema.properties ?? {})));
  return [...new Set([...required, ...names])].map((name) => {
    const described = applied(ofProperty(map, name), NOTHING, schemas).map(({ schema }) => schema);
    const { kind } = kindOfProperty(map, name, schemas);
    const shortest = Math.min(MOST_LETTERS, Math.max(1, ...numbersIn(described, 'minLength')));
    const longest = Math.min(PLAUSIBLE, ...numbersIn(described, 'maxLength'));
    const values = ordinaryValues(name, kind, shortest, described);
    const ordinary = values.find((value) => described.every((schema) => isAccepted(value, schema)));
    return { name, isRequired: required.has(name), kind, shortest, longest, ordinary };
  });
}

/** A name that is longer is that of nobody; registers cut them there. */
const PLAUSIBLE = 60;

/** Longer texts are no values of a row. */
const MOST_LETTERS = 10_000;

/** The likeliest first: what the schema says itself, then what the names of fields say. */
function ordinaryValues(
  name: string,
  kind: FieldKind['kind'],
  shortest: number,
  described: readonly JsonSchema[],
): readonly unknown[] {
  const given = described.flatMap((schema) => [
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(schema.examples ?? []),
    ...(schema.enum ?? []),
  ]);
  const limits = [...numbersIn(described, 'minimum'), ...numbersIn(described, 'maximum')];
  const usual: readonly unknown[] =
    kind === 'date' ? ['2026-06-15'] : kind === 'number' || kind === 'integer' ? [12, 1, ...limits, 0] : [];
  const text = (ORDINARY.get(name) ?? 'Lumo').padEnd(shortest, 'o');
  return [...given, ...usual, text, ...TEXTS, true, false, []];
}

const ORDINARY: ReadonlyMap<string, string> = new Map([
  ['email', 'kari.nordmann@example.no'],
  ['given_name', 'Kari'],
  ['family_name', 'Nordmann'],
  ['name', 'Kari Nordmann'],
]);

/** Of the formats that fields mostly have. */
const TEXTS: readonly string[] = ['kari.nordmann@example.no', 'Europe/Oslo', 'en', 'https://example.no/', 'A-1', '1'];

/** By the keywords that fields mostly have; the whole row is held against its schema anyway. */
function isAccepted(value: unknown, schema: JsonSchema): boolean {
  const types = typeNames(schema);
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (typeof value === 'string') return isAcceptedText(value, schema);
  if (typeof value !== 'number') return true;
  const [least = -Infinity] = numbersIn([schema], 'minimum');
  const [most = Infinity] = numbersIn([schema], 'maximum');
  return value >= least && value <= most;
}

function isAcceptedText(value: string, schema: JsonSchema): boolean {
  const length = Array.from(value).length;
  const [least = 0] = numbersIn([schema], 'minLength');
  const [most = Infinity] = numbersIn([schema], 'maxLength');
  if (length < least || length > most) return false;
  const pattern = own(schema, 'pattern');
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return false;
  return schema.format === undefined || (formats.get(schema.format)?.(value) ?? null) === null;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === 'object' ? typeof value === 'object' && !Array.isArray(value) : typeof value === type;
}

function numbersIn(described: readonly JsonSchema[], keyword: string): readonly number[] {
  return described.map((schema) => own(schema, keyword)).filter((value) => typeof value === 'number');
}
