import type { Examples } from '../../model/rule.ts';

export const sayWaitingTimeExamples: Examples = {
  bad: [
    'subject: Your lamps from order 4512\nbody: |\n  Thank you for your order of two lamps. We are sorry: the delivery «takes longer» than we thought. Our driver calls you as soon as they are here.\nnext_step:\n  summary: You can also choose other lamps.\n  action:\n    reply: true',
    'body: |\n  Thank you for your order of 3 November. Your second invoice came yesterday, as number 77. Your claim «is under review». We look at all of it with care. You need not send us anything else. The two lamps come on Tuesday, 24 November.',
    'intent: «delay»\nsubject: Your lamps from order 4512\nbody: |\n  Sorry: the two lamps come later than we promised, and we bring them to your door.\noptions:\n  - text: Keep your order\n    advantage: You get the lamps you chose\n  - text: Choose other lamps\n    advantage: You have light sooner\nnext_step:\n  summary: Please choose what suits you better.\n  action:\n    reply: true',
  ],
  good: [
    'body: |\n  Thank you for your order. The delivery takes longer than we thought: two to three working days. The lamps come on Tuesday, 24 November.',
    'body: |\n  Thank you for your order. If there is a delay, we call you, and you will not have to wait at home. The lamps come on Tuesday, 24 November.',
  ],
};

export const sayWaitingTimeExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'subject: Lampene fra bestilling 4512\nbody: |\n  Takk for bestillingen av to lamper. Leveringen «tar lengre tid» enn vi trodde. Sjåføren ringer deg når de er her.\nnext_step:\n  summary: Du kan også velge andre lamper.\n  action:\n    reply: true',
      'body: |\n  Takk for bestillingen av to lamper. Saken din «er fortsatt under behandling», og vi leser alt. Vi ser nøye på det. Du trenger ikke sende oss noe mer. De to lampene kommer tirsdag 24. november.',
    ],
    good: [
      'body: |\n  Takk for bestillingen. Leveringen tar lengre tid enn vi trodde, to til tre virkedager. Lampene kommer tirsdag 24. november.',
      'body: |\n  Takk for bestillingen. Hvis lampene blir forsinket, ringer vi deg. De kommer tirsdag 24. november.',
    ],
  },
  uk: {
    bad: [
      'subject: Лампи із замовлення 4512\nbody: |\n  Дякую за замовлення двох ламп. Доставка «триватиме довше», ніж ми думали. Водій Вам подзвонить.\nnext_step:\n  summary: Ви також можете обрати інші лампи.\n  action:\n    reply: true',
    ],
    good: [
      'body: |\n  Дякую за замовлення. Доставка триватиме довше, ніж ми думали: два-три дні. Лампи привезуть у вівторок, 24 листопада.',
    ],
  },
  ru: {
    bad: [
      'subject: Лампы из заказа 4512\nbody: |\n  Спасибо за заказ двух ламп. Доставка «займёт больше времени», чем мы думали. Водитель Вам позвонит.\nnext_step:\n  summary: Вы также можете выбрать другие лампы.\n  action:\n    reply: true',
    ],
    good: [
      'body: |\n  Спасибо за заказ. Доставка займёт больше времени, чем мы думали: два-три дня. Лампы привезут во вторник, 24 ноября.',
    ],
  },
  fy: {
    bad: [
      'subject: De lampen fan bestelling 4512\nbody: |\n  Tige tank foar jo bestelling fan twa lampen. It «duorret langer» as wy tochten. De sjauffeur bellet jo.\nnext_step:\n  summary: Jo kinne ek oare lampen kieze.\n  action:\n    reply: true',
    ],
    good: [
      'body: |\n  Tige tank foar jo bestelling. It duorret langer as wy tochten, twa wiken. De lampen komme tiisdei 24 novimber.',
    ],
  },
};
