import type { Examples } from '../../model/rule.ts';

export const indifferenceExamples: Examples = {
  bad: [
    'body: |\n  Thank you for your message. The cable is «not our department». The two lamps come on Tuesday, 24 November.',
    'body: |\n  The two lamps come on Tuesday, 24 November, and there is «nothing we can do». The carrier keeps his plan.',
  ],
  good: [
    'body: |\n  The two lamps come on Tuesday, 24 November. If it is not our department, Kari, write to me all the same.',
    'body: |\n  The cable is not our department, but I am happy to help. The two lamps come on Tuesday, 24 November.',
    'body: |\n  The two lamps come on Tuesday, 24 November. The sign says “nothing we can do” in three languages.',
  ],
};

export const indifferenceExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'body: |\n  Takk for meldingen. Kabelen er «ikke vårt ansvar». Lampene kommer tirsdag 24. november klokken 9.',
    ],
    good: [
      'body: |\n  Kabelen er ikke vårt ansvar, men jeg hjelper deg gjerne. Lampene kommer tirsdag 24. november klokken 9.',
    ],
  },
  uk: {
    bad: ['body: |\n  Дві лампи привезуть до Вас у вівторок, 24 листопада. «Ми цим не займаємося».'],
    good: [
      'body: |\n  Дві лампи привезуть до Вас у вівторок, 24 листопада. Монтаж не в нашій компетенції, та майстра я радо підкажу.',
    ],
  },
  ru: {
    bad: ['body: |\n  Две лампы привезут к Вам во вторник, 24 ноября. Монтаж — «это не наш отдел».'],
    good: [
      'body: |\n  Две лампы привезут к Вам во вторник, 24 ноября. Монтаж — это не наш отдел, но телефон мастера подскажу.',
    ],
  },
  fy: {
    bad: [
      'body: |\n  De twa lampen komme tiisdei 24 novimber by jo. De kabel is «net ús ôfdieling».',
      'body: |\n  De twa lampen komme tiisdei 24 novimber by jo. «Dêr kinne wy neat oan dwaan».',
    ],
    good: [
      'body: |\n  De kabel is net ús ôfdieling, mar ik help jo graach. De twa lampen komme tiisdei 24 novimber by jo.',
      'body: |\n  De twa lampen komme tiisdei 24 novimber by jo. Op de kaart stiet “gjin idee”.',
    ],
  },
};
