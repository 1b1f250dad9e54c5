import type { DataType, Fields } from '../../src/model/data-type.ts';

/** Whether a value is of a type, as the type says it; what is not known can be anything. */
export function isOfType(value: unknown, type: DataType): boolean {
  switch (type.kind) {
    case 'any':
    case 'unknown':
      return true;
    case 'text':
      return (
        typeof value === 'string' && (type.values?.includes(value) ?? true) && (type.canBeBlank || /\S/.test(value))
      );
    case 'number':
      return (
        typeof value === 'number' &&
        (type.values?.includes(value) ?? true) &&
        (type.canBeZero || value !== 0) &&
        (!type.isInteger || Number.isInteger(value))
      );
    case 'boolean':
      return typeof value === 'boolean' && type.values.includes(value);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length >= type.min &&
        value.length <= type.max &&
        value.every((item) => isOfType(item, type.item))
      );
    case 'map':
      return isMap(value) && type.alternatives.some((fields) => hasFields(value, fields));
  }
}

function hasFields(map: { readonly [key: string]: unknown }, { fields, rest }: Fields): boolean {
  for (const [name, { type, isOptional }] of fields) {
    const value = Object.hasOwn(map, name) ? map[name] : null;
    if (value === null ? !isOptional : !isOfType(value, type)) return false;
  }
  const others = Object.entries(map).filter(([key]) => !fields.has(key));
  return others.every(([, value]) => value === null || (rest !== null && isOfType(value, rest)));
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
