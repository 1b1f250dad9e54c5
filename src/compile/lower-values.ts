import { blockNameOf } from '../link/inline/block-names.ts';
import { beginningOf, contextOf, type TemplateScope } from '../link/template-scope.ts';
import type { FieldValue, LiteralValue, ProgramPlace, Value } from '../model/program.ts';
import type { Span } from '../model/span.ts';
import type {
  Argument,
  CallExpression,
  Expression,
  Hole,
  Inlined,
  LiteralExpression,
  PathExpression,
} from '../model/template-tree.ts';

/** What names mean: values that a letter will be asked for, and of a turn the number of its loop. */
export type ValueScope = TemplateScope<Value, number>;

export interface Naming {
  readonly helpers: ReadonlySet<string>;
  /** Grows by the expressions that are met. */
  readonly places: ProgramPlace[];
}

export const LETTER: FieldValue = { kind: 'field', from: null, parts: [] };
const ABSENT: LiteralValue = { kind: 'literal', value: null };

/** What is printed, and its place. Only here does a helper hide a field of its name. */
export function printedValue(
  { expression, span }: Hole,
  scope: ValueScope,
  naming: Naming,
): { readonly value: Value; readonly place: number } {
  const call = calledBy(expression, scope, naming);
  if (call !== null) {
    const value = callValue(call, span, scope, naming);
    return { value, place: value.place };
  }
  const value = valueOf(expression, scope, naming);
  return { value, place: newPlace(span, [expression], naming) };
}

function calledBy(expression: Expression, scope: ValueScope, { helpers }: Naming): CallExpression | null {
  if (expression.kind === 'call') return expression;
  if (expression.kind !== 'path' || expression.parts.length !== 1) return null;
  const name = blockNameOf(expression);
  if (name === null || scope.names.has(name) || !helpers.has(name)) return null;
  return { kind: 'call', span: expression.span, name, nameSpan: expression.span, values: [], hash: [] };
}

export function valueOf(expression: Expression, scope: ValueScope, naming: Naming): Value {
  switch (expression.kind) {
    case 'literal':
      return literalValue(expression);
    case 'path':
      return pathValue(expression, scope);
    case 'call':
      return callValue(expression, expression.span, scope, naming);
  }
}

/** What a partial sees: the context around it or its own, and over it the values that it is handed by name. */
export function handedContext({ context, hash }: Inlined, scope: ValueScope, naming: Naming): Value {
  const base = context === null ? contextOf(scope) : valueOf(context, scope, naming);
  return hash.length === 0 ? base : { kind: 'overlay', base, fields: namedValues(hash, scope, naming) };
}

function literalValue({ value }: LiteralExpression): LiteralValue {
  return { kind: 'literal', value: value ?? null };
}

function callValue(
  { name, values, hash }: CallExpression,
  span: Span,
  scope: ValueScope,
  naming: Naming,
): Extract<Value, { readonly kind: 'call' }> {
  if (!naming.helpers.has(name)) throw unlowered(span, `there is no helper "${name}"`);
  const given = values.map((value) => valueOf(value, scope, naming));
  const named = namedValues(hash, scope, naming);
  return { kind: 'call', helper: name, values: given, hash: named, place: newPlace(span, values, naming) };
}

/** Of two of one name the second is given. */
function namedValues(
  hash: readonly Argument[],
  scope: ValueScope,
  naming: Naming,
): readonly { readonly name: string; readonly value: Value }[] {
  const values = new Map(hash.map(({ name, value }) => [name, valueOf(value, scope, naming)]));
  return Array.from(values, ([name, value]) => ({ name, value }));
}

function pathValue(path: PathExpression, scope: ValueScope): Value {
  const beginning = beginningOf(path, scope);
  switch (beginning.kind) {
    case 'value':
      return beginning.parts.reduce(fieldOf, beginning.value);
    case 'turn':
      return beginning.parts.reduce<Value>(fieldOf, { kind: 'turn', loop: beginning.turn, what: beginning.what });
    case 'outside-of-letter':
      throw unlowered(path.span, `"${path.written}" leads out of the letter`);
    case 'unclear-parent':
      throw unlowered(path.span, `"${path.written}" leads out of a ${beginning.edge}`);
    case 'no-such-data':
      throw unlowered(path.span, `there is no "${path.written}"`);
    case 'outside-of-loop':
      throw unlowered(path.span, `"${path.written}" stands in no loop`);
  }
}

/** What is no data of the letter has no fields. */
function fieldOf(value: Value, name: string): Value {
  switch (value.kind) {
    case 'field':
      return { ...value, parts: [...value.parts, name] };
    case 'overlay':
      return value.fields.find((field) => field.name === name)?.value ?? fieldOf(value.base, name);
    case 'turn':
    case 'literal':
    case 'call':
      return ABSENT;
  }
}

/** Whether they are the same thing in every letter, not only two that look alike. */
export function isSame(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one.kind !== 'field' || other.kind !== 'field' || one.from !== other.from) return false;
  return one.parts.length === other.parts.length && one.parts.every((part, index) => part === other.parts[index]);
}

function newPlace({ source, start, end }: Span, values: readonly Expression[], { places }: Naming): number {
  places.push({ file: source.file, start, end, values: values.map(written) });
  return places.length - 1;
}

/** As Handlebars names it: a field without the brackets of `[a name]`, a text without quotation marks. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'path':
      return expression.written.replaceAll(/\[([^\]]*)\]/g, '$1');
    case 'literal':
      return String(expression.value);
    case 'call':
      return expression.name;
  }
}

/** For what a proof would have refused. */
export function unlowered({ source, start }: Span, why: string): Error {
  return new Error(`${source.file} at ${start}: ${why}`);
}
