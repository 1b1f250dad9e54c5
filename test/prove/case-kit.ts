import fc from 'fast-check';
import type { Condition, DataPath, PathStep } from '../../src/model/condition.ts';
import type {
  BooleanType,
  DataType,
  Field,
  ListType,
  MapType,
  NumberType,
  TextType,
} from '../../src/model/data-type.ts';
import type { JsonSchema } from '../../src/model/schema.ts';

const NOTHING_SAID = { place: null, mark: null } as const;

/** A schema with keywords that envoi itself does not read. */
type AnySchema = JsonSchema & { readonly [keyword: string]: unknown };

export function text(more: Partial<TextType> = {}): TextType {
  return { kind: 'text', media: 'plain', format: null, values: null, canBeBlank: false, ...NOTHING_SAID, ...more };
}

export function number(more: Partial<NumberType> = {}): NumberType {
  return { kind: 'number', isInteger: true, values: null, canBeZero: true, ...NOTHING_SAID, ...more };
}

export function boolean(...values: readonly boolean[]): BooleanType {
  return { kind: 'boolean', values, ...NOTHING_SAID };
}

export function list(item: DataType, min: number = 0, max: number = Infinity): ListType {
  return { kind: 'list', item, min, max, ...NOTHING_SAID };
}

export const unknown: DataType = { kind: 'unknown', why: 'its schema is silent', ...NOTHING_SAID };

/** A map with these fields: a name that ends with `?` is optional. */
export function map(...alternatives: readonly { readonly [name: string]: DataType }[]): MapType {
  const fields = alternatives.map((one) => ({ fields: fieldsOf(one), rest: null }));
  return { kind: 'map', alternatives: fields, ...NOTHING_SAID };
}

export function openMap(rest: DataType): MapType {
  return { kind: 'map', alternatives: [{ fields: new Map(), rest }], ...NOTHING_SAID };
}

function fieldsOf(types: { readonly [name: string]: DataType }): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(types).map(([name, type]) => [name.replace('?', ''), { type, isOptional: name.endsWith('?') }]),
  );
}

/** `options.[1].text`: in brackets the number of a loop. */
export function path(words: string): DataPath {
  return words.split('.').map((word): PathStep => {
    const loop = /^\[(\d+)\]$/.exec(word)?.[1];
    if (loop !== undefined) return { loop: Number(loop) };
    return /^\d+$/.test(word) ? Number(word) : word;
  });
}

export function truthy(words: string): Condition {
  return { kind: 'truthy', path: path(words) };
}

export function present(words: string): Condition {
  return { kind: 'present', path: path(words) };
}

export function equals(words: string, value: string | number | boolean): Condition {
  return { kind: 'equals', path: path(words), value };
}

export function first(words: string): Condition {
  return { kind: 'first', item: path(words) };
}

export function last(words: string): Condition {
  return { kind: 'last', item: path(words) };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

export function all(...of: readonly Condition[]): Condition {
  return { kind: 'all', of };
}

export function any(...of: readonly Condition[]): Condition {
  return { kind: 'any', of };
}

/** A schema whose valid values are those of a type, as far as proofs look at it. */
export function schemaOf(type: DataType): AnySchema {
  switch (type.kind) {
    case 'text':
      return { type: 'string', ...(type.values ? { enum: type.values } : type.canBeBlank ? {} : { pattern: '\\S' }) };
    case 'number':
      return {
        type: 'number',
        ...(type.values && { enum: type.values }),
        ...(!type.canBeZero && { not: { const: 0 } }),
      };
    case 'boolean':
      return { type: 'boolean', enum: type.values };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(type.item),
        minItems: type.min,
        ...(type.max < Infinity && { maxItems: type.max }),
      };
    case 'map':
      return { anyOf: type.alternatives.map(mapSchema) };
    case 'unknown':
    case 'any':
      return {};
  }
}

function mapSchema({ fields, rest }: MapType['alternatives'][number]): AnySchema {
  return {
    type: 'object',
    properties: Object.fromEntries([...fields].map(([name, field]) => [name, schemaOf(field.type)])),
    required: [...fields].filter(([, { isOptional }]) => !isOptional).map(([name]) => name),
    additionalProperties: rest ? schemaOf(rest) : false,
  };
}

/** Any value of a type. */
export function valueOf(type: DataType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'text':
      return type.values
        ? fc.constantFrom(...type.values)
        : fc.constantFrom('a', 'b', 'c', ...(type.canBeBlank ? [''] : []));
    case 'number':
      return type.values ? fc.constantFrom(...type.values) : fc.constantFrom(1, 2, 3, ...(type.canBeZero ? [0] : []));
    case 'boolean':
      return fc.constantFrom(...type.values);
    case 'list':
      return fc.array(valueOf(type.item), { minLength: type.min, maxLength: Math.min(type.max, type.min + 3) });
    case 'map':
      return fc.oneof(...type.alternatives.map(mapValue));
    case 'unknown':
    case 'any':
      return fc.constantFrom('a', '', 0, 1, true, false);
  }
}

function mapValue({ fields, rest }: MapType['alternatives'][number]): fc.Arbitrary<object> {
  const named = fc.record(Object.fromEntries([...fields].map(([name, { type }]) => [name, valueOf(type)])), {
    requiredKeys: [...fields].filter(([, { isOptional }]) => !isOptional).map(([name]) => name),
  });
  if (rest === null) return named;
  const others = fc.dictionary(fc.constantFrom('x', 'y'), valueOf(rest), { maxKeys: 2 });
  return fc.tuple(others, named).map(([unnamed, known]) => Object.assign(unnamed, known));
}

/** Where each loop is, by its number. */
export type Turn = ReadonlyMap<number, number>;

/** Whether a condition holds for a letter, with each loop at one of its items. */
export function holds(condition: Condition, letter: unknown, turn: Turn): boolean {
  switch (condition.kind) {
    case 'not':
      return !holds(condition.of, letter, turn);
    case 'all':
      return condition.of.every((one) => holds(one, letter, turn));
    case 'any':
      return condition.of.some((one) => holds(one, letter, turn));
    case 'first':
    case 'last':
      return isAtEnd(condition.kind, condition.item, letter, turn);
    case 'present':
      return valueAt(condition.path, letter, turn) !== undefined;
    case 'truthy': {
      const value = valueAt(condition.path, letter, turn);
      return Array.isArray(value) ? value.length > 0 : Boolean(value);
    }
    case 'equals':
      return valueAt(condition.path, letter, turn) === condition.value;
  }
}

function isAtEnd(end: 'first' | 'last', item: DataPath, letter: unknown, turn: Turn): boolean {
  const entries = entriesOf(valueAt(item.slice(0, -1), letter, turn));
  const step = item.at(-1);
  const at = typeof step === 'object' ? turn.get(step.loop) : undefined;
  if (at === undefined || at >= entries.length) return false;
  return at === (end === 'first' ? 0 : entries.length - 1);
}

export function valueAt(way: DataPath, letter: unknown, turn: Turn): unknown {
  let value = letter;
  for (const step of way) {
    const entries = entriesOf(value);
    const entry =
      typeof step === 'object' ? entries[turn.get(step.loop) ?? 0] : entries.find(([key]) => key === String(step));
    value = entry?.[1];
  }
  return value;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
