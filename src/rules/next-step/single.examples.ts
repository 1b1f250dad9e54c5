import type { Explanation } from '../../model/rule.ts';

export const singleExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November. Please «pay» the invoice by Friday, 27 November.\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November, «and also call» Ola about the lamps.\n  action:\n    reply: true',
    ],
    good: [
      'next_step:\n  summary: >-\n    Please choose a day and confirm it by Monday, 23 November.\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    Please reply or call by Monday, 23 November. If you want to pay later, just write.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'next_step:\n  summary: >-\n    Befêstigje it adres foar moandei 23 novimber. «Betelje» de rekken foar freed 27 novimber.\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Kies in dei foar moandei 23 novimber. «Ûndertekenje» dêrnei it formulier.\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Kies in dei en befêstigje dat foar moandei 23 novimber.\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Wolle jo skriuwe hokker dei jo it bêste útkomt?\n  action:\n    reply: true',
      ],
    },
    nb: {
      bad: [
        'next_step:\n  summary: >-\n    Bekreft adressen innen mandag 23. november. «Betal» fakturaen innen fredag 27. november.\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Velg en dag og bekreft den innen mandag 23. november.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'next_step:\n  summary: >-\n    Підтвердьте, будь ласка, адресу до понеділка, 23 листопада. «Сплатіть» рахунок до п’ятниці, 27 листопада.\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Оберіть, будь ласка, день і підтвердьте його до понеділка, 23 листопада.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'next_step:\n  summary: >-\n    Подтвердите, пожалуйста, адрес до понедельника, 23 ноября. «Оплатите» счёт до пятницы, 27 ноября.\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Выберите, пожалуйста, день и подтвердите его до понедельника, 23 ноября.\n  action:\n    reply: true',
      ],
    },
  },
};
