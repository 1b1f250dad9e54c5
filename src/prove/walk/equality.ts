import { didYouMean } from '../../link/did-you-mean.ts';
import type { DataType } from '../../model/data-type.ts';
import { error } from '../../model/diagnostic.ts';
import type { CallExpression } from '../../model/template-tree.ts';
import { type Given, type Judging, schemaSays } from './judging.ts';
import { ALWAYS, conditionValue, NEVER, not, typeWords, UNJUDGED, type Value } from './value.ts';

/** `(eq field "value")` as a condition. What can never be equal is reported: mostly a misspelt value. */
export function equality(call: CallExpression, left: Given, right: Given, judging: Judging): Value {
  const { value } = left;
  const literal = right.value.kind === 'made' ? right.value.literal : null;
  if (literal === null || value.kind === 'unjudged' || value.kind === 'overlay') return UNJUDGED;
  if (value.kind === 'made' && value.literal !== null)
    return conditionValue(value.literal === literal ? ALWAYS : NEVER);
  if (!canBe(value.type, literal)) {
    reportNever(left, right, value.type, literal, judging);
    return UNJUDGED;
  }
  if (value.kind === 'data') return conditionValue({ kind: 'equals', path: value.path, value: literal });
  if (typeof literal === 'boolean' && value.truth !== null)
    return conditionValue(literal ? value.truth : not(value.truth));
  const message = 'what is put together in the template cannot be compared';
  const help = 'compare a field of the letter; in a loop there are @first and @last';
  judging.report(error('template/cannot-prove', call.span, message, { help }));
  return UNJUDGED;
}

function canBe(type: DataType, literal: string | number | boolean): boolean {
  switch (type.kind) {
    case 'text':
      if (typeof literal !== 'string') return false;
      return type.values?.includes(literal) ?? (type.canBeBlank || literal.trim() !== '');
    case 'number':
      if (typeof literal !== 'number') return false;
      if (type.isInteger && !Number.isInteger(literal)) return false;
      return type.values?.includes(literal) ?? (type.canBeZero || literal !== 0);
    case 'boolean':
      return typeof literal === 'boolean' && type.values.includes(literal);
    case 'any':
      return true;
    case 'list':
    case 'map':
    case 'unknown':
      return false;
  }
}

function reportNever(
  left: Given,
  right: Given,
  type: DataType,
  literal: string | number | boolean,
  judging: Judging,
): void {
  const { span } = right.expression;
  const [field, written] = [left, right].map(({ expression: { span: at } }) => at.source.text.slice(at.start, at.end));
  const isWords = type.kind === 'text' && typeof literal === 'string';
  const values = type.kind === 'text' || type.kind === 'number' || type.kind === 'boolean' ? type.values : null;
  const meant = isWords && type.values !== null ? didYouMean(literal, type.values) : null;
  const list = values?.map((value) => JSON.stringify(value)).join(', ');
  const choice = list === undefined ? `it is ${typeWords(type)}` : `it is one of ${list}`;
  judging.report(
    error('template/wrong-argument', span, `"${field}" never is ${written}`, {
      help: meant === null ? choice : `did you mean "${meant}"? ${choice}`,
      related: schemaSays(type.place, 'the schema says what it can be', judging),
    }),
  );
}
