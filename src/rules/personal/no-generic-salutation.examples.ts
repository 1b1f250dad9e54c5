import type { Examples } from '../../model/rule.ts';

export const genericExamples: Examples = {
  bad: [
    'greeting: «Dear valued customer»,',
    'greeting: «Dear Sir or Madam»,',
    'body: |\n  «Dear customers», thank you for your order. The two lamps come to you on Tuesday, 24 November.',
    'body: |\n  Thank you for your order, «dear friend»! The two lamps come to you on Tuesday, 24 November.',
  ],
  good: [
    'greeting: Dear Ms Nordmann,',
    'body: |\n  Thank you for your order. The lamp “Dear Customer” comes to you on Tuesday, 24 November.',
    'body: |\n  Thank you for the message from your dear friend Ola. The two lamps come on Tuesday, 24 November.',
  ],
};

export const genericExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'greeting: «Kjære kunde»',
      'greeting: «Hei alle sammen»!',
      'body: |\n  «Til alle våre kunder»: De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
    ],
    good: [
      'greeting: Kjære Kari',
      'body: |\n  Takk for bestillingen. Lampene til din kjære venn Per kommer tirsdag 24. november mellom klokken 9 og 12.',
    ],
  },
  uk: {
    bad: ['greeting: «Шановний покупцю»!', 'greeting: Доброго дня, «шановні клієнти»!'],
    good: ['body: |\n  Дякую за Ваше замовлення. Лампи для Вашого дорогого друга привезуть у вівторок, 24 листопада.'],
  },
  ru: {
    bad: [
      'greeting: «Уважаемые дамы и господа»!',
      'greeting: «Уважаемый(-ая)» Сергей Петрович!',
      'body: |\n  Спасибо за заказ, «дорогие друзья»! Две лампы привезут к Вам во вторник, 24 ноября.',
    ],
    good: [
      'body: |\n  Спасибо за Ваш заказ. Постоянный клиент платит за доставку вдвое меньше, её привезут 24 ноября.',
    ],
  },
  fy: {
    bad: ['greeting: «Bêste klant»,'],
    good: ['greeting: Achte frou Hoekstra,'],
  },
};
