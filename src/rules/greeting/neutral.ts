import { formOfAddress, greetingFor } from '../../link/greeting.ts';
import type { Edit, Fix } from '../../model/diagnostic.ts';
import type { LanguagePack } from '../../model/language.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import { addresseeOf } from '../../text/passages.ts';
import { inCaseOf, type Place, replaced, wholeOf } from '../../text/place.ts';
import { isNameOf, isTitleOf, type NamesOf } from './names.ts';

/** What the language pack itself writes before and behind the reader's name. */
export interface Frame {
  readonly before: string;
  readonly behind: string;
}

/** `Hei, ` and nothing; null for a pack whose greeting has no name in it. */
export function frameOf({ message, language }: Reading): Frame | null {
  const form = formOfAddress(addresseeOf(message), language);
  const pattern = (form === null ? undefined : language.greeting[form]) ?? anyPattern(language);
  if (pattern === undefined) return null;
  const from = pattern.indexOf('{');
  const to = pattern.lastIndexOf('}');
  return from < 0 || to < from ? null : { before: pattern.slice(0, from), behind: pattern.slice(to + 1) };
}

function anyPattern({ greeting }: LanguagePack): string | undefined {
  return greeting.greet_as ?? greeting.given ?? greeting.name;
}

/** Whether the language wants a comma between greeting and name: «Здравствуйте, Сергей», not “Hello Kari”. */
export function wantsComma({ before }: Frame): boolean {
  return before.trimEnd().endsWith(',');
}

/** The greeting that the language pack would write for this reader; null where it does not know one. */
export function wholeGreeting({ message, language, facts }: Reading): string | null {
  if (facts.isList) return null;
  const greeting = greetingFor(addresseeOf(message), language);
  return greeting.kind === 'greeting' ? greeting.text : null;
}

/** The word of greeting alone: `Hello`. */
export function neutralWord(frame: Frame): string {
  return frame.before.replace(/[\s,]+$/u, '');
}

/** The neutral phrase in the place of another, with the comma that the language wants; none where it would not fit. */
export function neutralFixes(hit: Hit, reading: Reading, names: NamesOf, safe: boolean): readonly Fix[] {
  const edit = neutralEdit(hit, reading, names);
  return edit === null ? [] : [{ title: `write “${edit.text}”`, safe, edits: [edit] }];
}

function neutralEdit(hit: Hit, reading: Reading, names: NamesOf): Edit | null {
  const frame = frameOf(reading);
  if (frame === null || neutralWord(frame) === '') return null;
  const { passage, from, to } = hit;
  if (passage.tokens.slice(0, from).some(({ kind }) => kind !== 'mark')) return behindName(hit, frame);
  if (isAlone(hit)) return wholeEdit(passage, hit, reading, frame);
  const at = firstBehind(passage, to);
  const next = passage.tokens[at];
  if (next !== undefined && (isNameOf(next, names) || isTitleOf(next, names))) {
    return replaced({ passage, from, to: at }, frame.before.trimEnd());
  }
  return at > to && !wantsComma(frame) ? null : replaced(hit, neutralWord(frame));
}

/** «Сергей Петрович, привет!»: only a greeting that has a comma before the name may stand behind it. */
function behindName(hit: Hit, frame: Frame): Edit | null {
  if (!wantsComma(frame)) return null;
  const said = hit.passage.tokens[hit.from]?.text ?? '';
  const word = neutralWord(frame);
  return replaced(hit, inCaseOf(said, word.charAt(0).toLowerCase() + word.slice(1)));
}

function wholeEdit(passage: Passage, hit: Place, reading: Reading, frame: Frame): Edit | null {
  const whole = wholeGreeting(reading);
  if (whole !== null) return replaced(wholeOf(passage), whole);
  return wantsComma(frame) ? replaced(hit, neutralWord(frame)) : null;
}

/** Nothing but marks stands around the phrase: it names nobody. */
export function isAlone({ passage: { tokens }, from, to }: Place): boolean {
  return tokens.every(({ kind }, at) => kind === 'mark' || (at >= from && at < to));
}

/** The first token that is no comma, full stop or exclamation mark. */
function firstBehind({ tokens }: Passage, to: number): number {
  let at = to;
  while (/^[,.!]$/u.test(tokens[at]?.text ?? '')) at += 1;
  return at;
}
