import { leafWriter } from './leaves.ts';
import type { Obligation } from './oracle.ts';
import {
  type Choices,
  type FullSchema,
  type Located,
  NoValue,
  resolve,
  type SchemaFiles,
  valueOf,
} from './schema-values.ts';

/** A letter model that the schemas allow, and what its letter must show. */
export interface MadeLetter {
  /** What makes it special: `everything`, `nothing`, `options.0.advantage:present = 0`. */
  readonly name: string;
  readonly model: { readonly [field: string]: unknown };
  readonly obligations: readonly Obligation[];
  /** No text in it tries to become something else. */
  readonly isCalm: boolean;
}

const calm = (): string => 'with words';

/** Parts of a message that a letter has as they are: their way in the message and in the letter. */
const UNCHANGED: readonly (readonly [message: string, letter: string])[] = [
  ['subject', 'subject'],
  ['details', 'details'],
  ['options', 'options'],
  ['table', 'table'],
  ['send_at', 'send_at'],
  ['next_step.deadline', 'deadline'],
  ...['given_name', 'family_name', 'patronymic', 'honorific', 'timezone'].map(
    (name) => [`recipient.${name}`, `recipient.${name}`] as const,
  ),
];

/** Labels that every language pack has. */
export type LabelNames = readonly string[];

/** What a template of this name sees, as one schema: the letter's, narrowed by the one of its messages. */
export function letterSchema(template: string, files: SchemaFiles, labels: LabelNames): FullSchema {
  const file = `${template}.schema.json`;
  const { properties, ...rest } = files.get('letter.schema.json') ?? {};
  const texts = Object.fromEntries(
    labels.map((name): [string, FullSchema] => [name, { type: 'string', pattern: '\\S' }]),
  );
  const letter = {
    ...rest,
    properties: { ...properties, labels: { type: 'object', required: labels, properties: texts } },
  };
  const message: readonly Located[] = flat({ schema: files.get(file) ?? {}, file }, files);
  let schema: FullSchema = letter;
  for (const [from, to] of UNCHANGED) schema = narrowed(schema, to.split('.'), partAt(message, from.split('.'), files));
  return { ...schema, properties: withoutRefused(schema.properties ?? {}, files.get(file)) };
}

/** What a template's schema refuses altogether no letter of it has: `unsubscribe: false`. */
function withoutRefused(
  properties: NonNullable<FullSchema['properties']>,
  own: FullSchema | undefined,
): NonNullable<FullSchema['properties']> {
  const refused = new Set(
    Object.entries(own?.properties ?? {}).flatMap(([name, given]) => (isFalse(given) ? [name] : [])),
  );
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !refused.has(name)));
}

function isFalse(given: unknown): boolean {
  return given === false;
}

interface Part {
  readonly at: readonly Located[];
  readonly isRequired: boolean;
}

function partAt(parts: readonly Located[], path: readonly string[], files: SchemaFiles): Part {
  const [name = '', ...rest] = path;
  const at = parts
    .flatMap(({ schema: { properties }, file }) => {
      const schema = properties?.[name];
      return schema === undefined ? [] : [{ schema, file }];
    })
    .flatMap((part) => flat(part, files));
  const isRequired = parts.some(({ schema }) => schema.required?.includes(name));
  if (rest.length === 0) return { at, isRequired };
  const below = partAt(at, rest, files);
  return { at: below.at, isRequired: isRequired && below.isRequired };
}

function flat({ schema, file }: Located, files: SchemaFiles): readonly Located[] {
  return [
    { schema, file },
    ...(schema.$ref === undefined ? [] : flat(resolve(schema.$ref, file, files), files)),
    ...(schema.allOf ?? []).flatMap((part) => flat({ schema: part, file }, files)),
  ];
}

/** The schema, in which the field also is what `part` says; a field that no message can have is gone. */
function narrowed(schema: FullSchema, path: readonly string[], { at, isRequired }: Part): FullSchema {
  const [name = '', ...rest] = path;
  // A message's own fields are in its letter, whatever the letter's schema says of them.
  const { [name]: field = name === 'details' ? {} : undefined, ...others } = schema.properties ?? {};
  if (field === undefined) return schema;
  if (rest.length > 0) {
    return { ...schema, properties: { ...others, [name]: narrowed(field, rest, { at, isRequired }) } };
  }
  if (at.length === 0) return { ...schema, properties: others };
  const all = { allOf: [field, ...at.map(absolute)] };
  const required = [...(schema.required ?? []), ...(isRequired ? [name] : [])];
  return { ...schema, required, properties: { ...others, [name]: all } };
}

