import type { JsonSchema } from '../../src/model/schema.ts';

/** JSON Schema as the judge reads it, by itself. */
export interface FullSchema extends JsonSchema {
  readonly $defs?: { readonly [name: string]: FullSchema };
  readonly properties?: { readonly [key: string]: FullSchema };
  readonly items?: FullSchema;
  readonly prefixItems?: readonly FullSchema[];
  readonly additionalProperties?: FullSchema | boolean;
  readonly unevaluatedProperties?: FullSchema | boolean;
  readonly allOf?: readonly FullSchema[];
  readonly anyOf?: readonly FullSchema[];
  readonly oneOf?: readonly FullSchema[];
  readonly if?: FullSchema;
  readonly then?: FullSchema;
  readonly else?: FullSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly mustRender?: boolean | MarkData;
}

export interface MarkData {
  readonly order?: number;
  readonly as?: 'text' | 'href';
  readonly max?: number;
}

/** Schemas by file name. */
export type SchemaFiles = ReadonlyMap<string, FullSchema>;

export interface Located {
  readonly schema: FullSchema;
  readonly file: string;
}

/** Decides what a letter is like. `full` is what a letter with everything has; 0 what one with nothing has. */
export interface Choices {
  readonly pick: (key: string, count: number, full: number) => number;
}

/** A text, number or boolean of a letter, and the marks that its schema or one around it has. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly parts: readonly Located[];
  readonly marks: readonly Mark[];
}

export interface Mark extends MarkData {
  /** Of a list or map around it: it holds for the texts in there. */
  readonly isInherited: boolean;
}

/** Makes the value of a leaf; undefined where it cannot. */
export type LeafMaker = (leaf: Leaf, type: string, choices: Choices) => unknown;

export interface Making {
  readonly files: SchemaFiles;
  readonly choices: Choices;
  readonly leaf: LeafMaker;
}

/** No value of this schema can be made. */
export class NoValue extends Error {}

/** A value that all of these schemas accept, unless a keyword forbids what is not looked at here. */
export function valueOf(
  at: readonly Located[],
  path: readonly (string | number)[],
  inherited: readonly Mark[],
  making: Making,
): unknown {
  const key = path.join('.');
  const parts = at.flatMap((part) => applied(part, key, making));
  const marks = parts.flatMap(({ schema: { mustRender } }): readonly Mark[] =>
    mustRender === true ? [{ isInherited: false }] : mustRender ? [{ ...mustRender, isInherited: false }] : [],
  );
  const nearest = marks.length > 0 ? marks : inherited;
  const type = typeOf(parts, key, making);
  const below = nearest.map((mark) => ({ ...mark, isInherited: true }));
  if (type === 'object') return mapOf(parts, path, below, making);
  if (type === 'array') return listOf(parts, path, below, making);
  const value = making.leaf({ path, parts, marks: nearest }, type, making.choices);
  if (value === undefined) throw new NoValue(key);
  return value;
}

/** A subschema and all that hold beside it: references are followed, alternatives chosen. */
function applied({ schema, file }: Located, key: string, making: Making): readonly Located[] {
  const here = (other: FullSchema): readonly Located[] => applied({ schema: other, file }, key, making);
  const one = (alternatives: readonly FullSchema[] | undefined, word: string): readonly Located[] => {
    const chosen = alternatives?.[making.choices.pick(`${key}:${word}`, alternatives.length, 0)];
    return chosen ? here(chosen) : [];
  };
  const branches = [schema.then, schema.else];
  const isThen = schema.if !== undefined && making.choices.pick(`${key}:if`, 2, 1) === 1;
  const branch = branches[isThen ? 0 : 1];
  return [
    { schema, file },
    ...(schema.$ref === undefined ? [] : applied(resolve(schema.$ref, file, making.files), key, making)),
    ...(schema.allOf ?? []).flatMap(here),
    ...one(schema.anyOf, 'any'),
    ...one(schema.oneOf, 'one'),
    ...(schema.if && isThen ? here(schema.if) : []),
    ...(schema.if && branch ? here(branch) : []),
  ];
}

export function resolve(reference: string, file: string, files: SchemaFiles): Located {
  const [name = '', pointer = ''] = reference.split('#');
  const target = name === '' ? file : name;
  let schema: unknown = files.get(target);
  for (const step of pointer.split('/').slice(1)) {
    const part = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    schema = typeof schema === 'object' && schema !== null ? Reflect.get(schema, part) : undefined;
  }
  if (!isSchema(schema)) throw new NoValue(reference);
  return { schema, file: target };
}

