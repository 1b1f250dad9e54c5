import type { Etiquette } from '../../model/rule.ts';

export const noJargonExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. We will «circle back» on Tuesday, 24 November, with the lamps.',
      'body: |\n  Thank you for your order. The «SKU» of the lamps is on page 2.',
    ],
    good: [
      'body: |\n  Thank you for your order. The SKU (the number on the box) is on page 2, and your ticket for the lift is in the box.',
      'body: |\n  Thank you for your order. Our price includes the service level agreement (SLA), and the funnel under the lamp collects the oil.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Lampene er en «win-win», og de kommer tirsdag 24. november.',
        'body: |\n  Takk for bestillingen. Lampene har samme «SKU» som før.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. SKU (nummeret på esken) står på side 2.',
        'body: |\n  Takk for bestillingen. Lampen lades ved inngangen, og leveransen kommer tirsdag 24. november.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. «Беклог» ламп закриють у вівторок, 24 листопада.',
        'body: |\n  Дякую за замовлення. «Естімейт» для ламп буде у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. SKU (номер на коробці) ламп є на сторінці 2.',
        'body: |\n  Дякую за замовлення. У валізі два відділення, а кейс для ламп тут.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Бэклог» закроют во вторник, 24 ноября.'],
      good: [
        'body: |\n  Спасибо за заказ. SKU (номер на коробке) указан на странице 2. Таскать коробки Вам не придётся.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen hawwe deselde «SKU» as earst.'],
      good: ["body: |\n  Tige tank foar jo bestelling. It SKU (it nûmer op 'e doaze) stiet op side 2."],
    },
  },
};
