import type { DataType, MapType, SchemaPlace } from '../../model/data-type.ts';
import { type Report, warning } from '../../model/diagnostic.ts';
import type { Schema } from '../../model/schema.ts';
import { spanOfPlace } from '../schema-place.ts';

export interface UnusedInput {
  readonly letter: MapType;
  /** The template's name. */
  readonly template: string;
  /** Words of the paths of all that the template prints or tests: `details.items[].name`. */
  readonly shown: ReadonlySet<string>;
  readonly schemas: ReadonlyMap<string, Schema>;
}

/**
 * The template's own fields that it neither prints nor asks for, as far as the project's schemas describe them; of a map
 * or a list that it never looks at, only the whole. What must be shown is left to the obligations.
 */
export function checkUnusedFields({ letter, template, shown, schemas }: UnusedInput, report: Report): void {
  const own = new Set([...schemas.values()].filter(({ root }) => root !== null).map(({ source }) => source));
  const used = [treeOf(shown)];
  const unused = new Map<string, SchemaPlace>();
  const met = new Map<string, Set<DataType>>();
  for (const part of partsOf('', letter).filter(({ name }) => name === 'details')) visit(part, used);
  for (const [name, place] of unused) {
    if (!own.has(place.source)) continue;
    const message = `the template \`${template}\` never shows \`${name}\``;
    report(
      warning('template/unused-field', spanOfPlace(place), message, { help: 'show it, or take it out of the schema' }),
    );
  }

  function visit({ name, step, type }: Part, around: readonly Uses[]): void {
    const types = met.get(name) ?? new Set();
    if (types.has(type)) return;
    met.set(name, types.add(type));
    const uses = around.flatMap((one) => step.flatMap((word) => one.get(word) ?? []));
    const parts = type.mark === null ? partsOf(name, type) : [];
    const isWhole = parts.length === 0 || (uses.length === 0 && name !== 'details' && !hasMark(type));
    if (!isWhole) for (const part of parts) visit(part, uses);
    else if (uses.length === 0 && type.mark === null && type.place && !unused.has(name)) unused.set(name, type.place);
  }
}

/** What a template looks at, step by step. */
type Uses = ReadonlyMap<string, Uses>;
interface Growing extends Map<string, Growing> {}

const ITEM = '[]';

function treeOf(paths: ReadonlySet<string>): Uses {
  const root: Growing = new Map();
  for (const path of paths) {
    let node = root;
    for (const [word] of path.matchAll(/\[\]|[^.[]+/g)) {
      const step = /^\d+$/.test(word) ? ITEM : word;
      const next: Growing = node.get(step) ?? new Map();
      node.set(step, next);
      node = next;
    }
  }
  return root;
}

/** A field or the items of something. */
interface Part {
  readonly name: string;
  /** How a path goes on to it: a loop over a map comes by each of its fields. */
  readonly step: readonly string[];
  readonly type: DataType;
}

function partsOf(name: string, type: DataType): readonly Part[] {
  if (type.kind === 'list') return [{ name: `${name}${ITEM}`, step: [ITEM], type: type.item }];
  if (type.kind !== 'map') return [];
  const way = name === '' ? '' : `${name}.`;
  // A key with the marks of a path in it cannot be told from a path.
  return type.alternatives.flatMap(({ fields }) =>
    [...fields]
      .filter(([key]) => !/[.[]/.test(key))
      .map(([key, field]) => ({ name: `${way}${key}`, step: [key, ITEM], type: field.type })),
  );
}

function hasMark(type: DataType): boolean {
  return type.mark !== null || partsOf('', type).some((part) => hasMark(part.type));
}
