import type { Fix } from '../model/diagnostic.ts';
import type { Node } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import { didYouMean } from '../link/did-you-mean.ts';
import { typeNames } from '../link/subschemas.ts';
import { formats } from './formats.ts';
import { nameOf, spanOfValue } from './place.ts';
import type { Place } from './place.ts';
import type { Violation } from './violation.ts';

export interface Wording {
  readonly message: string;
  readonly help: string | null;
  /** Where it is shown, if not at the value. */
  readonly span?: Span;
  readonly fixes?: readonly Fix[];
}

/** The words for a value that a keyword of its schema does not accept. */
export function wordingOf(violation: Violation, place: Place): Wording {
  const worded = WORDINGS.get(violation.keyword);
  return worded?.(violation, place) ?? { message: `${nameOf(place.path)} cannot be used as it is`, help: null };
}

/** A text as it is quoted in a sentence: one line, not too long. */
export function shown(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/gu, ' '));
  return characters.length > 60 ? `\`${characters.slice(0, 59).join('')}…\`` : `\`${characters.join('')}\``;
}

type Words = (violation: Violation, place: Place) => Wording | null;

const WORDINGS: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    type: wrongType,
    const: wrongConstant,
    enum: notInList,
    format: wrongFormat,
    pattern: wrongForm,
    minLength: ({ demand }, { path, node }) => ({
      message: `${nameOf(path)} has ${count(lengthOf(node), 'character')}; it needs at least ${number(demand)}`,
      help: null,
    }),
    maxLength: ({ demand }, { path, node }) => ({
      message: `${nameOf(path)} has ${count(lengthOf(node), 'character')}; it may have at most ${number(demand)}`,
      help: `shorten it by ${number(lengthOf(node) - Number(demand))}`,
    }),
    minItems: ({ demand, schema }, { path, node }) => ({
      message: `${nameOf(path)} has ${count(lengthOf(node), nounOf(schema))}; it needs at least ${number(demand)}`,
      help: null,
    }),
    maxItems: tooManyItems,
    items: tooManyItems,
    unevaluatedItems: tooManyItems,
    uniqueItems: ({ demand }, place) => ({
      message: `${nameOf(place.path)} has the same entry twice`,
      help: 'take one of them out',
      ...spanOfItem(place, Number(demand)),
    }),
    minimum: limit('must be at least'),
    maximum: limit('must be at most'),
    exclusiveMinimum: limit('must be more than'),
    exclusiveMaximum: limit('must be less than'),
    multipleOf: limit('must be a multiple of'),
    minProperties: ({ demand }, { path }) => ({
      message: `${nameOf(path)} needs at least ${count(Number(demand), 'key')}`,
      help: null,
    }),
    maxProperties: ({ demand }, { path }) => ({
      message: `${nameOf(path)} may have at most ${count(Number(demand), 'key')}`,
      help: null,
    }),
    anyOf: (_, { path }) => ({ message: `${nameOf(path)} has none of the forms that are possible here`, help: null }),
    oneOf: (_, { path }) => ({
      message: `${nameOf(path)} must have exactly one of the forms that are possible here`,
      help: null,
    }),
    not: ({ schema }, { path }) => ({
      message: schema.whenMissing ?? `${nameOf(path)} has a value that is not possible here`,
      help: null,
    }),
    contains: (_, { path }) => ({ message: `${nameOf(path)} lacks an entry that must be there`, help: null }),
  } satisfies Record<string, Words>),
);

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['array', 'a list'],
  ['object', 'a group of `key: value` lines'],
  ['null', 'nothing'],
]);

