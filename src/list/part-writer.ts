import type { LetterEntry, ListPart } from '../model/list.ts';
import { BodyWriter } from '../render/body-writer.ts';
import type { BoundLetter } from '../render/bound.ts';
import type { LetterEnvelope } from '../render/headers.ts';
import type { Mails } from '../render/mail.ts';
import { appendToMbox } from '../render/mbox.ts';
import { Sink } from '../render/sink.ts';
import { utf8 } from '../render/utf8.ts';
import { appendText, jsonText } from './json-text.ts';

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
    const html = added(sink, () => bodies.writeHtml(bound, sink));
    const text = added(sink, () => bodies.writeText(bound, sink));
    const eml = added(sink, () => mails.write(bound, envelope, sink));
    return { parts: [html, text, eml], sizes: { html, text, eml } };
  };
}

function mboxWriter(mails: Mails): PartWriter {
  const sizeOf = bodySizes();
  return ({ bound, envelope }, sink) => {
    let eml = 0;
    const whole = added(sink, () => {
      appendToMbox(() => {
        eml = added(sink, () => mails.write(bound, envelope, sink));
      }, sink);
    });
    return { parts: [whole], sizes: { ...sizeOf(bound), eml } };
  };
}

/** A line for each letter: `row`, `to`, `subject`, `headers` by their names as they stand on the wire, `text`, `html`. */
function jsonWriter(mails: Mails): PartWriter {
  const sizeOf = bodySizes();
  const bodies = new BodyWriter<Uint8Array>(jsonText);
  return ({ row, bound, envelope }, sink) => {
    const { to, subject } = envelope;
    const headers = Object.fromEntries(mails.headers(bound, envelope).map(({ name, value }) => [name, value]));
    const line = added(sink, () => {
      const head = JSON.stringify({ row, to: to.address, subject, headers });
      appendText(`${head.slice(0, -1)},"text":"`, sink);
      bodies.writeText(bound, sink);
      appendText('","html":"', sink);
      bodies.writeHtml(bound, sink);
      appendText('"}\n', sink);
    });
    return { parts: [line], sizes: { ...sizeOf(bound), eml: 0 } };
  };
}

/** How many bytes HTML and text have where they are not written as such. */
function bodySizes(): (bound: BoundLetter) => { readonly html: number; readonly text: number } {
  const scratch = new Sink();
  const bodies = new BodyWriter<Uint8Array>(utf8);
  return (bound) => {
    scratch.clear();
    const html = added(scratch, () => bodies.writeHtml(bound, scratch));
    return { html, text: added(scratch, () => bodies.writeText(bound, scratch)) };
  };
}

/** How many bytes something appends. */
function added(sink: Sink, append: () => void): number {
  const before = sink.length;
  append();
  return sink.length - before;
}
