import type { Examples } from '../../model/rule.ts';

export const argumentsExamples: Examples = {
  bad: [
    'body: |\n  Thank you for your order. The two «unique» lamps come to you on Tuesday, 24 November. They are green.',
    'body: |\n  Thank you for your order. «You will not regret» it. The two lamps come to you on Tuesday, 24 November.',
  ],
  good: [
    'body: |\n  Thank you for your order. The foot is of top quality because it is turned from one piece of oak. The two lamps come on Tuesday, 24 November.',
    'body: |\n  Thank you for your order. Your unique number for the tracking is below. There is no outstanding balance, and the great hall lamp “Superb” comes on Tuesday, 24 November.',
  ],
};

export const argumentsExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'body: |\n  Takk for bestillingen. De «banebrytende» lampene dine er pakket. De kommer tirsdag 24. november.',
      'body: |\n  Takk for bestillingen. «Du vil ikke angre». Lampene kommer til deg tirsdag 24. november.',
    ],
    good: [
      'body: |\n  Takk for bestillingen. Foten er enestående fordi den er dreid av ett stykke eik. Lampene kommer tirsdag 24. november.',
      'body: |\n  Takk for bestillingen. Pakken har en unik kode til sporing. Lampen «Enestående» kommer tirsdag 24. november.',
    ],
  },
  uk: {
    bad: [
      'body: |\n  Дякую за замовлення. Ці лампи «не мають аналогів». Їх привезуть до Вас у вівторок, 24 листопада.',
    ],
    good: [
      'body: |\n  Дякую за замовлення. Для відстеження є унікальний номер. Лампу «Унікальна» привезуть до Вас у вівторок, 24 листопада.',
    ],
  },
  ru: {
    bad: ['body: |\n  Спасибо за заказ. Вы точно «не пожалеете». Лампы привезут к Вам во вторник, 24 ноября.'],
    good: [
      'body: |\n  Спасибо за заказ. Для отслеживания есть уникальный номер. Лампу «Великолепная» привезут к Вам во вторник, 24 ноября.',
    ],
  },
  fy: {
    bad: [
      'body: |\n  Tige tank foar jo bestelling. De lampen binne fan «topkwaliteit». Se komme tiisdei 24 novimber by jo.',
    ],
    good: [
      'body: |\n  Tige tank foar jo bestelling. De lampen binne unyk omdat elk fan ien stik hout makke is. Se komme tiisdei 24 novimber by jo.',
    ],
  },
};
