import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

/**
 * Sixteen hexadecimal digits by which a finding is known again when lines have moved: of its code, its file and the text
 * that it marks, or, where it is about the run, of its code and sentence. Two findings that agree in all that share one.
 */
export function fingerprintOf({ code, span, message }: Diagnostic): string {
  const told = span === null ? [code, '', message] : [code, span.source.file, markedText(span)];
  return digestOf(told.join('\n'));
}

/** The text that a finding marks, on one line: how it is broken into lines and indented says nothing. */
export function markedText({ source, start, end }: Span): string {
  return source.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/**
 * FNV-1a, 64 bits, of the text's UTF-8, in hexadecimal (Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/):
 * a short name for a text, not a secret.
 */
export function digestOf(text: string): string {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
