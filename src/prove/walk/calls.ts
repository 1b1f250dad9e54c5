import { didYouMean } from '../../link/did-you-mean.ts';
import type { DataType } from '../../model/data-type.ts';
import { type Diagnostic, error } from '../../model/diagnostic.ts';
import type { Parameter, TemplateHelper, ValueKind } from '../../model/template-helper.ts';
import type { Argument, CallExpression } from '../../model/template-tree.ts';
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
    const message = `"${parameter.name}" of "${helper.name}" is written here, it cannot be a field`;
    judging.report(error('template/wrong-argument', span, message, { help: asIn(helper) }));
    return false;
  }
  const type = typeOf(value);
  if (type?.kind === 'any' || (type !== null && isAccepted(type, parameter.accepts))) return true;
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

function isAccepted(type: DataType, accepts: readonly ValueKind[]): boolean {
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
