import type { Etiquette } from '../../model/rule.ts';

export const politeWordsExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'context:\n  reader: dissatisfied\nbody: |\n  The two lamps come to you on Tuesday, 24 November, between 9 and 12.\nnext_step:\n  summary: «Confirm the address by Monday, 23 November.»\n  action:\n    reply: true',
      'context:\n  contact: reminder\nbody: |\n  The two lamps come to you on Tuesday, 24 November, between 9 and 12.\nnext_step:\n  summary: «Give us the floor by Monday, 23 November.»\n  action:\n    reply: true',
    ],
    good: [
      'context:\n  reader: dissatisfied\nbody: |\n  Thank you for your order. The two lamps come to you on Tuesday, 24 November, between 9 and 12.\nnext_step:\n  summary: Confirm the address by Monday, 23 November.\n  action:\n    reply: true',
      'body: |\n  The two lamps come to you on Tuesday, 24 November, between 9 and 12.\nnext_step:\n  summary: Confirm the address by Monday, 23 November.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.\nnext_step:\n  summary: «Bekreft adressen innen mandag 23. november.»\n  action:\n    reply: true',
        'context:\n  contact: reminder\nbody: |\n  De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.\nnext_step:\n  summary: «Bekreft adressen innen mandag 23. november.»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
        'context:\n  contact: reminder\nbody: |\n  De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.\nnext_step:\n  summary: Kan du bekrefte adressen innen mandag 23. november?\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.\nnext_step:\n  summary: «Підтвердьте адресу до понеділка, 23 листопада.»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.',
      ],
    },
    ru: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.\nnext_step:\n  summary: «Подтвердите адрес до понедельника, 23 ноября.»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
    },
    fy: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.\nnext_step:\n  summary: «Befêstigje it adres foar moandei 23 novimber.»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
      ],
    },
  },
};
