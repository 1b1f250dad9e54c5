/** What is being written on a line, as a key or as a value. */
export interface Written {
  readonly role: 'key' | 'value';
  /** Its place in the line; both are the cursor where nothing is written yet. */
  readonly from: number;
  readonly to: number;
  /** True for a key that has its colon. */
  readonly hasColon: boolean;
  /** True for a value that stands behind its key and not between brackets. */
  readonly isBehindKey: boolean;
  readonly isFlow: boolean;
  /** The column of the key that it is, or that it stands behind. */
  readonly column: number;
}

/** Nobody looks for a key in a longer line, and it would take long. */
const LONGEST = 4000;

/** Null where nothing can be completed: in a comment, behind `|`, `>`, `&`, `*` and `!`. */
export function writtenAt(line: string, cursor: number): Written | null {
  if (line.length > LONGEST) return null;
  if (isComment(line, cursor)) return null;
  const column = LEAD.exec(line)?.[0].length ?? 0;
  // In front of the dashes, nothing can be put in.
  if (cursor < column) return /^\s*$/.test(line) ? keyAt(line, cursor, cursor, false) : null;
  const key = KEY.exec(line.slice(column));
  const valueFrom = key === null ? column : column + key[0].length;
  const isInValue = key !== null && cursor >= valueFrom;
  if (/^[[{]/.test(line.slice(valueFrom)) && cursor > valueFrom) return inBrackets(line, valueFrom, cursor, column);
  if (isInValue) return valueIn(line, valueFrom, cursor, column);
  // Between the colon and the value behind it.
  if (key !== null && cursor > column + (key[1] ?? '').length) {
    return /^[ \t]*(?:[ \t]#.*)?$/.test(line.slice(cursor)) && line.slice(column, cursor).includes(':')
      ? valueIn(line, cursor, cursor, column)
      : null;
  }
  const tight = TIGHT.exec(line.slice(column))?.[1] ?? '';
  if (tight !== '' && cursor > column + tight.length) return valueIn(line, column + tight.length + 1, cursor, column);
  return keyAt(line, column, cursor, false);
}

/** White space and dashes of list items. */
const LEAD = /^[ \t]*(?:-[ \t]+)*/;

/** A key with its colon and the blanks behind it. */
const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?)[ \t]*:(?:[ \t]+|$)/;

/** A word with its colon and at once what is its value to its author; `https://` is none. */
const TIGHT = /^([a-z_]+):(?=[^\s:/])/;

/** A `#` behind a blank, outside of quotation marks that are closed again. */
function isComment(line: string, cursor: number): boolean {
  const before = line
    .slice(0, cursor)
    .replaceAll(/(?<=^|[\s:,[{])(?:"(?:[^"\\]|\\.)*"|'[^']*')/g, (text) => '_'.repeat(text.length));
  const at = before.search(/(?:^|[ \t])#/);
  return at >= 0 && !/(?:^|[\s:,[{])["'][^"']*$/.test(before.slice(0, at));
}

function keyAt(line: string, from: number, cursor: number, isFlow: boolean): Written {
  const word =
    /^(?:"[^"]*"?|'[^']*'?|[^\s:,[\]{}#"']*(?:(?!:(?:\s|$))[^\s,[\]{}#"'])*)/.exec(line.slice(from))?.[0] ?? '';
  const tight = TIGHT.exec(word)?.[1];
  const to = Math.max(cursor, from + (tight ?? word).length);
  const hasColon = tight !== undefined || /^[ \t]*:(?:\s|$)/.test(line.slice(to));
  const column = from;
  return { role: 'key', from, to, hasColon, isBehindKey: false, isFlow, column };
}

function valueIn(line: string, from: number, cursor: number, column: number): Written | null {
  const rest = line.slice(from);
  if (/^[|>&*!]/.test(rest)) return null;
  const value = /^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|.*?(?=[ \t]*$|[ \t]+#))/.exec(rest)?.[0] ?? '';
  const to = from + value.length;
  const isEmpty = value === '';
  if (!isEmpty && cursor > to) return null;
  const base = { role: 'value', hasColon: false, isBehindKey: true, isFlow: false, column } as const;
  return isEmpty ? { ...base, from: cursor, to: cursor } : { ...base, from, to };
}

/** Between the brackets that open at `open`: behind the last of them that is still open at the cursor. */
function inBrackets(line: string, open: number, cursor: number, column: number): Written | null {
  let depth = 0;
  let from = open;
  let quote = '';
  for (let at = open; at < cursor; at += 1) {
    const sign = line[at] ?? '';
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at += 1;
      else if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s,:[{]/.test(line[at - 1] ?? '')) quote = sign;
    else if (/[[{]/.test(sign)) [depth, from] = [depth + 1, at + 1];
    else if (/[\]}]/.test(sign)) [depth, from] = [depth - 1, at + 1];
    else if (sign === ',') from = at + 1;
  }
  if (depth <= 0) return null;
  // Behind a bracket that has closed stands nothing but a comma.
  if (/[\]}]/.test(line[from - 1] ?? '')) return null;
  while (from < cursor && /[ \t]/.test(line[from] ?? '')) from += 1;
  const key = KEY.exec(line.slice(from, cursor));
  if (key === null) return { ...keyAt(line, from, cursor, true), column };
  const value = from + key[0].length;
  const written = /^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|[^,[\]{}]*)/.exec(line.slice(value))?.[0].trimEnd() ?? '';
  const isEmpty = written === '';
  const place = isEmpty ? { from: cursor, to: cursor } : { from: value, to: Math.max(cursor, value + written.length) };
  return { role: 'value', hasColon: false, isBehindKey: false, isFlow: true, column, ...place };
}
