import type { LetterEntry, ListPart } from '../model/list.ts';
import { BodyWriter } from '../render/body-writer.ts';
import type { BoundLetter } from '../render/bound.ts';
import type { LetterEnvelope } from '../render/headers.ts';
import type { Mails } from '../render/mail.ts';
import { appendToMbox } from '../render/mbox.ts';
import type { Sink } from '../render/sink.ts';
import { utf8 } from '../render/utf8.ts';
import { appendText, jsonText, type QuotedJson } from './json-text.ts';

/** A letter that can be written now. */
export interface LetterAtHand {
  readonly row: number;
  readonly bound: BoundLetter;
  readonly envelope: LetterEnvelope;
}

/** Appends what one place has of a letter; answers how many bytes that are, and how many its parts have by themselves. */
export type PartWriter = (letter: LetterAtHand, sink: Sink) => Pick<LetterEntry, 'parts' | 'sizes'>;

export function partWriter(part: ListPart, mails: Mails): PartWriter {
  switch (part) {
    case 'files':
      return filesWriter(mails);
    case 'mbox':
      return mboxWriter(mails);
    case 'jsonl':
      return jsonWriter(mails);
  }
}

function filesWriter(mails: Mails): PartWriter {
  const bodies = new BodyWriter<Uint8Array>(utf8);
  return ({ bound, envelope }, sink) => {
    const start = sink.length;
    bodies.writeHtml(bound, sink);
    const behindHtml = sink.length;
    bodies.writeText(bound, sink);
    const behindText = sink.length;
    mails.write(bound, envelope, sink);
    const [html, text, eml] = [behindHtml - start, behindText - behindHtml, sink.length - behindText];
    return { parts: [html, text, eml], sizes: { html, text, eml } };
  };
}

function mboxWriter(mails: Mails): PartWriter {
  return ({ bound, envelope }, sink) => {
    const start = sink.length;
    let sizes = NOTHING;
    appendToMbox(() => {
      const before = sink.length;
      const { html, text } = mails.write(bound, envelope, sink);
      sizes = { html, text, eml: sink.length - before };
    }, sink);
    return { parts: [sink.length - start], sizes };
  };
}

const NOTHING: LetterEntry['sizes'] = { html: 0, text: 0, eml: 0 };

/** A line for each letter: `row`, `to`, `subject`, `headers` by their names as they stand on the wire, `text`, `html`. */
function jsonWriter(mails: Mails): PartWriter {
  const bodies = new BodyWriter<QuotedJson>(jsonText);
  return ({ row, bound, envelope }, sink) => {
    const start = sink.length;
    const { to, subject } = envelope;
    const headers = Object.fromEntries(mails.headers(bound, envelope).map(({ name, value }) => [name, value]));
    const head = JSON.stringify({ row, to: to.address, subject, headers });
    appendText(`${head.slice(0, -1)},"text":"`, sink);
    const before = sink.encoded;
    bodies.writeText(bound, sink);
    const between = sink.encoded;
    appendText('","html":"', sink);
    bodies.writeHtml(bound, sink);
    appendText('"}\n', sink);
    const sizes = { html: sink.encoded - between, text: between - before, eml: 0 };
    return { parts: [sink.length - start], sizes };
  };
}
