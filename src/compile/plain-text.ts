import { type MarkupElement, type MarkupNode, parseMarkup } from '../parse/mjml.ts';

/**
 * The text part of a letter from its MJML, expressions filled in: the same words in the same order. Blocks stand apart
 * by an empty line and are not wrapped: mail programs do that for their width, and a reader's voice does not stumble.
 * A link to one of `phones` has its number as it is written there, `+44 20 7946 0123`; any other has only its digits.
 */
export function plainText(mjml: string, phones: readonly string[]): string {
  return `${blocksOf(parseMarkup(mjml).map((node) => withPhones(node, phones))).join('\n\n')}\n`;
}

function withPhones(node: MarkupNode, phones: readonly string[]): MarkupNode {
  if (node.kind === 'text') return node;
  const { href = '' } = node.attributes;
  const phone = isCall(href) && phones.find((written) => digitsOf(written) === digitsOf(targetOf(href)));
  return {
    ...node,
    attributes: phone ? { ...node.attributes, href: `tel:${phone}` } : node.attributes,
    children: node.children.map((child) => withPhones(child, phones)),
  };
}

type Block = (element: MarkupElement) => readonly string[];

const nothing: Block = () => [];
const inside: Block = ({ children }) => blocksOf(children);

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
  ['ul', (list) => itemsOf(list, () => '- ')],
  ['ol', (list) => itemsOf(list, (index) => `${index + 1}. `)],
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

function blocksOf(nodes: readonly MarkupNode[]): readonly string[] {
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
      line += inlineText(node);
    } else {
      endLine();
      blocks.push(...block(node).filter((text) => text !== ''));
    }
  }
  endLine();
  return blocks;
}

function inlineText(node: MarkupNode): string {
  if (node.kind === 'text') return node.text.replace(/[ \t\r\n\f]+/g, ' ');
  if (isHidden(node)) return '';
  const text = (): string => node.children.map(inlineText).join('');
  switch (node.name) {
    case 'br':
      return '\n';
    case 'img':
      // A picture and the word beside it are two words, with or without a space between them.
      return node.attributes['alt'] ? ` ${node.attributes['alt']} ` : '';
    case 'a':
      return link(text(), node.attributes['href'], inBrackets);
    default:
      return text();
  }
}

function inBrackets(target: string): string {
  return ` (${target})`;
}

function linkedBlocks({ children, attributes }: MarkupElement): readonly string[] {
  const text = link(blocksOf(children).join('\n\n'), attributes['href'], inBrackets);
  return text.split('\n\n').map(tidy);
}

/** Spaces as a browser shows them: none at the ends of lines, never two; a no-break space is no such space. */
function tidy(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

function isHidden({ attributes }: MarkupElement): boolean {
  return 'hidden' in attributes || /(^|;)\s*display\s*:\s*none/i.test(attributes['style'] ?? '');
}

function button({ children, attributes }: MarkupElement): readonly string[] {
  const label = blocksOf(children).join(' ');
  return [link(label, attributes['href'], (target) => (label === '' ? target : `: ${target}`))];
}

/** A link as a person would write it: without the target where the words already say it. */
function link(text: string, href: string | undefined, written: (target: string) => string): string {
  const target = href === undefined ? '' : targetOf(href);
  if (isCall(href ?? '')) {
    // No-break spaces hold a number together on a button. Here it is text to copy, for programs that know no such space.
    const isSaid = target === '' || numbersIn(text).includes(digitsOf(target));
    return (isSaid ? text : `${text}${written(target)}`).replaceAll('\u00A0', ' ');
  }
  return target === '' || tidy(text) === target ? text : `${text}${written(target)}`;
}

function isCall(href: string): boolean {
  return /^tel:/i.test(href);
}

/** The telephone numbers in a text, however their digits are grouped: `Call +47 555 01 234`. */
function numbersIn(text: string): readonly string[] {
  return (text.match(/\+?\(?\d[\d\s()./-]*/g) ?? []).map(digitsOf);
}

function digitsOf(text: string): string {
  return text.replace(/[^+\d]/g, '');
}

/** What a reader can type: the address of a `mailto:`, the number of a `tel:`, else the whole link. */
function targetOf(href: string): string {
  const [, scheme, rest = ''] = /^(mailto|tel):([^?]*)/i.exec(href) ?? [];
  if (scheme === undefined) return href.trim();
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** What an item says below its first line stands there here too, under its first word. */
function itemsOf(list: MarkupElement, mark: (index: number) => string): readonly string[] {
  const { named, others } = parted(list.children, (name) => name === 'li');
  const items = named.map(({ children }, index) => {
    const lines = blocksOf(children).flatMap((block) => block.split('\n'));
    return mark(index) + lines.join(`\n${' '.repeat(mark(index).length)}`);
  });
  return [...blocksOf(others), items.join('\n')];
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
function table({ children, attributes }: MarkupElement): readonly string[] {
  if (/^(presentation|none)$/.test(attributes['role'] ?? '')) return blocksOf(children);
  const parts = parted(children, (name) => /^(thead|tbody|tfoot|tr)$/.test(name));
  const groups = parts.named.map((part) => (part.name === 'tr' ? [part] : part.children));
  const within = parted(groups.flat(), (name) => name === 'tr');
  const cells = within.named.map((row) => parted(row.children, (name) => /^t[hd]$/.test(name)));
  const rows = cells.map(({ named }) => named.map(cellOf));
  const columns = columnsOf(rows);
  const lines = (columns ? rows.slice(1) : rows).map((row) => rowText(row, columns)).filter((line) => line !== '');
  const outside = [parts, within, ...cells].flatMap(({ others }) => blocksOf(others));
  return [...outside, lines.join('\n')];
}

interface Cell {
  readonly isHeading: boolean;
  readonly text: string;
}

function cellOf({ name, children }: MarkupElement): Cell {
  return { isHeading: name === 'th', text: blocksOf(children).join(' ').replace(/\n+/g, ' ') };
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
