import { type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Place, replaced, spanOf, wordsOf } from '../../text/place.ts';
import { examples, examplesIn } from './comma-and-mark.examples.ts';
import { isTitleOf, type NamesOf } from './names.ts';
import { frameOf, wantsComma } from './neutral.ts';
import { isAddress, isToldFirst, openingOf, writtenGreeting } from './opening.ts';

/**
 * The language's own greeting shows what it wants: whether a comma stands between greeting and name, and whether a
 * mark stands at the end. Words such as “Dear” belong to the name and never have a comma.
 */
export const commaAndMark: Etiquette = {
  id: 'greeting/comma-and-mark',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['greetings_neutral', 'greetings_dear'],
  languages: null,
  summary: 'the marks of the greeting are those of its language',
  why: 'The greeting is the first line that is read. A mistake in it is seen at once, and lets a reader doubt the care of the rest.',
  source: { document: '001-nb', line: 39, quote: 'analfabet konstruksjon av setninger' },
  also: [{ document: '003-ru', line: 14, quote: '«Приветствую, Сергей»' }],
  examples,
  examplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  const greeting = writtenGreeting(reading);
  if (greeting === null) return;
  const opening = openingOf(greeting, reading);
  if (opening === null || isToldFirst(opening, reading.facts)) return;
  checkBehindPhrase(opening.hit, reading, opening.names, report);
  checkEnd(opening.hit, reading, report);
}

function checkBehindPhrase(hit: Hit, reading: Reading, names: NamesOf, report: Report): void {
  const { passage, to } = hit;
  const next = passage.tokens[to];
  const isName = (at: number): boolean => {
    const token = passage.tokens[at];
    return isAddress(token, reading, names) || isTitle(token, reading, names);
  };
  if (isDear(hit, reading)) {
    if (next?.text === ',' && isName(to + 1)) report(surplus({ passage, from: to, to: to + 1 }, wordsOf(hit)));
    return;
  }
  const frame = frameOf(reading);
  if (frame === null || !wantsComma(frame)) return;
  // `Hello{{#if given_name}}, {{given_name}}{{/if}}`: what stands directly behind the phrase may bring its comma along.
  if (next?.kind === 'hole' && next.start === passage.tokens[to - 1]?.end) return;
  if (isName(to)) report(missing({ passage, from: hit.from, to: to + 1 }, hit));
  else if (next?.text === '.' && isName(to + 1)) report(instead({ passage, from: to, to: to + 1 }));
}

function isTitle(token: Token | undefined, { language }: Reading, names: NamesOf): boolean {
  if (token === undefined) return false;
  return isTitleOf(token, names) || Object.values(language.vocative?.words ?? {}).includes(token.folded);
}

function isDear({ passage, from, to }: Hit, { hits }: Reading): boolean {
  return hits('greetings_dear').some((dear) => dear.passage === passage && dear.from >= from && dear.to === to);
}

function surplus(place: Place, phrase: string): ReturnType<typeof warning> {
  const sentence = `a comma stands between “${phrase}” and the name`;
  const fixes = [fix('take the comma out', place, '')];
  return warning(commaAndMark.id, spanOf(place), sentence, { help: 'take it out', fixes });
}

function missing(place: Place, phrase: Place): ReturnType<typeof warning> {
  const said = wordsOf(phrase);
  const help = `write “${said},” before the name`;
  const fixes = [fix('add the comma', phrase, `${said},`)];
  return warning(commaAndMark.id, spanOf(place), `no comma stands between “${said}” and the name`, { help, fixes });
}

function instead(place: Place): ReturnType<typeof warning> {
  const fixes = [fix('write a comma', place, ',')];
  const sentence = 'a full stop parts the greeting from the name';
  return warning(commaAndMark.id, spanOf(place), sentence, { help: 'write a comma', fixes });
}

function fix(title: string, place: Place, words: string): Fix {
  return { title, safe: true, edits: [replaced(place, words)] };
}

/** Where the language's own greeting ends without a mark, a comma or a full stop is too much; `!` is nobody's mistake. */
function checkEnd({ passage }: Hit, reading: Reading, report: Report): void {
  const frame = frameOf(reading);
  const { tokens } = passage;
  const last = tokens[tokens.length - 1];
  if (frame === null || frame.behind !== '' || (last?.text !== ',' && last?.text !== '.')) return;
  const before = tokens[tokens.length - 2];
  if (before === undefined || isAbbreviation(before.folded, reading)) return;
  const place = { passage, from: tokens.length - 1, to: tokens.length };
  const what = last.text === ',' ? 'a comma' : 'a full stop';
  const help = 'take it out: the line ends without a mark';
  const fixes = [fix(`take ${what} out`, place, '')];
  report(warning(commaAndMark.id, spanOf(place), `${what} ends the greeting`, { help, fixes }));
}

/** `Hei, Kari N.` */
function isAbbreviation(word: string, { language }: Reading): boolean {
  return word.length === 1 || (language.abbreviations ?? []).includes(word);
}
