import { directive, listBesideKeys, mergeMarks, secondDocument, stray } from './yaml-document-traps.ts';
import { indentAt, lineEnd, lineStart } from './lines.ts';
import { indentedStart, misplaced, tabAfterDash, tabIndent } from './yaml-indent.ts';
import { insideText, misplacedKey, oddSpaces, textIndent, withoutColon } from './yaml-key-traps.ts';
import { trapsBelow } from './yaml-lines-below.ts';
import { type Mistake, needsQuotes, unreadable } from './yaml-mistakes.ts';
import { trapsInBrackets } from './yaml-bracket-traps.ts';
import { type Before, type Reading, trapsInBlock, trapsInProps, trapsInScalar } from './yaml-value-traps.ts';
import type { BlockMap, BlockSequence, DocumentToken, Item, SourceToken, Token } from './yaml-syntax.ts';

/**
 * The mistakes in how a text is written, in its order: what YAML refuses, and what it takes in silence for something
 * that no author of a letter means. Only the first is sure; what follows may come from it.
 */
export function* mistakesIn(reading: Reading): Generator<Mistake> {
  const { text, syntax } = reading;
  yield* mergeMarks(text);
  if (syntax.directive !== null) yield directive(text, syntax.directive.offset);
  if (syntax.document !== null) yield* inDocument(reading, syntax.document);
  if (syntax.stop?.kind === 'stray') yield stray(text, syntax.stop.at);
  if (syntax.stop?.kind === 'document') yield secondDocument(text, syntax.stop.at);
}

/** A value with what stands before it: its anchor, its tag, comments, line breaks. */
function* inValue(reading: Reading, value: Token | null | undefined, before: Before): Generator<Mistake> {
  yield* trapsInProps(reading, value, before);
  switch (value?.type) {
    case 'block-map':
      return yield* inMap(reading, value, before);
    case 'block-seq':
      return yield* inSequence(reading, value);
    case 'flow-collection':
      return yield* trapsInBrackets(reading, value, before);
    case 'block-scalar':
      return yield* trapsInBlock(reading.text, value);
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return yield* trapsInScalar(reading, value, before);
    case 'error':
      return yield needsQuotes(reading.text, value.offset, false, true);
    default:
      return undefined;
  }
}

function* inDocument(reading: Reading, { start, value, end }: DocumentToken): Generator<Mistake> {
  const { text } = reading;
  yield* inTabs(reading, start, value);
  yield* inValue(reading, value, { props: start, at: -1, container: 'document' });
  const outside = end?.find(({ type }) => !isFiller(type));
  if (outside === undefined || value === undefined) return;
  const isIndentedMap = value.type === 'block-map' && indentAt(text, lineStart(text, value.offset)) > 0;
  if (isIndentedMap) yield indentedStart(text, value.offset);
  else yield listBesideKeys(text, outside.offset);
}

function* inMap(reading: Reading, map: BlockMap, before: Before): Generator<Mistake> {
  let previous: Item | null = null;
  for (const item of map.items) {
    yield* inTabs(reading, item.start, item.key ?? null);
    if (item.sep !== undefined) {
      yield* inEntry(reading, map, item, previous, before);
      previous = item;
    }
  }
}

function* inEntry(
  reading: Reading,
  map: BlockMap,
  item: Item,
  previous: Item | null,
  before: Before,
): Generator<Mistake> {
  yield* inKey(reading, map, item, previous, before);
  const { start, sep = [], value } = item;
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  if (colon === undefined) return;
  if (!isExplicit(start)) yield* trapsBelow(reading.text, colon.offset, map.indent, value);
  const isOnLine = value?.type === 'block-map' && !sep.some(({ type }) => type === 'newline');
  if (isOnLine && !isExplicit(start)) yield insideText(reading.text, value);
  yield* inTabs(reading, sep, value ?? null);
  yield* inValue(reading, value, { props: sep, at: colon.offset + 1, container: 'map' });
}

function* inKey(
  reading: Reading,
  map: BlockMap,
  item: Item,
  previous: Item | null,
  before: Before,
): Generator<Mistake> {
  const { text } = reading;
  const { key, start, sep = [] } = item;
  if (!key || isExplicit(start)) return;
  if (key.type === 'block-seq') yield listBesideKeys(text, key.offset);
  yield* oddSpaces(text, key);
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const lacksColon = colon === undefined || isOverLines(text, key, colon.offset);
  if (lacksColon && textIndent(text, map, previous) !== null) yield withoutColon(text, map, key, previous, before);
  if (key.type === 'single-quoted-scalar' || key.type === 'double-quoted-scalar') {
    yield* trapsInScalar(reading, key, { props: [], at: -1, container: 'map' });
  }
  if (lacksColon) yield withoutColon(text, map, key, previous, before);
  if (key.type !== 'block-scalar' && 'indent' in key && key.indent !== map.indent)
    yield misplacedKey(text, map, key, previous);
}

function* inSequence(reading: Reading, sequence: BlockSequence): Generator<Mistake> {
  const { text } = reading;
  for (const { start, value } of sequence.items) {
    yield* inTabs(reading, start, value ?? null);
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    if (dash === undefined && value?.type === 'block-seq') {
      yield misplaced(text, value.offset, sequence.indent, 'the list items above');
    } else if (dash === undefined && value !== undefined) {
      yield unreadable(text, { from: value.offset, to: lineEnd(text, value.offset) }, ...NO_DASH);
    }
    const hiddenDash = value?.type === 'scalar' ? /\n[ ]*- /.exec(value.source) : null;
    if (value !== undefined && hiddenDash !== null) {
      const at = value.offset + hiddenDash.index + hiddenDash[0].length - 2;
      yield misplaced(text, at, sequence.indent, 'the list items above');
    }
    yield* inValue(reading, value, { props: start, at: (dash?.offset ?? -1) + 1, container: 'sequence' });
  }
}

/** Tabs where only spaces indent: at the start of a line with content, or before a map or list on a dash's line. */
function* inTabs(
  { text }: Reading,
  tokens: readonly SourceToken[],
  next: Token | null | undefined,
): Generator<Mistake> {
  for (const { type, source, offset } of tokens) {
    if (type !== 'space' || !source.includes('\t')) continue;
    const end = offset + source.length;
    const isBlank = /^[ \t]*(?:#|\r?$)/.test(text.slice(end, lineEnd(text, end)));
    const isIndent = text.slice(lineStart(text, offset), offset).trim() === '';
    if (isIndent && !isBlank) yield tabIndent(text, offset);
    else if (next?.type === 'block-map' || next?.type === 'block-seq') {
      if (!isBlank) yield tabAfterDash({ from: offset, to: end });
    }
  }
}

const NO_DASH = [
  'the line stands in a list and does not begin with a dash',
  'begin it with "- ", or indent it under the item it belongs to',
] as const;

/** Whether a key and its colon do not stand on one line. */
function isOverLines(text: string, key: Token, colon: number): boolean {
  return key.type !== 'flow-collection' && text.slice(key.offset, colon).includes('\n');
}

function isExplicit(start: readonly SourceToken[]): boolean {
  return start.some(({ type }) => type === 'explicit-key-ind');
}

function isFiller(type: string): boolean {
  return type === 'space' || type === 'comment' || type === 'newline';
}
