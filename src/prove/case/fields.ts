import type { DataType, Field, Fields } from '../../model/data-type.ts';

/** A field of a map by its name; keys that the schema does not name may be there or not. */
export function fieldOf({ fields, rest }: Fields, name: string): Field | null {
  return fields.get(name) ?? (rest && { type: rest, isOptional: true });
}

/** True for fields that no condition tells apart. */
export function isSameField(one: Field | null, other: Field | null): boolean {
  if (one === null || other === null) return one === other;
  return one.isOptional === other.isOptional && (one.type === other.type || isSameScalar(one.type, other.type));
}

function isSameScalar(one: DataType, other: DataType): boolean {
  switch (one.kind) {
    case 'text':
      return other.kind === 'text' && one.canBeBlank === other.canBeBlank && isSameList(one.values, other.values);
    case 'number':
      return (
        other.kind === 'number' &&
        one.isInteger === other.isInteger &&
        one.canBeZero === other.canBeZero &&
        isSameList(one.values, other.values)
      );
    case 'boolean':
      return other.kind === 'boolean' && isSameList(one.values, other.values);
    default:
      return false;
  }
}

function isSameList(one: readonly unknown[] | null, other: readonly unknown[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** True for a map that may have no field at all. */
export function hasOnlyOptional({ fields }: Fields): boolean {
  return [...fields.values()].every(({ isOptional }) => isOptional);
}
