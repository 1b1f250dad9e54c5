import { escapeMarkup } from '../link/markup-html.ts';
import type { ChoiceStep, LeafStep, Program, Step } from '../model/program.ts';
import { isTruthy } from '../trace/fields.ts';
import type { Functions } from '../trace/functions.ts';
import { printFor, unprintable } from '../trace/print.ts';
import { type Scope, wholeScope } from '../trace/scope.ts';
import { readingOf, readOf } from '../trace/values.ts';
import type { Walk } from '../trace/walk.ts';

/** A text of a message to a list, ready to be printed for one row after another. */
export interface Filled {
  /** The text; of one without expressions always the same. */
  readonly print: (walk: Walk) => string;
  readonly isStatic: boolean;
  /** False where every row is told something: words of the message itself, or a value that is never absent. */
  readonly canBeBlank: boolean;
}

/**
 * Prepares the program of a text. Its record is `{ recipient: row }`. Of one with expressions white space at its ends is
 * cut, and where a choice can leave two spaces beside each other there is one. A line break in a value is a space: in markup every line break is
 * one, and nothing else of a letter has lines that a row could add.
 */
export function filledText(program: Program, functions: Functions): Filled {
  const scope = wholeScope(program, functions);
  const parts = partsOf(program.steps, scope);
  const [only] = parts;
  if (parts.length <= 1 && typeof only !== 'function') {
    const text = only ?? '';
    return { print: () => text, isStatic: true, canBeBlank: text.trim() === '' };
  }
  const print = printer(parts);
  const tidy = tidierFor(program);
  return {
    print: (walk) => tidy(print(walk)),
    isStatic: false,
    canBeBlank: !isSeen(program.steps),
  };
}

/** Takes away the white space that the choices of a program leave. */
export function tidierFor({ steps }: Program): (text: string) => string {
  const hasChoices = steps.some(({ kind }) => kind === 'choice');
  return (said) => {
    const text = said.trim();
    return hasChoices && text.includes('  ') ? text.replaceAll(/ {2,}/g, ' ') : text;
  };
}

type Part = string | ((walk: Walk) => string);

function printer(parts: readonly Part[]): (walk: Walk) => string {
  return (walk) => {
    let text = '';
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part !== undefined) text += typeof part === 'string' ? part : part(walk);
    }
    return text;
  };
}

function partsOf(steps: readonly Step[], scope: Scope): readonly Part[] {
  return steps.map((step) => {
    switch (step.kind) {
      case 'text':
        return step.text;
      case 'leaf':
        return leafPart(step, scope);
      case 'choice':
        return choicePart(step, scope);
      case 'loop':
      case 'region':
        throw new Error(`${scope.program.name}: a text of a message has no ${step.kind}`);
    }
  });
}

function leafPart({ value, escape, place }: LeafStep, scope: Scope): Part {
  const read = readOf(readingOf(value, scope));
  const print = printFor(escape, scope.functions);
  const written = scope.program.places[place]?.values[0] ?? '';
  const write = escape === 'html' ? escaped : asItIs;
  return (walk) => {
    const content = read(walk);
    const text = print(content);
    if (text !== null) return write(text);
    walk.failures.push({ kind: unprintable(content), place, value: written });
    return '';
  };
}

function choicePart({ test, isWith, body, otherwise }: ChoiceStep, scope: Scope): Part {
  const read = readOf(readingOf(test, scope));
  const [printBody, printOther] = [printer(partsOf(body, scope)), printer(partsOf(otherwise, scope))];
  return (walk) => {
    const value = read(walk);
    return isTruthy(value) || (isWith && value === 0) ? printBody(walk) : printOther(walk);
  };
}

type Write = (text: string) => string;

const asItIs: Write = (text) => (text.includes('\n') ? inOneLine(text) : text);

const escaped: Write = (text) => (PLAIN.test(text) ? text : escapeMarkup(inOneLine(text)));

/** Neither a line break nor a sign that markup escapes. */
const PLAIN = /^[^&<>"\n]*$/;

/** Of a value with line breaks, what a text of one line prints. */
export function inOneLine(text: string): string {
  return text.replaceAll(/[ \t]*\n[ \t\n]*/g, ' ');
}

/** Of static text what is no tag; a value is absent only where a choice looked after it, or a helper makes it something. */
function isSeen(steps: readonly Step[]): boolean {
  const always = steps.map((step) => (step.kind === 'text' ? step.text : isValue(step) ? 'x' : '')).join('');
  return /\S/.test(always.replaceAll(/<[^>]*>/g, ''));
}

function isValue(step: Step): boolean {
  return step.kind === 'leaf' && step.value.kind === 'field';
}
