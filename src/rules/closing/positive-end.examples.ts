import type { Explanation } from '../../model/rule.ts';

export const positiveEndExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November. «Unfortunately», the driver leaves at 9.\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    Please pay by Friday, 27 November. Behind that day stands a «late fee» of £5.\n  action:\n    reply: true',
    ],
    good: [
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November. If there is a problem, you can call until 9.\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    Please confirm the address by Monday, 23 November. You can cancel free of charge until then.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'next_step:\n  summary: >-\n    Befêstigje it adres foar moandei 23 novimber. «Spitigernôch» giet de ferfierder om 9 oere fuort.\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Skriuw ús foar moandei 23 novimber. Wy hawwe ek «min nijs».\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Befêstigje it adres foar moandei 23 novimber. As der in probleem is, skilje dan.\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Befêstigje it adres foar moandei 23 novimber. In oare dei is gjin probleem.\n  action:\n    reply: true',
      ],
    },
    nb: {
      bad: [
        'next_step:\n  summary: >-\n    Bekreft adressen innen mandag 23. november. «Dessverre» drar sjåføren klokken 9.\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Bekreft adressen innen mandag 23. november. En annen dag er ikke noe problem.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'next_step:\n  summary: >-\n    Підтвердьте, будь ласка, адресу до понеділка, 23 листопада. «На жаль», водій їде о 9 годині.\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Підтвердьте, будь ласка, адресу до понеділка, 23 листопада. Відмовитися можна без пояснень.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'next_step:\n  summary: >-\n    Подтвердите, пожалуйста, адрес до понедельника, 23 ноября. «К сожалению», водитель уезжает в 9 часов.\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Подтвердите, пожалуйста, адрес до понедельника, 23 ноября. Отказаться можно без объяснений.\n  action:\n    reply: true',
      ],
    },
  },
};
