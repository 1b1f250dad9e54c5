import { warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { lastExamples } from './last.examples.ts';
import { orderInBody } from './order-in-body.ts';
import { needsNothing, onlyTells, summaryOf } from './summary.ts';

/** The order of a letter's parts is for the proof of its template (`template/order`); this is about what the parts say. */
export const last: Etiquette = {
  id: 'next-step/last',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'what the reader is to do stands at the end, and nothing comes behind it',
  why: 'Readers look at the end for what is wanted of them. A request in the middle of the text is read past, and a postscript takes the place that belongs to it.',
  source: { document: '000-fy', line: 33, quote: "yn 'e ein wêze moat" },
  needs: ['postscript'],
  languages: null,
  check,
  ...lastExamples,
};

/** One finding says it; a name such as P.S. Lighting may stand before it. */
const MOST_POSTSCRIPTS = 20;

function check(reading: Reading, report: Report): void {
  const postscripts = reading.hits('postscript').slice(0, MOST_POSTSCRIPTS);
  const postscript = postscripts.find((hit) => hit.passage.isWritten && isAtSentenceStart(hit));
  if (postscript !== undefined) reportPostscript(postscript, report);
  const summary = summaryOf(reading);
  if (summary === null || needsNothing(reading) || !onlyTells(summary, reading)) return;
  const order = orderInBody(reading);
  if (order === null) return;
  report(
    warning(last.id, spanOf(order), `the reader is asked to “${wordsOf(order)}” here, and for nothing at the end`, {
      help: 'move the request into the summary of the next step',
      related: [{ span: spanOf({ passage: summary, from: 0, to: summary.tokens.length }), message: 'the next step' }],
    }),
  );
}

function reportPostscript(hit: Hit, report: Report): void {
  report(
    warning(last.id, spanOf(hit), `“${wordsOf(hit)}” puts something behind what the letter asks for`, {
      help: 'say it in the body, or leave it for the next letter',
    }),
  );
}

function isAtSentenceStart({ passage, from }: Hit): boolean {
  const sentence = sentenceAt(passage, from);
  let before = from - 1;
  while (passage.tokens[before]?.kind === 'mark' && before >= (sentence?.from ?? 0)) before -= 1;
  return sentence !== null && before < sentence.from;
}
