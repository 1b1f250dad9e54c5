import { breakable, collapsed, tidy } from '../trace/text-space.ts';
import { type MarkupElement, type MarkupNode, parseMarkup } from '../parse/mjml.ts';

/** What is known of a link: what it shows for its target, null for nothing; and whether it calls a number. */
export type Links = (words: string, href: string) => { readonly target: string | null; readonly isCall: boolean };

/**
 * The text part of a letter from its MJML, expressions filled in: the same words in the same order. Blocks stand apart
 * by an empty line and are not wrapped: mail programs do that for their width, and a reader's voice does not stumble.
 * Each link is as `links` says; that is asked once for each that is seen, in the same order for the same structure.
 */
export function textOf(mjml: string, links: Links): string {
  return `${blocksOf(parseMarkup(mjml), links).join('\n\n')}\n`;
}

type Block = (element: MarkupElement, links: Links) => readonly string[];

const nothing: Block = () => [];
const inside: Block = ({ children }, links) => blocksOf(children, links);

/** What begins on a line of its own, as all other elements of MJML do. */
const BLOCKS: ReadonlyMap<string, Block> = new Map<string, Block>([
  ...'mj-head head style script title'.split(' ').map((name) => [name, nothing] as const),
  ...'address article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main mjml nav p pre section'
    .split(' ')
    .map((name) => [name, inside] as const),
  ...'caption colgroup tbody td tfoot th thead tr'.split(' ').map((name) => [name, inside] as const),
  ...'mj-button mj-navbar-link mj-social-element'.split(' ').map((name) => [name, button] as const),
  ['mj-table', table],
  ['table', table],
  ['ul', (list, links) => itemsOf(list, links, () => '- ')],
  ['ol', (list, links) => itemsOf(list, links, (index) => `${index + 1}. `)],
]);

/** Null for what stands within a line. */
function blockFor(node: MarkupNode): Block | null {
  if (node.kind === 'text' || isHidden(node)) return null;
  if (node.name === 'a' && holdsBlock(node)) return linkedBlocks;
  return BLOCKS.get(node.name) ?? (node.name.startsWith('mj-') ? inside : null);
}

function holdsBlock({ children }: MarkupElement): boolean {
  return children.some(
    (child) => blockFor(child) !== null || (child.kind === 'element' && !isHidden(child) && holdsBlock(child)),
  );
}

/** A `<span>` around a paragraph tears nothing apart: what is beside the paragraph goes on outside of it. */
function opened(node: MarkupNode): readonly MarkupNode[] {
  if (node.kind === 'text' || isHidden(node) || blockFor(node) !== null || !holdsBlock(node)) return [node];
  return node.children.flatMap(opened);
}

function blocksOf(nodes: readonly MarkupNode[], links: Links): readonly string[] {
  const blocks: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = tidy(line);
    if (text !== '') blocks.push(text);
    line = '';
  };
  for (const node of nodes.flatMap(opened)) {
    const block = blockFor(node);
    if (block === null || node.kind === 'text') {
      line += inlineText(node, links);
    } else {
      endLine();
      blocks.push(...block(node, links).filter((text) => text !== ''));
    }
  }
  endLine();
  return blocks;
}

function inlineText(node: MarkupNode, links: Links): string {
  if (node.kind === 'text') return collapsed(node.text);
  if (isHidden(node)) return '';
  const text = (): string => node.children.map((child) => inlineText(child, links)).join('');
  switch (node.name) {
    case 'br':
      return '\n';
    case 'img':
      // A picture and the word beside it are two words, with or without a space between them.
      return node.attributes['alt'] ? ` ${collapsed(node.attributes['alt'])} ` : '';
    case 'a':
      return link(text(), node.attributes['href'], links, inBrackets);
    default:
      return text();
  }
}

function inBrackets(target: string): string {
  return ` (${target})`;
}

function linkedBlocks({ children, attributes }: MarkupElement, links: Links): readonly string[] {
  const text = link(blocksOf(children, links).join('\n\n'), attributes['href'], links, inBrackets);
  return text.split('\n\n').map(tidy);
}

