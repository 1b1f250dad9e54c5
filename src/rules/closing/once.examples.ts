import type { Explanation } from '../../model/rule.ts';

export const onceExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November.\n\n  «Kind regards»\n  Ola',
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November.\n\n  «Best»\n  Emma Clarke\n  Customer adviser, Lumo AS, Oslo, Norway',
      'body: Thank you for your order. The two lamps come on Tuesday, 24 November. «Thanks», Ola Hansen',
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November\n  «Best Regards»\n  Emma Clarke',
    ],
    good: [
      'body: |\n  Thank you for your order. Kind regards from the workshop stand on a card in the box, which comes on 24 November.',
      'body: |\n  The two lamps come on Tuesday, 24 November. Kind regards\n  from the workshop stand on a card in the box.',
      'body: |\n  The two lamps come on Tuesday, 24 November. Thank you, Kari.',
      'body: |\n  The two lamps come on Tuesday, 24 November, between 9 and 12. They bring you our best\n  regards, and a card.',
      'body: |\n  Thank you, Ola Hansen told me about the stairs. The two lamps come on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november.\n\n  «Med vennlig hilsen»\n  Ola Hansen',
        'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november.\n  «Mvh» Ola',
      ],
      good: [
        'body: |\n  De to lampene kommer tirsdag 24. november. Hilsen fra verkstedet ligger i esken, på et kort.',
        'body: |\n  De to lampene kommer tirsdag 24. november. Vennlig hilsen\n  fra verkstedet står på et kort i esken.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Дві лампи привезуть до Вас у вівторок, 24 листопада.\n\n  «З повагою»,\n  Олена Коваль',
      ],
      good: [
        'body: |\n  З повагою ставимося до Вашого часу: дві лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  З повагою\n  ставимося до Вашого часу: дві лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Дві лампи привезуть у вівторок, 24 листопада. З найкращими побажаннями Вам і Вашій родині: листівка лежить у коробці.',
      ],
    },
    ru: {
      bad: [
        'body: |\n  Спасибо за заказ. Две лампы привезут к Вам во вторник, 24 ноября.\n\n  «С уважением»,\n  Иван Берг',
        'body: |\n  Две лампы привезут к Вам во вторник, 24 ноября. «Спасибо», Лариса Берг',
      ],
      good: [
        'body: |\n  С уважением относимся к Вашему времени: две лампы привезут во вторник, 24 ноября.',
        'body: |\n  С уважением\n  относимся к Вашему времени: две лампы привезут во вторник, 24 ноября.',
        'body: |\n  Две лампы привезут во вторник, 24 ноября. С наилучшими пожеланиями Вам и Вашей семье: открытка лежит в коробке.',
        'body: |\n  Две лампы привезут к Вам во вторник, 24 ноября. Спасибо, Лариса Берг рассказала о лестнице.',
      ],
    },
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber.\n\n  «Mei freonlike groetnis»,\n  Ola Hansen',
      ],
      good: [
        'body: |\n  De twa lampen komme tiisdei 24 novimber. In groetnis fan de wurkpleats leit yn de doaze.',
        'body: |\n  De twa lampen komme tiisdei 24 novimber. Groetnis\n  fan de wurkpleats leit yn de doaze.',
      ],
    },
  },
};
