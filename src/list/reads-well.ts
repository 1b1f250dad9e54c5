import { filledFindings } from '../check/rows/filled-findings.ts';
import { type Range, type SeamFault, seamFaults } from '../check/rows/seams.ts';
import { type Measure, verdictOn } from '../check/verdict.ts';
import { shown } from '../check/wordings.ts';
import { type Diagnostic, type Report, warning } from '../model/diagnostic.ts';
import type { LanguagePack } from '../model/language.ts';
import type { Message } from '../model/message.ts';
import { nodeAt } from '../model/node.ts';
import type { Config } from '../model/project.ts';
import { spanOfText, type Text } from '../model/text.ts';
import type { ExtremeRow } from './extremes.ts';
import { FilledMessages, type TextToFill } from './filled-message.ts';
import type { Persona } from './personas.ts';
import { nameOf } from './text-faults.ts';

export interface ReadsWellInput {
  readonly message: Message;
  readonly language: LanguagePack;
  readonly sendAt: string | null;
  readonly config: Config;
  readonly measure: Measure;
  /** The name of a field's column in the file; null where it has none. */
  readonly columnOf: (field: string) => string | null;
}

const MARKS_BESIDE = 3;

interface Whose {
  /** Null for a made-up row. */
  readonly row: number | null;
  /** Whose letter it is, by the field that is spoken of. */
  readonly words: (field: string | null) => string;
}

/**
 * Reads the letters that rows would get as a letter to one person is read: what is amiss with a value and was not amiss
 * with its expression is a finding there, once for all rows. Only rows whose letters can be made.
 */
export class ReadsWell {
  readonly #input: ReadsWellInput;
  readonly #filled: FilledMessages;
  readonly #before: readonly Diagnostic[];
  readonly #abbreviations: ReadonlySet<string>;
  readonly #told = new Set<string>();
  readonly #seams: Range[] = [];

  constructor(input: ReadsWellInput) {
    const { message, language, sendAt, config, measure } = input;
    this.#input = input;
    this.#filled = new FilledMessages(message, language, sendAt);
    this.#before = filledFindings(message, config, measure.today);
    this.#abbreviations = new Set((language.abbreviations ?? []).map((word) => word.toLowerCase()));
  }

  /** A row of the list: all that the rules say, and how the words meet its values. */
  checkRow({ row, data, why }: ExtremeRow, report: Report): void {
    const message = this.#filled.of(data);
    if (message === null) return;
    const words = (field: string | null): string => {
      const reason = why.find((one) => field !== null && one.endsWith(` ${field}`));
      return `row ${row.toLocaleString('en')}${reason === undefined ? '' : `, which has ${reason}`}`;
    };
    const whose = { row, words };
    this.#checkSeams(message, whose, report);
    this.#checkManners(message, whose, report);
  }

  /**
   * A made-up row: how the words meet its values. The rules are not asked: of a length and of words that nobody has,
   * what they say is no finding.
   */
  checkPersona({ data, words }: Persona, report: Report): void {
    const message = this.#filled.of(data);
    if (message === null) return;
    this.#checkSeams(message, { row: null, words: () => `a made-up row with ${words}` }, report);
  }

  #checkSeams(message: Message, whose: Whose, report: Report): void {
    const { expressions, texts } = this.#filled;
    for (const { path, ...read } of readTexts(message, texts)) {
      const faults = seamFaults({ ...read, expressions, abbreviations: this.#abbreviations });
      for (const fault of faults) this.#tellSeam(path, fault, whose, report);
    }
  }

  #tellSeam(path: string, { what, help, shown: part, start, end }: SeamFault, whose: Whose, report: Report): void {
    this.#seams.push({ start, end });
    const words = `${nameOf(path)} reads ${shown(part)}: ${what}`;
    this.#tell({ at: { start, end }, what, words, help }, whose, report);
  }

  #checkManners(message: Message, whose: Whose, report: Report): void {
    const { config, measure } = this.#input;
    const found = filledFindings(message, config, measure.today).filter((finding) => this.#isNew(finding));
    for (const { code, span, message: said, help, suppressed } of verdictOn(found, measure)) {
      if (span === null || suppressed !== null || this.#isSeam(span)) continue;
      this.#tell({ at: span, what: code, words: `${said} (${code})`, help }, whose, report);
    }
  }

  /** The marks beside a value have been told of already. */
  #isSeam({ start, end }: Range): boolean {
    return this.#seams.some((seam) => start >= seam.start - MARKS_BESIDE && end <= seam.end + MARKS_BESIDE);
  }

  /** About words with a value among them, and not said of the message itself. */
  #isNew({ code, span }: Diagnostic): boolean {
    if (span === null || span.source !== this.#input.message.source) return false;
    const values = this.#filled.expressions.filter((one) => one.start < span.end && span.start < one.end);
    if (values.length === 0) return false;
    const isOfValue = values.some((one) => one.start <= span.start && span.end <= one.end);
    if (isOfValue && (code.startsWith('tone/') || STYLE.has(code))) return false;
    return !this.#before.some((one) => one.code === code && one.span?.source === span.source);
  }

  #tell({ at: { start, end }, what, words, help }: Telling, whose: Whose, report: Report): void {
    const key = `${start}-${end}: ${what}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const { source } = this.#input.message;
    const field = fieldIn(source.text.slice(start, end));
    const column = field === null ? null : this.#input.columnOf(field);
    const row = whose.row === null ? null : { row: whose.row, field: column };
    const message = `for ${whose.words(field)}, ${words}`;
    report(warning('data/reads-badly', { source, start, end }, message, { help, row }));
  }
}

/** What is said of the choice of words, beside all of `tone/`: a company is called as it is called. */
const STYLE: ReadonlySet<string> = new Set(['body/clear-language', 'body/explain-terms', 'body/no-worthless-words']);

interface Telling {
  readonly at: Range;
  /** What is told of a place once. */
  readonly what: string;
  readonly words: string;
  readonly help: string | null;
}

/** The first field that stands there. */
function fieldIn(written: string): string | null {
  return /recipient\.([\p{L}\p{N}_]+)/u.exec(written)?.[1] ?? null;
}

interface ReadText {
  readonly path: string;
  readonly text: Text;
  readonly within: Range;
  readonly isMarkup: boolean;
}

/** The texts of a filled message as their readers read them: each paragraph for itself. Addresses nobody reads. */
function readTexts({ root, body, options, summary }: Message, texts: readonly TextToFill[]): readonly ReadText[] {
  const lines = texts.flatMap(({ path, steps, kind }): readonly ReadText[] => {
    const node = nodeAt(root, steps);
    if (kind !== 'line' || node?.kind !== 'scalar') return [];
    return [{ path, text: node.text, within: node.span, isMarkup: false }];
  });
  const places = body.map(({ written }) => spanOfText(written));
  const around = nodeAt(root, ['body'])?.span ?? root.span;
  const paragraphs = body.map(({ plain }, index): ReadText => {
    const within = { start: places[index - 1]?.end ?? around.start, end: places[index + 1]?.start ?? around.end };
    return { path: `body.${index}`, text: plain, within, isMarkup: true };
  });
  const others = [
    ...options.map(({ plain }, index) => ({ path: `options.${index}.text`, steps: ['options', index, 'text'], plain })),
    ...(summary === null ? [] : [{ path: 'next_step.summary', steps: ['next_step', 'summary'], plain: summary.plain }]),
  ].map(({ path, steps, plain }): ReadText => {
    return { path, text: plain, within: nodeAt(root, steps)?.span ?? root.span, isMarkup: true };
  });
  return [...lines, ...paragraphs, ...others];
}
