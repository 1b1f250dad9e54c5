import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noSlang: Etiquette = lexicon({
  id: 'tone/no-slang',
  severity: 'error',
  summary: 'a letter has no slang',
  why: 'Slang is the language of people who know each other. In a letter from a company it sounds careless, and a reader who does not know the word feels left out.',
  source: { document: '002-uk', line: 20, quote: 'користуватися сленгом' },
  also: [{ document: '001-nb', line: 300, quote: 'slangord som ikke er tydelige for klienten' }],
  needs: ['slang'],
  parts: EVERYWHERE,
  weakIn: ['subject', 'summary'],
  sentence: (said) => `“${said}” is slang`,
  help: (_, { instead }) => (instead === null ? 'say it as you would to a guest' : `write “${instead}”`),
  examples: {
    bad: [
      'body: |\n  Thank you for your order. We are «gonna» bring both lamps on Tuesday, 24 November.',
      'next_step:\n  summary: «Pls» confirm the address by Monday, 23 November.\n  action:\n    reply: true',
    ],
    good: [
      'body: |\n  Thank you for your order. We are going to bring both lamps on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The lamp “No-brainer” comes on Tuesday, 24 November, with its U-shaped foot.',
    ],
  },
  examplesIn: {
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Обидві лампи вже на складі, це «кльово», і їх привезуть у вівторок, 24 листопада.',
        'subject: «Прикольні» лампи приїдуть у вівторок, 24 листопада',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Лампу «Кльова» привезуть до Вас у вівторок, 24 листопада.',
        'body: |\n  Дякую за замовлення. Сходи у Вас круті, тож лампу занесуть двоє, у вівторок, 24 листопада.',
      ],
    },
    nb: {
      bad: ['body: |\n  Takk for bestillingen. Lampene er «dritbra», og de kommer tirsdag 24. november.'],
      good: ['body: |\n  Takk for bestillingen. Lampene tåler både regn og frost, og de kommer tirsdag 24. november.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы «клёвые», их привезут к Вам во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за заказ. Лестница у Вас крутая, поэтому лампы занесут двое, во вторник, 24 ноября.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen binne «gaaf», en se komme tiisdei 24 novimber.'],
      good: ['body: |\n  Tige tank foar jo bestelling. De lampen binne tige ljocht, en se komme tiisdei 24 novimber.'],
    },
  },
});
