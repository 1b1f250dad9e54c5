import type { Span } from '../model/span.ts';
import type { Attribute, Comment, TemplateNode } from '../model/template-tree.ts';
import type { Mustache } from './handlebars-scan.ts';
import type { Saying } from './template-expressions.ts';
import type { Findings } from './template-findings.ts';
import { afterHole, afterText, escapeOf, type Flow, IN_TEXT, joinedFlow } from './template-flow.ts';
import { blockNode, elementNode, type OpenBlock, type OpenElement } from './template-open.ts';
import type { Tag } from './template-tag.ts';

/** The nodes of a template, or of an attribute's value, while its elements and blocks are still open. */
export class OpenNodes {
  readonly nodes: TemplateNode[] = [];
  readonly #findings: Findings;
  readonly #start: Flow;
  readonly #open: (OpenElement | OpenBlock)[] = [];
  /** Elements that something else closed: each is unclosed, or its own end tag still comes. */
  readonly #crossed: { readonly element: OpenElement; readonly by: Span; readonly byName: string }[] = [];
  /** Names of elements that ended with their branch: an end tag that comes later is no mistake of its own. */
  readonly #cut = new Set<string>();
  #flow: Flow;

  constructor(findings: Findings, flow: Flow) {
    this.#findings = findings;
    this.#start = flow;
    this.#flow = flow;
  }

  get depth(): number {
    return this.#open.reduce((depth, { kind }) => depth + (kind === 'element' ? 1 : 0), 0);
  }

  /** What is open: the same as before where nothing was closed or opened. */
  get innermost(): object | null {
    return this.#open.at(-1) ?? null;
  }

  text(start: number, end: number): void {
    if (start >= end) return;
    const { source } = this.#findings;
    const text = source.text.slice(start, end);
    this.#add({ kind: 'text', span: { source, start, end }, text });
    this.#flow = afterText(this.#flow, text);
  }

  comment(comment: Comment): void {
    this.#add(comment);
  }

