import type { Source } from '../model/source.ts';
import { TextDocument } from './text-document.ts';
import type { Position, Range, TextContentChange } from './protocol.ts';

/** A text in the editor. */
export class OpenDocument {
  readonly uri: string;
  #document: TextDocument;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#document.version;
  }

  /** As the editor has it, a byte order mark included. */
  get raw(): string {
    return this.#document.getText();
  }

  /** As envoi reads it. */
  get text(): string {
    return this.raw.slice(this.#lead);
  }

  change(changes: readonly TextContentChange[], version: number): void {
    this.#document = TextDocument.update(this.#document, [...changes], version);
  }

  /** Where a position is in the text; in the middle of a character made of two units, in front of it. */
  offsetAt(position: Position): number {
    const offset = this.#document.offsetAt(position);
    const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(this.raw.slice(Math.max(0, offset - 1), offset + 1));
    return Math.max(0, offset - this.#lead - (isInside ? 1 : 0));
  }

  /** Whether offsets into this source are offsets into this text. */
  isOf(source: Source): boolean {
    return source.from === undefined && source.text === this.text;
  }

  rangeOf(start: number, end: number): Range {
    return {
      start: this.#document.positionAt(start + this.#lead),
      end: this.#document.positionAt(Math.max(start, end) + this.#lead),
    };
  }

  /** Envoi takes the mark away before it counts. */
  get #lead(): number {
    return this.raw.startsWith('\uFEFF') ? 1 : 0;
  }
}
