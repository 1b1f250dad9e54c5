import type { Demand } from './letters.ts';

/** Without which a message is no letter, whatever its language. */
export const structure: readonly Demand[] = [
  {
    demand: 'a step that the reader takes',
    code: 'next-step/required',
    part: 'next_step:\n  summary: «""»\n  action:\n    reply: true',
  },
  { demand: 'no mark of a mass mailing left over', code: 'personal/no-leftover-placeholder', part: '«{{first_name}}»' },
  { demand: 'at most two paragraphs', code: 'body/one-or-two-paragraphs', part: 'body:\n  - A1.\n  - B2.\n  - «C3.»' },
];
