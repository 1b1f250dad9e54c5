/**
 * The form in which Handlebars gets data: every text, number, list and map is an object of its own, without a prototype.
 *
 * - Handlebars counts `../` by `context != outerContext`, where JavaScript finds the text `x` equal to the list `['x']`
 *   and two equal texts the same. Two objects are equal only if they are one.
 * - A name that data do not have (`length` of a text, `constructor` of a map) is found nowhere.
 */
export type Cell = object;

const CONTENT = Symbol('content');

/** A cell of its own for a value and for all that is in it; of a cell, another for what is in that one. */
export function cellOf(value: unknown): Cell {
  const content = contentOf(value);
  const fields: { [key: string | symbol]: unknown } = Object.create(null);
  // Also the items of a list, which can be named by their positions: `rows.[0]`.
  for (const [key, inner] of fieldsOf(content)) fields[key] = cellOf(inner);
  fields[CONTENT] = content;
  return fields;
}

/** What a cell holds: data as they are. */
export function contentOf(cell: unknown): unknown {
  return isFilled(cell) ? cell[CONTENT] : cell;
}

/** As Handlebars judges it. */
export function isTruthy(cell: unknown): boolean {
  const content = contentOf(cell);
  return Array.isArray(content) ? content.length > 0 : Boolean(content);
}

/**
 * The items of a list with their positions, or the fields of a map with their names; of anything else nothing. They are
 * new cells each time: of two loops over one list, each is at an item of its own, and `../` leads from one to the other.
 */
export function entriesOf(cell: unknown): readonly (readonly [key: string | number, item: Cell])[] {
  const content: unknown = contentOf(cell);
  if (Array.isArray(content)) return content.map((item, index) => [index, cellOf(item)]);
  return fieldsOf(content).map(([key, inner]) => [key, cellOf(inner)]);
}

/** A field that is null is absent; an item of a list has its position all the same. */
function fieldsOf(content: unknown): readonly (readonly [key: string, inner: unknown])[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).filter(([, inner]) => inner !== undefined && inner !== null);
}

function isFilled(cell: unknown): cell is { readonly [CONTENT]: unknown } {
  return typeof cell === 'object' && cell !== null && CONTENT in cell;
}
