import { error, type Report } from '../../model/diagnostic.ts';
import type { Hit, Part, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { examples, examplesIn } from './no-familiarity.examples.ts';

/**
 * Weak entries are things too, and boards, and honey: they count where they call somebody. The farewell has rules of its
 * own, and “Hi guys” is for `greeting/no-informal` to say.
 */
export const noFamiliarity: Etiquette = {
  id: 'register/no-familiarity',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['familiarity'],
  languages: null,
  summary: 'a letter is not familiar with its reader',
  why: 'Who slaps a customer on the back, with words or with a smiley, has decided for both how close they are.',
  source: { document: '003-ru', line: 22, quote: '«панибратство» в работе оскорбляет клиентов' },
  also: [
    { document: '001-nb', line: 37, quote: 'selvtillit og fortrolighet' },
    { document: '001-nb', line: 116, quote: 'å ikke bøye seg for fortrolighet' },
    { document: '001-nb', line: 116, quote: 'huske kjøper/selgerens underordning' },
  ],
  examples,
  examplesIn,
  check,
};

const CLOSING: ReadonlySet<Part> = new Set<Part>(['help', 'wish', 'farewell', 'cell']);

function check({ hits }: Reading, report: Report): void {
  const greetings = new Set(hits('greeting_informal').flatMap(tokensIn));
  for (const hit of hits('familiarity')) {
    if (tokensIn(hit).some((token) => greetings.has(token))) continue;
    const { passage, isWeak } = hit;
    if (!passage.isWritten || CLOSING.has(passage.part) || (isWeak && !isCall(hit)) || isPart(hit)) continue;
    const said = wordsOf(hit);
    const isFace = !/\p{L}{2}/u.test(said);
    const sentence = isFace ? `“${said}” is for chats among friends` : `“${said}” is too familiar for a customer`;
    const help = isFace ? 'leave it out: let the words be friendly' : 'leave it out, or call the reader by name';
    report(error(noFamiliarity.id, spanOf(hit), sentence, { help }));
  }
}

function tokensIn({ passage, from, to }: Hit): readonly Token[] {
  return passage.tokens.slice(from, to);
}

/** “Option A:D” and “the Darling-lamp”: what is joined to letters is a piece of something else. */
function isPart({ passage: { tokens }, from, to }: Hit): boolean {
  const [before, first, last, next] = [tokens[from - 1], tokens[from], tokens[to - 1], tokens[to]];
  const isLetter = last?.kind === 'word';
  const isJoinedBefore = before !== undefined && before.kind !== 'mark' && before.end === first?.start;
  return isLetter && (isJoinedBefore || (next !== undefined && /^[-‐‑]$/u.test(next.text) && next.start === last.end));
}

/**
 * Whether words call the reader: “Thank you, mate!”, “Mate, your lamp is here”. In a sentence with more commas they may
 * be one of several things: “tea, lemon, honey”.
 */
function isCall(hit: Hit): boolean {
  const { passage, from, to } = hit;
  const { tokens, part } = passage;
  const sentence = sentenceAt(passage, from);
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (sentence === null) return false;
  const isCalledFirst = from === sentence.from && part !== 'subject' && (next?.text === ',' || next?.text === '!');
  const isCalledLast = before?.text === ',' && (next === undefined || /^[.!?…]$/u.test(next.text));
  return (isCalledFirst || isCalledLast) && !isEnumeration(tokens.slice(sentence.from, sentence.to));
}

/** Three short pieces between commas; a date or a clause before the last comma is none. */
function isEnumeration(sentence: readonly Token[]): boolean {
  const commas = sentence.flatMap(({ text }, at) => (text === ',' ? [at] : []));
  const [last, before] = commas.toReversed();
  if (last === undefined || before === undefined) return false;
  const between = sentence.slice(before + 1, last);
  return between.length < 3 && between.every(({ kind }) => kind === 'word');
}
