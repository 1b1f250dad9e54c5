import { byCodeUnit } from '../model/by-code-unit.ts';

/** Whether two values of JSON are the same; the order of keys does not count (JSON Schema 2020-12, core 4.2.2). */
export function isEqual(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object' && canonical(one) === canonical(other));
}

/** The index of the first item that stands in a list before it already, or null. */
export function repeatedItem(items: unknown): number | null {
  const seen = new Set<string>();
  for (const [index, item] of Array.isArray(items) ? items.entries() : []) {
    const text = canonical(item);
    if (seen.has(text)) return index;
    seen.add(text);
  }
  return null;
}

/** One text for each value, whatever its keys are named. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).toSorted(([one], [other]) => byCodeUnit(one, other));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join()}}`;
}
