import type { DataType, Fields, TextType, UnknownType } from '../../model/data-type.ts';

/** A map may be one of many: more are not held apart. */
const MAX_ALTERNATIVES = 16;

/** One type that allows all that these allow; `words` names what has them. At least one. */
export function joined(types: readonly DataType[], words: string): DataType {
  const [first, ...others] = types;
  if (first === undefined) throw new Error('nothing is joined');
  return others.reduce((one, other) => joinedTwo(one, other, words), first);
}

function joinedTwo(one: DataType, other: DataType, words: string): DataType {
  if (one === other || one.kind === 'any' || one.kind === 'unknown') return one;
  if (other.kind === 'any' || other.kind === 'unknown') return other;
  const mark = one.mark ?? other.mark;
  if (one.kind === 'text' && other.kind === 'text') return joinedTexts(one, other, words);
  if (one.kind === 'number' && other.kind === 'number') {
    const values = one.values && other.values && [...new Set([...one.values, ...other.values])];
    const isInteger = one.isInteger && other.isInteger;
    return { ...one, mark, values, isInteger, canBeZero: one.canBeZero || other.canBeZero };
  }
  if (one.kind === 'boolean' && other.kind === 'boolean') {
    return { ...one, mark, values: [...new Set([...one.values, ...other.values])] };
  }
  if (one.kind === 'list' && other.kind === 'list') {
    const item = joinedTwo(one.item, other.item, `${words}[]`);
    return { ...one, mark, item, min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) };
  }
  if (one.kind === 'map' && other.kind === 'map') {
    const alternatives: readonly Fields[] = [...new Set([...one.alternatives, ...other.alternatives])];
    if (alternatives.length <= MAX_ALTERNATIVES) return { ...one, mark, alternatives };
  }
  return undecided(one, `\`${words}\` can be different things`);
}

function joinedTexts(one: TextType, other: TextType, words: string): DataType {
  if (one.media !== other.media) return undecided(one, `\`${words}\` is plain text in one case and markup in another`);
  return {
    ...one,
    mark: one.mark ?? other.mark,
    format: one.format === other.format ? one.format : null,
    values: one.values && other.values && [...new Set([...one.values, ...other.values])],
    canBeBlank: one.canBeBlank || other.canBeBlank,
  };
}

function undecided({ place, mark }: DataType, why: string): UnknownType {
  return { kind: 'unknown', why, place, mark };
}
