import type { Part } from './parts.ts';

export interface Description {
  readonly description?: string;
  readonly deprecated?: boolean;
}

/** The words that stand nearest to the place that is described, on one line. */
export function descriptionOf(parts: readonly Part[]): Description {
  const schemas = parts.filter(({ isCertain }) => isCertain).map(({ subschema }) => subschema.schema);
  const description = schemas.find((schema) => typeof schema.description === 'string')?.description;
  const example = schemas.find((schema) => (schema.examples ?? []).length > 0)?.examples?.[0];
  const lines = [description, example === undefined ? undefined : `@example ${JSON.stringify(example)}`];
  const text = lines.flatMap((line) => (line === undefined ? [] : [oneLine(line)])).join('\n\n');
  const isDeprecated = schemas.some((schema) => 'deprecated' in schema && schema.deprecated === true);
  return { ...(text === '' ? {} : { description: text }), ...(isDeprecated ? { deprecated: true } : {}) };
}

/** Nothing in it ends a comment, begins a line, or is not seen. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('*/', '*\\/')
    .trim();
}
