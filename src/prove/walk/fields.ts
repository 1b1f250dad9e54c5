import { pathWords } from '../../model/condition.ts';
import type { DataType, Field, MapType } from '../../model/data-type.ts';
import { joined } from './join-types.ts';
import { ANY, type DataValue, UNJUDGED, type Value } from './value.ts';

/** An item of a list by its number: `rows.0`. */
const INDEX = /^(?:0|[1-9]\d{0,8})$/;

/** What stands in a value under a name; null where nothing can. */
export function fieldOf(value: Value, name: string): Value | null {
  switch (value.kind) {
    case 'data':
      return fieldOfData(value, name);
    case 'overlay':
      return value.fields.get(name) ?? fieldOf(value.base, name);
    case 'made':
      return null;
    case 'unjudged':
      return UNJUDGED;
  }
}

function fieldOfData({ path, type, canBeAbsent }: DataValue, name: string): Value | null {
  switch (type.kind) {
    case 'map': {
      const field = fieldOfMap(type, name, pathWords([...path, name]));
      if (field === null) return null;
      return { kind: 'data', path: [...path, name], type: field.type, canBeAbsent: canBeAbsent || field.isOptional };
    }
    case 'list': {
      const index = INDEX.test(name) ? Number(name) : type.max;
      if (index >= type.max) return null;
      return { kind: 'data', path: [...path, index], type: type.item, canBeAbsent: canBeAbsent || index >= type.min };
    }
    case 'any':
    case 'unknown':
      return { kind: 'data', path: [...path, name], type, canBeAbsent: false };
    case 'text':
    case 'number':
    case 'boolean':
      return null;
  }
}

function fieldOfMap({ alternatives }: MapType, name: string, words: string): Field | null {
  const found = alternatives.map(({ fields, rest }) => fields.get(name) ?? (rest && { type: rest, isOptional: true }));
  const there = found.filter((field) => field !== null);
  if (there.length === 0) return null;
  const isOptional = there.length < found.length || there.some((field) => field.isOptional);
  return {
    type: joined(
      there.map(({ type }) => type),
      words,
    ),
    isOptional,
  };
}

/** The names that a value's fields can have. */
export function fieldNames(value: Value): readonly string[] {
  if (value.kind === 'overlay') return [...new Set([...value.fields.keys(), ...fieldNames(value.base)])];
  if (value.kind !== 'data' || value.type.kind !== 'map') return [];
  return [...new Set(value.type.alternatives.flatMap(({ fields }) => [...fields.keys()]))];
}

/** What a loop over a list or over the fields of a map is at; null where nothing can be gone over. */
export function itemType(type: DataType, words: string): DataType | null {
  if (type.kind === 'list') return type.item;
  if (type.kind === 'any') return type;
  if (type.kind !== 'map') return null;
  const types = type.alternatives.flatMap(({ fields, rest }) => [
    ...[...fields.values()].map((field) => field.type),
    ...(rest === null ? [] : [rest]),
  ]);
  // A map that can have no field is never gone over.
  return types.length === 0 ? ANY : joined(types, `${words}[]`);
}
