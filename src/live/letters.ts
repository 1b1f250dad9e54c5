import { Sink } from '../render/sink.ts';
import type { Out } from './chunks.ts';
import type { LetterWriter, Part, Ready } from './letter-writer.ts';
import type { Row } from './record.ts';
import { type Rows, writeAll, type WriteReport } from './write-all.ts';

/** A letter, in bytes of its own; or what is wrong with it. Nothing about its data is ever an exception. */
export type RenderedLetter =
  | { readonly ok: true; readonly html: Uint8Array; readonly text: Uint8Array; readonly eml: Uint8Array }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Letters that have some roots of the letter model in common. */
export interface TemplateLetters {
  /** One letter: `row` has the roots that are its own. */
  readonly render: (row: Row) => Promise<RenderedLetter>;
  /**
   * Many letters into one place, one behind the other, in pieces of about a megabyte; a piece is good until the call
   * with it has ended. A letter with a problem is left out, and all others are written.
   */
  readonly write: (rows: Rows, part: Part, out: Out) => Promise<WriteReport>;
}

/** `writer` is asked for when the first letter is wanted. */
export function templateLetters(writer: () => Promise<LetterWriter>): TemplateLetters {
  return {
    render: async (row) => render(await writer(), row),
    write: async (rows, part, out) => writeAll(await writer(), rows, part, out),
  };
}

async function render(writer: LetterWriter, row: Row): Promise<RenderedLetter> {
  const letters: RenderedLetter[] = [];
  const into = (ready: Ready): void => {
    const part = (name: Part): Uint8Array => {
      const sink = new Sink(SIZE);
      writer.append(ready, name, sink);
      return sink.view();
    };
    letters.push({ ok: true, html: part('html'), text: part('text'), eml: part('eml') });
  };
  const first = writer.write(row, into);
  const problems = first === 'unknown' ? await writer.learnAndWrite(row, into) : first;
  return letters[0] ?? { ok: false, problems };
}

/** What most letters have room in. */
const SIZE = 16_384;
