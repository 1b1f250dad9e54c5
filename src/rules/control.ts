import type { Explanation } from '../model/rule.ts';
import { examples, hard } from './hard-code.ts';

/** The codes of what a project and its messages say about the rules themselves. They have no check of their own. */
export const controlCodes: readonly Explanation[] = [
  {
    ...hard('allow/unused', 'what a message allows is there'),
    severity: 'warning',
    why: 'An exception that excepts nothing stays behind when the text is mended, and one day it hides a mistake that nobody meant to allow.',
    ...examples(
      'allow:\n  - rule: «sender/role»\n    because: Ola owns the shop',
      'sender:\n  name: Ola Hansen\n  company: Lumo AS\n  email: ola@lumo.example\nallow:\n  - rule: sender/role\n    because: Ola owns the shop',
    ),
  },
  {
    ...hard('allow/expired', 'what a message allows for a time is looked at again when the time is over'),
    severity: 'warning',
    why: 'Somebody wrote down until when the reason holds. From then on the rule holds again, and the entry tells its readers something that is no longer so.',
    ...examples(
      'allow:\n  - rule: «sender/role»\n    because: Ola has no title until he starts\n    until: 2026-10-31',
      'sender:\n  name: Ola Hansen\n  company: Lumo AS\n  email: ola@lumo.example\nallow:\n  - rule: sender/role\n    because: Ola has no title until he starts\n    until: 2026-11-30',
    ),
  },
  {
    ...hard('words/entry', 'an entry of a word list, in envoi.yaml or a language pack, can be looked for'),
    why: 'An entry that can stand in no text finds nothing, and the next reader of envoi.yaml believes that it does. docs/words.md shows how an entry is written.',
    ...examples(
      '# envoi.yaml: words: { forbid: [«(cheap»] }',
      '# envoi.yaml: words: { forbid: ["(cheap|cheapest)", synerg*, "you … must"] }',
    ),
  },
  soft('words/forbidden', 'error', 'a letter has none of the words that its project forbids', {
    why: 'The project has decided so for all its letters, in envoi.yaml under words and forbid. Where somebody has written down the reason, the finding tells it.',
    ...examples(
      '# envoi.yaml: words: { forbid: [cheap] }\nsubject: Your «cheap» lamps come on Tuesday, 24 November',
      '# envoi.yaml: words: { forbid: [cheap] }\nsubject: Your lamps come on Tuesday, 24 November',
    ),
  }),
  soft('words/replace', 'warning', 'a letter calls things what its project calls them', {
    why: 'A reader who meets two names for one thing looks for two things. The project has chosen one, in envoi.yaml under words and replace.',
    ...examples(
      '# envoi.yaml: words: { replace: { light fitting: lamp } }\nsubject: Your «light fitting» comes on Tuesday, 24 November',
      '# envoi.yaml: words: { replace: { light fitting: lamp } }\nsubject: Your lamp comes on Tuesday, 24 November',
    ),
  }),
  soft('words/required', 'error', 'a letter says what its project wants said in every letter', {
    why: 'The project has decided that no letter goes out without these words, in envoi.yaml under words and require. Whoever writes the letter may not know of it.',
    ...examples(
      '# envoi.yaml: words: { require: [order] }\n«body»: The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
      '# envoi.yaml: words: { require: [order] }\nbody: Thank you for your order. The two lamps come to you on Tuesday, 24 November.',
    ),
  }),
];

function soft(
  id: string,
  severity: 'error' | 'warning',
  summary: string,
  words: Pick<Explanation, 'why' | 'examples'>,
): Explanation {
  return { id, severity, hard: false, summary, source: null, ...words };
}
