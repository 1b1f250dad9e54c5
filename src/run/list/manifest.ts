import type { LetterEntry } from '../../model/list.ts';
import { isRecord } from './job.ts';

/** A letter as a line of `manifest.jsonl` says where it is. */
export interface ManifestLine {
  readonly row: number;
  /** Of files, the length of each; of a container the one length of what it has of this letter. */
  readonly parts: readonly number[];
  /** In bytes of the container; of files 0. */
  readonly at: number;
  readonly hash: string;
}

export const MANIFEST = 'manifest.jsonl';

/** A letter that is a set of files: `file` is their path without the ending, from the folder of the list. */
export function fileLine(entry: LetterEntry, file: string): string {
  const { row, to, subject, sizes, links, hash } = entry;
  return `${JSON.stringify({ row, file, to, subject, sizes, links, hash })}\n`;
}

/** A letter in a container: `at` and `length` are bytes of it. */
export function containerLine(entry: LetterEntry, at: number, length: number): string {
  const { row, to, subject, sizes, links, hash } = entry;
  return `${JSON.stringify({ row, at, length, to, subject, sizes, links, hash })}\n`;
}

/** Null for a line that is torn, or that nobody here has written. */
export function readLine(line: string): ManifestLine | null {
  const content = contentOf(line);
  if (!isRecord(content)) return null;
  const { row, hash, at, length, sizes } = content;
  if (!isCount(row) || typeof hash !== 'string') return null;
  if (isCount(at) && isCount(length)) return { row, parts: [length], at, hash };
  if (!isRecord(sizes)) return null;
  const { html, text, eml } = sizes;
  return isCount(html) && isCount(text) && isCount(eml) ? { row, parts: [html, text, eml], at: 0, hash } : null;
}

function contentOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
