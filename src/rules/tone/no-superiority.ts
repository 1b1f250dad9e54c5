import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noSuperiority: Etiquette = lexicon({
  id: 'tone/no-superiority',
  severity: 'error',
  summary: 'a letter does not show that we know better',
  why: 'Words such as “as I already explained” or “obviously” tell readers that they are slow. They remember that longer than the answer.',
  source: { document: '002-uk', line: 12, quote: 'прояв у поведінці менеджера своєї переваги' },
  also: [{ document: '001-nb', line: 37, quote: 'selvtillit og fortrolighet' }],
  needs: ['superiority'],
  parts: EVERYWHERE,
  weakIn: [],
  sentence: (said) => `“${said}” sounds as if we knew better`,
  help: () => 'say the matter itself, as if for the first time',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «As I already explained», the lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. «You should know» that the lamps come with two bulbs.',
    ],
    good: [
      'body: |\n  Thank you for your order. Of course, I will gladly send you the second lamp on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The sockets are clearly marked on the plan, and everything that you should bring is the key.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. «Som jeg allerede har forklart», kommer lampene tirsdag 24. november.'],
      good: [
        'body: |\n  Takk for bestillingen. Selvfølgelig sender jeg deg gjerne den andre lampen tirsdag 24. november.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. «Як я вже пояснювала», лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Дякую за замовлення. «Ви мали б знати», що лампи мають дві полички.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Звісно, я надішлю Вам другу лампу у вівторок, 24 листопада.',
        'body: |\n  Дякую за замовлення. Розетки на плані позначено, і нічого складного в монтажі немає.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Как я уже объясняла», лампы привезут во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за заказ. Разумеется, я пришлю Вам вторую лампу во вторник, 24 ноября.'],
    },
    fy: {
      bad: ["body: |\n  Tige tank foar jo bestelling. «Sa't ik al útlein haw», komme de lampen tiisdei 24 novimber."],
      good: [
        'body: |\n  Tige tank foar jo bestelling. Fansels stjoer ik jo de twadde lampe graach, tiisdei 24 novimber.',
      ],
    },
  },
});
