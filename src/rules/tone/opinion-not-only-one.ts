import type { Etiquette } from '../../model/rule.ts';
import { isNegated } from '../../text/guards.ts';
import { lexicon, PROSE } from '../lexicon.ts';

export const opinionNotOnlyOne: Etiquette = lexicon({
  id: 'tone/opinion-not-only-one',
  severity: 'warning',
  isOptIn: true,
  summary: 'a letter gives our opinion as one among others',
  why: 'Where only one opinion is allowed, a reader with another one has nothing to answer.',
  source: { document: '002-uk', line: 9, quote: 'вона не єдине, що має право на існування' },
  also: [{ document: '002-uk', line: 9, quote: 'мати свою думку' }],
  needs: ['categorical'],
  parts: PROSE,
  isInnocent: isNegated,
  sentence: (said) => `“${said}” leaves no room for another opinion`,
  help: () => 'say that it is your advice, and why',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The tall lamp is «the only right choice».',
      'body: |\n  Thank you for your order. A warm light is «undoubtedly» better.',
    ],
    good: [
      'body: |\n  Thank you for your order. I would take the tall lamp, because it lights the whole table.',
      'body: |\n  Thank you for your order. The tall lamp is the only one that we have in blue.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. Den høye lampen er «utvilsomt» bedre.'],
      good: ['body: |\n  Takk for bestillingen. Den høye lampen er den eneste vi har i blått.'],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Висока лампа «однозначно» краща.',
        'body: |\n  Дякую за замовлення. Тепле світло «безперечно» приємніше.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Я взяла б високу лампу, бо вона освітлює весь стіл.',
        'body: |\n  Дякую за замовлення. Висока лампа єдина, яку ми маємо в синьому.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Высокая лампа «однозначно» лучше.'],
      good: ['body: |\n  Спасибо за заказ. Высокая лампа единственная, которая есть у нас в синем.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De hege lampe is «sûnder mis» better.'],
      good: ['body: |\n  Tige tank foar jo bestelling. De hege lampe is de iennichste yn it blau.'],
    },
  },
});
