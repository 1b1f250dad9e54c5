import type { Examples } from '../../model/rule.ts';

export const literateExamples: Examples = {
  bad: [
    'body: |\n  Thank you for your order. We bring «the the» lamps to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  Thank you for your order«  »of 3 November. The two lamps come to you on Tuesday, 24 November.',
    'body: |\n  Thank you for your order« ,» which came on 3 November. The two lamps come to you on Tuesday, 24 November.',
    'body: |\n  Thank you for your «order.We» bring the two lamps to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  Thank you for your order. The two lamps «(»a tall one and a small one, come to you on Tuesday, 24 November.',
    'body: |\n  Thank you for your order! «we» bring the two lamps to you on Tuesday, 24 November, between 9 and 12.',
    'body: |\n  Thank you for your order. On Tuesday, 24 November, we bring the two lamps to your «door»',
  ],
  good: [
    'body: |\n  Thank you for your order. We knew that that lamp, no. 4512, had had a long way: 1,200.50 km, e.g. by ship, on Tuesday, 24 November.',
    'body: |\n  Thank you for your order. Two lamps, a) tall and b) small (new!), come on Tuesday, 24 November; see lumo.example/o/4512, or write .PDF.',
    'body: |\n  Thank you for your order. The lamp (size M, see page 12) and its shade (page 9) come on Tuesday, 24 November (either a) by post or b) by van).',
    'body: |\n  Thank you for your order. The lamps for Studio "54" come to you on Tuesday, 24 November, at 9 a.m. or later.',
    'body: |\n  Thank you for your order. The lamp from Baden Baden,\n  24" high, comes to you on Tuesday, 24 November, at 9 a.m. or later.',
  ],
};

export const literateExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'body: |\n  Takk for bestillingen. De to lampene «kommer kommer» til deg tirsdag 24. november mellom klokken 9 og 12.',
      'body: |\n  Takk for «bestillingen,som» kom i går. De to lampene kommer til deg tirsdag 24. november.',
    ],
    good: [
      'body: |\n  Takk for bestillingen. Vi vet at det det gjelder, er f.eks. to lamper, ca. 1,5 kg hver. De kommer tirsdag 24. november kl. 9.30.',
      'body: |\n  Takk for bestillingen. Lampene (den høye og den lave) kommer tirsdag 24. november, mellom klokken 9 og 12.',
    ],
  },
  uk: {
    bad: [
      'body: |\n  Дякую за Ваше замовлення. Дві лампи для «спiлкування» привезуть до Вас у вівторок, 24 листопада.',
      'body: |\n  Дякую за Ваше замовлення. Дві лампи «i» стіл привезуть до Вас у вівторок, 24 листопада.',
      'body: |\n  Дякую за Ваше замовлення. Дві лампи з об«`»єктива привезуть до Вас у вівторок, 24 листопада.',
    ],
    good: [
      'body: |\n  Дякую за Ваше замовлення. Дві LED-лампи, чорно-білі, привезуть до Вас у вівторок, 24 листопада, на вул. Садову, 5.',
      "body: |\n  Дякую за Ваше замовлення. Дві лампи для Вашого комп'ютера привезуть у вівторок, 24 листопада.",
    ],
  },
  ru: {
    bad: ['body: |\n  Спасибо за Ваш заказ. Две «лaмпы» привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.'],
    good: ['body: |\n  Спасибо за Ваш заказ. Лампы LEDова, т. е. две, привезут во вторник, 24 ноября.'],
  },
  fy: {
    bad: ['body: |\n  Tige tank foar jo bestelling. De twa lampen «komme komme» tiisdei 24 novimber by jo.'],
    good: [
      'body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
    ],
  },
};
