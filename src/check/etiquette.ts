import type { Report } from '../model/diagnostic.ts';
import type { Message } from '../model/message.ts';
import type { Config } from '../model/project.ts';
import { etiquetteRules } from '../rules/etiquette.ts';
import { readMessage } from '../text/reading.ts';
import { isAsked } from './manners.ts';
import { checkOwnWords } from './own-words.ts';

/** Holds what a message says against the rules of good form, as far as its language has words for them. */
export function checkEtiquette(message: Message, { manners, house }: Config, report: Report): void {
  const reading = readMessage(message, house);
  if (reading === null) return;
  for (const rule of etiquetteRules) {
    if (isAsked(rule, reading.language.tag, manners)) rule.check(reading, report);
  }
  checkOwnWords(reading, report);
}
