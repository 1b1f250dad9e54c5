import { attributeStructures } from './attributes.ts';
import { blockStructures } from './blocks.ts';
import type { Structure } from './kit.ts';
import { layoutStructures } from './layouts.ts';
import { partialStructures } from './partials.ts';
import { valueStructures } from './values.ts';

/** A template for every row of what is known about how MJML treats values and blocks, and more. */
export const structures: readonly Structure[] = [
  ...valueStructures,
  ...blockStructures,
  ...layoutStructures,
  ...attributeStructures,
  ...partialStructures,
];
