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
  for (const { 0: word, index } of greeting.value.matchAll(/[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu)) {
    const called = forms.get(folded(word));
    if (called === undefined) continue;
    const span = spanInText(greeting, index, index + word.length);
    const sentence = `“${word}” is not the form in which a greeting addresses somebody`;
    const fixes = [{ title: `write “${called}”`, safe: true, edits: [{ span, text: called }] }];
    report(error('greeting/name-form', span, sentence, { help: `write “${called}”`, fixes }));
  }
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
