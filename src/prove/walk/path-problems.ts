import { pathWords } from '../../model/condition.ts';
import type { SchemaPlace, UnknownType } from '../../model/data-type.ts';
import type { PathExpression } from '../../model/template-tree.ts';
import { didYouMean } from '../../link/did-you-mean.ts';
import { blockNameOf } from '../../link/inline/block-names.ts';
import { type Edge, letterOf } from '../../link/template-scope.ts';
import { fieldNames, fieldOf } from './fields.ts';
import type { Scope } from './scope.ts';
import { type DataValue, typeOf, typeWords, type Value, valueWords } from './value.ts';

/** Why a path has no meaning where it stands. */
export interface Problem {
  readonly kind: 'problem';
  readonly code: 'template/unknown-path' | 'template/cannot-prove';
  readonly message: string;
  readonly help: string;
  /** The schema that decides it. */
  readonly place: SchemaPlace | null;
}

export function noField(path: PathExpression, value: Value, name: string, scope: Scope): Problem {
  const type = typeOf(value);
  const isMap = type === null || type.kind === 'map';
  const message = isMap
    ? `${valueWords(value)} has no field "${name}"`
    : `${valueWords(value)} is ${typeWords(type)}, it has no field "${name}"`;
  const here = helpFromAround(path, name, scope) ?? helpFromBelow(value, name) ?? helpForKind(value, name);
  const help = here ?? helpFromFields(path, value, name);
  return { kind: 'problem', code: 'template/unknown-path', message, help, place: type?.place ?? null };
}

/** A field of this name that stands further out. */
function helpFromAround(path: PathExpression, name: string, scope: Scope): string | null {
  if (path.isData || path.depth > 0 || path.parts[0] !== name || scope.names.has(blockNameOf(path) ?? '')) return null;
  const rest = path.parts.join('.');
  for (let at = scope.contexts.length - 1, steps = '../'; at > 0; at--, steps += '../') {
    const inner = scope.contexts[at];
    const outer = scope.contexts[at - 1];
    if (inner?.edge !== 'context' || outer === undefined) break;
    if (has(outer.value, name)) return `it stands further out: write ${steps}${rest}`;
  }
  return has(letterOf(scope), name) ? `it is a field of the letter: write @root.${rest}` : null;
}

function has(value: Value, name: string): boolean {
  return typeOf(value)?.kind !== 'any' && fieldOf(value, name) !== null;
}

/** A field of this name in what stands one level deeper: in an item, in a group. */
function helpFromBelow(value: Value, name: string): string | null {
  if (value.kind !== 'data') return null;
  if (value.type.kind === 'list') return isMapWith(value, name) ? inLoop(name, pathWords(value.path)) : null;
  const children = fieldNames(value)
    .map((field) => fieldOf(value, field))
    .filter((child) => child?.kind === 'data');
  const list = children.find((child) => child.type.kind === 'list' && isMapWith(child, name));
  if (list) return inLoop(name, pathWords(list.path));
  const groups = children.filter((child) => child.type.kind === 'map' && fieldNames(child).includes(name));
  const words = groups.map(({ path }) => `${pathWords(path.slice(-1))}.${name}`);
  return words.length === 0 ? null : `did you mean ${words.map((word) => `"${word}"`).join(' or ')}?`;
}

function inLoop(name: string, list: string): string {
  return `"${name}" is a field of an item: write {{#each ${list}}} … {{/each}} around it`;
}

function isMapWith({ path, type }: DataValue, name: string): boolean {
  if (type.kind !== 'list') return false;
  return fieldNames({ kind: 'data', path, type: type.item, canBeAbsent: false }).includes(name);
}

function helpForKind(value: Value, name: string): string | null {
  const kind = typeOf(value)?.kind;
  if (kind === 'list' && name === 'length') return 'a list is tested by its name: {{#if list}}';
  if (kind === 'list') return 'write {{#each list}} … {{/each}} around what stands for each of its items';
  if (kind === 'text' || kind === 'number' || kind === 'boolean')
    return 'name it without what stands behind it, {{this}} for the item of a loop';
  return null;
}

function helpFromFields(path: PathExpression, value: Value, name: string): string {
  const names = fieldNames(value);
  const meant = didYouMean(name, names);
  const at = path.written.lastIndexOf(name);
  const written = meant && path.written.slice(0, at) + meant + path.written.slice(at + name.length);
  const list =
    names.length === 0 ? 'it has no fields at all' : `there are ${names.map((one) => `"${one}"`).join(', ')}`;
  return written === null ? list : `did you mean "${written}"?`;
}

export function noParent(written: string): Problem {
  const message = `"${written}" leads out of the letter`;
  const help = 'take a ../ away: {{#each}} and {{#with}} need one, {{#if}} and {{#unless}} none';
  return { kind: 'problem', code: 'template/unknown-path', message, help, place: null };
}

export function unclearParent(written: string, edge: Exclude<Edge, 'letter' | 'context'>): Problem {
  const of = edge === 'partial' ? 'a partial' : 'the block that a partial is given';
  const message = `"${written}" leads out of ${of}: what stands there is another thing wherever the partial is included`;
  const help = 'write @root. and the field, or hand the value over: {{> name key=value}}';
  return { kind: 'problem', code: 'template/cannot-prove', message, help, place: null };
}

export function noSuchData(written: string): Problem {
  const message = `there is no "${written}"`;
  const help = 'there are @root, and in a loop @index, @first, @last and @key';
  return { kind: 'problem', code: 'template/unknown-path', message, help, place: null };
}

export function outsideOfLoop(written: string, { turns }: Scope): Problem {
  const isInLoop = turns.at(-1) !== null;
  const message = isInLoop ? `"${written}" leads out of all loops` : `"${written}" stands in no loop`;
  const help = isInLoop ? 'each ../ leads to the next loop around' : 'write {{#each list}} … {{/each}} around it';
  return { kind: 'problem', code: 'template/unknown-path', message, help, place: null };
}

export function unknownValue({ written }: PathExpression, { why, place }: UnknownType): Problem {
  const message = `what "${written}" is cannot be decided, because ${why}`;
  const help = 'describe it in the schema so that it is one kind of thing in every letter';
  return { kind: 'problem', code: 'template/cannot-prove', message, help, place };
}
