import { BodyWriter } from '../../src/render/body-writer.ts';
import { Letters, type LettersInput } from '../../src/render/letters.ts';
import { type QuotedText, quotedPrintable } from '../../src/render/quoted-printable.ts';
import { Sink } from '../../src/render/sink.ts';
import type { Refusal } from '../../src/trace/trace.ts';
import type { LetterRecord } from './pipeline.ts';

/** Both parts of a letter, from their bytes. */
export interface Written {
  readonly html: string;
  readonly text: string;
}

type Writing = Written | 'unknown' | Refusal;

/**
 * Writes each letter in all ways that there are, which must not differ: into the smallest buffer, with each half of its
 * roots and with all of them as fixed for all letters, and in quoted-printable.
 */
export function writerOf(input: Omit<LettersInput, 'fixed'>): (record: LetterRecord) => Writing {
  const plain = new Letters({ ...input, fixed: {} });
  const folded = new Map<string, Letters>();
  const quoted = new BodyWriter(quotedPrintable);
  return (record) => {
    const written = inUtf8(plain, record);
    if (written === 'unknown' || 'failures' in written) return written;
    for (const { fixed, row } of splits(record)) {
      const key = JSON.stringify(fixed);
      const letters = folded.get(key) ?? new Letters({ ...input, fixed });
      folded.set(key, letters);
      expectSame('with fixed roots', inUtf8(letters, row), written);
      expectSame('in quoted-printable', inQuotedPrintable(letters, quoted, row), written);
    }
    return written;
  };
}

interface Split {
  readonly fixed: LetterRecord;
  readonly row: LetterRecord;
}

/** Roots that are thought to be equal for all letters, and the others. */
function splits(record: LetterRecord): readonly Split[] {
  const roots = Object.entries(record);
  const [even, odd] = [0, 1].map((half) => Object.fromEntries(roots.filter((_root, place) => place % 2 === half)));
  const all = { fixed: record, row: {} };
  return roots.length < 2 ? [all] : [{ fixed: odd ?? {}, row: even ?? {} }, { fixed: even ?? {}, row: odd ?? {} }, all];
}

function inUtf8(letters: Letters, record: LetterRecord): Writing {
  const sink = new Sink(1);
  const ofHtml = letters.html(record, sink);
  if (ofHtml !== 'written') return ofHtml;
  const htmlEnd = sink.length;
  const ofText = letters.text(record, sink);
  if (ofText !== 'written') return ofText;
  return { html: decoded(sink.view().subarray(0, htmlEnd)), text: decoded(sink.view().subarray(htmlEnd)) };
}

function inQuotedPrintable(letters: Letters, quoted: BodyWriter<QuotedText>, record: LetterRecord): Writing {
  const bound = letters.bound(record);
  if (bound === 'unknown' || 'failures' in bound) return bound;
  const [html, text] = [new Sink(1), new Sink(1)];
  quoted.writeHtml(bound, html);
  quoted.writeText(bound, text);
  return { html: unquoted(html), text: unquoted(text) };
}

function expectSame(how: string, actual: Writing, expected: Written): void {
  if (actual === 'unknown' || 'failures' in actual) throw new Error(`no letter ${how}`);
  for (const part of ['html', 'text'] as const) {
    if (actual[part] === expected[part]) continue;
    throw new Error(`other ${part} ${how}:\n${actual[part]}\ninstead of\n${expected[part]}`);
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** RFC 2045, section 6.7. */
function unquoted(sink: Sink): string {
  const lines = decoded(sink.view()).split('\r\n');
  const long = lines.find((line) => line.length > 76 || /[ \t]$/.test(line));
  if (long !== undefined) throw new Error(`no line of quoted-printable: ${long}`);
  return decodeURIComponent(lines.join('\n').replaceAll('=\n', '').replaceAll('%', '%25').replaceAll('=', '%'));
}
