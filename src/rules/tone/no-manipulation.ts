import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noManipulation: Etiquette = lexicon({
  id: 'tone/no-manipulation',
  severity: 'warning',
  summary: 'a letter does not work on feelings of duty, guilt or fear',
  why: 'Somebody who was moved to a yes by our fate, their family or a secret notices it later, and does not come back.',
  source: { document: '001-nb', line: 240, quote: 'Deretter bukker personen under for slik manipulasjon' },
  also: [{ document: '001-nb', line: 240, quote: 'innpode klienten troen på at han er unik' }],
  needs: ['manipulation'],
  parts: EVERYWHERE,
  sentence: (said) => `“${said}” works on the reader's feelings instead of telling what they get`,
  help: () => 'say what the reader gets, and leave the decision to them',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. Please say yes, for «our jobs depend on you».',
      'body: |\n  Thank you for your order. «What would your neighbours say» about a dark house?',
    ],
    good: [
      'body: |\n  Thank you for your order. Please think of the neighbours when you choose the height, for the light is bright.',
      'body: |\n  Thank you for your order. The price depends on your choice of colour, and the day of delivery on the carrier.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Si gjerne ja, for «jobben min avhenger» av det.',
        'body: |\n  Takk for bestillingen. «Hva vil naboene dine si» om et mørkt hus?',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Prisen avhenger av fargen du velger, og dagen av transportøren.',
        'body: |\n  Takk for bestillingen. Lampen henger mellom oss og naboene på plantegningen.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Скажіть так, бо «моя премія залежить» від цього.'],
      good: ['body: |\n  Дякую за замовлення. Ціна залежить від кольору, який Ви виберете, а день від перевізника.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Скажите да, ведь «моя премия зависит» от этого.'],
      good: ['body: |\n  Спасибо за заказ. Цена зависит от цвета, который Вы выберете, а день от перевозчика.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. Sis mar ja, want «myn baan hinget fan jo» ôf.'],
      good: ["body: |\n  Tige tank foar jo bestelling. De priis hinget fan de kleur ôf dy't jo kieze."],
    },
  },
});
