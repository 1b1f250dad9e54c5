import { error, type Report } from '../../model/diagnostic.ts';
import { entryOf, nodeAt, textAt } from '../../model/node.ts';
import type { Part, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { hasLists, hitsInParts, passagesOf } from '../measure/parts.ts';
import { isQuestion } from '../measure/questions.ts';
import { notMonologueExamples, notMonologueExamplesIn } from './not-monologue.examples.ts';

const INVITING = ['help_offer', 'next_step_verbs'] as const;

export const notMonologue: Etiquette = {
  id: 'body/not-monologue',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: INVITING,
  languages: null,
  summary: 'the letter asks for an answer or offers to answer questions',
  why: 'A letter that leaves no room for an answer ends the conversation, and its reader takes their questions elsewhere.',
  source: { document: '003-ru', line: 26, quote: 'ни в коем случае не превращайте ее в монолог' },
  also: [
    { document: '003-ru', line: 26, quote: 'давать возможность задавать вопросы' },
    { document: '001-nb', line: 202, quote: 'ikke være som en kjedelig monolog' },
    { document: '000-fy', line: 15, quote: "net falle út fan dielname oan 'e diskusje" },
  ],
  examples: notMonologueExamples,
  examplesIn: notMonologueExamplesIn,
  check,
};

const PARTS: readonly Part[] = ['body', 'option', 'summary', 'label', 'help', 'wish'];

/** One of them is enough: an offer of help, which the language pack makes unasked, a question, a request, a way to answer. */
function check(reading: Reading, report: Report): void {
  const { passages, message } = reading;
  const { root } = message;
  const closing = entryOf(root, 'closing');
  // Where a help that is set to none is the reason, `next-step/offer-help` says so.
  if (textAt(closing?.value, ['help'])?.value === 'none' && !reading.facts.isInThread) return;
  if (closing === undefined || !hasLists(reading, INVITING)) return;
  if (passages.some(({ part, isWritten }) => part === 'help' && !isWritten) || canAnswer(reading)) return;
  const asks = passagesOf(reading, PARTS).some((passage) =>
    passage.sentences.some((sentence) => isQuestion(passage, sentence)),
  );
  if (asks || isInvited(reading) || textAt(root, ['next_step', 'deadline'])) return;
  const help = entryOf(closing.value, 'help') ?? closing;
  const remedy = `leave the closing to the language, which says “${reading.language.closing.help}”, or ask something`;
  report(error(notMonologue.id, help.value.span, 'nothing in the letter invites an answer', { help: remedy }));
}

/** A verb of a step is a request only where the step stands: the lamps “come” in the body. */
function isInvited(reading: Reading): boolean {
  return (
    hitsInParts(reading, ['help_offer'], PARTS).length > 0 ||
    hitsInParts(reading, ['next_step_verbs'], ['summary', 'label']).length > 0
  );
}

/** By a mail or a call, which is what `reply` and `phone` are. */
function canAnswer({ message: { root } }: Reading): boolean {
  const action = nodeAt(root, ['next_step', 'action']);
  return textAt(action, ['reply'])?.value === 'true' || textAt(action, ['phone']) !== undefined;
}