/**
 * A reference means its own file wherever the subschema is put. Marks stand in the letter's schema and a template's;
 * and only the letter's says what is markup: a message's own fields are text, whatever their schema calls them.
 */
function absolute({ schema, file }: Located): FullSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'contentMediaType' || (key === 'mustRender' && file === 'message.schema.json')) return undefined;
    return key === '$ref' && typeof value === 'string' && value.startsWith('#') ? `${file}${value}` : value;
  });
  const { $ref: _followed, allOf: _flat, ...copy }: FullSchema = JSON.parse(text);
  return copy;
}

/** Null where the schemas allow no such letter. */
export function makeLetter(
  name: string,
  schema: FullSchema,
  files: SchemaFiles,
  choices: Choices,
  flavourAt: (count: number) => string = calm,
): MadeLetter | null {
  const { leaf, obligations } = leafWriter(flavourAt);
  try {
    const model = valueOf([{ schema, file: 'letter.schema.json' }], [], [], { files, choices, leaf });
    // A part that could not be made to the end is not there, and owes nothing.
    return isMap(model)
      ? { name, model, obligations: obligations().filter(({ path }) => isAt(model, path)), isCalm: flavourAt === calm }
      : null;
  } catch (failure) {
    if (failure instanceof NoValue) return null;
    throw failure;
  }
}

function isAt(value: unknown, [step, ...rest]: readonly (string | number)[]): boolean {
  if (step === undefined) return true;
  return (
    typeof value === 'object' && value !== null && Object.hasOwn(value, step) && isAt(Reflect.get(value, step), rest)
  );
}

function isMap(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a letter is made, which is done only when it is asked for. */
export interface Recipe {
  readonly name: string;
  readonly make: () => MadeLetter | null;
}

type Answer = (key: string, count: number, full: number) => number;

/**
 * The letters that the schemas allow, systematically: everything, nothing, everything but one part, nothing but one
 * part, each number of items, each alternative; then some by chance, always the same.
 */
export function systematicLetters(schema: FullSchema, files: SchemaFiles): readonly Recipe[] {
  const recipe = (name: string, answer: Answer): Recipe => ({
    name,
    make: () => makeLetter(name, schema, files, { pick: limited(answer) }),
  });
  const asked = questionsOf(schema, files);
  const wholes = [recipe('everything', (_key, _count, full) => full), recipe('nothing', () => 0)];
  const missing = [...asked].flatMap(([key, { count, full }]) =>
    answersBut(full, count).map((value) =>
      recipe(`everything, but ${key} = ${value}`, (at, _count, most) => (at === key ? value : most)),
    ),
  );
  const alone = [...asked].flatMap(([key, { count }]) =>
    answersBut(0, count).map((value) =>
      recipe(`nothing, but ${key} = ${value}`, (at, _count, most) =>
        at === key ? value : isAround(at, key) ? most : 0,
      ),
    ),
  );
  const chances = Array.from({ length: 20 }, (_, seed) => recipe(`by chance ${seed}`, byChance(seed)));
  return [...wholes, ...missing, ...alone, ...chances];
}

function answersBut(one: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, value) => value).filter((value) => value !== one);
}

type Questions = ReadonlyMap<string, { readonly count: number; readonly full: number }>;

/** All that is asked for a letter with everything, and for what its other alternatives ask. */
function questionsOf(schema: FullSchema, files: SchemaFiles): Questions {
  const askedBy = (answer: Answer): Questions => {
    const asked = new Map<string, { readonly count: number; readonly full: number }>();
    const pick: Answer = (key, count, full) => {
      asked.set(key, { count, full });
      return limited(answer)(key, count, full);
    };
    makeLetter('', schema, files, { pick });
    return asked;
  };
  const everything = askedBy((_key, _count, full) => full);
  const others = [...everything]
    .filter(([key]) => /:(?:one|any|if|type)$/.test(key))
    .flatMap(([key, { count, full }]) =>
      answersBut(full, count).map((value) => askedBy((at, _count, most) => (at === key ? value : most))),
    );
  return new Map([everything, ...others].flatMap((asked) => Array.from(asked)));
}

function limited(answer: Answer): Answer {
  return (key, count, full) => Math.min(answer(key, count, full), count - 1);
}

/** `options:present` is around `options.0.advantage:present`, and so is `options:count`. */
function isAround(outer: string, inner: string): boolean {
  const [path = ''] = outer.split(':');
  return inner.startsWith(`${path}.`) || inner.startsWith(`${path}:`);
}

/** Answers that depend on nothing but the seed and the question. */
export function byChance(seed: number): (key: string, count: number) => number {
  return (key, count) => hashOf(`${seed} ${key}`) % count;
}

/** FNV-1a with a last stir, so that its low bits can be used. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
