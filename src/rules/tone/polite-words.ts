import { type Report, warning } from '../../model/diagnostic.ts';
import type { Facts, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { politeWordsExamples } from './polite-words.examples.ts';

export const politeWords: Etiquette = {
  id: 'tone/polite-words',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter that needs patience has a polite word',
  why: 'A reminder, or a letter to someone older or dissatisfied, reads as an order when nothing in it says please or thanks.',
  source: { document: '001-nb', line: 238, quote: 'si høflige fraser' },
  needs: ['polite'],
  languages: null,
  check,
  ...politeWordsExamples,
};

function check(reading: Reading, report: Report): void {
  const { passages, hits, facts, language } = reading;
  if (facts.isList || !needsPatience(facts)) return;
  const isPolite = ['polite', 'please', 'thanks', 'apology', 'friendly'].some((list) =>
    hits(list).some(({ passage }) => passage.isWritten),
  );
  const step = passages.find(({ part }) => part === 'summary') ?? passages.find(({ part }) => part === 'body');
  if (isPolite || step === undefined) return;
  const [please] = language.words?.['please'] ?? [];
  const help = please === undefined ? 'ask for it politely' : `ask with “${please}”, or thank the reader`;
  report(warning(politeWords.id, spanOf(wholeOf(step)), 'nothing in this letter is polite', { help }));
}

function needsPatience({ contact, reader }: Facts): boolean {
  return contact === 'reminder' || reader === 'senior' || reader === 'dissatisfied';
}