  hole({ span }: Mustache, { expression, isRaw }: Extract<Saying, { readonly kind: 'hole' }>): void {
    this.#add({
      kind: 'hole',
      span,
      expression,
      isRaw,
      escape: isRaw ? 'none' : escapeOf(this.#flow, span, this.#findings),
    });
    this.#flow = afterHole(this.#flow);
  }

  open(mustache: Mustache, saying: OpenBlock['saying'], isChained = false): void {
    const before = this.#flow;
    const [body, otherwise]: TemplateNode[][] = [[], []];
    const nodes = (mustache.sort === 'inverse' ? otherwise : body) ?? [];
    const contents = { body: body ?? [], otherwise: otherwise ?? [], nodes, branch: mustache };
    this.#open.push({ kind: 'block', mustache, saying, isChained, before, ends: [], ...contents, isSplit: false });
    if (saying.kind !== 'block') this.#flow = this.#start;
  }

  /** `{{else}}` or `{{else if}}`; false where no block is open here. */
  otherwise(mustache: Mustache, saying: OpenBlock['saying'] | null): boolean {
    const block = this.#endOfBranch();
    if (block === null) return false;
    block.ends.push(this.#flow);
    block.nodes = block.nodes === block.body ? block.otherwise : block.body;
    block.branch = mustache;
    this.#flow = block.before;
    if (saying) this.open(mustache, saying, true);
    return true;
  }

  /** False where no block is open here. */
  close(): boolean {
    const block = this.#endOfBranch();
    if (block === null) return false;
    this.#open.pop();
    block.ends.push(this.#flow);
    if (block.saying.kind === 'block' && block.saying.word === 'each') this.#checkRound(block);
    // Without an else the block may also leave nothing.
    if (block.ends.length === 1) block.ends.push(block.before);
    this.#flow =
      block.saying.kind === 'block' ? block.ends.reduce(joinedFlow) : { ...block.before, isInReference: false };
    this.#add(blockNode(block));
    return block.isChained ? this.close() : true;
  }

  inclusion({ span }: Mustache, saying: Extract<Saying, { readonly kind: 'inclusion' }>): void {
    const { kind, name, nameSpan, context, hash } = saying;
    this.#add({ kind, span, name, nameSpan, context, hash, body: null });
    this.#flow = { ...this.#flow, isInReference: false };
  }

  openElement(tag: Tag, attributes: readonly Attribute[], isEmpty: boolean): void {
    const element: OpenElement = { kind: 'element', tag, attributes, nodes: [], isSplit: false };
    this.#flow = IN_TEXT;
    if (isEmpty) this.#add(elementNode(element));
    else this.#open.push(element);
  }

  closeElement(name: string, span: Span): void {
    this.#flow = IN_TEXT;
    const at = this.#open.findLastIndex((open) => open.kind === 'element' && open.tag.name === name);
    const element = this.#open[at];
    if (element?.kind !== 'element') return this.#closeNothing(name, span);
    const block = this.#open.slice(at).findLast((open) => open.kind === 'block');
    if (block?.kind === 'block') {
      if (!element.isSplit && !block.isSplit) this.#splitByEnd(span, element, block);
      element.isSplit = true;
      block.isSplit = true;
      return;
    }
    while (this.#open.length > at + 1) {
      const crossed = this.#popElement();
      if (crossed) this.#crossed.push({ element: crossed, by: span, byName: name });
    }
    this.#popElement();
  }

  /** Closes all that is still open, and says so. */
  end(): readonly TemplateNode[] {
    for (const { element } of this.#crossed) this.#unclosed(element);
    while (this.#open.length > 0) {
      const element = this.#popElement();
      if (element) this.#unclosed(element);
      else this.close();
    }
    return this.nodes;
  }

  /** The innermost block that is not closed yet. */
  get openBlock(): Mustache | null {
    const block = this.#open.findLast((open) => open.kind === 'block');
    return block?.kind === 'block' ? block.mustache : null;
  }

  /** The next round of a loop begins where the last one ended. */
  #checkRound({ ends: [end], mustache }: OpenBlock): void {
    if (!end?.isInReference) return;
    const message = 'what this block begins with could be read as one sign with the "&" that it ends with';
    this.#findings.note('template/unsafe-place', mustache.span, message, {
      help: 'write &amp; for an "&" that is text',
    });
  }

  #add(node: TemplateNode): void {
    (this.#open.at(-1)?.nodes ?? this.nodes).push(node);
  }

  #popElement(): OpenElement | null {
    const element = this.#open.at(-1);
    if (element?.kind !== 'element') return null;
    this.#open.pop();
    this.#add(elementNode(element));
    return element;
  }

  /** The innermost block, after what its branch leaves open; null where there is none. */
  #endOfBranch(): OpenBlock | null {
    const block = this.#open.findLast((open) => open.kind === 'block');
    if (block?.kind !== 'block') return null;
    for (let element = this.#popElement(); element; element = this.#popElement()) {
      this.#cut.add(element.tag.name);
      if (!block.isSplit && !element.isSplit) this.#splitByOpening(element, block);
      block.isSplit = true;
    }
    return block;
  }

  #splitByOpening({ tag: { name, nameSpan } }: OpenElement, { branch }: OpenBlock): void {
    const related = [{ span: nameSpan, message: `<${name}> is opened here` }];
    const message = `this block opens <${name}>, but does not close it`;
    this.#findings.lose('template/split-block', branch.span, message, { help: helpOfSplit(name), related });
  }

  #splitByEnd(by: Span, { tag: { name, nameSpan } }: OpenElement, { branch }: OpenBlock): void {
    const related = [
      { span: nameSpan, message: `<${name}> is opened here` },
      { span: branch.span, message: 'the block begins here' },
    ];
    const message = `</${name}> closes what was opened outside of this block`;
    this.#findings.lose('template/split-block', by, message, { help: helpOfSplit(name), related });
  }

  #closeNothing(name: string, span: Span): void {
    const at = this.#crossed.findLastIndex(({ element }) => element.tag.name === name);
    const [crossed] = at < 0 ? [] : this.#crossed.splice(at, 1);
    if (crossed) {
      const related = [{ span: crossed.element.tag.nameSpan, message: `<${name}> is opened here` }];
      const help = `write </${name}> before </${crossed.byName}>`;
      const message = `</${crossed.byName}> stands here, but <${name}> is still open`;
      this.#findings.lose('mjml/misnested', crossed.by, message, { help, related });
    } else if (!this.#cut.has(name)) {
      const help = 'take it out, or write the opening tag';
      this.#findings.lose('mjml/misnested', span, `</${name}> closes nothing: no <${name}> is open here`, { help });
    }
  }

  #unclosed({ tag: { name, nameSpan }, isSplit }: OpenElement): void {
    if (isSplit) return;
    this.#findings.lose('mjml/unclosed', nameSpan, `<${name}> is never closed`, { help: `close it with </${name}>` });
  }
}

function helpOfSplit(name: string): string {
  return `open and close <${name}> within the same branch, or both outside of the block`;
}
