import { linkFault } from '../check/formats/link.ts';
import { listTextKind, type TextKind } from '../link/list-texts.ts';
import type { Program, Step } from '../model/program.ts';
import type { Failure } from '../trace/failure.ts';
import { limitOf, type TextLimits } from './limits.ts';
import type { NamedText } from './list-words.ts';

/** What is wrong with a text of the message for one row. */
export interface RowFault {
  /** Of the text: `subject`, `body.0`. */
  readonly path: string;
  readonly code: 'data/empty-text' | 'data/long-text' | 'data/broken-link' | 'data/refused-value';
  readonly message: string;
  readonly help: string;
  /** The fields of the row that the text shows or asks. */
  readonly fields: readonly string[];
}

/** Looks at what a text says for a row: null where a letter can have it. */
export type FaultIn = (text: string) => Pick<RowFault, 'code' | 'message' | 'help'> | null;

/**
 * What can be wrong with a text once it is filled. The quick answer, which is asked for every row, is no more than a
 * comparison for most texts: what cannot be blank is not looked at for that, nor a link of https, whose host stands in
 * the message and whose other parts no value can break.
 */
export class TextCheck {
  readonly #name: string;
  readonly #kind: TextKind;
  readonly #most: number;
  readonly #canBeBlank: boolean;
  readonly #canBreak: boolean;

  constructor({ path, canBeBlank }: NamedText, program: Program, limits: TextLimits) {
    this.#name = nameOf(path);
    this.#kind = listTextKind(stepsOf(path)) ?? 'line';
    this.#most = limitOf(path, limits);
    this.#canBeBlank = canBeBlank;
    this.#canBreak = hasDoubtfulLinks(path, program);
  }

  /** True where `faultIn` has to look: never false for a text with a fault. */
  isSuspect(text: string): boolean {
    return text.length > this.#most || this.#canBreak || (this.#canBeBlank && !isSaying(text));
  }

  readonly faultIn: FaultIn = (text) => {
    const said = this.#kind === 'line' || this.#kind === 'address' ? text : plainOf(text);
    if (this.#canBeBlank && said.trim() === '') return emptyText(this.#name);
    const length = Array.from(said).length;
    if (length > this.#most) return longText(this.#name, length, this.#most);
    return this.#canBreak ? this.#brokenLink(text) : null;
  };

  #brokenLink(text: string): ReturnType<FaultIn> {
    const targets = this.#kind === 'address' ? [text] : targetsIn(text);
    for (const target of targets) {
      const fault = linkFault(target);
      if (fault === null) continue;
      const message = `\`${target}\`, the link of this row in ${this.#name}, ${fault.what}`;
      return { code: 'data/broken-link', message, help: 'correct the value in the row, or write the link without it' };
    }
    return null;
  }
}

export function emptyText(name: string): ReturnType<FaultIn> & object {
  return {
    code: 'data/empty-text',
    message: `${name} says nothing for this row`,
    help: 'write words for rows without the value, behind {{else}} or with {{default … "…"}}, or fill in the cell',
  };
}

function longText(name: string, length: number, most: number): ReturnType<FaultIn> {
  const message = `${name} has ${length.toLocaleString('en')} characters for this row, ${(length - most).toLocaleString('en')} more than it may have`;
  return {
    code: 'data/long-text',
    message,
    help: `shorten the value in the row, or the text around it: at most ${most.toLocaleString('en')}`,
  };
}

/** What stopped a text from being printed. */
export function failureFault(failure: Failure, path: string): Pick<RowFault, 'code' | 'message' | 'help'> {
  const name = nameOf(path);
  if (failure.kind === 'refused') {
    const message = `${name} cannot be written for this row: the helper "${failure.helper}" cannot take its value`;
    return { code: 'data/refused-value', message, help: 'correct the value in the row' };
  }
  const why = failure.kind === 'missing' ? 'is absent' : 'is no text';
  const message = `${name} cannot be written for this row: "${failure.value}" ${why}`;
  return { code: 'data/refused-value', message, help: `fill in the cell, or write {{#if ${failure.value}}} … {{/if}}` };
}

/** As people call the texts of a message: `the subject`, `paragraph 2 of the body`. */
export function nameOf(path: string): string {
  const paragraph = /^(?:body|preheader)\.(\d+)$/.exec(path)?.[1];
  if (paragraph !== undefined) return `paragraph ${Number(paragraph) + 1} of the body`;
  const option = /^options\.(\d+)\.(\w+)$/.exec(path);
  if (option) return `the ${option[2]} of option ${Number(option[1]) + 1}`;
  return path.includes('.') ? path : `the ${path}`;
}

/** Whether a text has a link that a value can break. */
export function hasDoubtfulLinks(path: string, { steps }: Program): boolean {
  return (listTextKind(stepsOf(path)) ?? 'line') !== 'line' && hasCalls(steps);
}

/** A value behind `mailto:` or `tel:` can be no address or number. */
function hasCalls(steps: readonly Step[]): boolean {
  return steps.some((step) => {
    if (step.kind === 'leaf') return step.escape === 'mail-address' || step.escape === 'phone-number';
    return step.kind === 'choice' && (hasCalls(step.body) || hasCalls(step.otherwise));
  });
}

function isSaying(text: string): boolean {
  if (text.includes('<')) return plainOf(text).trim() !== '';
  return text.trim() !== '';
}

/** What a reader reads of markup; a character reference counts as the character that it is. */
function plainOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot);/g, '&');
}

/** The targets of links in markup. */
export function targetsIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/<a href="([^"]*)"/g), ([, target = '']) => unescaped(target));
}

function unescaped(target: string): string {
  return target.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** `body.0` as its steps from the message down. */
export function stepsOf(path: string): readonly (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
