import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';

/** A list without a paragraph and a body that is missing are the schema's findings under the same code. */
export const oneOrTwoParagraphs: Rule = {
  id: 'body/one-or-two-paragraphs',
  severity: 'error',
  hard: true,
  summary: 'the body has one or two paragraphs',
  why: 'People tire of long letters and put them off. What matters fits in one or two paragraphs; a choice belongs under options, figures in a table, and what the reader should do in the next step.',
  source: { document: '001-nb', line: 103, quote: 'essensen bør oppgis bokstavelig i ett eller to avsnitt' },
  examples: {
    bad: [
      'body: |\n  Your lamps come on Tuesday.\n\n  The carrier calls you an hour before.\n\n  «The old lamps can go back with the van.»',
      'body:\n  - Your lamps come on Tuesday.\n  - The carrier calls you an hour before.\n  - «The old lamps can go back with the van.»',
    ],
    good: [
      'body: Your lamps come on Tuesday.',
      'body:\n  - Your lamps come on Tuesday.\n  - The carrier calls you an hour before.',
    ],
  },
  check,
};

function check({ root, body }: Message, report: Report): void {
  const third = body[2];
  const entry = entryOf(root, 'body');
  if (third !== undefined) {
    const help =
      'say it in two: move a choice to options, figures to table, what the reader should do to next_step; envoi writes the closing';
    const sentence = `\`body\` has ${body.length} paragraphs; it may have at most 2`;
    report(error(oneOrTwoParagraphs.id, spanOfText(third.written), sentence, { help }));
  } else if (body.length === 0 && entry?.value.kind === 'scalar' && entry.value.style !== 'empty') {
    const help = 'write what the reader must know, in one or two paragraphs';
    report(error(oneOrTwoParagraphs.id, entry.key.span, 'the body says nothing', { help }));
  }
}
