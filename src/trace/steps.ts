import type { ChoiceStep, LeafStep, Step } from '../model/program.ts';
import { loopActions } from './loops.ts';
import { acceptance, isAccepted } from './admission.ts';
import { escapeHtml } from './escape-html.ts';
import { isTruthy } from './fields.ts';
import { printFor, unprintable } from './print.ts';
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
function outcome(key: string, { isBrief }: Scope): readonly Action[] {
  if (isBrief) return [];
  const action: Action = (walk) => {
    walk.key += key;
  };
  return [action];
}

function leafActions({ value, escape, accepts, place }: LeafStep, scope: Scope): readonly Action[] {
  const reading = readingOf(value, scope);
  const print = printFor(escape, scope.functions);
  const isRaw = escape === 'none';
  const written = scope.program.places[place]?.values[0] ?? '';
  const known = reading.isFixed ? print(reading.value) : null;
  const canBeOdd = scope.isInRegion && accepts === 'markup';
  if (known !== null) {
    const isTaken = isAccepted(known, accepts);
    const odd = canBeOdd && !isTaken && isSeen(known) ? [noteOdd] : [];
    return [...odd, ...fixedLeafActions(known, isTaken, isRaw, scope)];
  }
  const read = readOf(reading);
  const accepted = acceptance(accepts);
  const isTaken = canBeOdd ? notingOdd(accepted) : accepted;
  const action: Action = (walk) => {
    const content = read(walk);
    const text = print(content);
    if (text === null) walk.failures.push({ kind: unprintable(content), place, value: written });
    else leave(text, isTaken(text, walk), walk);
  };
  return scope.isShown ? [action, shownLeaf(isRaw)] : [action];
}

const noteOdd: Action = (walk) => {
  walk.isOdd = true;
};

function notingOdd(accepts: (text: string) => boolean): (text: string, walk: Walk) => boolean {
  return (text, walk) => {
    const isTaken = accepts(text);
    if (!isTaken && isSeen(text)) walk.isOdd = true;
    return isTaken;
  };
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
    walk.key += literalKey(leaves.values.length - walk.from, text);
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
    return [...outcome(isBody ? '1' : '0', scope), ...actionsOf(isBody ? body : otherwise, scope)];
  }
  const { read } = reading;
  const bodyActions = actionsOf(body, scope);
  const otherActions = actionsOf(otherwise, scope);
  const action: Action = (walk) => {
    const isBody = isMet(read(walk));
    walk.key += isBody ? '1' : '0';
    run(isBody ? bodyActions : otherActions, walk);
  };
  return [action];
}
