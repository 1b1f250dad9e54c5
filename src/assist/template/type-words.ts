import type { DataType, ListType, SchemaPlace } from '../../model/data-type.ts';
import type { Project } from '../../model/project.ts';
import { follow, isSchema, own, pointerSteps, type SchemaSet } from '../../link/subschemas.ts';
import { jsonOf } from '../../link/schemas.ts';
import type { Value } from '../../prove/walk/value.ts';
import { remembered } from '../remembered.ts';

/** So many values are shown of those that a field can have. */
const MOST_VALUES = 6;

/** A type in few words: `date`, `list of 2 to 4 groups`, `"visit" or "call"`. */
export function typeInWords(type: DataType): string {
  switch (type.kind) {
    case 'text':
      if (type.values !== null) return valuesInWords(type.values) ?? 'text';
      return type.media === 'html' ? 'html' : (type.format ?? 'text');
    case 'number':
      return (type.values && valuesInWords(type.values)) ?? (type.isInteger ? 'whole number' : 'number');
    case 'boolean':
      return type.values.length === 1 ? `always ${type.values[0] === true ? 'yes' : 'no'}` : 'yes or no';
    case 'list':
      return listInWords(type);
    case 'map':
      return 'group of fields';
    case 'unknown':
      return 'something that the schema leaves open';
    case 'any':
      return 'anything';
  }
}

function valuesInWords(values: readonly (string | number)[]): string | null {
  if (values.length === 0 || values.length > MOST_VALUES) return null;
  return values.map((value) => JSON.stringify(value)).join(' or ');
}

function listInWords({ item, min, max }: ListType): string {
  const size = max === Infinity ? (min > 0 ? `${min} or more ` : '') : min === max ? `${min} ` : `${min} to ${max} `;
  return `list of ${size}${SEVERAL[item.kind]}`;
}

const SEVERAL: { readonly [kind in DataType['kind']]: string } = {
  text: 'texts',
  number: 'numbers',
  boolean: 'answers yes or no',
  list: 'lists',
  map: 'groups of fields',
  unknown: 'things',
  any: 'things',
};

/** What a value is, in few words; null for what is not judged. */
export function valueInWords(value: Value): string | null {
  switch (value.kind) {
    case 'data':
    case 'made':
      return typeInWords(value.type);
    case 'overlay':
      return 'group of fields';
    case 'unjudged':
      return null;
  }
}

/** When `{{#if}}` takes a value of a type for no: goes on after "false where it is". */
export function falseOf(type: DataType): readonly string[] {
  switch (type.kind) {
    case 'text':
      return (type.values === null ? type.canBeBlank : type.values.includes('')) ? ['an empty text'] : [];
    case 'number':
      return (type.values === null ? type.canBeZero : type.values.includes(0)) ? ['0'] : [];
    case 'boolean':
      return type.values.includes(false) ? ['false'] : [];
    case 'list':
      return type.min === 0 ? ['an empty list'] : [];
    case 'map':
    case 'unknown':
    case 'any':
      return [];
  }
}

const setOf: (schemas: Project['schemas']) => SchemaSet = remembered(jsonOf);

/** What a schema says of a place for people; null where it says nothing. */
export function descriptionOf(place: SchemaPlace | null, { schemas }: Project): string | null {
  if (place === null) return null;
  const home = [...schemas.values()].find(({ source }) => source === place.source);
  if (home === undefined) return null;
  const set = setOf(schemas);
  let json: unknown = pointerSteps(place.pointer).reduce(own, home.json);
  let root = home.json;
  // References lead on to where it is said; more than a few are a circle.
  for (let left = 8; left > 0 && isSchema(json); left -= 1) {
    const { description, title, $ref } = json;
    const said = typeof description === 'string' ? description : title;
    if (typeof said === 'string') return said;
    const target = typeof $ref === 'string' ? follow($ref, root, set) : null;
    if (target === null) return null;
    [json, root] = [target.schema, target.root];
  }
  return null;
}
