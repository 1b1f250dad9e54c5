import { cellOf, contentOf, entriesOf, isTruthy } from './handlebars-cells.ts';

/** What Handlebars gives a block behind its argument. */
interface BlockCall {
  readonly fn: Program;
  readonly inverse: Program;
  readonly data: object;
}

type Program = (
  context: unknown,
  options?: { readonly data?: object; readonly blockParams?: readonly unknown[] },
) => string;

type BlockHelper = (this: unknown, argument: unknown, call: BlockCall) => string;

/** The blocks of the language, as Handlebars has them, for data in cells. */
export const blocks: { readonly [word in 'if' | 'unless' | 'each' | 'with']: BlockHelper } = {
  if: function (argument, { fn, inverse }) {
    return isTruthy(argument) ? fn(this) : inverse(this);
  },

  unless: function (argument, { fn, inverse }) {
    return isTruthy(argument) ? inverse(this) : fn(this);
  },

  with: function (argument, { fn, inverse, data }) {
    const isThere = isTruthy(argument) || contentOf(argument) === 0;
    return isThere ? fn(argument, { data, blockParams: [argument] }) : inverse(this);
  },

  each: function (argument, { fn, inverse, data: outer }) {
    const entries = entriesOf(argument);
    if (entries.length === 0) return inverse(this);
    const items = entries.map(([name, item], index) => {
      const key = cellOf(name);
      const place = { index: cellOf(index), first: cellOf(index === 0), last: cellOf(index === entries.length - 1) };
      return fn(item, { data: { ...outer, key, ...place, _parent: outer }, blockParams: [item, key] });
    });
    return items.join('');
  },
};
