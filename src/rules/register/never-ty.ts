import { error, type Report } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { informalPlaces } from './informal-you.ts';

/** A pronoun, or a form of a verb that nothing else can be; the list of verbs leaves out what is another word too. */
export const neverTy: Etiquette = {
  id: 'register/never-ty',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['you_informal', 'informal_verbs'],
  languages: ['ru', 'uk'],
  summary: 'a customer is never addressed as ты',
  why: 'Ты belongs to family and friends. From a company it is an offence to many, and hardly anybody will say so.',
  source: {
    document: '003-ru',
    line: 25,
    quote: 'Категорически нельзя переходить и обращаться к клиенту на “ты”!',
  },
  examples: {
    bad: [
      'body: |\n  Спасибо за заказ. Две лампы привезут к «тебе» во вторник, 24 ноября, с 9 до 12 часов.',
      'body: |\n  Спасибо за заказ. Если «захочешь» другой день, лампы привезут и в среду, 25 ноября.',
      'next_step:\n  summary: «Подтверди» адрес до понедельника, 23 ноября.\n  action:\n    reply: true',
      'subject: «Твои» лампы приедут во вторник, 24 ноября',
    ],
    good: [
      'body: |\n  Спасибо за Ваше предложение перейти на ты, но останемся на Вы. Лампы привезут во вторник, 24 ноября.',
      'body: |\n  Лишь одна лампа, «Мышь», не прошла проверку, а документы пришли. Обе привезут во вторник, 24 ноября.',
      'body: |\n  Лампы из магазина Твой Дом тоже подойдут. Ваши привезут во вторник, 24 ноября, с 9 до 12 часов.',
    ],
  },
  examplesIn: {
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Дві лампи привезуть до «тебе» у вівторок, 24 листопада, з 9 до 12 години.',
        'body: |\n  Дякую за замовлення. Якщо «захочеш» інший день, лампи привезуть і в середу, 25 листопада.',
        'next_step:\n  summary: «Підтверди» адресу до понеділка, 23 листопада.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Лише одна лампа без плати за доставку, без оплати й піші кур’єри. Обидві привезуть у вівторок, 24 листопада.',
      ],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  for (const hit of informalPlaces(reading, ['you_informal', 'informal_verbs'])) {
    const sentence = `“${wordsOf(hit)}” addresses the reader as a friend`;
    const help = 'write the sentence with the polite form, which is that of several people';
    report(error(neverTy.id, spanOf(hit), sentence, { help }));
  }
}
