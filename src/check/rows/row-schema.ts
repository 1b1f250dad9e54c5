import { applied, follow } from '../../link/subschemas.ts';
import type { SchemaSet } from '../../link/subschemas.ts';
import type { ColumnReport } from '../../model/rows.ts';
import type { JsonSchema } from '../../model/schema.ts';
import { knownKeys } from '../key-meaning.ts';
import { columnsOf } from './columns.ts';
import type { FieldNames } from './columns.ts';
import { anyMap, titlesOf } from './field-kind.ts';
import { otherNamesOf } from './field-names.ts';
import { isSpelledAs } from './spelling.ts';

const RECIPIENT = 'message.schema.json#/$defs/recipient';

/** Numbers that nobody counts with: they are texts, and keep their zeros. */
const REFERENCE =
  /(?:^|[^\p{L}])(?:no|nr|id|zip|plz|post|phone|tel|telefon|mobile|mobil|tlf|number|code|номер|код|індекс|индекс|телефон)(?:$|[^\p{L}])|(?:nummer|number|nr|kode|code)$/iu;

/** A row schema as it is written into a file. */
export interface WrittenSchema extends JsonSchema {
  readonly $schema: string;
  readonly properties: { readonly [field: string]: WrittenProperty };
}

interface WrittenProperty extends JsonSchema {
  readonly maxLength?: number;
  readonly pattern?: string;
}

/**
 * A first row schema for a file: the recipient of messages, and a property for each column that is none of theirs.
 * Required is what no row lacks. It has no examples: those of a list are people.
 */
export function rowSchemaFor(columns: readonly ColumnReport[], name: string, schemas: SchemaSet): WrittenSchema {
  const places = placesOfColumns(columns, schemas);
  const properties = new Map<string, WrittenProperty>();
  const required: string[] = [];
  for (const [index, column] of columns.entries()) {
    const place = places[index];
    if (place === undefined) continue;
    if (!place.isKnown) properties.set(place.field, propertyFor(column, place.field));
    if (column.empty === 0 && column.kind !== 'empty') required.push(place.field);
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    description: `One row of ${name}: the person who gets the letter, and what is known of them.`,
    $ref: RECIPIENT,
    required,
    properties: Object.fromEntries(properties),
    unevaluatedProperties: false,
  };
}

/** The field that the schema has for each column, in the order of the columns. */
export function fieldsOfColumns(columns: readonly ColumnReport[], schemas: SchemaSet): readonly string[] {
  return placesOfColumns(columns, schemas).map(({ field }) => field);
}

/** `isKnown`: it is one of the recipient's own fields. */
function placesOfColumns(
  columns: readonly ColumnReport[],
  schemas: SchemaSet,
): readonly { readonly field: string; readonly isKnown: boolean }[] {
  const found = follow(RECIPIENT, {}, schemas);
  const described = found === null ? [] : applied([found], anyMap(), schemas);
  const names = knownKeys(described).map((field): FieldNames => {
    return { field, titles: titlesOf(described, field, schemas), others: otherNamesOf(field, described) };
  });
  const called = columns.map((column) => column.name);
  const fieldOfColumn = new Map(
    [...columnsOf(names, called)].flatMap(([field, [first]]) => (first === undefined ? [] : [[first, field] as const])),
  );
  const own: string[] = [];
  return columns.map((column, index) => {
    const known = fieldOfColumn.get(index);
    if (known !== undefined) return { field: known, isKnown: true };
    const field = fieldName(column.name, [...own, ...knownKeys(described)]);
    own.push(field);
    return { field, isKnown: false };
  });
}

/** The name of a column as templates can say it: small letters, digits and `_`, and none that is there already. */
function fieldName(column: string, taken: readonly string[]): string {
  const plain = column
    .normalize('NFC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '');
  const name = /^\p{L}/u.test(plain) ? plain : `column_${plain}`.replace(/_$/u, '');
  const isFree = (one: string): boolean => !taken.some((other) => isSpelledAs(one, other));
  if (isFree(name)) return name;
  const number = Array.from({ length: taken.length + 1 }, (_, index) => index + 2).find((one) =>
    isFree(`${name}_${one}`),
  );
  return `${name}_${number ?? ''}`;
}

function propertyFor(column: ColumnReport, field: string): WrittenProperty {
  const title = column.name.trim() === '' ? field : column.name.trim();
  const isReference = REFERENCE.test(title);
  if (column.kind === 'date') return { title, type: 'string', format: 'date' };
  if (column.kind === 'email') return { title, type: 'string', format: 'idn-email' };
  if (column.kind === 'boolean') return { title, type: 'boolean' };
  if (column.kind === 'list') return { title, type: 'array', items: { type: 'string' } };
  if (column.kind === 'json') return { title, type: 'object' };
  if ((column.kind === 'integer' || column.kind === 'number') && !isReference) return { title, type: column.kind };
  const maxLength = Math.max(40, Math.ceil((column.longest * 1.5) / 10) * 10);
  return { title, type: 'string', maxLength, ...(column.empty === 0 && { pattern: '\\S' }) };
}
