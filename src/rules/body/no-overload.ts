import { type Report, warning } from '../../model/diagnostic.ts';
import type { Inline, Prose } from '../../model/markup.ts';
import { nodeAt } from '../../model/node.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import type { Figure } from '../measure/figures.ts';
import { passagesOf } from '../measure/parts.ts';
import { figuresToKeep } from './figures-to-keep.ts';
import { overloadExamples } from './no-overload.examples.ts';

/** That there are at most four options is for the schema to say. */
export const noOverload: Etiquette = {
  id: 'body/no-overload',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'the body has at most six days and numbers, the letter two links and three attachments',
  why: 'Nobody keeps ten figures in mind while reading. The one that matters is lost among those that do not.',
  source: { document: '000-fy', line: 15, quote: 'de klant moat net wurde oerladen ûnnedich bedrach fan gegevens' },
  also: [{ document: '001-nb', line: 212, quote: 'ikke kjede ham med en stor mengde uinteressant informasjon' }],
  examples: overloadExamples,
  check,
};

const MOST_FIGURES = 6;
const MOST_LINKS = 2;
const MOST_ATTACHMENTS = 3;

function check(reading: Reading, report: Report): void {
  checkFigures(reading, report);
  checkLinks(reading, report);
  checkAttachments(reading, report);
}

function checkFigures(reading: Reading, report: Report): void {
  const figures = distinct(passagesOf(reading, ['body']).flatMap((passage) => figuresToKeep(passage, reading)));
  if (figures.length <= MOST_FIGURES) return;
  const counted = figures.filter((figure) => !isInSubject(figure, reading));
  const one = counted[MOST_FIGURES];
  if (one === undefined) return;
  const sentence = `“${wordsOf(one)}” is the ${nth(MOST_FIGURES + 1)} of ${counted.length} days and numbers in the body`;
  const help = 'keep those that the reader needs now, and move the others to `table` or an attachment';
  report(warning(noOverload.id, spanOf(one), sentence, { help }));
}

function distinct(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>();
  return figures.filter((figure) => {
    const words = wordsOf(figure).toLowerCase();
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

/** The number of the order that the letter is about is known to the reader. */
function isInSubject(figure: Figure, reading: Reading): boolean {
  const subject: Passage | undefined = passagesOf(reading, ['subject'])[0];
  return (
    figure.kind === 'number' && subject !== undefined && subject.text.value.slice(0, 200).includes(wordsOf(figure))
  );
}

function checkLinks({ message: { body, options, summary } }: Reading, report: Report): void {
  const proses: readonly Prose[] = [...body, ...options, ...(summary === null ? [] : [summary])];
  const links = proses.flatMap(({ inlines }) => linksIn(inlines));
  const one = links[MOST_LINKS];
  if (one === undefined) return;
  const sentence = `this is the ${nth(MOST_LINKS + 1)} of ${links.length} links`;
  const help = 'keep the two that the reader needs; the step itself has its own under `next_step.action`';
  report(warning(noOverload.id, one, sentence, { help }));
}

function linksIn(inlines: readonly Inline[]): readonly Span[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text') return [];
    return inline.kind === 'link' ? [inline.span] : linksIn(inline.children);
  });
}

function checkAttachments({ message: { root } }: Reading, report: Report): void {
  const attachments = nodeAt(root, ['attachments']);
  const one = attachments?.kind === 'sequence' ? attachments.items[MOST_ATTACHMENTS] : undefined;
  if (attachments?.kind !== 'sequence' || one === undefined) return;
  const sentence = `this is the ${nth(MOST_ATTACHMENTS + 1)} of ${attachments.items.length} attachments`;
  const help = 'put what belongs together into one file, and leave out what the reader has already';
  report(warning(noOverload.id, one.span, sentence, { help }));
}

function nth(count: number): string {
  return count === 3 ? 'third' : `${count}th`;
}
