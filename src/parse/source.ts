import { codePoint } from '../model/code-point.ts';
import { error, type Report } from '../model/diagnostic.ts';
import type { File } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import { CONTROLS } from './controls.ts';
import { badUtf8, type Encoding, narrowEncoding, wideEncoding } from './encoding.ts';

/** Bytes that a message, `envoi.yaml` or a language pack may have. */
export const MESSAGE_LIMIT: number = 1024 * 1024;

/** Bytes that a template, a partial or a schema may have. */
export const TEMPLATE_LIMIT: number = 256 * 1024;

/**
 * A file's text, without its byte order mark. Only UTF-8 is read; what another encoding most likely is gets named.
 * Null for a file over `limit` bytes or in another encoding. Control characters are reported and stay in the text.
 */
export function decodeSource(file: File, limit: number, report: Report): Source | null {
  const { path, bytes } = file;
  if (bytes.length > limit) {
    const message = `the file has ${size(bytes.length)}, and at most ${size(limit)} can be read`;
    report(
      error('project/file-size', atStart({ file: path, text: '' }), message, {
        help: 'split it into several files, or shorten it',
      }),
    );
    return null;
  }
  const wide = wideEncoding(bytes);
  if (wide !== null) return reportEncoding(file, wide, null, report);
  const text = utf8(bytes);
  if (text === null) return reportBadUtf8(file, report);
  const source: Source = { file: path, text };
  reportControls(source, report);
  return source;
}

/** Bytes as text, without the byte order mark; null where they are not UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function reportBadUtf8(file: File, report: Report): null {
  const bad = badUtf8(file.bytes) ?? { at: 0, isCut: false };
  if (bad.isCut) return reportCut(file, bad.at, report);
  return reportEncoding(file, narrowEncoding(file.bytes), bad.at, report);
}

/** `at` is the first byte that is no UTF-8; null where the whole file tells what it is. */
function reportEncoding({ path, bytes }: File, { name, label }: Encoding, at: number | null, report: Report): null {
  const decode = (end: number): string => new TextDecoder(label).decode(bytes.subarray(0, end));
  const start = decode(at ?? 0).length;
  const span = { source: { file: path, text: decode(bytes.length) }, start, end: at === null ? start : start + 1 };
  const seems = at === null ? 'is saved as' : 'is not saved as UTF-8, but most likely as';
  report(
    error('project/encoding', span, `the file ${seems} ${name}`, {
      help: 'save it as UTF-8: in most editors, "Save as" or "Save with encoding" offers it',
    }),
  );
  return null;
}

function reportCut({ path, bytes }: File, at: number, report: Report): null {
  const text = new TextDecoder().decode(bytes.subarray(0, at));
  const span = { source: { file: path, text }, start: text.length, end: text.length };
  report(
    error('project/encoding', span, 'the file ends in the middle of a letter: its end is missing', {
      help: 'copy or save the file again; the transfer was cut short',
    }),
  );
  return null;
}

function reportControls(source: Source, report: Report): void {
  const found = [...source.text.matchAll(CONTROLS)];
  for (const [index, { 0: character, index: start }] of found.slice(0, MAX_CONTROLS).entries()) {
    const more = index === MAX_CONTROLS - 1 ? found.length - MAX_CONTROLS : 0;
    const span = { source, start, end: start + 1 };
    report(
      error('project/control-character', span, `an invisible control character (${codePoint(character)}) stands here`, {
        help: more > 0 ? `remove it, and ${more} more like it further down` : 'remove it',
        fixes: [{ title: 'remove the character', safe: true, edits: [{ span, text: '' }] }],
      }),
    );
  }
}

const MAX_CONTROLS = 3;

function atStart(source: Source): { readonly source: Source; readonly start: number; readonly end: number } {
  return { source, start: 0, end: 0 };
}

function size(bytes: number): string {
  const unit = bytes >= 1024 * 1024 ? 'MiB' : 'KiB';
  const amount = bytes / (unit === 'MiB' ? 1024 * 1024 : 1024);
  return `${Number.isInteger(amount) ? amount : (Math.floor(amount * 100 + 1) / 100).toFixed(2)} ${unit}`;
}
