import type { Examples } from '../../model/rule.ts';

/** Who is met for the first time is asked how to be addressed, unless that is known. */
const FIRST =
  'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\n';

export const noInstantOfferColdExamples: Examples = {
  bad: [
    `${FIRST}body: |\n  I am Ola Hansen from Lumo AS. We make lamps like those in your hall, for «49 euros» each. May I show you two on Tuesday, 24 November?`,
    `${FIRST}body: |\n  I am Ola Hansen from Lumo AS. We make lamps like those in your hall.\nnext_step:\n  summary: Please «place your order» by Monday, 23 November.\n  action:\n    reply: true`,
  ],
  good: [
    `${FIRST}body: |\n  I am Ola Hansen from Lumo AS. We make lamps like those in your hall. May I show you two on Tuesday, 24 November?`,
    'context:\n  contact: first\n  initiator: customer\nbody: |\n  I am Ola Hansen from Lumo AS. The two lamps that you asked about cost 49 euros each, and can be with you on Tuesday, 24 November.',
  ],
};

export const noInstantOfferColdExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      `${FIRST}body: |\n  Jeg heter Ola Hansen og arbeider i Lumo AS. Vi lager lamper som de i gangen din, for «490 kroner» stykket.`,
      `${FIRST}body: |\n  Jeg heter Ola Hansen og arbeider i Lumo AS. Vi lager lamper som de i gangen din.\nnext_step:\n  summary: «Legg inn bestilling» innen mandag 23. november.\n  action:\n    reply: true`,
    ],
    good: [
      `${FIRST}body: |\n  Jeg heter Ola Hansen og arbeider i Lumo AS. Vi lager lamper som de i gangen din. Kan jeg vise deg to av dem tirsdag 24. november?`,
      'context:\n  contact: first\n  initiator: customer\nbody: |\n  Jeg heter Ola Hansen og arbeider i Lumo AS. Lampene du spurte om, koster 490 kroner og kan være hos deg tirsdag 24. november.',
    ],
  },
  uk: {
    bad: [
      `${FIRST}body: |\n  Я Оксана Бондар із ТОВ Люмо. Ми робимо лампи, як у Вашому холі, по «490 гривень» за штуку.`,
    ],
    good: [
      `${FIRST}body: |\n  Я Оксана Бондар із ТОВ Люмо. Ми робимо лампи, як у Вашому холі. Чи можна показати Вам дві у вівторок, 24 листопада?`,
    ],
  },
  ru: {
    bad: [
      `${FIRST}body: |\n  Меня зовут Лариса Берг, компания Lumo AS. Мы делаем лампы, как в Вашем холле, по «490 рублей» за штуку.`,
    ],
    good: [
      `${FIRST}body: |\n  Меня зовут Лариса Берг, компания Lumo AS. Мы делаем лампы, как в Вашем холле. Можно показать Вам две во вторник, 24 ноября?`,
    ],
  },
  fy: {
    bad: [
      `${FIRST}body: |\n  Myn namme is Jelle de Vries fan Lumo AS. Wy meitsje lampen lykas by jo, foar «49 euro» it stik.`,
    ],
    good: [
      `${FIRST}body: |\n  Myn namme is Jelle de Vries fan Lumo AS. Wy meitsje lampen lykas by jo. Mei ik der jo tiisdei 24 novimber twa sjen litte?`,
    ],
  },
};
