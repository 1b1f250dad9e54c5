import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt, textAt } from '../../model/node.ts';
import type { Part, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfKey } from '../fact-place.ts';
import { figuresIn } from '../measure/figures.ts';
import { hasLists, hitsInParts, passagesOf } from '../measure/parts.ts';
import { wordsIn } from '../measure/word-set.ts';
import { informativeExamples, informativeExamplesIn } from './informative.examples.ts';

export const informative: Etiquette = {
  id: 'body/informative',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['concrete'],
  languages: null,
  summary: 'the letter has at least one thing to hold on to: a day, a number, a name, a link, an attachment',
  why: 'A letter without a day, a number or a name leaves the reader with a feeling and nothing to do with it, and is answered with a question.',
  source: { document: '000-fy', line: 33, quote: 'de tekst sels wêze moatte mear ynformative mooglik, nuttich' },
  also: [{ document: '000-fy', line: 11, quote: 'Start in dialooch moat wêze as ynformearjend en komfortabel' }],
  examples: informativeExamples,
  examplesIn: informativeExamplesIn,
  check,
};

const PARTS: readonly Part[] = ['subject', 'preheader', 'body', 'option', 'advantage', 'summary'];

/** Anything in the letter will do: that it is the right thing is for its author to know. */
function check(reading: Reading, report: Report): void {
  const { root } = reading.message;
  const hasMore = ['attachments', 'table', 'details', 'options'].some((key) => nodeAt(root, [key]) !== undefined);
  if (hasMore || hasLink(reading) || reading.facts.isList || !hasLists(reading, ['concrete', 'stop_words'])) return;
  if (hitsInParts(reading, ['concrete'], PARTS).length > 0) return;
  if (passagesOf(reading, PARTS).some((passage) => hasDatum(passage, reading))) return;
  const body = placeOfKey(reading, 'body');
  if (body === null) return;
  const help = 'say when, how many, how much or who, or what it is called';
  report(warning(informative.id, body, 'the letter names no day, number, name, link or file', { help }));
}

/** A link in the text, or a page of its own behind the next step. */
function hasLink({ message: { root, texts } }: Reading): boolean {
  const page = textAt(root, ['next_step', 'action', 'url']);
  return page !== undefined || LINK.test(textAt(texts, ['body'])?.value ?? '');
}

const LINK = /\]\(\S|https?:\/\/\S/u;

function hasDatum(passage: Passage, reading: Reading): boolean {
  return figuresIn(passage, reading).length > 0 || hasName(passage, reading);
}

/** What is called something: a word with a capital within a sentence, or in quotation marks; the people of the letter aside. */
function hasName({ tokens, sentences }: Passage, { language, names }: Reading): boolean {
  const isCommon = wordsIn(language, 'stop_words');
  const known = new Set([...names].flatMap((name) => name.split(' ')));
  const starts = new Set(sentences.map(({ from }) => from));
  return tokens.some(({ kind, text, folded, isQuiet }, at) => {
    if (kind !== 'word' || known.has(folded)) return false;
    const isCapital = !starts.has(at) && tokens[at - 1]?.kind !== 'mark' && /^\p{Lu}/u.test(text);
    return isQuiet || (isCapital && text.length > 3 && !isCommon(folded)) || /^\p{Lu}{2,}/u.test(text);
  });
}
