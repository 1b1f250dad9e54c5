import { COPIED, isCopied } from '../link/copied-attributes.ts';
import type { Admission, LeafStep, Step } from '../model/program.ts';
import type { Position } from './contexts-position.ts';

/** What of a program as a whole decides what MJML does with a value. */
export interface Page {
  /** MJML reads its own HTML again: for `<mj-style inline>`, `<mj-html-attributes>` and `<mj-font>`. */
  readonly isReadAgain: boolean;
  /** What it reads again for may ask what attributes and texts say: `[href]`, `:contains()`, the name of a font. */
  readonly isAsked: boolean;
}

/** Which values MJML copies as they are from this place. */
export function admissionAt(at: Position, leaf: LeafStep, value: ValueShape | null, page: Page): Admission {
  if (at.isLost || (page.isReadAgain && page.isAsked)) return 'none';
  if (at.content === null) return ofMjml(at, leaf, value);
  const admission = leaf.escape === 'none' ? ofMarkup(at, page) : ofContent(at, page);
  return at.isConditional && admission === 'text' ? 'attribute' : admission;
}

/** All attributes of the type `color`; a test holds them against MJML itself. */
export const COLOURS: ReadonlySet<string> = new Set([
  'background-color',
  'border-color',
  'color',
  'container-background-color',
  'ico-color',
  'inner-background-color',
  'tb-hover-border-color',
  'tb-selected-border-color',
]);

function ofMjml(at: Position, leaf: LeafStep, value: ValueShape | null): Admission {
  if (at.mode !== 'value' || value === null || leaf.escape === 'none') return 'none';
  if (COLOURS.has(at.attribute)) return value.isWhole ? 'colour' : 'none';
  if (!isCopied(at.tag, at.attribute)) return 'none';
  return value.isWhole || value.isNoBoolean ? 'attribute' : 'none';
}

/**
 * Selectors of inlined styles can ask for what is written, and the plain text for a `role`. In a style nothing but a colour
 * is free: any other value could say what is hidden, or which white space a reader sees.
 */
function ofContent(at: Position, page: Page): Admission {
  if (at.mode === 'value') {
    if (at.attribute.toLowerCase() === 'role') return 'none';
    if (at.attribute.toLowerCase() === 'style') return page.isReadAgain ? 'none' : 'colour';
    return page.isReadAgain && !COPIED.has(at.attribute) ? 'none' : 'text';
  }
  if (at.mode !== 'text') return 'none';
  if (at.content !== 'mj-style' && at.literal !== 'style')
    return page.isReadAgain && at.literal !== null ? 'none' : 'text';
  return page.isReadAgain || at.isInline ? 'none' : 'colour';
}

const WITHOUT_MARKUP: ReadonlySet<string> = new Set(['mj-preview', 'mj-style', 'mj-title']);

function ofMarkup(at: Position, page: Page): Admission {
  const isMarkup = at.mode === 'text' && at.literal === null && !at.isConditional && !page.isReadAgain;
  return isMarkup && at.content !== null && !WITHOUT_MARKUP.has(at.content) ? 'markup' : 'none';
}

/** What else stands in an attribute's value. */
export interface ValueShape {
  /** Whichever way is taken, one piece of text or one value is all that stands there. */
  readonly isWhole: boolean;
  /** It never says `true` or `false`, which MJML takes for something else. */
  readonly isNoBoolean: boolean;
}

/** Of the value that `begun` begins and `steps` go on with, up to the quote that ends it. */
export function valueShape(begun: string, steps: readonly Step[], quote: string): ValueShape {
  const rest = upToQuote(steps, quote);
  const all: readonly Step[] = begun === '' ? rest : [{ kind: 'text', text: begun }, ...rest];
  const always = all.map((step) => (step.kind === 'text' ? step.text : '')).join('');
  return { isWhole: piecesAtMost(all) <= 1, isNoBoolean: /[^aeflrstu]/.test(always) };
}

function upToQuote(steps: readonly Step[], quote: string): readonly Step[] {
  const end = steps.findIndex((step) => step.kind === 'text' && step.text.includes(quote));
  if (end === -1) return steps;
  const last = steps[end];
  const text = last?.kind === 'text' ? last.text.slice(0, last.text.indexOf(quote)) : '';
  return text === '' ? steps.slice(0, end) : [...steps.slice(0, end), { kind: 'text', text }];
}

function piecesAtMost(steps: readonly Step[]): number {
  let count = 0;
  for (const step of steps) {
    if (step.kind === 'text' || step.kind === 'leaf') count += 1;
    else if (step.kind === 'choice') count += Math.max(piecesAtMost(step.body), piecesAtMost(step.otherwise));
    else count += step.kind === 'loop' ? Math.max(2 * piecesAtMost(step.body), piecesAtMost(step.otherwise)) : 2;
  }
  return count;
}
