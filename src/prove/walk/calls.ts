import { didYouMean } from '../../link/did-you-mean.ts';
import type { DataType } from '../../model/data-type.ts';
import { type Diagnostic, error } from '../../model/diagnostic.ts';
import type { Limit, Parameter, TemplateHelper, ValueKind } from '../../model/template-helper.ts';
import type { Span } from '../../model/span.ts';
import type { Argument, CallExpression, Expression } from '../../model/template-tree.ts';
import { equality } from './equality.ts';
import { type Given, type Judging, schemaSays } from './judging.ts';
import { textValue, typeOf, typeWords, UNJUDGED, type Value, valueWords } from './value.ts';

export interface GivenByName {
  readonly argument: Argument;
  readonly given: Given;
}

export function unknownHelper(call: CallExpression, { helpers }: Judging, isField: boolean): Diagnostic {
  const { name, nameSpan } = call;
  const known = [...helpers.keys()];
  const meant = didYouMean(name, known);
  const list = `known are: ${known.join(', ')}`;
  const suggested = meant === null ? list : `did you mean "${meant}"? ${list}`;
  const help = isField ? `"${name}" is a field, it takes no values: write {{${name}}}` : suggested;
  return error('template/unknown-helper', nameSpan, `there is no helper "${name}"`, { help });
}

/** Whether a helper is given what it takes; what it is not is reported. */
export function checkArguments(
  call: CallExpression,
  helper: TemplateHelper,
  values: readonly Given[],
  hash: readonly GivenByName[],
  judging: Judging,
): boolean {
  const isCounted = checkCount(call, helper, judging) && checkNames(call, helper, judging);
  if (!isCounted) return false;
  const areValuesRight = values.map((given, index) => checkArgument(given, helper.values[index], helper, judging));
  const areNamedRight = hash.map(({ argument, given }) =>
    checkArgument(
      given,
      helper.hash.find(({ name }) => name === argument.name),
      helper,
      judging,
    ),
  );
  return [...areValuesRight, ...areNamedRight].every((isRight) => isRight);
}

function checkCount({ name, span, values }: CallExpression, helper: TemplateHelper, { report }: Judging): boolean {
  const least = helper.values.filter(({ isOptional }) => !isOptional).length;
  const most = helper.values.length;
  if (values.length >= least && values.length <= most) return true;
  const needed = values.length < least ? least : most;
  const message = `"${name}" takes ${counted(needed)}, here it is given ${values.length === 0 ? 'none' : values.length}`;
  const extra = values[most]?.span;
  report(error('template/wrong-argument', extra ?? span, message, { help: asIn(helper) }));
  return false;
}

function counted(count: number): string {
  return count === 1 ? '1 value' : `${count} values`;
}

function asIn({ example }: TemplateHelper): string {
  return `write it as in ${example}`;
}

function checkNames(call: CallExpression, helper: TemplateHelper, { report }: Judging): boolean {
  const known = helper.hash.map(({ name }) => name);
  const given = call.hash.map(({ name }) => name);
  const wrong = call.hash.find(({ name }, index) => !known.includes(name) || given.indexOf(name) < index);
  if (wrong !== undefined) {
    const isTwice = known.includes(wrong.name);
    const meant = didYouMean(wrong.name, known);
    const has = known.length === 0 ? asIn(helper) : `it takes ${known.map((name) => `${name}=`).join(', ')}`;
    const help = isTwice ? 'give it once' : meant === null ? has : `did you mean ${meant}=? ${has}`;
    const message = isTwice ? `"${wrong.name}" is given twice` : `"${call.name}" takes no "${wrong.name}"`;
    report(error('template/wrong-argument', wrong.span, message, { help }));
    return false;
  }
  const missing = helper.hash.find(({ name, isOptional }) => !isOptional && !given.includes(name));
  if (missing === undefined) return true;
  const message = `"${call.name}" needs ${missing.name}=`;
  report(error('template/wrong-argument', call.span, message, { help: asIn(helper) }));
  return false;
}

function checkArgument(
  { expression, value }: Given,
  parameter: Parameter | undefined,
  helper: TemplateHelper,
  judging: Judging,
): boolean {
  if (value.kind === 'unjudged') return false;
  if (parameter === undefined) return true;
  const { span } = expression;
  if (parameter.isLiteral && expression.kind !== 'literal') {
    judging.report(notLiteral(expression, parameter, helper));
    return false;
  }
  const type = typeOf(value);
  if (type?.kind === 'any') return true;
  if (type !== null && isAccepted(type, parameter.accepts)) {
    const { limit } = parameter;
    const refusal = limit === undefined ? null : beyond(span, type, limit, helper, judging);
    if (refusal !== null) judging.report(refusal);
    return refusal === null;
  }
  const written = span.source.text.slice(span.start, span.end);
  const subject =
    expression.kind === 'literal' ? written : expression.kind === 'path' ? `"${written}"` : valueWords(value);
  const wanted = parameter.accepts.map((kind) => KIND_WORDS[kind]).join(' or ');
  judging.report(
    error('template/wrong-argument', span, `${subject} is ${typeWords(type)}, "${helper.name}" takes ${wanted}`, {
      help: helpFor(parameter, helper),
      related: schemaSays(type?.place ?? null, 'the schema says what it is', judging),
    }),
  );
  return false;
}

