import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanInText } from '../../model/text.ts';
import { placeOfKey } from '../fact-place.ts';
import { passagesOf } from '../measure/parts.ts';
import { countAllWords, countWords } from '../measure/words.ts';
import { shortExamples } from './short.examples.ts';

/** How long sentences may be is for `body/clear-language` to say. */
export const short: Etiquette = {
  id: 'body/short',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'a paragraph has at most 90 words, the body 150, the whole letter 220',
  why: 'People tire of long letters, read the first lines and put the rest off. What they did not read they did not get to know.',
  source: { document: '001-nb', line: 103, quote: 'folk blir lei av å lese lange bokstaver' },
  also: [{ document: '001-nb', line: 63, quote: 'minimering av kundens tidsbruk' }],
  examples: shortExamples,
  check,
};

/** In languages with long words a paragraph is full after fewer of them, so that characters count too. */
const PARAGRAPH = { words: 90, characters: 640 };
const BODY = { words: 150, characters: 1060 };
const LETTER = { words: 220, characters: 1560 };

type Limit = typeof PARAGRAPH;

/** One finding, for the smallest part that is too long: who shortens that looks again at the whole. */
function check(reading: Reading, report: Report): void {
  const body = passagesOf(reading, ['body']);
  const long = body.filter((paragraph) => isOver([paragraph], PARAGRAPH));
  for (const paragraph of long) reportParagraph(paragraph, report);
  const [second] = body.slice(1);
  if (long.length > 0) return;
  if (second !== undefined && isOver(body, BODY)) reportBody(body, second, report);
  else if (isOver(lettersWords(reading), LETTER)) reportLetter(reading, report);
}

/** A table is looked up rather than read. */
function lettersWords(reading: Reading): readonly Passage[] {
  return passagesOf(reading, ['body', 'option', 'advantage', 'summary', 'help', 'wish']);
}

function isOver(passages: readonly Passage[], { words, characters }: Limit): boolean {
  const length = passages.reduce((sum, { text }) => sum + text.value.length, 0);
  return countAllWords(passages) > words || length > characters;
}

function reportParagraph(paragraph: Passage, report: Report): void {
  const huge = paragraph.tokens.find(({ text }) => text.length > HUGE_WORD);
  if (huge !== undefined) return reportHugeWord(paragraph, huge, report);
  const sentence = `this paragraph has ${countWords(paragraph)} words, and stops being read before its end`;
  const help = `cut it to about ${wordsWithin(paragraph)} words: figures go to \`table\`, a choice to \`options\`, details to an attachment`;
  report(warning(short.id, restOf(paragraph, PARAGRAPH), sentence, { help }));
}

/** No language has a word as long as this; it is an address, a code, or a key that was held down. */
const HUGE_WORD = 120;

function reportHugeWord({ text }: Passage, { text: word, start, end }: Token, report: Report): void {
  const sentence = `“${word}” alone fills ${word.length} characters of this paragraph`;
  const help = 'take it out: an address goes behind a link, `[our page](https://…)`, a code into an attachment';
  report(warning(short.id, spanInText(text, start, end), sentence, { help }));
}

function reportBody(body: readonly Passage[], last: Passage, report: Report): void {
  const before = body.slice(0, body.indexOf(last));
  const left = {
    words: BODY.words - countAllWords(before),
    characters: BODY.characters - before.reduce((sum, { text }) => sum + text.value.length, 0),
  };
  const sentence = `the body has ${countAllWords(body)} words in its ${body.length} paragraphs`;
  const help = 'keep what the reader needs for the next step, and move the rest to `table`, `options` or an attachment';
  report(warning(short.id, restOf(last, left), sentence, { help }));
}

function reportLetter(reading: Reading, report: Report): void {
  const body = placeOfKey(reading, 'body');
  if (body === null) return;
  const sentence = `the letter has ${countAllWords(lettersWords(reading))} words besides greeting and farewell`;
  const help = 'aim at 150: cut what the reader knows, and move what can be looked up to an attachment';
  report(warning(short.id, body, sentence, { help }));
}

/** About how many of its words a paragraph may keep. */
function wordsWithin(paragraph: Passage): number {
  const share = PARAGRAPH.characters / paragraph.text.value.length;
  return Math.floor(Math.min(PARAGRAPH.words, share * countWords(paragraph)) / 5) * 5;
}

/** What stands behind the last word that still has room: as much as has to go. */
function restOf(paragraph: Passage, { words, characters }: Limit): ReturnType<typeof spanInText> {
  const { tokens, text } = paragraph;
  let count = 0;
  const first = tokens.findIndex(({ kind, end }) => {
    if (kind !== 'mark') count += 1;
    return kind !== 'mark' && (count > words || end > characters);
  });
  const start = tokens[Math.max(0, first)]?.start ?? 0;
  return spanInText(text, start, tokens.at(-1)?.end ?? text.value.length);
}
