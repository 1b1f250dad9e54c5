import type { HtmlVariant, TextLayout, TextVariant } from '../model/program.ts';

/** What is known of the letters of a program, by the keys of their traces; it grows. */
export interface Variants {
  readonly html: Map<string, HtmlVariant>;
  readonly layouts: Map<string, TextLayout>;
  /** By `textVariantKey`. */
  readonly texts: Map<string, TextVariant>;
}

/** How many plans of a kind are kept; for any other way through a program one is made each time. */
export const MOST_PLANS = 512;
