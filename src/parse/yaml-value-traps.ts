import { isCut } from './extent.ts';
import { lineEnd, lineStart, nextLine } from './lines.ts';
import { blockIndent, blockLines } from './block-text.ts';
import { badEscapes } from './yaml-escapes.ts';
import { deepBlankLine, tabIndent } from './yaml-indent.ts';
import { textBesideSign } from './yaml-lines-below.ts';
import { cutText, type Mistake, missingSpace, needsQuotes, unclosedQuote, unreadable } from './yaml-mistakes.ts';
import { oddColon, oddIndent, signForColon } from './yaml-odd-spaces.ts';
import type { BlockScalar, FlowScalar, SourceToken, Syntax, Token } from './yaml-syntax.ts';

/** What is looked at: a draft and what `yaml` made of it. */
export interface Reading {
  readonly text: string;
  readonly syntax: Syntax;
}

/** Where a value stands. */
export interface Before {
  /** What stands before it: its anchor, its tag, comments, line breaks. */
  readonly props: readonly SourceToken[];
  /** Behind the colon or the dash, where a missing value would be; -1 where nothing can be missing. */
  readonly at: number;
  readonly container: 'document' | 'map' | 'sequence' | 'brackets';
}

/** `subject: &Co news` loses "&Co", `subject: !Viktig` loses the word: names that nothing uses are text. */
export function* trapsInProps(
  { text, syntax }: Reading,
  value: Token | null | undefined,
  before: Before,
): Generator<Mistake> {
  const isText = value === null || value === undefined || value.type === 'scalar';
  const inBrackets = before.container === 'brackets';
  const seen = new Set<string>();
  for (const { type, source, offset } of before.props) {
    if (type !== 'anchor' && type !== 'tag') continue;
    const isUnused = type === 'anchor' ? !syntax.aliases.has(source.slice(1)) : !isTag(source);
    const isOnLine = value === null || value === undefined || value.offset <= lineEnd(text, offset);
    if (isText && isUnused && isOnLine) yield needsQuotes(text, offset, inBrackets, false);
    if (seen.has(type)) yield unreadable(text, { from: offset, to: offset + source.length }, ...TWICE);
    seen.add(type);
  }
  if (value !== null && value !== undefined) return;
  if (before.at >= 0 && !inBrackets) yield* cutAt(text, before.at, before.at, false);
}

