import type { Escape } from '../model/template-tree.ts';
import { isAbsent } from './fields.ts';
import type { Functions } from './functions.ts';

/** A value as a leaf prints it, for HTML not yet escaped; null for what is no text. */
export type Print = (value: unknown) => string | null;

/** Line ends are LF: what becomes a link first is escaped with those that it has. */
export function printFor(escape: Escape, { escapes, number }: Functions): Print {
  const write: Print = (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? number(value) : null;
    return typeof value === 'boolean' ? String(value) : null;
  };
  if (escape === 'none' || escape === 'html') {
    return (value) => withPlainLineEnds(typeof value === 'string' ? value : write(value));
  }
  const escaped = escapes[escape];
  return (value) => {
    const text = write(value);
    return text === null ? null : withPlainLineEnds(escaped(text));
  };
}

/** Why a value cannot be printed. */
export function unprintable(value: unknown): 'missing' | 'not-text' {
  return isAbsent(value) ? 'missing' : 'not-text';
}

function withPlainLineEnds(text: string | null): string | null {
  return text?.includes('\r') === true ? text.replace(/\r\n?/g, '\n') : text;
}
