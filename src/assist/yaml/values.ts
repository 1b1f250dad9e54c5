import { knownKeys } from '../../check/key-meaning.ts';
import type { Subschema } from '../../link/subschemas.ts';
import type { Path } from '../../model/node.ts';
import { yamlValue } from '../../parse/yaml-scalar.ts';
import type { Suggestion } from '../answers.ts';
import type { Described } from './described.ts';
import { mapInsert, requiredIn } from './field-insert.ts';
import { type Field, fieldOf } from './field.ts';
import { layoutOf } from './fields.ts';
import { fits } from './fits.ts';
import { meaningOfValue } from './meaning.ts';
import { type Name, namesOf, plainName, type Surroundings } from './names.ts';
import { describedValue } from './row-fields.ts';
import type { Spot } from './spot.ts';

/** The values that can stand at a path: those that its schema lists, names, and for a map its fields in the next lines. */
export function valuesAt(spot: Spot, path: Path, file: Described, around: Surroundings): readonly Suggestion[] {
  const described = describedValue(path, spot.replace.source, file, around);
  const field = fieldOf(described);
  const meaning = meaningOfValue(around.file, path, field.format);
  const names = meaning === null ? [] : namesOf(meaning, around);
  const values: readonly Value[] = [
    ...usualValues(field).map((value) => ({ name: plainName(String(value)), written: yamlValue(value) })),
    ...names.map((name) => ({ name, written: yamlValue(name.name) })),
  ];
  return [
    ...values.flatMap((value, index) => valueSuggestion(value, index, spot)),
    ...(spot.isBehindKey && spot.typed === '' && field.types.has('object') ? fieldsBelow(described, file, spot) : []),
  ];
}

/** What may stand there, or, where it may be anything, what its schema shows of words that mean something. */
function usualValues({ values, format, examples }: Field): Field['values'] {
  if (values.length > 0 || format !== 'closing') return values;
  return examples.filter((example) => typeof example === 'string').filter((example) => /^[a-z]+$/.test(example));
}

interface Value {
  readonly name: Name;
  /** As YAML. */
  readonly written: string;
}

function valueSuggestion(
  { name: { name: label, ...words }, written }: Value,
  index: number,
  spot: Spot,
): readonly Suggestion[] {
  const distance = fits(spot.typed, label);
  if (distance === null) return [];
  const { replace, isBehindKey } = spot;
  // A value needs a blank before it.
  const isTight = isBehindKey && replace.source.text[replace.start - 1] === ':';
  const insert = (isTight ? ' ' : '') + written;
  return [
    {
      ...words,
      label,
      insert,
      replace,
      rank: distance * FARTHER + index + (spot.key === null ? 0 : BEHIND_KEYS),
      isSnippet: false,
    },
  ];
}

const FARTHER = 10_000;
const BEHIND_KEYS = 2000;

/** `name, email`: the fields that a map there must have. */
function fieldsBelow(described: readonly Subschema[], { schemas }: Described, spot: Spot): readonly Suggestion[] {
  const required = requiredIn(described);
  const shown = (required.length > 0 ? required : knownKeys(described)).slice(0, 3);
  if (shown.length === 0 || spot.isFlow) return [];
  const { insert } = mapInsert(described, schemas, layoutOf(spot));
  const { replace } = spot;
  const label = `${shown.join(', ')} …`;
  return [
    { label, kind: 'snippet', detail: 'fields', documentation: null, insert, replace, rank: LAST, isSnippet: true },
  ];
}

const LAST = 900_000;
