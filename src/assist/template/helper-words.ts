import type { Parameter, TemplateHelper } from '../../model/template-helper.ts';
import { code, escaped } from '../markdown.ts';

/** How a helper is called: `money amount currency`, `number number [decimals=…]`. */
export function callWords({ name, values, hash }: TemplateHelper): string {
  return [name, ...values.map((value) => optional(value, value.name)), ...hash.map(named)].join(' ');
}

function named(parameter: Parameter): string {
  return optional(parameter, `${parameter.name}=…`);
}

function optional({ isOptional }: Parameter, words: string): string {
  return isOptional ? `[${words}]` : words;
}

/** What a helper does, what it takes, and an example, as Markdown. */
export function helperDocumentation(helper: TemplateHelper): string {
  const parameters = [...helper.values, ...helper.hash];
  return [
    `${capital(escaped(helper.summary))}.`,
    parameters.map((parameter) => `- ${parameterWords(parameter, helper)}`).join('\n'),
    `For example ${code(helper.example)}`,
  ].join('\n\n');
}

/** `decimals=`: a number, written here, optional */
export function parameterWords(parameter: Parameter, helper: TemplateHelper): string {
  const { name, accepts, isLiteral, isOptional, canBeAbsent, limit } = parameter;
  const kinds = accepts.map((kind) => KINDS[kind]).join(' or ');
  const notes = [
    limit === undefined ? null : limit.name,
    isLiteral ? 'written here, no field' : null,
    isOptional ? 'optional' : null,
    canBeAbsent ? 'may be absent' : null,
  ].filter((note) => note !== null);
  const shown = helper.hash.includes(parameter) ? `${name}=` : name;
  return [`${code(shown)}: ${kinds}`, ...notes].join(', ');
}

const KINDS = {
  text: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  'date-time': 'a date with a time',
} as const;

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
