import type { Etiquette } from '../../model/rule.ts';

export const noCompetitorsExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. Lamps from our «competitors are overpriced».',
      'body: |\n  Thank you for your order. Lamps from our «competitors» come in boxes of two.',
    ],
    good: [
      'body: |\n  Thank you for your order. The weather elsewhere is slow to change, and the lamps come on Tuesday, 24 November.',
      'context:\n  asked_about_competitor: true\nbody: |\n  Thank you for your question. I cannot judge the work of our competitors. The lamps come on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. Lampene fra «konkurrentene er upålitelige».'],
      good: [
        'body: |\n  Takk for bestillingen. Andre butikker i huset er stengt tirsdag 24. november, men lampene kommer.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Лампи в «конкурентів ненадійні».',
        'body: |\n  Дякую за замовлення. Лампи «конкурентів» мають по дві полички.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Погода деінде гірша, а лампи привезуть у вівторок, 24 листопада.',
        'context:\n  asked_about_competitor: true\nbody: |\n  Дякую за запитання. Роботу конкурентів я оцінити не можу. Лампи привезуть у вівторок, 24 листопада.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы у «конкурентов ненадёжные».'],
      good: ['body: |\n  Спасибо за заказ. Другие магазины в доме закрыты, а лампы привезут во вторник, 24 ноября.'],
    },
    fy: {
      bad: ["body: |\n  Tige tank foar jo bestelling. De lampen fan 'e «konkurrint binne ûnbetrouber»."],
      good: [
        "body: |\n  Tige tank foar jo bestelling. Oare winkels yn 'e strjitte binne ticht, mar de lampen komme tiisdei 24 novimber.",
      ],
    },
  },
};
