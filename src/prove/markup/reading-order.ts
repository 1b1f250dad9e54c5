import type { CssDeclaration } from './css.ts';

/** Whether a reader sees what it is set on, or what stands in it, in another order than it is written in. */
export function reorders({ property, value }: Pick<CssDeclaration, 'property' | 'value'>): boolean {
  const usual = USUAL.get(property.replace(/^-(?:webkit|ms|moz)-/, ''));
  return usual !== undefined && !usual.test(value) && !/^(?:initial|inherit|unset|revert)$/.test(value);
}

const USUAL: ReadonlyMap<string, RegExp> = new Map([
  ['order', /^0$/],
  ['flex-direction', /^(?:row|column)$/],
  ['flex-flow', /^(?:row|column|wrap|nowrap)(?:\s+(?:row|column|wrap|nowrap))?$/],
  ['flex-wrap', /^(?:wrap|nowrap)$/],
  ['caption-side', /^top$/],
  ['display', /^(?!(?:table-(?:header-group|footer-group|caption))$)/],
]);
