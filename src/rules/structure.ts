import type { Explanation } from '../model/rule.ts';

/** The codes of a letter's structure that the schema and the look at characters report: they have words, but no check of their own. */
export const structureCodes: readonly Explanation[] = [
  {
    id: 'subject/required',
    severity: 'error',
    hard: true,
    summary: 'a letter has a subject that speaks',
    why: 'The subject decides whether the letter is opened now, later or not at all. Without one the reader must open it to learn what it is, and looks for it in vain afterwards.',
    source: { document: '001-nb', line: 104, quote: 'tittelen skal forklare hovedfokuset i historien' },
    examples: { bad: ['subject: «""»'], good: ['subject: "Your order 4512 comes on Tuesday, 24 November"'] },
  },
  {
    id: 'greeting/name-correct',
    severity: 'error',
    hard: true,
    summary: 'the reader’s name is written right',
    why: 'People notice a mistake in their own name before they notice anything else in the letter.',
    source: { document: '001-nb', line: 41, quote: 'feil uttale av samtalepartnerens navn' },
    examples: {
      bad: ['recipient:\n  given_name: «К»ari\n  family_name: Nordmann\n  email: kari@example.no'],
      good: ['recipient:\n  given_name: Kari\n  family_name: Nordmann\n  email: kari@example.no'],
    },
  },
];
