import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional } from '../../text/guards.ts';
import { lexicon } from '../lexicon.ts';

export const noDisturbanceOpening: Etiquette = lexicon({
  id: 'greeting/no-disturbance-opening',
  severity: 'warning',
  summary: 'a letter does not begin by saying that it disturbs',
  why: 'Who says that they disturb has told the reader that the letter is a nuisance, before it has said what it is good for.',
  source: { document: '000-fy', line: 25, quote: '"do bist soargen oer ..."' },
  also: [
    { document: '000-fy', line: 25, quote: 'net oan te rieden te brûken phrases' },
    { document: '000-fy', line: 25, quote: 'ynearsten meitsje in negatyf stilistyske oantsjutte' },
  ],
  needs: ['disturbance_opening'],
  parts: ['subject', 'preheader', 'body'],
  isInnocent,
  sentence: (said) => `“${said}” calls the letter a disturbance`,
  help: () => 'leave it out, and begin with what the letter is about',
  examples: {
    bad: [
      'body: |\n  «Sorry to bother» you. The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
      'subject: «Sorry to disturb», the two lamps come on Tuesday, 24 November',
    ],
    good: [
      'body: |\n  Thank you for your order. If the cable bothers you, the two lamps can be had without it, also on Tuesday, 24 November.',
      'body: |\n  It takes only a minute to confirm. The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'body: |\n  «Sorry dat ik jo steur». De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
        'body: |\n  «Ik wit dat jo it drok hawwe». De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
      ],
      good: [
        'body: |\n  Tige tank foar jo bestelling. De lampen steure net: se komme tiisdei 24 novimber, tusken 9 en 12 oere.',
        'body: |\n  Meitsje jo jo soargen oer it gewicht? De besoarger draacht de twa lampen tiisdei 24 novimber by jo nei boppen.',
      ],
    },
    nb: {
      bad: [
        'body: |\n  «Beklager at jeg forstyrrer». De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
      ],
      good: [
        'body: |\n  Hvis lyset forstyrrer deg om natten, kan lampene dempes. De to kommer til deg tirsdag 24. november.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  «Вас турбує» Оксана Бондар, консультантка. Дві лампи привезуть до Вас у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Якщо Вас турбує шум, лампи можна замовити без трансформатора. Дві привезуть до Вас у вівторок, 24 листопада.',
      ],
    },
    ru: {
      bad: ['body: |\n  «Вас беспокоит» Лариса Берг, менеджер Lumo. Две лампы привезут к Вам во вторник, 24 ноября.'],
      good: [
        'body: |\n  Вы написали, что Вас беспокоит скрип. Мастер приедет к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
    },
  },
});

/** Only the beginning of a letter is an opening; and “if something bothers you” speaks of the reader's own trouble. */
function isInnocent(hit: Hit, reading: Reading): boolean {
  const { passage, from } = hit;
  const isOpening = passage.part !== 'body' || (passage.index === 0 && from < endOfOpening(passage));
  return !isOpening || isConditional(hit, reading);
}

/** Behind the second sentence. */
function endOfOpening({ sentences, tokens }: Passage): number {
  return sentences[1]?.to ?? tokens.length;
}
