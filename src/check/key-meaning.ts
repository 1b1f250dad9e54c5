import { applied, ofItem, ofProperty, own, rootSubschema } from '../link/subschemas.ts';
import type { SchemaSet, Subschema } from '../link/subschemas.ts';
import { didYouMean } from '../link/did-you-mean.ts';
import type { MapNode, Path, SequenceNode } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { alphabetOf, inLatin } from './alphabets.ts';
import type { Place, Subject } from './place.ts';

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

export function meaningOf(key: string, { path, node, described }: Place, { schema, schemas }: Subject): KeyMeaning {
  const known = knownKeys(described);
  const refusal = tableEntry(described, 'refused', key);
  const here = (kind: KeyMeaning['kind'], name: string): KeyMeaning => ({
    kind,
    meant: [[...path, ...name.split('.')]],
    refusal,
  });
  const otherName = tableEntry(described, 'alsoCalled', key);
  if (otherName !== null) return here('other-name', otherName);
  if (refusal !== null) return { kind: 'unknown', meant: [], refusal };
  const spelling = known.find((name) => snakeCase(name) === snakeCase(key));
  if (spelling !== undefined) return here('spelling', spelling);
  const latin = known.find((name) => name === inLatin(key));
  if (latin !== undefined) return here('look-alike', latin);
  const elsewhere = waysTo(key, rootSubschema(schema), schemas, node.span).filter((way) => !isChild(way, path));
  if (elsewhere.length > 0) return { kind: 'elsewhere', meant: elsewhere, refusal };
  const slip = didYouMean(inLatinIfMixed(key), known);
  return slip === null ? { kind: 'unknown', meant: [], refusal } : here('slip', slip);
}

/** The keys that may stand in a map, in the order of its schemas. */
export function knownKeys(described: readonly Subschema[]): readonly string[] {
  return [...new Set(described.flatMap(({ schema }) => Object.keys(schema.properties ?? {})))];
}

/** `givenName`, `given-name` and `Given Name` are `given_name`. */
export function snakeCase(key: string): string {
  return key
    .normalize('NFKC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .replaceAll(/[\s-]+/gu, '_')
    .toLowerCase();
}

/** The first entry under a key, whatever its spelling, in the tables `alsoCalled` or `refused` of some subschemas. */
function tableEntry(described: readonly Subschema[], table: 'alsoCalled' | 'refused', key: string): string | null {
  for (const { schema } of described) {
    for (const [name, entry] of Object.entries(schema[table] ?? {}))
      if (snakeCase(name) === snakeCase(key)) return entry;
  }
  return null;
}

/** Every place where a schema knows a key, then those where it knows it as another name; the nearest to the root first. */
function waysTo(key: string, from: Subschema, schemas: SchemaSet, span: Span): readonly Path[] {
  const known: Path[] = [];
  const otherwise: Path[] = [];
  let level: readonly { readonly path: Path; readonly at: readonly Subschema[] }[] = [{ path: [], at: [from] }];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const maps = level.map(({ path, at }) => ({ path, described: applied(at, anyMap(span), schemas) }));
    for (const { path, described } of maps) {
      const name = snakeCase(key);
      const isKnown = described.some(({ schema }) => own(schema.properties, name) !== undefined);
      const otherName = isKnown ? null : tableEntry(described, 'alsoCalled', key);
      if (isKnown) known.push([...path, name]);
      if (otherName !== null) otherwise.push([...path, ...otherName.split('.')]);
    }
    level = maps.flatMap(({ path, described }) => childrenOf(path, described, schemas, span));
  }
  return known.length > 0 ? known : otherwise;
}

function childrenOf(
  path: Path,
  described: readonly Subschema[],
  schemas: SchemaSet,
  span: Span,
): readonly { readonly path: Path; readonly at: readonly Subschema[] }[] {
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

/** A map that speaks against no branch of a schema. */
function anyMap(span: Span): MapNode {
  return { kind: 'map', span, entries: [] };
}

function anyList(span: Span): SequenceNode {
  return { kind: 'sequence', span, items: [] };
}
