import { applied, ofItem, ofProperty, rootSubschema } from '../link/subschemas.ts';
import type { SchemaSet, Subschema } from '../link/subschemas.ts';
import { didYouMean } from '../link/did-you-mean.ts';
import { entryOf } from '../model/node.ts';
import type { MapNode, Path, SequenceNode } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { alphabetOf, inLatin } from '../text/alphabets.ts';
import { placeAt } from './place.ts';
import type { Place, Subject } from './place.ts';
import type { Violation } from './violation.ts';

/** What somebody meant by a key that does not exist where it stands. */
export interface KeyMeaning {
  readonly kind: 'other-name' | 'spelling' | 'look-alike' | 'slip' | 'elsewhere' | 'unknown';
  /** The keys that were meant, as ways from the root, the likeliest first; empty for `unknown`. */
  readonly meant: readonly Path[];
  /** Why there is no such key, where the schema gives the reason. */
  readonly refusal: string | null;
}

/** How many keys deep a schema is searched for a key that stands in the wrong place. */
const DEPTH = 4;

/** What somebody meant by the unknown key that a violation is about. */
export type MeaningOf = (violation: Violation) => KeyMeaning;

/** A reader of unknown keys. Each is read once, and what it takes to know of the schema is gathered once for all. */
export function keyReader(subject: Subject): MeaningOf {
  const meanings = new Map<Violation, KeyMeaning>();
  const spelling = remembered(snakeCase);
  const ways = once(() => waysOf(subject, spelling));
  return (violation) => {
    const known = meanings.get(violation);
    if (known !== undefined) return known;
    const meaning = read(violation.key ?? '', placeAt(violation.path, subject), spelling, ways);
    meanings.set(violation, meaning);
    return meaning;
  };
}

function read(key: string, place: Place, spelling: Spelling, ways: () => Ways): KeyMeaning {
  const { path, described } = place;
  const known = knownKeys(described);
  const refusal = tableEntry(described, 'refused', key, spelling);
  const here = (kind: KeyMeaning['kind'], name: string): KeyMeaning => ({
    kind,
    meant: [[...path, ...name.split('.')]],
    refusal,
  });
  const otherName = tableEntry(described, 'alsoCalled', key, spelling);
  if (otherName !== null) return here('other-name', otherName);
  if (refusal !== null) return { kind: 'unknown', meant: [], refusal };
  const name = known.find((one) => spelling(one) === spelling(key));
  if (name !== undefined) return here('spelling', name);
  const latin = known.find((one) => one === inLatin(key));
  if (latin !== undefined) return here('look-alike', latin);
  const elsewhere = (ways().get(spelling(key)) ?? []).filter((way) => !isChild(way, path));
  if (elsewhere.length > 0) return { kind: 'elsewhere', meant: elsewhere, refusal };
  const slip = didYouMean(inLatinIfMixed(key), known) ?? slipInOtherName(key, place);
  return slip === null ? { kind: 'unknown', meant: [], refusal } : here('slip', slip);
}

/**
 * What is called otherwise in other tools, and mistyped besides: `reciever` is `recipient`. Only a longer word tells that,
 * and only where what it is called here is not there.
 */
function slipInOtherName(key: string, { node, described }: Place): string | null {
  for (const { schema } of described) {
    const names = Object.keys(schema.alsoCalled ?? {}).filter((name) => name.length >= SHORTEST_NAME);
    const target = schema.alsoCalled?.[didYouMean(key, names) ?? ''];
    if (target !== undefined && entryOf(node, firstKey(target)) === undefined) return target;
  }
  return null;
}

const SHORTEST_NAME = 6;

function firstKey(path: string): string {
  return path.split('.')[0] ?? path;
}

/** The keys that may stand in a map, in the order of its schemas. */
export function knownKeys(described: readonly Subschema[]): readonly string[] {
  return [...new Set(described.flatMap(({ schema }) => Object.keys(schema.properties ?? {})))];
}

/** `givenName`, `given-name` and `Given Name` are `given_name`. */
function snakeCase(key: string): string {
  return key
    .normalize('NFKC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .replaceAll(/[\s-]+/gu, '_')
    .toLowerCase();
}

type Spelling = (key: string) => string;

/** The first entry under a key, whatever its spelling, in the tables `alsoCalled` or `refused` of some subschemas. */
function tableEntry(
  described: readonly Subschema[],
  table: 'alsoCalled' | 'refused',
  key: string,
  spelling: Spelling,
): string | null {
  for (const { schema } of described) {
    for (const [name, entry] of Object.entries(schema[table] ?? {})) if (spelling(name) === spelling(key)) return entry;
  }
  return null;
}

/** By the spelling of a key, every place where the schema knows it; the nearest to the root first. */
type Ways = ReadonlyMap<string, readonly Path[]>;

/** Where no place knows a key itself, those that know it as another name. */
function waysOf({ root, schema, schemas }: Subject, spelling: Spelling): Ways {
  const known = new Map<string, Path[]>();
  const otherwise = new Map<string, Path[]>();
  let level: readonly Level[] = [{ path: [], at: [rootSubschema(schema)] }];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const maps = level.map(({ path, at }) => ({ path, described: applied(at, anyMap(root.span), schemas) }));
    for (const { path, described } of maps) {
      const here = new Set<string>();
      for (const key of knownKeys(described)) {
        here.add(spelling(key));
        addWay(known, spelling(key), [...path, key]);
      }
      for (const [name, target] of described.flatMap((one) => Object.entries(one.schema.alsoCalled ?? {}))) {
        if (here.has(spelling(name))) continue;
        here.add(spelling(name));
        addWay(otherwise, spelling(name), [...path, ...target.split('.')]);
      }
    }
    level = maps.flatMap(({ path, described }) => childrenOf(path, described, schemas, root.span));
  }
  return new Map([...otherwise, ...known]);
}

interface Level {
  readonly path: Path;
  readonly at: readonly Subschema[];
}

function addWay(ways: Map<string, Path[]>, spelling: string, way: Path): void {
  const others = ways.get(spelling);
  if (others === undefined) ways.set(spelling, [way]);
  else others.push(way);
}

function childrenOf(path: Path, described: readonly Subschema[], schemas: SchemaSet, span: Span): readonly Level[] {
  return knownKeys(described).flatMap((key) => {
    const at = ofProperty(described, key);
    const items = ofItem(applied(at, anyList(span), schemas), 0);
    const value = { path: path.concat(key), at };
    return items.length > 0 ? [value, { path: path.concat(key, 0), at: items }] : [value];
  });
}

function isChild(way: Path, path: Path): boolean {
  return way.length === path.length + 1 && path.every((step, index) => way[index] === step);
}

/** A key with letters of two alphabets is a Latin one that a keyboard spoilt. */
function inLatinIfMixed(key: string): string {
  const alphabets = new Set(Array.from(key, alphabetOf).filter((alphabet) => alphabet !== null));
  return alphabets.size > 1 ? inLatin(key) : key;
}

function remembered(answer: (question: string) => string): (question: string) => string {
  const known = new Map<string, string>();
  return (question) => {
    const given = known.get(question) ?? answer(question);
    known.set(question, given);
    return given;
  };
}

function once<Made>(make: () => Made): () => Made {
  const made: Made[] = [];
  return () => {
    const [first = make()] = made;
    if (made.length === 0) made.push(first);
    return first;
  };
}

/** A map that speaks against no branch of a schema. */
function anyMap(span: Span): MapNode {
  return { kind: 'map', span, entries: [] };
}

function anyList(span: Span): SequenceNode {
  return { kind: 'sequence', span, items: [] };
}
