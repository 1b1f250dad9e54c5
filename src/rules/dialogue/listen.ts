import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { contentOf, contentOfText, contentTogether, shareContent } from '../measure/content.ts';
import { hasLists, passagesOf } from '../measure/parts.ts';

/** Silent where the request is one word: there are others for the same. Without other facts `personal/individual-content` says it. */
const FEWEST_STEMS = 2;

export const listen: Etiquette = {
  id: 'dialogue/listen',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'an answer comes back to what was asked for',
  why: 'People feel heard when they meet their own words again. An answer that speaks of something else reads like one that was sent to everybody.',
  source: { document: '001-nb', line: 23, quote: 'Å fordype seg i' },
  also: [
    { document: '001-nb', line: 43, quote: 'uoppmerksomhet' },
    { document: '001-nb', line: 207, quote: 'lytte nøye til klienten' },
  ],
  examples: {
    bad: [
      'context:\n  contact: reply\n  request: repair of the cracked mirror\n  questions:\n    - When do the two lamps come to me?\nbody: |\n  «Thank you for your order. The two lamps come to you on Tuesday, 24 November, between 9 and 12.»',
    ],
    good: [
      'context:\n  contact: reply\n  request: repair of the cracked mirror\nsubject: Your mirror comes back on Tuesday, 24 November\nbody: |\n  Thank you for your message. We repair the mirror, and bring it to you on Tuesday, 24 November.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { contact, request, questions, wishes, need, isList } = reading.facts;
  const isAllSaid = questions.length === 0 && wishes.length === 0 && need === null;
  if (contact !== 'reply' || request === null || isAllSaid || isList || !hasLists(reading, ['stop_words'])) return;
  const body = passagesOf(reading, ['body', 'subject', 'option', 'advantage', 'cell', 'summary']);
  const first = body.find(({ part }) => part === 'body');
  const asked = contentOfText(request, reading);
  if (first === undefined || asked.stems.size < FEWEST_STEMS) return;
  if (shareContent(asked, contentTogether(body.map((passage) => contentOf(passage, reading))))) return;
  const related = [{ span: spanOfText(request), message: 'what was asked for' }];
  const help = 'say in the first sentence what they asked for, in their words, and then the answer';
  const sentence = 'no word of the request comes back in the answer';
  report(warning(listen.id, spanOf(wholeOf(first)), sentence, { help, related }));
}
