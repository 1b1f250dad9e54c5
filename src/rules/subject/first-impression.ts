import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { folded } from '../../text/fold.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';

export const firstImpression: Etiquette = {
  id: 'subject/first-impression',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'the subject has at most 78 characters, and the preheader says more than the subject',
  why: 'Subject and preheader are all that a reader sees before they decide. A phone cuts a long subject off, and a preheader that repeats it wastes the second line.',
  source: { document: '002-uk', line: 24, quote: 'Враження про розмову формується у перші 25 секунд спілкування' },
  also: [{ document: '001-nb', line: 201, quote: 'førsteinntrykket betyr noe' }],
  examples: {
    bad: [
      'subject: «Your two lamps from the order of last week come on Tuesday, 24 November, between 9 and 12»',
      'subject: Your lamps come on Tuesday, 24 November\npreheader: «Your lamps come on Tuesday, 24 November.»',
    ],
    good: [
      'subject: Your two lamps from last week come on Tuesday, 24 November, before noon',
      'subject: Your lamps come on Tuesday, 24 November\npreheader: Please confirm the address by Monday.',
    ],
  },
  check,
};

/** What RFC 5322 section 2.1.1 would have a line be, and about what a screen shows. */
const MOST_CHARACTERS = 78;

function check(reading: Reading, report: Report): void {
  const [subject] = passagesOf(reading, ['subject']);
  const [preheader] = passagesOf(reading, ['preheader']);
  if (subject === undefined) return;
  const characters = reading.facts.isList ? 0 : graphemesIn(subject.text.value.trim());
  if (characters > MOST_CHARACTERS) {
    const help = `keep it within ${MOST_CHARACTERS}: what the matter is and when, the rest stands in the body`;
    report(warning(firstImpression.id, spanOf(wholeOf(subject)), `the subject has ${characters} characters`, { help }));
  }
  if (preheader === undefined || sayingOf(preheader) !== sayingOf(subject)) return;
  const help = 'say what the subject does not: the next step, the day, the price; or leave it out';
  const related = [{ span: spanOf(wholeOf(subject)), message: 'the subject' }];
  report(
    warning(firstImpression.id, spanOf(wholeOf(preheader)), 'the preheader repeats the subject', { help, related }),
  );
}

/** As a reader counts them: an emoji of five code points is one. */
function graphemesIn(text: string): number {
  // No character that a reader counts has less than one code unit: most subjects are known to be short at once.
  if (text.length <= MOST_CHARACTERS) return text.length;
  let count = 0;
  for (const _ of SEGMENTER.segment(text)) count += 1;
  return count;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** In a list two expressions say the same only where the same is written. */
function sayingOf(passage: Passage): string {
  const words = passage.tokens.map((token, at) => {
    if (token.kind !== 'hole') return token.kind === 'mark' ? '' : folded(token.text);
    const { source, start, end } = spanOf({ passage, from: at, to: at + 1 });
    return source.text.slice(start, end);
  });
  return words.filter((word) => word !== '').join(' ');
}
