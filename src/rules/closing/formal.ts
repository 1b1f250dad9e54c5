import { error, type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { replaced, spanOf, wholeOf, wordsOf } from '../../text/place.ts';
import { closingLines, FAREWELLS, hitsAmong } from './closing-lines.ts';
import { formalExamples } from './formal.examples.ts';

/** A weak entry is friendly among people who know each other: it is let pass where the reader greets us so. */
export const formal: Etiquette = {
  id: 'closing/formal',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'the farewell is one that letters have',
  why: 'The farewell is the last word that the reader keeps. A “bye” after a careful letter makes the rest of it look borrowed.',
  source: { document: '003-ru', line: 17, quote: 'Прощаться нужно в официальном стиле («До свидания»)' },
  needs: ['closing_informal', 'closings_neutral'],
  languages: null,
  check,
  ...formalExamples,
};

function check(reading: Reading, report: Report): void {
  const { facts, language, hits } = reading;
  const areFriends = facts.relationship === 'longstanding' && facts.greetsInformally;
  const lines = closingLines(reading);
  const informal = hits('closing_informal').filter(
    ({ passage, isWeak }) =>
      lines.includes(passage) &&
      (!isWeak || (passage.part === 'farewell' && !areFriends && !isNeutral(passage, reading))),
  );
  for (const hit of informal) {
    const finding = hit.isWeak ? warning : error;
    const help = `write “${language.closing.farewell}”`;
    const sentence = `“${wordsOf(hit)}” is how friends say goodbye`;
    report(finding(formal.id, spanOf(hit), sentence, { help, fixes: fixesFor(hit, reading) }));
  }
  const stiff = hits('closings_stiff').filter(({ passage }) => passage.isWritten && passage.part === 'farewell');
  for (const hit of stiff) {
    const help = `write “${language.closing.farewell}”`;
    const sentence = `“${wordsOf(hit)}” is no farewell for a reader whom the letter knows by name`;
    report(warning(formal.id, spanOf(hit), sentence, { help, fixes: fixesFor(hit, reading) }));
  }
  if (informal.length + stiff.length === 0) checkKnown(lines, reading, report);
}

function isNeutral(passage: Passage, reading: Reading): boolean {
  return hitsAmong(['closings_neutral', 'closings_formal'], passage, reading).length > 0;
}

/** Only where the farewell is nothing else: a name behind it would be lost. */
function fixesFor(hit: Hit, { language }: Reading): readonly Fix[] {
  const { passage, from, to } = hit;
  const isAlone = passage.tokens.every(({ kind }, at) => kind === 'mark' || (from <= at && at < to));
  if (!isAlone || passage.part !== 'farewell') return [];
  const { farewell } = language.closing;
  return [{ title: `write “${farewell}”`, safe: true, edits: [replaced(wholeOf(passage), farewell)] }];
}

/** In a closing of several lines the farewell may stand above the last, before a name. */
function checkKnown(lines: readonly Passage[], reading: Reading, report: Report): void {
  const farewell = lines.find(({ part }) => part === 'farewell');
  if (farewell === undefined || farewell.tokens.some(({ kind }) => kind === 'hole')) return;
  if (lines.some((line) => hitsAmong(FAREWELLS, line, reading).length > 0)) return;
  const help = `write “${reading.language.closing.farewell}” as the last line`;
  const said = `“${wordsOf(wholeOf(farewell))}” is no farewell that is usual in letters`;
  report(warning(formal.id, spanOf(wholeOf(farewell)), said, { help }));
}
