import type { Examples } from '../../model/rule.ts';

export const noReaskingExamples: Examples = {
  bad: [
    'subject: Your lamps from order 4512\nbody: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. «What is your order number»?',
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. Please «send us your email» before that.',
  ],
  good: [
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. What is your order number?',
    'subject: Your lamps from order 4512\nbody: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. What is the name of your street, and is your email address still the same?',
  ],
};

export const noReaskingExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'subject: Lampene fra bestilling 4512\nbody: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november. «Hva er bestillingsnummeret ditt»?',
      'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november. «Hva er e-postadressen din»?',
    ],
    good: [
      'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november. Hva er bestillingsnummeret ditt?',
      'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november. Hva er navnet på dørklokken, og hvilken etasje er det?',
    ],
  },
  uk: {
    bad: [
      'subject: Лампи із замовлення 4512\nbody: |\n  Дякую за замовлення. Лампи привезуть у вівторок, 24 листопада. «Який номер Вашого замовлення»?',
    ],
    good: ['body: |\n  Дякую за замовлення. Лампи привезуть у вівторок, 24 листопада. Який номер Вашого під’їзду?'],
  },
  ru: {
    bad: [
      'subject: Лампы из заказа 4512\nbody: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября. «Какой номер Вашего заказа»?',
    ],
    good: ['body: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября. Какой номер Вашего подъезда?'],
  },
  fy: {
    bad: ['body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber. «Wat is jo namme»?'],
    good: [
      'body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber. Wat is de namme fan jo strjitte?',
    ],
  },
};
