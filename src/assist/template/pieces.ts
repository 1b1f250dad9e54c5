import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { Argument, Expression } from '../../model/template-tree.ts';
import { type Mustache, mustacheAt, nextMustache } from '../../parse/handlebars-scan.ts';
import { readExpressions, type Saying } from '../../parse/template-expressions.ts';
import { remembered, rememberedTexts } from '../remembered.ts';

/** An expression of a text that is being written: it may be half there. */
export interface Piece {
  readonly span: Span;
  readonly sort: Mustache['sort'];
  /** Of a block. */
  readonly name: string;
  /** Null for what says nothing or cannot be read. */
  readonly saying: Saying | null;
  /** False where its end is missing: then it ends where it seems to. */
  readonly isClosed: boolean;
}

/** No more of a text is looked at: a template cannot have more. */
const MOST_PIECES = 5_000;

/** All expressions of a text, each read for itself, so that a broken one breaks no other. */
export const piecesOf: (source: Source) => readonly Piece[] = remembered((source) =>
  piecesIn({ source, start: 0, end: source.text.length }),
);

/** Those that begin in a part of a text; none goes on behind it. */
export function piecesIn({ source, start, end }: Span): readonly Piece[] {
  const part = end < source.text.length ? { ...source, text: source.text.slice(0, end) } : source;
  const pieces: Piece[] = [];
  for (let at = nextMustache(part.text, start); at >= 0 && pieces.length < MOST_PIECES; ) {
    const piece = pieceAt(part, at);
    pieces.push({ ...piece, span: { ...piece.span, source } });
    at = nextMustache(part.text, piece.span.end);
  }
  return pieces;
}

function pieceAt(source: Source, start: number): Piece {
  const mustache = mustacheAt(source, start, () => undefined);
  if (mustache === null) return broken(source, start);
  const { span, sort, name } = mustache;
  const written = source.text.slice(span.start, span.end);
  const isSilent = sort === 'else' || sort === 'close' || /^\{\{~?!/.test(written);
  const saying = isSilent ? null : sayingOf(mustache, written);
  // An expression that has markup in it has swallowed it: its end is that of another one.
  if (!isSilent && saying === null && written.includes('<')) return broken(source, start);
  return { span, sort, name, saying, isClosed: true };
}

/** What has no end goes up to the next thing that cannot belong to it. */
function broken(source: Source, start: number): Piece {
  const rest = source.text.slice(start + 2);
  const length = /\{\{|[<\r\n]/.exec(rest)?.index ?? rest.length;
  const written = rest.slice(0, length).trimEnd();
  const [, name = ''] = /^~?[#^/]?[*>]?\s*([^\s}~|]*)/.exec(written) ?? [];
  const end = Math.max(start + 2 + written.length, start + 2);
  return { span: { source, start, end }, sort: sortOf(written), name, saying: null, isClosed: false };
}

function sortOf(written: string): Mustache['sort'] {
  if (/^~?\//.test(written)) return 'close';
  if (/^~?#/.test(written)) return 'open';
  if (/^~?\^/.test(written)) return 'inverse';
  return 'other';
}

/** Read as a text of its own; its places are then those of the whole. */
function sayingOf(mustache: Mustache, written: string): Saying | null {
  const saying = sayingAlone(textAlone(mustache, written));
  return saying && movedSaying(saying, mustache.span);
}

/** With its closing. `{{else if x}}` stands for itself as `{{#   if x}}`, which is of the same length. */
function textAlone({ sort, name }: Mustache, written: string): string {
  switch (sort) {
    case 'open':
    case 'inverse':
      return `${written}{{/${name}}}`;
    case 'else-if': {
      const [, word = ''] = /else\s+([^\s}~|]*)/.exec(written) ?? [];
      return `${written.replace(/^(\{\{~?)(\s*)else/, '$1#$2   ')}{{/${word}}}`;
    }
    default:
      return written;
  }
}

/** While a text is written most of its expressions stay what they are. */
const sayingAlone = rememberedTexts(10_000, (text): Saying | null => {
  const read = readExpressions({ file: '', text }, () => undefined);
  const [first] = read?.mustaches ?? [];
  return (first && read?.said.get(first)) ?? null;
});

function movedSaying(saying: Saying, by: Span): Saying {
  switch (saying.kind) {
    case 'hole':
      return { ...saying, expression: moved(saying.expression, by) };
    case 'block':
      return { ...saying, argument: moved(saying.argument, by) };
    case 'inclusion': {
      const { nameSpan, context, hash } = saying;
      return {
        ...saying,
        nameSpan: movedSpan(nameSpan, by),
        context: context && moved(context, by),
        hash: movedHash(hash, by),
      };
    }
    case 'definition':
      return saying;
  }
}

function moved(expression: Expression, by: Span): Expression {
  const span = movedSpan(expression.span, by);
  if (expression.kind !== 'call') return { ...expression, span };
  const { nameSpan, values, hash } = expression;
  return {
    ...expression,
    span,
    nameSpan: movedSpan(nameSpan, by),
    values: values.map((value) => moved(value, by)),
    hash: movedHash(hash, by),
  };
}

function movedHash(hash: readonly Argument[], by: Span): readonly Argument[] {
  return hash.map(({ name, span, value }) => ({ name, span: movedSpan(span, by), value: moved(value, by) }));
}

function movedSpan({ start, end }: Span, by: Span): Span {
  return { source: by.source, start: start + by.start, end: end + by.start };
}
