import { applied, rootSubschema } from '../../link/subschemas.ts';
import type { SchemaSet, Subschema } from '../../link/subschemas.ts';
import { didYouMean } from '../../link/did-you-mean.ts';
import { dateFormat } from '../../link/rows/date-format.ts';
import { error, warning } from '../../model/diagnostic.ts';
import { type Span, spanOfFile } from '../../model/span.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { FieldTyping, RowTyping } from '../../model/list.ts';
import { knownKeys } from '../key-meaning.ts';
import { shown } from '../wordings.ts';
import { columnsOf, namesIn, rivalsOf } from './columns.ts';
import type { ColumnsOfFields, FieldNames } from './columns.ts';
import { conditionsOf } from './conditions.ts';
import { otherNamesOf } from './field-names.ts';
import { anyMap, kindOfProperty, titlesOf } from './field-kind.ts';
import type { TypingInput } from './typing-input.ts';
import { inYaml, listOf, meantOr } from './typing-words.ts';

/**
 * How the rows of a file become data: which column each field of the row schema comes from, and what its cells are read
 * as. Null where something is wrong with it, which has been reported at its place in the message.
 */
export function rowTyping(input: TypingInput, report: Report): RowTyping | null {
  const { schema, schemas, recipients, head } = input;
  const described = applied([rootSubschema(schema.json)], anyMap(), schemas);
  // A key that is no property of an object (`__proto__`) is none of a row.
  const known = knownKeys(described).filter((key) => key !== '__proto__');
  const names = known.map((field) => namesOf(field, described, schemas));
  const columns = columnsOf(names, namesIn(head), recipients.columns);
  const required = new Set(described.flatMap((subschema) => subschema.schema.required ?? []));
  const fields = known.map((field) => fieldTyping(field, input, columns, described, required));
  const where = conditionsOf(fields, input);
  const findings = [
    ...unknownMappings(known, input),
    ...ambiguous(columns, input),
    ...fields.flatMap((field) => missing(field, input)),
    ...formatFindings(input),
    ...where.findings,
  ];
  for (const finding of [...findings, ...names.flatMap((field) => rivals(field, columns, input))]) report(finding);
  return findings.length > 0 ? null : { fields, where: where.conditions, formats: recipients.formats ?? {} };
}

function namesOf(field: string, described: readonly Subschema[], schemas: SchemaSet): FieldNames {
  return { field, titles: titlesOf(described, field, schemas), others: otherNamesOf(field, described) };
}

function fieldTyping(
  field: string,
  { recipients, head, schemas }: TypingInput,
  columns: ColumnsOfFields,
  described: readonly Subschema[],
  required: ReadonlySet<string>,
): FieldTyping {
  const [at = -1] = columns.get(field) ?? [];
  const mapped = Object.hasOwn(recipients.columns ?? {}, field) ? recipients.columns?.[field] : undefined;
  const name = namesIn(head)[at] ?? mapped ?? field;
  const column = at === -1 || head.format.kind !== 'csv' ? null : at;
  return { field, column, name, ...kindOfProperty(described, field, schemas), isRequired: required.has(field) };
}

/** What `columns` says of fields and columns that are not there. */
function unknownMappings(known: readonly string[], { recipients, head, placeOf }: TypingInput) {
  return Object.entries(recipients.columns ?? {}).flatMap(([field, column]) => {
    if (!known.includes(field)) {
      const help = meantOr(field, known, `the row schema has ${listOf(known)}`);
      const message = `the row schema has no field \`${field}\``;
      return [error('data/unknown-field', placeOf(['recipients', 'columns', field]), message, { help })];
    }
    const isThere = head.columns.some((name) => name.normalize('NFC') === column.normalize('NFC'));
    if (head.format.kind !== 'csv' || isThere) return [];
    const help = meantOr(column, head.columns, `the columns are ${listOf(head.columns)}`);
    const message = `${head.file} has no column ${shown(column)}`;
    return [error('data/missing-column', placeOf(['recipients', 'columns', field]), message, { help })];
  });
}

