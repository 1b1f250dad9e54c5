import { error, type Fix, type Report } from '../model/diagnostic.ts';
import type { Node, ScalarNode, ScalarStyle } from '../model/node.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { spanInText, type Text } from '../model/text.ts';
import { blockText } from './block-text.ts';
import { coreValue } from './core-value.ts';
import { nextLine } from './lines.ts';
import { type Draft, inFile } from './repair.ts';
import { doubleQuotedText, plainText, singleQuotedText } from './scalar-text.ts';
import type { BlockScalar, FlowScalar } from './yaml-syntax.ts';
import type { Words } from './yaml-tree-words.ts';

/** What a tree is made with. */
export interface Builder {
  readonly draft: Draft;
  /** The draft itself as a source: scalars are read from it, then placed in the file. */
  readonly source: Source;
  readonly report: Report;
  /** Null while the anchored value is being built: an alias in it would be part of itself. */
  readonly anchors: Map<string, Built | null>;
  readonly used: { repeated: number; isOver: boolean };
}

export interface Built {
  readonly node: Node;
  /** Where it ends in the draft, an alias at its own name. */
  readonly to: number;
  /** Levels, aliases followed. */
  readonly height: number;
  /** Characters and values, aliases followed. */
  readonly weight: number;
}

export function flowScalar(builder: Builder, { type, offset, source }: FlowScalar): ScalarNode {
  const to = offset + source.length;
  if (source === '') return emptyScalar(builder, offset);
  const [style, read] = SCALARS[type === 'single-quoted-scalar' || type === 'double-quoted-scalar' ? type : 'scalar'];
  const text = inFile(read(builder.source, offset, to), builder.draft);
  return {
    kind: 'scalar',
    span: span(builder, offset, to),
    style,
    text,
    value: style === 'plain' ? coreValue(text.value) : text.value,
  };
}

const SCALARS = {
  scalar: ['plain', plainText],
  'single-quoted-scalar': ['single', singleQuotedText],
  'double-quoted-scalar': ['double', doubleQuotedText],
} as const satisfies { [type: string]: readonly [ScalarStyle, (source: Source, start: number, end: number) => Text] };

export function blockScalar(builder: Builder, { offset, props, source, indent }: BlockScalar): Built {
  const header = props.find(({ type }) => type === 'block-scalar-header');
  const written = header && 'source' in header ? header.source : '|';
  const start = nextLine(builder.draft.value, offset);
  const text = inFile(
    blockText(builder.source, { header: written, parentIndent: indent, start, end: start + source.length }),
    builder.draft,
  );
  const to = source.trim() === '' ? offset + written.length : start + source.trimEnd().length;
  const style: ScalarStyle = written.startsWith('>') ? 'folded' : 'literal';
  return ofScalar({ kind: 'scalar', span: span(builder, offset, to), style, text, value: text.value }, to);
}

/** A place of no length where a value could stand. */
export function emptyScalar(builder: Builder, at: number): ScalarNode {
  const text: Text = { value: '', source: builder.draft.source, segments: [] };
  return { kind: 'scalar', span: span(builder, at, at), style: 'empty', text, value: null };
}

export function ofScalar(node: ScalarNode, to: number): Built {
  return { node, to, height: 0, weight: 1 + node.text.value.length };
}

export function span({ draft }: Builder, from: number, to: number): Span {
  return spanInText(draft, from, to);
}

export function reportAt(builder: Builder, from: number, to: number, { code, message, help, removal }: Words): void {
  const place = span(builder, from, to);
  const blanks = /^[ \t]*/.exec(builder.draft.value.slice(to, to + 10))?.[0].length ?? 0;
  const fixes: Fix[] = [];
  if (removal !== undefined)
    fixes.push({ title: removal, safe: false, edits: [{ span: span(builder, from, to + blanks), text: '' }] });
  builder.report(error(code, place, message, { help, fixes }));
}
