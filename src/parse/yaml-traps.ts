import { looksLikeKey } from './extent.ts';
import { directive, listBesideKeys, secondDocument, stray } from './yaml-document-traps.ts';
import { indentAt, lineEnd, lineStart } from './lines.ts';
import { indentedStart, misplaced, tabAfterDash, tabIndent, textOutside } from './yaml-indent.ts';
import { colonInText, type Mistake, missingSpace, needsQuotes, unreadable } from './yaml-mistakes.ts';
import { trapsInBrackets } from './yaml-bracket-traps.ts';
import { type Before, type Reading, trapsInBlock, trapsInProps, trapsInScalar } from './yaml-value-traps.ts';
import type { BlockMap, BlockSequence, DocumentToken, Item, SourceToken, Token } from './yaml-syntax.ts';

/**
 * The mistakes in how a text is written, in its order: what YAML refuses, and what it takes in silence for something
 * that no author of a letter means. Only the first is sure; what follows may come from it.
 */
export function* mistakesIn(reading: Reading): Generator<Mistake> {
  const { text, syntax } = reading;
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

/** `subject: Delay: your lamp`, `subject: ? really`, or a key that is indented under the text before it. */
function insideText(text: string, inner: BlockMap): Mistake {
  const item = inner.items.find(({ sep, start }) => sep !== undefined || start.length > 0);
  const from = item?.start.find(({ type }) => type === 'explicit-key-ind')?.offset ?? item?.key?.offset ?? inner.offset;
  const colon = item?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
  if (colon === undefined || colon <= from) return needsQuotes(text, from, false, true);
  const line = lineStart(text, colon);
  const own = line + indentAt(text, line);
  const isKey = line > from && looksLikeKey(text.slice(own, colon + 1));
  return isKey
    ? misplaced(text, own, indentAt(text, lineStart(text, from)), 'the keys above it')
    : colonInText(text, from, colon);
}

/** A line of a map that has no colon, or is taken together with the next line for one key. */
function withoutColon(text: string, map: BlockMap, key: Token, previous: Item | null, before: Before): Mistake {
  const end = lineEnd(text, key.offset);
  const line = text.slice(key.offset, end);
  const colon = /^[\p{L}_][\p{L}\p{N}_-]*(?=:\S)/u.exec(line)?.[0].length;
  if (colon !== undefined && !isLink(line)) return missingSpace(text, key.offset + colon);
  const indent = textIndent(text, map, previous);
  if (indent !== null && line.includes(' ')) return textOutside(text, key.offset, indent);
  const lastColon =
    'source' in key && key.source.includes('\n') ? text.indexOf(':', key.offset + key.source.length) : -1;
  if (previous === null && before.container !== 'document' && line.includes(' ') && lastColon !== -1) {
    return colonInText(text, key.offset, lastColon);
  }
  const word = /^[\p{Ll}_][\p{Ll}\p{N}_]*/u.exec(line)?.[0];
  const mistake = unreadable(text, { from: key.offset, to: key.offset + line.trimEnd().length }, ...NO_COLON);
  if (word === undefined || !line.trim().includes(' ')) return mistake;
  const at = key.offset + word.length;
  return {
    ...mistake,
    changes: [{ from: at, to: at, text: ':' }],
    fix: { title: `put a colon behind ${word}`, safe: false },
  };
}

/** A key in a column of its own, between those of two maps. */
function misplacedKey(text: string, map: BlockMap, key: Token, previous: Item | null): Mistake {
  const inner = previous?.value?.type === 'block-map' ? previous.value.indent : -1;
  const deeper = inner > indentAt(text, lineStart(text, key.offset));
  return deeper
    ? misplaced(text, key.offset, inner, 'the keys above it')
    : misplaced(text, key.offset, map.indent, 'the keys it stands among');
}

/** How deep the text of the entry above is indented; null where there is no text above. */
function textIndent(text: string, map: BlockMap, previous: Item | null): number | null {
  const value = previous?.value;
  if (value?.type === 'block-scalar') {
    const first = /^ *(?=\S)/m.exec(value.source)?.[0].length ?? 0;
    return first > map.indent ? first : map.indent + 2;
  }
  const isText =
    value?.type === 'scalar' || value?.type === 'single-quoted-scalar' || value?.type === 'double-quoted-scalar';
  if (!isText || !value.source.includes('\n')) return null;
  return indentAt(text, lineStart(text, value.offset + value.source.length));
}

const NO_COLON = [
  'the line has no key with a colon and a space behind it',
  'write it as key: text, or indent it under the text it belongs to',
] as const;
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

function isLink(line: string): boolean {
  return /^(?:https?|mailto|tel):/.test(line);
}
