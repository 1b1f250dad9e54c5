import type { Examples } from '../../model/rule.ts';

export const clearLanguageExamples: Examples = {
  bad: [
    'body: |\n  «Thank you for your order of two lamps, which come to you on Tuesday, 24 November, between 9 and 12, when the driver, who calls you first, carries them up.»',
    'body: |\n  «Takk for bestillingen din, de to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.»',
  ],
  good: [
    'body: |\n  Thank you for your order of two lamps. They come to you on Tuesday, 24 November, between 9 and 12: the driver, who calls you first, carries them up.',
    'body: |\n  Thank you for your order. The two lamps, “Og jeg vil ha det” and “Lys fra det som er” by Ikke, come to you on Tuesday, 24 November.',
  ],
};

export const clearLanguageExamplesIn: { readonly [tag: string]: Examples } = {
  uk: {
    bad: [
      'body: |\n  «Спасибо за Ваш заказ, две лампы привезут к Вам во вторник, 24 ноября, если это удобно и Вы будете дома.»',
      'body: |\n  «Дякую за Ваше замовлення двох ламп, які привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години, і водій, який спершу Вам подзвонить, занесе їх до кімнати та повісить там, де Ви скажете.»',
    ],
    good: [
      'body: |\n  Дякую за Ваше замовлення двох ламп. Їх привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години. Водій спершу Вам подзвонить.',
      'body: |\n  Дякую за Ваше замовлення. Лампи «Что это если» та Lumo Desk Light Pro Max Home Office Edition Black привезуть у вівторок, 24 листопада.',
    ],
  },
  nb: {
    bad: [
      'body: |\n  «Takk for bestillingen av to lamper, som kommer til deg tirsdag 24. november mellom klokken 9 og 12, når sjåføren, som ringer deg først, bærer dem helt opp i stuen.»',
    ],
    good: [
      'body: |\n  Takk for bestillingen av to lamper. De kommer til deg tirsdag 24. november mellom klokken 9 og 12. Sjåføren ringer deg først.',
    ],
  },
  ru: {
    bad: [
      'body: |\n  «Дякую за Ваше замовлення, дві лампи привезуть до Вас у вівторок, 24 листопада, якщо це зручно і Ви будете вдома.»',
    ],
    good: [
      'body: |\n  Спасибо за Ваш заказ двух ламп. Их привезут к Вам во вторник, 24 ноября, с 9 до 12 часов. Водитель сначала Вам позвонит.',
    ],
  },
  fy: {
    bad: [
      'body: |\n  «Bedankt voor uw bestelling, de twee lampen worden dinsdag 24 november met de auto naar uw huis gebracht, als het kan.»',
    ],
    good: [
      'body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere, as jo thús binne.',
    ],
  },
};
