import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';
import { isQuestion } from '../measure/questions.ts';

export const questionsOrganised: Etiquette = {
  id: 'body/questions-organised',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'the body has at most two questions, and not one behind the other',
  why: 'Of a stream of questions the reader answers the first or the last. What was asked between them has to be asked again.',
  source: { document: '000-fy', line: 15, quote: 'freegje se in fêst stream is ek net wurdich' },
  also: [
    { document: '000-fy', line: 15, quote: 'As jo moatte in list fan fragen' },
    { document: '000-fy', line: 15, quote: 'It advisearre om tariede listen fan fragen' },
  ],
  examples: {
    bad: [
      'body: |\n  Thank you for your order. Which colour would you like? «And which floor do you live on?» The lamps come on Tuesday, 24 November.',
      'body:\n  - Thank you for your order. Which colour would you like? The lamps come on Tuesday, 24 November.\n  - Is there a lift? We ask because of the boxes. «Who opens the door for the carrier?»',
    ],
    good: [
      'body: |\n  Thank you for your order. Would you like it in white? Or do you prefer green? The lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for asking “Is it white?” and “Is it dear?”. The lamps come on Tuesday, 24 November. Which colour would you like?',
    ],
  },
  check,
};

/** Two in a row, or the third at all; one finding stands for all. */
function check(reading: Reading, report: Report): void {
  const [one] = [...secondsInARow(reading), ...allQuestions(reading).slice(2)];
  if (one === undefined) return;
  const count = allQuestions(reading).length;
  const sentence = `this is one of ${count} questions in the body`;
  const help =
    'ask the one that matters most, or let the reader choose among `options`; the others can wait for the answer';
  report(warning(questionsOrganised.id, spanOf(one), sentence, { help }));
}

type Place = Parameters<typeof spanOf>[0];

function allQuestions(reading: Reading): readonly Place[] {
  return passagesOf(reading, ['body']).flatMap((passage) =>
    passage.sentences.filter((sentence) => isQuestion(passage, sentence)).map((sentence) => placeOf(passage, sentence)),
  );
}

function placeOf(passage: Passage, { from, to }: Sentence): Place {
  return { passage, from, to };
}

function secondsInARow(reading: Reading): readonly Place[] {
  return passagesOf(reading, ['body']).flatMap((passage) => {
    const seconds = passage.sentences.filter((sentence, index) => {
      const before = passage.sentences[index - 1];
      const isSecond = before !== undefined && isQuestion(passage, before) && isQuestion(passage, sentence);
      return isSecond && !isAlternative(passage, sentence, reading);
    });
    return seconds.map((sentence) => placeOf(passage, sentence));
  });
}

/** “Or do you prefer green?” goes on with the question before. */
function isAlternative(passage: Passage, { from }: Sentence, { hits }: Reading): boolean {
  return hits('alternatives').some((hit) => hit.isWeak && hit.passage === passage && hit.from === from);
}
