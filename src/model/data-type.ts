import type { Source } from './source.ts';

/**
 * What a value can be, as far as its schema decides it. Every valid value is of its type; a type may allow a little more
 * than the schema (a keyword that only forbids is left out), never less.
 */
export type DataType = TextType | NumberType | BooleanType | ListType | MapType | UnknownType | AnyType;

interface Described {
  /** Where the schema says so. */
  readonly place: SchemaPlace | null;
  /** Set where the value must be rendered. */
  readonly mark: Mark | null;
}

/** A subschema: its file and its JSON pointer (RFC 6901). */
export interface SchemaPlace {
  readonly source: Source;
  readonly pointer: string;
}

/** An obligation, `mustRender` in a schema. */
export interface Mark {
  /** Obligations stand in the letter by rising order; null where it does not matter. */
  readonly order: number | null;
  /** `href`: as the target of a visible link. */
  readonly as: 'text' | 'href';
  /** How often at most. */
  readonly max: number;
}

export interface TextType extends Described {
  readonly kind: 'text';
  /** `html`: finished markup, printed with `{{{ }}}`. */
  readonly media: 'plain' | 'html';
  readonly format: string | null;
  /** All that it can be; null where that is open. */
  readonly values: readonly string[] | null;
  /** Can have no character but spaces. */
  readonly canBeBlank: boolean;
}

export interface NumberType extends Described {
  readonly kind: 'number';
  readonly isInteger: boolean;
  readonly values: readonly number[] | null;
  readonly canBeZero: boolean;
}

export interface BooleanType extends Described {
  readonly kind: 'boolean';
  readonly values: readonly boolean[];
}

export interface ListType extends Described {
  readonly kind: 'list';
  readonly item: DataType;
  readonly min: number;
  /** Infinity where there is no limit. */
  readonly max: number;
}

/** A map is one of its alternatives, mostly the only one; `oneOf` and `if` make several. At least one. */
export interface MapType extends Described {
  readonly kind: 'map';
  readonly alternatives: readonly Fields[];
}

export interface Fields {
  readonly fields: ReadonlyMap<string, Field>;
  /** What keys that are not named have; null where there can be none. */
  readonly rest: DataType | null;
}

export interface Field {
  readonly type: DataType;
  /** Absent, or null. */
  readonly isOptional: boolean;
}

/** What the proof cannot follow; to use it is a finding. */
export interface UnknownType extends Described {
  readonly kind: 'unknown';
  /** Goes on after "because": `its schema says neither what it is nor …`. */
  readonly why: string;
}

/** What is not judged, so that one mistake is one finding, or because a partial stands alone. */
export interface AnyType extends Described {
  readonly kind: 'any';
}
