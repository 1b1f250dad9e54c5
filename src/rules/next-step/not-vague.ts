import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf, wordsOf } from '../../text/place.ts';
import { figuresIn } from '../measure/figures.ts';
import { wordsIn } from '../measure/word-set.ts';
import { notVagueExamples } from './not-vague.examples.ts';
import { hasEnding, hitsOf, isEmptyStep, isIn, needsNothing, summaryOf } from './summary.ts';

/** A vague phrase beside something definite is only politeness: “Please confirm by Monday, and let me know what you think”. */
export const notVague: Etiquette = {
  id: 'next-step/not-vague',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'the next step is something definite that can be done',
  why: 'A reader can confirm, choose or call, but nobody can “stay in touch” by Monday, and “Click here” could stand on any button. What has no shape is put off, and then forgotten.',
  source: { document: '000-fy', line: 33, quote: 'wat stap of beslút wurdt ferwachte' },
  needs: ['vague_next_step', 'empty_steps'],
  languages: null,
  check,
  ...notVagueExamples,
};

function check(reading: Reading, report: Report): void {
  const summary = summaryOf(reading);
  if (needsNothing(reading)) return;
  reportEmptyLabel(reading, report);
  if (summary === null) return;
  if (isEmptyStep(summary, reading)) return reportEmptyStep(summary, report);
  const vague = hitsOf('vague_next_step', summary, reading);
  const [first] = vague;
  if (first === undefined || isDefinite(summary, vague, reading)) return;
  const finding = isAll(summary, vague) ? error : warning;
  report(
    finding(notVague.id, spanOf(first), `“${wordsOf(first)}” tells the reader no step to take`, {
      help: 'name what the reader does and the day by which: confirm, choose, reply with A or B',
    }),
  );
}

function reportEmptyStep(summary: Passage, report: Report): void {
  const place = wholeOf(summary);
  report(
    error(notVague.id, spanOf(place), `“${wordsOf(place)}” does not say what the reader is to do`, {
      help: 'name the step and the day by which: confirm the address, choose a day, answer this e-mail',
    }),
  );
}

function reportEmptyLabel(reading: Reading, report: Report): void {
  const label = reading.passages.find(({ part, isWritten }) => part === 'label' && isWritten);
  if (label === undefined || !isEmptyStep(label, reading)) return;
  const place = wholeOf(label);
  report(
    warning(notVague.id, spanOf(place), `“${wordsOf(place)}” does not say what happens when the reader presses it`, {
      help: 'name what the reader does there: `Confirm the address`, `Choose a day`',
    }),
  );
}

/** A day, a number, a letter of an option, a question or an order beside the vague words. */
function isDefinite(summary: Passage, vague: readonly Hit[], reading: Reading): boolean {
  if (figuresIn(summary, reading).length > 0) return true;
  const orders = hitsOf('next_step_verbs', summary, reading).filter(({ from }) => !isWithin(from, vague));
  if (orders.length > 0) return true;
  const beside = summary.tokens.filter((_, at) => !isWithin(at, vague));
  if (beside.some(({ kind, text, isQuiet }) => kind === 'hole' || isQuiet || /^[A-DА-ГБ]$/u.test(text))) return true;
  if (beside.some(({ folded }) => hasEnding(folded, reading))) return true;
  return summary.sentences.some(
    (sentence) => isQuestion(sentence, vague) || isOrderOfItsOwn(sentence, summary, vague, reading),
  );
}

function isQuestion(sentence: Sentence, vague: readonly Hit[]): boolean {
  return sentence.ends === '?' && !isIn(sentence, vague);
}

/** Where orders have no ending: a sentence whose first word is neither vague nor the beginning of a statement. */
function isOrderOfItsOwn(sentence: Sentence, summary: Passage, vague: readonly Hit[], reading: Reading): boolean {
  const { language } = reading;
  if (language.words?.['imperative_endings'] !== undefined) return false;
  const isStart = wordsIn(language, 'statement_starts');
  const isPolite = wordsIn(language, 'polite');
  const soft = hitsOf('conditions', summary, reading);
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = summary.tokens[at];
    if (token === undefined || token.kind === 'mark' || isPolite(token.folded)) continue;
    return !isWithin(at, vague) && !isWithin(at, soft) && !isStart(token.folded) && !isIn(sentence, vague);
  }
  return false;
}

/** Whether the next step is nothing else, but for a word or two around. */
function isAll({ tokens, sentences }: Passage, vague: readonly Hit[]): boolean {
  const others = tokens.filter(({ kind }, at) => kind === 'word' && !isWithin(at, vague));
  return others.length <= MOST_WORDS_AROUND * sentences.length;
}

const MOST_WORDS_AROUND = 3;

function isWithin(at: number, hits: readonly Hit[]): boolean {
  return hits.some(({ from, to }) => from <= at && at < to);
}
