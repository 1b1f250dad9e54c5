import type { Admission, ChoiceStep, LeafStep, Step } from '../model/program.ts';
import { loopActions } from './loops.ts';
import { isAccepted } from './admission.ts';
import { escapeHtml } from './escape-html.ts';
import { isTruthy } from './fields.ts';
import { isMarkupOpen } from './open-markup.ts';
import { printFor, unprintable } from './print.ts';
import { Recent } from './recent.ts';
import type { Scope } from './scope.ts';
import { regionActions } from './regions.ts';
import { readingOf, readOf } from './values.ts';
import { type Action, literalKey, run, type Walk } from './walk.ts';

/** What is done at each step of a program. What is fixed is decided here, once. */
export function actionsOf(steps: readonly Step[], scope: Scope): readonly Action[] {
  return steps.flatMap((step) => actionsOfStep(step, scope));
}

function actionsOfStep(step: Step, scope: Scope): readonly Action[] {
  switch (step.kind) {
    case 'text':
      return scope.isShown ? [shown(step.text)] : [];
    case 'leaf':
      return leafActions(step, scope);
    case 'choice':
      return choiceActions(step, scope);
    case 'loop':
      return loopActions(step, scope, actionsOf);
    case 'region':
      return scope.isInRegion ? actionsOf(step.steps, scope) : regionActions(step, scope, actionsOf);
  }
}

function shown(text: string): Action {
  return ({ pieces }) => {
    pieces?.push(text);
  };
}

/** The outcome of something fixed: where only what differs is followed, nothing. */
function outcome(isMet: boolean, { isBrief }: Scope): readonly Action[] {
  if (isBrief) return [];
  const action: Action = (walk) => {
    walk.key = walk.key.outcome(isMet);
  };
  return [action];
}

function leafActions({ value, escape, accepts, place }: LeafStep, scope: Scope): readonly Action[] {
  const reading = readingOf(value, scope);
  const print = printFor(escape, scope.functions);
  const isRaw = escape === 'none';
  const written = scope.program.places[place]?.values[0] ?? '';
  const known = reading.isFixed ? print(reading.value) : null;
  const isOdd = oddness(accepts, isRaw, scope);
  if (known !== null) {
    const isTaken = isAccepted(known, accepts);
    const odd = isOdd !== null && !isTaken && isOdd(known) ? [noteOdd] : [];
    return [...odd, ...fixedLeafActions(known, isTaken, isRaw, scope)];
  }
  const read = readOf(reading);
  const recent = new Recent();
  const action: Action = (walk) => {
    const content = read(walk);
    const { values } = walk.leaves;
    const before = recent.textOf(content, values.length);
    if (before !== null) {
      values.push(before);
      return;
    }
    const text = print(content);
    if (text === null) {
      walk.failures.push({ kind: unprintable(content), place, value: written });
      return;
    }
    const isTaken = isAccepted(text, accepts);
    if (isTaken) recent.note(content, values.length, text);
    else if (isOdd?.(text) === true) walk.isOdd = true;
    leave(text, isTaken, walk);
  };
  return scope.isShown ? [action, shownLeaf(isRaw)] : [action];
}

const noteOdd: Action = (walk) => {
  walk.isOdd = true;
};

type Test = (text: string) => boolean;

/**
 * Which values that are not accepted could decide what becomes of others: a tag or a comment that may not be closed, and
 * in a region, which MJML does not see, any other markup and a style for white space. Null: none could.
 */
function oddness(accepts: Admission, isRaw: boolean, { isInRegion }: Scope): Test | null {
  if (isRaw) return isInRegion ? isSeen : isMarkupOpen;
  return isInRegion && accepts === 'colour' ? (text) => /white-space/i.test(text) : null;
}

function isSeen(text: string): boolean {
  return text.trim() !== '';
}

function fixedLeafActions(text: string, isTaken: boolean, isRaw: boolean, scope: Scope): readonly Action[] {
  if (scope.isBrief) return scope.isShown ? [shown(markupOf(text, isRaw))] : [];
  const action: Action = (walk) => {
    walk.leaves.fixed.push(walk.leaves.values.length);
    leave(text, isTaken, walk);
  };
  return scope.isShown ? [action, shownLeaf(isRaw)] : [action];
}

function leave(text: string, isTaken: boolean, walk: Walk): void {
  const { leaves } = walk;
  if (!isTaken) {
    leaves.literal.push(leaves.values.length);
    walk.key = walk.key.behind(literalKey(leaves.values.length - walk.from, text));
  }
  leaves.values.push(text);
}

/** The leaf that was left last. */
function shownLeaf(isRaw: boolean): Action {
  return ({ pieces, leaves: { values, literal } }) => {
    const leaf = values.length - 1;
    pieces?.push(literal.at(-1) === leaf ? markupOf(values[leaf] ?? '', isRaw) : { kind: 'leaf', leaf, isRaw });
  };
}

function markupOf(text: string, isRaw: boolean): string {
  return isRaw ? text : escapeHtml(text);
}

function choiceActions({ test, isWith, body, otherwise }: ChoiceStep, scope: Scope): readonly Action[] {
  const reading = readingOf(test, scope);
  const isMet = (value: unknown): boolean => isTruthy(value) || (isWith && value === 0);
  if (reading.isFixed) {
    const isBody = isMet(reading.value);
    return [...outcome(isBody, scope), ...actionsOf(isBody ? body : otherwise, scope)];
  }
  const { read } = reading;
  const bodyActions = actionsOf(body, scope);
  const otherActions = actionsOf(otherwise, scope);
  const action: Action = (walk) => {
    const isBody = isMet(read(walk));
    walk.key = walk.key.outcome(isBody);
    run(isBody ? bodyActions : otherActions, walk);
  };
  return [action];
}
