import type { Etiquette } from '../../model/rule.ts';

export const noInsincereEmotionExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «We are over the moon» that the lamps come on Tuesday, 24 November.',
      'context:\n  reader: senior\nsender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example\n  phone: "+47 55 50 12 34"\nbody: |\n  Thank you for your order. It is «fantastic» that the lamps come on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your order. I am glad that the lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The view from the Fantastic hall is fine, and if you cannot wait, the lamps can be collected today.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. Vi er «kjempeglade» for at lampene kommer tirsdag 24. november.'],
      good: ['body: |\n  Takk for bestillingen. Jeg er glad for at lampene kommer tirsdag 24. november.'],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Ми «неймовірно раді», що лампи приїдуть у вівторок, 24 листопада.'],
      good: ['body: |\n  Дякую за замовлення. Я рада, що лампи приїдуть у вівторок, 24 листопада.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Мы «безумно рады», что лампы приедут во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за заказ. Я рада, что лампы приедут во вторник, 24 ноября.'],
    },
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. «Wy kinne net wachtsje» oant de lampen komme, tiisdei 24 novimber.',
        'body: |\n  Tige tank foar jo bestelling. Wy binne «alderbêst bliid» dat de lampen komme, tiisdei 24 novimber.',
      ],
      good: [
        'body: |\n  Tige tank foar jo bestelling. Wy binne bliid dat de lampen komme, tiisdei 24 novimber.',
        'body: |\n  Tige tank foar jo bestelling. Fan herten lokwinske mei it nije hûs. De lampen komme tiisdei 24 novimber.',
      ],
    },
  },
};
