import { extentBelow, looksLikeKey } from './extent.ts';
import { indentAt, lineEnd, lineStart, lineText } from './lines.ts';
import { mergeMark } from './yaml-document-traps.ts';
import { misplaced, textOutside } from './yaml-indent.ts';
import { colonInText, type Mistake, missingSpace, needsQuotes, unreadable } from './yaml-mistakes.ts';
import { oddColon, oddIndent, oddKey, signForColon } from './yaml-odd-spaces.ts';
import type { Before } from './yaml-value-traps.ts';
import type { BlockMap, Item, Token } from './yaml-syntax.ts';

/** Odd spaces before a key and characters in it that nobody sees. */
export function* oddSpaces(text: string, key: Token): Generator<Mistake> {
  if (key.type !== 'scalar') return;
  const indent = oddIndent(text, key.offset);
  if (indent !== null) yield indent;
  const odd = oddKey(key.offset, key.source);
  if (odd !== null) yield odd;
}

/** `subject: Delay: your lamp`, `subject: ? really`, or a key that is indented under the text before it. */
export function insideText(text: string, inner: BlockMap): Mistake {
  const item = inner.items.find(({ sep, start }) => sep !== undefined || start.length > 0);
  const from = item?.start.find(({ type }) => type === 'explicit-key-ind')?.offset ?? item?.key?.offset ?? inner.offset;
  const colon = item?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
  if (colon === undefined || colon <= from) return needsQuotes(text, from, false, true);
  const line = lineStart(text, colon);
  const own = line + indentAt(text, line);
  const isKey = line > from && looksLikeKey(text.slice(own, colon + 1));
  if (isKey && isTextGoingOn(text, from, own)) return colonInText(text, from, colon, extentBelow(text, from));
  return isKey
    ? misplaced(text, own, indentAt(text, lineStart(text, from)), 'the keys above it')
    : colonInText(text, from, colon);
}

/** `Summary of two lines,` and below it `Note: …`: no key begins with a capital letter, and no text ends with a comma. */
function isTextGoingOn(text: string, from: number, own: number): boolean {
  const line = lineText(text, own);
  const isSentence = line.includes(' ', line.indexOf(': ') + 2) && /[.!?…]$/.test(line);
  if (!isSentence) return false;
  return /^\p{Lu}/u.test(line) || text.slice(from, own).trimEnd().endsWith(',');
}

/** A line of a map that has no colon, or is taken together with the next line for one key. */
export function withoutColon(text: string, map: BlockMap, key: Token, previous: Item | null, before: Before): Mistake {
  const end = lineEnd(text, key.offset);
  const line = text.slice(key.offset, end);
  const colon = /^[\p{L}_][\p{L}\p{N}_-]*(?=:\S)/u.exec(line)?.[0].length;
  if (colon !== undefined && !isLink(line)) return missingSpace(text, key.offset + colon);
  const named = mergeMark(text, key.offset) ?? oddIndent(text, key.offset) ?? oddColon(text, key.offset);
  if (named !== null) return named;
  const indent = textIndent(text, map, previous);
  const isDeeper = indentAt(text, lineStart(text, key.offset)) > map.indent;
  const sign = isDeeper ? null : signForColon(text, key.offset);
  if (sign !== null) return sign;
  if (indent !== null && (line.includes(' ') || isDeeper)) return textOutside(text, key.offset, indent);
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
export function misplacedKey(text: string, map: BlockMap, key: Token, previous: Item | null): Mistake {
  const textAbove = textIndent(text, map, previous);
  const line = lineText(text, key.offset);
  const isProse = /^\p{Lu}/u.test(line) && line.includes(' ', line.indexOf(': ') + 2) && /[.!?…]$/.test(line);
  if (textAbove !== null && isProse) return textOutside(text, key.offset, textAbove);
  const inner = previous?.value?.type === 'block-map' ? previous.value.indent : -1;
  const deeper = inner > indentAt(text, lineStart(text, key.offset));
  return deeper
    ? misplaced(text, key.offset, inner, 'the keys above it')
    : misplaced(text, key.offset, map.indent, 'the keys it stands among');
}

/** How deep the text of the entry above is indented; null where there is no text above. */
export function textIndent(text: string, map: BlockMap, previous: Item | null): number | null {
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

function isLink(line: string): boolean {
  return /^(?:https?|mailto|tel):/.test(line);
}
