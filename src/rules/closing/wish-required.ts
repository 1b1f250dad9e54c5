import { wishAt } from '../../link/wish.ts';
import { type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { closingLines, FAREWELLS, hitsAmong, noneFor, WISHES, wholeClosing } from './closing-lines.ts';
import { wishRequiredExamples } from './wish-required.examples.ts';

/** What is no farewell, thanks or offer of help may be a wish that no list has: then nothing is said. */
export const wishRequired: Etiquette = {
  id: 'closing/wish-required',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter wishes its reader something before it ends',
  why: 'A wish costs three words and is the only sentence of the letter that asks for nothing.',
  source: { document: '003-ru', line: 17, quote: 'обязательно желать клиенту в зависимости от времени' },
  also: [
    { document: '001-nb', line: 165, quote: 'ønsk «alt godt» eller «god dag»' },
    { document: '001-nb', line: 321, quote: 'alltid alle en god dag eller kveld' },
  ],
  needs: ['wishes_neutral', 'closings_neutral'],
  languages: null,
  check,
  ...wishRequiredExamples,
};

/** Letters in which a cheerful wish would be out of place. */
const GRAVE: ReadonlySet<string> = new Set(['apology', 'complaint', 'delay', 'terms-change', 'reminder']);

function check(reading: Reading, report: Report): void {
  const { facts, language, passages } = reading;
  if (facts.intent !== null && GRAVE.has(facts.intent)) return;
  const whole = wholeClosing(reading);
  const place = noneFor('wish', reading) ?? (whole !== null && hasOnlyOthers(reading) ? whole : null);
  const isWished = passages.some((passage) => passage.isWritten && hitsAmong(WISHES, passage, reading).length > 0);
  if (place === null || isWished) return;
  const wish = language.closing.wish[facts.isList ? 'neutral' : wishAt(facts.sendAt, facts.timeZone)];
  const help = whole === null ? `write \`auto\` here: “${wish}”` : `put a wish above the farewell: “${wish}”`;
  const edits = [{ span: spanOfText(place), text: 'auto' }];
  const fixes = whole === null ? [{ title: 'write `auto`', safe: false, edits }] : [];
  report(warning(wishRequired.id, spanOfText(place), 'the letter ends without a wish', { help, fixes }));
}

const OTHERS: readonly string[] = [...FAREWELLS, 'help_offer', 'thanks'];

function hasOnlyOthers(reading: Reading): boolean {
  return closingLines(reading).every((line) => {
    const hits = hitsAmong(OTHERS, line, reading);
    return line.sentences.every((sentence) => isOther(sentence, line, hits));
  });
}

function isOther({ from, to }: Sentence, line: Passage, hits: readonly Hit[]): boolean {
  const words = line.tokens.slice(from, to);
  // A line of names: a signature.
  if (words.every(({ kind, isQuiet }) => kind === 'mark' || isQuiet)) return true;
  return hits.some((hit) => from <= hit.from && hit.from < to);
}
