import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { PROSE } from '../lexicon.ts';
import { countAllWords, densityOf } from '../measure/words.ts';

/** One such phrase may be needed; several in so few words are a style. Weak entries are everyday words too and are not counted. */
export const notOverlyBusinesslike: Etiquette = {
  id: 'register/not-overly-businesslike',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  needs: ['bureaucratese'],
  languages: null,
  summary: 'a letter is not written like a form',
  why: 'The language of offices makes a letter look weighty and its reader feel like a file. People answer people.',
  source: { document: '000-fy', line: 15, quote: 'boud yn de styl fan in freonlike petear' },
  also: [{ document: '001-nb', line: 252, quote: 'ikke late som du er for forretningsmessig' }],
  examples: {
    bad: [
      'body: |\n  We «hereby» confirm the delivery pursuant to your order. The aforementioned lamps come on Tuesday, 24 November.',
      'body: |\n  «Enclosed please find» the invoice. As per your order the two lamps come on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  In accordance with your order the two lamps come to you on Tuesday, 24 November, between 9 and 12.',
      'body: |\n  Thank you for your order. The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'body: |\n  «Hjirby» befêstigje wy jo bestelling. De boppeneamde lampen komme tiisdei 24 novimber by jo.',
        'body: |\n  «Yn ferbân mei» jo bestelling, en op grûn fan ús petear, komme de lampen tiisdei 24 novimber by jo.',
      ],
      good: [
        'body: |\n  Neffens de besoarger komme de twa lampen tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
        'body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
      ],
    },
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. «Ovennevnte» lamper kommer, og faktura tilskrives i medhold av avtalen, tirsdag 24. november mellom klokken 9 og 12.',
      ],
      good: [
        'body: |\n  I henhold til bestillingen kommer de to lampene til deg tirsdag 24. november mellom klokken 9 og 12.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  «У встановленому порядку» підтверджуємо замовлення. Вищезазначені лампи привезуть у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Щодо рахунку: він дійсний із цим номером. Дві лампи привезуть до Вас у вівторок, 24 листопада.',
      ],
    },
    ru: {
      bad: ['body: |\n  «Настоящим» подтверждаем заказ. Вышеуказанные лампы привезут к Вам во вторник, 24 ноября.'],
      good: ['body: |\n  В связи с праздником лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.'],
    },
  },
  check,
};

function check({ passages, hits }: Reading, report: Report): void {
  const prose = passages.filter(({ part, isWritten }) => isWritten && PROSE.includes(part));
  const found = hits('bureaucratese').filter(({ isWeak, passage }) => !isWeak && prose.includes(passage));
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return;
  if (densityOf(found.length, countAllWords(prose)) <= MOST_IN_HUNDRED) return;
  const sentence = `“${wordsOf(first)}” and ${others.map((hit) => `“${wordsOf(hit)}”`).join(', ')} make the letter sound like a form`;
  const help = 'say it as you would across a table';
  const related = others.map((hit) => ({ span: spanOf(hit), message: 'another one' }));
  report(warning(notOverlyBusinesslike.id, spanOf(first), sentence, { help, related }));
}

const MOST_IN_HUNDRED = 2;
