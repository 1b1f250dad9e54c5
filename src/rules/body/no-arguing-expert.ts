import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt } from '../../model/node.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { figuresIn } from '../measure/figures.ts';
import { hitsInParts } from '../measure/parts.ts';
import { noArguingExpertExamples, noArguingExpertExamplesIn } from './no-arguing-expert.examples.ts';

/** Only where the message says that its reader is one. */
export const noArguingExpert: Etiquette = {
  id: 'body/no-arguing-expert',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['contradictions'],
  languages: null,
  summary: 'to an expert: whoever contradicts shows why, with a number, a source or a file',
  why: 'Somebody who knows the subject does not give way to a tone, only to a fact. Without one the letter begins a quarrel.',
  source: { document: '001-nb', line: 112, quote: 'bygg alle innvendinger ganske nøye, balansert, med bevis' },
  examples: noArguingExpertExamples,
  examplesIn: noArguingExpertExamplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  const { facts, message } = reading;
  if (facts.reader !== 'expert' || nodeAt(message.root, ['attachments']) !== undefined) return;
  if (nodeAt(message.root, ['table']) !== undefined) return;
  const but = hitsInParts(reading, ['contradictions'], ['body', 'option', 'summary']).find(
    (hit) => !hit.isWeak && !isConditional(hit, reading) && !isProved(hit, reading),
  );
  if (but === undefined) return;
  const sentence = `“${wordsOf(but)}” contradicts an expert, and nothing near it proves the point`;
  const help = 'add what it rests on: a measurement, a link, a file under `attachments`, or a reason';
  report(warning(noArguingExpert.id, spanOf(but), sentence, { help }));
}

/** A figure, a link, a quotation or a reason in the same sentence or the next. */
function isProved({ passage, from }: Hit, reading: Reading): boolean {
  const at = passage.sentences.findIndex((sentence) => sentence.from <= from && from < sentence.to);
  const end = (passage.sentences[at + 1] ?? passage.sentences[at])?.to ?? passage.tokens.length;
  const start = passage.sentences[at]?.from ?? 0;
  const isNear = (token: number): boolean => token >= start && token < end;
  return (
    figuresIn(passage, reading).some((figure) => isNear(figure.from)) ||
    reading.hits('reasons').some((hit) => hit.passage === passage && isNear(hit.from)) ||
    passage.tokens.slice(start, end).some(({ isQuiet, text }) => isQuiet && /[./@"“«]/u.test(text))
  );
}
