import type { Addressee } from '../../link/greeting.ts';
import { vocativeOf } from '../../link/vocative.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { LanguagePack } from '../../model/language.ts';
import { spanInText, type Text } from '../../model/text.ts';
import { folded } from '../../text/fold.ts';

/**
 * A greeting that calls the reader by the nominative, in a language that has a vocative: only where the form is certain,
 * and not where the message gives the whole form of address, and the greeting has it.
 */
export function checkWritten(
  greeting: Text | undefined,
  addressee: Addressee,
  language: LanguagePack,
  report: Report,
): void {
  if (greeting === undefined || language.vocative === undefined) return;
  const own = [addressee.vocative, addressee.greet_as].filter((form) => form !== undefined);
  if (own.some((form) => greeting.value.includes(form))) return;
  const forms = vocativesOf(addressee, language);
  const [first, ...others] = wrongWords(greeting.value, forms);
  if (first === undefined) return;
  const last = others.at(-1) ?? first;
  const said = greeting.value.slice(first.start, last.end);
  const instead = wrongWordsMended(said, first.start, [first, ...others]);
  const span = spanInText(greeting, first.start, last.end);
  const sentence = `“${said}” is not the form in which a greeting addresses somebody`;
  const fixes = [{ title: `write “${instead}”`, safe: true, edits: [{ span, text: instead }] }];
  report(error('greeting/name-form', span, sentence, { help: `write “${instead}”`, fixes }));
}

interface WrongWord {
  readonly start: number;
  readonly end: number;
  readonly called: string;
}

function wrongWords(greeting: string, forms: ReadonlyMap<string, string>): readonly WrongWord[] {
  return [...greeting.matchAll(/[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu)].flatMap(({ 0: word, index }) => {
    const called = forms.get(folded(word));
    return called === undefined ? [] : [{ start: index, end: index + word.length, called }];
  });
}

/** What is said from the first of them to the last, with each in its right form. */
function wrongWordsMended(said: string, offset: number, words: readonly WrongWord[]): string {
  return words.toReversed().reduce((text, { start, end, called }) => {
    return text.slice(0, start - offset) + called + text.slice(end - offset);
  }, said);
}

/** The vocatives that are certain and differ, by the folded nominative. */
function vocativesOf(addressee: Addressee, { vocative }: LanguagePack): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  if (vocative === undefined) return forms;
  for (const part of ['given_name', 'patronymic', 'honorific'] as const) {
    const name = addressee[part];
    const called = name === undefined ? null : vocativeOf(name, vocative, part);
    if (name !== undefined && called !== null && folded(called) !== folded(name)) forms.set(folded(name), called);
  }
  return forms;
}
