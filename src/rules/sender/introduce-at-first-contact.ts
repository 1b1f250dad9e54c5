import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { nameOf } from '../../text/quiet.ts';
import { spanOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';
import { legalForm } from '../personal/legal-form.ts';

export const introduceAtFirstContact: Etiquette = {
  id: 'sender/introduce-at-first-contact',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'a first letter says in its first two sentences who writes, and for which company',
  why: 'Somebody who has never heard of us reads the first sentences with one question: who is this? The signature answers it too late.',
  source: { document: '003-ru', line: 15, quote: 'если это первый контакт с этим человеком' },
  also: [
    { document: '000-fy', line: 15, quote: 'de ynliedende ynformaasje oer de wurknimmer' },
    { document: '001-nb', line: 157, quote: 'må du umiddelbart angi hvor du ringer fra' },
  ],
  examples: {
    bad: [
      'context:\n  contact: first\nbody: |\n  «Your two lamps come on Tuesday, 24 November. The driver calls you first.» Ola at Lumo AS answers your questions.',
      'context:\n  contact: first\nbody: |\n  «I am Ola Hansen, and I look after your order. Your two lamps come on Tuesday, 24 November.»',
    ],
    good: [
      'context:\n  contact: first\nbody: |\n  My name is Ola Hansen, and I look after your order at Lumo AS. Your two lamps come on Tuesday, 24 November.',
      'context:\n  contact: follow-up\nbody: |\n  Your two lamps come on Tuesday, 24 November. The driver calls you first.',
    ],
  },
  check,
};

const SENTENCES = 2;

function check(reading: Reading, report: Report): void {
  const [first] = passagesOf(reading, ['body']);
  if (first === undefined || reading.facts.contact !== 'first') return;
  const { sender, company } = reading.message;
  const person = textAt(sender, ['name'])?.value;
  const to = first.sentences[SENTENCES - 1]?.to ?? first.tokens.length;
  // Of a person any part of the name does: a first name is as good as the whole.
  const isPersonSaid = person === undefined || nameOf(person).words.some((word) => isSaid([word], first, to));
  const isCompanySaid = company === null || waysToName(company).some((words) => isSaid(words, first, to));
  if (isPersonSaid && isCompanySaid) return;
  const missing = [...(isPersonSaid ? [] : [`“${person}”`]), ...(isCompanySaid ? [] : [`“${company}”`])].join(' and ');
  const sentence = `a first letter, and its first sentences do not say ${missing}`;
  const help = 'say first who you are, what you do and for which company, then what the letter is about';
  report(warning(introduceAtFirstContact.id, spanOf({ passage: first, from: 0, to }), sentence, { help }));
}

/** `ТОВ «Мрія»` is said as «Мрія», `Lumo AS` as Lumo, and a bureau by the name that stands in its quotation marks. */
function waysToName(company: string): readonly (readonly string[])[] {
  const form = legalForm(company) ?? formOfSmallCountry(company);
  const bare = form === null ? company : `${company.slice(0, form.start)} ${company.slice(form.end)}`;
  const quoted = /[«“„"]([^«»“”„"]+)[»”“"]/u.exec(company)?.[1];
  const ways = [company, bare, ...(quoted === undefined ? [] : [quoted])].map((way) => nameOf(way).words);
  return ways.filter((words) => words.length > 0);
}

/** Forms that `legalForm` leaves alone, for words of people are written like them too: `SIA`, `UAB`. */
function formOfSmallCountry(company: string): { readonly start: number; readonly end: number } | null {
  const found = /^(?:SIA|UAB|OÜ)(?=\s)|(?<=\s)(?:SIA|UAB|OÜ|ANS|DA|ENK|VOF)$/u.exec(company.trim());
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** Marks between the words do not count, and case endings may follow: «Ларисы Берг». */
function isSaid(words: readonly string[], { tokens }: Passage, end: number): boolean {
  const said = tokens.slice(0, end).filter(({ kind }) => kind !== 'mark');
  return said.some((_, at) => words.every((word, index) => isForm(said[at + index]?.folded, word)));
}

/** The last letters change from case to case: «Клиника» is «клиники», «Мережа» «Мережею». */
function isForm(token: string | undefined, word: string): boolean {
  return token !== undefined && token.startsWith(word.length > 3 ? word.slice(0, -1) : word);
}
