import type { Program } from '../model/program.ts';
import type { ProjectFiles } from '../model/project.ts';
import { BodyWriter } from '../render/body-writer.ts';
import type { BoundLetter } from '../render/bound.ts';
import type { LetterEnvelope } from '../render/headers.ts';
import type { Letters } from '../render/letters.ts';
import type { Mails } from '../render/mail.ts';
import type { Sink } from '../render/sink.ts';
import { utf8 } from '../render/utf8.ts';
import { faultsOf, letterEnvelope, type Roots, type Row, strayRoots } from './record.ts';
import { refusalWords } from './refusal-words.ts';

/** `mbox`: mails in one file, as mail programs read it. */
export type Part = 'html' | 'text' | 'eml' | 'mbox';

/** A letter that can be written, until the next is. */
export interface Ready {
  readonly bound: BoundLetter;
  readonly envelope: LetterEnvelope;
}

export type Into = (ready: Ready) => void;

export interface WriterParts {
  readonly program: Program;
  readonly files: ProjectFiles;
  readonly shared: Roots;
  readonly letters: Letters;
  readonly mails: Mails;
  /** Makes the variants of a letter; what stands in the way in words. */
  readonly learn: (row: Row) => Promise<readonly string[]>;
}

/** Writes the letters of one `letters()`. */
export class LetterWriter {
  readonly #parts: WriterParts;
  readonly #sharedFaults: readonly string[];
  readonly #bodies = new BodyWriter<Uint8Array>(utf8);

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#sharedFaults = faultsOf(parts.shared);
  }

  /** Gives what is wrong with the letter, in words; `unknown` where its variants have to be made first. */
  write(row: Row, into: Into): readonly string[] | 'unknown' {
    const faults = [...this.#sharedFaults, ...faultsOf(row), ...strayRoots(row)];
    if (faults.length > 0) return faults;
    const envelope = letterEnvelope(row, this.#parts.shared);
    if (!('to' in envelope)) return envelope;
    const bound = this.#parts.letters.bound(row);
    if (bound === 'unknown') return bound;
    if ('failures' in bound) return refusalWords(this.#parts.program, bound.failures, this.#parts.files);
    into({ bound, envelope });
    return [];
  }

  async learnAndWrite(row: Row, into: Into): Promise<readonly string[]> {
    const { learn, program } = this.#parts;
    const problems = await learn(row);
    if (problems.length > 0) return problems;
    const written = this.write(row, into);
    if (written === 'unknown')
      throw new Error(`${program.name} has no variant for a letter for which it was just made`);
    return written;
  }

  append({ bound, envelope }: Ready, part: Part, sink: Sink): void {
    const { mails } = this.#parts;
    switch (part) {
      case 'html':
        this.#bodies.writeHtml(bound, sink);
        break;
      case 'text':
        this.#bodies.writeText(bound, sink);
        break;
      case 'eml':
        mails.write(bound, envelope, sink);
        break;
      case 'mbox':
        append(POSTMARK, sink);
        mails.write(bound, envelope, sink);
        append(BLANK_LINE, sink);
        break;
    }
  }
}

/** RFC 4155 wants a sender and a time; nobody reads them. */
const POSTMARK: Uint8Array = new TextEncoder().encode('From envoi Thu Jan  1 00:00:00 1970\r\n');
const BLANK_LINE: Uint8Array = new TextEncoder().encode('\r\n');

function append(bytes: Uint8Array, sink: Sink): void {
  sink.reserve(bytes.length);
  sink.bytes.set(bytes, sink.length);
  sink.length += bytes.length;
}
