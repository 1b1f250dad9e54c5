import { type Diagnostic, error } from '../../model/diagnostic.ts';
import type { Block, Expression } from '../../model/template-tree.ts';
import { valueOf } from './expressions.ts';
import { fieldNames } from './fields.ts';
import { type Judging, schemaSays, use } from './judging.ts';
import { inEach, inWith, type Scope, under } from './scope.ts';
import { not, truthOf, typeOf, typeWords, UNJUDGED, type Value } from './value.ts';

/** What holds in the two parts of a block. */
export interface Branches {
  readonly body: Scope;
  readonly otherwise: Scope;
}

/** Judges a block's opening; `loop` is its number, should it be a loop. */
export function branchesOf(block: Block, scope: Scope, loop: number, judging: Judging): Branches {
  checkNames(block, judging);
  switch (block.word) {
    case 'if':
      return branchesOfTest(block, scope, judging);
    case 'unless': {
      const { body, otherwise } = branchesOfTest(block, scope, judging);
      return { body: otherwise, otherwise: body };
    }
    case 'with': {
      const value = argumentOf(block, scope, judging, canBeContext);
      return { body: inWith(scope, block, value), otherwise: under(scope, negated(value)) };
    }
    case 'each': {
      const value = argumentOf(block, scope, judging, canBeLooped);
      // A map without fields is truthy, and still gone over no time.
      const isOverFields = value.kind === 'data' && value.type.kind === 'map';
      return {
        body: inEach(scope, block, value, loop),
        otherwise: isOverFields ? scope : under(scope, negated(value)),
      };
    }
  }
}

function branchesOfTest({ argument, word }: Block, scope: Scope, judging: Judging): Branches {
  const value = valueOf(argument, scope, judging);
  use(value, judging);
  const refusal = argument.kind === 'literal' ? alwaysSame(argument, word) : untestable(argument, value);
  if (refusal !== null) judging.report(refusal);
  const truth = refusal === null ? truthOf(value) : null;
  return { body: under(scope, truth), otherwise: under(scope, truth && not(truth)) };
}

function alwaysSame({ span }: Expression, word: string): Diagnostic {
  const written = span.source.text.slice(span.start, span.end);
  const message = `${written} is the same in every letter, there is nothing to test`;
  return error('template/wrong-argument', span, message, { help: `name a field: {{#${word} details.note}}` });
}

/** What is put together here is there or not for reasons that cannot be followed. */
function untestable({ span, kind }: Expression, value: Value): Diagnostic | null {
  if (value.kind !== 'made' || value.truth !== null) return null;
  const written = span.source.text.slice(span.start, span.end);
  const message = `whether "${written}" is empty cannot be decided: it is put together in the template`;
  const help = kind === 'call' ? 'test the field that the helper is given' : 'test a field of the letter';
  return error('template/cannot-prove', span, message, { help });
}

function negated(value: Value): ReturnType<typeof truthOf> {
  const truth = truthOf(value);
  return truth && not(truth);
}

/** The argument of a block that wants a certain kind of value; unjudged where it is another. */
function argumentOf(
  { argument, word }: Block,
  scope: Scope,
  judging: Judging,
  isRight: (value: Value) => boolean,
): Value {
  const value = valueOf(argument, scope, judging);
  use(value, judging);
  if (value.kind === 'unjudged' || isRight(value)) return value;
  const { span } = argument;
  const written = span.source.text.slice(span.start, span.end);
  const type = typeOf(value);
  const wanted = word === 'each' ? 'a list' : 'a group of fields';
  judging.report(
    error('template/wrong-type', span, `${quoted(argument, written)} is ${typeWords(type)}, #${word} needs ${wanted}`, {
      help: helpFor(word, written, value),
      related: schemaSays(type?.place ?? null, 'the schema says what it is', judging),
    }),
  );
  return UNJUDGED;
}

function quoted({ kind }: Expression, written: string): string {
  return kind === 'path' ? `"${written}"` : written;
}

function canBeContext(value: Value): boolean {
  const kind = typeOf(value)?.kind;
  return value.kind === 'overlay' || kind === 'map' || kind === 'any';
}

function canBeLooped(value: Value): boolean {
  const kind = typeOf(value)?.kind;
  return kind === 'list' || kind === 'map' || kind === 'any';
}

function helpFor(word: string, written: string, value: Value): string {
  const kind = typeOf(value)?.kind;
  if (value.kind === 'overlay') return 'name a list of the letter';
  if (word === 'with' && kind === 'list') return `write {{#each ${written}}} for its items`;
  const lists = fieldNames(value);
  return lists.length > 0
    ? 'name one of its fields'
    : `write {{#if ${written}}} if it may be absent, and {{${written}}} to print it`;
}

/** Handlebars takes a block param that is called like a helper for the field, and forgets the helper. */
function checkNames({ names, span }: Block, { helpers, report }: Judging): void {
  const taken = names.find((name) => helpers.has(name) || WORDS.has(name));
  if (taken === undefined) return;
  const message = `"${taken}" is a word of the template language, nothing else can have its name`;
  report(error('template/unsupported', span, message, { help: 'choose another name' }));
}

const WORDS: ReadonlySet<string> = new Set<Block['word']>(['if', 'unless', 'each', 'with']);
