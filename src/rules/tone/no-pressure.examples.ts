import type { Etiquette } from '../../model/rule.ts';

export const noPressureExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «Last chance»: the lamps leave the warehouse on Tuesday, 24 November.',
      'next_step:\n  summary: Please confirm the address «immediately», by Monday, 23 November.\n  action:\n    reply: true',
      'context:\n  reminders_sent: «3»',
    ],
    good: [
      'body: |\n  Thank you for your order. There is no need to hurry: the lamps come on Tuesday, 24 November, and we will call you right away if the day changes.',
      'body: |\n  Thank you for your order. If you are in a hurry, the lamps can be collected today. The lamp “Last Chance” is still here.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. «Skynd deg», lampene går fra lageret tirsdag 24. november.'],
      good: [
        'body: |\n  Takk for bestillingen. Du trenger ikke skynde deg. Du kan få igjen pengene frem til tirsdag 24. november.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. «Останній шанс»: лампи їдуть зі складу у вівторок, 24 листопада.',
        'body: |\n  Дякую за замовлення. «Поспішайте», лампи їдуть зі складу у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Не поспішайте з рішенням: лампи чекають до вівторка, 24 листопада.',
        'body: |\n  Дякую за замовлення. Якщо Ви поспішаєте, лампи можна забрати сьогодні. Лампа «Останній шанс» теж на складі.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Торопитесь», лампы уедут со склада во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за заказ. Если Вы спешите, лампы можно забрать сегодня. Мы не требуем предоплаты.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. «Meitsje hast», de lampen geane tiisdei 24 novimber fuort.'],
      good: ['body: |\n  Tige tank foar jo bestelling. Der is gjin hast: de lampen komme tiisdei 24 novimber.'],
    },
  },
};
