import { listTextKind } from '../link/list-texts.ts';
import type { ListTexts } from '../model/list.ts';
import type { LeafStep, Program, Step, Value } from '../model/program.ts';
import { stepsOf } from './text-faults.ts';

/** The fields of the row that a program reads, in the order of the text. */
export function fieldsIn({ steps }: Program): readonly string[] {
  return unique(fieldsOfSteps(steps, () => true));
}

/** The fields of rows on which hangs what a reader sees: those of the addresses of links are not among them. */
export function shownFields(texts: ListTexts): readonly string[] {
  const seen = Object.entries(texts).filter(([path]) => !path.endsWith('.url'));
  return unique(seen.flatMap(([, { steps }]) => fieldsOfSteps(steps, isSeen)));
}

/** The fields of rows that are printed in texts of one line: subject, greeting, labels. */
export function fieldsInLines(texts: ListTexts): ReadonlySet<string> {
  const lines = Object.entries(texts).filter(([path]) => listTextKind(stepsOf(path)) === 'line');
  return new Set(lines.flatMap(([, { steps }]) => printedFields(steps)));
}

function printedFields(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'leaf') return fieldsOfValue(step.value);
    return step.kind === 'choice' ? printedFields([...step.body, ...step.otherwise]) : [];
  });
}

function isSeen({ escape }: LeafStep): boolean {
  return escape === 'none' || escape === 'html';
}

function fieldsOfSteps(steps: readonly Step[], isWanted: (leaf: LeafStep) => boolean): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'leaf') return isWanted(step) ? fieldsOfValue(step.value) : [];
    if (step.kind !== 'choice') return [];
    return [...fieldsOfValue(step.test), ...fieldsOfSteps([...step.body, ...step.otherwise], isWanted)];
  });
}

function fieldsOfValue(value: Value): readonly string[] {
  if (value.kind === 'field') return value.parts.slice(1, 2);
  if (value.kind !== 'call') return [];
  return [...value.values, ...value.hash.map(({ value: given }) => given)].flatMap(fieldsOfValue);
}

function unique(fields: readonly string[]): readonly string[] {
  return [...new Set(fields)];
}
