import type { Examples } from '../../model/rule.ts';

export const essenceFirstExamples: Examples = {
  bad: [
    'body: |\n  «I hope this email finds you well». The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  «We are pleased to inform you» that the two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  Thank you for your message. Our workshop in Croydon was founded by two brothers in a shed behind a bakery. Everything there is made by hand, from oak that grows on the hills around the town. Each piece is signed by whoever made it. «The two lamps come to you on Tuesday, 24 November.»',
  ],
  good: [
    'body: |\n  Thank you for your order. You asked whether it finds you at home: the carrier calls before he comes on Tuesday, 24 November.',
    'body: |\n  Thank you for your order, Ms Nordmann. My name is Ola Hansen, and I look after your order. The two lamps come to you on Tuesday, 24 November. As you know, the carrier calls first.',
  ],
};

export const essenceFirstExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'body: |\n  «Håper alt er bra med deg». De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
      'body: |\n  «Vi har gleden av å» fortelle at de to lampene kommer til deg tirsdag 24. november.',
    ],
    good: [
      'body: |\n  Takk for bestillingen. Jeg heter Ola Hansen og tar meg av ordren din. Lampene kommer til deg tirsdag 24. november.',
      'body: |\n  Takk for at du skrev. Du håper at alt er bra med lampene, og det er det: De kommer tirsdag 24. november.',
    ],
  },
  uk: {
    bad: [
      'body: |\n  «Доводимо до Вашого відома», що дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.',
    ],
    good: [
      'body: |\n  Дякую за Ваше замовлення. Дві лампи привезуть до Вас у вівторок, 24 листопада. Як Ви знаєте, перевізник телефонує заздалегідь.',
    ],
  },
  ru: {
    bad: ['body: |\n  «Надеюсь, у Вас всё хорошо». Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.'],
    good: [
      'body: |\n  Спасибо за Ваш заказ. Две лампы привезут к Вам во вторник, 24 ноября. Как Вы знаете, водитель сначала позвонит.',
    ],
  },
  fy: {
    bad: ['body: |\n  «Lykas jo witte» komme de twa lampen tiisdei 24 novimber by jo, tusken 9 en 12 oere.'],
    good: [
      'body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber by jo. De ferfierder bellet jo earst.',
    ],
  },
};
