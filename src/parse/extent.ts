import { indentAt, lineEnd, lineStart, lineText, nextLine } from './lines.ts';

/** A place in a draft. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * How far a text that begins at `from` reaches, as its author meant it, whatever YAML makes of it: to the end of its
 * line and over the lines below that are indented under it. A comment behind it is no part of it.
 */
export function extentOfText(text: string, from: number): Place {
  const start = lineStart(text, from);
  const isOwnLine = text.slice(start, from).trim() === '';
  const least = indentAt(text, start) + (isOwnLine ? 0 : 1);
  let line = start;
  for (let next = nextLine(text, line); next > line && next < text.length; next = nextLine(text, line)) {
    if (indentAt(text, next) < least || !continues(lineText(text, next))) break;
    line = next;
  }
  return { from, to: beforeComment(text, Math.max(from, line), lineEnd(text, Math.max(from, line))) };
}

/** As `extentOfText`, but over all lines indented under it, whatever they look like. */
export function extentBelow(text: string, from: number): Place {
  const start = lineStart(text, from);
  const least = indentAt(text, start) + (text.slice(start, from).trim() === '' ? 0 : 1);
  let to = lineEnd(text, from);
  for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
    if (lineText(text, line) === '') continue;
    if (indentAt(text, line) < least) break;
    to = lineEnd(text, line);
  }
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

/** As `extentOfText`, inside brackets: up to the next comma or closing bracket; `{{…}}` is one piece. */
export function extentInBrackets(text: string, from: number): Place {
  const rest = text.slice(from, lineEnd(text, from));
  const piece = /^(?:\{\{[^{}\n]*\}\}|[^,[\]{}\n])*/.exec(rest)?.[0] ?? '';
  const whole = piece === '' ? rest : piece;
  return { from, to: from + whole.trimEnd().length };
}

/** Whether a line looks like a key with its colon: `subject:`, `given_name: Kari`. */
export function looksLikeKey(line: string): boolean {
  return /^["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:(?:\s|$)/u.test(line);
}

/** Whether a `#` with what follows is part of a text that YAML cuts, not a comment: `#4512`, `# 12`. */
export function isCut(comment: string): boolean {
  return /^#(?:[^\s#]|[ \t]+[0-9])/.test(comment);
}

/** The value's first character on the line of `offset`, behind dashes and a key. */
export function valueStart(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, start));
  return start + (/^[ \t]*(?:- +)*(?:["']?[^\s:#"']+["']?[ \t]*:[ \t]+)?/.exec(line)?.[0].length ?? 0);
}

function continues(line: string): boolean {
  return line !== '' && !line.startsWith('#') && !line.startsWith('- ') && !looksLikeKey(line);
}

function beforeComment(text: string, from: number, to: number): number {
  const line = text.slice(from, to);
  for (const { index } of line.matchAll(/[ \t]#/g)) {
    if (!isCut(line.slice(index + 1))) return from + line.slice(0, index).trimEnd().length;
  }
  return from + line.trimEnd().length;
}
