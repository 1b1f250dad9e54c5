import type { Examples } from '../../model/rule.ts';

const EXPERT = 'context:\n  reader: expert\n';

export const noArguingExpertExamples: Examples = {
  bad: [
    `${EXPERT}body: |\n  Thank you for your order. «However», these lamps suit a workshop well. Both are new. They come on Tuesday, 24 November.`,
    `${EXPERT}body: |\n  Thank you for your question. «In reality» the lamps stay cool. We like them. They come on Tuesday, 24 November.`,
  ],
  good: [
    `${EXPERT}body: |\n  Thank you for your question. However, these lamps stay at 38 degrees, as the test shows. They come on Tuesday, 24 November.`,
    'body: |\n  Thank you for your order. However, these lamps suit a workshop well. Both are new. They come on Tuesday, 24 November.',
  ],
};

export const noArguingExpertExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      `${EXPERT}body: |\n  Takk for spørsmålet. Lampene passer «imidlertid» godt i et verksted. Begge er nye. De kommer tirsdag 24. november.`,
      `${EXPERT}body: |\n  Takk for spørsmålet. «Det stemmer ikke», for lampene holder seg kalde. Begge er nye. De kommer tirsdag 24. november.`,
    ],
    good: [
      `${EXPERT}body: |\n  Takk for spørsmålet. Lampene holder imidlertid 38 grader. De kommer tirsdag 24. november.`,
      'body: |\n  Takk for spørsmålet. Lampene passer imidlertid godt i et verksted. Begge er nye. De kommer tirsdag 24. november.',
    ],
  },
  uk: {
    bad: [
      `${EXPERT}body: |\n  Дякую за запитання. «Однак» лампи добре пасують майстерні. Обидві нові. Їх привезуть у вівторок, 24 листопада.`,
    ],
    good: [
      `${EXPERT}body: |\n  Дякую за запитання. Однак лампи нагріваються лише до 38 градусів. Їх привезуть у вівторок, 24 листопада.`,
    ],
  },
  ru: {
    bad: [
      `${EXPERT}body: |\n  Спасибо за вопрос. «Однако» лампы хорошо подходят для мастерской. Обе новые. Их привезут во вторник, 24 ноября.`,
    ],
    good: [
      `${EXPERT}body: |\n  Спасибо за вопрос. Однако лампы нагреваются лишь до 38 градусов. Их привезут во вторник, 24 ноября.`,
    ],
  },
  fy: {
    bad: [
      `${EXPERT}body: |\n  Tige tank foar jo fraach. De lampen binne «lykwols» goed foar jo wurk. Beide binne nij. Se komme tiisdei 24 novimber.`,
    ],
    good: [
      `${EXPERT}body: |\n  Tige tank foar jo fraach. De lampen wurde lykwols 38 graden. Se komme tiisdei 24 novimber.`,
    ],
  },
};
