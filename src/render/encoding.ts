import type { Sink } from './sink.ts';

/**
 * How the text of a letter becomes bytes. `Prepared` is static text, made ready once and copied into many letters.
 * Half of a surrogate pair becomes U+FFFD.
 */
export interface Encoding<Prepared> {
  readonly prepare: (text: string) => Prepared;
  /** Appends static text; makes room for it. */
  readonly copy: (prepared: Prepared, sink: Sink) => void;
  /**
   * Appends a value; makes room for it. `escaped`: for HTML, as Handlebars does. `isShrunk`: a line break and all white
   * space behind it become one line break.
   */
  readonly value: (text: string, as: 'escaped' | 'plain', isShrunk: boolean, sink: Sink) => void;
  /**
   * Appends what the plain text says for simple markup; makes room for it. Nothing, and false, where that must be read as
   * text first.
   */
  readonly said: (markup: string, sink: Sink) => boolean;
}
