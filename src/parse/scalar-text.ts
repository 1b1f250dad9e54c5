import type { Source } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import { type TextBuilder, textBuilder } from './text-builder.ts';

/** The text of a plain scalar from `start` to `end`: as written, its lines folded. */
export function plainText(source: Source, start: number, end: number): Text {
  const builder = textBuilder(source);
  foldLines(builder, source.text, start, end, (from, to) => builder.copy(from, to));
  return builder.finish();
}

/** The text between single quotation marks, which stand at `start` and before `end`; `''` stands for one. */
export function singleQuotedText(source: Source, start: number, end: number): Text {
  const builder = textBuilder(source);
  foldLines(builder, source.text, start + 1, end - 1, (from, to) => {
    let at = from;
    for (let quote = indexIn(source.text, "''", at, to); quote !== -1; quote = indexIn(source.text, "''", at, to)) {
      builder.copy(at, quote);
      builder.put("'", quote, quote + 2);
      at = quote + 2;
    }
    builder.copy(at, to);
  });
  return builder.finish();
}

/** The text between double quotation marks. An escape that YAML does not know stays as written. */
export function doubleQuotedText(source: Source, start: number, end: number): Text {
  const builder = textBuilder(source);
  const { text } = source;
  let at = start + 1;
  while (at < end - 1) {
    const piece = matchAt(ORDINARY, text, at, end - 1) ?? matchAt(BLANKS, text, at, end - 1);
    const fold = matchAt(FOLD, text, at, end - 1);
    const to = at + (fold ?? piece ?? escapeAt(text, at)).length;
    if (fold !== undefined) builder.put(folded(fold), at, to);
    else if (piece !== undefined) builder.copy(at, to);
    else putEscape(builder, text, at, to);
    at = to;
  }
  return builder.finish();
}

/** The whole escape at a backslash: `\n`, `\u00e6`, or `\` with the line break and indentation it takes away. */
export function escapeAt(text: string, at: number): string {
  return matchAt(ESCAPE, text, at, text.length) ?? text.slice(at, at + 2);
}

/** What an escape stands for, or undefined for one that YAML does not know. */
export function meaningOfEscape(escape: string): string | undefined {
  if (/^\\\r?\n/.test(escape)) return '';
  const code = /^\\[xuU]([0-9a-fA-F]+)$/.exec(escape)?.[1];
  if (code === undefined) return ESCAPES.get(escape);
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

const ORDINARY = /[^\\" \t\r\n]+/y;
const BLANKS = /[ \t]+|\r/y;
const FOLD = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
const ESCAPE = /\\(?:\r?\n[ \t]*|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y;

/** YAML 1.2.2, section 5.7. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\0', '\0'],
  ['\\a', '\u0007'],
  ['\\b', '\b'],
  ['\\t', '\t'],
  ['\\\t', '\t'],
  ['\\n', '\n'],
  ['\\v', '\v'],
  ['\\f', '\f'],
  ['\\r', '\r'],
  ['\\e', '\u001b'],
  ['\\ ', ' '],
  ['\\"', '"'],
  ['\\/', '/'],
  ['\\\\', '\\'],
  ['\\N', '\u0085'],
  ['\\_', '\u00a0'],
  ['\\L', '\u2028'],
  ['\\P', '\u2029'],
]);

function putEscape(builder: TextBuilder, text: string, at: number, to: number): void {
  const meaning = meaningOfEscape(text.slice(at, to));
  if (meaning === undefined) builder.copy(at, to);
  else builder.put(meaning, at, to);
}

/**
 * Hands each line of a scalar to `addLine` and puts in the folds: one line break is a space, each further one stays.
 * Blanks around a break are no part of the text; those at the very start and end of a quoted scalar are.
 */
function foldLines(
  builder: TextBuilder,
  text: string,
  start: number,
  end: number,
  addLine: (from: number, to: number) => void,
): void {
  let at = start;
  for (let newline = indexIn(text, '\n', at, end); newline !== -1; newline = indexIn(text, '\n', at, end)) {
    const lineTo = beforeBlanks(text, at, text[newline - 1] === '\r' ? newline - 1 : newline);
    const fold = matchAt(FOLD, text, lineTo, end) ?? '';
    addLine(at, lineTo);
    builder.put(folded(fold), lineTo, lineTo + fold.length);
    at = lineTo + fold.length;
  }
  addLine(at, end);
}

function folded(fold: string): string {
  let breaks = 0;
  for (const character of fold) if (character === '\n') breaks += 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function beforeBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return end;
}

/** As `indexOf`, but never beyond `to`: the rest of the file may be one long line. */
function indexIn(text: string, part: string, from: number, to: number): number {
  const index = text.slice(from, to).indexOf(part);
  return index === -1 ? -1 : from + index;
}

/** What a sticky expression matches at a place, cut at `end`; undefined for nothing. */
function matchAt(expression: RegExp, text: string, at: number, end: number): string | undefined {
  expression.lastIndex = at;
  const match = expression.exec(text)?.[0];
  return match === undefined || match === '' || at >= end ? undefined : match.slice(0, end - at);
}
