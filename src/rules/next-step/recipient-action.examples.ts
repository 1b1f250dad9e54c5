import type { Explanation } from '../../model/rule.ts';

export const recipientActionExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'next_step:\n  summary: >-\n    «The lamps come on Tuesday, 24 November.»\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    «We will call you on Monday, 23 November. Thank you for your trust.»\n  action:\n    reply: true',
    ],
    good: [
      'next_step:\n  summary: >-\n    We will call you on Monday, 23 November. Please keep your phone at hand.\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    Your signature by Monday, 23 November, is all that is missing.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'next_step:\n  summary: >-\n    «De lampen komme tiisdei 24 novimber.»\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    «Wy skilje jo moandei 23 novimber.»\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Skriuw ús foar moandei 23 novimber hokker dei jo it bêste útkomt.\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    De lampen komme tiisdei 24 novimber. Wolle jo it adres befêstigje?\n  action:\n    reply: true',
      ],
    },
    nb: {
      bad: ['next_step:\n  summary: >-\n    «Vi ringer deg mandag 23. november.»\n  action:\n    reply: true'],
      good: [
        'next_step:\n  summary: >-\n    Vi ringer deg mandag 23. november hvis du sender oss nummeret ditt.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'next_step:\n  summary: >-\n    «Ми зателефонуємо Вам у понеділок, 23 листопада.»\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Виміряйте, будь ласка, вікно до понеділка, 23 листопада.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: ['next_step:\n  summary: >-\n    «Мы позвоним Вам в понедельник, 23 ноября.»\n  action:\n    reply: true'],
      good: [
        'next_step:\n  summary: >-\n    Измерьте, пожалуйста, окно до понедельника, 23 ноября.\n  action:\n    reply: true',
      ],
    },
  },
};
