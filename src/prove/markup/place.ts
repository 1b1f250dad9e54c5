import type { Element } from '../../model/template-tree.ts';
import type { Hiding } from '../showing.ts';
import { BLACK, type Tone, WHITE } from './shades.ts';

/** Where a node of a template stands: what may stand there, and whether a reader sees it. Only markup checks look in. */
export interface Place {
  readonly content: Content;
  /** The element whose contents these are; null where a template begins. */
  readonly parent: string | null;
  /** The `<mj-style>` that these are in. */
  readonly sheet: Element | null;
  /** The elements around, outermost first, with what a rule of CSS can know them by. */
  readonly around: readonly Named[];
  /** The `mj-class` around that MJML looks at. */
  readonly mjClass: readonly string[];
  /** Inside a link, a paragraph, a heading, as far as HTML ends these by itself. */
  readonly isInLink: boolean;
  readonly isInParagraph: boolean;
  readonly isInHeading: boolean;
  readonly hiding: Hiding | null;
  /** Letters too small to read, unless an element inside has its own size. */
  readonly tiny: Hiding | null;
  /** How large letters are beside those of the letter, and how much they cover, as parts of 1. */
  readonly scale: number;
  readonly opacity: number;
  /** Text in the colour of what is behind it, unless an element inside has its own. */
  readonly faint: Hiding | null;
  /** As far as they are known; null where they are not. */
  readonly colour: Tone | null;
  readonly background: Tone | null;
}

/**
 * What may stand in a place.
 * - `start`: before a template's `<mjml>`; `piece`: before the first element of a partial that stands alone
 * - `components`: elements of MJML; `settings`: those of `<mj-attributes>`
 * - `plain`: text only; `css`; `meta`: what a head may have
 * - `text`: HTML with words in it; `table` to `terms`: HTML that has elements only, or items
 * - `nothing`; `anything`: in an element that is reported itself
 */
export type Content =
  | 'start'
  | 'piece'
  | 'components'
  | 'settings'
  | 'plain'
  | 'css'
  | 'meta'
  | 'text'
  | 'table'
  | 'rows'
  | 'row'
  | 'columns'
  | 'list'
  | 'terms'
  | 'nothing'
  | 'anything';

/** What a rule of CSS can know an element by. */
export interface Named {
  readonly element: string;
  /** Its classes and its id, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** The place of a whole template, or of a partial by itself. */
export function outsideOf(kind: 'template' | 'partial'): Place {
  return {
    content: kind === 'template' ? 'start' : 'piece',
    parent: null,
    sheet: null,
    around: [],
    mjClass: [],
    isInLink: false,
    isInParagraph: false,
    isInHeading: false,
    hiding: null,
    tiny: null,
    faint: null,
    scale: 1,
    opacity: 1,
    // What a letter has unless it says otherwise; what is around a partial nobody knows.
    colour: kind === 'template' ? BLACK : null,
    background: kind === 'template' ? WHITE : null,
  };
}
