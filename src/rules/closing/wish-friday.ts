import type { Etiquette } from '../../model/rule.ts';
import { wishCheck } from './wish-hour.ts';
import { wishFridayExamples } from './wish-friday.examples.ts';

/** The clock is the reader's. Without `send_at` a wish for the weekend is reported here too. */
export const wishFriday: Etiquette = {
  id: 'closing/wish-friday',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'on Friday from 13:00 on a letter wishes a nice weekend, and on no other day',
  why: 'The weekend is what the reader thinks of on Friday after lunch. On a Tuesday the same wish sounds like a mistake.',
  source: { document: '003-ru', line: 20, quote: 'в пятницу, после обеда – «Хороших выходных!»' },
  needs: ['wishes_day', 'wishes_evening', 'wishes_weekend'],
  languages: null,
  check: wishCheck('closing/wish-friday'),
  ...wishFridayExamples,
};
