import type { Program } from '../model/program.ts';
import { BodyWriter } from '../render/body-writer.ts';
import type { LetterEnvelope } from '../render/headers.ts';
import type { Letters, Writing } from '../render/letters.ts';
import type { Mails } from '../render/mail.ts';
import { appendToMbox } from '../render/mbox.ts';
import type { Sink } from '../render/sink.ts';
import { utf8 } from '../render/utf8.ts';
import type { LibraryFiles } from '../run/program-key.ts';
import { letterEnvelope, type Roots, type Row } from './record.ts';
import { rowCheck } from './record-faults.ts';
import { refusalWords } from './refusal-words.ts';
import { tidyRow } from './tidy-row.ts';

/** `mbox`: mails in one file, as mail programs read it. */
export type Part = (typeof PARTS)[number];

const PARTS = ['html', 'text', 'eml', 'mbox'] as const;

/** What is wrong with a letter, in words; nothing where it was written. `unknown`: its variants have to be made first. */
export type Written = readonly string[] | 'unknown';

/** Where each part of one letter goes. */
export interface LetterSinks {
  readonly html: Sink;
  readonly text: Sink;
  readonly eml: Sink;
}

export interface WriterParts {
  readonly program: Program;
  readonly library: () => LibraryFiles | null;
  readonly shared: Roots;
  /** What is wrong with what all letters share: then there is no letter. */
  readonly faults: readonly string[];
  readonly letters: Letters;
  /** Asked for when a mail is wanted: HTML and text do without. */
  readonly mails: () => Promise<Mails>;
  /** Makes the variants of a letter; what stands in the way in words. */
  readonly learn: (row: Row) => Promise<readonly string[]>;
  /** Keeps what was learnt for the next process. */
  readonly save: () => void;
  /** How many layouts the template has by now. */
  readonly layouts: () => number;
}

/** Writes the letters of one `letters()`. */
export class LetterWriter {
  readonly #parts: WriterParts;
  readonly #rowFaults: (row: Row) => readonly string[];
  readonly #bodies = new BodyWriter<Uint8Array>(utf8);

  #mails: Mails | null = null;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#rowFaults = rowCheck(parts.shared);
  }

  get layouts(): number {
    return this.#parts.layouts();
  }

  /**
   * Before a part is written for the first time.
   *
   * @throws where there is no such part
   */
  async prepare(part: Part): Promise<void> {
    if (!PARTS.includes(part)) throw new Error(`there is no part "${part}"; there are ${PARTS.join(', ')}`);
    if (isMail(part) && this.#parts.faults.length === 0) this.#mails ??= await this.#parts.mails();
  }

  /** Keeps what was learnt for the next process. */
  save(): void {
    this.#parts.save();
  }

  /** Appends one part of a letter; the others are not even looked for. */
  write(given: Row, part: Part, sink: Sink): Written {
    const row = tidyRow(given);
    const envelope = this.#envelope(row);
    if (!('to' in envelope)) return envelope;
    const { letters } = this.#parts;
    if (part === 'html') return this.#written(letters.html(row, sink));
    if (part === 'text') return this.#written(letters.text(row, sink));
    const bound = letters.bound(row);
    if (bound === 'unknown' || 'failures' in bound) return this.#written(bound);
    const mails = this.#mailsNow();
    if (part === 'mbox') appendToMbox((mbox) => mails.write(bound, envelope, mbox), sink);
    else mails.write(bound, envelope, sink);
    return [];
  }

  /** Appends all parts of a letter. */
  writeAll(given: Row, { html, text, eml }: LetterSinks): Written {
    const row = tidyRow(given);
    const envelope = this.#envelope(row);
    if (!('to' in envelope)) return envelope;
    const bound = this.#parts.letters.bound(row);
    if (bound === 'unknown' || 'failures' in bound) return this.#written(bound);
    this.#bodies.writeHtml(bound, html);
    this.#bodies.writeText(bound, text);
    this.#mailsNow().write(bound, envelope, eml);
    return [];
  }

  /** For a letter that is `unknown`: makes its variants, and then writes it. */
  async learnAnd(row: Row, write: () => Written): Promise<readonly string[]> {
    const { learn, program } = this.#parts;
    const problems = await learn(tidyRow(row));
    if (problems.length > 0) return problems;
    const written = write();
    if (written === 'unknown')
      throw new Error(`${program.name} has no variant for a letter for which it was just made`);
    return written;
  }

  /** Who the letter goes to; or what is wrong with its row. */
  #envelope(row: Row): LetterEnvelope | readonly string[] {
    const { faults, shared } = this.#parts;
    const own = this.#rowFaults(row);
    return own.length > 0 || faults.length > 0 ? [...faults, ...own] : letterEnvelope(row, shared);
  }

  #mailsNow(): Mails {
    if (this.#mails === null) throw new Error(`${this.#parts.program.name}: a mail is asked for that nobody prepared`);
    return this.#mails;
  }

  #written(writing: Writing): Written {
    if (writing === 'written') return [];
    if (writing === 'unknown') return writing;
    return refusalWords(this.#parts.program, writing.failures, this.#parts.library());
  }
}

function isMail(part: Part): boolean {
  return part === 'eml' || part === 'mbox';
}
