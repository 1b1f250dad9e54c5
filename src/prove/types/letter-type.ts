import type { MapType } from '../../model/data-type.ts';
import type { Schema } from '../../model/schema.ts';
import { readingOf } from './type-of.ts';
import { rootAt } from './at.ts';
import { dataTypeOf } from './data-type-of.ts';
import { letterShape } from './letter-shape.ts';
import { shapeAt } from './read-shape.ts';
import { ANYTHING, NOTHING } from './shape.ts';
import type { FieldShape, MapShape, Shape } from './shape.ts';

export interface LetterInput {
  /** `letter.schema.json` */
  readonly letter: Schema;
  /** The schema of the template's messages. */
  readonly template: Schema;
  /** By file name; references go there. */
  readonly schemas: ReadonlyMap<string, Schema>;
}

/** The labels of a project's language packs. */
export interface LabelNames {
  readonly inAll: readonly string[];
  readonly inSome: readonly string[];
}

/**
 * The letter model as one template sees it, for every message that its schema accepts. A schema that accepts no message
 * leaves the base: what is wrong with the template is wrong all the same.
 */
export function letterType(input: LetterInput & { readonly labels: LabelNames }): MapType {
  const { base, letter } = shapesOf(input);
  const maps = letter.maps.length > 0 ? letter.maps : base.maps;
  const type = dataTypeOf({ ...letter, maps: maps.map((map) => withLabels(map, input.labels)) });
  if (type.kind !== 'map') throw new Error('letter.schema.json describes no map');
  return type;
}

/** The shapes of the base, of the messages and of their letters. */
export function shapesOf({ letter, template, schemas }: LetterInput): {
  readonly [name in 'base' | 'message' | 'letter']: Shape;
} {
  const base = shapeAt(rootAt(letter), readingOf(schemas, true));
  const reading = readingOf(schemas, false);
  const message = shapeAt(rootAt(template), reading);
  return { base, message, letter: letterShape(base, message, reading.work) };
}

/** The labels that there are, in place of the letter schema's map of any names. */
function withLabels(letter: MapShape, { inAll, inSome }: LabelNames): MapShape {
  const labels = letter.fields.get('labels');
  if (labels === undefined) return letter;
  const label = labels.shape.maps[0]?.rest ?? ANYTHING;
  const named = (names: readonly string[], isRequired: boolean): readonly [string, FieldShape][] =>
    names.map((name) => [name, { shape: label, isRequired, isNamed: true }]);
  const fields = new Map([...named(inSome, false), ...named(inAll, true)]);
  const shape = { ...labels.shape, maps: [{ fields, rest: NOTHING, isOpen: false, strays: [] }] };
  return { ...letter, fields: new Map([...letter.fields, ['labels', { ...labels, shape }]]) };
}
