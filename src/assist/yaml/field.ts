import { own, type Subschema, typeNames } from '../../link/subschemas.ts';
import type { JsonSchema } from '../../model/schema.ts';

/** What its schemas say of a value, the first that says something wins. */
export interface Field {
  readonly title: string | null;
  readonly description: string | null;
  readonly types: ReadonlySet<string>;
  /** The only values that it may have; empty where there are others. */
  readonly values: readonly (string | number | boolean)[];
  readonly examples: readonly unknown[];
  readonly format: string | null;
  readonly isMarkdown: boolean;
  readonly maxLength: number | null;
  /** Codes of findings about it that are not of the schema in general. */
  readonly rules: readonly string[];
}

export function fieldOf(described: readonly Subschema[]): Field {
  const schemas = described.map(({ schema }) => schema);
  const first = <T>(get: (schema: JsonSchema) => T | undefined): T | null =>
    schemas.map(get).find((value) => value !== undefined) ?? null;
  const maxLength = first((schema) => own(schema, 'maxLength'));
  return {
    title: first(({ title }) => title),
    description: first(({ description }) => description),
    types: new Set(schemas.flatMap(typeNames)),
    values: valuesOf(schemas),
    examples: first(({ examples }) => examples) ?? [],
    format: first(({ format }) => format),
    isMarkdown: schemas.some(({ contentMediaType }) => contentMediaType === 'text/markdown'),
    maxLength: typeof maxLength === 'number' ? maxLength : null,
    rules: [...new Set(schemas.flatMap(({ rule }) => rule ?? []))],
  };
}

function valuesOf(schemas: readonly JsonSchema[]): Field['values'] {
  const constant = schemas.find((schema) => schema.const !== undefined)?.const;
  const listed = schemas.flatMap((schema) => schema.enum ?? []);
  const truths = schemas.some((schema) => typeNames(schema).includes('boolean')) ? [true, false] : [];
  const values = constant === undefined ? [...listed, ...truths] : [constant];
  return [...new Set(values)].filter(isPlain);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** `text`, `list`, `date` … */
export function kindInWords({ types, format, values }: Field): string {
  const formatted = format === null ? undefined : FORMATS.get(format);
  const words = [...types].map((type) => (type === 'string' && formatted) || TYPES.get(type) || type);
  if (values.length > 1 && !types.has('boolean')) return types.has('object') ? 'choice or fields' : 'choice';
  if (values.length === 1) return `\`${String(values[0])}\``;
  return [...new Set(words)].join(' or ') || 'anything';
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['integer', 'whole number'],
  ['boolean', '`true` or `false`'],
  ['array', 'list'],
  ['object', 'fields'],
]);

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['date', 'date'],
  ['date-time', 'date and time'],
  ['idn-email', 'e-mail address'],
  ['link', 'link'],
  ['https-link', 'https link'],
  ['language-tag', 'language'],
  ['time-zone', 'time zone'],
  ['phone', 'phone number'],
  ['hex-colour', 'colour'],
  ['message-id', 'Message-ID'],
  ['file-path', 'path of a file'],
  ['rows-file', 'path of a file'],
  ['file-name', 'name of a file'],
]);
