import type { DataType } from '../../model/data-type.ts';
import type { PathExpression } from '../../model/template-tree.ts';
import { contextOf, letterOf } from '../../link/template-scope.ts';
import { fieldNames, fieldOf } from '../../prove/walk/fields.ts';
import { isPlainlyPresent } from '../../prove/walk/presence.ts';
import type { Scope } from '../../prove/walk/scope.ts';
import { typeOf, type Value } from '../../prove/walk/value.ts';
import { pathOf, valueAt } from './paths.ts';
import { valueInWords } from './type-words.ts';

/** Something that a path can go on with. */
export interface Candidate {
  readonly label: string;
  readonly detail: string | null;
  /** Markdown; null where the schema says it. */
  readonly documentation: string | null;
  /** How far it is away: 0 for what stands here. */
  readonly distance: number;
  readonly type: DataType | null;
  /** It may be absent where it stands, as far as the blocks around say by themselves. */
  readonly isOptional: boolean;
}

/** What can stand behind a path and a dot, or where a path begins. */
export function candidates(base: string, scope: Scope): readonly Candidate[] {
  if (base !== '') {
    const path = pathOf(base);
    return path ? fieldsOf(valueAt(path, scope), '', 0, scope) : [];
  }
  const here = contextOf(scope);
  const names = [...scope.names].map(([name, value]) => candidate(name, value, 0, scope));
  const fields = fieldsOf(here, '', 0, scope);
  const inner = fieldNames(here).flatMap((name) => {
    const value = fieldOf(here, name);
    const isGroup = value !== null && typeOf(value)?.kind === 'map';
    return isGroup ? fieldsOf(value, `${segment(name)}.`, 2, scope) : [];
  });
  return [...names, ...fields, ...inner, ...wordsHere(scope), ...further(scope)];
}

/** `this`, and in loops what counts their turns. */
function wordsHere(scope: Scope): readonly Candidate[] {
  const { contexts, turns } = scope;
  const words = contexts.length > 1 ? [['this', 'this'] as const, ['@root', '@root'] as const] : [];
  const counters = turns.flatMap((turn, index) => {
    const steps = '../'.repeat(turns.length - 1 - index);
    return turn === null ? [] : COUNTERS.map((word) => [`@${steps}${word.slice(1)}`, word] as const);
  });
  return [...words, ...counters].map(([label, word]) =>
    candidate(label, valueAt(wordPath(label), scope), label === word ? 1 : 3, scope, WORDS[word]),
  );
}

/** `this`, `@root`, `@../index` */
function wordPath(written: string): PathExpression {
  const span = { source: { file: '', text: written }, start: 0, end: written.length };
  const isData = written.startsWith('@');
  const [name = ''] = /\w+$/.exec(written) ?? [];
  const depth = written.split('../').length - 1;
  return { kind: 'path', span, written, depth, isData, isThis: !isData, parts: isData ? [name] : [] };
}

const COUNTERS = ['@index', '@first', '@last', '@key'];

const WORDS: { readonly [word: string]: string } = {
  this: 'What the block around it is at: the item of a loop, the group of a `{{#with}}`.',
  '@root': 'The letter, from anywhere.',
  '@index': 'The number of the turn, from 0.',
  '@first': 'Whether this is the first turn.',
  '@last': 'Whether this is the last turn.',
  '@key': 'The name of the field that the loop is at; in a list the number of the turn.',
};

/** What stands further out: a loop or a group around it, and the letter. */
function further(scope: Scope): readonly Candidate[] {
  const { contexts } = scope;
  const outer: Candidate[] = [];
  for (let at = contexts.length - 1, steps = '../'; contexts[at]?.edge === 'context'; at -= 1, steps += '../') {
    const around = contexts[at - 1];
    if (around) outer.push(...fieldsOf(around.value, steps, 3, scope));
  }
  const isInside = contexts.length > 1;
  return isInside ? [...outer, ...fieldsOf(letterOf(scope), '@root.', 4, scope)] : outer;
}

function fieldsOf(value: Value, before: string, distance: number, scope: Scope): readonly Candidate[] {
  return fieldNames(value).flatMap((name) => {
    const field = fieldOf(value, name);
    return field ? [candidate(`${before}${segment(name)}`, field, distance, scope)] : [];
  });
}

function candidate(
  label: string,
  value: Value,
  distance: number,
  scope: Scope,
  documentation: string | null = null,
): Candidate {
  const type = value.kind === 'data' || value.kind === 'made' ? value.type : null;
  const words = valueInWords(value);
  const isOptional = value.kind === 'data' && value.canBeAbsent && !isPlainlyPresent(value.path, scope);
  return {
    label,
    detail: words === null ? null : isOptional ? `optional ${words}` : words,
    documentation,
    distance,
    type,
    isOptional,
  };
}

/** A name as a step of a path: one that is no word of Handlebars stands in brackets. */
function segment(name: string): string {
  return /[\s!"#%-,./;->@[-^`{-~]/.test(name) || name === '' ? `[${name}]` : name;
}