function isHidden({ attributes }: MarkupElement): boolean {
  return 'hidden' in attributes || /(^|;)\s*display\s*:\s*none/i.test(attributes['style'] ?? '');
}

function button({ children, attributes }: MarkupElement, links: Links): readonly string[] {
  const label = blocksOf(children, links).join(' ');
  return [tidy(link(label, attributes['href'], links, (target) => (label === '' ? target : `: ${target}`)))];
}

/** A link as a person would write it: without the target where the words already say it. */
function link(text: string, href: string | undefined, links: Links, written: (target: string) => string): string {
  if (href === undefined) return text;
  const { target, isCall: isCalled } = links(text, href);
  const whole = target === null ? text : `${text}${written(target)}`;
  return isCalled ? breakable(whole) : whole;
}

/** What an item says below its first line stands there here too, under its first word. */
function itemsOf(list: MarkupElement, links: Links, mark: (index: number) => string): readonly string[] {
  const { named, others } = parted(list.children, (name) => name === 'li');
  const items = named.map(({ children }, index) => {
    const lines = blocksOf(children, links).flatMap((block) => block.split('\n'));
    return mark(index) + lines.join(`\n${' '.repeat(mark(index).length)}`);
  });
  return [...blocksOf(others, links), items.join('\n')];
}

/** What is seen, those of some names apart from all else. */
function parted(
  nodes: readonly MarkupNode[],
  isNamed: (name: string) => boolean,
): { readonly named: readonly MarkupElement[]; readonly others: readonly MarkupNode[] } {
  const named: MarkupElement[] = [];
  const others: MarkupNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'text' || !isNamed(node.name)) others.push(node);
    else if (!isHidden(node)) named.push(node);
  }
  return { named, others };
}

/**
 * A row a line, each value behind its column's name: `Item: Table lamp, Quantity: 2`; the row's own name first. What
 * stands outside of the cells comes before them, as browsers show it.
 */
function table({ children, attributes }: MarkupElement, links: Links): readonly string[] {
  if (/^(presentation|none)$/.test(attributes['role'] ?? '')) return blocksOf(children, links);
  const parts = parted(children, (name) => /^(thead|tbody|tfoot|tr)$/.test(name));
  const groups = parts.named.map((part) => (part.name === 'tr' ? [part] : part.children));
  const within = parted(groups.flat(), (name) => name === 'tr');
  const cells = within.named.map((row) => parted(row.children, (name) => /^t[hd]$/.test(name)));
  const rows = cells.map(({ named }) => named.map((cell) => cellOf(cell, links)));
  const columns = columnsOf(rows);
  const lines = (columns ? rows.slice(1) : rows).map((row) => rowText(row, columns)).filter((line) => line !== '');
  const outside = [parts, within, ...cells].flatMap(({ others }) => blocksOf(others, links));
  return [...outside, lines.join('\n')];
}

interface Cell {
  readonly isHeading: boolean;
  readonly text: string;
}

function cellOf({ name, children }: MarkupElement, links: Links): Cell {
  return { isHeading: name === 'th', text: blocksOf(children, links).join(' ').replace(/\n+/g, ' ') };
}

/** The first row where it names the others. A name without a value below it would be lost, and is a cell like others. */
function columnsOf([first = [], ...rows]: readonly (readonly Cell[])[]): readonly Cell[] | null {
  const isSaid = ({ isHeading, text }: Cell, index: number): boolean =>
    isHeading && (text === '' || rows.some((row) => (row[index]?.text ?? '') !== ''));
  return first.length > 0 && first.every(isSaid) ? first : null;
}

function rowText(row: readonly Cell[], columns: readonly Cell[] | null): string {
  const named = row.map(({ text }, index) => {
    const name = columns?.[index]?.text ?? '';
    return name === '' || text === '' ? text : `${name}: ${text}`;
  });
  const [first] = row;
  const [own = '', ...others] = named;
  const rest = others.filter((text) => text !== '').join(', ');
  const isName = first?.isHeading === true && own === first.text && row.some(({ isHeading }) => !isHeading);
  return [own, rest].filter((text) => text !== '').join(isName ? ': ' : ', ');
}
