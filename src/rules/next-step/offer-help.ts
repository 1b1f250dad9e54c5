import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { offerHelpExamples } from './offer-help.examples.ts';

/** Without `help: none` a closing in parts offers help by itself; a closing in the author's own words is left to them. */
export const offerHelp: Etiquette = {
  id: 'next-step/offer-help',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'before it says goodbye a letter offers help or asks for questions',
  why: 'A reader with one question left does not ask it where nobody offers to answer. One sentence saves a wrong guess.',
  source: { document: '003-ru', line: 16, quote: 'спросите, чем вы еще можете ему помочь' },
  also: [
    { document: '001-nb', line: 165, quote: 'om samtalepartneren din har spørsmål' },
    { document: '001-nb', line: 282, quote: 'viser at han er klar til å hjelpe' },
    { document: '003-ru', line: 16, quote: 'Если ответ – ничем, попрощайтесь' },
  ],
  needs: ['help_offer'],
  languages: null,
  check,
  ...offerHelpExamples,
};

function check(reading: Reading, report: Report): void {
  const help = textAt(reading.message.root, ['closing', 'help']);
  // In a thread the letter before this one has offered it.
  if (help?.value !== 'none' || reading.facts.isInThread) return;
  if (reading.hits('help_offer').some(({ passage }) => passage.isWritten)) return;
  report(
    warning(offerHelp.id, spanOfText(help), 'the letter offers no help before it says goodbye', {
      help: `write \`auto\` here: “${reading.language.closing.help}”`,
      fixes: [{ title: 'write `auto`', safe: false, edits: [{ span: spanOfText(help), text: 'auto' }] }],
    }),
  );
}
