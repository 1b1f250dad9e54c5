import { error, type Fix, type Report, warning } from '../model/diagnostic.ts';
import type { Hit, Part, Reading } from '../model/reading.ts';
import type { Etiquette } from '../model/rule.ts';
import { inCaseOf, replaced, spanOf, wordsOf } from '../text/place.ts';

/** A rule that is a word list: what it looks for stands in the language packs, what it says of it here. */
export interface Lexicon extends Omit<Etiquette, 'check' | 'hard' | 'isOptIn' | 'languages'> {
  readonly isOptIn?: boolean;
  readonly languages?: readonly string[];
  /** The parts of the letter in which the words do harm. */
  readonly parts: readonly Part[];
  /** What a strong entry is; a weak one is a warning. */
  readonly severity: 'error' | 'warning';
  /** Weak entries count where there are two of them in the letter, not one entry twice, or one in one of these parts. */
  readonly weakIn?: readonly Part[];
  /** What makes the words innocent where they stand. */
  readonly isInnocent?: (hit: Hit, reading: Reading) => boolean;
  /** The finding's sentence; `said` is what stands there. */
  readonly sentence: (said: string) => string;
  readonly help: (said: string, hit: Hit) => string;
  /** Whether what the list says instead means the same in every sentence. */
  readonly isSafe?: boolean;
}

/** The parts that a person wrote to be read as sentences. */
export const PROSE: readonly Part[] = ['body', 'option', 'advantage', 'summary'];

/** Everything that is read. */
export const EVERYWHERE: readonly Part[] = [
  'subject',
  'preheader',
  'greeting',
  ...PROSE,
  'cell',
  'label',
  'help',
  'wish',
  'farewell',
];

export function lexicon(words: Lexicon): Etiquette {
  const {
    parts,
    weakIn,
    isInnocent,
    sentence,
    help,
    isSafe,
    isOptIn = false,
    languages = null,
    ...explanation
  } = words;
  return { ...explanation, hard: false, isOptIn, languages, check };

  function check(reading: Reading, report: Report): void {
    for (const hit of guiltyHits(reading)) {
      const said = wordsOf(hit);
      const finding = hit.isWeak || words.severity === 'warning' ? warning : error;
      report(finding(words.id, spanOf(hit), sentence(said), { help: help(said, hit), fixes: fixesFor(hit, said) }));
    }
  }

  function guiltyHits(reading: Reading): readonly Hit[] {
    const hits = words.needs
      .flatMap((list) => reading.hits(list))
      .filter((hit) => hit.passage.isWritten && parts.includes(hit.passage.part) && !isInnocent?.(hit, reading));
    if (weakIn === undefined) return hits.filter(({ isWeak }) => !isWeak);
    const areSeveral = new Set(hits.map(({ entry }) => entry)).size > 1;
    return hits.filter(({ isWeak, passage }) => !isWeak || areSeveral || weakIn.includes(passage.part));
  }

  function fixesFor(hit: Hit, said: string): readonly Fix[] {
    if (hit.instead === null) return [];
    const instead = inCaseOf(said, hit.instead);
    return [{ title: `write “${instead}”`, safe: isSafe === true, edits: [replaced(hit, instead)] }];
  }
}
