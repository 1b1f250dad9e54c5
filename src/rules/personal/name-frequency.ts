import { type Report, warning } from '../../model/diagnostic.ts';
import type { Part, Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanInText } from '../../model/text.ts';
import { type Place, spanOf } from '../../text/place.ts';
import { isNameOf, isTitleOf, type NamesOf, namesOf } from '../greeting/names.ts';
import { passagesOf } from '../measure/parts.ts';
import { countAllWords } from '../measure/words.ts';

export const nameFrequency: Etiquette = {
  id: 'personal/name-frequency',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'the reader’s name stands at most three times in a letter, in a short one twice',
  why: 'People like to read their name, once or twice. When every sentence has it, it sounds like a trick of salesmen, or like a program that fills in a field.',
  source: { document: '001-nb', line: 234, quote: 'men ikke for ofte' },
  also: [
    { document: '001-nb', line: 41, quote: 'sjelden bruk' },
    { document: '001-nb', line: 207, quote: 'riktig bruk av forbrukerens navn' },
    { document: '003-ru', line: 15, quote: 'Люди любят свои имена' },
    { document: '001-nb', line: 296, quote: 'Det finnes ingen lyd som er søtere enn ditt eget navn' },
  ],
  examples: {
    bad: [
      'body: |\n  Thank you for your order, Kari. The two lamps come to you, «Kari», on Tuesday, 24 November.',
      'subject: Kari, your lamps come on Tuesday, 24 November\nbody: |\n  Kari, thank you for your order. The two lamps come on Tuesday, 24 November.\nnext_step:\n  summary: Please confirm the address by Monday, 23 November, «Kari Nordmann».\n  action:\n    reply: true',
    ],
    good: [
      'body: |\n  Thank you for your order, Kari. The two lamps come to you on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The lamp “Kari” and the shade of Kari Traa come on Tuesday, 24 November, Kari.',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'body: |\n  Спасибо за Ваш заказ, Сергей Петрович. Лампы, «Сергей Петрович», привезут во вторник, 24 ноября.',
      ],
      good: ['body: |\n  Сергей Петрович, спасибо за Ваш заказ. Две лампы привезут к Вам во вторник, 24 ноября.'],
    },
  },
  check,
};

const PARTS: readonly Part[] = ['greeting', 'body', 'option', 'advantage', 'summary', 'help', 'wish'];

const MOST = 3;
const MOST_IN_SHORT = 2;
/** Below so many words a letter is short. */
const SHORT = 80;

function check(reading: Reading, report: Report): void {
  const names = namesOf(reading);
  const places = passagesOf(reading, PARTS).flatMap((passage) => namesIn(passage, names, reading));
  const hasOwnGreeting = reading.passages.some(({ part, isWritten }) => part === 'greeting' && isWritten);
  const count = places.length + (hasOwnGreeting ? 0 : 1);
  const most = countAllWords(passagesOf(reading, PARTS)) < SHORT ? MOST_IN_SHORT : MOST;
  const last = places.at(-1);
  if (count <= most || last === undefined) return;
  const related = places.slice(0, -1).map((place) => ({ span: spanOf(place), message: 'here too' }));
  const greeted = hasOwnGreeting ? '' : ', the greeting with it';
  const sentence = `the reader’s name stands ${count} times in this letter${greeted}`;
  const help = `${most === MOST ? 'three times are enough' : 'twice is enough in a short letter'}: say “you” in its place, or leave it out`;
  report(warning(nameFrequency.id, spanOf(last), sentence, { help, related }));
}

/** Given name, patronymic, family name and title behind each other are one name. */
function namesIn(passage: Passage, names: NamesOf, reading: Reading): readonly Place[] {
  const { tokens, sentences } = passage;
  const starts = new Set(sentences.map(({ from }) => from));
  const isIn = (token: Token | undefined): boolean => token !== undefined && isReader(token, passage, names, reading);
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (!isIn(first)) continue;
    let to = at + 1;
    while (isIn(tokens[to]) || isHyphen(tokens, to, isIn)) to += 1;
    if (passage.part === 'greeting' || (isMeant(tokens, at, to, names) && !(starts.has(at) && isWord(tokens, at, to))))
      places.push({ passage, from: at, to });
    at = to - 1;
  }
  return places;
}

function isReader(token: Token, { text }: Passage, names: NamesOf, reading: Reading): boolean {
  if (token.kind !== 'hole') return isNameOf(token, names) && /^\P{Ll}/u.test(token.text);
  if (!reading.facts.isList) return false;
  const { source, start, end } = spanInText(text, token.start, token.end);
  return NAME_COLUMN.test(source.text.slice(start, end));
}

/** Expressions of a message to a list that stand for a name; a title stands before one. */
const NAME_COLUMN = /^\{\{\s*recipient\.(?:given_name|family_name|patronymic|name|greet_as|vocative)\s*\}\}$/u;

function isHyphen(tokens: readonly Token[], at: number, isIn: (token: Token | undefined) => boolean): boolean {
  return tokens[at]?.text === '-' && isIn(tokens[at + 1]) && tokens[at - 1]?.end === tokens[at]?.start;
}

function isMeant(tokens: readonly Token[], from: number, to: number, names: NamesOf): boolean {
  return !isQuoted(tokens, from) && !isOther(tokens, from, to, names);
}

/** The lamp “Kari” is a lamp. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  return /^["«„“”]$/u.test(tokens[at - 1]?.text ?? '');
}

/** Somebody else who has the same name: “Kari Traa”, “Ola Nordmann”; and a day in May, which is no May. */
function isOther(tokens: readonly Token[], from: number, to: number, names: NamesOf): boolean {
  const [before, behind] = [tokens[from - 1], tokens[to]];
  if (before?.kind === 'number' || behind?.kind === 'number') return true;
  const isBeforeFirst = from < 2 || tokens[from - 2]?.kind === 'mark';
  return isCapital(behind, names) || (!isBeforeFirst && isCapital(before, names));
}

function isCapital(token: Token | undefined, names: NamesOf): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text) && !isTitleOf(token, names);
}

/** “Will you” and “Hope to see you” begin with no name; “Will, your lamps” does. */
function isWord(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && tokens[to]?.kind === 'word';
}
