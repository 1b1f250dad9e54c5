import { indented } from './indented.ts';
import type { TypeSchema } from './type-schema.ts';

/** A type and its name. */
export interface NamedType {
  readonly name: string;
  readonly schema: TypeSchema;
}

/** A template with the types of its messages and of their details. */
export interface TemplateTypes {
  readonly template: string;
  readonly message: NamedType;
  /** Null where its schema describes none. */
  readonly details: NamedType | null;
  /** What each letter of it needs, beyond what every letter does. */
  readonly needs: readonly string[];
}

export interface AllTypes {
  readonly base: NamedType;
  /** Keys of which each message must have one, such as `recipient` and `recipients`. */
  readonly oneOfThese: readonly (readonly string[])[];
  readonly templates: readonly TemplateTypes[];
  readonly rows: readonly NamedType[];
}

/** Makes one exported declaration of a schema. */
export type PrintType = (name: string, schema: TypeSchema) => Promise<string>;

/** The first line of a file of types, by which it is known as one that may be written anew. */
export const MADE_BY = '// Made by `envoi types` from the schemas of this project: change those, and run it again.';

/** The whole file: messages by template, details, rows, and what `envoi/render` is told. */
export async function typesText({ base, oneOfThese, templates, rows }: AllTypes, print: PrintType): Promise<string> {
  const messages = templates.map((one) => messageText(one, { base: base.schema, oneOfThese }, print));
  const details = templates.flatMap((one) => one.details ?? []).map(({ name, schema }) => print(name, schema));
  const all = await Promise.all([
    print(base.name, base.schema),
    ...messages,
    ...details,
    ...rows.map(({ name, schema }) => print(name, schema)),
  ]);
  const parts = [`${MADE_BY}\n/* eslint-disable */`, unionOf(templates), ...all, renderText(templates)];
  return `${parts.map((part) => indented(part)).join('\n\n')}\n`;
}

function unionOf(templates: readonly TemplateTypes[]): string {
  const names = templates.map(({ message }) => message.name);
  return `/** A message, as YAML has it; its \`template\` says which. */\nexport type Message = ${names.join(' | ') || 'never'};`;
}

/** What a template's messages have as all messages do is said once. */
async function messageText(
  { message }: TemplateTypes,
  { base, oneOfThese }: { readonly base: TypeSchema; readonly oneOfThese: AllTypes['oneOfThese'] },
  print: PrintType,
): Promise<string> {
  const { name, schema } = message;
  const { properties, required, additionalProperties } = schema;
  const inherited = base.properties ?? {};
  const isExtension = additionalProperties === false && Object.keys(inherited).every((key) => properties?.[key]);
  if (!isExtension || properties === undefined) return print(name, schema);
  const isSame = (key: string): boolean =>
    JSON.stringify(properties[key]) === JSON.stringify(inherited[key]) &&
    required?.includes(key) === base.required?.includes(key);
  const own = Object.entries(properties).filter(([key]) => !isSame(key));
  const text = await print(name, { ...schema, properties: Object.fromEntries(own) });
  if (oneOfThese.length === 0) return text.replace(`interface ${name} {`, `interface ${name} extends MessageBase {`);
  // An interface cannot have one key or the other.
  const demands = oneOfThese.map((keys) => `(${keys.map(demand).join(' | ')})`);
  return `${text.replace(`interface ${name} {`, `type ${name} = MessageBase & ${demands.join(' & ')} & {`)};`;
}

function demand(key: string): string {
  return `Required<Pick<MessageBase, ${JSON.stringify(key)}>>`;
}

/** What `openTemplate`, `letters` and `render` take. */
function renderText(templates: readonly TemplateTypes[]): string {
  const lines = templates.map(({ template, details, needs }) => {
    const needed = needs.map((root) => JSON.stringify(root)).join(' | ') || 'never';
    return `${JSON.stringify(template)}: { details: ${details?.name ?? 'never'}; needs: ${needed} };`;
  });
  return ["declare module 'envoi/render' {", 'interface Templates {', ...lines, '}', '}'].join('\n');
}
