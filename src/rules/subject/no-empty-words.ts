import type { Etiquette } from '../../model/rule.ts';
import { lexicon } from '../lexicon.ts';

/** In a thread the subject is the reader's own. */
export const noEmptyWords: Etiquette = lexicon({
  id: 'subject/no-empty-words',
  severity: 'error',
  summary: 'the subject is more than a word that fits every letter',
  why: 'A subject such as “Question” stands in every inbox a hundred times. It does not tell what the letter is about, now or when it is looked for later.',
  source: { document: '001-nb', line: 104, quote: '"Snakker"-emnet i e-posten' },
  needs: ['empty_subject'],
  parts: ['subject'],
  weakIn: ['subject'],
  isInnocent: (_, { facts }) => facts.isInThread,
  sentence: (said) => `“${said}” alone does not say what the letter is about`,
  help: () => 'name the matter and the fact that counts, such as the order and its day',
  examples: {
    bad: ['subject: «Question»', 'subject: «Your order»!'],
    good: ['subject: Question about your lamps for 24 November', 'subject: Your order of two lamps comes on Tuesday'],
  },
  examplesIn: {
    nb: {
      bad: ['subject: «Viktig»', 'subject: «Spørsmål»'],
      good: [
        'subject: Spørsmål om adressen til lampene',
        'subject: "SV: Spørsmål"\nthread:\n  in_reply_to: "<4512@example.no>"',
      ],
    },
    uk: { bad: ['subject: «Запитання»'], good: ['subject: Запитання про адресу для ламп'] },
    ru: { bad: ['subject: «Вопрос»'], good: ['subject: Вопрос об адресе для ламп'] },
    fy: { bad: ['subject: «Fraach»'], good: ['subject: Fraach oer it adres foar jo lampen'] },
  },
});
