import { textLayout, textVariant } from '../../src/compile/text-variant.ts';
import type { HtmlHole, HtmlVariant, Program } from '../../src/model/program.ts';
import type { Variants } from '../../src/model/program.ts';
import { Letters } from '../../src/render/letters.ts';
import { Sink } from '../../src/render/sink.ts';
import { leafText } from '../../src/trace/leaf-text.ts';
import { linkAnswer, shownTarget } from '../../src/trace/link-target.ts';
import { type Piece, piecesOf } from '../../src/trace/pieces.ts';
import { shrinkSpace } from '../../src/trace/shrink-space.ts';
import { textVariantKey } from '../../src/trace/text-key.ts';
import { type Refusal, type Trace, trace } from '../../src/trace/trace.ts';
import { functions, localeOf } from '../trace/programs.ts';

export type Record = { readonly [root: string]: unknown };

export interface Written {
  readonly html: string;
  readonly text: string;
}

/** The letters of a program whose markup is HTML as it stands. Of a record they are given only what is not fixed. */
export class Staged {
  readonly letters: Letters;
  readonly #program: Program;
  readonly #variants: Variants = { html: new Map(), layouts: new Map(), texts: new Map() };
  readonly #fixed: Record;
  readonly #isShrunk: boolean;
  /** Of one byte: all room is made as it is needed. */
  readonly #sink = new Sink(1);

  constructor(program: Program, fixed: Record, isShrunk: boolean) {
    const variants = this.#variants;
    this.letters = new Letters({ program, variants, functions, localeOf, fixed });
    this.#program = program;
    this.#fixed = fixed;
    this.#isShrunk = isShrunk;
  }

  write(row: Record): Written | Refusal {
    const html = this.#written('html', row);
    const text = typeof html === 'string' ? this.#written('text', row) : html;
    return typeof html === 'string' && typeof text === 'string' ? { html, text } : refused(html, text);
  }

  #written(part: 'html' | 'text', row: Record): string | Refusal {
    this.#sink.clear();
    const first = this.letters[part](row, this.#sink);
    if (first === 'unknown') this.#learn(part, { ...this.#fixed, ...row });
    const outcome = first === 'unknown' ? this.letters[part](row, this.#sink) : first;
    if (outcome === 'unknown') throw new Error('what was learnt is not known');
    return outcome === 'written' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#sink.view()) : outcome;
  }

  #learn(part: 'html' | 'text', record: Record): void {
    const walked = trace(this.#program, record, localeOf(record), functions);
    const pieces = piecesOf(this.#program, record, localeOf(record), functions);
    if (walked.kind === 'refusal') throw new Error('unknown, and refused');
    if (part === 'html') this.#variants.html.set(walked.key, htmlVariant(pieces, this.#isShrunk));
    else this.#learnText(pieces, walked, record);
  }

  #learnText(pieces: readonly Piece[], { textKey, values }: Trace, record: Record): void {
    const layout = textLayout(pieces);
    this.#variants.layouts.set(textKey, layout);
    const phones = phonesIn(record);
    const answers = layout.links.map(({ words, target }) => {
      const said = words.map((part) =>
        typeof part === 'string' ? part : leafText(values[part.leaf] ?? '', part, phones),
      );
      const href = target.map((part) => (typeof part === 'string' ? part : values[part.leaf])).join('');
      return linkAnswer(href, shownTarget(said.join(''), href, phones));
    });
    this.#variants.texts.set(textVariantKey(textKey, answers), textVariant(pieces, answers));
  }
}

export function phonesIn({ next_step: step, sender }: Record): readonly string[] {
  const action = isRecord(step) ? step['action'] : null;
  return [action, sender]
    .map((part) => (isRecord(part) ? part['phone'] : null))
    .filter((phone) => typeof phone === 'string');
}

function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null;
}

function htmlVariant(pieces: readonly Piece[], isShrunk: boolean): HtmlVariant {
  const texts = [''];
  const holes: HtmlHole[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') texts[texts.length - 1] += isShrunk ? shrinkSpace(piece) : piece;
    else {
      holes.push(piece.kind === 'leaf' ? piece : { kind: 'region', region: piece.region });
      texts.push('');
    }
  }
  return { texts, holes, isShrunk };
}

function refused(...outcomes: readonly (string | Refusal)[]): Refusal {
  const found = outcomes.find((outcome) => typeof outcome !== 'string');
  if (typeof found !== 'object') throw new Error('nothing was refused');
  return found;
}
