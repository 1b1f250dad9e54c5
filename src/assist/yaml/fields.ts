import { knownKeys } from '../../check/key-meaning.ts';
import { own, type Subschema } from '../../link/subschemas.ts';
import type { Path } from '../../model/node.ts';
import { yamlScalar } from '../../parse/yaml-scalar.ts';
import type { Suggestion } from '../answers.ts';
import { allOfProperty, type Described, describedAt } from './described.ts';
import { fieldInsert, type Layout, requiredIn } from './field-insert.ts';
import { type Field, fieldOf, kindInWords } from './field.ts';
import { descriptionOf } from './field-words.ts';
import { fits } from './fits.ts';
import { meaningOfKeys } from './meaning.ts';
import { type Name, namesOf, type Surroundings } from './names.ts';
import type { KeySpot, Spot } from './spot.ts';

/** What the fields of one map are offered by. */
interface Offer {
  readonly spot: Spot;
  readonly key: KeySpot;
  readonly file: Described;
  readonly described: readonly Subschema[];
  readonly required: ReadonlySet<string>;
  /** Not required alone, but one of them is. */
  readonly oneOf: ReadonlySet<string>;
}

/** The keys that a map does not have yet, the required ones first; those of its schema and those that name something. */
export function fieldsAt(spot: Spot, key: KeySpot, file: Described, around: Surroundings): readonly Suggestion[] {
  const described = describedAt(file, key.path, key.map);
  const present = new Set(key.map.entries.map((entry) => entry.key.text.value));
  const isOpen = (name: string): boolean => !present.has(name) && !isExcluded(name, key.path, present);
  const required = new Set(requiredIn(described));
  const oneOf = new Set(oneOfThem(described, present));
  const offer: Offer = { spot, key, file, described, required, oneOf };
  // What a template adds comes behind what every message has.
  const known = knownKeys(described.toReversed()).filter(isOpen);
  const meaning = meaningOfKeys(around.file, key.path);
  const names = (meaning === null ? [] : namesOf(meaning, around)).filter(
    ({ name }) => isOpen(name) && !known.includes(name),
  );
  return [
    ...known.flatMap((name, index) => fieldSuggestion(name, index, offer)),
    ...names.flatMap((name, index) => nameSuggestion(name, index, offer)),
  ];
}

function fieldSuggestion(name: string, index: number, offer: Offer): readonly Suggestion[] {
  const { spot, key, file, described, required, oneOf } = offer;
  const distance = fits(spot.typed, name, otherNames(name, described));
  if (distance === null) return [];
  const at = allOfProperty(described, name, file.schemas);
  const field = fieldOf(at);
  const isRequired = required.has(name);
  return [
    {
      label: name,
      kind: 'field',
      detail: isRequired ? `${plainKind(field)}, required` : plainKind(field),
      documentation: descriptionOf(field),
      ...(key.hasColon
        ? { insert: yamlScalar(name), isSnippet: false }
        : fieldInsert(name, at, file.schemas, layoutOf(spot))),
      replace: spot.replace,
      rank: distance * FARTHER + index + (isRequired || oneOf.has(name) ? 0 : OPTIONAL),
    },
  ];
}

function nameSuggestion({ name, ...words }: Name, index: number, { spot, key }: Offer): readonly Suggestion[] {
  const distance = fits(spot.typed, name);
  if (distance === null) return [];
  const insert = yamlScalar(name) + (key.hasColon ? '' : ': ');
  return [{ ...words, label: name, insert, replace: spot.replace, rank: distance * FARTHER + index, isSnippet: false }];
}

/** No map has so many fields. */
const OPTIONAL = 1000;
const FARTHER = 10_000;

export function layoutOf({ column, isFlow, replace }: Spot): Layout {
  return { column, isFlow, newLine: replace.source.text.includes('\r\n') ? '\r\n' : '\n' };
}

/** What people write for a key, as the schema knows it: `cta` for `next_step`, since it is `next_step.action`. */
function otherNames(name: string, described: readonly Subschema[]): readonly string[] {
  return described.flatMap(({ schema }) =>
    Object.entries(schema.alsoCalled ?? {}).flatMap(([other, meant]) => (meant.split('.')[0] === name ? [other] : [])),
  );
}

/** Keys of which a map must not lack all, where it has none: `not: { properties: { recipient: false, … } }`. */
function oneOfThem(described: readonly Subschema[], present: ReadonlySet<string>): readonly string[] {
  return described.flatMap(({ schema }) => {
    const keys = Object.entries(Object(own(own(schema, 'not'), 'properties'))).flatMap(([key, value]) =>
      value === false ? [key] : [],
    );
    return keys.some((key) => present.has(key)) ? [] : keys;
  });
}

/** Keys that stand for each other: beside one of them, the others are mistakes. */
const INSTEAD: readonly { readonly in: string; readonly keys: readonly string[] }[] = [
  { in: '', keys: ['recipient', 'recipients'] },
  { in: '', keys: ['recipient', 'unsubscribe'] },
  { in: '', keys: ['recipient', 'postal_address'] },
  { in: 'next_step.action', keys: ['url', 'reply', 'phone', 'none'] },
];

function isExcluded(name: string, path: Path, present: ReadonlySet<string>): boolean {
  const place = path.join('.');
  return INSTEAD.some(
    ({ in: map, keys }) => map === place && keys.includes(name) && keys.some((key) => present.has(key)),
  );
}

/** Beside the label, where there is no Markdown. */
function plainKind(field: Field): string {
  return kindInWords(field).replaceAll('`', '');
}
