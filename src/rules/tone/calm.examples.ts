import type { Etiquette } from '../../model/rule.ts';

export const calmExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The lamps come on Tuesday, 24 November«!!»',
      'body: |\n  Thank you for your order. The lamps come on Tuesday, 24 November. Are you at home«?!»',
      'body: |\n  Thank you for your order. The lamps «MUST» stand in the hall by Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The lamps come «TO YOUR HOUSE» on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The lamps are «sooo» bright, and they come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The lamps come on Tuesday, 24 November «🎉🎉».',
      'body: |\n  Thank you for your order. The lamps are here! They shine! They come on Tuesday, 24 November«!»',
      'body: |\n  Thank you for your order. The lamps… the boxes… the plan«…» all of it comes on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your order. The lamps come on Tuesday, 24 November! Louis XVIII had none, and IKEA and UNICEF have other ones.',
      'body: |\n  Thank you for your order. The HDMI cable and the IBAN are on page 2, the size is XXXL, and “DO NOT OPEN” stands on the box. Thank you!',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november«!!!»',
        'body: |\n  Takk for bestillingen. Lampene er «VIKTIGE», og de kommer tirsdag 24. november.',
      ],
      good: ['body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november! NRK og IKEA har andre.'],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Лампи привезуть у вівторок, 24 листопада«!!»',
        'body: |\n  Дякую за замовлення. Лампи «ТЕРМІНОВО» привезуть у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Лампи привезуть у вівторок, 24 листопада! Фільм показують у IMAX, а на коробці «НЕ ВІДКРИВАТИ».',
      ],
    },
    ru: {
      bad: [
        'body: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября«!!»',
        'body: |\n  Спасибо за заказ. Лампы «СРОЧНО» привезут во вторник, 24 ноября.',
      ],
      good: [
        'body: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября! На коробке написано «НЕ ОТКРЫВАТЬ», а в зоопарке они такие же.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber«!!»'],
      good: ['body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber! IKEA hat oare.'],
    },
  },
};
