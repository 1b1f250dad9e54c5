import type { Report } from '../../model/diagnostic.ts';
import type { LanguagePack } from '../../model/language.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { folded } from '../../text/fold.ts';
import { closingInBody } from '../closing/closing-in-body.ts';
import { literateExamples, literateExamplesIn } from './literate.examples.ts';
import { openEnds, smallStarts } from './literate/ends.ts';
import { loosePairs } from './literate/pairs.ts';
import { reportSlip, type Slip } from './literate/slip.ts';
import { spacingSlips } from './literate/spacing.ts';
import { lonelyLetters, mixedLetters, repeatedWords, wrongApostrophes } from './literate/words.ts';

/** What can be seen without a dictionary. */
export const literate: Etiquette = {
  id: 'body/literate',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['doubled_words'],
  languages: null,
  summary: 'no slips of the pen: spaces, repeated words, half brackets, letters of another alphabet',
  why: 'A slip costs a second to mend. In a letter it says that nobody read it before it went out, and the reader wonders what else was not looked at.',
  source: { document: '001-nb', line: 39, quote: 'analfabet konstruksjon av setninger' },
  examples: literateExamples,
  examplesIn: literateExamplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  const abbreviations = abbreviationsOf(reading.language);
  const farewell = closingInBody(reading);
  for (const passage of reading.passages) {
    if (!passage.isWritten) continue;
    // A signature ends in no full stop: `closing/once` has it taken out.
    const isSigned = farewell !== null && passage.part === 'body' && passage.index >= farewell.passage.index;
    const slips = [...slipsIn(passage, reading, abbreviations), ...(isSigned ? [] : openEnds(passage))];
    for (const slip of slips) reportSlip(literate.id, passage, slip, report);
  }
}

/** Made once for a language. */
const ABBREVIATIONS = new WeakMap<LanguagePack, ReadonlySet<string>>();

function abbreviationsOf(language: LanguagePack): ReadonlySet<string> {
  const known = ABBREVIATIONS.get(language);
  if (known !== undefined) return known;
  const abbreviations = new Set((language.abbreviations ?? []).map(folded));
  ABBREVIATIONS.set(language, abbreviations);
  return abbreviations;
}

function slipsIn(passage: Passage, { language }: Reading, abbreviations: ReadonlySet<string>): readonly Slip[] {
  const slips = [
    ...spacingSlips(passage, abbreviations),
    ...repeatedWords(passage, language),
    ...mixedLetters(passage),
    ...lonelyLetters(passage),
    ...wrongApostrophes(passage, language),
  ];
  const isProse = passage.part !== 'cell' && passage.part !== 'label';
  if (!isProse) return slips;
  return [...slips, ...loosePairs(passage), ...smallStarts(passage, abbreviations)];
}
