import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Part, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Place, spanOf, wholeOf } from '../../text/place.ts';
import { thankAndApologiseInTimeExamples } from './thank-and-apologise-in-time.examples.ts';

export const thankAndApologiseInTime: Etiquette = {
  id: 'tone/thank-and-apologise-in-time',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'an apology stands in the first two sentences, and thanks in the first paragraph',
  why: 'A reader who is owed an apology or thanks waits for it, and hears nothing else before.',
  source: { document: '001-nb', line: 28, quote: 'Gi takk og unnskyld i tide (hvis nødvendig)' },
  also: [{ document: '000-fy', line: 19, quote: 'sinnen fan tankberens, apology' }],
  needs: ['apology', 'thanks'],
  languages: null,
  check,
  ...thankAndApologiseInTimeExamples,
};

function check(reading: Reading, report: Report): void {
  const body = reading.passages.filter(({ part }) => part === 'body');
  checkApology(reading, body, report);
  checkThanks(reading, body, report);
}

/** A delay without any apology is for `body/apologise-in-advance`. */
function checkApology({ facts, hits }: Reading, body: readonly Passage[], report: Report): void {
  const { intent } = facts;
  const first = firstSentences(body, SENTENCES_BEFORE_IT);
  const [start] = first;
  if (start === undefined || (intent !== 'apology' && intent !== 'complaint' && intent !== 'delay')) return;
  const apologies = hits('apology').filter(({ passage }) => passage.isWritten && body.includes(passage));
  if (apologies.some((hit) => first.some((place) => isIn(hit, place)))) return;
  if (intent === 'delay' && apologies.length === 0) return;
  const finding = intent === 'apology' ? error : warning;
  const sentence = apologies.length === 0 ? 'this letter has no apology' : 'the apology comes late';
  const help = 'apologise in the first two sentences';
  const related = apologies.slice(0, 1).map((hit) => ({ span: spanOf(hit), message: 'here it stands' }));
  report(finding(thankAndApologiseInTime.id, spanOf(start), sentence, { help, related }));
}

const SENTENCES_BEFORE_IT = 2;

function firstSentences(body: readonly Passage[], count: number): readonly Place[] {
  return body
    .flatMap((passage) => passage.sentences.slice(0, count).map(({ from, to }) => ({ passage, from, to })))
    .slice(0, count);
}

function isIn(hit: Hit, { passage, from, to }: Place): boolean {
  return hit.passage === passage && from <= hit.from && hit.from < to;
}

/** A letter without any thanks is for `closing/thanks`. Those in the subject come before the first paragraph. */
function checkThanks({ facts, hits }: Reading, [opening]: readonly Passage[], report: Report): void {
  const thanks = hits('thanks').filter(({ passage }) => passage.isWritten);
  const [first] = thanks;
  if (facts.thanksFor === null || opening === undefined || first === undefined) return;
  if (thanks.some(({ passage }) => passage === opening || BEFORE_THE_BODY.has(passage.part))) return;
  const sentence = `the first paragraph does not thank for “${facts.thanksFor.value.trim()}”`;
  const related = [{ span: spanOf(first), message: 'here the thanks stand' }];
  report(
    warning(thankAndApologiseInTime.id, spanOf(wholeOf(opening)), sentence, { help: 'begin with the thanks', related }),
  );
}

const BEFORE_THE_BODY: ReadonlySet<Part> = new Set(['subject', 'preheader']);
