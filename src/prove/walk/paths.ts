import type { PathExpression } from '../../model/template-tree.ts';
import { blockNameOf } from '../inline/block-names.ts';
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
import { contextOf, keyOf, letterOf, type Scope } from './scope.ts';
import { conditionValue, indexValue, typeOf, UNJUDGED, type Value } from './value.ts';

/** What a path stands for, exactly as Handlebars takes it; a problem where that differs from letter to letter. */
export function resolve(path: PathExpression, scope: Scope): Value | Problem {
  const [first = '', ...others] = path.parts;
  if (path.isData) return follow(path, dataValue(path, first, scope), others, scope);
  const named = scope.names.get(blockNameOf(path) ?? '');
  if (named !== undefined) return follow(path, named, others, scope);
  return follow(path, contextAt(path, scope), path.parts, scope);
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

/** What `../` leads to, as often as it is written. */
function contextAt({ depth, written }: PathExpression, scope: Scope): Value | Problem {
  let at = scope.contexts.length - 1;
  for (let left = depth; left > 0; left--, at--) {
    const context = scope.contexts[at];
    if (context === undefined || context.edge === 'letter') return noParent(written);
    if (context.edge !== 'context') return unclearParent(written, context.edge);
  }
  return scope.contexts[at]?.value ?? UNJUDGED;
}

/** `@index` and the like, `@../index` those of the loop around. */
function dataValue({ depth, written }: PathExpression, name: string, scope: Scope): Value | Problem {
  if (!['root', 'index', 'key', 'first', 'last'].includes(name)) return noSuchData(written);
  const turn = scope.turns[scope.turns.length - 1 - depth];
  if (name === 'root' && turn !== undefined) return letterOf(scope);
  // A partial that stands alone may be included in loops.
  if (!turn) return typeOf(letterOf(scope))?.kind === 'any' ? UNJUDGED : outsideOfLoop(written, scope);
  const { item } = turn;
  if (item === null) return UNJUDGED;
  switch (name) {
    case 'index':
      return indexValue(item);
    case 'first':
    case 'last':
      return conditionValue({ kind: name, item });
    default:
      return keyOf(turn);
  }
}

/** Whether a name can be looked up in the context at all: a helper of this name hides that field. */
export function isFieldHere(name: string, scope: Scope): boolean {
  const here = contextOf(scope);
  return typeOf(here)?.kind !== 'any' && fieldOf(here, name) !== null;
}
