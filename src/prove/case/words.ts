import type { DataPath } from '../../model/condition.ts';
import type { DataType, Fields, MapType } from '../../model/data-type.ts';
import type { Path } from '../../model/node.ts';
import { canLeadTo, type Case, type Fact, type ItemFact, type Scalar } from './facts.ts';
import { AN_ITEM } from './survey.ts';
import { isSamePath, isWithin, typeAt } from './types.ts';

/**
 * A case in words that end a sentence: `when "options" is absent`, `for the first item of "options"`; empty where it is
 * every letter. `said` is a path that the sentence has named already: that it is there, or is not, goes without saying.
 */
export function caseWords({ facts }: Case, root: MapType, said: DataPath | null = null): string {
  const told = facts.filter((fact) => !goesWithoutSaying(fact, facts, said));
  const clauses = [...new Set(told.flatMap((fact) => clauseOf(fact, facts, root)))];
  const subjects = clauses.join(' ');
  const places = facts.filter(isPlace).map((item) => itemWords(item, facts));
  const toldPlaces = [...new Set(places)].filter((place) => !subjects.includes(place));
  return [
    ...(toldPlaces.length > 0 ? [`for ${inWords(toldPlaces)}`] : []),
    ...(clauses.length > 0 ? [`when ${inWords(clauses)}`] : []),
  ].join(' ');
}

/** An item of which some condition asks where it stands. */
function isPlace(fact: Fact): fact is ItemFact {
  return fact.kind === 'item' && fact.position !== AN_ITEM;
}

function inWords(parts: readonly string[]): string {
  const head = parts.slice(0, -1).join(', ');
  return head === '' ? parts.join('') : `${head} and ${parts.at(-1)}`;
}

/** What another fact implies, and what the sentence has said. */
function goesWithoutSaying(fact: Fact, facts: readonly Fact[], said: DataPath | null): boolean {
  if (fact.kind === 'absent') return said !== null && canLeadTo(said, fact.path);
  const isThere = fact.kind === 'present' || (fact.kind === 'length' && fact.length > 0);
  if (!isThere) return false;
  if (said !== null && canLeadTo(said.slice(0, fact.path.length), fact.path)) return true;
  return facts.some((other) => {
    const isTold = other.kind !== 'item' || isPlace(other);
    return isTold && other !== fact && isWithin(other.path, fact.path);
  });
}

function clauseOf(fact: Fact, facts: readonly Fact[], root: MapType): readonly string[] {
  const name = nameOf(fact.path, facts);
  switch (fact.kind) {
    case 'absent':
      return [absentWords(fact.path, facts)];
    case 'present':
      return [`${name} is present`];
    case 'alternative':
      return alternativeWords(fact.path, fact.index, facts, root);
    case 'entries':
      return [`${name} is ${fact.isEmpty ? '' : 'not '}empty`];
    case 'length':
      return [`${name} ${lengthWords(fact)}`];
    case 'value':
      return [`${name} is ${valueWords(fact.value)}`];
    case 'other':
      return [`${name} is ${otherWords(fact)}`];
    case 'item':
      return [];
  }
}

function absentWords(path: Path, facts: readonly Fact[]): string {
  const parent = path.slice(0, -1);
  const isInThere = facts.some(({ kind, path: other }) => kind !== 'absent' && isWithin(path, other));
  if (parent.length === 0 || !isInThere) return `${nameOf(path, facts)} is absent`;
  return `${nameOf(parent, facts)} has no ${quoted(path.slice(-1))}`;
}

function lengthWords({ length, isCounted }: Extract<Fact, { kind: 'length' }>): string {
  if (length === 0) return 'is empty';
  if (!isCounted) return 'is not empty';
  return length === 1 ? 'has one item' : `has ${length} items`;
}

function valueWords(value: Scalar): string {
  return value === '' ? 'empty' : JSON.stringify(value);
}

function otherWords({ of, than }: Extract<Fact, { kind: 'other' }>): string {
  if (than.length > 0) return `something else than ${than.map(valueWords).join(' or ')}`;
  return of === 'text' ? 'not empty' : 'not 0';
}

/** By the tag that only this alternative has, else by its place among them. */
function alternativeWords(path: Path, index: number, facts: readonly Fact[], root: MapType): readonly string[] {
  const map = typeAt(root, path, facts);
  if (map?.kind !== 'map') return [];
  const own = map.alternatives[index];
  for (const [name, { type }] of own?.fields ?? []) {
    const values = exactValues(type);
    const others = new Set(map.alternatives.filter((one) => one !== own).flatMap((one) => valuesIn(one, name)));
    if (values.length === 0 || values.some((value) => others.has(value)) || others.has(null)) continue;
    return [`${nameOf([...path, name], facts)} is ${values.map(valueWords).join(' or ')}`];
  }
  return [`${nameOf(path, facts)} is what its schema says in place ${index + 1}`];
}

/** Null where the values of the field are open. */
function valuesIn({ fields }: Fields, name: string): readonly (Scalar | null)[] {
  const field = fields.get(name);
  if (!field) return [];
  const values = exactValues(field.type);
  return values.length === 0 ? [null] : values;
}

function exactValues(type: DataType): readonly Scalar[] {
  return type.kind === 'text' || type.kind === 'number' || type.kind === 'boolean' ? (type.values ?? []) : [];
}

/** A path as the reader of a message knows it: `details.kind`, `text` of an item of `options`. */
function nameOf(path: Path, facts: readonly Fact[]): string {
  const item = innermostItem(path, facts);
  if (item === null) return quoted(path);
  const rest = path.slice(item.path.length + 1);
  return rest.length === 0 ? itemWords(item, facts) : `${quoted(rest)} of ${itemWords(item, facts)}`;
}

function innermostItem(path: Path, facts: readonly Fact[]): ItemFact | null {
  const around = facts.filter((fact) => fact.kind === 'item').filter((item) => isWithin(path, [...item.path, item.at]));
  return around.toSorted((one, other) => other.path.length - one.path.length)[0] ?? null;
}

/** The list by its fields alone: in a list of lists each item is one like the others. */
function itemWords({ path, at, position }: ItemFact, facts: readonly Fact[]): string {
  const first = facts.find((fact): fact is ItemFact => fact.kind === 'item' && isSamePath(fact.path, path));
  const isAnother = position === AN_ITEM && first?.at !== at;
  return `${isAnother ? 'another item' : position} of ${quoted(path.filter((step) => typeof step === 'string'))}`;
}

function quoted(path: Path): string {
  return `\`${path.join('.')}\``;
}
