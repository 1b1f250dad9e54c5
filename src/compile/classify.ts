import type { Program, Step } from '../model/program.ts';
import { admissionAt, type Page, type ValueShape, valueShape } from './classify-admission.ts';
import { afterText, isBackAt } from './contexts.ts';
import { type Position, START } from './contexts-position.ts';
import { pageOf } from './classify-page.ts';
import { type Placed, withRegions } from './regions.ts';

/**
 * Finds out where each value of a program stands in MJML, and with that which values MJML copies as they are; and which
 * blocks stand wholly in what it copies. What cannot be followed stays as it was: no value is accepted.
 */
export function classify(program: Program): Program {
  const page = pageOf(program);
  const { steps, end } = placed(program.steps, START, null, page);
  return end.isLost ? program : { ...program, steps };
}

interface Steps {
  readonly steps: readonly Step[];
  readonly end: Position;
}

/** `around` is the attribute's value that the steps stand in, where they are a branch of a block in it. */
function placed(steps: readonly Step[], from: Position, around: ValueShape | null, page: Page): Steps {
  const found: Placed[] = [];
  let at = from;
  let value = around;
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'text' && value === null && at.mode === 'value') {
      value = valueShape(at.tail, steps.slice(index), at.quote);
    }
    const next = placedStep(step, at, value, page);
    found.push({ step: next.step, at });
    // A value ends with its quote, and then another one may have begun.
    if (step.kind === 'text' && at.mode === 'value' && step.text.includes(at.quote)) value = null;
    at = next.end;
    if (at.mode !== 'value') value = null;
  }
  return { steps: page.isReadAgain ? found.map(({ step }) => step) : withRegions(found), end: at };
}

function placedStep(step: Step, at: Position, value: ValueShape | null, page: Page): { step: Step; end: Position } {
  switch (step.kind) {
    case 'text':
      return { step, end: afterText(at, step.text) };
    case 'leaf':
      return { step: { ...step, accepts: admissionAt(at, step, value, page) }, end: at };
    case 'choice':
    case 'loop': {
      const body = placed(step.body, at, value, page);
      const otherwise = placed(step.otherwise, at, value, page);
      const isBack = isBackAt(body.end, at) && isBackAt(otherwise.end, at);
      const next = { ...step, body: body.steps, otherwise: otherwise.steps };
      return { step: next, end: isBack ? at : { ...at, isLost: true } };
    }
    case 'region':
      return { step, end: at };
  }
}
