import { fieldReaders } from '../../link/rows/read-row.ts';
import type { FieldReader } from '../../link/rows/read-row.ts';
import { applied, ofItem, ofProperty, rootSubschema } from '../../link/subschemas.ts';
import type { SchemaSet, Subschema } from '../../link/subschemas.ts';
import type { RowTyping } from '../../model/list.ts';
import { NAME_FIELDS } from '../../model/message.ts';
import type { JsonSchema } from '../../model/schema.ts';
import type { CellRole } from './cell-fault.ts';
import { anyMap, NOTHING } from './field-kind.ts';
import { otherNamesOf } from './field-names.ts';
import { plainName } from './spelling.ts';

/** A field with all that the check of its cells needs. */
export interface CheckedField extends FieldReader {
  readonly role: CellRole;
  readonly isName: boolean;
  /** True where its value, or each item of it, is a text. */
  readonly isText: boolean;
  /** The values that its schema lists, or none. */
  readonly allowed: ReadonlySet<unknown>;
  /** What is the same but for case, blanks and other names that people give it. */
  readonly spellings: ReadonlySet<string>;
}

/** The fields of a recipient that are the name of a person, and others that become a part of a mail's header. */
const NAMES: ReadonlySet<string> = new Set(NAME_FIELDS);
const HEADERS: ReadonlySet<string> = new Set(['email', 'timezone']);

/** `inLines`: the fields that are printed in texts of one line. */
export function checkedFields(
  typing: RowTyping,
  schema: JsonSchema,
  schemas: SchemaSet,
  inLines: ReadonlySet<string>,
): readonly CheckedField[] {
  const described = applied([rootSubschema(schema)], anyMap(), schemas);
  return fieldReaders(typing).map((reader) => checkedField(reader, described, schemas, inLines));
}

function checkedField(
  reader: FieldReader,
  described: readonly Subschema[],
  schemas: SchemaSet,
  inLines: ReadonlySet<string>,
): CheckedField {
  const { field, kind, item } = reader;
  const isName = NAMES.has(field);
  const isText = kind === 'text' || (kind === 'list' && item === 'text');
  const printed = inLines.has(field) ? 'line' : 'text';
  const role = !isText ? 'typed' : isName ? 'name' : HEADERS.has(field) ? 'header' : printed;
  const own = applied(ofProperty(described, field), NOTHING, schemas);
  const values = [...own, ...applied(ofItem(own, 0), NOTHING, schemas)].flatMap(valuesOf);
  return { ...reader, role, isName, isText, allowed: new Set(values), spellings: spellingsOf(field, own, described) };
}

function valuesOf({ schema }: Subschema): readonly unknown[] {
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const];
}

function spellingsOf(field: string, own: readonly Subschema[], map: readonly Subschema[]): ReadonlySet<string> {
  const titles = own.flatMap(({ schema }) => schema.title ?? []);
  return new Set([field, ...titles, ...otherNamesOf(field, map)].map(plainName));
}
