import type { Etiquette } from '../../model/rule.ts';
import { isConditional, isNegated } from '../../text/guards.ts';
import { lexicon, PROSE } from '../lexicon.ts';

export const noLies: Etiquette = lexicon({
  id: 'tone/no-lies',
  severity: 'warning',
  summary: 'a letter does not promise what nobody can know',
  why: 'One lamp that fails makes a lie of “never”. After that the true sentences of the letter are not believed either.',
  source: { document: '001-nb', line: 302, quote: 'Ikke lyv' },
  also: [{ document: '001-nb', line: 304, quote: 'Det verste en ansatt kan gjøre med en klient er å lyve' }],
  needs: ['absolutes'],
  parts: PROSE,
  isInnocent: (hit, reading) => isNegated(hit, reading) || isConditional(hit, reading),
  sentence: (said) => `“${said}” promises more than anybody can know`,
  help: () => 'say what is measured or agreed: a number, a date, the years of the guarantee',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The lamps «last forever».',
      'body: |\n  Thank you for your order. The lamps are the «cheapest lamps on the market».',
    ],
    good: [
      'body: |\n  Thank you for your order. The shade is 100% cotton, the price is guaranteed until Monday, 30 November, and you are always welcome.',
      'body: |\n  Thank you for your order. The cheapest of the three lamps comes first, and no lamp can be 100% safe.',
      'body: |\n  Congratulations on the new shop. Some customers never use the second bulb.',
      'body: |\n  Would you perhaps like the short cable? The kind of bulb is on page 3.',
      'body: |\n  We cannot deliver before Tuesday, 24 November, since the road is closed.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Lampene «varer evig».',
        'body: |\n  Takk for bestillingen. Lampene er «billigst på markedet».',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Skjermen er av 100 % bomull, prisen er garantert til mandag 30. november, og du er alltid velkommen.',
        'body: |\n  Takk for bestillingen. Den billigste av de tre lampene kommer først, og ingen lampe er 100 % sikker.',
        'body: |\n  Gratulerer med den nye butikken. Noen kunder bruker ikke den andre pæren.',
        'body: |\n  Nei, du trenger ikke være hjemme. Vi kan ikke levere på søndag.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Лампи «ніколи не ламаються».'],
      good: [
        'body: |\n  Дякую за замовлення. Абажур зі 100 % бавовни, і ми завжди раді Вашим запитанням.',
        'body: |\n  Вітаємо Вас із новосіллям. Деякі клієнти обирають тепле світло.',
        'body: |\n  Ні, Вам не треба бути вдома. У неділю ми не доставляємо.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы «никогда не ломаются».'],
      good: [
        'body: |\n  Спасибо за заказ. Абажур из 100 % хлопка, и мы всегда рады Вашим вопросам.',
        'body: |\n  Поздравляем с новосельем. Некоторые клиенты выбирают тёплый свет.',
        'body: |\n  Нет, Вам не нужно быть дома. В воскресенье мы не доставляем.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen binne «folslein feilleas».'],
      good: [
        'body: |\n  Tige tank foar jo bestelling. De kap is fan 100 % katoen, en jo binne altyd wolkom.',
        'body: |\n  De froulju yn de wurkpleats hawwe de kap makke.',
        'body: |\n  Wolle jo miskien it koarte snoer?',
      ],
    },
  },
});
