import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf, nodeAt, textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';

/** A next step that is missing or blank is the schema's finding under the same code. */
export const nextStepRequired: Rule = {
  id: 'next-step/required',
  severity: 'error',
  hard: true,
  summary: 'a letter ends with the step or decision that is expected of its reader',
  why: 'A reader who does not know what we expect does nothing, or writes back to ask. One sentence at the end saves both sides a letter; where nothing is needed, saying so lets the reader put the letter away.',
  source: { document: '000-fy', line: 33, quote: 'moat in omtinken fan wat stap of beslút wurdt ferwachte' },
  examples: {
    bad: [
      'intent: offer\nnext_step:\n  summary: There is nothing you need to do.\n  action:\n    «none»: true',
      'next_step:\n  summary: «""»\n  action:\n    reply: true',
    ],
    good: [
      'intent: confirmation\nnext_step:\n  summary: There is nothing you need to do.\n  action:\n    none: true',
      'intent: offer\nnext_step:\n  summary: Please reply with A or B by Thursday, 3 December.\n  action:\n    reply: true',
    ],
  },
  check,
};

function check({ root }: Message, report: Report): void {
  const none = entryOf(nodeAt(root, ['next_step', 'action']), 'none');
  const kind = kindThatAsks(textAt(root, ['intent'])?.value, textAt(root, ['template'])?.value);
  if (none?.value.kind !== 'scalar' || none.value.value !== true || kind === undefined) return;
  const sentence = `${kind} asks its reader for something, so its next step cannot be none`;
  const help = 'give the reader a way to answer: reply, url with a label, or phone; a “no” must be as easy as a “yes”';
  report(error(nextStepRequired.id, none.key.span, sentence, { help }));
}

/** What the reader is asked to take up, refuse or decide. */
function kindThatAsks(intent = '', template = ''): string | undefined {
  return ASKING.get(intent) ?? (template === 'campaign' ? 'a campaign' : undefined);
}

const ASKING: ReadonlyMap<string, string> = new Map([
  ['offer', 'an offer'],
  ['invite', 'an invitation'],
  ['news', 'a letter with news'],
  ['renewal', 'a renewal'],
]);
