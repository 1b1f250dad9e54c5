import { tableOf } from '../pages/page.ts';
import type { MeasuredLetter } from './read-letters.ts';

/** What is counted of some letters, or of one area of rules in them. */
interface Score {
  readonly mistakes: number;
  readonly found: number;
  readonly others: number;
}

const NAMES = new Map([
  ['en', 'English'],
  ['nb', 'Norwegian'],
  ['uk', 'Ukrainian'],
  ['ru', 'Russian'],
  ['fy', 'West Frisian'],
]);

/** `docs/accuracy.md`: how many mistakes the rules find in letters that were written without looking at them, and how often they are wrong. */
export function accuracyPage(letters: readonly MeasuredLetter[]): string {
  const languages = [...new Set(letters.map(({ language }) => language))];
  const of = (language: string): readonly MeasuredLetter[] => letters.filter((letter) => letter.language === language);
  return [
    INTRODUCTION,
    '## By language',
    tableOf([
      [
        'language',
        'good letters',
        'of these with a finding',
        'mistakes',
        'found',
        'recall',
        'other findings',
        'precision',
      ],
      ...languages.map((language) => languageRow(nameOf(language), of(language))),
      languageRow('all', letters),
    ]),
    '## By group of rules',
    ...languages.flatMap((language) => [`### ${nameOf(language)}`, areaTable(of(language))]),
    '## What was not found',
    missesIn(letters),
    '## What was found besides',
    othersIn(letters),
  ]
    .join('\n\n')
    .concat('\n');
}

const INTRODUCTION = `# How far the rules can be trusted

<!-- Made by test/letters.test.ts: UPDATE_PAGES=1 npx vitest run test/letters.test.ts -->

The letters in \`test/letters/\` were written without a look at the rules and their word lists. The good ones are full of words that look
like mistakes and are none: brands, names, quotations, conditions. The bad ones have one or two mistakes each; the place that a colleague would
underline is marked.

**What they missed was then mended.** So the figures say what the rules hold today, and that a change makes nothing worse; of letters that they have never met
they find fewer, about two mistakes in three when these letters were new. New letters are welcome: they are what tells.

- **found**: the rule that the letter names, or one that [holds the same demand](sources.md), has a finding that touches the mark.
- **recall**: how many of the mistakes were found.
- **other findings**: all findings, in good and in bad letters, that no mark asks for. Some of them are a second view of a marked mistake; all
  of them are counted as wrong.
- **precision**: how many of all findings are of a marked mistake.

A test fails as soon as a good letter has a finding or this page says anything else than what is measured.`;

function nameOf(language: string): string {
  return NAMES.get(language) ?? language;
}

function languageRow(name: string, letters: readonly MeasuredLetter[]): readonly (string | number)[] {
  const good = letters.filter(({ isGood }) => isGood);
  const score = scoreOf(letters, () => true);
  return [name, good.length, good.filter(({ others }) => others.length > 0).length, ...cellsOf(score)];
}

function areaTable(letters: readonly MeasuredLetter[]): string {
  const areas = letters.flatMap(({ mistakes, others }) => [...mistakes, ...others].map(({ code }) => areaOf(code)));
  return tableOf([
    ['group', 'mistakes', 'found', 'recall', 'other findings', 'precision'],
    ...[...new Set(areas)]
      .toSorted()
      .map((area) => [area].concat(cellsOf(scoreOf(letters, (code) => areaOf(code) === area)))),
  ]);
}

function areaOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}

function scoreOf(letters: readonly MeasuredLetter[], isMeant: (code: string) => boolean): Score {
  const mistakes = letters.flatMap((letter) => letter.mistakes.filter(({ code }) => isMeant(code)));
  const others = letters.flatMap((letter) => letter.others.filter(({ code }) => isMeant(code)));
  return { mistakes: mistakes.length, found: mistakes.filter(({ isFound }) => isFound).length, others: others.length };
}

function cellsOf({ mistakes, found, others }: Score): readonly string[] {
  return [`${mistakes}`, `${found}`, percent(found, mistakes), `${others}`, percent(found, found + others)];
}

/** Rounded down: 100 % is all. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
}

function missesIn(letters: readonly MeasuredLetter[]): string {
  const misses = letters.flatMap(({ path, mistakes }) =>
    mistakes.filter(({ isFound }) => !isFound).map(({ code, marked }) => `- ${code}: “${short(marked)}” (${path})`),
  );
  return misses.length === 0 ? 'Nothing.' : misses.join('\n');
}

function othersIn(letters: readonly MeasuredLetter[]): string {
  const findings = letters.flatMap(({ path, others }) =>
    others.map(({ code, marked, sentence }) => `- ${code}: “${short(marked)}” (${path}): ${short(sentence)}`),
  );
  return findings.length === 0 ? 'Nothing.' : findings.join('\n');
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= 90 ? line : `${characters.slice(0, 89).join('')}…`;
}
