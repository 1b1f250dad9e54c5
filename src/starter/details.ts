import type { JsonSchema } from '../model/schema.ts';
import { yamlScalar } from '../parse/yaml-scalar.ts';
import type { Details } from './message.ts';

/**
 * The fields that a template's own schema wants below `details`, each with the first example that the schema gives.
 * Days are replaced by one that is still to come, `soon` (`YYYY-MM-DDTHH:MM:SS+HH:MM`). A field without an example is left out: what stands for it nobody can guess, and `check` says so.
 */
export function detailsOf({ properties }: JsonSchema, soon: string): Details {
  const details = properties?.['details'];
  return (details?.required ?? []).flatMap((field) => {
    const { format, examples } = details?.properties?.[field] ?? {};
    if (format === 'date-time') return [[field, soon] as const];
    if (format === 'date') return [[field, soon.slice(0, 10)] as const];
    const [example] = examples ?? [];
    return example === undefined ? [] : [[field, valueText(example)] as const];
  });
}

/** JSON is YAML, in one line. */
function valueText(value: unknown): string {
  return typeof value === 'string' ? yamlScalar(value) : JSON.stringify(value);
}
