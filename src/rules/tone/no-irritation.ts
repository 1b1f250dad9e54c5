import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noIrritation: Etiquette = lexicon({
  id: 'tone/no-irritation',
  severity: 'error',
  summary: 'a letter shows no irritation',
  why: 'Irritation in writing does not pass as it does in speech: it is read again, and shown to others.',
  source: { document: '002-uk', line: 21, quote: 'ніякої дратівливості чи агресії' },
  also: [{ document: '001-nb', line: 128, quote: 'irriterte toner' }],
  needs: ['irritation'],
  parts: EVERYWHERE,
  weakIn: [],
  sentence: (said) => `“${said}” sounds irritated`,
  help: () => 'leave it out and say the matter',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «As I already said», the lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. «How many times do we» have to ask for the number of the house?',
    ],
    good: [
      'body: |\n  Thank you for your order. Once again, thank you for your patience with the first delivery.',
      'body: |\n  Thank you for your order. How many times a day the lamp may be switched is on page 3, and I understand that it was annoying to look for it.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. «Som jeg allerede har sagt», kommer lampene tirsdag 24. november.'],
      good: [
        'body: |\n  Takk for bestillingen. Nok en gang takk for tålmodigheten. Hvor mange ganger lampen kan slås på, står på side 3.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. «Ще раз повторюю»: лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Дякую за замовлення. «Як я вже писала», лампи привезуть у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Ще раз дякую за Ваше терпіння з першою доставкою.',
        'body: |\n  Дякую за замовлення. Скільки можна заощадити з цією лампою, написано на сторінці 3. Для зручності повторюю адресу складу: Київ, Садова, 5.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Ещё раз повторяю»: лампы привезут во вторник, 24 ноября.'],
      good: [
        'body: |\n  Спасибо за заказ. Ещё раз спасибо за Ваше терпение. Сколько раз в день можно включать лампу, написано на странице 3.',
      ],
    },
    fy: {
      bad: ["body: |\n  Tige tank foar jo bestelling. «Sa't ik al sei», komme de lampen tiisdei 24 novimber."],
      good: ['body: |\n  Tige tank foar jo bestelling. Nochris tige tank foar jo geduld mei de earste levering.'],
    },
  },
});
