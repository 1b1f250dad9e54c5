import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { closingInBody } from './closing-in-body.ts';
import { onceExamples } from './once.examples.ts';

/** Every letter has a closing, by its message or its language; one in the body comes first, and the letter goes on behind it. */
export const closingOnce: Etiquette = {
  id: 'closing/once',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['sign_offs'],
  languages: null,
  summary: 'a letter says goodbye once, at its end',
  why: 'The letter ends with a closing and a signature of its own. A farewell in the body comes before the next step: who has said goodbye stops reading there.',
  source: { document: '003-ru', line: 16, quote: 'Прощаться с клиентом нужно всегда' },
  check,
  ...onceExamples,
};

function check(reading: Reading, report: Report): void {
  const farewell = closingInBody(reading);
  if (farewell === null) return;
  const sentence = `“${wordsOf(farewell)}” says goodbye in the middle of the letter`;
  const help = 'leave it out, and what is signed below it: envoi writes the closing and the sender’s name';
  report(warning(closingOnce.id, spanOf(farewell), sentence, { help }));
}
