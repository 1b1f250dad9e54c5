import type { Path } from '../../model/node.ts';
import { explanationOf } from '../../rules/index.ts';
import { code, escaped } from '../markdown.ts';
import { type Field, kindInWords } from './field.ts';

/** A field as a hover says it. */
export function fieldInWords(path: Path, field: Field, isRequired: boolean): string {
  const name = code(
    path
      .map((step) => (typeof step === 'number' ? `[${step}]` : step))
      .join('.')
      .replaceAll('.[', '['),
  );
  const title = field.title === null ? '' : `**${escaped(field.title)}** · `;
  const head = `${title}${name} · ${kindInWords(field)}${isRequired ? ', required' : ''}`;
  return [head, descriptionOf(field), ...field.rules.flatMap(ruleLine)].filter((part) => part !== null).join('\n\n');
}

/** What a field means, what it may be and an example; null where its schema says nothing. */
export function descriptionOf({ description, values, examples, types }: Field): string | null {
  const parts = [
    description === null ? null : escaped(description),
    values.length > 1 ? `One of ${values.map((value) => code(String(value))).join(', ')}` : null,
    values.length === 0 ? exampleLine(examples, types) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('\n\n');
}

/** What cannot stand behind its key in one line shows little. */
function exampleLine(examples: readonly unknown[], types: Field['types']): string | null {
  const shown = examples.flatMap((example) =>
    typeof example === 'string' || typeof example === 'number' || typeof example === 'boolean'
      ? [code(String(example))]
      : [],
  );
  if (shown.length === 0 || types.has('object')) return null;
  return `For example ${shown.join(', ')}`;
}

function ruleLine(rule: string): readonly string[] {
  const explanation = explanationOf(rule);
  return explanation === undefined ? [] : [`${code(rule)}: ${escaped(explanation.summary)}`];
}
