import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional } from '../../text/guards.ts';
import { lexicon } from '../lexicon.ts';
import { wordsIn } from '../measure/word-set.ts';

/** A cause that is a fact for the reader too, such as a strike, is in no list. */
export const noOwnDifficulties: Etiquette = lexicon({
  id: 'body/no-own-difficulties',
  severity: 'warning',
  summary: 'a letter does not tell of our own difficulties',
  why: 'That we are busy, ill or let down by others is true and does not help: the reader wants to know what becomes of their matter, and is asked for sympathy.',
  source: { document: '001-nb', line: 308, quote: 'ikke fortelle klienten om alle problemene du står overfor' },
  also: [{ document: '001-nb', line: 306, quote: 'Ikke belast klienten med dine vanskeligheter' }],
  needs: ['own_difficulties'],
  parts: ['subject', 'preheader', 'body', 'option', 'advantage', 'summary', 'help', 'wish'],
  weakIn: [],
  isInnocent: (hit, reading) => isConditional(hit, reading) || isTheirs(hit, reading),
  sentence: (said) => `“${said}” tells of our own difficulties`,
  help: () => 'say sorry in one sentence, and what happens now and when',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The lamps come on Tuesday, 24 November, since «we are short-staffed».',
      'body: |\n  Thank you for your order. «Our supplier let us down», so the lamps come on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your order. Our server room and our warehouse are in Bergen. The lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. If your team is short-staffed, we carry the lamps in on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november, for «vi har det veldig travelt».',
        'body: |\n  Takk for bestillingen. «Leverandøren vår sviktet», så lampene kommer tirsdag 24. november.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Leverandøren vår har bekreftet at lampene kommer tirsdag 24. november.',
        'body: |\n  Takk for bestillingen. Hvis dere er underbemannet, bærer vi lampene inn tirsdag 24. november.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Лампи привезуть у вівторок, 24 листопада, бо «у нас багато роботи».'],
      good: ['body: |\n  Дякую за замовлення. Якщо у Вас багато роботи, лампи занесемо самі у вівторок, 24 листопада.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября, потому что «у нас много работы».'],
      good: [
        'body: |\n  Спасибо за заказ. Лампы привезут во вторник, 24 ноября. Я более чем уверена, что они Вам подойдут.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen komme tiisdei 24 novimber, «wy hawwe it tige drok».'],
      good: ['body: |\n  Tige tank foar jo bestelling. Us leveransier bringt de lampen tiisdei 24 novimber by jo.'],
    },
  },
});

/** “You are short-staffed”: just behind a word for the reader the difficulties are theirs. */
function isTheirs({ passage, from }: Hit, { language }: Reading): boolean {
  const isReader = wordsIn(language, 'second_person');
  const before = passage.tokens.slice(Math.max(0, from - FEW_WORDS), from);
  const last = before.findLastIndex(({ folded }) => isReader(folded));
  return last >= 0 && before.slice(last).every(({ kind }) => kind === 'word');
}

const FEW_WORDS = 2;