/** What must be written in the template, and is a field or a call there. */
function notLiteral({ span }: Expression, { name, accepts }: Parameter, helper: TemplateHelper): Diagnostic {
  const place = helper.hash.some((parameter) => parameter.name === name) ? `${name}=` : 'the second value';
  const kinds = accepts.filter((kind) => kind !== 'boolean').map((kind) => LITERAL_WORDS[kind]);
  const message = `${place} of "${helper.name}" is ${kinds.join(' or ')}, it cannot be a field`;
  return error('template/wrong-argument', span, message, { help: asIn(helper) });
}

const LITERAL_WORDS: { readonly [kind in ValueKind]: string } = {
  text: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date in quotation marks',
  'date-time': 'a time in quotation marks',
};

/** A name that stands where a helper takes a text, and that no field has: its quotation marks were forgotten. */
export function unquoted(
  expression: Expression,
  parameter: Parameter | undefined,
  helper: TemplateHelper,
): Diagnostic | null {
  if (expression.kind !== 'path' || expression.parts.length !== 1 || expression.isData || expression.isThis)
    return null;
  const { written, span } = expression;
  const isCode = parameter?.limit?.remedy(written) === null;
  if (!parameter?.accepts.includes('text') || (!parameter.isLiteral && !isCode)) return null;
  const message = `"${written}" stands here without quotation marks, as if it were a field`;
  return error('template/wrong-argument', span, message, {
    help: `write "${written}" in quotation marks, as in ${helper.example}`,
  });
}

/** Why a value may be one that is not right, or an open set of which some are not. */
function beyond(span: Span, type: DataType, limit: Limit, helper: TemplateHelper, judging: Judging): Diagnostic | null {
  const values = type.kind === 'text' || type.kind === 'number' ? type.values : null;
  const written = span.source.text.slice(span.start, span.end);
  const related = schemaSays(type.place, 'the schema says what it can be', judging);
  if (values === null) {
    const message = `"${written}" can be any ${type.kind}, "${helper.name}" takes a ${limit.name}`;
    return error('template/wrong-argument', span, message, { help: `add ${limit.schema} to its schema`, related });
  }
  const wrong = values.find((value) => limit.remedy(value) !== null);
  const help = limit.remedy(wrong);
  if (wrong === undefined || help === null) return null;
  const message = `${JSON.stringify(wrong)} is no ${limit.name}`;
  return error('template/wrong-argument', span, message, { help, related });
}

const KIND_WORDS: { readonly [kind in ValueKind]: string } = {
  text: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  'date-time': 'a date with a time',
};

function helpFor({ accepts, isLiteral }: Parameter, helper: TemplateHelper): string {
  const format = accepts.find((kind) => kind === 'date' || kind === 'date-time');
  if (isLiteral || format === undefined) return asIn(helper);
  return `give it a field that the schema describes with "format": "${format}", as in ${helper.example}`;
}

/** Whether every value of a type is of a kind that is accepted. */
export function isAccepted(type: DataType, accepts: readonly ValueKind[]): boolean {
  switch (type.kind) {
    case 'text':
      return type.media === 'plain' && accepts.some((kind) => kind === 'text' || kind === type.format);
    case 'number':
    case 'boolean':
      return accepts.includes(type.kind);
    case 'any':
      return true;
    case 'list':
    case 'map':
    case 'unknown':
      return false;
  }
}

/** What a call gives whose arguments are right. */
export function callValue(
  call: CallExpression,
  helper: TemplateHelper,
  values: readonly Given[],
  hash: readonly Given[],
  judging: Judging,
): Value {
  if (helper.gives === 'condition') {
    const [left, right] = values;
    if (helper.name !== 'eq' || !left || !right) return UNJUDGED;
    return equality(call, left, right, judging);
  }
  const [first] = values;
  const shown = first?.value.kind === 'made' ? first.value.shows : first?.value.kind === 'data' ? first.value : null;
  return textValue(
    [...values, ...hash].some(({ value }) => canBeBlank(value)),
    helper.isShowing ? shown : null,
  );
}

/** What gives dates and numbers gives text with something to see; words that are handed over may be blank. */
function canBeBlank(value: Value): boolean {
  const type = typeOf(value);
  if (type?.kind === 'text') return type.canBeBlank;
  return type === null || type.kind === 'any';
}
