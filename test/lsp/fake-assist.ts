import type { Assist } from '../../src/lsp/assist.ts';

/** Somebody who knows nothing, or only what a test says. */
export function assistWith(known: Partial<Assist> = {}): Assist {
  return {
    suggestions: () => [],
    hover: () => null,
    definition: () => [],
    actions: () => [],
    allowAction: () => null,
    ...known,
  };
}
