import type { Etiquette } from '../../model/rule.ts';

export const confidentExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      "body: |\n  Thank you for your order. The lamps come on Tuesday, 24 November, and «I'm not sure» about the cable.",
      'next_step:\n  summary: «Maybe» the address is right.\n  action:\n    label: Confirm the address\n    url: https://lumo.example/o/4512',
    ],
    good: [
      'body: |\n  Thank you for your order. The cable is probably black. What kind of lamp suits the hall, and could you possibly measure it?',
      'body: |\n  Thank you for your order. I am not sure yet about the cable, and tell you by Monday, 23 November. If you are not sure, choose the short one.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november, og «jeg er ikke sikker» på ledningen.',
        'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november, og ledningen henger «på et eller annet vis».',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Ledningen er sannsynligvis svart. Vil du kanskje måle taket?',
        'body: |\n  Takk for bestillingen. Jeg er ikke sikker på ledningen ennå, og sier fra mandag 23. november. Hvis du er usikker, velger du den korte.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Лампи привезуть у вівторок, 24 листопада, а щодо кабелю «я не впевнена».'],
      good: ['body: |\n  Дякую за замовлення. Кабель, мабуть, чорний. Чи не могли б Ви, можливо, виміряти стелю?'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября, а насчёт кабеля «я не уверена».'],
      good: ['body: |\n  Спасибо за заказ. Кабель, наверное, чёрный. Если Вы не уверены, возьмите короткий.'],
    },
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber, en «ik bin net wis» fan it snoer.',
      ],
      good: [
        'body: |\n  Tige tank foar jo bestelling. It snoer is wierskynlik swart. Wolle jo miskien it plafond mjitte?',
      ],
    },
  },
};
