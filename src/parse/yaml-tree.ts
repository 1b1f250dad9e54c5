import { error, type Report } from '../model/diagnostic.ts';
import type { Entry, MapNode, Node, ScalarNode, SequenceNode } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { type Draft, quote } from './repair.ts';
import { MAX_REPEATED } from './yaml-limits.ts';
import {
  blockScalar,
  type Builder,
  type Built,
  emptyScalar,
  flowScalar,
  ofScalar,
  reportAt,
  span,
} from './yaml-scalars.ts';
import {
  type BlockMap,
  type BlockSequence,
  type DocumentToken,
  type FlowCollection,
  type FlowScalar,
  type Item,
  MAX_DEPTH,
  type SourceToken,
  type Token,
} from './yaml-syntax.ts';
import * as words from './yaml-tree-words.ts';

/**
 * The tree of a document that is well written, with the places of the file. Reports what YAML allows and envoi does
 * not: duplicate and complex keys, merge keys, tags, aliases that lead nowhere or too far. Null where a limit is passed.
 */
export function treeOf(draft: Draft, document: DocumentToken, report: Report): Node | null {
  const builder: Builder = {
    draft,
    source: { file: draft.source.file, text: draft.value },
    report,
    anchors: new Map(),
    used: { repeated: 0, isOver: false },
  };
  const { node } = build(builder, document.value ?? null, document.start, 0, 1);
  return builder.used.isOver ? null : node;
}

function build(
  builder: Builder,
  token: Token | null | undefined,
  props: readonly SourceToken[],
  emptyAt: number,
  depth: number,
): Built {
  const anchor = props.findLast(({ type }) => type === 'anchor')?.source.slice(1);
  const tag = props.findLast(({ type }) => type === 'tag');
  if (tag !== undefined) reportAt(builder, tag.offset, tag.offset + tag.source.length, words.tag(tag.source));
  if (anchor !== undefined) builder.anchors.set(anchor, null);
  const built = buildValue(builder, token, emptyAt, depth);
  if (anchor !== undefined) builder.anchors.set(anchor, built);
  return built;
}

function buildValue(builder: Builder, token: Token | null | undefined, emptyAt: number, depth: number): Built {
  switch (token?.type) {
    case 'alias':
      return resolve(builder, token, depth);
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return ofScalar(flowScalar(builder, token), token.offset + token.source.length);
    case 'block-scalar':
      return blockScalar(builder, token);
    case 'block-map':
      return map(builder, token, depth);
    case 'block-seq':
      return sequence(builder, token, depth);
    case 'flow-collection':
      return token.start.source === '{' ? map(builder, token, depth) : sequence(builder, token, depth);
    default:
      return ofScalar(emptyScalar(builder, emptyAt), emptyAt);
  }
}

/** What may stand for a key that is not there: `{? }`, `{!t }`, `{&a }`. */
const BEGINS_A_KEY: ReadonlySet<string> = new Set(['explicit-key-ind', 'tag', 'anchor']);

function map(builder: Builder, token: BlockMap | FlowCollection, depth: number): Built {
  const entries: Entry[] = [];
  const first = new Map<string, ScalarNode>();
  const parts: Built[] = [];
  for (const item of token.items) {
    if (item.sep === undefined && !item.key && !item.start.some(({ type }) => BEGINS_A_KEY.has(type))) continue;
    const { key, value } = entry(builder, item, depth);
    parts.push(value);
    if (key === null) continue;
    const name = key.text.value;
    const earlier = first.get(name);
    if (earlier !== undefined) builder.report(words.duplicateKey(key, earlier));
    else if (name === '<<' && key.style === 'plain') entries.push(...merged(builder, key, value.node, first));
    else {
      first.set(name, key);
      entries.push({ key, value: value.node });
    }
  }
  const node: MapNode = { kind: 'map', span: spanOf(builder, token, parts.at(-1)), entries };
  return collection(node, token, parts);
}

/** An entry; its key is null where it cannot be one. */
function entry(
  builder: Builder,
  { start, key, sep = [], value }: Item,
  depth: number,
): { key: ScalarNode | null; value: Built } {
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const mark = start.find(({ type }) => type === 'explicit-key-ind');
  const keyEnd = key && 'source' in key ? key.offset + key.source.length : (start.at(-1)?.offset ?? 0);
  for (const { type, offset, source } of start) {
    if (type === 'tag') reportAt(builder, offset, offset + source.length, words.tag(source));
  }
  const built = build(builder, value, sep, colon === undefined ? keyEnd : colon.offset + 1, depth + 1);
  const isName = key?.type === 'scalar' || key?.type === 'single-quoted-scalar' || key?.type === 'double-quoted-scalar';
  if (isName && mark === undefined && (key.source !== '' || colon === undefined))
    return { key: flowScalar(builder, key), value: built };
  // A tag without a key is one mistake, and has been reported.
  if (!key && mark === undefined && start.some(({ type }) => type === 'tag')) return { key: null, value: built };
  const at = mark?.offset ?? key?.offset ?? colon?.offset ?? start.at(-1)?.offset ?? 0;
  const isNameless = mark === undefined && !key;
  reportAt(builder, at, at + 1, isNameless ? words.namelessKey : words.complexKey);
  return { key: isName ? flowScalar(builder, key) : null, value: built };
}

