import type { LoopStep, Step } from '../model/program.ts';
import { isFields, namesIn } from './fields.ts';
import type { Scope, Turn } from './scope.ts';
import { readingOf } from './values.ts';
import { type Action, run } from './walk.ts';

/** Prepares the steps in a block; handed in, since blocks stand in each other. */
export type Prepare = (steps: readonly Step[], scope: Scope) => readonly Action[];

export function loopActions(step: LoopStep, scope: Scope, prepare: Prepare): readonly Action[] {
  const { loop, list, body, otherwise } = step;
  const reading = readingOf(list, scope);
  if (reading.isFixed) return unrolled(step, reading.value, scope, prepare);
  const turn: Turn = { isFixed: false, item: undefined, index: 0, key: 0, count: 0 };
  const bodyActions = prepare(body, within(loop, turn, scope));
  const otherActions = prepare(otherwise, scope);
  const { read } = reading;
  const action: Action = (walk) => {
    const gone = read(walk);
    const names = Array.isArray(gone) ? null : namesIn(gone);
    const items = itemsOf(gone, names);
    walk.key = walk.key.count(items.length);
    if (items.length === 0) run(otherActions, walk);
    for (let index = 0; index < items.length; index++) {
      turn.item = items[index];
      turn.index = index;
      turn.key = names?.[index] ?? index;
      turn.count = items.length;
      run(bodyActions, walk);
    }
  };
  return [action];
}

/** Over what is fixed: the body once for each item, each time with what is known of it. */
function unrolled(
  { loop, body, otherwise }: LoopStep,
  list: unknown,
  scope: Scope,
  prepare: Prepare,
): readonly Action[] {
  const names = Array.isArray(list) ? null : namesIn(list);
  const items = itemsOf(list, names);
  const count = items.length;
  const counted: Action = (walk) => {
    walk.key = walk.key.count(count);
  };
  const bodies = items.map((item, index) => {
    const turn: Turn = { isFixed: true, item, index, key: names?.[index] ?? index, count };
    return prepare(body, within(loop, turn, scope));
  });
  return [...(scope.isBrief ? [] : [counted]), ...(count === 0 ? prepare(otherwise, scope) : bodies.flat())];
}

function itemsOf(list: unknown, names: readonly string[] | null): readonly unknown[] {
  if (names === null) return Array.isArray(list) ? list : [];
  return isFields(list) ? names.map((name) => list[name]) : [];
}

function within(loop: number, turn: Turn, scope: Scope): Scope {
  return { ...scope, turns: new Map([...scope.turns, [loop, turn]]) };
}
