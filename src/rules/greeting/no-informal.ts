import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import type { NamesOf } from './names.ts';
import { frameOf, neutralFixes, neutralWord } from './neutral.ts';
import { examples, examplesIn } from './no-informal.examples.ts';
import { openingOf, writtenGreeting } from './opening.ts';

/** A second greeting that stands at the start of the body is looked at too. */
export const noInformal: Etiquette = {
  id: 'greeting/no-informal',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['greeting_informal'],
  languages: null,
  summary: 'a letter does not greet as friends do',
  why: 'The first word sets the distance. A greeting from the street says that the rest need not be taken seriously either, and a reader cannot tell us to step back.',
  source: { document: '003-ru', line: 14, quote: '«привет», «здрасте», «салют»' },
  also: [{ document: '003-ru', line: 14, quote: 'категорически нет' }],
  examples,
  examplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  const greeting = writtenGreeting(reading);
  const body = reading.passages.find(({ part, index }) => part === 'body' && index === 0);
  for (const passage of [greeting, body]) {
    const opening = passage ? openingOf(passage, reading) : null;
    if (opening?.kind === 'informal') reportOne(opening.hit, reading, opening.names, report);
  }
}

function reportOne(hit: Hit, reading: Reading, names: NamesOf, report: Report): void {
  const isInBody = hit.passage.part === 'body';
  const said = wordsOf(hit);
  const frame = frameOf(reading);
  const instead = frame === null ? 'a neutral greeting' : `“${neutralWord(frame)}”`;
  const help = isInBody
    ? 'leave it out: the letter has its greeting above, so begin with what the reader must know'
    : `write ${instead}`;
  const finding = hit.isWeak ? warning : error;
  const fixes = isInBody ? [] : neutralFixes(hit, reading, names, true);
  report(finding(noInformal.id, spanOf(hit), `“${said}” is a greeting among friends`, { help, fixes }));
}
