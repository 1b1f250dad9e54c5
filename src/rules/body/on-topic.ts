import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { type Content, contentOf, contentOfText, contentTogether, shareContent } from '../measure/content.ts';
import { passagesOf } from '../measure/parts.ts';
import { countWords } from '../measure/words.ts';

/** Common words prove little, and their absence not much more: the rule holds only where it is asked for. */
export const onTopic: Etiquette = {
  id: 'body/on-topic',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  needs: [],
  languages: null,
  summary: 'each paragraph has to do with the subject, the next step or what the reader asked',
  why: 'A paragraph about something else makes the reader look for the connection, and puts off what the letter is for.',
  source: { document: '000-fy', line: 15, quote: 'sûnder grutte ôfwikings op ûnderwerpen los foar it bedriuw' },
  also: [
    { document: '001-nb', line: 53, quote: 'spørsmål / svar ikke til poenget' },
    { document: '001-nb', line: 207, quote: 'prøv å bringe samtalen tilbake til emnet for avtalen' },
  ],
  examples: {
    bad: [
      'body:\n  - Thank you for your order. The two lamps come to you on Tuesday, 24 November, between 9 and 12.\n  - «My neighbour has been to Portugal with his family this summer. He told us for a whole evening how warm the water was and how good the fish tasted there.»',
    ],
    good: [
      'body:\n  - Thank you for your order. The two lamps come to you on Tuesday, 24 November, between 9 and 12.\n  - The carrier carries each lamp to the room that you choose, and takes the boxes and the paper back with him. He shows you how the brightness is changed with a touch of the foot.',
      'body:\n  - Thank you for your order. The two lamps come to you on Tuesday, 24 November, between 9 and 12.\n  - My neighbour has been to Portugal.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const topic = topicOf(reading);
  if (topic.stems.size < 2 || reading.facts.isList) return;
  for (const paragraph of passagesOf(reading, ['body'])) {
    if (countWords(paragraph) < FEWEST_WORDS || shareContent(topic, contentOf(paragraph, reading))) continue;
    const sentence = 'this paragraph has no word in common with the subject, the next step or what the reader asked';
    const help = 'say what it has to do with the matter, or leave it out';
    report(warning(onTopic.id, spanOf(wholeOf(paragraph)), sentence, { help }));
  }
}

const FEWEST_WORDS = 25;

function topicOf(reading: Reading): Content {
  const { questions, wishes, request, need, thanksFor } = reading.facts;
  const facts = [...questions, ...wishes, request, need, thanksFor].filter((text) => text !== null);
  return contentTogether([
    ...passagesOf(reading, ['subject', 'option', 'advantage', 'summary', 'label']).map((passage) =>
      contentOf(passage, reading),
    ),
    ...facts.map((text) => contentOfText(text, reading)),
  ]);
}
