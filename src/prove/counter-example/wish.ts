import type { DataType, MapType } from '../../model/data-type.ts';
import type { Path } from '../../model/node.ts';
import type { Case, Fact, Scalar } from '../case/facts.ts';
import { isWithin, typeAt } from '../case/types.ts';

/** What a value shall be: the more is left open, the smaller it can be made. */
export interface Wish {
  /** True where it must not be there. */
  readonly isAbsent: boolean;
  /** Of this type, as JSON Schema calls it. */
  readonly type: string | null;
  /** Exactly this. */
  readonly value: Scalar | null;
  /** Rather this, if the schema takes it. */
  readonly rather: Scalar | null;
  /** Neither empty nor one of these. */
  readonly than: readonly Scalar[] | null;
  /** So many items. */
  readonly length: number | null;
  /** Fields of a map and items of a list that must be there, or must not. */
  readonly parts: ReadonlyMap<string | number, Wish>;
}

export const NO_WISH: Wish = {
  isAbsent: false,
  type: null,
  value: null,
  rather: null,
  than: null,
  length: null,
  parts: new Map(),
};

/** Rather these fields; texts stand for themselves. */
export function rather(fields: { readonly [name: string]: Scalar | Wish }): Wish {
  const entries = Object.entries(fields).map(([name, field]): readonly [string, Wish] => [
    name,
    typeof field === 'object' ? field : { ...NO_WISH, rather: field },
  ]);
  return { ...NO_WISH, parts: new Map(entries) };
}

/** Both; what the second one says holds where they do not agree. */
export function joined(one: Wish, other: Wish): Wish {
  if (other.isAbsent) return other;
  const parts = new Map(one.parts);
  for (const [step, part] of other.parts) parts.set(step, joined(parts.get(step) ?? NO_WISH, part));
  return {
    isAbsent: false,
    type: other.type ?? one.type,
    value: other.value ?? one.value,
    rather: other.rather ?? one.rather,
    than: other.than ?? one.than,
    length: other.length ?? one.length,
    parts,
  };
}

/** What a letter must be for a case to be true of it. */
export function wishOf({ facts }: Case, letter: MapType): Wish {
  return facts
    .flatMap((fact) => wishesOf(fact, facts, letter))
    .reduce((wish, [path, part]) => joined(wish, within(path, part)), NO_WISH);
}

function within(path: Path, part: Wish): Wish {
  return path.reduceRight<Wish>((inner, step) => ({ ...NO_WISH, parts: new Map([[step, inner]]) }), part);
}

function wishesOf(fact: Fact, facts: readonly Fact[], letter: MapType): readonly (readonly [Path, Wish])[] {
  const { path } = fact;
  switch (fact.kind) {
    case 'absent':
      return [[path, { ...NO_WISH, isAbsent: true }]];
    case 'present': {
      const type = typeAt(letter, path, facts);
      return [[path, type ? wishOfType(type) : NO_WISH]];
    }
    case 'length':
      return [[path, { ...NO_WISH, length: fact.length }]];
    case 'value':
      return [[path, { ...NO_WISH, value: fact.value }]];
    case 'other':
      return [[path, { ...NO_WISH, than: fact.than }]];
    case 'item':
      return [[[...path, fact.at], NO_WISH]];
    case 'alternative':
      return alternativeWishes(path, fact.index, facts, letter);
    case 'entries':
      return fact.isEmpty ? [] : entryWishes(path, facts, letter);
  }
}

/** A map is of an alternative if it has its tags and all that it demands, and nothing that only others have. */
function alternativeWishes(
  path: Path,
  index: number,
  facts: readonly Fact[],
  letter: MapType,
): readonly (readonly [Path, Wish])[] {
  const map = typeAt(letter, path, facts);
  if (map?.kind !== 'map') return [];
  const own = map.alternatives[index];
  const names = new Set(map.alternatives.flatMap(({ fields }) => [...fields.keys()]));
  return [...names].flatMap((name): readonly (readonly [Path, Wish])[] => {
    const field = own?.fields.get(name);
    if (!field) return own?.rest ? [] : [[[...path, name], { ...NO_WISH, isAbsent: true }]];
    return field.isOptional ? [] : [[[...path, name], wishOfType(field.type)]];
  });
}

/** Whatever is of a type, as far as another alternative might have another one. */
function wishOfType(type: DataType): Wish {
  switch (type.kind) {
    case 'text':
    case 'number':
    case 'boolean':
      return { ...NO_WISH, type: type.kind === 'text' ? 'string' : type.kind, rather: type.values?.[0] ?? null };
    case 'list':
      return { ...NO_WISH, type: 'array', parts: new Map(type.min === 0 ? [] : [[type.min - 1, NO_WISH]]) };
    case 'map':
      return { ...NO_WISH, type: 'object' };
    case 'unknown':
    case 'any':
      return NO_WISH;
  }
}

function entryWishes(path: Path, facts: readonly Fact[], letter: MapType): readonly (readonly [Path, Wish])[] {
  const map = typeAt(letter, path, facts);
  const hasOne = facts.some(
    (fact) => fact.kind === 'present' && fact.path.length > path.length && isWithin(fact.path, path),
  );
  const name = map?.kind === 'map' && !hasOne ? [...(map.alternatives[0]?.fields.keys() ?? [])][0] : undefined;
  return name === undefined ? [] : [[[...path, name], NO_WISH]];
}
