import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf } from '../../text/place.ts';
import { contentOf, contentOfText } from '../measure/content.ts';
import { passagesOf } from '../measure/parts.ts';
import { isQuestion } from '../measure/questions.ts';

const ASKED = 'context:\n  contact: reply\n  questions:\n    - Can the lamps be delivered to the third floor?\n';

export const noQuestionForQuestion: Etiquette = {
  id: 'body/no-question-for-question',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'the answer to a question comes before a question back',
  why: 'Who asks and is asked back has to write again before anything is answered, and feels put off.',
  source: { document: '001-nb', line: 55, quote: 'besvare et spørsmål med et spørsmål' },
  examples: {
    bad: [
      `${ASKED}body: |\n  Thank you for your message. «Why do you ask?» The lamps come to the third floor on Tuesday, 24 November.`,
      `${ASKED}body: |\n  «Do you have a lift to the third floor?»`,
    ],
    good: [
      `${ASKED}body: |\n  Thank you for your message. Yes, the lamps are delivered to the third floor on Tuesday, 24 November. Do you have a lift?`,
      `${ASKED}body: |\n  Can the lamps be delivered to the third floor? Yes, on Tuesday, 24 November.`,
    ],
  },
  check,
};

/** Only where the message says what was asked. */
function check(reading: Reading, report: Report): void {
  const { questions, contact } = reading.facts;
  if (questions.length === 0 || contact === 'first') return;
  const thanks = new Set(
    reading
      .hits('thanks')
      .slice(0, 40)
      .map(({ passage, from }) => sentenceOf(passage, from)),
  );
  const sentences = passagesOf(reading, ['body'])
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
    .filter(({ sentence }) => !thanks.has(sentence));
  const [first] = sentences;
  if (first === undefined || !isQuestion(first.passage, first.sentence)) return;
  if (isTheirs(first.passage, first.sentence, reading)) return;
  const span = spanOf({ passage: first.passage, from: first.sentence.from, to: first.sentence.to });
  const help = 'answer what was asked, then ask back if you must';
  if (sentences.every(({ passage, sentence }) => isQuestion(passage, sentence))) {
    report(error(noQuestionForQuestion.id, span, 'the question of the reader is answered with a question', { help }));
  } else {
    report(warning(noQuestionForQuestion.id, span, 'the answer begins with a question', { help }));
  }
}

function sentenceOf({ sentences }: Passage, at: number): Sentence | undefined {
  return sentences.find(({ from, to }) => from <= at && at < to);
}

/** “Can the table be delivered before Christmas? Yes.” says again what the reader asked, in most of its words. */
function isTheirs({ tokens }: Passage, { from, to }: Sentence, reading: Reading): boolean {
  const { text } = contentOf({ tokens: tokens.slice(from, to) }, reading);
  return reading.facts.questions.some((question) => {
    const stems = [...contentOfText(question, reading).stems];
    return stems.length > 0 && stems.filter((stem) => text.includes(stem)).length * 2 > stems.length;
  });
}
