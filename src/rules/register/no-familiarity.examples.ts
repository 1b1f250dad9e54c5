import type { Examples } from '../../model/rule.ts';

export const examples: Examples = {
  bad: [
    'body: |\n  Thank you for your order, «mate»! The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  Thank you for your order «;)» The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  Thank you for your order. The two lamps come to you on Tuesday, 24 November «😉»',
  ],
  good: [
    'body: |\n  Thank you for your order of tea, lemon, honey. They come to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  Thank you for your order (see the list below; both lamps are on it). They come on Tuesday, 24 November.',
    'body: |\n  The honey from our mate in Bergen is sold out. The two lamps come to you on Tuesday, 24 November.',
  ],
};

export const examplesIn: { readonly [tag: string]: Examples } = {
  ru: {
    bad: [
      'body: |\n  Спасибо за заказ, «дружище»! Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      'body: |\n  Спасибо за заказ «:)» Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      'body: |\n  Спасибо за заказ. «Обнимаю», Ваша Лариса. Две лампы привезут во вторник, 24 ноября.',
    ],
    good: [
      'body: |\n  Спасибо за заказ. Лампу «Солнышко» и светильник «Старина» привезут к Вам во вторник, 24 ноября.',
      'body: |\n  Спасибо за заказ (см. список (обе лампы)). Шеф повар выбрал такие же, их привезут во вторник, 24 ноября.',
    ],
  },
  nb: {
    bad: [
      'body: |\n  Takk for bestillingen, «kjære deg». De to lampene kommer til deg tirsdag 24. november.',
      'body: |\n  Takk for bestillingen «:)» De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
    ],
    good: [
      'body: |\n  Takk for bestillingen. Lampene har klemmer for bordet, og vennen din kan få samme skatt tirsdag 24. november.',
    ],
  },
  uk: {
    bad: ['body: |\n  Дякую за замовлення, «сонечко»! Дві лампи привезуть до Вас у вівторок, 24 листопада.'],
    good: [
      'body: |\n  Дякую за замовлення. Голубе скло лампи дороге, і сонце йому не шкодить. Привезуть його у вівторок, 24 листопада.',
    ],
  },
  fy: {
    bad: [
      'body: |\n  Tige tank foar jo bestelling «:)» De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
    ],
    good: [
      'body: |\n  Tige tank foar jo bestelling. De maten fan de lampen steane op de doaze, en se komme tiisdei 24 novimber.',
    ],
  },
};
