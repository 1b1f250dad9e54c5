import type { Hit, Passage, Reading } from '../../model/reading.ts';
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
function isDemanded(hit: Hit, reading: Reading): boolean {
  const { isList, intent } = reading.facts;
  return (isList || intent === 'news') && othersIn(reading).legal.has(hit);
}

/** “To all our customers” at the beginning is told as a salutation. */
function isSalutation({ passage, from }: Hit, reading: Reading): boolean {
  return othersIn(reading).salutations.get(passage)?.has(from) === true;
}

/** What else the words of a reading are; looked up once for all of them. */
interface Others {
  readonly legal: ReadonlySet<Hit>;
  /** By their first tokens, and those behind them. */
  readonly salutations: ReadonlyMap<Passage, ReadonlySet<number>>;
}

const OTHERS = new WeakMap<Reading, Others>();

function othersIn(reading: Reading): Others {
  const known = OTHERS.get(reading);
  if (known !== undefined) return known;
  const salutations = new Map<Passage, Set<number>>();
  for (const { passage, from, to } of reading.hits('generic_salutation')) {
    const covered = salutations.get(passage) ?? new Set<number>();
    for (let at = from; at < to; at++) covered.add(at);
    salutations.set(passage, covered);
  }
  const others = { legal: new Set(reading.hits('legal_lines')), salutations };
  OTHERS.set(reading, others);
  return others;
}
