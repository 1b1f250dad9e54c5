import type { PathExpression } from '../../model/template-tree.ts';
import { beginningOf, contextOf, letterOf, type TurnWord } from '../../link/template-scope.ts';
import { fieldOf } from './fields.ts';
import {
  noField,
  noParent,
  noSuchData,
  outsideOfLoop,
  type Problem,
  unclearParent,
  unknownValue,
} from './path-problems.ts';
import { keyOf, type Scope, type Turn } from './scope.ts';
import { conditionValue, indexValue, typeOf, UNJUDGED, type Value } from './value.ts';

/** What a path stands for, exactly as Handlebars takes it; a problem where that differs from letter to letter. */
export function resolve(path: PathExpression, scope: Scope): Value | Problem {
  const beginning = beginningOf(path, scope);
  switch (beginning.kind) {
    case 'value':
      return follow(path, beginning.value, beginning.parts, scope);
    case 'turn':
      return follow(path, turnValue(beginning.turn, beginning.what), beginning.parts, scope);
    case 'outside-of-letter':
      return noParent(path.written);
    case 'unclear-parent':
      return unclearParent(path.written, beginning.edge);
    case 'no-such-data':
      return noSuchData(path.written);
    case 'outside-of-loop':
      // A partial that stands alone may be included in loops.
      return typeOf(letterOf(scope))?.kind === 'any' ? UNJUDGED : outsideOfLoop(path.written, scope);
  }
}

function turnValue(turn: Turn, what: TurnWord): Value {
  const { item } = turn;
  if (item === null) return UNJUDGED;
  switch (what) {
    case 'index':
      return indexValue(item);
    case 'first':
    case 'last':
      return conditionValue({ kind: what, item });
    case 'key':
      return keyOf(turn);
  }
}

function follow(path: PathExpression, start: Value | Problem, parts: readonly string[], scope: Scope): Value | Problem {
  let value = start;
  for (const part of parts) {
    if (value.kind === 'problem') return value;
    if (value.kind === 'data' && value.type.kind === 'unknown') return unknownValue(path, value.type);
    value = fieldOf(value, part) ?? noField(path, value, part, scope);
  }
  return value.kind === 'data' && value.type.kind === 'unknown' ? unknownValue(path, value.type) : value;
}

/** Whether a name can be looked up in the context at all: a helper of this name hides that field. */
export function isFieldHere(name: string, scope: Scope): boolean {
  const here = contextOf(scope);
  return typeOf(here)?.kind !== 'any' && fieldOf(here, name) !== null;
}
