import type { Named } from './place.ts';
import { isMjml } from './attribute-kind.ts';
import type { CssSelector } from './css.ts';

/** What an element must be so that a selector may mean it: the part of the selector that is judged. */
export interface Reach {
  readonly element: string | null;
  /** Classes and ids of the element itself, and of any around it. */
  readonly names: readonly string[];
  readonly around: readonly string[];
}

export function reachOf({ subject, around }: CssSelector): Reach {
  return {
    element: subject.element,
    names: subject.names.filter(isChosen),
    around: around.flatMap(({ names }) => names).filter(isChosen),
  };
}

/** False for a class of MJML's own, which may be on any element that MJML makes: `mj-column-per-100`. */
function isChosen(name: string): boolean {
  return !/^(?:mj-|moz-)/.test(name);
}

/** True where a rule may be set on an element; `around` are the names of all elements around, its own included. */
export function mayReach(reach: Reach, element: Named, around: ReadonlySet<string>): boolean {
  return isSubject(reach, element) && reach.around.every((name) => around.has(name));
}

function isSubject({ element, names }: Reach, one: Named): boolean {
  if (names.length > 0) return names.every((name) => one.names.has(name));
  if (element === null || IN_TEXT.has(element) || one.element === element) return true;
  // A table has a tbody also where none is written.
  if (element === 'tbody' && one.element === 'table') return true;
  return isMjml(one.element) && (MADE_BY_MJML.has(element) || MADE_OF.get(element)?.includes(one.element) === true);
}

/** Finished text has these in it, wherever it is printed. */
const IN_TEXT: ReadonlySet<string> = new Set(['a', 'em', 'strong']);

const MADE_BY_MJML: ReadonlySet<string> = new Set(['html', 'body', 'div', 'table', 'tbody', 'tr', 'td']);

const MADE_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', ['mj-button', 'mj-divider', 'mj-navbar-link']],
  ['span', ['mj-social-element', 'mj-navbar-link']],
]);
