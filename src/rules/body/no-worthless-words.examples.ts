import type { Examples } from '../../model/rule.ts';

export const worthlessExamples: Examples = {
  bad: [
    'body: |\n  Your lamps are «basically» ready, and it goes without saying that they come to you on Tuesday, 24 November, at the end of the day.',
    'body: |\n  «Honestly», the two lamps are totally fine, and they literally come to you on Tuesday, 24 November.',
  ],
  good: [
    'body: |\n  Thank you very much for your order. The two lamps are just right for a very low ceiling, and they come to you on Tuesday, 24 November.',
    'body: |\n  Thank you for your order. The lamp “Honestly Basically” is literally the last of its kind, and it comes to you on Tuesday, 24 November.',
  ],
};

export const worthlessExamplesIn: { readonly [tag: string]: Examples } = {
  fy: {
    bad: [
      'body: |\n  Jo lampen binne «eigentlik» klear, en yn prinsipe komme se, sa te sizzen, tiisdei 24 novimber by jo.',
      'body: |\n  «It sprekt fansels» dat jo lampen yn prinsipe tiisdei 24 novimber by jo komme.',
    ],
    good: [
      'body: |\n  Tige tank foar jo bestelling. De twa lampen binne tige ljocht, en se komme tiisdei 24 novimber by jo.',
      'body: |\n  Tige tank foar jo bestelling. De lampe “Eigentlik” is yn prinsipe foar in hege keamer, en hy komt tiisdei 24 novimber by jo.',
    ],
  },
  nb: {
    bad: [
      'body: |\n  Lampene er «egentlig» klare, og det sier seg selv at de i bunn og grunn kommer til deg tirsdag 24. november.',
    ],
    good: [
      'body: |\n  Tusen takk for bestillingen. Lampene er veldig lette, og de kommer til deg tirsdag 24. november.',
    ],
  },
  uk: {
    bad: [
      'body: |\n  Лампи, «так би мовити», готові, і, в принципі, їх, власне, привезуть до Вас у вівторок, 24 листопада.',
    ],
    good: [
      'body: |\n  Дуже дякую за замовлення. Лампи такого типу просто закріпити, і їх привезуть до Вас у вівторок, 24 листопада.',
    ],
  },
  ru: {
    bad: [
      'body: |\n  Лампы, «собственно», готовы, и, в принципе, их, так сказать, привезут к Вам во вторник, 24 ноября.',
    ],
    good: [
      'body: |\n  Большое спасибо за заказ. Лампы такого типа очень просто закрепить, и их привезут к Вам во вторник, 24 ноября.',
    ],
  },
};
