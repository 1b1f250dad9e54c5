import type { DataPath } from '../../model/condition.ts';
import type { DataType, Fields, MapType } from '../../model/data-type.ts';
import type { Path } from '../../model/node.ts';
import { canLeadTo, type Case, type Fact, type ItemFact, type Scalar } from './facts.ts';
import { fieldOf } from './fields.ts';
import { AN_ITEM } from './survey.ts';
import { isSamePath, isWithin, typeAt } from './types.ts';

/**
 * A case in words that end a sentence: `when "options" is absent`, `for the first item of "options"`; empty where it is
 * every letter. `said` is a path that the sentence has named already: that it is there, or is not, goes without saying.
 */
export function caseWords({ facts }: Case, root: MapType, said: DataPath | null = null): string {
  const told = facts.filter((fact) => !goesWithoutSaying(fact, facts, said));
  const clauses = [...new Set(told.flatMap((fact) => clauseOf(fact, facts, root, said)))];
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

function clauseOf(fact: Fact, facts: readonly Fact[], root: MapType, said: DataPath | null): readonly string[] {
  const name = nameOf(fact.path, facts);
  switch (fact.kind) {
    case 'absent':
      return [absentWords(fact.path, facts)];
    case 'present':
      return [`${name} is present`];
    case 'alternative':
      return alternativeWords(fact, facts, root, said);
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

/**
 * By what the reader can see of it: the tag that only this alternative has; a field that only it has, or lacks; a tag
 * that another might have too. Else by its place among them.
 */
function alternativeWords(
  { path, index }: Extract<Fact, { kind: 'alternative' }>,
  facts: readonly Fact[],
  root: MapType,
  said: DataPath | null,
): readonly string[] {
  const map = typeAt(root, path, facts);
  const own = map?.kind === 'map' ? map.alternatives[index] : undefined;
  if (map?.kind !== 'map' || own === undefined) return [];
  const others = map.alternatives.filter((one) => one !== own);
  const tags = tagsOf(own, others);
  const sure = tags.find(({ isSure }) => isSure);
  if (sure) return tagWords([...path, sure.name], own, facts);
  const telling = tellingFields(own, others);
  const isNamed = (name: string): boolean =>
    (said !== null && canLeadTo(said, [...path, name])) ||
    facts.some((fact) => fact.kind !== 'absent' && isWithin(fact.path, [...path, name]));
  if (telling.some(({ name }) => isNamed(name))) return [];
  const first = telling.find(({ isAlways }) => isAlways);
  if (first) {
    const field = [...path, first.name];
    return [first.isThere ? `${nameOf(field, facts)} is present` : absentWords(field, facts)];
  }
  const [tag] = tags;
  if (tag) return tagWords([...path, tag.name], own, facts);
  return [`${nameOf(path, facts)} has form ${index + 1} of the ${map.alternatives.length} that its schema allows`];
}

/** `isSure` where no other alternative can have one of its values, or lack it as this one may. */
function tagsOf(
  own: Fields,
  others: readonly Fields[],
): readonly { readonly name: string; readonly isSure: boolean }[] {
  return [...own.fields].flatMap(([name, { type, isOptional }]) => {
    const values = exactValues(type);
    const taken = new Set(others.flatMap((one) => valuesIn(one, name)));
    if (values.length === 0 || values.some((value) => taken.has(value))) return [];
    const canLack = others.some((one) => fieldOf(one, name)?.isOptional !== false);
    return [{ name, isSure: !taken.has(null) && !(isOptional && canLack) }];
  });
}

/** A tag that may be absent is said to be there, or not, as the case has it. */
function tagWords(path: Path, own: Fields, facts: readonly Fact[]): readonly string[] {
  const field = own.fields.get(String(path.at(-1)));
  const found = facts.filter((fact) => isSamePath(fact.path, path));
  if (field === undefined || found.some(({ kind }) => kind === 'absent')) return [];
  const orAbsent = field.isOptional && found.length === 0 ? 'absent or ' : '';
  return [`${nameOf(path, facts)} is ${orAbsent}${exactValues(field.type).map(valueWords).join(' or ')}`];
}

/** What can be there in this alternative and in no other, or the other way round; `isAlways` where it always is. */
function tellingFields(
  own: Fields,
  others: readonly Fields[],
): readonly { readonly name: string; readonly isThere: boolean; readonly isAlways: boolean }[] {
  const names = new Set([own, ...others].flatMap(({ fields }) => Array.from(fields.keys())));
  return Array.from(names).flatMap((name) => {
    const mine = fieldOf(own, name);
    const theirs = others.map((one) => fieldOf(one, name));
    const isThere = mine !== null;
    if (isThere ? theirs.some((field) => field !== null) : theirs.includes(null)) return [];
    return [{ name, isThere, isAlways: [mine, ...theirs].every((field) => field?.isOptional !== true) }];
  });
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
