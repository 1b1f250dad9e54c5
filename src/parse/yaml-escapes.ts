import { escapeAt, meaningOfEscape } from './scalar-text.ts';
import { badEscape, type Mistake } from './yaml-mistakes.ts';

/**
 * Backslashes in a double-quoted text that its author meant as such: those that YAML does not know (`\q`), those before
 * a word (`\rabatt`, `\Lumo`), and those of a path (`C:\temp\ny`). A line break written as `\n` is none.
 */
export function* badEscapes(text: string, start: number, end: number): Generator<Mistake> {
  let first: { readonly at: number; readonly escape: string } | null = null;
  const all: number[] = [];
  let pathEnd = start;
  for (let at = text.indexOf('\\', start); at !== -1 && at < end - 1; ) {
    const escape = escapeAt(text, at);
    if (at >= pathEnd && beginsPath(text, at, start))
      pathEnd = at + (/^[^\s"]*/.exec(text.slice(at, end))?.[0].length ?? 0);
    const isInPath = at < pathEnd && !/^\\[\\"]$/.test(escape);
    if (isInPath || meaningOfEscape(escape) === undefined || isBeforeWord(text, at)) {
      first ??= { at, escape };
      all.push(at);
    }
    at = text.indexOf('\\', at + (isInPath ? 2 : Math.max(escape.length, 2)));
  }
  if (first !== null) yield badEscape(first.at, first.escape, meaningOfEscape(first.escape) !== undefined, all);
}

/** Escapes that no letter needs, with a word behind them. `\r` before a capital letter may be a forged header. */
function isBeforeWord(text: string, at: number): boolean {
  return /^\\(?:[abefvLNP]\p{L}|r\p{Ll})/u.test(text.slice(at, at + 4));
}

/** `C:\Lumo`, `C:\temp\ny`: a drive, and either a word that no escape begins or two words. */
function beginsPath(text: string, at: number, start: number): boolean {
  const before = text.slice(Math.max(start, at - 3), at);
  if (!/(?:^|[\s"(])[A-Z]:$/.test(before)) return false;
  return /^\\(?:[^\\nrt"\s]|\p{L}{2,40}\\\p{L}{2})/u.test(text.slice(at, at + 45));
}
