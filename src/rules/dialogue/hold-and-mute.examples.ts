import type { Examples } from '../../model/rule.ts';

export const holdAndMuteExamples: Examples = {
  bad: [
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. «Cost price» is 12 each.',
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November, see «C:\\orders\\4512.txt» for more.',
    'body: |\n  Thank you for your order. «@Per», can you look? The two lamps come on Tuesday, 24 November.',
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. The fault was «JIRA-4512».',
  ],
  good: [
    'body: |\n  Thank you for your order. The lamp for internal walls, A-4512, comes on Tuesday, 24 November. Write to ola@lumo.example, or see @lumo.',
    'body: |\n  Thank you for your order. From Oslo the two lamps come on Tuesday, 24 November; 2 > 1, and/or see https://lumo.example/home/4512.',
  ],
};

export const holdAndMuteExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november. «Kun for intern bruk».',
      'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november. «Innkjøpsprisen vår» er lav.',
    ],
    good: [
      'body: |\n  Takk for bestillingen. Lampene for innvendig bruk kommer tirsdag 24. november. Se også @lumo.',
      'body: |\n  Takk for bestillingen. Fra Oslo kommer de to lampene tirsdag 24. november. Skriv til ola@lumo.example.',
    ],
  },
  uk: {
    bad: [
      'body: |\n  Дякую за замовлення. Дві лампи привезуть у вівторок, 24 листопада. «Для внутрішнього користування».',
    ],
    good: ['body: |\n  Дякую за замовлення. Лампи для внутрішніх стін привезуть у вівторок, 24 листопада.'],
  },
  ru: {
    bad: ['body: |\n  Спасибо за заказ. Две лампы привезут во вторник, 24 ноября. «Для служебного пользования».'],
    good: ['body: |\n  Спасибо за заказ. Лампы для внутренних стен привезут во вторник, 24 ноября.'],
  },
  fy: {
    bad: ['body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber. «Foar yntern gebrûk».'],
    good: ['body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber by jo.'],
  },
};
