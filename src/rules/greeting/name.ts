import { error, type Fix, type Report } from '../../model/diagnostic.ts';
import type { Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { folded } from '../../text/fold.ts';
import { addresseeOf } from '../../text/passages.ts';
import { type Place, replaced, spanOf, wholeOf, wordsOf } from '../../text/place.ts';
import { isNameOf } from './names.ts';
import { isAlone, wholeGreeting } from './neutral.ts';
import { isToldFirst, type Opening, openingOf, writtenGreeting } from './opening.ts';

/** A greeting that the message leaves to envoi has the name in it; one that is bad in itself is told that first. */
export const greetingName: Etiquette = {
  id: 'greeting/name',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['greetings_neutral'],
  languages: null,
  summary: 'the greeting names the reader',
  why: 'Their own name is what people read first. Without it, or with another one, the letter could be for anybody.',
  source: { document: '001-nb', line: 102, quote: 'helst ved å bruke klientens navn' },
  also: [
    { document: '003-ru', line: 15, quote: 'обязательно приветствовать клиента по имени' },
    { document: '001-nb', line: 153, quote: 'kalle en person ved navn, sørg for å bruke den' },
    { document: '001-nb', line: 22, quote: 'Refererer til en kunde ved navn' },
  ],
  examples: {
    bad: ['greeting: «Hello»,', 'greeting: Hello «Kristin»,', 'greeting: Hello «Nordmann»,'],
    good: ['greeting: Hello Kari,', 'greeting: Dear Ms Nordmann,', 'greeting: Dear KARI Nordmann,'],
  },
  examplesIn: {
    nb: {
      bad: ['greeting: «God dag»', 'greeting: Hei, «Kristin»'],
      good: ['greeting: God dag, Kari Nordmann', 'greeting: Kjære Kari!'],
    },
    ru: {
      bad: ['greeting: «Здравствуйте»!', 'greeting: Добрый день, «Андрей» Иванович!'],
      good: ['greeting: Добрый день, Сергей Петрович!'],
    },
    uk: {
      bad: ['greeting: «Добрий день»!', 'greeting: Добрий день, «Оксано» Іванівно!'],
      good: [
        'greeting: Добрий день, Ларисо!',
        'greeting: Добрий день, Якове!\nrecipient:\n  given_name: Яків\n  email: yakiv@example.com',
      ],
    },
    fy: { bad: ['greeting: «Goeie dei»,'], good: ['greeting: Bêste Anna,', 'greeting: Achte frou Hoekstra,'] },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const greeting = writtenGreeting(reading);
  // `Dear [Name]` is told as a place that nobody filled in.
  if (greeting === null || greeting.tokens.some(({ text }) => /^[[\]{}<>%|]$/u.test(text))) return;
  const opening = openingOf(greeting, reading);
  if (opening === null || isToldFirst(opening, reading.facts) || isGeneric(reading, opening)) return;
  const { names } = opening;
  if (names.names.size === 0 && !reading.facts.isList) return;
  const called = greeting.tokens.filter((token) => isNameOf(token, names));
  if (called.length === 0) return reportNobody(reading, opening, report);
  if (isFamilyNameAlone(reading, opening, called)) reportFamilyName(reading, opening, called, report);
}

function isGeneric({ hits }: Reading, { hit: { passage } }: Opening): boolean {
  const lists = ['generic_salutation', 'greeting_time_cliche'];
  return lists.some((list) => hits(list).some((hit) => hit.passage === passage));
}

function reportNobody(reading: Reading, { hit }: Opening, report: Report): void {
  const other = otherName(hit, reading);
  const whole = wholeGreeting(reading);
  const help = whole === null ? 'add the name' : `write “${whole}”, or leave \`greeting\` out and envoi does`;
  const fixes: readonly Fix[] =
    whole === null
      ? []
      : [{ title: `write “${whole}”`, safe: isAlone(hit), edits: [replaced(wholeOf(hit.passage), whole)] }];
  const place = other ?? hit;
  const sentence =
    other === null
      ? `“${wordsOf(hit)}” greets nobody by name`
      : `the greeting says “${wordsOf(other)}”, and the recipient has another name`;
  report(error(greetingName.id, spanOf(place), sentence, { help, fixes }));
}

/** The first word with a capital behind the phrase, where the recipient has a name: titles belong to it. */
function otherName(hit: Place, { facts }: Reading): Place | null {
  if (facts.isList) return null;
  const { tokens } = hit.passage;
  const at = tokens.findIndex(({ kind, text }, index) => index >= hit.to && kind === 'word' && /^\p{Lu}/u.test(text));
  return at < 0 ? null : { passage: hit.passage, from: at, to: at + 1 };
}

/** “Hello Nordmann”, where the given name is known and no title stands before the other one. */
function isFamilyNameAlone({ message }: Reading, { hit }: Opening, called: readonly Token[]): boolean {
  const { given_name: given, family_name: family, greet_as: own } = addresseeOf(message);
  const [only] = called;
  if (given === undefined || family === undefined || own !== undefined || only === undefined) return false;
  const words = hit.passage.tokens.slice(hit.to).filter(({ kind }) => kind !== 'mark');
  return words.length === 1 && words[0] === only && only.folded === folded(family) && folded(given) !== folded(family);
}

function reportFamilyName(reading: Reading, { hit }: Opening, [only]: readonly Token[], report: Report): void {
  const { passage } = hit;
  const from = passage.tokens.findIndex((token) => token === only);
  const whole = wholeGreeting(reading);
  const help = whole === null ? 'write the given name, or a title before it' : `write “${whole}”`;
  const fixes = whole === null ? [] : [{ title: help, safe: false, edits: [replaced(wholeOf(passage), whole)] }];
  const sentence = `“${only?.text ?? ''}” alone is how a roll is called, not how a person is greeted`;
  report(error(greetingName.id, spanOf({ passage, from, to: from + 1 }), sentence, { help, fixes }));
}
