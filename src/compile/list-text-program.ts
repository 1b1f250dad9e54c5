import { partsOf } from '../link/list-text-parts.ts';
import type { ListText } from '../link/list-texts.ts';
import { templateHelpers } from '../link/template-helpers.ts';
import type { Program } from '../model/program.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Block, Escape, Hole, TemplateNode } from '../model/template-tree.ts';
import { parseExpressions } from '../parse/expressions.ts';
import type { Mustache } from '../parse/handlebars-scan.ts';
import type { TextToken } from './list-text-tokens.ts';
import { lower } from './lower.ts';

/** A text of a message, and a source in which it stands alone. */
export interface ReadText extends ListText {
  readonly source: Source;
}

/** The program of one text, given as tokens; its name is the text's path. */
export function textProgram(path: string, read: ReadText, tokens: readonly TextToken[]): Program {
  const nodes = parseExpressions(read.source, partsOf(read, read.source), () => undefined);
  if (nodes === null) throw new Error(`${path}: the expressions of "${read.source.text}" are not sound`);
  const said = new Map<number, Hole | Block>();
  addAll(nodes, said);
  const tree = new Tree(said, read.kind === 'body' || read.kind === 'prose');
  for (const token of withoutTrimmed(tokens)) tree.add(token);
  return lower({ name: path, source: read.source, nodes: tree.nodes }, new Map(), HELPERS);
}

const HELPERS: ReadonlySet<string> = new Set(templateHelpers.map(({ name }) => name));

/** What expressions say, by where they begin. */
function addAll(nodes: readonly TemplateNode[], said: Map<number, Hole | Block>): void {
  for (const node of nodes) {
    if (node.kind !== 'hole' && node.kind !== 'block') continue;
    said.set(node.span.start, node);
    if (node.kind === 'block') addAll([...node.body, ...node.otherwise], said);
  }
}

/** `{{~` takes the white space before it, `~}}` that behind it. */
function withoutTrimmed(tokens: readonly TextToken[]): readonly TextToken[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'text') return token;
    const { text } = token;
    const front = /~\}{2,3}$/.test(writtenIn(tokens[index - 1])) ? text.trimStart() : text;
    return { kind: 'text', text: writtenIn(tokens[index + 1]).startsWith('{{~') ? front.trimEnd() : front };
  });
}

function writtenIn(token: TextToken | undefined): string {
  if (token?.kind !== 'mustache') return '';
  const { source, start, end } = token.mustache.span;
  return source.text.slice(start, end);
}

interface OpenBlock {
  readonly block: Block;
  readonly isChained: boolean;
  readonly body: TemplateNode[];
  readonly otherwise: TemplateNode[];
  /** Of `body` and `otherwise` the one that is being filled. */
  nodes: TemplateNode[];
}

/** The tree of a text, while some blocks are still open. Blocks and tags stand whole in each other: that was proved. */
class Tree {
  readonly nodes: TemplateNode[] = [];
  readonly #said: ReadonlyMap<number, Hole | Block>;
  readonly #isMarkup: boolean;
  readonly #open: OpenBlock[] = [];

  constructor(said: ReadonlyMap<number, Hole | Block>, isMarkup: boolean) {
    this.#said = said;
    this.#isMarkup = isMarkup;
  }

  add(token: TextToken): void {
    if (token.kind === 'mustache') this.#addMustache(token.mustache);
    else this.#put({ kind: 'text', span: NOWHERE, text: token.text });
  }

  #addMustache({ sort, span }: Mustache): void {
    if (sort === 'close') return this.#close();
    const said = this.#said.get(span.start);
    if (sort === 'else' || sort === 'else-if') this.#turn();
    if (said?.kind === 'hole') this.#put({ ...said, escape: this.#escapeOf(said) });
    if (said?.kind === 'block') this.#begin(said, sort);
  }

  /** What is no part of a link is escaped for markup, and for a plain text not at all. */
  #escapeOf({ escape }: Hole): Escape {
    if (escape !== 'html' && escape !== 'none') return escape;
    return this.#isMarkup ? 'html' : 'none';
  }

  #begin(block: Block, sort: Mustache['sort']): void {
    const [body, otherwise]: [TemplateNode[], TemplateNode[]] = [[], []];
    const nodes = sort === 'inverse' ? otherwise : body;
    this.#open.push({ block, isChained: sort === 'else-if', body, otherwise, nodes });
  }

  #turn(): void {
    const open = this.#open.at(-1);
    if (open) open.nodes = open.nodes === open.body ? open.otherwise : open.body;
  }

  #close(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { block, isChained, body, otherwise } = open;
    this.#put({ ...block, body, otherwise });
    if (isChained) this.#close();
  }

  #put(node: TemplateNode): void {
    (this.#open.at(-1)?.nodes ?? this.nodes).push(node);
  }
}

/** Of static text no finding is made. */
const NOWHERE: Span = { source: { file: '', text: '' }, start: 0, end: 0 };
