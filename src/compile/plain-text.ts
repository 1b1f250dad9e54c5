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

/** What begins on a line of its own; every other element stands within a line. */
const BLOCKS: ReadonlyMap<string, Block> = new Map<string, Block>([
  ...['mj-head', 'head', 'style', 'script', 'title'].map((name) => [name, nothing] as const),
  ...['mjml', 'mj-body', 'mj-wrapper', 'mj-section', 'mj-group', 'mj-column', 'mj-hero'].map(
    (name) => [name, inside] as const,
  ),
  ...['mj-text', 'mj-raw', 'mj-image', 'mj-divider', 'mj-spacer'].map((name) => [name, inside] as const),
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'tr', 'td', 'th'].map(
    (name) => [name, inside] as const,
  ),
  ['mj-button', button],
  ['mj-table', table],
  ['table', table],
  ['ul', (list) => [itemsOf(list, () => '- ')]],
  ['ol', (list) => [itemsOf(list, (index) => `${index + 1}. `)]],
]);

function blocksOf(nodes: readonly MarkupNode[]): readonly string[] {
  const blocks: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = tidy(line);
    if (text !== '') blocks.push(text);
    line = '';
  };
  for (const node of nodes) {
    const block = node.kind === 'element' && !isHidden(node) ? BLOCKS.get(node.name) : undefined;
    if (block === undefined || node.kind === 'text') {
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
      return node.attributes['alt'] ?? '';
    case 'a':
      return link(text(), node.attributes['href'], (target) => ` (${target})`);
    default:
      return text();
  }
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
  return [link(label, attributes['href'], (target) => `: ${target}`)];
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
function itemsOf(list: MarkupElement, mark: (index: number) => string): string {
  const items = elementsIn(list.children, 'li').map(({ children }, index) => {
    const lines = blocksOf(children).flatMap((block) => block.split('\n'));
    return mark(index) + lines.join(`\n${' '.repeat(mark(index).length)}`);
  });
  return items.join('\n');
}

/** A row a line, each value behind its column's name: `Item: Table lamp, Quantity: 2`; the row's own name first. */
function table(element: MarkupElement): readonly string[] {
  if (/^(presentation|none)$/.test(element.attributes['role'] ?? '')) return blocksOf(element.children);
  const rows = elementsIn(element.children, 'tr').map(({ children }) =>
    children.filter((cell) => cell.kind === 'element' && (cell.name === 'th' || cell.name === 'td')).map(cellOf),
  );
  const [first = []] = rows;
  const columns = first.length > 0 && first.every(({ isHeading }) => isHeading) ? first : null;
  const lines = (columns ? rows.slice(1) : rows).map((row) => rowText(row, columns));
  return [lines.join('\n')];
}

interface Cell {
  readonly isHeading: boolean;
  readonly text: string;
}

function cellOf(cell: MarkupNode): Cell {
  const children = cell.kind === 'element' ? cell.children : [];
  return {
    isHeading: cell.kind === 'element' && cell.name === 'th',
    text: blocksOf(children).join(' ').replace(/\n/g, ' '),
  };
}

function rowText(row: readonly Cell[], columns: readonly Cell[] | null): string {
  const [first] = row;
  const named = row.map(({ text }, index) => {
    const name = columns?.[index]?.text ?? '';
    return name === '' || text === '' ? text : `${name}: ${text}`;
  });
  if (!first?.isHeading) return named.filter((text) => text !== '').join(', ');
  return `${first.text}: ${named.slice(1).join(', ')}`;
}

/** The elements of a name that are nearest: not those within another of them. */
function elementsIn(nodes: readonly MarkupNode[], name: string): readonly MarkupElement[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text' || isHidden(node)) return [];
    return node.name === name ? [node] : elementsIn(node.children, name);
  });
}