/** The entries that a merge key would bring: taken in, so that what they hold is not missed besides. */
function merged(builder: Builder, key: ScalarNode, value: Node, first: Map<string, ScalarNode>): readonly Entry[] {
  builder.report(error('yaml/merge-key', key.span, ...words.mergeKey));
  const maps = value.kind === 'sequence' ? value.items : [value];
  const entries = maps.flatMap((node) => (node.kind === 'map' ? node.entries : []));
  return entries.filter((one) => {
    const isNew = !first.has(one.key.text.value);
    if (isNew) first.set(one.key.text.value, one.key);
    return isNew;
  });
}

function sequence(builder: Builder, token: BlockSequence | FlowCollection, depth: number): Built {
  const parts: Built[] = [];
  for (const item of token.items) {
    const dash = item.start.find(({ type }) => type === 'seq-item-ind');
    const { start, key, sep, value } = item;
    const isKey = start.some(({ type }) => type === 'explicit-key-ind');
    const isPair =
      token.type === 'flow-collection' && (isKey || sep?.some(({ type }) => type === 'map-value-ind') === true);
    if (isPair) parts.push(pair(builder, item, depth + 1));
    else if (value || key || dash !== undefined || start.some(({ type }) => type === 'anchor' || type === 'tag')) {
      const at = dash === undefined ? (start.at(-1)?.offset ?? token.offset) : dash.offset + 1;
      parts.push(build(builder, value ?? key, start, at, depth + 1));
    }
  }
  const node: SequenceNode = {
    kind: 'sequence',
    span: spanOf(builder, token, parts.at(-1)),
    items: parts.map((part) => part.node),
  };
  return collection(node, token, parts);
}

/** `[key: value]` is a list with a map of one entry. */
function pair(builder: Builder, item: Item, depth: number): Built {
  const { key, value } = entry(builder, item, depth);
  const from = item.key?.offset ?? value.to;
  const entries = key === null ? [] : [{ key, value: value.node }];
  const node: MapNode = { kind: 'map', span: span(builder, from, value.to), entries };
  return { node, to: value.to, height: value.height + 1, weight: value.weight + 1 };
}

function resolve(builder: Builder, { source, offset }: FlowScalar, depth: number): Built {
  const to = offset + source.length;
  const anchored = builder.anchors.get(source.slice(1));
  if (anchored === undefined || anchored === null) {
    const place = span(builder, offset, to);
    const edits = quote(builder.draft.value, offset, to).map((change) => ({
      span: span(builder, change.from, change.to),
      text: change.text,
    }));
    builder.report(anchored === null ? words.aliasCycle(place, source) : words.unknownAlias(place, source, edits));
    return ofScalar(flowScalar(builder, { type: 'scalar', source, offset, indent: 0 }), to);
  }
  const { used } = builder;
  used.repeated += anchored.weight;
  const isDeep = depth + anchored.height - 1 > MAX_DEPTH;
  if (!used.isOver && (isDeep || used.repeated > MAX_REPEATED)) {
    used.isOver = true;
    reportAt(builder, offset, to, isDeep ? words.aliasTooDeep : words.tooManyAliases);
  }
  return { ...anchored, to };
}

function collection(node: Node, token: BlockMap | BlockSequence | FlowCollection, parts: readonly Built[]): Built {
  let [height, weight] = [0, 1];
  for (const part of parts) {
    height = Math.max(height, part.height);
    weight += part.weight;
  }
  return { node, to: endOf(token, parts.at(-1)), height: height + 1, weight };
}

function spanOf(builder: Builder, token: BlockMap | BlockSequence | FlowCollection, last: Built | undefined): Span {
  const firstItem = token.items.find(({ key, value, sep }) => key || value || sep);
  const from = token.type === 'block-map' ? (firstItem?.key?.offset ?? token.offset) : token.offset;
  return span(builder, from, endOf(token, last));
}

function endOf(token: BlockMap | BlockSequence | FlowCollection, last: Built | undefined): number {
  if (token.type !== 'flow-collection') return last?.to ?? token.offset;
  const end = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  return end === undefined ? (last?.to ?? token.offset + 1) : end.offset + 1;
}
