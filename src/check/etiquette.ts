import type { Report } from '../model/diagnostic.ts';
import type { Message } from '../model/message.ts';
import type { Config } from '../model/project.ts';
import { etiquetteRules } from '../rules/etiquette.ts';
import { readMessage } from '../text/reading.ts';

/** Holds what a message says against the rules of good form, as far as its language has words for them. */
export function checkEtiquette(message: Message, { data }: Config, report: Report): void {
  const reading = readMessage(message, { names: [], terms: [] });
  if (reading === null) return;
  const isStrict = data?.profile === 'strict';
  const [language = ''] = reading.language.tag.split('-');
  for (const { isOptIn, languages, check } of etiquetteRules) {
    if ((isOptIn && !isStrict) || (languages !== null && !languages.includes(language))) continue;
    check(reading, report);
  }
}
