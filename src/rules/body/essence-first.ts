import { type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { contentOf, type Content, shareContent } from '../measure/content.ts';
import { passagesOf } from '../measure/parts.ts';
import { countWords } from '../measure/words.ts';
import { removed } from '../removal.ts';
import { essenceFirstExamples, essenceFirstExamplesIn } from './essence-first.examples.ts';

/** That the subject says what the letter says at all is for `subject/states-focus`. */
export const essenceFirst: Etiquette = {
  id: 'body/essence-first',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['opening_cliche'],
  languages: null,
  summary: 'the body begins with what it is about, after at most a thank you and who writes',
  why: 'Inboxes show the first line, and a busy reader decides by it whether to read on. A stock phrase there says nothing, and what comes late is not found.',
  source: { document: '001-nb', line: 24, quote: 'Ikke utsett med hovedproblemet' },
  also: [
    { document: '000-fy', line: 25, quote: 'gean rjochttroch nei it punt' },
    { document: '001-nb', line: 172, quote: 'Angi formålet med samtalen' },
    { document: '000-fy', line: 11, quote: 'koart mar dúdlik beskreaun' },
  ],
  examples: essenceFirstExamples,
  examplesIn: essenceFirstExamplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  const [first] = passagesOf(reading, ['body']);
  if (first === undefined) return;
  const cliche = clicheIn(first, reading);
  if (cliche !== null) reportCliche(cliche, report);
  else checkDelay(reading, report);
}

/** In the first sentence only: later on, most of these phrases do something. */
function clicheIn(passage: Passage, { hits }: Reading): Hit | null {
  const [sentence] = passage.sentences;
  const found = hits('opening_cliche').filter((hit) => hit.passage === passage && hit.from < (sentence?.to ?? 0));
  return found.find(({ isWeak }) => !isWeak) ?? null;
}

function reportCliche(cliche: Hit, report: Report): void {
  const sentence = `the letter begins with the stock phrase “${wordsOf(cliche)}”`;
  const fix = deletion(cliche);
  const help = fix === null ? 'begin with what follows it' : 'leave the sentence out: the letter begins behind it';
  report(warning(essenceFirst.id, spanOf(cliche), sentence, { help, fixes: fix === null ? [] : [fix] }));
}

/** Where the sentence is the phrase and little else, and is not all that there is. */
function deletion(cliche: Hit): Fix | null {
  const { passage } = cliche;
  const sentence = sentenceAt(passage, cliche.from);
  const next = passage.sentences[1];
  if (sentence === null || next === undefined) return null;
  const others = countWords(passage, sentence) - countWords(passage, cliche);
  const start = passage.tokens[sentence.from]?.start;
  const end = passage.tokens[next.from]?.start;
  if (others > 1 || start === undefined || end === undefined) return null;
  const edit = removed(passage, start, end);
  return edit === null ? null : { title: 'leave the sentence out', safe: false, edits: [edit] };
}

/** What the subject promises comes up, but only behind more than a thank you, an introduction and a sentence. */
function checkDelay(reading: Reading, report: Report): void {
  const subject = reading.passages.find(({ part, isWritten }) => part === 'subject' && isWritten);
  if (subject === undefined || reading.facts.isList) return;
  const promise = contentOf(subject, reading);
  if (promise.stems.size < 2) return;
  const late = lateSentence(promise, reading);
  if (late === null) return;
  const { passage, sentence } = late;
  const related = [{ span: spanOfText(subject.text), message: 'what the reader looks for' }];
  const place = { passage, from: sentence.from, to: sentence.to };
  const said = `what the subject announces comes up only here, behind ${late.words} words about something else`;
  report(
    warning(essenceFirst.id, spanOf(place), said, { help: 'begin with this sentence, after the thank you', related }),
  );
}

interface Late {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly words: number;
}

/** The first sentence that is about the subject; null where it comes in time, or never. */
function lateSentence(promise: Content, reading: Reading): Late | null {
  let words = 0;
  let sentences = 0;
  for (const passage of passagesOf(reading, ['body'])) {
    for (const sentence of passage.sentences) {
      const content = contentOf({ tokens: passage.tokens.slice(sentence.from, sentence.to) }, reading);
      const isAbout = shareContent(promise, content);
      if (isAbout) return sentences >= 3 && words >= MOST_WORDS_BEFORE ? { passage, sentence, words } : null;
      words += countWords(passage, sentence);
      sentences += 1;
    }
  }
  return null;
}

const MOST_WORDS_BEFORE = 40;
