import { error, type Report } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { noneFor } from './closing-lines.ts';

/** A message without `closing` gets its language's; that every template shows it is for the proof. */
export const closingRequired: Etiquette = {
  id: 'closing/required',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'a letter says goodbye before it is signed',
  why: 'A letter that stops without a farewell reads as if its writer had hung up.',
  source: { document: '003-ru', line: 16, quote: 'Прощаться с клиентом нужно всегда' },
  also: [
    { document: '000-fy', line: 19, quote: 'it passend ôfskie' },
    { document: '001-nb', line: 316, quote: 'De færreste tenker på hvor viktig det er å si farvel' },
  ],
  needs: [],
  languages: null,
  examples: {
    bad: ['closing: «none»', 'closing:\n  farewell: «none»'],
    good: ['closing: auto', 'closing:\n  farewell: Kind regards,'],
  },
  examplesIn: {
    ru: { bad: ['closing: «none»'], good: ['closing:\n  farewell: С уважением,'] },
    fy: { bad: ['closing: «none»'], good: ['closing:\n  farewell: Mei freonlike groetnis,'] },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const whole = textAt(reading.message.root, ['closing']);
  const none = whole?.value === 'none' ? whole : noneFor('farewell', reading);
  if (none === null) return;
  report(
    error(closingRequired.id, spanOfText(none), 'the letter ends without a farewell', {
      help: `write \`auto\` here: “${reading.language.closing.farewell}”`,
      fixes: [{ title: 'write `auto`', safe: false, edits: [{ span: spanOfText(none), text: 'auto' }] }],
    }),
  );
}
