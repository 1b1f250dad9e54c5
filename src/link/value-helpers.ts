import type { TemplateHelper } from '../model/template-helper.ts';
import { field, literal } from './helper-parameter.ts';
import { plainNumber } from './number-text.ts';

/** What takes values as they are. */
export const valueHelpers: readonly TemplateHelper[] = [
  {
    name: 'default',
    summary: 'prints a field, or other words where it is absent or empty',
    example: '{{default details.room "the reception"}}',
    values: [{ ...field('value', 'text', 'number'), canBeAbsent: true }, literal('otherwise', 'text', 'number')],
    hash: [],
    gives: 'text',
    isShowing: true,
    apply: ([value, otherwise]) => textOf(value) ?? textOf(otherwise) ?? '',
  },
  {
    name: 'eq',
    summary: 'tells whether a field has just this value; one that is absent has not',
    example: '{{#if (eq details.kind "visit")}}',
    values: [
      { ...field('value', 'text', 'number', 'boolean'), canBeAbsent: true },
      literal('other', 'text', 'number', 'boolean'),
    ],
    hash: [],
    gives: 'condition',
    isShowing: false,
    apply: ([value, other]) => value === other,
  },
];

/** Null for what says nothing: a blank text too. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return plainNumber(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
