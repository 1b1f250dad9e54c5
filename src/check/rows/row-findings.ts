import { isCells, readJson, textIn, valueIn } from '../../link/rows/read-row.ts';
import { error, warning } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { JsonRow, Row, RowData, RowFormats } from '../../model/rows.ts';
import type { Span } from '../../model/span.ts';
import type { Mistake, SchemaChecker } from '../schema.ts';
import { shown } from '../wordings.ts';
import type { CellFault } from './cell-fault.ts';
import { textFault } from './cells.ts';
import { conversionFault, jsonFault } from './conversion-faults.ts';
import type { CheckedField } from './row-fields.ts';
import { rowTree } from './row-tree.ts';
import { plainName } from './spelling.ts';
import { inYaml } from './typing-words.ts';

export interface RowPlaces {
  readonly fields: readonly CheckedField[];
  readonly formats: RowFormats;
  readonly checker: SchemaChecker;
  readonly schema: string;
  /** The place of a field, or of the row as a whole. */
  readonly placeOf: (field: string | null) => Span;
  /** The place of a key that the row schema does not know, in a row of JSON. */
  readonly placeOfKey: (key: string) => Span;
}

export interface JudgedRow {
  /** What could be read, also where it is not as the row schema wants it. */
  readonly data: RowData;
  /** The fields that have an error. */
  readonly failed: ReadonlySet<string>;
  readonly findings: readonly Diagnostic[];
}

/** All that is wrong with a row, each field's first fault, in the order of their places; and what could be read. */
export function rowFindings(row: Row, places: RowPlaces): JudgedRow {
  const data: Record<string, unknown> = {};
  const findings: Diagnostic[] = [];
  const failed = new Set<string>();
  for (const field of places.fields) {
    const { value, fault } = judge(row, field, places);
    if (fault !== null) findings.push(findingOf(fault, row, field, places));
    if (fault?.severity === 'error') failed.add(field.field);
    else if (value !== null && value !== undefined) data[field.field] = value;
  }
  for (const { key, field } of otherNames(row, places.fields)) {
    failed.add(field.field);
    findings.push(otherName(key, field, row.row, places));
  }
  const broken = new Set<string>();
  const tree = rowTree(data, places.placeOf(null), places.placeOf);
  for (const mistake of places.checker.mistakes(places.schema, tree, data)) {
    const about = fieldOf(mistake);
    if (about === null || !failed.has(about)) findings.push(schemaFinding(mistake, row, places, data));
    if (about !== null) broken.add(about);
  }
  return { data, failed: new Set([...failed, ...broken]), findings: findings.toSorted(byPlace) };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return (one.span?.start ?? 0) - (other.span?.start ?? 0);
}

interface Judged {
  readonly value: unknown;
  readonly fault: CellFault | null;
}

function judge(row: Row, field: CheckedField, { fields, formats }: RowPlaces): Judged {
  const held = isCells(row.cells) ? textIn(row.cells, field.column) : valueIn(row.cells, field.name);
  if (typeof held === 'string') {
    const text = held.trim();
    if (text === '') return { value: null, fault: null };
    const value = field.read(text);
    // A sign that is no value in itself may separate the items of a list: each item is looked at.
    const texts = field.kind === 'list' && field.isText && Array.isArray(value) ? value : [text];
    const fault = faultAmong(texts, row, field, fields);
    if (value === undefined) return { value, fault: fault ?? conversionFault(text, field, formats) };
    return { value, fault: field.isText ? fault : null };
  }
  const value = readJson(held, field);
  if (value === undefined) return { value, fault: jsonFault(held, field) };
  return { value, fault: field.isText && Array.isArray(value) ? faultAmong(value, row, field, fields) : null };
}

function faultAmong(
  texts: readonly unknown[],
  row: Row,
  field: CheckedField,
  fields: readonly CheckedField[],
): CellFault | null {
  const others = field.isName ? namesBeside(row, field, fields) : [];
  const isField = (word: string): boolean => fields.some(({ spellings }) => spellings.has(word));
  for (const text of texts) {
    const fault = typeof text === 'string' ? textFault(text, field.role, others, field.allowed, isField) : null;
    if (fault !== null) return texts.length === 1 ? fault : { ...fault, at: null };
  }
  return null;
}

/** The other names of a row. */
function namesBeside(row: Row, field: CheckedField, fields: readonly CheckedField[]): readonly string[] {
  return fields
    .filter((one) => one.isName && one !== field)
    .map((one) => (isCells(row.cells) ? textIn(row.cells, one.column) : valueIn(row.cells, one.name)))
    .filter((name) => typeof name === 'string')
    .filter((name) => /\p{L}/u.test(name));
}

