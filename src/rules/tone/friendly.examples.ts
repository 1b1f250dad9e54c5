import type { Etiquette } from '../../model/rule.ts';

export const friendlyExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  We «cannot» change your day. Another driver is impossible, and the lift will not work on Tuesday, 24 November.\nnext_step:\n  summary: Confirm the address by Monday, 23 November.\n  action:\n    reply: true',
      'body: |\n  Your order was «denied». The lamps are forbidden in the hall, and we are unable to take them back.\nnext_step:\n  summary: Confirm the address by Monday, 23 November.\n  action:\n    reply: true',
    ],
    good: [
      'body: |\n  Thank you for your order. We cannot change your day, another driver is impossible, and the lift will not work on Tuesday, 24 November.',
      'body: |\n  It is no problem to change your day, and the driver will not ring before 9.\nnext_step:\n  summary: Confirm the address by Monday, 23 November.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Vi «kan ikke» bytte dagen din. En annen sjåfør er umulig, og søknaden ble avslått tirsdag 24. november.\nnext_step:\n  summary: Bekreft adressen innen mandag 23. november.\n  action:\n    reply: true',
        'body: |\n  Bestillingen din ble «avvist». Lampene er forbudt i gangen, og vi kan ikke ta dem tilbake.\nnext_step:\n  summary: Bekreft adressen innen mandag 23. november.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Vi kan ikke bytte dagen din, en annen sjåfør er umulig, og søknaden ble avslått.',
        'body: |\n  Det er ikke noe problem å bytte dagen din, og sjåføren ringer ikke før klokken 9.\nnext_step:\n  summary: Bekreft adressen innen mandag 23. november.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Ми «не можемо» змінити Ваш день. Інший водій неможливий, а заявку відхилено у вівторок, 24 листопада.\nnext_step:\n  summary: Підтвердьте адресу до понеділка, 23 листопада.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Змінити Ваш день можна без проблем, і водій не подзвонить раніше 9 години.\nnext_step:\n  summary: Підтвердьте адресу до понеділка, 23 листопада.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'body: |\n  Мы «не можем» изменить Ваш день. Другой водитель невозможен, а заявка отклонена во вторник, 24 ноября.\nnext_step:\n  summary: Подтвердите адрес до понедельника, 23 ноября.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Изменить Ваш день можно без проблем, и водитель не позвонит раньше 9 часов.\nnext_step:\n  summary: Подтвердите адрес до понедельника, 23 ноября.\n  action:\n    reply: true',
      ],
    },
    fy: {
      bad: [
        'body: |\n  Wy «kinne net» jo dei wikselje. In oare sjauffeur is ûnmooglik, en it fersyk is ôfwiisd op tiisdei 24 novimber.\nnext_step:\n  summary: Befêstigje it adres foar moandei 23 novimber.\n  action:\n    reply: true',
      ],
      good: [
        'body: |\n  Jo dei wikselje is gjin probleem, en de sjauffeur bellet net foar 9 oere.\nnext_step:\n  summary: Befêstigje it adres foar moandei 23 novimber.\n  action:\n    reply: true',
      ],
    },
  },
};
