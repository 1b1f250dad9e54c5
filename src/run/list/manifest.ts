import type { LetterEntry, WrittenBlock } from '../../model/list.ts';
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

/**
 * Letters as a thread hands them over: few large things, since to clone an object for each of them would take as long as to
 * write them.
 */
export interface WrittenPiece {
  /** What is still to be written, in the order of the rows; empty where the letters are in their files already. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many bytes the letters have, wherever they are. */
  readonly size: number;
  readonly rows: readonly number[];
  /** The lengths of all parts of all letters, in the order of the bytes: as many of each letter as of any other. */
  readonly parts: readonly number[];
  /** What the line of each says beside where it is; a line break between two. */
  readonly said: string;
}

export function writtenPiece({ bytes, letters }: WrittenBlock): WrittenPiece {
  const rows: number[] = [];
  const parts: number[] = [];
  let said = '';
  for (const letter of letters) {
    if (rows.length > 0) said += '\n';
    rows.push(letter.row);
    for (const length of letter.parts) parts.push(length);
    said += saidOf(letter);
  }
  return { bytes, size: bytes.length, rows, parts, said };
}

/** The inside of a JSON object. Its own text by hand takes half of the time, and there is one for each letter. */
function saidOf({ to, subject, sizes: { html, text, eml }, links, hash }: LetterEntry): string {
  const sizes = `"sizes":{"html":${html},"text":${text},"eml":${eml}}`;
  return `"to":${JSON.stringify(to)},"subject":${JSON.stringify(subject)},${sizes},"links":${JSON.stringify(links)},"hash":"${hash}"`;
}

/** A letter that is a set of files: `file` is their path without the ending, from the folder of the list. */
export function fileLine(row: number, file: string, said: string): string {
  return `{"row":${row},"file":"${file}",${said}}\n`;
}

/** A letter in a container: `at` and `length` are bytes of it. */
export function containerLine(row: number, at: number, length: number, said: string): string {
  return `{"row":${row},"at":${at},"length":${length},${said}}\n`;
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
