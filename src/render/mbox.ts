import type { Sink } from './sink.ts';

/** RFC 4155 wants a sender and a time; nobody reads them. */
const POSTMARK: Uint8Array = new TextEncoder().encode('From envoi Thu Jan  1 00:00:00 1970\r\n');
const BLANK_LINE: Uint8Array = new TextEncoder().encode('\r\n');

/**
 * Appends a mail as mbox files have it. Its bytes stay those that are sent, CR LF included: what reads such files reads
 * both line ends. No line of it has to be marked: quoted-printable writes none that begins with `From `.
 */
export function appendToMbox(write: (sink: Sink) => void, sink: Sink): void {
  sink.append(POSTMARK);
  write(sink);
  sink.append(BLANK_LINE);
}
