import type { Source } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import { type TextBuilder, textBuilder } from './text-builder.ts';

/** A block scalar's lines, before its header says what becomes of them. */
export interface Block {
  /** `|`, `>-`, `|2+` */
  readonly header: string;
  /** The indentation of what the block belongs to. */
  readonly parentIndent: number;
  /** Its lines, from the one below the header, with their line breaks. */
  readonly start: number;
  readonly end: number;
}

/** A line of a block: its spaces from `start`, its content from `content` to `end`, its line break up to `next`. */
export interface BlockLine {
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly next: number;
}

/** The text of a literal or folded block: YAML 1.2.2, sections 8.1.1 to 8.1.3. */
export function blockText(source: Source, block: Block): Text {
  const builder = textBuilder(source);
  const lines = blockLines(source.text, block);
  const indent = blockIndent(lines, block);
  const textLines = lines.slice(0, textEnd(lines, indent));
  if (block.header.startsWith('>')) addFolded(builder, source.text, textLines, indent);
  else addLiteral(builder, textLines, indent);
  addEnd(builder, block, lines, textLines.length, indent);
  return builder.finish();
}

export function blockLines(text: string, { start, end }: Block): readonly BlockLine[] {
  const lines: BlockLine[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    const lineEnd =
      newline === -1 || newline >= end ? end : newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
    let content = at;
    while (content < lineEnd && text[content] === ' ') content += 1;
    lines.push({ start: at, content, end: lineEnd, next });
    at = next;
  }
  return lines;
}

/** How many spaces of each line are no part of the text: said by the header, else those of the first line with content. */
export function blockIndent(lines: readonly BlockLine[], { header, parentIndent }: Block): number {
  const given = Number(/[1-9]/.exec(header)?.[0] ?? 0);
  if (given > 0) return parentIndent + given;
  const first = lines.find((line) => line.content < line.end);
  if (first !== undefined) return first.content - first.start;
  return lines.reduce((most, line) => Math.max(most, line.content - line.start), parentIndent);
}

/** The number of lines without the empty ones at the end. */
function textEnd(lines: readonly BlockLine[], indent: number): number {
  const last = lines.findLastIndex((line) => line.content < line.end);
  if (last === -1) return 0;
  return (
    Math.max(
      last,
      lines.findLastIndex((line) => line.content - line.start > indent),
    ) + 1
  );
}

function addLiteral(builder: TextBuilder, lines: readonly BlockLine[], indent: number): void {
  for (const [index, line] of lines.entries()) {
    builder.copy(Math.min(line.start + indent, line.content), line.end);
    if (index < lines.length - 1) addBreak(builder, line);
  }
}

/**
 * Joins lines with a space, where both begin at the block's own indentation; beside lines that are indented further or
 * begin with a tab, and for empty lines, breaks stay.
 */
function addFolded(builder: TextBuilder, text: string, lines: readonly BlockLine[], indent: number): void {
  const first = lines.findIndex((line) => line.content < line.end);
  addLiteral(builder, lines.slice(0, first + 1), indent);
  let breaks = 0;
  let place = first;
  let isAfterDeeper = first >= 0 && isDeeper(text, lines[first], indent);
  for (const [index, line] of lines.entries()) {
    if (index <= first) continue;
    breaks += 1;
    const deeper = isDeeper(text, line, indent);
    if (line.content === line.end && !deeper) continue;
    const isFolded = !deeper && !isAfterDeeper;
    const fold = isFolded ? (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) : '\n'.repeat(breaks);
    const from = Math.min(line.start + indent, line.content);
    builder.put(fold, lines[place]?.end ?? from, from);
    builder.copy(from, line.end);
    [breaks, place, isAfterDeeper] = [0, index, deeper];
  }
}

function isDeeper(text: string, line: BlockLine | undefined, indent: number): boolean {
  return line !== undefined && (line.content - line.start > indent || text[line.content] === '\t');
}

/** The line breaks at the end: none with `-`, all with `+`, else one. */
function addEnd(
  builder: TextBuilder,
  block: Block,
  lines: readonly BlockLine[],
  textLength: number,
  indent: number,
): void {
  const keepsAll = block.header.includes('+');
  const last = lines[textLength - 1];
  if (last !== undefined && !block.header.includes('-')) addBreak(builder, last);
  if (!keepsAll) return;
  for (const [index, line] of lines.entries()) {
    // Blanks before the end of the file are a line only where nothing else is.
    if (index < textLength || (line.next === line.end && index > 0)) continue;
    builder.copy(Math.min(line.start + indent, line.content), line.end);
    addBreak(builder, line);
  }
}

/** A break that the file's end stands for has a place of no length. */
function addBreak(builder: TextBuilder, line: BlockLine): void {
  if (line.next - line.end === 1) builder.copy(line.end, line.next);
  else builder.put('\n', line.end, line.next);
}
