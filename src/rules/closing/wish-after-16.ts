import type { Etiquette } from '../../model/rule.ts';
import { wishCheck } from './wish-hour.ts';
import { wishAfter16Examples } from './wish-after-16.examples.ts';

/** The clock is the reader's. Without `send_at` a wish for the evening is reported here too. */
export const wishAfter16: Etiquette = {
  id: 'closing/wish-after-16',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'from 16:00 on a letter wishes a pleasant evening',
  why: 'At five in the afternoon the day is over. A “good day” then is a phrase from a template, and reads like one.',
  source: { document: '003-ru', line: 19, quote: 'после 16.00 – «Приятного вечера!»' },
  needs: ['wishes_day', 'wishes_evening', 'wishes_weekend'],
  languages: null,
  check: wishCheck('closing/wish-after-16'),
  ...wishAfter16Examples,
};
