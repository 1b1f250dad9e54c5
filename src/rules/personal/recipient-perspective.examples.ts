import type { Examples } from '../../model/rule.ts';

export const perspectiveExamples: Examples = {
  bad: [
    'body: |\n  «We packed the lamps on Monday, we have told our carrier, and our driver brings them to us on Friday. On Tuesday, 24 November, we send ours.»',
    'body:\n  - Your lamps come on Tuesday, 24 November.\n  - «We have moved our workshop, and we show our lamps, our shades and our tables in our new rooms.»',
  ],
  good: [
    'body: |\n  You get your lamps on Tuesday, 24 November. We bring them, and you choose the hour; our driver calls you before.',
    'body: |\n  We have sent our lamps. They come on Tuesday, 24 November.',
  ],
};

export const perspectiveExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'body: |\n  «Vi har pakket lampene våre, vi har snakket med sjåføren vår, og vi sender dem fra lageret vårt tirsdag 24. november.»',
    ],
    good: ['body: |\n  Du får lampene dine tirsdag 24. november. Vi ringer deg før, og du velger selv når vi kommer.'],
  },
  uk: {
    bad: [
      'body: |\n  «Ми спакували наші лампи, ми домовилися з нашим водієм, і ми відправляємо їх з нашого складу у вівторок, 24 листопада.»',
      'body:\n  - Лампи привезуть у вівторок, 24 листопада.\n  - «Ми переїхали, і в нашій майстерні ми показуємо наші лампи, наші столи й наші крісла.»',
    ],
    good: [
      'body: |\n  Ваші лампи привезуть до Вас у вівторок, 24 листопада. Ми зателефонуємо Вам, і Ви оберете годину.',
      'body: |\n  Ми відправили наші лампи. Їх привезуть у вівторок, 24 листопада.',
    ],
  },
  ru: {
    bad: [
      'body: |\n  «Мы упаковали наши лампы, мы договорились с нашим водителем, и мы отправляем их с нашего склада во вторник, 24 ноября.»',
    ],
    good: ['body: |\n  Ваши лампы привезут к Вам во вторник, 24 ноября. Мы позвоним Вам, и Вы выберете удобный час.'],
  },
  fy: {
    bad: [
      'body: |\n  «Wy hawwe ús lampen ynpakt, wy hawwe ús sjauffeur belle, en wy stjoere ús lampen tiisdei 24 novimber.»',
    ],
    good: ['body: |\n  Jo krije jo lampen tiisdei 24 novimber. Wy belje jo earst, en jo kieze sels de tiid.'],
  },
};
