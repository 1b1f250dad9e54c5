import type { Span } from '../model/span.ts';
import type { Attribute, TemplateNode } from '../model/template-tree.ts';
import type { Mustache } from './handlebars-scan.ts';
import type { Saying } from './template-expressions.ts';
import type { Findings } from './template-findings.ts';
import { IN_ADDRESS, IN_TEXT } from './template-flow.ts';
import { type CloseTag, type Piece, piecesOf } from './template-markup.ts';
import { OpenNodes } from './template-nodes.ts';
import { refuseStrays } from './template-strays.ts';
import type { Tag, TagAttribute } from './template-tag.ts';
import { isUrlAttribute } from './template-url.ts';

/** Far more than a letter has; and each level costs those who walk the tree a call. */
const MAX_DEPTH = 100;

/** Of HTML: they have no contents and no end tag. */
const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/**
 * Thrown away is what follows a place where expressions and markup cross so that no tree can hold them, or behind which
 * nobody can tell what is what. That elements around it are not closed is no mistake of its own.
 */
type Goes = 'on' | 'no further';

/** Joins the markup and the expressions of a template in one tree. */
export function nodesOf(
  mustaches: readonly Mustache[],
  sayings: ReadonlyMap<Mustache, Saying>,
  findings: Findings,
): readonly TemplateNode[] {
  const content = new OpenNodes(findings, IN_TEXT);
  const joint = new Joint(mustaches, sayings, content, findings);
  for (const piece of piecesOf(masked(findings.source.text, mustaches), findings)) {
    if (joint.take(piece) === 'no further') return [];
  }
  return joint.end();
}

