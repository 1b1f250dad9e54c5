import { error } from '../../model/diagnostic.ts';
import type { CallExpression, Expression, Hole, LiteralExpression, PathExpression } from '../../model/template-tree.ts';
import type { Parameter, TemplateHelper } from '../../model/template-helper.ts';
import { blockNameOf } from '../../link/inline/block-names.ts';
import { callValue, checkArguments, unknownHelper, unquoted } from './calls.ts';
import { type Given, type Judging, schemaSays, use } from './judging.ts';
import { isFieldHere, resolve } from './paths.ts';
import { checkPresent } from './presence.ts';
import type { Scope } from './scope.ts';
import { literalValue, typeOf, UNJUDGED, type Value } from './value.ts';

/** What an expression stands for; what is wrong with it is reported. It may be absent. */
export function valueOf(expression: Expression, scope: Scope, judging: Judging): Value {
  switch (expression.kind) {
    case 'path':
      return valueOfPath(expression, scope, judging);
    case 'literal':
      return valueOfLiteral(expression, judging);
    case 'call':
      return valueOfCall(expression, scope, judging);
  }
}

/** What is printed. Only here does a helper hide a field of its name. */
export function valueOfHole({ expression }: Hole, scope: Scope, judging: Judging): Value {
  const call = calledBy(expression, scope, judging);
  if (call !== null) return valueOfPrintedCall(call, scope, judging);
  const value = valueOf(expression, scope, judging);
  use(value, judging);
  // What cannot be printed at all is one mistake, whether it is there or not.
  if (isPrintable(value)) checkPresent(expression, value, scope, judging);
  return value;
}

function isPrintable(value: Value): boolean {
  const kind = typeOf(value)?.kind;
  return kind !== undefined && kind !== 'list' && kind !== 'map';
}

function calledBy(expression: Expression, scope: Scope, { helpers }: Judging): CallExpression | null {
  if (expression.kind === 'call') return expression;
  if (expression.kind !== 'path' || expression.parts.length !== 1) return null;
  const name = blockNameOf(expression);
  if (name === null || scope.names.has(name) || !helpers.has(name)) return null;
  return { kind: 'call', span: expression.span, name, nameSpan: expression.span, values: [], hash: [] };
}

function valueOfPrintedCall(call: CallExpression, scope: Scope, judging: Judging): Value {
  if (judging.helpers.get(call.name)?.gives === 'condition' && !scope.names.has(call.name)) {
    const message = `"${call.name}" answers a question, there is nothing to print`;
    const help = `write {{#if (${call.name} …)}} … {{/if}}`;
    judging.report(error('template/wrong-type', call.span, message, { help }));
    return UNJUDGED;
  }
  return valueOfCall(call, scope, judging);
}

function valueOfPath(path: PathExpression, scope: Scope, judging: Judging): Value {
  const found = resolve(path, scope);
  const value = found.kind === 'problem' ? UNJUDGED : found;
  judging.see?.(path, value, scope);
  if (found.kind !== 'problem') return value;
  const { code, message, help, place } = found;
  const says = code === 'template/unknown-path' ? 'the schema says which fields there are' : 'the schema';
  judging.report(error(code, path.span, message, { help, related: schemaSays(place, says, judging) }));
  return value;
}

function valueOfLiteral({ value, span }: LiteralExpression, judging: Judging): Value {
  if (value !== null && value !== undefined) return literalValue(value);
  const help = 'leave it out: what is not handed over is absent';
  judging.report(error('template/wrong-argument', span, `"${value}" is no value`, { help }));
  return UNJUDGED;
}

function valueOfCall(call: CallExpression, scope: Scope, judging: Judging): Value {
  const helper = judging.helpers.get(call.name);
  if (helper === undefined || scope.names.has(call.name)) {
    judging.report(unknownHelper(call, judging, isFieldHere(call.name, scope)));
    return UNJUDGED;
  }
  const given = (expression: Expression, parameter: Parameter | undefined): Given => ({
    expression,
    value: valueOfArgument(expression, parameter, helper, scope, judging),
  });
  const values = call.values.map((expression, index) => given(expression, helper.values[index]));
  const hash = call.hash.map((argument) => ({
    argument,
    given: given(
      argument.value,
      helper.hash.find(({ name }) => name === argument.name),
    ),
  }));
  for (const { value } of [...values, ...hash.map((argument) => argument.given)]) use(value, judging);
  if (!checkArguments(call, helper, values, hash, judging)) return UNJUDGED;
  for (const [index, { expression, value }] of values.entries()) {
    if (helper.values[index]?.canBeAbsent !== true) checkPresent(expression, value, scope, judging);
  }
  const named = hash.map((argument) => argument.given);
  for (const { expression, value } of named) checkPresent(expression, value, scope, judging);
  return callValue(call, helper, values, named, judging);
}

function isNamedHere(expression: Expression, scope: Scope): boolean {
  return expression.kind === 'path' && (scope.names.has(expression.written) || isFieldHere(expression.written, scope));
}

function valueOfArgument(
  expression: Expression,
  parameter: Parameter | undefined,
  helper: TemplateHelper,
  scope: Scope,
  judging: Judging,
): Value {
  const refusal = unquoted(expression, parameter, helper);
  if (refusal === null || isNamedHere(expression, scope)) {
    return valueOf(expression, scope, judging);
  }
  judging.report(refusal);
  return UNJUDGED;
}
