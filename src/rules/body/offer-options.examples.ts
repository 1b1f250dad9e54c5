import type { Examples } from '../../model/rule.ts';

export const offerOptionsExamples: Examples = {
  bad: [
    'intent: «offer»\nbody: |\n  Thank you for your visit. The lamp Nord gives warm light and saves you power. It costs £45, and it is in stock until Friday, 27 November.\nsubject: The lamp Nord for your desk\nnext_step:\n  summary: If it does not suit you, a short “no” is fine. Please reply by Friday, 27 November.\n  action:\n    reply: true',
    'intent: «appointment»\nsubject: Your lamps on Tuesday, 24 November\nbody: |\n  Thank you for your call. Ola shows you three lamps in our showroom on Tuesday, 24 November, at 14:00.\nnext_step:\n  summary: Please confirm by Monday, 23 November.\n  action:\n    reply: true',
  ],
  good: [
    'intent: appointment\nsubject: Your lamps on Tuesday, 24 November\nbody: |\n  Thank you for your call. Ola shows you three lamps in our showroom on Tuesday, 24 November, or on Friday, 27 November, at 14:00.\nnext_step:\n  summary: Please write by Monday, 23 November, if that suits you.\n  action:\n    reply: true',
    'intent: appointment\nsubject: Your lamps on Tuesday, 24 November\nbody: |\n  Thank you for your call. Ola shows you three lamps in our showroom on Tuesday, 24 November, at 14:00.\nnext_step:\n  summary: Please confirm by Monday, 23 November, or choose another day.\n  action:\n    reply: true',
  ],
};

export const offerOptionsExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'intent: «appointment»\nbody: |\n  Takk for samtalen. Vi viser deg tre lamper i utstillingen tirsdag 24. november klokken 14.\nnext_step:\n  summary: Bekreft gjerne innen mandag 23. november.\n  action:\n    reply: true',
      'intent: «appointment»\nsubject: Lampene dine tirsdag 24. november\nbody: |\n  Takk for meldingen. Ola kommer hjem til deg med lampene tirsdag 24. november klokken 9.\nnext_step:\n  summary: Svar gjerne innen mandag 23. november.\n  action:\n    reply: true',
    ],
    good: [
      'intent: appointment\nbody: |\n  Takk for samtalen. Vi viser deg tre lamper i utstillingen tirsdag 24. november klokken 14. En annen dag går også.\nnext_step:\n  summary: Bekreft gjerne innen mandag 23. november.\n  action:\n    reply: true',
      'intent: appointment\nbody: |\n  Takk for samtalen. Vi viser deg tre lamper tirsdag 24. november klokken 14 eller 16.\nnext_step:\n  summary: Svar gjerne innen mandag 23. november.\n  action:\n    reply: true',
    ],
  },
  uk: {
    bad: [
      'intent: «appointment»\nbody: |\n  Дякую за дзвінок. Ми покажемо Вам три лампи в салоні у вівторок, 24 листопада, о 14 годині.\nnext_step:\n  summary: Будь ласка, підтвердьте до понеділка, 23 листопада.\n  action:\n    reply: true',
    ],
    good: [
      'intent: appointment\nbody: |\n  Дякую за дзвінок. Ми покажемо Вам три лампи в салоні у вівторок, 24 листопада, о 14 годині. Можна обрати й інший день.\nnext_step:\n  summary: Будь ласка, підтвердьте до понеділка, 23 листопада.\n  action:\n    reply: true',
    ],
  },
  ru: {
    bad: [
      'intent: «appointment»\nbody: |\n  Спасибо за звонок. Мы покажем Вам три лампы в салоне во вторник, 24 ноября, в 14 часов.\nnext_step:\n  summary: Пожалуйста, подтвердите до понедельника, 23 ноября.\n  action:\n    reply: true',
    ],
    good: [
      'intent: appointment\nbody: |\n  Спасибо за звонок. Мы покажем Вам три лампы в салоне во вторник, 24 ноября, в 14 или 16 часов.\nnext_step:\n  summary: Пожалуйста, подтвердите до понедельника, 23 ноября.\n  action:\n    reply: true',
    ],
  },
  fy: {
    bad: [
      'intent: «appointment»\nbody: |\n  Tige tank foar it petear. Tiisdei 24 novimber om 14 oere kinne jo by ús trije lampen útprobearje.\nnext_step:\n  summary: Wolle jo dat foar moandei 23 novimber befêstigje?\n  action:\n    reply: true',
    ],
    good: [
      'intent: appointment\nbody: |\n  Tige tank foar it petear. Tiisdei 24 novimber om 14 oere kinne jo by ús trije lampen útprobearje. Sneon kin ek, jo kinne kieze.\nnext_step:\n  summary: Wolle jo dat foar moandei 23 novimber befêstigje?\n  action:\n    reply: true',
    ],
  },
};
