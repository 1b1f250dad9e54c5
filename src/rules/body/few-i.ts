import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Hit, Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { nameOf } from '../../text/quiet.ts';
import { hitsInParts, passagesOf } from '../measure/parts.ts';

/** Whoever introduces themselves speaks of themselves: the sentence with the sender's name does not count. */
export const fewI: Etiquette = {
  id: 'body/few-i',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['first_person'],
  languages: null,
  summary: 'a letter says “I” at most three times, and does not begin two sentences in a row with it',
  why: 'A letter is about its reader. Where every other sentence begins with “I”, the reader sees somebody who is busy with themselves.',
  source: { document: '001-nb', line: 52, quote: 'hyppig bruk av pronomenet "jeg"' },
  examples: {
    bad: [
      'body: |\n  Thank you for your order. I will bring the two lamps on Tuesday, 24 November. «I» will be with you between 9 and 12.',
      'body: |\n  Thank you for writing to me. On Tuesday, 24 November, I bring the two lamps, with my colleague Per. When the lamps hang, «I» show you how they work.',
    ],
    good: [
      'body: |\n  Thank you for your order. On Tuesday, 24 November, I bring the two lamps, i.e. the tall ones. You reach me on the number below. The question was “What do I do if I am not at home, and I have no neighbours?”',
      'body: |\n  My name is Ola Hansen, and I look after your order at Lumo AS. On Tuesday, 24 November, I bring the two lamps. Please tell me when you are at home, so that the carrier can call you.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Jeg leverer de to lampene tirsdag 24. november. «Jeg» kommer mellom klokken 9 og 12.',
        'body: |\n  Takk for at du skrev til meg. Tirsdag 24. november leverer jeg lampene, og kollegaen min Per blir med. Når lampene henger, viser «jeg» deg bryteren.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. De to lampene leverer jeg tirsdag 24. november. Det tar 5 min. Du når meg på telefon.',
        'body: |\n  Takk for spørsmålet «Kan jeg, eller må jeg, sier jeg, være hjemme?». Tirsdag 24. november leverer jeg de to lampene.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за Ваше замовлення. Я привезу дві лампи у вівторок, 24 листопада. «Я» буду у Вас з 9 до 12 години.',
      ],
      good: [
        'body: |\n  Дякую за Ваше замовлення. Дві лампи я привезу у вівторок, 24 листопада. Мій колега Вам подзвонить.',
      ],
    },
    ru: {
      bad: [
        'body: |\n  Спасибо за Ваш заказ. Я привезу две лампы во вторник, 24 ноября. «Я» буду у Вас с 9 до 12 часов.',
      ],
      good: ['body: |\n  Спасибо за Ваш заказ. Две лампы я привезу во вторник, 24 ноября. Мой коллега Вам позвонит.'],
    },
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. Ik bring de twa lampen tiisdei 24 novimber. «Ik» kom tusken 9 en 12 oere.',
      ],
      good: [
        'body: |\n  Tige tank foar jo bestelling. Tiisdei 24 novimber bring ik de twa lampen. Jo kinne my skriuwe.',
      ],
    },
  },
  check,
};

const MOST = 3;

function check(reading: Reading, report: Report): void {
  const all = hitsInParts(reading, ['first_person'], ['body', 'option', 'summary']).filter(isPronoun);
  const spoken = passagesOf(reading, ['body', 'option', 'summary']).flatMap((passage) =>
    spokenIn(
      passage,
      all.filter((hit) => hit.passage === passage),
      reading,
    ),
  );
  const tooMuch = spoken[MOST]?.hit;
  const second = spoken.find((one, at) => isSentenceBehind(spoken, at, one))?.hit;
  const help = 'turn the sentence round, so that it begins with the reader or the matter';
  if (tooMuch !== undefined) {
    const sentence = `the letter speaks of its sender ${spoken.length} times, here with “${wordsOf(tooMuch)}”`;
    report(warning(fewI.id, spanOf(tooMuch), sentence, { help }));
  } else if (second !== undefined) {
    const sentence = `two sentences in a row begin with “${wordsOf(second)}”`;
    report(warning(fewI.id, spanOf(second), sentence, { help }));
  }
}

interface Spoken {
  readonly hit: Hit;
  /** Which sentence of its passage it stands in, and whether it is the first word there. */
  readonly sentence: number;
  readonly isFirst: boolean;
}

/** The hits of a passage that count, each with its sentence; hits and sentences are both in the order of the text. */
function spokenIn(passage: Passage, hits: readonly Hit[], reading: Reading): readonly Spoken[] {
  const spoken: Spoken[] = [];
  let at = 0;
  for (const [sentence, { from, to }] of passage.sentences.entries()) {
    const first = at;
    while ((hits[at]?.from ?? to) < to) at += 1;
    if (at === first || isIntroduction(passage.tokens.slice(from, to), reading)) continue;
    spoken.push(...hits.slice(first, at).map((hit) => ({ hit, sentence, isFirst: hit.from === from })));
  }
  return spoken;
}

/** `i.e.` is no pronoun, nor is `5 min`. */
function isPronoun({ isWeak, passage: { tokens }, from, to }: Hit): boolean {
  const [last, point, behind] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  const isShort = point?.text === '.' && last?.end === point.start && behind?.start === point.end;
  return !(isShort && behind?.kind === 'word') && !(isWeak && tokens[from - 1]?.kind === 'number');
}

function isIntroduction(sentence: readonly Token[], { message }: Reading): boolean {
  const { words } = nameOf(textAt(message.sender, ['name'])?.value ?? '');
  return sentence.some(({ folded, text }) => /^\p{Lu}/u.test(text) && words.includes(folded));
}

/** Both sentences begin with the same word, one behind the other. */
function isSentenceBehind(spoken: readonly Spoken[], at: number, { hit, sentence, isFirst }: Spoken): boolean {
  if (!isFirst) return false;
  let before = at - 1;
  while (spoken[before]?.sentence === sentence - 1 && spoken[before]?.isFirst === false) before -= 1;
  const other = spoken[before];
  if (other === undefined || !other.isFirst || other.sentence !== sentence - 1) return false;
  return other.hit.passage === hit.passage && other.hit.entry === hit.entry;
}
