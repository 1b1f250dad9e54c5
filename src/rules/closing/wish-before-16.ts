import type { Etiquette } from '../../model/rule.ts';
import { wishCheck } from './wish-hour.ts';
import { wishBefore16Examples } from './wish-before-16.examples.ts';

/** The clock is the reader's. Without `send_at` a wish for the day is reported here too. */
export const wishBefore16: Etiquette = {
  id: 'closing/wish-before-16',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'before 16:00 a letter wishes a good day',
  why: 'The day is still there to be wished for. “Have a pleasant evening” at ten in the morning shows that nobody looked at the clock.',
  source: { document: '003-ru', line: 18, quote: 'до 16.00 – «Удачного дня!»' },
  needs: ['wishes_day', 'wishes_evening', 'wishes_weekend'],
  languages: null,
  check: wishCheck('closing/wish-before-16'),
  ...wishBefore16Examples,
};
