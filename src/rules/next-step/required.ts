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
      'intent: renewal\nnext_step:\n  summary: There is nothing you need to do.\n  action:\n    «none»: true',
      'next_step:\n  summary: «""»\n  action:\n    reply: true',
    ],
    good: [
      'intent: confirmation\nnext_step:\n  summary: There is nothing you need to do.\n  action:\n    none: true',
      'intent: renewal\nnext_step:\n  summary: Please reply with A or B by Thursday, 3 December.\n  action:\n    reply: true',
    ],
  },
  check,
};

function check({ root }: Message, report: Report): void {
  const none = entryOf(nodeAt(root, ['next_step', 'action']), 'none');
  const asking = ASKING.find(({ key, value }) => textAt(root, [key])?.value === value);
  if (none?.value.kind !== 'scalar' || none.value.value !== true || asking === undefined) return;
  const sentence = `${asking.what} asks its reader for something, so its next step cannot be none`;
  const help = 'give the reader a way to answer: reply, url with a label, or phone; a “no” must be as easy as a “yes”';
  report(error(nextStepRequired.id, none.key.span, sentence, { help }));
}

/** The letters that ask the reader to take up, refuse or decide something. */
const ASKING = [
  { key: 'intent', value: 'offer', what: 'an offer' },
  { key: 'intent', value: 'invite', what: 'an invitation' },
  { key: 'intent', value: 'news', what: 'a letter with news' },
  { key: 'intent', value: 'renewal', what: 'a renewal' },
  { key: 'template', value: 'campaign', what: 'a campaign' },
] as const;