function isSchema(value: unknown): value is FullSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(parts: readonly Located[], key: string, making: Making): string {
  const named = parts.flatMap(({ schema: { type } }) =>
    type === undefined ? [] : [typeof type === 'string' ? [type] : type],
  );
  const [first = []] = named.toSorted((one, other) => one.length - other.length);
  const possible = named.flat().includes('integer') && first[0] === 'number' ? ['integer'] : first;
  const common = possible.filter((type) => named.every((types) => isIn(type, types)));
  if (named.length > 0 && common.length === 0) throw new NoValue(key);
  if (common.length > 0) return common[making.choices.pick(`${key}:type`, common.length, 0)] ?? 'string';
  const constant = parts.map(({ schema }) => schema.const ?? schema.enum?.[0]).find((value) => value !== undefined);
  if (constant !== undefined) return typeof constant;
  if (parts.some(({ schema }) => schema.properties || schema.required)) return 'object';
  return parts.some(({ schema }) => schema.items) ? 'array' : 'string';
}

function isIn(type: string, types: readonly string[]): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function mapOf(
  parts: readonly Located[],
  path: readonly (string | number)[],
  inherited: readonly Mark[],
  making: Making,
): object {
  const required = new Set(parts.flatMap(({ schema }) => schema.required ?? []));
  const names = new Set([...parts.flatMap(({ schema }) => Object.keys(schema.properties ?? {})), ...required]);
  const map: { [key: string]: unknown } = {};
  for (const name of names) {
    const at = parts.flatMap(({ schema: { properties }, file }) => {
      const schema = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
      return schema === undefined ? [] : [{ schema, file }];
    });
    const key = [...path, name].join('.');
    if (!required.has(name) && making.choices.pick(`${key}:present`, 2, 1) === 0) continue;
    try {
      if (at.length === 0 || at.some(({ schema }) => typeof schema === 'boolean' && !schema)) throw new NoValue(key);
      Object.defineProperty(map, name, { ...OWN, value: valueOf(at, [...path, name], inherited, making) });
    } catch (failure) {
      if (!(failure instanceof NoValue) || required.has(name)) throw failure;
    }
  }
  // Where the other branch was chosen, its condition must not hold.
  for (const { schema } of parts) {
    if (
      schema.if !== undefined &&
      making.choices.pick(`${path.join('.')}:if`, 2, 1) === 0 &&
      satisfies(map, schema.if)
    ) {
      throw new NoValue(path.join('.'));
    }
  }
  const rest = parts.flatMap(({ schema: { additionalProperties: others }, file }) =>
    typeof others === 'object' ? [{ schema: others, file }] : [],
  );
  if (rest.length > 0 && making.choices.pick(`${path.join('.')}:extra`, 2, 1) === 1) {
    Object.defineProperty(map, 'extra', { ...OWN, value: valueOf(rest, [...path, 'extra'], inherited, making) });
  }
  return map;
}

/** As far as the conditions of `if` go: fields that must be there and have a value. */
function satisfies(map: { readonly [key: string]: unknown }, { required = [], properties = {} }: FullSchema): boolean {
  const fits = ([name, schema]: readonly [string, FullSchema]): boolean => {
    const value = map[name];
    return (
      value === undefined ||
      ((schema.const === undefined || schema.const === value) && (schema.enum?.includes(value) ?? true))
    );
  };
  return required.every((name) => Object.hasOwn(map, name)) && Object.entries(properties).every(fits);
}

/** A field named `__proto__` is a field too. */
const OWN = { enumerable: true, configurable: true, writable: true };

function listOf(
  parts: readonly Located[],
  path: readonly (string | number)[],
  inherited: readonly Mark[],
  making: Making,
): readonly unknown[] {
  const limits = (name: 'minItems' | 'maxItems'): readonly number[] =>
    parts.map(({ schema }) => schema[name]).filter((limit) => limit !== undefined);
  const least = Math.max(0, ...limits('minItems'));
  const most = Math.min(Math.max(least + 1, 3), ...limits('maxItems'));
  if (most < least) throw new NoValue(path.join('.'));
  const count = least + making.choices.pick(`${path.join('.')}:count`, most - least + 1, most - least);
  return Array.from({ length: count }, (_, index) => {
    const at = parts.flatMap(({ schema: { items, prefixItems }, file }) => {
      const schema = prefixItems?.[index] ?? items;
      return schema === undefined ? [] : [{ schema, file }];
    });
    if (at.length === 0) throw new NoValue(path.join('.'));
    return valueOf(at, [...path, index], inherited, making);
  });
}
