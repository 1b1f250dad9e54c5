import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { folded } from '../../text/fold.ts';
import { isNegated } from '../../text/guards.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';
import { bulkExamples, bulkExamplesIn } from './no-bulk-phrases.examples.ts';

export const noBulkPhrases: Etiquette = lexicon({
  id: 'personal/no-bulk-phrases',
  severity: 'warning',
  summary: 'no words of mailings stand in a letter',
  why: 'Lines such as “you receive this message because” stand only in mailings. They tell the reader that nobody wrote to them in person, and that nobody waits for an answer.',
  source: { document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' },
  needs: ['bulk_signs', 'legal_lines'],
  parts: EVERYWHERE,
  weakIn: [],
  isInnocent: (hit, reading) =>
    isNegated(hit, reading) || isOwnMatter(hit, reading) || isDemanded(hit, reading) || isSalutation(hit, reading),
  sentence: (said) => `“${said}” is what mailings say`,
  help: () => 'leave the line out, or say it as you would to this one reader',
  examples: bulkExamples,
  examplesIn: bulkExamplesIn,
});

/** Who asked about a newsletter gets an answer about it. */
function isOwnMatter({ passage, from, to }: Hit, { facts }: Reading): boolean {
  const { questions, wishes, request, need, thanksFor } = facts;
  const asked = [...questions, ...wishes, request, need, thanksFor].map((text) => folded(text?.value ?? '')).join(' ');
  if (asked.trim() === '') return false;
  const words = passage.tokens.slice(from, to).filter(({ kind, text }) => kind === 'word' && text.length >= STEM);
  return words.some((word) => asked.includes(word.folded.slice(0, STEM)));
}

const STEM = 5;

/** How to get no more of them must be said in a message to a list: the law and the mailbox providers demand it. */
function isDemanded(hit: Hit, { facts, hits }: Reading): boolean {
  return (facts.isList || facts.intent === 'news') && hits('legal_lines').includes(hit);
}

/** “To all our customers” at the beginning is told as a salutation. */
function isSalutation({ passage, from, to }: Hit, { hits }: Reading): boolean {
  return hits('generic_salutation').some((other) => other.passage === passage && other.from < to && from < other.to);
}
