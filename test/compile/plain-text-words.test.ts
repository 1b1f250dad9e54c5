import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { type HtmlElement, htmlElements, isHeading } from '../../src/prove/markup/html.ts';
import { plainText } from '../reference/plain-text.ts';

interface Around {
  readonly depth: number;
  readonly isInParagraph: boolean;
  readonly isInHeading: boolean;
  readonly isInLink: boolean;
}

/** HTML that may stand in a letter, as a row of numbers says: where they end, so does it. */
class Writer {
  readonly #numbers: Iterator<number>;
  #words = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers.values();
  }

  content(around: Around): string {
    return this.#some(4, () => this.#piece(around));
  }

  rows(around: Around): string {
    const caption = this.#draw(3) === 1 ? `<caption>${this.content(around)}</caption>` : '';
    return caption + this.#some(3, () => this.#rowGroup(around));
  }

  #piece(around: Around): string {
    const names = [...htmlElements].filter(([name, element]) => isAllowed(name, element, around)).map(([name]) => name);
    const name = this.#draw(2) === 0 || around.depth > 4 ? undefined : names[this.#draw(names.length)];
    if (name === undefined) return ['', ' '][this.#draw(2)] + this.#word() + ['', ' '][this.#draw(2)];
    const inside: Around = {
      depth: around.depth + 1,
      isInParagraph: around.isInParagraph || name === 'p',
      isInHeading: around.isInHeading || isHeading(name),
      isInLink: around.isInLink || name === 'a',
    };
    // Behind its words stands where a link leads to: as a part of the last of them, where no space follows.
    if (name === 'a') return ` <a href="https://lumo.example">${this.content(inside)}</a> `;
    return this.#element(name, htmlElements.get(name), inside);
  }

  #element(name: string, element: HtmlElement | undefined, inside: Around): string {
    const start = `<${name}${['', '', '', ' hidden', ' style="color:red;display:none"'][this.#draw(5)]}>`;
    switch (element?.content) {
      case 'nothing':
        return start;
      case 'table':
        return `${start}${this.rows(inside)}</${name}>`;
      case 'list':
        return `${start}${this.#some(3, () => this.#element('li', htmlElements.get('li'), inside))}</${name}>`;
      case 'terms':
        return `${start}${this.#some(3, () => this.#either(['dt', 'dd'], inside))}</${name}>`;
      default:
        return `${start}${this.content(inside)}</${name}>`;
    }
  }

  #rowGroup(around: Around): string {
    const row = (): string => `<tr>${this.#some(3, () => this.#either(['th', 'td'], around))}</tr>`;
    const name = [null, 'thead', 'tbody', 'tfoot'][this.#draw(4)];
    // Browsers end a group that is open where rows follow without one.
    return `<${name ?? 'tbody'}>${this.#some(3, row)}</${name ?? 'tbody'}>`;
  }

  #either(names: readonly string[], around: Around): string {
    const name = names[this.#draw(names.length)] ?? '';
    return this.#element(name, htmlElements.get(name), around);
  }

  #word(): string {
    return `w${++this.#words}w`;
  }

  #some(most: number, one: () => string): string {
    return Array.from({ length: this.#draw(most + 1) }, one).join('');
  }

  #draw(below: number): number {
    return (this.#numbers.next().value ?? 0) % below;
  }
}

function isAllowed(name: string, { parents, endsParagraph }: HtmlElement, around: Around): boolean {
  if (parents !== null || name === 'meta') return false;
  if (endsParagraph && around.isInParagraph) return false;
  return !(isHeading(name) && around.isInHeading) && !(name === 'a' && around.isInLink);
}

interface Read {
  /** Runs of signs between spaces and the edges of blocks; with those of heads, and without. */
  readonly all: readonly string[];
  readonly inOrder: readonly string[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The words of a page as a browser shows them. Heads of columns may stand elsewhere: with each value below them. */
function readByBrowser(html: string): Read {
  const read = (nodes: readonly Node[], withHeads: boolean): string =>
    nodes.map((node) => textOf(node, (inner) => read(inner, withHeads), withHeads)).join('');
  const { childNodes } = parseFragment(html);
  return { all: wordsIn(read(childNodes, true)), inOrder: wordsIn(read(childNodes, false)) };
}

function textOf(node: Node, read: (nodes: readonly Node[]) => string, withHeads: boolean): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('tagName' in node)) return '';
  const isHidden = node.attrs.some(({ name, value }) => name === 'hidden' || value.includes('display:none'));
  if (isHidden) return '';
  if (node.tagName === 'th' && !withHeads) return ' ';
  const known = htmlElements.get(node.tagName);
  const isApart = known === undefined || known.endsParagraph || known.parents !== null || node.tagName === 'br';
  return isApart ? ` ${read(node.childNodes)} ` : read(node.childNodes);
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\w]+/).filter((word) => /^(w\d+w)+$/.test(word));
}

const AT_TOP: Around = { depth: 0, isInParagraph: false, isInHeading: false, isInLink: false };

function expectAllOf(html: string, mjml: string): void {
  const { all, inOrder } = readByBrowser(html);
  const written = wordsIn(plainText(mjml, []));
  expect(new Set(written), mjml).toEqual(new Set(all));
  const following = written.filter((word) => inOrder.includes(word));
  expect(following, mjml).toEqual(inOrder);
}

test('every word that a browser shows stands in the text part, in its order, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9999), { maxLength: 150 }), (numbers) => {
      const html = new Writer(numbers).content(AT_TOP);
      expectAllOf(html, `<mj-text>${html}</mj-text>`);
    }),
    { numRuns: 500 },
  );
});

test('every word of a table that is a component stands in the text part', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9999), { maxLength: 150 }), (numbers) => {
      const rows = new Writer(numbers).rows(AT_TOP);
      expectAllOf(`<table>${rows}</table>`, `<mj-table>${rows}</mj-table>`);
    }),
    { numRuns: 300 },
  );
});