function ambiguous(columns: ColumnsOfFields, input: TypingInput) {
  const { recipients, head } = input;
  return [...columns].flatMap(([field, [first, second]]) => {
    if (first === undefined || second === undefined || Object.hasOwn(recipients.columns ?? {}, field)) return [];
    const [one = '', other = ''] = [namesIn(head)[first], namesIn(head)[second]];
    const isCsv = head.format.kind === 'csv';
    // Two columns of one name are a finding of the file itself.
    if (isCsv && isDoubled(one, other)) return [];
    const message = `the ${isCsv ? 'columns' : 'names'} ${shown(one)} and ${shown(other)} of ${head.file} can both be \`${field}\``;
    const help = `say which one it is: \`columns: { ${field}: ${inYaml(one)} }\` under \`recipients\``;
    return [error('data/unclear-column', placeOfFile(input), message, { help })];
  });
}

/** A column that has a field's own name is that field; another one that means the same may be the right one all the same. */
function rivals(names: FieldNames, columns: ColumnsOfFields, input: TypingInput) {
  const { recipients, head } = input;
  const [rival] = rivalsOf(names, columns, namesIn(head), recipients.columns);
  const [at] = columns.get(names.field) ?? [];
  const column = namesIn(head)[at ?? -1];
  if (rival === undefined || column === undefined || isDoubled(rival, column)) return [];
  const message = `the columns ${shown(column)} and ${shown(rival)} of ${head.file} can both be \`${names.field}\`, and ${shown(column)} is read`;
  const help = `say which one it is: \`columns: { ${names.field}: ${inYaml(column)} }\` under \`recipients\``;
  return [warning('data/unclear-column', placeOfFile(input), message, { help })];
}

/** A field that every row needs, and one that only JSON can have. JSON says in each row what it has. */
function missing(field: FieldTyping, input: TypingInput) {
  const { recipients, head } = input;
  if (head.format.kind !== 'csv' || Object.hasOwn(recipients.columns ?? {}, field.field)) return [];
  const place = placeOfFile(input);
  if (field.kind === 'json' && (field.isRequired || field.column !== null)) {
    const message = `\`${field.field}\` is no single value, and no cell of a CSV file can hold it`;
    return [error('data/column-type', place, message, { help: 'give the rows as JSON Lines, or as a JSON array' })];
  }
  if (!field.isRequired || field.column !== null) return [];
  const meant = didYouMean(field.field, head.columns) ?? (field.field === 'email' ? columnOfMail(head.columns) : null);
  const example = inYaml(meant ?? 'Column name');
  const said = meant === null ? `the columns are ${listOf(head.columns)}` : `did you mean ${shown(meant)}?`;
  const message = `${head.file} has no column for \`${field.field}\`, which every row needs`;
  const help = `${said}; say which one it is: \`columns: { ${field.field}: ${example} }\` under \`recipients\``;
  return [error('data/missing-column', place, message, { help })];
}

/** The one column in whose name somebody speaks of mail: `Privat e-post`. */
function columnOfMail(columns: readonly string[]): string | null {
  const [one, ...more] = columns.filter((name) => /mail|e-?post|пошт|почт|имейл|емейл/iu.test(name));
  return one !== undefined && more.length === 0 ? one : null;
}

/** Where the message names the file that is read; of another one, which was given in its place, the file itself. */
function placeOfFile({ recipients, head, placeOf }: TypingInput): Span {
  return recipients.from === head.file ? placeOf(['recipients', 'from']) : spanOfFile(head.file);
}

function formatFindings({ recipients: { formats = {} }, placeOf }: TypingInput) {
  const { date } = formats;
  if (date === undefined || dateFormat(date) !== null) return [];
  const isShort = /(?<!y)yy(?!y)/iu.test(date) && !/yyyy/iu.test(date);
  const message = isShort
    ? `\`${date}\` has a year of two digits, which leaves the century open`
    : `\`${date}\` is no form of a date`;
  const help = 'write `yyyy`, `mm` or `m`, and `dd` or `d` as they stand in the cells, such as `dd.mm.yyyy`';
  return [error('data/date-format', placeOf(['recipients', 'formats', 'date']), message, { help })];
}

function isDoubled(one: string, other: string): boolean {
  return one.toLowerCase().replaceAll(/\s/gu, '') === other.toLowerCase().replaceAll(/\s/gu, '');
}
