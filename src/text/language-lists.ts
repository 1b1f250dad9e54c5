import type { LanguagePack } from '../model/language.ts';
import type { Lists } from './phrase-index.ts';

/** What stands everywhere is no finding of anybody, and who measures texts looks at the list itself. */
export function listsToFind({ words = {} }: Pick<LanguagePack, 'words'>): Lists {
  return Object.fromEntries(Object.entries(words).filter(([list]) => !MEASURES.has(list)));
}

const MEASURES: ReadonlySet<string> = new Set([
  'stop_words',
  'and_words',
  'statement_starts',
  'empty_steps',
  'imperative_endings',
  'small_words',
  'foreign_words',
  'foreign_letters',
  'doubled_words',
  'known_acronyms',
  'currency_words',
  'number_words',
  'time_units',
  'apostrophe_before',
  'last_abbreviations',
]);
