import { follow } from './follow.ts';
import type { Program } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import { type Fields, isFields } from './fields.ts';
import type { Functions } from './functions.ts';
import { Key } from './key.ts';
import { wholeScope } from './scope.ts';
import { actionsOf } from './steps.ts';
import { type LocaleOf, newWalk, type Walk } from './walk.ts';

/** Two ways through one program, for letters of which some roots are the same. */
export interface Shortcut {
  /** Follows only what tells one letter from another: equal keys here, equal keys of the whole. */
  readonly brief: (record: object) => Walk;
  /** Leaves nothing out, marks what is fixed, and has the pieces. */
  readonly whole: (record: object) => Walk;
}

/**
 * `fixed` are roots of the letter model that are equal for all letters, and a record has the others; a root that no
 * letter has stands in `fixed` as undefined. Calls are fixed only where all that the locale is made of is.
 */
export function shortcut(program: Program, functions: Functions, localeOf: LocaleOf, fixed: object): Shortcut {
  const roots = isFields(fixed) ? fixed : {};
  const scope = wholeScope(program, functions, roots, fixedLocale(roots, localeOf));
  const briefActions = actionsOf(program.steps, { ...scope, isBrief: true });
  // Asked for once for each variant, and by many programs never.
  const whole = actionsOf(program.steps, { ...scope, isShown: true });
  const localeOfAll: LocaleOf = (record) => localeOf({ ...roots, ...record });
  const start = Key.shared();
  return {
    brief: (record) => {
      const walk = newWalk(record, localeOfAll, start);
      follow(briefActions, walk);
      return walk;
    },
    whole: (record) => {
      const walk = newWalk({ ...roots, ...record }, localeOf);
      walk.pieces = [];
      follow(whole, walk);
      return walk;
    },
  };
}

function fixedLocale(roots: Fields, localeOf: LocaleOf): Locale | null {
  const isKnown = ['language', 'recipient', 'send_at'].every((root) => Object.hasOwn(roots, root));
  return isKnown ? localeOf(roots) : null;
}
