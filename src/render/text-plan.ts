import type { TargetHole, TextHole, TextLayout, TextLink, TextVariant } from '../model/program.ts';
import { leafText } from '../trace/leaf-text.ts';
import { type LinkAnswer, linkAnswer, shownTarget } from '../trace/link-target.ts';
import { marksOf, type Walk } from '../trace/walk.ts';
import type { TextPlan, TextPlanHole } from './bound.ts';
import { filled } from './filled.ts';
import { slotsOf } from './html-plan.ts';

/** A part of a text: written already, or a hole. */
export type Part = string | LeafPlanHole;

/** A leaf that is not fixed. */
export type LeafPlanHole = Exclude<TextPlanHole, { readonly kind: 'target' }>;

/** A link whose answer is known, or to be asked of each letter. */
export type LinkPlan =
  | { readonly isFixed: true; readonly answer: LinkAnswer; readonly target: string }
  | { readonly isFixed: false; readonly words: readonly Part[]; readonly target: readonly Part[] };

/** Where the leaves of a walk stand in the letters of its text key. */
export interface TextPlaces {
  readonly hole: (hole: TextHole) => LeafPlanHole | null;
  /** What a fixed leaf says; null for one that is not fixed. */
  readonly value: (hole: TextHole) => string | null;
  /** The numbers that the letters of the walk may call. */
  readonly phones: readonly string[];
}

/** `whole` is a walk of the text key with nothing left out. */
export function textPlaces({ outside, inside }: Walk, phones: readonly string[]): TextPlaces {
  const before = outside.values.length;
  const isFixed = marksOf(before, outside.fixed);
  const isFixedInside = marksOf(inside.values.length, inside.fixed);
  const slots = slotsOf(isFixed);
  const innerSlots = slotsOf(isFixedInside);
  return {
    phones,
    hole: ({ leaf, isMarkup, lineBreak, isCall }) => {
      const isInside = leaf >= before;
      const index = (isInside ? innerSlots[leaf - before] : slots[leaf]) ?? -1;
      return index < 0 ? null : { kind: isInside ? 'region-value' : 'value', index, isMarkup, lineBreak, isCall };
    },
    value: ({ leaf }) => {
      if (leaf < before) return isFixed[leaf] === true ? (outside.values[leaf] ?? '') : null;
      return isFixedInside[leaf - before] === true ? (inside.values[leaf - before] ?? '') : null;
    },
  };
}

export function linkPlans({ links }: TextLayout, places: TextPlaces): readonly LinkPlan[] {
  return links.map((link) => linkPlan(link, places));
}

function linkPlan(link: TextLink, places: TextPlaces): LinkPlan {
  const words = link.words.map((part) => partOf(part, places, (hole, value) => leafText(value, hole, places.phones)));
  const target = link.target.map((part) => partOf(part, places, (_, value) => value));
  const said = written(words);
  const href = written(target);
  if (said === null || href === null) return { isFixed: false, words, target };
  const shown = shownTarget(said, href, places.phones);
  return { isFixed: true, answer: linkAnswer(href, shown), target: shown ?? '' };
}

/** Null where a hole is left. */
function written(parts: readonly Part[]): string | null {
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length === parts.length ? texts.join('') : null;
}

function partOf(part: string | TextHole, places: TextPlaces, say: (hole: TextHole, value: string) => string): Part {
  if (typeof part === 'string') return part;
  const value = places.value(part);
  return value === null ? holeOf(part, places) : say(part, value);
}

function holeOf(hole: TextHole, places: TextPlaces): LeafPlanHole {
  const found = places.hole(hole);
  if (found === null) throw new Error(`leaf ${hole.leaf} is none of this letter's`);
  return found;
}

/** The targets of links that are known are written into it as well. */
export function textPlan({ texts, holes }: TextVariant, links: readonly LinkPlan[], places: TextPlaces): TextPlan {
  const open = slotsOf(links.map(({ isFixed }) => isFixed));
  const fill = (hole: TextHole | TargetHole): string | TextPlanHole => {
    if (hole.kind === 'leaf') return partOf(hole, places, (_, value) => leafText(value, hole, places.phones));
    const link = links[hole.link];
    if (link?.isFixed === true) return link.target;
    return { kind: 'target', index: open[hole.link] ?? -1 };
  };
  return { ...filled(texts, holes, fill), phones: places.phones };
}
