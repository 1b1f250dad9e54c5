import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noFlattery: Etiquette = lexicon({
  id: 'tone/no-flattery',
  severity: 'warning',
  summary: 'a letter does not flatter',
  why: 'Praise of the person, where only an order is known, sounds like a trap. Thanks for something that they did do not.',
  source: { document: '001-nb', line: 240, quote: 'Han kan tenke at han blir smigret' },
  also: [{ document: '001-nb', line: 240, quote: 'ikke konsentrere seg om personligheten til klienten' }],
  needs: ['flattery'],
  parts: EVERYWHERE,
  sentence: (said) => `“${said}” flatters`,
  help: () => 'leave the praise out, or thank for what they did',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The lamps suit «your excellent taste».',
      'body: |\n  Thank you for your order. The lamps are on their way to «our best customer».',
    ],
    good: [
      'body: |\n  Thank you for your order. The best lamp for a customer with low ceilings is the one that you asked about.',
      'body: |\n  Thank you for your order. Thank you for the photos: they show the right height.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Lampene passer til «din utmerkede smak».',
        'body: |\n  Takk for bestillingen. Lampene er på vei til «vår beste kunde».',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Den beste lampen for en kunde med lavt tak er den du spurte om.',
        'body: |\n  Takk for bestillingen. Bildene dine viser den riktige høyden.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Лампи пасують до «Ваш вишуканий смак».'],
      good: ['body: |\n  Дякую за замовлення. Найкраща лампа для низької стелі та, про яку Ви запитали.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы едут к Вам, ведь «Вы заслуживаете лучшего».'],
      good: ['body: |\n  Спасибо за заказ. Лучшая лампа для низкого потолка та, о которой Вы спросили.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen geane nei «ús bêste klant».'],
      good: [
        "body: |\n  Tige tank foar jo bestelling. De bêste lampe foar in klant mei in leech plafond is dy dêr't jo nei fregen.",
      ],
    },
  },
});
