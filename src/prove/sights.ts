import { templateHelpers } from '../link/template-helpers.ts';
import type { AnyType, MapType } from '../model/data-type.ts';
import type { PathExpression, TemplateNode } from '../model/template-tree.ts';
import type { MarkupChecks } from './walk/markup-checks.ts';
import type { Scope } from './walk/scope.ts';
import type { Value } from './walk/value.ts';
import { walk, type World } from './walk/walk.ts';

/** What the proof sees at a path: once for each way that leads there: in a partial, once for each place that includes it. */
export interface Sight {
  readonly path: PathExpression;
  /** Unjudged where the path has no meaning. */
  readonly value: Value;
  readonly scope: Scope;
}

/**
 * Follows a template as its proof does, in which partials are put in, and gives what it sees. Nothing is judged: neither
 * markup nor what a letter can lack.
 */
export function sightsIn(nodes: readonly TemplateNode[], letter: MapType | AnyType): readonly Sight[] {
  const sights: Sight[] = [];
  const world: World<null> = {
    letter,
    helpers: templateHelpers,
    markup: UNJUDGED_MARKUP,
    find: () => 'none',
    spanOfPlace: () => null,
    see: (path, value, scope) => {
      sights.push({ path, value, scope });
    },
  };
  walk(nodes, world, () => undefined);
  return sights;
}

/** Nothing is said of markup. */
export const UNJUDGED_MARKUP: MarkupChecks<null> = {
  outside: null,
  enter: () => null,
  text: () => undefined,
  comment: () => undefined,
  hole: () => undefined,
  attributeHole: () => undefined,
  hidingAt: () => null,
  isLink: () => false,
  isTextPlace: () => false,
  isSeen: () => false,
};
