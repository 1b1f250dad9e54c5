import type { Source } from '../../model/source.ts';
import type { PathExpression, TemplateNode } from '../../model/template-tree.ts';
import type { Saying } from '../../parse/template-expressions.ts';
import type { Piece } from './pieces.ts';

/** The expressions of a text as a tree, without its markup. */
export interface Outline {
  readonly nodes: readonly TemplateNode[];
  /** Blocks by the index of their opening: where they are closed; none where nothing closes them. */
  readonly closings: ReadonlyMap<number, number>;
  /** Blocks in which the place that was asked for stands, outermost first. */
  readonly around: readonly Piece[];
}

/** What is asked of a place: the path is put there, and what the walk sees of it is what holds there. */
export interface Probe {
  readonly offset: number;
  readonly path: PathExpression;
}

/** `this`, at a place. */
export function probeAt(source: Source, offset: number): Probe {
  const span = { source, start: offset, end: offset };
  return { offset, path: { kind: 'path', span, written: 'this', depth: 0, isData: false, isThis: true, parts: [] } };
}

/** The same with all that partials bring left out, and what is defined for them where it is written. */
export function laidBare(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'block':
        return [{ ...node, body: laidBare(node.body), otherwise: laidBare(node.otherwise) }];
      case 'inclusion':
        return laidBare(node.body ?? []);
      case 'definition':
        return laidBare(node.body);
      default:
        return [node];
    }
  });
}

/** Blocks may be 64 deep: what is in more stands beside them. */
const MOST_OPEN = 64;

/**
 * Makes the best of a text that may be broken: a block that is not closed ends where the one around it ends, a closing
 * that fits none is passed over, and what cannot be read leaves what stands in it.
 */
export function outlineOf(pieces: readonly Piece[], hasPartial: (name: string) => boolean, probe?: Probe): Outline {
  const defined = new Set(pieces.map(({ saying }) => (saying?.kind === 'definition' ? saying.name : null)));
  const canInclude = (name: string): boolean => name === '@partial-block' || defined.has(name) || hasPartial(name);
  const root: Frame = { piece: null, index: -1, saying: null, isChained: false, body: [], otherwise: [], nodes: [] };
  const open = new OpenFrames(root, canInclude);
  let around: readonly Piece[] | null = null;
  const look = (until: number): void => {
    if (!probe || around !== null || until < probe.offset) return;
    around = open.pieces();
    open.add(holeOf(probe.path));
  };
  for (const [index, piece] of pieces.entries()) {
    const { start, end } = piece.span;
    look(start);
    if (piece.sort === 'else-if') open.otherwise();
    // Within an expression what it opens or closes is not yet opened or closed.
    look(piece.isClosed ? end - 1 : end);
    open.put(piece, index);
  }
  look(Infinity);
  open.closeDownTo(1);
  return { nodes: root.nodes, closings: open.closings, around: around ?? [] };
}

interface Frame {
  readonly piece: Piece | null;
  readonly index: number;
  readonly saying: Exclude<Saying, { readonly kind: 'hole' }> | null;
  readonly isChained: boolean;
  readonly body: TemplateNode[];
  readonly otherwise: TemplateNode[];
  nodes: TemplateNode[];
}

function holeOf(expression: PathExpression): TemplateNode {
  return { kind: 'hole', span: expression.span, expression, isRaw: false, escape: 'html' };
}

/** The blocks that are open, the text itself as the outermost. */
class OpenFrames {
  readonly closings = new Map<number, number>();
  readonly #frames: Frame[];
  readonly #canInclude: (name: string) => boolean;

  constructor(root: Frame, canInclude: (name: string) => boolean) {
    this.#frames = [root];
    this.#canInclude = canInclude;
  }

  pieces(): readonly Piece[] {
    return this.#frames.flatMap(({ piece }) => piece ?? []);
  }

  add(...nodes: readonly TemplateNode[]): void {
    this.#frames.at(-1)?.nodes.push(...nodes);
  }

  put(piece: Piece, index: number): void {
    const { span, sort, saying } = piece;
    if (sort === 'open' || sort === 'inverse') return this.#open(piece, index, false);
    if (sort === 'else-if') return this.#open(piece, index, true);
    if (sort === 'else') return this.otherwise();
    if (sort === 'close') return this.#close(piece, index);
    if (saying?.kind === 'hole') this.add({ ...saying, span, escape: saying.isRaw ? 'none' : 'html' });
    if (saying?.kind === 'inclusion') {
      const { kind, name, nameSpan, context, hash } = saying;
      this.add({ kind, span, name, nameSpan, context, hash, body: null });
    }
  }

  otherwise(): void {
    const frame = this.#frames.at(-1);
    if (frame && (frame.saying === null || frame.saying.kind === 'block')) {
      frame.nodes = frame.nodes === frame.body ? frame.otherwise : frame.body;
    }
  }

  closeDownTo(count: number): void {
    while (this.#frames.length > count) {
      const frame = this.#frames.pop();
      if (frame) this.add(...this.#nodesOf(frame));
    }
  }

  #open(piece: Piece, index: number, isChained: boolean): void {
    const [body, otherwise]: [TemplateNode[], TemplateNode[]] = [[], []];
    const isHole = piece.saying === null || piece.saying.kind === 'hole' || this.#frames.length > MOST_OPEN;
    const saying = isHole ? null : piece.saying;
    const nodes = piece.sort === 'inverse' ? otherwise : body;
    this.#frames.push({ piece, index, saying, isChained, body, otherwise, nodes });
  }

  #close({ name }: Piece, index: number): void {
    const at = this.#frames.findLastIndex(({ piece, isChained }) => !isChained && piece?.name === name);
    if (at < 1) return;
    this.closings.set(this.#frames[at]?.index ?? -1, index);
    this.closeDownTo(at);
  }

  #nodesOf({ piece, saying, body, otherwise }: Frame): readonly TemplateNode[] {
    if (piece === null || saying === null) return [...body, ...otherwise];
    const { span } = piece;
    switch (saying.kind) {
      case 'block':
        return [{ ...saying, span, body, otherwise }];
      case 'definition':
        return [{ ...saying, span, body }];
      case 'inclusion': {
        const { kind, name, nameSpan, context, hash } = saying;
        return this.#canInclude(name) ? [{ kind, span, name, nameSpan, context, hash, body }] : body;
      }
    }
  }
}