function findingOf(fault: CellFault, { row, cells }: Row, field: CheckedField, { placeOf }: RowPlaces): Diagnostic {
  const { code, severity, message, help, at } = fault;
  const details = { help, row: { row, field: field.name } };
  const held = isCells(cells) && field.column !== null ? (cells[field.column] ?? '') : valueOfJson(cells, field);
  const span = within(placeOf(field.field), held, at);
  return severity === 'error' ? error(code, span, message, details) : warning(code, span, message, details);
}

function valueOfJson(cells: Row['cells'], field: CheckedField): string {
  const value = isCells(cells) ? '' : valueIn(cells, field.name);
  return typeof value === 'string' ? value : '';
}

/** A part of a cell that is written as it is; the whole of one with doubled quotation marks or escapes in it. */
function within(span: Span, held: string, at: CellFault['at']): Span {
  const written = span.source.text.slice(span.start, span.end);
  const inner = written.indexOf(held);
  if (held === '' || inner < 0 || written.includes('\\')) return span;
  const text = held.trim();
  const start = span.start + inner + held.indexOf(text);
  const { from, to } = at ?? { from: 0, to: text.length };
  return { ...span, start: start + from, end: start + to };
}

function fieldOf({ violation: { path, key } }: Mistake): string | null {
  const [first = key] = path;
  return typeof first === 'string' ? first : null;
}

/** What the row schema does not accept, under codes of rows and with places of cells. */
function schemaFinding(
  mistake: Mistake,
  { row, cells }: Row,
  { fields, placeOf }: RowPlaces,
  data: RowData,
): Diagnostic {
  const { violation, finding } = mistake;
  const about = fieldOf(mistake);
  const field = fields.find((one) => one.field === about);
  const ref = { row, field: field?.name ?? null };
  if (violation.path.length > 0 || violation.key === null || field === undefined) {
    const code = CODES.get(violation.keyword) ?? 'data/schema';
    const message = asWritten(finding.message, field, data, cells);
    return error(code, finding.span, message, { help: finding.help, row: ref });
  }
  const isThere = isCells(cells) ? field.column !== null : Object.hasOwn(cells, field.name);
  const message = isThere
    ? `${shown(field.name)} is empty, and no row can do without it`
    : `the row has no ${shown(field.name)}, and no row can do without it`;
  const help = 'write its value, or take the row out of the list';
  return error('data/missing-value', placeOf(isThere ? field.field : null), message, { help, row: ref });
}

/** What is said of a value, with the words of its cell: `31.12.9999`, and not what was read of it. */
function asWritten(message: string, field: CheckedField | undefined, data: RowData, cells: Row['cells']): string {
  const value = field === undefined ? undefined : data[field.field];
  const text = field !== undefined && isCells(cells) ? textIn(cells, field.column) : '';
  return text === '' ? message : message.replace(`\`${String(value)}\``, () => shown(text));
}

const CODES: ReadonlyMap<string, string> = new Map([
  ['format', 'data/format'],
  ['enum', 'data/not-in-list'],
  ['const', 'data/not-in-list'],
  ['required', 'data/missing-value'],
]);

/** Keys of a row of JSON that mean a field which the row does not have under the name that it has in the first rows. */
function otherNames({ cells }: Row, fields: readonly CheckedField[]) {
  if (isCells(cells)) return [];
  const absent = fields.filter(({ name }) => !Object.hasOwn(cells, name));
  if (absent.length === 0) return [];
  const known = new Set(fields.map(({ name }) => name));
  return Object.keys(cells).flatMap((key) => {
    const field =
      isValue(cells, key) && !known.has(key) ? absent.find((one) => one.spellings.has(plainName(key))) : undefined;
    return field === undefined ? [] : [{ key, field }];
  });
}

function isValue(cells: JsonRow, key: string): boolean {
  return cells[key] !== null && cells[key] !== '';
}

function otherName(key: string, { field, name }: CheckedField, row: number, { placeOfKey }: RowPlaces): Diagnostic {
  const message = `${shown(key)} is no field of the row schema, which calls it \`${field}\``;
  const help = `write ${shown(name)} as in other rows; if all rows call it ${shown(key)}, say so: \`columns: { ${field}: ${inYaml(key)} }\` under \`recipients\``;
  return error('data/unknown-field', placeOfKey(key), message, { help, row: { row, field: key } });
}
