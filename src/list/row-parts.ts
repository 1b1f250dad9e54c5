import type { LanguagePack } from '../model/language.ts';
import type { ListTexts } from '../model/list.ts';
import type { ChoiceStep, LeafStep, Program, Step } from '../model/program.ts';
import type { RowData } from '../model/rows.ts';
import { isTruthy } from '../trace/fields.ts';
import type { Functions } from '../trace/functions.ts';
import { printFor } from '../trace/print.ts';
import { wholeScope } from '../trace/scope.ts';
import { readingOf, readOf } from '../trace/values.ts';
import type { Walk } from '../trace/walk.ts';
import { recipientOf } from './row-model.ts';
import { usualGreeting } from './usual-greeting.ts';

/** Something of a row that its letter prints or asks. */
export interface RowPart {
  /** Equal for parts that are the same in each row. */
  readonly key: string;
  /** A text that is printed, or whether a condition is met; null for what is not there. The walk has the row as its recipient. */
  readonly say: (data: RowData, walk: Walk) => string | boolean | null;
}

export interface RowPartsInput {
  readonly texts: ListTexts;
  readonly functions: Functions;
  readonly language: LanguagePack;
  /** The recipient's fields that the template reads. */
  readonly fields: ReadonlySet<string>;
}

/** All that letters take from their rows, each thing once however often it stands there. The zone is none of them. */
export function rowParts({ texts, functions, language, fields }: RowPartsInput): readonly RowPart[] {
  const all = [
    ...(texts['greeting'] === undefined ? [greetingPart(language)] : []),
    ...[...fields].flatMap((field) => (field === 'name' ? NAMES : [field])).map(namePart),
    ...Object.values(texts).flatMap((program) => partsOf(program.steps, program, functions)),
  ];
  return [...new Map(all.map((part) => [part.key, part])).values()];
}

/** What a full name is made of. */
const NAMES: readonly string[] = ['name', 'given_name', 'honorific', 'family_name'];

/** The key of the part that a leaf prints or a choice asks. */
export function partKey(step: LeafStep | ChoiceStep): string {
  const [value, how] = step.kind === 'leaf' ? [step.value, waysToPrint(step)] : [step.test, step.isWith];
  return JSON.stringify([step.kind, how, value], (name, part: unknown) => (name === 'place' ? undefined : part));
}

/** Of plain values markup has nothing to escape. */
function waysToPrint({ escape }: LeafStep): string {
  return escape === 'html' ? 'none' : escape;
}

function partsOf(steps: readonly Step[], program: Program, functions: Functions): readonly RowPart[] {
  return steps.flatMap((step) => {
    if (step.kind === 'leaf') return [leafPart(step, program, functions)];
    if (step.kind !== 'choice') return [];
    const within = [...step.body, ...step.otherwise];
    return [choicePart(step, program, functions), ...partsOf(within, program, functions)];
  });
}

function leafPart(step: LeafStep, program: Program, functions: Functions): RowPart {
  const read = readOf(readingOf(step.value, wholeScope(program, functions)));
  const print = printFor(step.escape, functions);
  return { key: partKey(step), say: (_, walk) => print(read(walk)) };
}

function choicePart(step: ChoiceStep, program: Program, functions: Functions): RowPart {
  const read = readOf(readingOf(step.test, wholeScope(program, functions)));
  return {
    key: partKey(step),
    say: (_, walk) => {
      const value = read(walk);
      return isTruthy(value) || (step.isWith && value === 0);
    },
  };
}

function namePart(field: string): RowPart {
  return {
    key: field,
    say: (data) => {
      const value = data[field];
      return typeof value === 'string' ? value : null;
    },
  };
}

function greetingPart(language: LanguagePack): RowPart {
  const greet = usualGreeting(language);
  return { key: 'greeting', say: (data) => greet(recipientOf(data)) };
}
