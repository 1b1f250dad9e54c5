import type { Mark, SchemaPlace } from '../../model/data-type.ts';

/**
 * The values that a schema lets through, kind by kind. In this form two demands on one value are joined kind by kind
 * too; only what is left in the end is a type.
 */
export interface Shape {
  readonly isNullable: boolean;
  readonly text: TextShape | null;
  readonly number: NumberShape | null;
  readonly booleans: readonly boolean[];
  readonly list: ListShape | null;
  /** A map is one of these. */
  readonly maps: readonly MapShape[];
  /** Values that it is none of: what an `else` knows of a tag. */
  readonly excluded: readonly Scalar[];
  /** Why nothing is known of it, where there is more to say than that its schema is silent. */
  readonly why: string | null;
  /** Its schema says what it is, but not so that it could be followed. */
  readonly isLost: boolean;
  readonly place: SchemaPlace | null;
  /** The nearest to the root of its schema first. */
  readonly marks: readonly PlacedMark[];
}

export type Scalar = string | number | boolean;

export interface TextShape {
  readonly media: 'plain' | 'html';
  readonly format: string | null;
  readonly values: readonly string[] | null;
  readonly canBeBlank: boolean;
}

export interface NumberShape {
  readonly isInteger: boolean;
  readonly values: readonly number[] | null;
  readonly canBeZero: boolean;
}

export interface ListShape {
  /** Null for anything. */
  readonly item: Shape | null;
  readonly min: number;
  readonly max: number;
}

export interface MapShape {
  readonly fields: ReadonlyMap<string, FieldShape>;
  /** What the other keys have; null for anything. */
  readonly rest: Shape | null;
  /** Every key counts as described, so that `unevaluatedProperties` refuses none. */
  readonly isOpen: boolean;
  readonly strays: readonly Stray[];
}

export interface FieldShape {
  readonly shape: Shape;
  readonly isRequired: boolean;
  /** Described under `properties`, and not only required or excluded: known to `unevaluatedProperties`. */
  readonly isNamed: boolean;
}

/** Keys that a closed map lets through although only another branch describes them, unless a tag tells the two apart. */
export interface Stray {
  readonly names: ReadonlySet<string>;
  readonly isOpen: boolean;
  /** The values that the other branch wants, by key. */
  readonly tags: ReadonlyMap<string, readonly Scalar[]>;
  /** Keys without which a map is not of the other branch. */
  readonly required: ReadonlySet<string>;
}

/** A mark and the subschema that has it. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly place: SchemaPlace;
}

export const OPEN_MAP: MapShape = { fields: new Map(), rest: null, isOpen: false, strays: [] };

export const ANY_TEXT: TextShape = { media: 'plain', format: null, values: null, canBeBlank: true };

export const NOTHING: Shape = {
  isNullable: false,
  text: null,
  number: null,
  booleans: [],
  list: null,
  maps: [],
  excluded: [],
  why: null,
  isLost: false,
  place: null,
  marks: [],
};

export const ANYTHING: Shape = {
  ...NOTHING,
  isNullable: true,
  text: ANY_TEXT,
  number: { isInteger: false, values: null, canBeZero: true },
  booleans: [true, false],
  list: { item: null, min: 0, max: Infinity },
  maps: [OPEN_MAP],
};

/** True where a schema lets nothing through, so that what needs such a value cannot be. */
export function isNothing({ isNullable, text, number, booleans, list, maps }: Shape): boolean {
  return !isNullable && text === null && number === null && booleans.length + maps.length === 0 && list === null;
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** True where every kind is possible, whatever else is known. */
export function isOpen({ isNullable, text, number, booleans, list, maps }: Shape): boolean {
  const kinds = [isNullable, text !== null, number !== null, booleans.length > 0, list !== null, maps.length > 0];
  return kinds.every(Boolean);
}
