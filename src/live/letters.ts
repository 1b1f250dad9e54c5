import { Sink } from '../render/sink.ts';
import type { LetterWriter, Part, Written } from './letter-writer.ts';
import type { Row } from './record.ts';
import type { Out } from './sending.ts';
import { type Rows, writeAll, type WriteReport } from './write-all.ts';

/** A letter, in bytes of its own; or what is wrong with it. Nothing about its data is ever an exception. */
export type RenderedLetter =
  | { readonly ok: true; readonly html: Uint8Array; readonly text: Uint8Array; readonly eml: Uint8Array }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Letters that have some roots of the letter model in common. */
export interface TemplateLetters<OneRow = Row> {
  /** One letter: `row` has the roots that are its own. */
  readonly render: (row: OneRow) => Promise<RenderedLetter>;
  /**
   * Many letters into one place, one behind the other, in pieces of about a megabyte; a piece is good until the call
   * with it has ended. A letter with a problem is left out, and all others are written.
   */
  readonly write: (rows: Rows<OneRow>, part: Part, out: Out) => Promise<WriteReport>;
}

export function templateLetters(writer: LetterWriter): TemplateLetters {
  return {
    render: async (row) => {
      await writer.prepare('eml');
      return render(writer, row);
    },
    write: async (rows, part, out) => {
      await writer.prepare(part);
      return writeAll(writer, rows, part, out);
    },
  };
}

async function render(writer: LetterWriter, row: Row): Promise<RenderedLetter> {
  const [html, text, eml] = [new Sink(SIZE), new Sink(SMALL_SIZE), new Sink(SIZE)];
  const write = (): Written => writer.writeAll(row, { html, text, eml });
  const first = write();
  const problems = first === 'unknown' ? await writer.learnAnd(row, write) : first;
  if (first === 'unknown') writer.save();
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, html: html.view().slice(), text: text.view().slice(), eml: eml.view().slice() };
}

/** What most letters have room in, and most plain texts. */
const SIZE = 16_384;
const SMALL_SIZE = 2048;
