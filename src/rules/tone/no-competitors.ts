import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Place, spanOf, wordsOf } from '../../text/place.ts';
import { noCompetitorsExamples } from './no-competitors.examples.ts';

export const noCompetitors: Etiquette = {
  id: 'tone/no-competitors',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'a letter does not speak of competitors, and never ill',
  why: 'Who runs others down looks weak himself, and the reader may be their customer too.',
  source: { document: '002-uk', line: 19, quote: 'поливати брудом конкурентів' },
  also: [
    { document: '002-uk', line: 19, quote: 'Не варто обговорювати конкурентів' },
    { document: '002-uk', line: 19, quote: 'відгук про неї повинен бути максимально нейтральним' },
  ],
  needs: ['competitor_word', 'competitors'],
  languages: null,
  check,
  ...noCompetitorsExamples,
};

function check({ hits, facts }: Reading, report: Report): void {
  const rivals = byPassage([...hits('competitor_word'), ...hits('competitors')]);
  const slurs = byPassage(hits('disparage'));
  for (const [passage, all] of rivals) {
    const near = nearIn(slurs.get(passage) ?? []);
    for (const said of inSentences(passage, all)) {
      const pair = said.map((rival) => pairOf(rival, near, passage)).find((found) => found !== null) ?? null;
      if (pair !== null) reportSlur(pair, report);
      else if (!facts.askedAboutCompetitor) reportMentions(said, report);
    }
  }
}

function byPassage(hits: readonly Hit[]): ReadonlyMap<Passage, readonly Hit[]> {
  const found = new Map<Passage, Hit[]>();
  for (const hit of hits) {
    if (!hit.passage.isWritten) continue;
    const others = found.get(hit.passage);
    if (others === undefined) found.set(hit.passage, [hit]);
    else others.push(hit);
  }
  return found;
}

/** The hits of each sentence that has any. */
function inSentences({ sentences }: Passage, hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const inOrder = hits.toSorted((one, other) => one.from - other.from);
  let next = 0;
  return sentences.flatMap(({ to }: Sentence) => {
    const first = next;
    while ((inOrder[next]?.from ?? Number.POSITIVE_INFINITY) < to) next += 1;
    return next === first ? [] : [inOrder.slice(first, next)];
  });
}

/** By the tokens at which they begin and end, so that looking around a place takes the same time in every text. */
function nearIn(hits: readonly Hit[]): ReadonlyMap<number, Hit> {
  return new Map(
    hits.flatMap((hit): [number, Hit][] => [
      [hit.from, hit],
      [hit.to - 1, hit],
    ]),
  );
}

/** The competitor and what is said against it within eight words of the same sentence; two weak words are no slur. */
function pairOf(rival: Hit, near: ReadonlyMap<number, Hit>, { tokens }: Passage): Place | null {
  for (let distance = 0; distance <= MOST_WORDS_BETWEEN; distance += 1) {
    for (const at of [rival.to + distance, rival.from - 1 - distance]) {
      const slur = near.get(at);
      if (slur === undefined || (slur.isWeak && rival.isWeak)) continue;
      const from = Math.min(rival.from, slur.from);
      const to = Math.max(rival.to, slur.to);
      if (tokens.slice(from, to).some(({ text }) => /^[.!?…;]$/u.test(text))) continue;
      return { passage: rival.passage, from, to };
    }
  }
  return null;
}

const MOST_WORDS_BETWEEN = 8;

function reportSlur(place: Place, report: Report): void {
  const help = 'leave the others out and say what we do, with a number';
  report(error(noCompetitors.id, spanOf(place), `“${wordsOf(place)}” speaks ill of a competitor`, { help }));
}

function reportMentions(rivals: readonly Hit[], report: Report): void {
  for (const rival of rivals.filter(({ isWeak }) => !isWeak)) {
    const help = 'leave the others out; if the reader asked about them, set `context.asked_about_competitor`';
    report(warning(noCompetitors.id, spanOf(rival), `“${wordsOf(rival)}” brings others into the letter`, { help }));
  }
}
