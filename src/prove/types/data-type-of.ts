import type { DataType, Field, Fields, Mark, SchemaPlace, UnknownType } from '../../model/data-type.ts';
import { isNothing, isOpen } from './shape.ts';
import type { FieldShape, ListShape, MapShape, Shape } from './shape.ts';

/** The types of shapes that were met before: one may stand at many places. */
type Known = Map<Shape, DataType>;

interface Described {
  readonly place: SchemaPlace | null;
  readonly mark: Mark | null;
}

/** What is left of a shape: its one kind, or why there is none. */
export function dataTypeOf(shape: Shape, known: Known = new Map()): DataType {
  const met = known.get(shape);
  if (met !== undefined) return met;
  const described = describedBy(shape);
  const kinds = kindsOf(shape, described, known);
  const [only, second] = kinds;
  const isCertain = only !== undefined && second === undefined && !shape.isLost;
  const type = isCertain ? only : unknown(whyUnknown(shape, kinds), described);
  known.set(shape, type);
  return type;
}

function describedBy({ place, marks }: Shape): Described {
  return { place, mark: marks[0]?.mark ?? null };
}

function kindsOf(shape: Shape, described: Described, known: Known): readonly DataType[] {
  const { text, number, booleans, list, maps } = shape;
  const kinds: (DataType | null)[] = [
    text && { ...described, kind: 'text', ...text },
    number && { ...described, kind: 'number', ...number },
    booleans.length === 0 ? null : { ...described, kind: 'boolean', values: booleans },
    list && { ...described, kind: 'list', ...list, item: itemType(list, known) },
    maps.length === 0 ? null : { ...described, kind: 'map', alternatives: maps.map((map) => fieldsOf(map, known)) },
  ];
  return kinds.filter((kind) => kind !== null);
}

/** Goes on after "because". */
function whyUnknown(shape: Shape, kinds: readonly DataType[]): string {
  if (isOpen(shape)) return shape.why ?? 'its schema does not say what it is';
  if (shape.isLost && shape.why !== null) return shape.why;
  if (kinds.length === 0) return shape.isNullable ? 'its schema leaves it empty' : 'its schema accepts nothing there';
  const names = kinds.map(({ kind }) => NAMES[kind]);
  return `it can be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

const NAMES: { readonly [kind in DataType['kind']]: string } = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map',
  unknown: 'anything',
  any: 'anything',
};

function itemType({ item }: ListShape, known: Known): DataType {
  return item === null ? unknown('its schema does not say what is in the list') : itemTypeOf(item, known);
}

/** A key without a value counts as absent; an item without one is an item all the same. */
export function itemTypeOf(item: Shape, known: Known = new Map()): DataType {
  return item.isNullable && !isOpen(item) ? unknown('it can be empty', describedBy(item)) : dataTypeOf(item, known);
}

function fieldsOf({ fields, rest }: MapShape, known: Known): Fields {
  const possible = [...fields].filter(([, { shape }]) => !isNothing(shape));
  return {
    fields: new Map(possible.map(([name, field]) => [name, fieldOf(field, known)])),
    rest: restOf(rest, known),
  };
}

function fieldOf({ shape, isRequired }: FieldShape, known: Known): Field {
  return { type: dataTypeOf(shape, known), isOptional: !isRequired || shape.isNullable };
}

function restOf(rest: Shape | null, known: Known): DataType | null {
  if (rest === null) return unknown('its schema does not name it');
  return isNothing(rest) ? null : dataTypeOf(rest, known);
}

function unknown(why: string, described: Described = { place: null, mark: null }): UnknownType {
  return { ...described, kind: 'unknown', why };
}
