import { type Condition, type DataPath, pathWords } from '../../model/condition.ts';
import type { AnyType, BooleanType, DataType, NumberType, TextType } from '../../model/data-type.ts';

/** What an expression of a template stands for, over all letters. */
export type Value = DataValue | Overlay | MadeValue | Unjudged;

/** A place of the letter model. */
export interface DataValue {
  readonly kind: 'data';
  readonly path: DataPath;
  readonly type: DataType;
  /** A field on the way is optional, or is one of some alternatives only. What guards it is not asked here. */
  readonly canBeAbsent: boolean;
}

/** What a partial sees that is handed values: `{{> name key=value}}`. */
export interface Overlay {
  readonly kind: 'overlay';
  readonly fields: ReadonlyMap<string, Value>;
  /** What it would see without them; nothing of it is seen where that has no fields. */
  readonly base: Value;
}

/** What no field of a letter has: a literal, what a helper gives, `@index`. */
export interface MadeValue {
  readonly kind: 'made';
  readonly type: DataType;
  /** What `{{#if}}` asks of it; null where nobody can say. */
  readonly truth: Condition | null;
  /** What it is in every letter; null where letters differ. */
  readonly literal: string | number | boolean | null;
  /** The field that the reader sees where this is printed. */
  readonly shows: DataValue | null;
}

/** What is not judged further, so that one mistake is one finding. */
export interface Unjudged {
  readonly kind: 'unjudged';
}

export const UNJUDGED: Unjudged = { kind: 'unjudged' };
export const ALWAYS: Condition = { kind: 'all', of: [] };
export const NEVER: Condition = { kind: 'any', of: [] };

const BARE = { place: null, mark: null };
export const ANY: AnyType = { kind: 'any', ...BARE };
const YES_OR_NO: BooleanType = { kind: 'boolean', values: [true, false], ...BARE };

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

export function literalValue(literal: string | number | boolean): MadeValue {
  return { kind: 'made', type: typeOfLiteral(literal), truth: literal ? ALWAYS : NEVER, literal, shows: null };
}

export function conditionValue(truth: Condition): MadeValue {
  return { kind: 'made', type: YES_OR_NO, truth, literal: null, shows: null };
}

/** The number of a turn of a loop, from 0. */
export function indexValue(item: DataPath): MadeValue {
  const type: NumberType = { kind: 'number', isInteger: true, values: null, canBeZero: true, ...BARE };
  return { kind: 'made', type, truth: not({ kind: 'first', item }), literal: null, shows: null };
}

/** Text that is put together here: a helper's, or the name of a field in a loop over fields. */
export function textValue(canBeBlank: boolean, shows: DataValue | null = null): MadeValue {
  const type: TextType = { kind: 'text', media: 'plain', format: null, values: null, canBeBlank, ...BARE };
  return { kind: 'made', type, truth: null, literal: null, shows };
}

/** What `{{#if}}` asks of a value; null where nobody can say. */
export function truthOf(value: Value): Condition | null {
  switch (value.kind) {
    case 'data':
      return { kind: 'truthy', path: value.path };
    case 'overlay':
      return ALWAYS;
    case 'made':
      return value.truth;
    case 'unjudged':
      return null;
  }
}

/** Null for what is put together of several values. */
export function typeOf(value: Value): DataType | null {
  switch (value.kind) {
    case 'data':
    case 'made':
      return value.type;
    case 'overlay':
      return null;
    case 'unjudged':
      return ANY;
  }
}

/** A value at the head of a sentence: `an item of "options"`. */
export function valueWords(value: Value): string {
  if (value.kind === 'overlay') return valueWords(value.base);
  if (value.kind !== 'data') return 'this value';
  if (value.path.length === 0) return 'a letter';
  const isItem = typeof value.path.at(-1) === 'object';
  return isItem ? `an item of "${pathWords(value.path.slice(0, -1))}"` : `"${pathWords(value.path)}"`;
}

/** A type as the end of a sentence: `a list`. */
export function typeWords(type: DataType | null): string {
  switch (type?.kind) {
    case 'text':
      if (type.media === 'html') return 'finished markup';
      return type.format === 'date' ? 'a date' : type.format === 'date-time' ? 'a date with a time' : 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'yes or no';
    case 'list':
      return 'a list';
    case 'map':
    case undefined:
      return 'a group of fields';
    case 'unknown':
    case 'any':
      return 'something';
  }
}

function typeOfLiteral(literal: string | number | boolean): DataType {
  switch (typeof literal) {
    case 'string': {
      const canBeBlank = literal.trim() === '';
      return { kind: 'text', media: 'plain', format: null, values: [literal], canBeBlank, ...BARE };
    }
    case 'number': {
      const isInteger = Number.isInteger(literal);
      return { kind: 'number', isInteger, values: [literal], canBeZero: literal === 0, ...BARE };
    }
    default:
      return { kind: 'boolean', values: [literal], ...BARE };
  }
}
