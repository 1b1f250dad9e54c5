import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { singleExamples } from './single.examples.ts';
import { hitsOf, isOrder, ordersIn, summaryOf } from './summary.ts';

/** Several orders may be one step (“choose a day and confirm it”): two are seen only where they are of different kinds. */
export const single: Etiquette = {
  id: 'next-step/single',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'the reader is asked for one step',
  why: 'Of two tasks the easy one is done and the other forgotten, and the reader believes to have answered.',
  source: { document: '000-fy', line: 33, quote: 'wat stap of beslút wurdt ferwachte' },
  needs: ['second_step'],
  languages: null,
  check,
  ...singleExamples,
};

const KINDS = ['steps_decision', 'steps_document', 'steps_money'] as const;

function check(reading: Reading, report: Report): void {
  const summary = summaryOf(reading);
  if (summary === null) return;
  const second = secondOfAnotherKind(summary, reading) ?? secondBehindMarker(summary, reading);
  if (second === null) return;
  report(
    warning(single.id, spanOf(second), `“${wordsOf(second)}” asks for a second step`, {
      help: 'keep the step that matters most here; ask for the other in a letter of its own, or make both one',
    }),
  );
}

function secondOfAnotherKind(summary: Passage, reading: Reading): Hit | null {
  const firsts = KINDS.map((kind) => hitsOf(kind, summary, reading).find((hit) => isOrder(hit, reading))).filter(
    (hit) => hit !== undefined,
  );
  return firsts.toSorted((one, other) => one.from - other.from)[1] ?? null;
}

/** “… and also call us”: an order just behind the marker, and another before it. */
function secondBehindMarker(summary: Passage, reading: Reading): Hit | null {
  const orders = ordersIn(summary, reading);
  const first = orders.find((hit) => isOrder(hit, reading));
  const isCondition = hitsOf('conditions', summary, reading);
  for (const marker of hitsOf('second_step', summary, reading)) {
    const sentence = sentenceAt(summary, marker.from);
    if (sentence === null || isCondition.some(({ from }) => sentence.from <= from && from < sentence.to)) continue;
    const next = orders.find(({ from, to }) => from >= marker.from && from - marker.to <= NEAR && to <= sentence.to);
    const isSecond = first !== undefined && first.to <= marker.from;
    if (next !== undefined && isSecond) return { ...marker, to: Math.max(marker.to, next.to) };
  }
  return null;
}

const NEAR = 4;
