import type { Explanation } from '../../model/rule.ts';

export const noExcessCheerExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November. «Hooray»!\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November! Thank you«!»\n  action:\n    reply: true',
    ],
    good: [
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November. Thank you!\n  action:\n    reply: true\nclosing:\n  farewell: Kind regards!',
      'next_step:\n  summary: >-\n    Please confirm that “Hooray” is the right lamp by Monday, 23 November.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'next_step:\n  summary: >-\n    Bekreft adressen innen mandag 23. november. «Hurra»!\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Bekreft adressen innen mandag 23. november! Takk for tilliten«!»\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Bekreft adressen innen mandag 23. november. Takk for tilliten!\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Bekreft innen mandag 23. november at «Hurra» er riktig lampe.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'next_step:\n  summary: >-\n    Підтвердьте, будь ласка, адресу до понеділка, 23 листопада. «Ура»!\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Підтвердьте, будь ласка, адресу до понеділка, 23 листопада.\n  action:\n    reply: true\nclosing:\n  wish: На все добре!\n  farewell: До побачення!',
      ],
    },
    ru: {
      bad: [
        'next_step:\n  summary: >-\n    Подтвердите, пожалуйста, адрес до понедельника, 23 ноября. «Ура»!\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Подтвердите, пожалуйста, адрес до понедельника, 23 ноября.\n  action:\n    reply: true\nclosing:\n  wish: Всего доброго!\n  farewell: До свидания!',
      ],
    },
    fy: {
      bad: [
        'next_step:\n  summary: >-\n    Befêstigje it adres foar moandei 23 novimber. «Hoera»!\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Befêstigje it adres foar moandei 23 novimber. Tige tank!\n  action:\n    reply: true',
      ],
    },
  },
};