export function* trapsInScalar(reading: Reading, token: FlowScalar, before: Before): Generator<Mistake> {
  const { text } = reading;
  const { type, source, offset } = token;
  const inBrackets = before.container === 'brackets';
  const end = offset + source.length;
  if (type === 'scalar') {
    if (/^[@`%,|>\t]/.test(source)) yield needsQuotes(text, offset, inBrackets, true);
    if (source !== '') yield* cutAt(text, offset, end, inBrackets);
    yield* spaceAt(text, token, before);
  } else if (type === 'alias') {
    const isKnown = reading.syntax.anchors.has(source.slice(1));
    if (!isKnown && !/^\*[\p{L}\p{N}_-]+$/u.test(source)) yield needsQuotes(text, offset, inBrackets, true);
  } else {
    const mark = text.charAt(offset);
    if (source.length === 1 || !source.endsWith(mark) || isEscaped(source))
      yield unclosedQuote(text, offset, inBrackets);
    if (mark === '"') yield* badEscapes(text, offset, end);
  }
  const goesOn = token.end?.some((part) => part.type !== 'space' && part.type !== 'comment' && part.type !== 'newline');
  if (goesOn === true) yield needsQuotes(text, offset, inBrackets, true);
}

/** `|` and `>` before a text on the same line, and lines of a block that YAML does not count to it. */
export function* trapsInBlock(text: string, block: BlockScalar): Generator<Mistake> {
  const header = block.props.find(({ type }) => type === 'block-scalar-header');
  const written = header !== undefined && 'source' in header ? header.source : '';
  const isHeader =
    /^[|>](?:[1-9][-+]?|[-+][1-9]?)?$/.test(written) && !block.props.some(({ type }) => type === 'error');
  if (!isHeader) yield* textBesideSign(text, block);
  const isEmpty = block.source.trim() === '';
  if (!isHeader || (isEmpty && /[1-9]/.test(written))) yield needsQuotes(text, block.offset, false, !isHeader);
  const start = nextLine(text, block.offset);
  const span = { header: written, parentIndent: block.indent, start, end: start + block.source.length };
  const lines = blockLines(text, span);
  const indent = blockIndent(lines, span);
  let hasContent = false;
  for (const line of lines) {
    const isBlank = line.content === line.end;
    const isShort = line.content - line.start < indent || (indent === 0 && block.indent >= 0);
    if (!isBlank && isShort && text[line.content] === '\t') yield tabIndent(text, line.content);
    // Where the header says how deep the text stands (`|2`), more blanks are a part of it.
    const isDeep = !/[1-9]/.test(written) && line.content - line.start > indent;
    if (isBlank && !hasContent && isDeep) yield deepBlankLine(line.start, line.end);
    hasContent ||= !isBlank;
  }
}

/** `key: text #4512`: a comment for YAML, a number for its author. */
function* cutAt(text: string, from: number, end: number, inBrackets: boolean): Generator<Mistake> {
  let hash = end;
  while (text[hash] === ' ' || text[hash] === '\t') hash += 1;
  if (hash > end && text[hash] === '#' && isCut(text.slice(hash, lineEnd(text, hash)))) {
    yield cutText(text, from === end ? hash : from, hash, inBrackets);
  }
}

/** `{name:Kari}`, or `given_name:Kari` on a line of its own: a text for YAML, a key and its value for its author. */
function* spaceAt(text: string, { source, offset }: FlowScalar, { container, at, props }: Before): Generator<Mistake> {
  const isAlone = container === 'document' || (container === 'map' && at >= 0);
  if (isAlone && isOwnLineOf(text, offset)) yield* oddLines(text, offset, source);
  const colon = /^[\p{Ll}_][\p{Ll}\p{N}_]*(?=:[^\s/:])/u.exec(source)?.[0].length;
  if (colon === undefined || /^(?:mailto|tel|urn|data|cid):/.test(source)) return;
  const isOwnLine =
    container === 'document' || (container === 'map' && at >= 0 && props.some(({ type }) => type === 'newline'));
  if (isOwnLine && !/\s/.test(source.slice(0, colon + 1))) yield missingSpace(text, offset + colon);
}

/** Lines of a text of their own that are keys but for an odd space or a sign in place of the colon. */
function* oddLines(text: string, offset: number, source: string): Generator<Mistake> {
  const odd =
    oddIndent(text, offset) ?? (/^[a-z_][a-z0-9_]*[ \t]*[:\uff1a]/.test(source) ? oddColon(text, offset) : null);
  if (odd !== null) yield odd;
  const lines = source.split('\n').map((line) => line.trim());
  const sign = lines.every((line) => /^[a-z_][a-z0-9_]*[ \t]*[=;][ \t]/.test(line)) ? signForColon(text, offset) : null;
  if (sign !== null) yield sign;
}

function isOwnLineOf(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Whether the quotation mark at the end of a double-quoted scalar is an escaped one. */
function isEscaped(source: string): boolean {
  if (!source.startsWith('"')) return false;
  return (/\\*$/.exec(source.slice(0, -1))?.[0].length ?? 0) % 2 === 1;
}

/** Tags that programs know; other words behind `!` are meant as text. */
function isTag(source: string): boolean {
  return /^!(?:!|<|(?:include|env|env_var|secret|vault|ref|Ref|Sub|GetAtt|reference|binary|python)\b)/.test(source);
}

const TWICE = [
  'a second name or tag stands before one value',
  'put the text in quotation marks, or remove the name',
] as const;
