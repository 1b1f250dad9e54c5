import { type Report, warning } from '../../model/diagnostic.ts';
import type { Part, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText, type Text } from '../../model/text.ts';
import { type Content, contentOf, contentOfText, contentTogether, shareContent } from '../measure/content.ts';
import { figuresIn } from '../measure/figures.ts';
import { passagesOf } from '../measure/parts.ts';
import { wordsIn } from '../measure/word-set.ts';

/** Common words are no proof of an answer, and none is no proof of the contrary: a warning, however bad it would be. */
export const answerEveryQuestion: Etiquette = {
  id: 'body/answer-every-question',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['stop_words'],
  languages: null,
  summary: 'each question of the reader is answered',
  why: 'A question that gets no answer is asked again, and its reader has learned that our letters have to be checked.',
  source: { document: '001-nb', line: 88, quote: 'uten å gå glipp av et eneste spørsmål' },
  also: [
    { document: '001-nb', line: 248, quote: 'svar på alle spørsmålene hans' },
    { document: '001-nb', line: 128, quote: 'svare potensielle kunder på alle spørsmålene deres' },
    { document: '001-nb', line: 90, quote: 'spørsmålene er ikke alltid knyttet til nettbutikkens utvalg' },
  ],
  examples: {
    bad: [
      'context:\n  questions:\n    - When do the lamps arrive?\n    - «Is the glass shade dishwasher safe?»',
      'context:\n  questions:\n    - «How heavy is the marble foot?»',
    ],
    good: [
      'context:\n  questions:\n    - When do the lamps arrive?\n    - Does somebody carry them upstairs?\nbody: |\n  Thank you for your order. The lamps come on Tuesday, 24 November. The carrier takes them upstairs for you.',
      'context:\n  questions:\n    - How much does shipping cost?\nbody: |\n  Thank you for your order. The freight is £45, and the lamps come on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  questions:\n    - Når kommer lampene?\n    - «Tåler skjermen oppvaskmaskin?»',
        'context:\n  questions:\n    - «Finnes marmorfoten i grønt?»',
      ],
      good: [
        'context:\n  questions:\n    - Når kommer lampene?\n    - Kan noen bære dem opp trappen?\nbody: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november. Transportøren bærer dem opp for deg.',
        'context:\n  questions:\n    - Hvor mye koster leveringen?\nbody: |\n  Takk for bestillingen. Frakten er 149 kroner, og lampene kommer tirsdag 24. november.',
      ],
    },
    uk: {
      bad: ['context:\n  questions:\n    - «Чи можна мити абажур у посудомийній машині?»'],
      good: ['context:\n  questions:\n    - Коли приїдуть лампи?\n    - Чи можна підтвердити адресу пізніше?'],
    },
    ru: {
      bad: ['context:\n  questions:\n    - «Можно ли мыть абажур в посудомоечной машине?»'],
      good: ['context:\n  questions:\n    - Когда привезут лампы?\n    - Можно ли подтвердить адрес позже?'],
    },
    fy: {
      bad: ['context:\n  questions:\n    - «Is it glês fan de kap ek yn grien te krijen?»'],
      good: ['context:\n  questions:\n    - Wannear komme de lampen?\n    - Kin ik it adres letter befêstigje?'],
    },
  },
  check,
};

const ANSWERS: readonly Part[] = ['body', 'cell', 'option', 'advantage', 'summary', 'label', 'help', 'wish'];

function check(reading: Reading, report: Report): void {
  const { questions, isList } = reading.facts;
  if (isList || reading.language.words?.['stop_words'] === undefined) return;
  const passages = passagesOf(reading, ANSWERS);
  const answers = contentTogether(passages.map((passage) => contentOf(passage, reading)));
  for (const question of questions.slice(0, MOST_QUESTIONS)) {
    if (isAnswered(question, answers, reading) || hasFigureFor(question, passages, reading)) continue;
    const help =
      'answer it in the body, or say there when the answer comes; if it is answered in other words, `allow` it';
    report(
      warning(answerEveryQuestion.id, spanOfText(question), 'no word of this question is in the letter', { help }),
    );
  }
}

/** Each is held against all others. */
const MOST_QUESTIONS = 20;

/**
 * A word in common will do. Where a question has enough words of its own, it must be one of these: that the letter is about
 * the lamps, as its subject and other questions are, is no answer to what the lamps cost.
 */
function isAnswered(question: Text, answers: Content, reading: Reading): boolean {
  const asked = contentOfText(question, reading);
  if (asked.stems.size < 2) return true;
  const others = contentTogether([
    ...reading.facts.questions
      .slice(0, MOST_QUESTIONS)
      .filter((other) => other !== question)
      .map((other) => contentOfText(other, reading)),
    ...passagesOf(reading, ['subject']).map((passage) => contentOf(passage, reading)),
  ]);
  const own = new Set([...asked.stems].filter((stem) => !others.text.includes(stem)));
  if (own.size < 2) return shareContent(asked, contentTogether([answers, others]));
  return [...own].some((stem) => answers.text.includes(stem)) || sharesLongWord(asked, answers);
}

/** `lampe` in `bordlampen` of the question. */
function sharesLongWord({ text }: Content, answers: Content): boolean {
  const words = text.split(' ').filter((word) => word.length > 9);
  return [...answers.stems].some((stem) => words.some((word) => word.indexOf(stem) > 2));
}

/** “How much” is answered by an amount, “when” by a day. */
function hasFigureFor({ value }: Text, passages: readonly Passage[], reading: Reading): boolean {
  const words = value.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const isAboutPrice = words.some(wordsIn(reading.language, 'asks_price'));
  const isAboutTime = words.some(wordsIn(reading.language, 'asks_time'));
  if (!isAboutPrice && !isAboutTime) return false;
  const figures = passages.flatMap((passage) => figuresIn(passage, reading));
  return figures.some(({ kind }) => (isAboutPrice ? kind === 'number' : true));
}
