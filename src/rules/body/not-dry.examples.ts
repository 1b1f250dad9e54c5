import type { Examples } from '../../model/rule.ts';

export const notDryExamples: Examples = {
  bad: [
    '«body»: |\n  Order 4512 was dispatched on Friday. The lamps are delivered on Tuesday, 24 November, between 9 and 12.\nnext_step:\n  summary: The address is to be confirmed by Monday, 23 November.\n  action:\n    label: Confirm the address\n    url: https://lumo.example/o/4512',
    '«body»:\n  - The lamps are delivered on Tuesday, 24 November, between 9 and 12.\nnext_step:\n  summary: Confirm the address by Monday, 23 November.\n  action:\n    reply: true',
  ],
  good: [
    'body: |\n  The lamps come on Tuesday, 24 November, between 9 and 12.\nnext_step:\n  summary: Please confirm the address by Monday, 23 November.\n  action:\n    reply: true',
    'body: |\n  The lamps are delivered on Tuesday, 24 November, between 9 and 12.\ncontext:\n  reader: hurried\nnext_step:\n  summary: Confirm the address by Monday, 23 November.\n  action:\n    reply: true',
  ],
};

export const notDryExamplesIn: { readonly [tag: string]: Examples } = {
  fy: {
    bad: [
      '«body»: |\n  De lampen komme tiisdei 24 novimber, tusken 9 en 12 oere.\nnext_step:\n  summary: Befêstigje it adres foar moandei 23 novimber.\n  action:\n    reply: true',
      '«body»: |\n  De twa lampen fan bestelling 4512 komme tiisdei 24 novimber.\nnext_step:\n  summary: It adres moat foar moandei 23 novimber befêstige wurde.\n  action:\n    label: Befêstigje it adres\n    url: https://lumo.example/o/4512',
    ],
    good: [
      'body: |\n  De lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.\nnext_step:\n  summary: Befêstigje it adres foar moandei 23 novimber.\n  action:\n    reply: true',
      'body: |\n  De lampen komme tiisdei 24 novimber, tusken 9 en 12 oere. Tige tank foar de bestelling.\nnext_step:\n  summary: Befêstigje it adres foar moandei 23 novimber.\n  action:\n    reply: true',
    ],
  },
  nb: {
    bad: [
      '«body»: |\n  Ordre 4512 ble sendt fredag. Lampene leveres tirsdag 24. november mellom klokken 9 og 12.\nnext_step:\n  summary: Adressen må bekreftes innen mandag 23. november.\n  action:\n    label: Bekreft adressen\n    url: https://lumo.example/o/4512',
    ],
    good: [
      'body: |\n  Lampene kommer tirsdag 24. november mellom klokken 9 og 12. Vi gleder oss til å vise dem fram.\nnext_step:\n  summary: Bekreft adressen innen mandag 23. november.\n  action:\n    reply: true',
    ],
  },
  uk: {
    bad: [
      '«body»: |\n  Замовлення 4512 відправлено. Лампи доставлять у вівторок, 24 листопада, з 9 до 12 години.\nnext_step:\n  summary: Адресу треба підтвердити до понеділка, 23 листопада.\n  action:\n    label: Підтвердити адресу\n    url: https://lumo.example/o/4512',
    ],
    good: [
      'body: |\n  Лампи доставлять до Вас у вівторок, 24 листопада, з 9 до 12 години.\nnext_step:\n  summary: Підтвердьте адресу до понеділка, 23 листопада.\n  action:\n    reply: true',
    ],
  },
  ru: {
    bad: [
      '«body»: |\n  Заказ 4512 отправлен. Лампы будут доставлены во вторник, 24 ноября, с 9 до 12 часов.\nnext_step:\n  summary: Адрес надо подтвердить до понедельника, 23 ноября.\n  action:\n    label: Подтвердить адрес\n    url: https://lumo.example/o/4512',
    ],
    good: [
      'body: |\n  Лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.\nnext_step:\n  summary: Подтвердите адрес до понедельника, 23 ноября.\n  action:\n    reply: true',
    ],
  },
};
