import type { Envelope, Letter } from '../model/letter.ts';
import type { LetterModel } from '../model/letter-model.ts';
import type { Mime } from '../model/mime.ts';
import { BodyWriter } from './body-writer.ts';
import type { BoundLetter } from './bound.ts';
import { mailsOf } from './mail.ts';
import { Sink } from './sink.ts';
import { utf8 } from './utf8.ts';

export interface RenderInput {
  readonly id: string;
  readonly bound: BoundLetter;
  readonly model: Pick<LetterModel, 'language' | 'preheader'>;
  readonly envelope: Envelope;
}

/**
 * The finished letter. The same content has the same Message-ID and the same octets: nothing of the clock, of chance or
 * of the machine gets in, and a mail that is sent twice can be seen to be one.
 */
export async function render({ id, bound, model, envelope }: RenderInput, mime: Mime): Promise<Letter> {
  const mails = await mailsOf(envelope, model.language, mime);
  const bodies = new BodyWriter<Uint8Array>(utf8);
  const { subject, from, to, cc } = envelope;
  return {
    id,
    to: to.address,
    subject,
    preheader: model.preheader,
    html: decoded(written((sink) => bodies.writeHtml(bound, sink))),
    text: decoded(written((sink) => bodies.writeText(bound, sink))),
    headers: mails.headers(bound, envelope),
    mailboxes: { from, to, cc },
    attachments: envelope.attachments.map(({ name }) => name),
    eml: written((sink) => mails.write(bound, envelope, sink)),
  };
}

function written(write: (sink: Sink) => void): Uint8Array {
  const sink = new Sink();
  write(sink);
  return sink.view().slice();
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
