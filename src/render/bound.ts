import type { Piece } from '../trace/piece.ts';

/** A letter whose variants are known, traced once: a `BodyWriter` writes it in any encoding. */
export interface BoundLetter extends BoundHtml, BoundText {}

/** The HTML of a letter. Nothing tells it from another with the same plan but its values and its regions. */
export interface BoundHtml {
  readonly html: HtmlPlan;
  /** What the leaves print that are neither fixed nor in regions. */
  readonly values: readonly string[];
  /** The same of leaves in regions. */
  readonly regionValues: readonly string[];
  /** Regions that are not fixed. */
  readonly regions: readonly BoundRegion[];
}

/** The plain text of a letter. Nothing tells it from another with the same plan but its values and its targets. */
export interface BoundText {
  readonly text: TextPlan;
  /** As `BoundHtml` has them. */
  readonly values: readonly string[];
  readonly regionValues: readonly string[];
  /** What the links show that are not the same in all letters of the plan; empty for one that shows nothing. */
  readonly targets: readonly string[];
}

export interface BoundRegion {
  /**
   * What it prints, what is fixed written into it; leaves are counted from `from` on. Equal keys of a region share one
   * list.
   */
  readonly pieces: readonly Piece[];
  /** Where its leaves begin in `regionValues`. */
  readonly from: number;
}

/** The HTML of all letters of one key, what is fixed written into the texts. There is one text more than holes. */
export interface HtmlPlan {
  readonly texts: readonly string[];
  readonly holes: readonly PlanHole[];
  readonly isShrunk: boolean;
}

/** `index` counts `values`, in a region those from its own on; of a region it counts `regions`. */
export interface PlanHole {
  readonly kind: 'escaped' | 'raw' | 'region';
  readonly index: number;
}

/** The plain text of all letters of one text key that answer their links alike. There is one text more than holes. */
export interface TextPlan {
  readonly texts: readonly string[];
  readonly holes: readonly TextPlanHole[];
  /** The numbers that its letters may call, as they are written: with them it decides what a value says. */
  readonly phones: readonly string[];
}

export type TextPlanHole =
  | {
      readonly kind: 'value' | 'region-value';
      /** Counts `values` or `regionValues`. */
      readonly index: number;
      readonly isMarkup: boolean;
      readonly lineBreak: string;
      readonly isCall: boolean;
    }
  /** What a link shows; `index` counts `targets`. */
  | { readonly kind: 'target'; readonly index: number };
