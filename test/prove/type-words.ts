import type { DataType, Fields } from '../../src/model/data-type.ts';

/** A type in one line; a `?` behind it stands for what can be blank or zero, behind a key for what can be absent. */
export function wordsOf(type: DataType): string {
  switch (type.kind) {
    case 'any':
      return 'any';
    case 'unknown':
      return `unknown: ${type.why}`;
    case 'text': {
      const name = type.media === 'html' ? 'html' : 'text';
      const format = type.format === null ? '' : `(${type.format})`;
      return `${name}${format}${valuesOf(type.values)}${type.canBeBlank ? '?' : ''}`;
    }
    case 'number':
      return `${type.isInteger ? 'integer' : 'number'}${valuesOf(type.values)}${type.canBeZero ? '?' : ''}`;
    case 'boolean':
      return `boolean${valuesOf(type.values)}`;
    case 'list':
      return `list ${type.min}..${type.max === Infinity ? '∞' : type.max} of ${wordsOf(type.item)}`;
    case 'map':
      return type.alternatives.map(fieldsOf).join(' | ');
  }
}

function valuesOf(values: readonly unknown[] | null): string {
  return values === null ? '' : `[${values.join('|')}]`;
}

function fieldsOf({ fields, rest }: Fields): string {
  const named = [...fields].map(([name, { type, isOptional }]) => `${name}${isOptional ? '?' : ''}: ${wordsOf(type)}`);
  return `{${[...named, ...(rest === null ? [] : [`…${wordsOf(rest)}`])].join(', ')}}`;
}
