import type { Etiquette } from '../../model/rule.ts';
import { individualContent } from './individual-content.ts';
import { nameFrequency } from './name-frequency.ts';
import { needsFirst } from './needs-first.ts';
import { noBulkLayout } from './no-bulk-layout.ts';
import { noBulkPhrases } from './no-bulk-phrases.ts';
import { noGenericSalutation } from './no-generic-salutation.ts';
import { noIndifference } from './no-indifference.ts';
import { recipientPerspective } from './recipient-perspective.ts';
import { statedWishes } from './stated-wishes.ts';

/** Good form in a letter to one person. */
export const personalRules: readonly Etiquette[] = [
  noGenericSalutation,
  noBulkPhrases,
  noBulkLayout,
  individualContent,
  nameFrequency,
  statedWishes,
  needsFirst,
  recipientPerspective,
  noIndifference,
];
