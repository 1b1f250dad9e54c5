/**
 * A way into the letter model: a field by its name, an item of a list by its position or as "the item that a loop is
 * at". Two loops over one list are at different items.
 */
export type DataPath = readonly PathStep[];

export type PathStep = string | number | LoopItem;

export interface LoopItem {
  /** Counts the loops of a template, in the order of their openings after inlining. */
  readonly loop: number;
}

/** What holds at a place of a template because of the blocks around it. */
export type Condition =
  /** As `{{#if}}` sees it: not absent, null, false, 0, empty text or empty list. */
  | { readonly kind: 'truthy'; readonly path: DataPath }
  /** Neither absent nor null. */
  | { readonly kind: 'present'; readonly path: DataPath }
  | { readonly kind: 'equals'; readonly path: DataPath; readonly value: string | number | boolean }
  /** `item` ends with a loop's item: it is the first, the last of its list. */
  | { readonly kind: 'first' | 'last'; readonly item: DataPath }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

/** As people write it: `options[].text`. */
export function pathWords(path: DataPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'object') return '[]';
      return index === 0 ? String(step) : `.${step}`;
    })
    .join('');
}

/** Equal for equal paths only. */
export function pathKey(path: DataPath): string {
  return JSON.stringify(path.map((step) => (typeof step === 'object' ? [step.loop] : step)));
}
