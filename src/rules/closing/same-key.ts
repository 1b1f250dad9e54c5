import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { replaced, spanOf, wholeOf, wordsOf } from '../../text/place.ts';
import { sameKeyExamples } from './same-key.examples.ts';

/** Only an informal greeting with a formal farewell: the other way round the farewell itself is `closing/formal`'s. */
export const sameKey: Etiquette = {
  id: 'closing/same-key',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter ends in the key in which it began',
  why: 'A letter that greets a friend and parts from a stranger leaves the reader wondering what went wrong in between.',
  source: { document: '001-nb', line: 176, quote: 'Avslutt samtalen med samme tast som du startet den' },
  needs: ['greeting_conditional', 'closings_formal'],
  languages: null,
  check,
  ...sameKeyExamples,
};

function check(reading: Reading, report: Report): void {
  const inPart = (list: string, part: string): Hit | undefined =>
    reading.hits(list).find(({ passage }) => passage.isWritten && passage.part === part);
  const greeting = inPart('greeting_conditional', 'greeting');
  const farewell = inPart('closings_formal', 'farewell');
  if (greeting === undefined || farewell === undefined) return;
  const usual = reading.language.closing.farewell;
  const place = wholeOf(farewell.passage);
  const isAlone = farewell.passage.tokens.every(
    ({ kind }, at) => kind === 'mark' || (farewell.from <= at && at < farewell.to),
  );
  const fixes = isAlone ? [{ title: `write “${usual}”`, safe: true, edits: [replaced(place, usual)] }] : [];
  const sentence = `“${wordsOf(farewell)}” is stiffer than the greeting “${wordsOf(greeting)}”`;
  const related = [{ span: spanOf(greeting), message: 'the greeting' }];
  report(warning(sameKey.id, spanOf(farewell), sentence, { help: `write “${usual}”`, related, fixes }));
}