function wrongType({ demand }: Violation, place: Place): Wording {
  const wanted = [demand].flat().map(String);
  const truths = [true, false].filter((truth) => isPossible(truth, place)).map((truth) => `\`${truth}\``);
  const words = wanted
    .map((type) => (type === 'boolean' ? truths.join(' or ') : (TYPES.get(type) ?? type)))
    .join(' or ');
  const truth = wanted.includes('boolean') ? truthOf(place.node) : null;
  if (truth !== null) {
    const fix = { title: `write \`${truth}\``, safe: true, edits: [{ span: place.node.span, text: truth }] };
    const isRemedy = truths.includes(`\`${truth}\``);
    const help = `write ${isRemedy ? `\`${truth}\`` : truths.join(' or ')}`;
    return { message: `${nameOf(place.path)} must be ${words}`, help, fixes: isRemedy ? [fix] : [] };
  }
  return {
    message: `${nameOf(place.path)} must be ${words}, and is ${kindOf(place.node)}`,
    help: wanted.includes('boolean') ? `write ${truths.join(' or ')}` : helpForType(wanted, place.node),
  };
}

/** False where a schema of the place knows only other values: `reply: false` is a truth value, and no way to answer. */
function isPossible(value: boolean, { described }: Place): boolean {
  return described.every(
    ({ schema }) => (schema.const ?? value) === value && (schema.enum === undefined || schema.enum.includes(value)),
  );
}

function kindOf(node: Node): string {
  if (node.kind === 'map') return 'a group of `key: value` lines';
  if (node.kind === 'sequence') return 'a list';
  return node.style === 'plain' && typeof node.value === 'number'
    ? `the number ${node.text.value}`
    : `the text ${shown(node.text.value)}`;
}

function truthOf(node: Node): string | null {
  if (node.kind !== 'scalar') return null;
  if (/^(?:yes|y|on|true)$/iu.test(node.text.value)) return 'true';
  return /^(?:no|n|off|false)$/iu.test(node.text.value) ? 'false' : null;
}

function helpForType(wanted: readonly string[], node: Node): string | null {
  if (wanted.includes('string') && node.kind === 'map') return 'write a text; one that has `: ` in it needs quotes';
  if (wanted.includes('string') && node.kind === 'sequence') return 'write one text, without `-` or brackets';
  if (wanted.includes('array')) return 'write a list: a line for each entry, beginning with `- `';
  return wanted.includes('object') ? 'write its keys below it, each on its own line and indented by two spaces' : null;
}

function wrongConstant({ demand }: Violation, { path }: Place): Wording {
  const value = typeof demand === 'string' ? demand : JSON.stringify(demand);
  return { message: `${nameOf(path)} must be \`${value}\``, help: `write \`${value}\`` };
}

function notInList({ demand, schema }: Violation, { path, node }: Place): Wording {
  const values = [demand].flat().map(String);
  const list = `possible are ${values.map((value) => `\`${value}\``).join(', ')}`;
  if (node.kind !== 'scalar') return { message: `${nameOf(path)} must be one of a few values`, help: list };
  const meant = otherName(node.text.value, schema) ?? didYouMean(node.text.value, values);
  const fix = { title: `write \`${meant}\``, safe: false, edits: [{ span: node.span, text: meant ?? '' }] };
  return {
    message: `${shown(node.text.value)} is no value that ${nameOf(path)} can have`,
    help: meant === null ? list : `did you mean \`${meant}\`? ${list}`,
    fixes: meant === null ? [] : [fix],
  };
}

function otherName(value: string, { alsoCalled = {} }: JsonSchema): string | null {
  return Object.entries(alsoCalled).find(([name]) => name === value.toLowerCase())?.[1] ?? null;
}

function wrongFormat({ demand }: Violation, { node }: Place): Wording | null {
  const text = node.kind === 'scalar' ? node.text.value : '';
  const fault = formats.get(String(demand))?.(text);
  return fault ? { message: `${shown(text)} ${fault.what}`, help: fault.help } : null;
}

function wrongForm({ schema }: Violation, { path, node }: Place): Wording {
  const text = node.kind === 'scalar' ? shown(node.text.value) : '';
  const example = schema.examples?.[0];
  return {
    message: `${text} does not have the form that ${nameOf(path)} needs`,
    help:
      example === undefined
        ? null
        : `write it like \`${typeof example === 'string' ? example : JSON.stringify(example)}\``,
  };
}

function tooManyItems({ demand, schema }: Violation, place: Place): Wording {
  return {
    message: `${nameOf(place.path)} has ${count(lengthOf(place.node), nounOf(schema))}; it may have at most ${number(demand)}`,
    help: null,
    ...spanOfItem(place, Number(demand)),
  };
}

function limit(words: string): Words {
  return ({ demand }, { path, node }) => {
    const found = node.kind === 'scalar' ? `, and is ${node.text.value}` : '';
    return { message: `${nameOf(path)} ${words} ${number(demand)}${found}`, help: null };
  };
}

function spanOfItem({ node, path }: Place, index: number): { readonly span?: Span } {
  const item = node.kind === 'sequence' ? node.items[index] : undefined;
  if (item === undefined) return {};
  return { span: spanOfValue({ node: item, entry: null, path: [...path, index], described: [] }) };
}

/** What an entry of a list is called: the title of its schema, where it has one. */
function nounOf({ items }: JsonSchema): string {
  const isText = items !== undefined && typeNames(items).includes('string');
  return isText && items.title !== undefined ? items.title.toLowerCase() : 'entry';
}

/** Characters as people count them in a text, which is how JSON Schema counts them; entries of a list. */
function lengthOf(node: Node): number {
  if (node.kind === 'scalar') return Array.from(node.text.value).length;
  return node.kind === 'sequence' ? node.items.length : node.entries.length;
}

function count(amount: number, noun: string): string {
  const plural = noun === 'entry' ? 'entries' : `${noun}s`;
  return `${number(amount)} ${amount === 1 ? noun : plural}`;
}

function number(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en') : String(value);
}
