import { ANYTHING, isBlank, isNothing, isOpen, OPEN_MAP } from './shape.ts';
import type { FieldShape, ListShape, MapShape, NumberShape, Scalar, Shape, TextShape } from './shape.ts';

/** How much may still be done for one type: alternatives of parts of alternatives grow without end. */
export interface Work {
  left: number;
}

export const TOO_MUCH = 'its schema has more parts and alternatives than envoi follows';

/** More alternatives of one map than this are not told apart. */
export const MAX_ALTERNATIVES = 16;

export const TOO_MANY = 'its schema has more than 16 alternatives';

/** What two demands on one value let through together, or a little more. */
export function intersect(one: Shape, other: Shape, work: Work): Shape {
  if (saysNothing(other)) return withPlace(one, other);
  if (saysNothing(one)) return withPlace(other, one);
  work.left -= 1;
  if (work.left < 0) return { ...one, isLost: true, why: TOO_MUCH };
  const maps = intersectMaps(one.maps, other.maps, work);
  const isTooMuch = maps.length > MAX_ALTERNATIVES;
  const marks = [...one.marks, ...other.marks.filter((mark) => !one.marks.includes(mark))];
  return withoutExcluded({
    isNullable: one.isNullable && other.isNullable,
    text: one.text && other.text && intersectTexts(one.text, other.text),
    number: one.number && other.number && intersectNumbers(one.number, other.number),
    booleans: one.booleans.filter((value) => other.booleans.includes(value)),
    list: one.list && other.list && intersectLists(one.list, other.list, work),
    maps: isTooMuch ? [OPEN_MAP] : maps,
    excluded: [...one.excluded, ...other.excluded],
    why: one.why ?? other.why ?? (isTooMuch ? TOO_MANY : null),
    isLost: one.isLost || other.isLost || isTooMuch,
    place: isOpen(one) ? (other.place ?? one.place) : (one.place ?? other.place),
    marks,
  });
}

/** The values of a shape without those that are known not to be. */
function withoutExcluded(shape: Shape): Shape {
  const { excluded, text, number, booleans } = shape;
  if (excluded.length === 0) return shape;
  const isLeft = (value: Scalar): boolean => !excluded.includes(value);
  return {
    ...shape,
    text: text && leftOf({ ...text, values: text.values?.filter(isLeft) ?? null }),
    number: number && leftOf({ ...number, values: number.values?.filter(isLeft) ?? null }),
    booleans: booleans.filter(isLeft),
  };
}

/** Null where no value is left. */
function leftOf<Kind extends TextShape | NumberShape>(kind: Kind): Kind | null {
  return kind.values?.length === 0 ? null : kind;
}

function intersectTexts(one: TextShape, other: TextShape): TextShape | null {
  const values = commonValues(one.values, other.values);
  return leftOf({
    media: one.media === 'html' ? 'html' : other.media,
    format: one.format ?? other.format,
    values,
    canBeBlank: one.canBeBlank && other.canBeBlank && (values === null || values.some(isBlank)),
  });
}

function intersectNumbers(one: NumberShape, other: NumberShape): NumberShape | null {
  const values = commonValues(one.values, other.values);
  return leftOf({
    isInteger: one.isInteger || other.isInteger,
    values,
    canBeZero: one.canBeZero && other.canBeZero && (values?.includes(0) ?? true),
  });
}

function intersectLists(one: ListShape, other: ListShape, work: Work): ListShape | null {
  const item = intersectOrAnything(one.item, other.item, work);
  const min = Math.max(one.min, other.min);
  const max = item !== null && isNothing(item) ? 0 : Math.min(one.max, other.max);
  return min > max ? null : { item, min, max };
}

function intersectMaps(ones: readonly MapShape[], others: readonly MapShape[], work: Work): readonly MapShape[] {
  return ones.flatMap((one) => others.flatMap((other) => intersectMap(one, other, work) ?? []));
}

/** Null where a key that must be there can have no value. */
export function intersectMap(one: MapShape, other: MapShape, work: Work): MapShape | null {
  if (one === OPEN_MAP) return other;
  if (other === OPEN_MAP) return one;
  const fields = new Map<string, FieldShape>();
  for (const name of new Set([...one.fields.keys(), ...other.fields.keys()])) {
    const field = intersectFields(fieldOf(one, name), fieldOf(other, name), work);
    if (field.isRequired && isNothing(field.shape)) return null;
    fields.set(name, field);
  }
  return {
    fields,
    rest: intersectOrAnything(one.rest, other.rest, work),
    isOpen: one.isOpen || other.isOpen,
    strays: [...one.strays, ...other.strays],
  };
}

function fieldOf({ fields, rest }: MapShape, name: string): FieldShape {
  return fields.get(name) ?? { shape: rest ?? ANYTHING, isRequired: false, isNamed: false };
}

function intersectFields(one: FieldShape, other: FieldShape, work: Work): FieldShape {
  return {
    shape: intersect(one.shape, other.shape, work),
    isRequired: one.isRequired || other.isRequired,
    isNamed: one.isNamed || other.isNamed,
  };
}

function intersectOrAnything(one: Shape | null, other: Shape | null, work: Work): Shape | null {
  return one && other ? intersect(one, other, work) : (one ?? other);
}

function commonValues<Value>(one: readonly Value[] | null, other: readonly Value[] | null): readonly Value[] | null {
  return one && other ? one.filter((value) => other.includes(value)) : (one ?? other);
}

/** The kinds of `ANYTHING`, which are shared by whatever says no more than that. */
function saysNothing(shape: Shape): boolean {
  const { text, number, list, maps, booleans, marks, excluded, why } = shape;
  const isAny =
    text === ANYTHING.text && number === ANYTHING.number && list === ANYTHING.list && maps === ANYTHING.maps;
  const isBare = marks.length === 0 && excluded.length === 0 && why === null && !shape.isLost;
  return isAny && booleans.length === NUMBER_OF_BOOLEANS && shape.isNullable && isBare;
}

const NUMBER_OF_BOOLEANS = 2;

function withPlace(shape: Shape, other: Shape): Shape {
  return shape.place === null && other.place !== null ? { ...shape, place: other.place } : shape;
}
