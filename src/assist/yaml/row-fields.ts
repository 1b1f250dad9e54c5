import { jsonOf } from '../../link/schemas.ts';
import { applied, rootSubschema, type SchemaSet, type Subschema } from '../../link/subschemas.ts';
import { type Node, type Path, textAt } from '../../model/node.ts';
import type { Project } from '../../model/project.ts';
import type { Source } from '../../model/source.ts';
import { allAt, allOfProperty, type Described } from './described.ts';

export interface RowFields {
  readonly described: readonly Subschema[];
  readonly schemas: SchemaSet;
}

/** What is known of the rows of a message to a list; null where it names no row schema that can be used. */
export function rowFields(root: Node | null, { rows, schemas }: Project): RowFields | null {
  const name = textAt(root, ['recipients', 'schema']);
  const schema = name && rows.get(name.value);
  if (!name || !schema) return null;
  const set = jsonOf(schemas);
  const { source } = schema;
  const anyRow: Node = { kind: 'map', span: { source, start: 0, end: 0 }, entries: [] };
  return { described: applied([rootSubschema(schema.json)], anyRow, set), schemas: set };
}

/** What describes the value at a path, whatever it may be; that of a field by which rows are chosen, what rows can have. */
export function describedValue(
  path: Path,
  source: Source,
  file: Described,
  { root, project }: { readonly root: Node | null; readonly project: Project },
): readonly Subschema[] {
  const [recipients, where, field] = path;
  const isOfRow = recipients === 'recipients' && where === 'where' && path.length === 3;
  const row = isOfRow ? rowFields(root, project) : null;
  const ofRow = row && typeof field === 'string' ? allOfProperty(row.described, field, row.schemas) : [];
  return ofRow.length > 0 ? ofRow : allAt(file, path, source);
}
