import type { Hit, Part, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { wordsOf } from '../../text/place.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

/** Words that are slang wherever they stand are `tone/no-slang`. */
export const aboveEveryday: Etiquette = lexicon({
  id: 'register/above-everyday',
  severity: 'warning',
  summary: 'a letter is written out, not typed as in a chat',
  why: 'Short forms save the writer a second and cost the reader one. Between friends that is fair; a customer reads it as haste.',
  source: { document: '001-nb', line: 7, quote: 'ikke forbli på det vanlige hverdagsnivået' },
  also: [{ document: '001-nb', line: 252, quote: 'være av forretningsmessig karakter' }],
  needs: ['everyday'],
  parts: EVERYWHERE,
  isInnocent,
  sentence: (said) => `“${said}” belongs in a chat`,
  help: (_, { instead }) => (instead === null ? 'leave it out, or write out what it says' : `write “${instead}”`),
  isSafe: false,
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The two lamps come «tmrw», on Tuesday, 24 November, between 9 and 12.',
      'body: |\n  «Oops», the old date was wrong. The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
    good: [
      'body: |\n  Thank you for your order. The WOW 2 lamp and the “Oops” shade come to you on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The lamps come with an NP-40 battery, type TY 2, on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. «Sry», lampene kommer først tirsdag 24. november mellom klokken 9 og 12.',
        'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november. Send en «mld» hvis det ikke passer.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Lampene kommer ca. kl. 9 tirsdag 24. november, jf. ordren, pga. helgen.',
        'body: |\n  Takk for bestillingen. Lampene fra Wow Design kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. «Інфа» про лампи на сайті, а привезуть їх у вівторок, 24 листопада.'],
      good: ['body: |\n  Дякую за замовлення. Лампи, тел. і т. д. на місці, привезуть їх у вівторок, 24 листопада.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Инфа» о лампах на сайте, а привезут их во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за заказ. Весят они ок. 2 кг, т. е. курьер занесёт их один, во вторник, 24 ноября.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. «Mss» komme de lampen earder as tiisdei 24 novimber.'],
      good: ['body: |\n  Tige tank foar jo bestelling. De lampen fan Wow Design komme tiisdei 24 novimber by jo.'],
    },
  },
});

/** A name in capitals, and what another rule finds there: one word, one finding. */
function isInnocent(hit: Hit, reading: Reading): boolean {
  const said = wordsOf(hit);
  if (/^\p{Lu}{2,}$/u.test(said) && hit.entry !== said) return true;
  const isThere = ({ passage, from, to }: Hit): boolean => passage === hit.passage && from < hit.to && hit.from < to;
  const words = ['slang', 'jargon'].flatMap(reading.hits).filter(({ isWeak }) => !isWeak);
  const steps = SHORT.has(hit.passage.part) ? ['vague_next_step', 'pressure'].flatMap(reading.hits) : [];
  const ends = ENDS.has(hit.passage.part) ? ['closing_informal', 'cheer'].flatMap(reading.hits) : [];
  return [...words, ...steps, ...ends].some(isThere);
}

const ENDS: ReadonlySet<Part> = new Set<Part>(['wish', 'farewell']);

const SHORT: ReadonlySet<Part> = new Set<Part>(['subject', 'summary', 'label']);
