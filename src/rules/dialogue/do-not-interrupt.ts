import { localTimeIfValid } from '../../link/local-time.ts';
import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt, textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { placeOfFact } from '../fact-place.ts';

export const doNotInterrupt: Etiquette = {
  id: 'dialogue/do-not-interrupt',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'an answer is to the last thing that the reader wrote',
  why: 'Whoever has written again is not answered by a letter that does not know of it: it talks past them, like somebody who interrupts.',
  source: { document: '003-ru', line: 27, quote: 'Не прерывайте клиента на полу слове' },
  also: [
    { document: '001-nb', line: 77, quote: 'å lytte til slutten, ikke å avbryte' },
    { document: '003-ru', line: 27, quote: 'видно пишет ли прямо сейчас клиент' },
  ],
  examples: {
    bad: [
      'thread:\n  in_reply_to: «"<1@example.no>"»\n  references: ["<1@example.no>", "<2@example.no>"]',
      'context:\n  received_at: «2026-11-20T12:00:00+01:00»\nsend_at: 2026-11-20T10:00:00+01:00',
    ],
    good: [
      'thread:\n  in_reply_to: "<2@example.no>"\n  references: ["<1@example.no>", "<2@example.no>"]',
      'context:\n  received_at: 2026-11-20T09:30:00+00:00\nsend_at: 2026-11-20T10:45:00+01:00',
    ],
  },
  check,
};

/** References end with what is answered (RFC 5322); what stands behind it came later. */
function check(reading: Reading, report: Report): void {
  const { root } = reading.message;
  const answered = textAt(root, ['thread', 'in_reply_to']);
  const references = nodeAt(root, ['thread', 'references']);
  const ids = references?.kind === 'sequence' ? references.items.map((item) => textAt(item, [])) : [];
  const last = ids.at(-1);
  const isKnown = answered !== undefined && ids.some((id) => id?.value === answered.value);
  if (isKnown && last !== undefined && last.value !== answered.value) {
    const related = [{ span: spanOfText(last), message: 'this one came later' }];
    const help = 'read the later message, and answer that one';
    const sentence = `“${answered.value}” is not the last message of the thread`;
    const place = placeOfFact(reading, ['thread', 'in_reply_to']);
    report(warning(doNotInterrupt.id, place, sentence, { help, related }));
  }
  if (cameLater(reading)) {
    const help = 'read their message first: this letter was written before it';
    const place = placeOfFact(reading, ['context', 'received_at']);
    report(warning(doNotInterrupt.id, place, 'their last message came after this letter goes out', { help }));
  }
}

function cameLater({ facts: { receivedAt, sendAt } }: Reading): boolean {
  if (receivedAt === null || sendAt === null) return false;
  const [received, sent] = [receivedAt, sendAt].map((time) => localTimeIfValid(time, 'UTC'));
  if (!received || !sent) return false;
  return sortable(received) > sortable(sent);
}

function sortable({ year, month, day, hour, minute }: NonNullable<ReturnType<typeof localTimeIfValid>>): string {
  return [year, month, day, hour, minute].map((part) => String(part).padStart(4, '0')).join();
}
