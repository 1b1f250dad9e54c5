import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noRudeWords: Etiquette = lexicon({
  id: 'tone/no-rude-words',
  severity: 'error',
  summary: 'a letter has no coarse words and no insults',
  why: 'One such word is all that will be remembered of the letter, and of the company.',
  source: { document: '001-nb', line: 250, quote: 'ikke snakke med grove ord' },
  needs: ['insult'],
  parts: EVERYWHERE,
  sentence: (said) => `“${said}” is coarse`,
  help: () => 'leave it out, or say what happened without it',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. That was a «stupid» mistake in our warehouse.',
      'body: |\n  Thank you for your order. Only a «moron» packs the lamps without paper.',
    ],
    good: [
      'body: |\n  Thank you for your order. The lamp is foolproof, and its lens has no fault.',
      'body: |\n  Thank you for your order. The carrier from Scunthorpe comes with Mr Dick, and the switch is mute, not dumb-bell shaped.',
      'body: |\n  We always pack two bulbs, and never more. The best place for the lamp is the hall.',
      'body: |\n  The foolproof switch sits on the cable, and the retardant paint is dry.',
      'body: |\n  It is not possible to deliver on Sunday, but Monday works.',
      'body: |\n  No, you did everything right. I hope this helps.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Det var en «tåpelig» feil på lageret vårt.',
        'body: |\n  Takk for bestillingen. Bare en «idiot» pakker lampene uten papir.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Lampen taper ikke lysstyrke, og dusjen er trygg.',
        'body: |\n  Takk for bestillingen. Domstolen i Horten har de samme lampene.',
        'body: |\n  Vi pakker alltid to pærer. Det beste stedet for lampen er gangen.',
        'body: |\n  Garantien varer i fem år. Risikoen for brann er liten.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Лише «дурень» пакує лампи без паперу.'],
      good: [
        'body: |\n  Дякую за замовлення. Лампу тупого кута не маємо, козирок світлий.',
        'body: |\n  Ми завжди пакуємо дві лампочки. Найкраще місце для лампи коридор.',
        "body: |\n  Гарантія діє п'ять років. Ризику пожежі не виявлено.",
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Только «дурак» упакует лампы без бумаги.'],
      good: [
        'body: |\n  Спасибо за заказ. Лампа освещает тупик и сук дерева у дома.',
        'body: |\n  Мы всегда кладём две лампочки. Лучшее место для лампы коридор.',
        'body: |\n  Гарантия действует пять лет. Риска пожара не обнаружено.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. Allinnich in «sukkel» pakt de lampen sûnder papier.'],
      good: [
        'body: |\n  Tige tank foar jo bestelling. De lampe hat in stomp boppe-ein.',
        'body: |\n  Lokwinske mei de nije winkel. Guon klanten kieze waarm ljocht.',
        'body: |\n  Nee, jo hoege net thús te wêzen.',
      ],
    },
  },
});
