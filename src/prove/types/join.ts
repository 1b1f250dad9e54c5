import { MAX_ALTERNATIVES, TOO_MANY } from './intersect.ts';
import { isNothing, NOTHING, OPEN_MAP } from './shape.ts';
import type { ListShape, NumberShape, Shape, TextShape } from './shape.ts';

/** What one of several demands lets through. */
export function join(shapes: readonly Shape[]): Shape {
  const possible = shapes.filter((shape) => !isNothing(shape));
  const [first, ...others] = possible;
  return first === undefined ? NOTHING : others.reduce(joinTwo, first);
}

function joinTwo(one: Shape, other: Shape): Shape {
  const isMixed = one.text !== null && other.text !== null && one.text.media !== other.text.media;
  const maps = [...one.maps, ...other.maps.filter((map) => !one.maps.includes(map))];
  const isTooMuch = maps.length > MAX_ALTERNATIVES;
  return {
    isNullable: one.isNullable || other.isNullable,
    text: one.text && other.text ? joinTexts(one.text, other.text) : (one.text ?? other.text),
    number: one.number && other.number ? joinNumbers(one.number, other.number) : (one.number ?? other.number),
    booleans: [...new Set([...one.booleans, ...other.booleans])],
    list: one.list && other.list ? joinLists(one.list, other.list) : (one.list ?? other.list),
    maps: isTooMuch ? [OPEN_MAP] : maps,
    excluded: one.excluded.filter((value) => other.excluded.includes(value)),
    why: one.why ?? other.why ?? (isMixed ? MIXED : null) ?? (isTooMuch ? TOO_MANY : null),
    isLost: one.isLost || other.isLost || isMixed || isTooMuch,
    place: one.place ?? other.place,
    marks: [...one.marks, ...other.marks.filter((mark) => !one.marks.includes(mark))],
  };
}

const MIXED = 'it is markup in one case and plain text in another';

function joinTexts(one: TextShape, other: TextShape): TextShape {
  return {
    media: one.media,
    format: one.format === other.format ? one.format : null,
    values: allValues(one.values, other.values),
    canBeBlank: one.canBeBlank || other.canBeBlank,
  };
}

function joinNumbers(one: NumberShape, other: NumberShape): NumberShape {
  return {
    isInteger: one.isInteger && other.isInteger,
    values: allValues(one.values, other.values),
    canBeZero: one.canBeZero || other.canBeZero,
  };
}

function joinLists(one: ListShape, other: ListShape): ListShape {
  const item = one.item && other.item ? join([one.item, other.item]) : null;
  return { item, min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) };
}

function allValues<Value>(one: readonly Value[] | null, other: readonly Value[] | null): readonly Value[] | null {
  return one && other ? [...new Set([...one, ...other])] : null;
}
