import { error } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Condition, FieldTyping } from '../../model/list.ts';
import type { RowFormats } from '../../model/rows.ts';
import { ISO_DATE, dateFormat, readDate } from '../../link/rows/date-format.ts';
import { fieldReaders } from '../../link/rows/read-row.ts';
import { applied, rootSubschema } from '../../link/subschemas.ts';
import { shown } from '../wordings.ts';
import { anyMap, isLanguageTag } from './field-kind.ts';
import { listOf, meantOr } from './typing-words.ts';
import type { TypingInput } from './typing-input.ts';

export interface Conditions {
  readonly conditions: readonly Condition[];
  readonly findings: readonly Diagnostic[];
}

/**
 * What `where` says, by fields of the row schema and columns of the file. A value that no cell of its field can be read
 * as would leave out every row, and is a finding.
 */
export function conditionsOf(fields: readonly FieldTyping[], input: TypingInput): Conditions {
  const { recipients, head, placeOf, schema, schemas } = input;
  const described = applied([rootSubschema(schema.json)], anyMap(), schemas);
  const conditions: Condition[] = [];
  const findings: Diagnostic[] = [];
  for (const [name, value] of Object.entries(recipients.where ?? {})) {
    const field =
      fields.find((one) => one.field === name) ?? fields.find((one) => one.column !== null && one.name === name);
    const column = field?.column ?? (head.columns.includes(name) ? head.columns.indexOf(name) : null);
    const span = placeOf(['recipients', 'where', name]);
    if (head.format.kind === 'csv' && column === null) {
      const message = `${head.file} has no column ${shown(name)}, and its rows are to be told apart by it`;
      const help = meantOr(
        name,
        [...fields.map((one) => one.field), ...head.columns],
        `the columns are ${listOf(head.columns)}`,
      );
      findings.push(error('data/missing-column', span, message, { help }));
      continue;
    }
    const wanted = field === undefined ? value : valueFor(field, value, recipients.formats ?? {});
    if (wanted === undefined) {
      const message = `no row can have ${shown(String(value))} as its \`${name}\`, which is ${KINDS[field?.kind ?? 'text']}`;
      findings.push(error('data/where', span, message, { help: `write ${EXAMPLES[field?.kind ?? 'text']}` }));
      continue;
    }
    const isTag = field !== undefined && isLanguageTag(described, field.field, schemas);
    conditions.push({ name: field?.name ?? name, column, field: field?.field ?? null, value: wanted, isTag });
  }
  return { conditions, findings };
}

const KINDS: { readonly [kind in FieldTyping['kind']]: string } = {
  text: 'a text',
  date: 'a date',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  json: 'no single value',
};

const EXAMPLES: { readonly [kind in FieldTyping['kind']]: string } = {
  text: 'the text as it stands in the cells',
  date: 'the date as year-month-day, such as 2026-12-01',
  number: 'a number, such as 1290.5',
  integer: 'a whole number, such as 12',
  boolean: '`true` or `false`',
  list: 'a condition for a field that is one text, number or date',
  json: 'a condition for a field that is one text, number or date',
};

/** A value of `where` as the cells of the field are read; undefined where none of them can be so. */
function valueFor(
  field: FieldTyping,
  value: string | number | boolean,
  formats: RowFormats,
): string | number | boolean | undefined {
  if (value === '') return value;
  if (field.kind === 'list' || field.kind === 'json') return undefined;
  if (field.kind === 'text') return String(value);
  if (typeof value !== 'string') return fits(field, value) ? value : undefined;
  const iso = field.kind === 'date' ? isoDate(value) : null;
  const [reader] = fieldReaders({ fields: [field], where: [], formats });
  const read = iso ?? reader?.read(value.trim());
  return typeof read === 'string' || typeof read === 'number' || typeof read === 'boolean' ? read : undefined;
}

function fits({ kind }: FieldTyping, value: number | boolean): boolean {
  if (kind === 'boolean') return typeof value === 'boolean';
  return kind === 'integer' ? Number.isInteger(value) : kind === 'number' && typeof value === 'number';
}

function isoDate(text: string): string | null {
  const format = dateFormat(ISO_DATE);
  return format === null ? null : readDate(text, format);
}