/** The same text, in which nothing of an expression can be taken for markup; no template has a NUL of its own. */
function masked(text: string, mustaches: readonly Mustache[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { span } of mustaches) {
    parts.push(text.slice(from, span.start), '\0'.repeat(span.end - span.start));
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}

/** Puts piece after piece into the tree, each with the expressions in it. */
class Joint {
  readonly #mustaches: readonly Mustache[];
  readonly #sayings: ReadonlyMap<Mustache, Saying>;
  readonly #content: OpenNodes;
  readonly #findings: Findings;
  #next = 0;
  /** The name of an opening tag has an expression in it: that was said. */
  #hasOddName = false;
  /** `<!--[if !mso]><!-->`: what follows is not for every mail program. */
  #partial: { readonly span: Span; readonly inside: object | null; isSaid: boolean } | null = null;

  constructor(
    mustaches: readonly Mustache[],
    sayings: ReadonlyMap<Mustache, Saying>,
    content: OpenNodes,
    findings: Findings,
  ) {
    this.#mustaches = mustaches;
    this.#sayings = sayings;
    this.#content = content;
    this.#findings = findings;
  }

  take(piece: Piece): Goes {
    switch (piece.kind) {
      case 'text':
        return this.#fill(this.#content, piece.start, piece.end);
      case 'open':
        return this.#openTag(piece);
      case 'close':
        return this.#closeTag(piece);
      case 'comment':
        return this.#comment(piece);
      case 'doctype':
      case 'refused':
        return refuseStrays(piece.kind, this.#until(piece.end), this.#findings);
      case 'rest':
        return 'no further';
    }
  }

  end(): readonly TemplateNode[] {
    if (this.#partial) {
      const help = 'end it with <!--<![endif]-->';
      this.#findings.lose('mjml/unclosed', this.#partial.span, 'what this comment begins is never ended', { help });
    }
    return this.#content.end();
  }

  /** The mustaches that begin before `end` and were not taken yet. */
  #until(end: number): readonly Mustache[] {
    const from = this.#next;
    while ((this.#mustaches[this.#next]?.span.start ?? end) < end) this.#next++;
    return this.#mustaches.slice(from, this.#next);
  }

  #fill(nodes: OpenNodes, start: number, end: number): Goes {
    let from = start;
    for (const mustache of this.#until(end)) {
      nodes.text(from, mustache.span.start);
      if (!this.#put(nodes, mustache)) return 'no further';
      from = mustache.span.end;
    }
    nodes.text(from, end);
    return 'on';
  }

  /** False for the end of a block that was opened elsewhere. */
  #put(nodes: OpenNodes, mustache: Mustache): boolean {
    const saying = this.#sayings.get(mustache) ?? null;
    const isElse = mustache.sort === 'else' || mustache.sort === 'else-if';
    if (saying || isElse) this.#checkSeen(mustache);
    if (isElse) return nodes.otherwise(mustache, saying?.kind === 'block' ? saying : null) || this.#crossing(mustache);
    if (mustache.sort === 'close') return nodes.close() || this.#crossing(mustache);
    if (saying === null) return true;
    if (saying.kind === 'hole') nodes.hole(mustache, saying);
    else if (nodes !== this.#content && saying.kind !== 'block') this.#refuseInValue(mustache, saying.kind);
    else if (mustache.sort === 'other' && saying.kind === 'inclusion') nodes.inclusion(mustache, saying);
    if (saying.kind !== 'hole' && mustache.sort !== 'other') nodes.open(mustache, saying);
    return true;
  }

  #refuseInValue({ span }: Mustache, kind: 'inclusion' | 'definition'): void {
    const message = `a partial cannot be ${kind === 'inclusion' ? 'included' : 'defined'} in a value`;
    this.#findings.lose('template/unsafe-place', span, message, { help: 'write out here what is in it' });
  }

  #crossing({ span }: Mustache): false {
    const message = 'this belongs to a block that was opened in another place';
    const help = 'begin and end the block within the same value, or around the whole element';
    this.#findings.lose('template/split-block', span, message, { help });
    return false;
  }

  #checkSeen({ span }: Mustache): void {
    if (this.#partial === null || this.#partial.isSaid) return;
    this.#partial.isSaid = true;
    const message = 'this stands in a part of the letter that not every mail program shows';
    const related = [{ span: this.#partial.span, message: 'the part begins here' }];
    const help = 'write it outside of <!--[if …]><!--> … <!--<![endif]-->';
    this.#findings.note('template/unsafe-place', span, message, { help, related });
  }

  #openTag(tag: Tag): Goes {
    const strays: Mustache[] = [];
    const attributes: Attribute[] = [];
    for (const attribute of tag.attributes) {
      strays.push(...this.#until(attribute.valueStart));
      const value = this.#valueOf(attribute);
      if (value === null) return 'no further';
      const { name, nameSpan, quote, end } = attribute;
      attributes.push({ name, nameSpan, span: { ...nameSpan, end }, quote, value });
    }
    strays.push(...this.#until(tag.end));
    this.#hasOddName ||= strays.some(({ span }) => span.start === tag.nameSpan.end);
    if (refuseStrays('tag', strays, this.#findings) === 'no further') return 'no further';
    return tag.name === '' ? 'on' : this.#openElement(tag, attributes);
  }

  #valueOf({ name, valueStart, valueEnd }: TagAttribute): readonly TemplateNode[] | null {
    const nodes = new OpenNodes(this.#findings, isUrlAttribute(name) ? IN_ADDRESS : IN_TEXT);
    if (this.#fill(nodes, valueStart, valueEnd) === 'no further') return null;
    if (nodes.openBlock === null) return nodes.nodes;
    const message = `this block begins in the value of "${name}", but does not end in it`;
    const help = 'end the block within the value, or write it around the whole element';
    this.#findings.lose('template/split-block', nodes.openBlock.span, message, { help });
    return null;
  }

  #openElement(tag: Tag, attributes: readonly Attribute[]): Goes {
    const { name, nameSpan } = tag;
    const isVoid = VOID.has(name);
    if (!isVoid && this.#content.depth >= MAX_DEPTH) {
      const help = 'take some of the elements around it out';
      this.#findings.lose('template/too-deep', nameSpan, `more than ${MAX_DEPTH} elements stand in each other here`, {
        help,
      });
      return 'no further';
    }
    if (tag.isSelfClosed && !isVoid && !name.startsWith('mj')) {
      const message = `mail programs do not take <${name}/> for a closed element`;
      this.#findings.lose('mjml/unclosed', nameSpan, message, { help: `write <${name}></${name}>` });
    }
    this.#content.openElement(tag, attributes, isVoid || tag.isSelfClosed);
    return 'on';
  }

  #closeTag({ start, end, name }: CloseTag): Goes {
    const span = { source: this.#findings.source, start, end };
    // `</{{a}}>` is the other half of `<{{a}}>`, and no mistake of its own.
    const place = this.#hasOddName ? 'refused' : 'tag';
    if (refuseStrays(place, this.#until(end), this.#findings) === 'no further') return 'no further';
    if (VOID.has(name)) {
      const help = `write <${name}> alone`;
      this.#findings.lose('mjml/misnested', span, `<${name}> has no contents and no end`, { help });
    } else if (name !== '') this.#content.closeElement(name, span);
    return 'on';
  }

  #comment({ start, end, sort }: Extract<Piece, { readonly kind: 'comment' }>): Goes {
    const span = { source: this.#findings.source, start, end };
    const inside = this.#content.innermost;
    this.#content.comment({ kind: 'comment', span, isConditional: sort !== 'plain' });
    if (sort === 'begins') this.#partial ??= { span, inside, isSaid: false };
    if (sort === 'closes') {
      if (this.#partial?.inside !== inside) {
        const message = 'this ends a part for some mail programs that did not begin in the same element';
        this.#findings.lose('mjml/misnested', span, message, { help: 'begin it here with <!--[if …]><!-->' });
      }
      this.#partial = null;
    }
    return refuseStrays('comment', this.#until(end), this.#findings);
  }
}
