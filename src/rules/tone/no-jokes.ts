import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noJokes: Etiquette = lexicon({
  id: 'tone/no-jokes',
  severity: 'warning',
  summary: 'a letter makes no jokes',
  why: 'A joke needs a face. Who reads it alone, on a bad day, reads it as if they were not taken seriously.',
  source: { document: '001-nb', line: 108, quote: 'introdusere glatte vitser og ikke helt anstendige anekdoter' },
  also: [{ document: '000-fy', line: 15, quote: 'de krekte grappen' }],
  needs: ['jokes'],
  parts: EVERYWHERE,
  sentence: (said) => `“${said}” is a joke, and a letter has no smile to go with it`,
  help: () => 'leave the joke out',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The lamps come by bicycle, «just kidding».',
      'body: |\n  Thank you for your order. The lamps are heavy, «joking aside»: we come with two.',
    ],
    good: [
      'body: |\n  Thank you for your order. The carrier is Haha AS, and it is no joke that they come before nine.',
      'body: |\n  Thank you for your order. The name of the lamp is “Knock, knock”.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Lampene er tunge, «spøk til side»: vi kommer to.',
        'body: |\n  Takk for bestillingen. Lampene kommer på sykkel, «bare tuller».',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Det er ingen spøk å bære lampene: vi kommer to.',
        'body: |\n  Takk for bestillingen. Lampen heter «Haha», og den kommer tirsdag 24. november.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Лампи їдуть велосипедом, «просто жартую».'],
      good: ['body: |\n  Дякую за замовлення. Лампи важкі, тому нас буде двоє.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы едут на велосипеде, «просто шучу».'],
      good: ['body: |\n  Спасибо за заказ. Лампы тяжёлые, и это не шутка, поэтому нас будет двое.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen komme op de fyts, «mar in grapke».'],
      good: ['body: |\n  Tige tank foar jo bestelling. De lampen binne swier, dat wy komme mei ús twaen.'],
    },
  },
});
