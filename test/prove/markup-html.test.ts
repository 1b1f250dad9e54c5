import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import type { Markup } from '../../src/model/mjml.ts';
import { htmlElements } from '../../src/prove/markup/html.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { walkMarkup } from './markup-driver.ts';

/** HTML that passes is read by a browser as it is written: no element ends early, moves or gets another around it. */

interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
}

let convert: Markup;
beforeAll(async () => {
  convert = await loadMarkup();
});

const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const names = [...htmlElements.keys()].filter((name) => name !== 'meta');
/** What mostly stands in what, so that not nearly all trees are refused. */
const usual = new Map([
  ['table', ['tr', 'thead', 'tbody', 'caption', 'colgroup']],
  ['thead', ['tr']],
  ['tbody', ['tr']],
  ['tfoot', ['tr']],
  ['tr', ['td', 'th']],
  ['colgroup', ['col']],
  ['ul', ['li']],
  ['ol', ['li']],
  ['dl', ['dt', 'dd']],
]);

const tree: fc.Arbitrary<Tree> = treeOf('div', 5);

test('what passes the checks keeps its tree', { timeout: 60_000 }, async () => {
  let accepted = 0;
  const property = fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 3 }), async (trees) => {
    const text = pageWith(trees.map(written).join(''));
    if (walkMarkup(text).marks.length > 0) return;
    accepted += 1;
    const { html } = await convert(text);
    expect(withoutTbody(insideOf(parse(html)))).toEqual(withoutTbody(trees));
  });
  await fc.assert(property, { numRuns: 1500 });
  expect(accepted).toBeGreaterThan(150);
});

function treeOf(parent: string, depth: number): fc.Arbitrary<Tree> {
  const own = usual.get(parent);
  const any = fc.constantFrom(...names, 'text', 'text', 'p', 'a', 'span');
  const name =
    own === undefined
      ? any
      : fc.oneof({ arbitrary: fc.constantFrom(...own), weight: 15 }, { arbitrary: any, weight: 1 });
  return name.chain((chosen) => {
    const isLeaf = chosen === 'text' || VOID.has(chosen) || depth === 0;
    const children = isLeaf ? fc.constant([]) : fc.array(treeOf(chosen, depth - 1), { maxLength: 2 });
    return children.map((inside) => ({ name: chosen, children: inside }));
  });
}

function written({ name, children }: Tree): string {
  if (name === 'text') return 'words';
  const attributes = name === 'a' ? ' href="https://example.no"' : '';
  if (VOID.has(name)) return `<${name}>`;
  return `<${name}${attributes}>${children.map(written).join('')}</${name}>`;
}

function pageWith(html: string): string {
  return `<mjml><mj-body><mj-section><mj-column><mj-text css-class="here">${html}</mj-text></mj-column></mj-section></mj-body></mjml>`;
}

type Parsed = DefaultTreeAdapterTypes.Node;

/** The contents of the element that MJML makes of `<mj-text>`. */
function insideOf(root: Parsed): readonly Tree[] {
  const cell = find(root);
  const box = cell === null ? undefined : childNodes(cell).find((node) => 'tagName' in node);
  return box === undefined ? [] : treesIn(childNodes(box));
}

function find(node: Parsed): Parsed | null {
  if ('tagName' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'here')) return node;
  for (const child of childNodes(node)) {
    const found = find(child);
    if (found !== null) return found;
  }
  return null;
}

function childNodes(node: Parsed): readonly Parsed[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function treesIn(nodes: readonly Parsed[]): readonly Tree[] {
  return nodes.flatMap((node): readonly Tree[] => {
    if ('tagName' in node) return [{ name: node.tagName, children: treesIn(node.childNodes) }];
    return 'value' in node && node.value.trim() !== '' ? [{ name: 'text', children: [] }] : [];
  });
}

/** Texts side by side are one, and a table gets its body where none is written: both change nothing. */
function withoutTbody(trees: readonly Tree[]): readonly Tree[] {
  const flat = trees.flatMap((one): readonly Tree[] => {
    const children = withoutTbody(one.children);
    return ['tbody', 'colgroup'].includes(one.name) ? children : [{ name: one.name, children }];
  });
  return flat.filter(({ name }, index) => name !== 'text' || flat[index - 1]?.name !== 'text');
}
