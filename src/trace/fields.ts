/** What has fields: a list or a map. */
export interface Fields {
  readonly [name: string]: unknown;
}

/** Of a map or a list whatever stands in it; a text has no fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Reads a field at the end of a way; what is absent may be null or undefined. */
export function wayTo(parts: readonly string[]): (value: unknown) => unknown {
  const [first, second, third] = parts;
  if (first === undefined) return (value) => value;
  if (parts.some(isInherited)) return (value) => parts.reduce(ownField, value);
  if (second === undefined) return (value) => (isFields(value) ? value[first] : undefined);
  if (parts.length > 3) return (value) => parts.reduce(plainField, value);
  // Written out: this is most of what a letter asks for.
  if (third === undefined) return (value) => plainField(isFields(value) ? value[first] : undefined, second);
  return (value) => plainField(plainField(isFields(value) ? value[first] : undefined, second), third);
}

/** The names of fields that have a value, in their order; of a list its positions that have one. */
export function namesIn(value: unknown): readonly string[] {
  return isFields(value) ? Object.keys(value).filter((name) => !isAbsent(value[name])) : [];
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** As Handlebars judges it: an empty list is nothing, a map without fields is something. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function plainField(value: unknown, name: string): unknown {
  return isFields(value) ? value[name] : undefined;
}

/** Data come from outside: `constructor` and `length` are fields only of what has them as such. */
function ownField(value: unknown, name: string): unknown {
  return isFields(value) && Object.prototype.propertyIsEnumerable.call(value, name) ? value[name] : undefined;
}

/** Every list and map answers to such a name; other names only to what was given one. */
function isInherited(name: string): boolean {
  return name in Array.prototype;
}
