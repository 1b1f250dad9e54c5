import type { Block, TemplateNode } from '../model/template-tree.ts';
import type { Mustache } from './handlebars-scan.ts';
import type { Saying } from './template-expressions.ts';
import type { Findings } from './template-findings.ts';
import { afterHole, afterText, escapeOf, type Flow, IN_ADDRESS, IN_TEXT, joinedFlow } from './template-flow.ts';
import { escapeAt } from './template-url.ts';

/** A part of a text that is one whole: a paragraph, what stands between two marks, the words or the address of a link. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly isAddress: boolean;
}

export interface OpenBlock {
  readonly mustache: Mustache;
  readonly saying: Extract<Saying, { readonly kind: 'block' }>;
  readonly part: Part | null;
  /** `{{else if}}`: it ends where the block around it ends. */
  readonly isChained: boolean;
  readonly before: Flow;
  readonly ends: Flow[];
  readonly body: TemplateNode[];
  readonly otherwise: TemplateNode[];
  /** Of `body` and `otherwise` the one that is being filled. */
  nodes: TemplateNode[];
}

/** The expressions of a text, while some blocks are still open. */
export class OpenExpressions {
  readonly nodes: TemplateNode[] = [];
  readonly #partOf: ReadonlyMap<Mustache, Part>;
  readonly #findings: Findings;
  readonly #open: OpenBlock[] = [];
  /** How far each address has been read, and what stands there. */
  readonly #read = new Map<Part, { readonly at: number; readonly flow: Flow }>();

  constructor(mustaches: readonly Mustache[], parts: readonly Part[], findings: Findings) {
    this.#partOf = innermostParts(mustaches, parts);
    this.#findings = findings;
  }

  hole(mustache: Mustache, { expression, isRaw }: Extract<Saying, { readonly kind: 'hole' }>): void {
    const { span } = mustache;
    const flow = withHost(this.#flowBefore(mustache));
    const escape = escapeOf(flow, span, this.#findings);
    this.#add({ kind: 'hole', span, expression, isRaw, escape: isRaw ? 'none' : escape });
    this.#goOn(mustache, afterHole(flow));
  }

  open(mustache: Mustache, saying: OpenBlock['saying'], isChained = false): void {
    const before = this.#flowOfBlock(mustache);
    const [body, otherwise]: [TemplateNode[], TemplateNode[]] = [[], []];
    const nodes = mustache.sort === 'inverse' ? otherwise : body;
    const part = this.#partOf.get(mustache) ?? null;
    this.#open.push({ mustache, saying, part, isChained, before, ends: [], body, otherwise, nodes });
    this.#goOn(mustache, before);
  }

  /** False where the block was opened in another part. */
  otherwise(mustache: Mustache, saying: OpenBlock['saying'] | null): boolean {
    const block = this.#open.at(-1);
    if (block === undefined || !this.#isWhole(block, mustache)) return false;
    block.ends.push(this.#flowBefore(mustache));
    block.nodes = block.nodes === block.body ? block.otherwise : block.body;
    this.#goOn(mustache, block.before);
    if (saying) this.open(mustache, saying, true);
    return true;
  }

  /** False where the block was opened in another part. */
  close(mustache: Mustache): boolean {
    const block = this.#open.at(-1);
    if (block === undefined || !this.#isWhole(block, mustache)) return false;
    this.#open.pop();
    block.ends.push(this.#flowBefore(mustache));
    // Without an else the block may also leave nothing.
    if (block.ends.length === 1) block.ends.push(block.before);
    this.#add(blockNode(block));
    this.#goOn(mustache, block.ends.reduce(joinedFlow));
    return block.isChained ? this.close(mustache) : true;
  }

  #add(node: TemplateNode): void {
    (this.#open.at(-1)?.nodes ?? this.nodes).push(node);
  }

  #isWhole({ mustache: opening, part }: OpenBlock, mustache: Mustache): boolean {
    if ((this.#partOf.get(mustache) ?? null) === part) return true;
    const { span } = mustache;
    const written = span.source.text.slice(span.start, span.end);
    const message = `${written} belongs to a block that begins in another part of the text`;
    const help = 'begin and end it in the same paragraph, and both within or both outside of **…** and [ … ](…)';
    const related = [{ span: opening.span, message: 'the block begins here' }];
    this.#findings.lose('template/split-block', span, message, { help, related });
    return false;
  }

  #flowBefore(mustache: Mustache): Flow {
    const part = this.#partOf.get(mustache);
    if (!part?.isAddress) return IN_TEXT;
    const { at, flow } = this.#read.get(part) ?? { at: part.start, flow: IN_ADDRESS };
    const text = this.#findings.source.text.slice(at, Math.max(at, mustache.span.start));
    return withoutReferences(afterText(flow, text));
  }

  /** Branches could begin with schemes that nobody has looked at: what an address is known by stands before them. */
  #flowOfBlock(mustache: Mustache): Flow {
    const flow = withHost(this.#flowBefore(mustache));
    if (flow.address === null || escapeAt(flow.address) !== null) return flow;
    const message = 'the host of an address cannot depend on a field';
    const help = 'write the host and a "/" before the block: https://example.com/{{#if …}}';
    this.#findings.note('template/unsafe-place', mustache.span, message, { help });
    return { ...flow, address: { kind: 'inside' } };
  }

  #goOn(mustache: Mustache, flow: Flow): void {
    const part = this.#partOf.get(mustache);
    if (part) this.#read.set(part, { at: mustache.span.end, flow });
  }
}

/** The innermost part that each expression stands in; both come in the order of the text. */
function innermostParts(mustaches: readonly Mustache[], parts: readonly Part[]): ReadonlyMap<Mustache, Part> {
  const outerFirst = parts.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const found = new Map<Mustache, Part>();
  const around: Part[] = [];
  let next = 0;
  for (const mustache of mustaches) {
    const { start } = mustache.span;
    for (let part = outerFirst[next]; part && part.start <= start; part = outerFirst[++next]) {
      leave(around, part.start);
      around.push(part);
    }
    leave(around, start);
    const innermost = around.at(-1);
    if (innermost) found.set(mustache, innermost);
  }
  return found;
}

function leave(around: Part[], at: number): void {
  while ((around.at(-1)?.end ?? Infinity) <= at) around.pop();
}

/** A text knows no character references: `&` is escaped with all that stands behind it. */
function withoutReferences(flow: Flow): Flow {
  return { ...flow, isInReference: false };
}

/**
 * An address begins with its host, also where a template could leave it to a field. One that begins with a scheme that
 * no letter has is refused as a whole.
 */
function withHost(flow: Flow): Flow {
  const { address } = flow;
  if (address === null || escapeAt(address) !== 'html') return flow;
  const isForeign = address.kind === 'literal' && isOfForeignScheme(address.text);
  return { ...flow, address: isForeign ? { kind: 'inside' } : { kind: 'host' } };
}

/** Of a scheme that no link of a letter has: neither https nor mailto nor tel. */
export function isOfForeignScheme(address: string): boolean {
  return /^\s*(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/i.test(address);
}

function blockNode({ mustache: { span }, saying, body, otherwise }: OpenBlock): Block {
  return { ...saying, span, body, otherwise };
}
