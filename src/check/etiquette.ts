import type { Report } from '../model/diagnostic.ts';
import type { Manners } from '../model/manners.ts';
import type { Message } from '../model/message.ts';
import type { Config } from '../model/project.ts';
import type { Etiquette } from '../model/rule.ts';
import { unmasked } from '../parse/expression-mask.ts';
import { etiquetteRules } from '../rules/etiquette.ts';
import { readMessage } from '../text/reading.ts';
import { isAsked } from './manners.ts';
import { checkOwnWords } from './own-words.ts';

/** Holds what a message says against the rules of good form, as far as its language has words for them. */
export function checkEtiquette(message: Message, { manners, house }: Config, report: Report): void {
  const reading = readMessage(message, house);
  if (reading === null) return;
  // In a message to a list a phrase may stand around an expression.
  const tell: Report = reading.facts.isList ? (finding) => report(unmasked(finding)) : report;
  for (const rule of rulesAsked(reading.language.tag, manners)) rule.check(reading, tell);
  checkOwnWords(reading, tell);
}

/** Chosen once for all messages of a language. */
const ASKED = new WeakMap<Manners, Map<string, readonly Etiquette[]>>();

function rulesAsked(tag: string, manners: Manners): readonly Etiquette[] {
  const byTag = ASKED.get(manners) ?? new Map<string, readonly Etiquette[]>();
  const rules = byTag.get(tag) ?? etiquetteRules.filter((rule) => isAsked(rule, tag, manners));
  ASKED.set(manners, byTag.set(tag, rules));
  return rules;
}
