import type { Attachment, Header } from '../model/letter.ts';
import type { Mime } from '../model/mime.ts';
import { BodyWriter } from './body-writer.ts';
import type { BoundLetter } from './bound.ts';
import {
  domainOf,
  foldHeader,
  headersAmong,
  type LetterEnvelope,
  type LetterValues,
  letterValues,
  type ListEnvelope,
  type ListHeaders,
  listHeadersOf,
  ONE_CLICK,
} from './headers.ts';
import { appendHeader } from './mail-header.ts';
import { type Skeleton, skeletonOf } from './mail-skeleton.ts';
import { ContentDigest } from './message-id.ts';
import { type QuotedText, quotedPrintable } from './quoted-printable.ts';
import type { Sink } from './sink.ts';

/**
 * Makes ready what the mails to a list share: the headers that are the same for all, the parts and the files. Letters
 * with other bodies in the same frame are written by the same `Mails`.
 */
export async function mailsOf(envelope: ListEnvelope, language: string, mime: Mime): Promise<Mails> {
  const headers = listHeadersOf(envelope, language);
  const list = mime.digest(JSON.stringify([headers, envelope.attachments.map((file) => fileDigest(file, mime))]));
  const skeleton = await skeletonOf(list.slice(0, 32), envelope.attachments, mime);
  return new Mails(headers, skeleton, domainOf(envelope.from.address), new ContentDigest(list, mime.digest));
}

function fileDigest({ name, content }: Attachment, mime: Mime): readonly string[] {
  return [name, mime.digest(content)];
}

/** How many bytes of UTF-8 the bodies of a mail have when they are decoded. */
export interface BodySizes {
  readonly html: number;
  readonly text: number;
}

/** Writes mails whose bodies are bound letters. */
export class Mails {
  readonly #headers: ListHeaders;
  readonly #frame: Frame;
  readonly #domain: string;
  readonly #content: ContentDigest;
  readonly #bodies = new BodyWriter<QuotedText>(quotedPrintable);
  readonly #valuesOf = letterValues();

  constructor(headers: ListHeaders, skeleton: Skeleton, domain: string, content: ContentDigest) {
    this.#headers = headers;
    this.#frame = frameOf(headers, skeleton);
    this.#domain = domain;
    this.#content = content;
  }

  /** Appends the whole mail as RFC 5322 octets. The same content gives the same octets. */
  write(bound: BoundLetter, envelope: LetterEnvelope, sink: Sink): BodySizes {
    const frame = this.#frame;
    const values = this.#valuesOf(envelope);
    sink.append(frame.beforeTo);
    appendHeader('To', values.to, sink);
    sink.append(frame.beforeSubject);
    appendHeader('Subject', values.subject, sink);
    if (values.date !== null) appendHeader('Date', values.date, sink);
    if (values.unsubscribe !== null) {
      appendHeader('List-Unsubscribe', values.unsubscribe, sink);
      appendHeader(ONE_CLICK.name, ONE_CLICK.value, sink);
    }
    sink.append(frame.behindDate);
    appendHeader('Message-ID', this.#messageId(bound, values), sink);
    sink.append(frame.beforeText);
    sink.column = 0;
    const before = sink.encoded;
    this.#bodies.writeText(bound, sink);
    const between = sink.encoded;
    sink.append(frame.beforeHtml);
    sink.column = 0;
    this.#bodies.writeHtml(bound, sink);
    sink.append(frame.behindHtml);
    return { html: sink.encoded - between, text: between - before };
  }

  /** The header of the same mail, unfolded, without the lines that tell the parts. */
  headers(bound: BoundLetter, envelope: LetterEnvelope): readonly Header[] {
    const values = this.#valuesOf(envelope);
    const id = { name: 'Message-ID', value: this.#messageId(bound, values) };
    return [...headersAmong(this.#headers, values), id];
  }

  #messageId(bound: BoundLetter, { to, subject, date, unsubscribe }: LetterValues): string {
    const own = unsubscribe === null ? [to, subject, date ?? ''] : [to, subject, date ?? '', unsubscribe];
    return `<${this.#content.of(bound, own)}@${this.#domain}>`;
  }
}

/** What all mails share, as bytes. */
interface Frame extends Skeleton {
  readonly beforeTo: Uint8Array;
  readonly beforeSubject: Uint8Array;
  readonly behindDate: Uint8Array;
}

function frameOf({ beforeTo, beforeSubject, behindDate }: ListHeaders, skeleton: Skeleton): Frame {
  return {
    ...skeleton,
    beforeTo: folded(beforeTo),
    beforeSubject: folded(beforeSubject),
    behindDate: folded(behindDate),
  };
}

function folded(headers: readonly Header[]): Uint8Array {
  return new TextEncoder().encode(headers.map(foldHeader).join(''));
}
