import { knownKeys } from '../../check/key-meaning.ts';
import { ofItem, type SchemaSet, type Subschema } from '../../link/subschemas.ts';
import { yamlScalar, yamlValue } from '../../parse/yaml-scalar.ts';
import { inChoice, inSnippet, withoutStops } from '../without-stops.ts';
import { allOfProperty, withBranches } from './described.ts';
import { type Field, fieldOf } from './field.ts';

/** How a field is written where it stands. */
export interface Layout {
  /** The column of its key. */
  readonly column: number;
  /** `\n` or `\r\n`, as the file has it. */
  readonly newLine: string;
  readonly isFlow: boolean;
}

export interface Insert {
  readonly insert: string;
  readonly isSnippet: boolean;
}

/** A key and what goes on behind it: the fields that its map must have, a choice, quotation marks, a block. */
export function fieldInsert(key: string, described: readonly Subschema[], schemas: SchemaSet, layout: Layout): Insert {
  const stops = { next: 1 };
  const written = keyWith(key, described, { schemas, layout, stops }, 0);
  const [, plain] = ENDS_IN_ITS_ONLY_STOP.exec(written) ?? [];
  if (stops.next > 2 || plain === undefined) return { insert: written, isSnippet: true };
  return { insert: withoutStops(plain), isSnippet: false };
}

/** There the cursor stands anyway. */
const ENDS_IN_ITS_ONLY_STOP = /^(.*)\$\{1\}$/s;

/** The fields that a map must have, each on a line of its own; with none of them a place to write. */
export function mapInsert(described: readonly Subschema[], schemas: SchemaSet, layout: Layout): Insert {
  return { insert: linesOf(described, { schemas, layout, stops: { next: 1 } }, 0), isSnippet: true };
}

interface Writing {
  readonly schemas: SchemaSet;
  readonly layout: Layout;
  readonly stops: { next: number };
}

/** Maps inside of maps that are written out. */
const DEPTH = 3;

function keyWith(key: string, described: readonly Subschema[], writing: Writing, depth: number): string {
  const name = `${inSnippet(yamlScalar(key))}:`;
  const field = fieldOf(described);
  const { types, values } = field;
  const isText = types.has('string') || types.size === 0;
  if (writing.layout.isFlow || isText || values.length > 0) return `${name} ${valueOf(field, writing)}`;
  if (types.has('array')) return name + itemsOf(described, writing, depth);
  return types.has('object') ? name + linesOf(described, writing, depth + 1) : `${name} ${stop(writing)}`;
}

function valueOf(field: Field, writing: Writing): string {
  const { values, format, types, maxLength, isMarkdown } = field;
  const [only] = values;
  if (values.length === 1 && only !== undefined) return inSnippet(yamlValue(only));
  const isOnlyOfThese = !types.has('object') && !types.has('array');
  if (values.length > 1 && values.length <= MOST_CHOICES && isOnlyOfThese) {
    const choices = values.map((value) => inChoice(yamlValue(value)));
    return `\${${writing.stops.next++}|${choices.join(',')}|}`;
  }
  if (format === 'hex-colour') return `"#${stop(writing)}"`;
  if (format === 'message-id') return `"<${stop(writing)}>"`;
  if (isMarkdown && (maxLength ?? 0) >= LONG && !writing.layout.isFlow)
    return `|${lineBelow(writing, 1)}${stop(writing)}`;
  return stop(writing);
}

const MOST_CHOICES = 20;

/** A text that may have so many characters has paragraphs. */
const LONG = 2000;

function linesOf(described: readonly Subschema[], writing: Writing, depth: number): string {
  const required = writtenIn(described);
  const line = lineBelow(writing, 1);
  if (required.length === 0 || depth > DEPTH) return line + stop(writing);
  return required.map((key) => line + fieldBelow(key, described, writing, depth)).join('');
}

/** `- ` and the fields of the first item. */
function itemsOf(described: readonly Subschema[], writing: Writing, depth: number): string {
  const items = withBranches(ofItem(described, 0), writing.schemas);
  const isText = fieldOf(items).types.has('string');
  const required = isText || depth > DEPTH ? [] : requiredIn(items);
  const dash = `${lineBelow(writing, 1)}- `;
  if (required.length === 0) return dash + stop(writing);
  const below = lineBelow(writing, 2);
  return dash + required.map((key) => fieldBelow(key, items, writing, depth + 1, 2)).join(below);
}

function fieldBelow(key: string, map: readonly Subschema[], writing: Writing, depth: number, levels = 1): string {
  const { layout, schemas } = writing;
  const deeper = { ...writing, layout: { ...layout, column: layout.column + levels * STEP } };
  return keyWith(key, allOfProperty(map, key, schemas), deeper, depth);
}

export function requiredIn(described: readonly Subschema[]): readonly string[] {
  return [...new Set(described.flatMap(({ schema }) => schema.required ?? []))];
}

/** Also those by one of which a person has a name: a letter needs one. */
function writtenIn(described: readonly Subschema[]): readonly string[] {
  const required = requiredIn(described);
  const names = knownKeys(described).filter((key) => NAMES.has(key));
  return names.length < NAMES.size || required.length === 0 ? required : [...NAMES, ...required];
}

const NAMES: ReadonlySet<string> = new Set(['given_name', 'family_name']);

const STEP = 2;

function lineBelow({ layout: { column, newLine } }: Writing, levels: number): string {
  return newLine + ' '.repeat(column + levels * STEP);
}

function stop({ stops }: Writing): string {
  return `\${${stops.next++}}`;
}
