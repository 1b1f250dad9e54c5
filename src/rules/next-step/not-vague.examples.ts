import type { Explanation } from '../../model/rule.ts';

export const notVagueExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'next_step:\n  summary: «Click here.»\n  action:\n    label: Confirm the address\n    url: https://lumo.example/o/4512',
      'next_step:\n  summary: Please confirm the address by Monday, 23 November.\n  action:\n    label: «Read more»\n    url: https://lumo.example/o/4512',
      'next_step:\n  summary: >-\n    «Stay in touch».\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    «Talk soon», and thank you for your trust in our lamps.\n  action:\n    reply: true',
    ],
    good: [
      'next_step:\n  summary: >-\n    Please confirm the address when it suits you, by Monday, 23 November.\n  action:\n    reply: true',
      'next_step:\n  summary: Answer this e-mail.\n  action:\n    reply: true',
      'next_step:\n  summary: Choose a day.\n  action:\n    label: See the days\n    url: https://lumo.example/o/4512',
      'next_step:\n  summary: >-\n    Let us know which day suits you.\n  action:\n    reply: true',
      'next_step:\n  summary: Visit on 24.11 at 10:00.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'next_step:\n  summary: «Klik hjir»\n  action:\n    label: Befêstigje it adres\n    url: https://lumo.example/o/4512',
        'next_step:\n  summary: >-\n    «Wy hearre it wol».\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    «Wy hâlde kontakt».\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Lit ús witte hokker dei jo it bêste útkomt.\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Skilje ús foar moandei 23 novimber as jo tiid hawwe.\n  action:\n    reply: true',
      ],
    },
    nb: {
      bad: [
        'next_step:\n  summary: «Klikk her»\n  action:\n    label: Bekreft adressen\n    url: https://lumo.example/o/4512',
        'next_step:\n  summary: >-\n    «Vi snakkes».\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Si fra innen mandag 23. november hvilken dag som passer.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'next_step:\n  summary: «Натисніть тут»\n  action:\n    label: Підтвердити адресу\n    url: https://lumo.example/o/4512',
        'next_step:\n  summary: >-\n    «Будемо на зв’язку».\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Дайте знати до понеділка, 23 листопада, чи зручний цей час.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'next_step:\n  summary: «Подробнее по ссылке»\n  action:\n    label: Подтвердить адрес\n    url: https://lumo.example/o/4512',
        'next_step:\n  summary: >-\n    «Будем на связи».\n  action:\n    reply: true',
      ],
      good: [
        'next_step:\n  summary: >-\n    Дайте знать до понедельника, 23 ноября, удобно ли это время.\n  action:\n    reply: true',
      ],
    },
  },
};
