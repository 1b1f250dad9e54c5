import type { Etiquette } from '../../model/rule.ts';

export const compromiseExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'body: |\n  Thank you for your message. «We have to decline» the return of the lamps of 24 November.',
      'context:\n  outcome: «we-refuse»\nbody: |\n  Thank you for your message. The return of the lamps ended on Tuesday, 17 November.',
    ],
    good: [
      'context:\n  outcome: we-refuse\nbody: |\n  Thank you for your message. We cannot take back the lamps, for they were cut to your measure. Instead, we shorten the cables free of charge.',
      'body: |\n  Thank you for your message. If we have to decline a return, we offer a repair on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  outcome: «we-refuse»\nbody: |\n  Takk for meldingen. Fristen for retur av lampene var tirsdag 17. november.',
      ],
      good: [
        'context:\n  outcome: we-refuse\nbody: |\n  Takk for meldingen. Vi må dessverre avslå returen. I stedet korter vi ned ledningene gratis.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за повідомлення. «Ми змушені відмовити» у поверненні ламп від 24 листопада.',
        'context:\n  outcome: «we-refuse»\nbody: |\n  Дякую за повідомлення. Термін повернення ламп закінчився у вівторок, 17 листопада.',
      ],
      good: [
        'context:\n  outcome: we-refuse\nbody: |\n  Дякую за повідомлення. Ми змушені відмовити у поверненні, бо лампи зроблено на замовлення. Натомість безкоштовно вкоротимо кабелі.',
        'body: |\n  Дякую за повідомлення. Якщо ми змушені відмовити, то пояснюємо причину.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за сообщение. «Мы вынуждены отказать» в возврате ламп от 24 ноября.'],
      good: [
        'context:\n  outcome: we-refuse\nbody: |\n  Спасибо за сообщение. Мы вынуждены отказать в возврате ламп. Взамен бесплатно укоротим кабели.',
      ],
    },
    fy: {
      bad: [
        'context:\n  outcome: «we-refuse»\nbody: |\n  Tige tank foar jo berjocht. De termyn foar de lampen wie tiisdei 17 novimber.',
      ],
      good: [
        'context:\n  outcome: we-refuse\nbody: |\n  Tige tank foar jo berjocht. De lampen kinne net werom. Yn plak dêrfan meitsje wy de snoeren fergees koarter.',
      ],
    },
  },
};
