import { error, type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Part, Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Place, replaced, spanOf, wholeOf, wordsOf } from '../../text/place.ts';
import { isNameOf, type NamesOf, namesOf } from '../greeting/names.ts';
import { isAlone, wholeGreeting } from '../greeting/neutral.ts';
import { EVERYWHERE } from '../lexicon.ts';
import { genericExamples, genericExamplesIn } from './no-generic-salutation.examples.ts';

export const noGenericSalutation: Etiquette = {
  id: 'personal/no-generic-salutation',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['generic_salutation'],
  languages: null,
  summary: 'a letter calls its reader by name, and not “customer”',
  why: '“Dear customer” tells the reader in the first line that the letter is for anybody. Whatever follows is read as advertising, or not at all.',
  source: { document: '001-nb', line: 101, quote: 'ikke i noe tilfelle ha tegn på masseutsendelse' },
  also: [{ document: '001-nb', line: 153, quote: 'skiller seg ut fra den generelle strømmen av potensielle kjøpere' }],
  examples: genericExamples,
  examplesIn: genericExamplesIn,
  check,
};

const PARTS: ReadonlySet<Part> = new Set(EVERYWHERE.filter((part) => part !== 'cell' && part !== 'label'));

function check(reading: Reading, report: Report): void {
  const hits = reading.hits('generic_salutation');
  const judged = new Set<Passage>();
  const named = hits.length === 0 ? judged : passagesThatName(reading);
  for (const hit of hits) {
    const { passage } = hit;
    if (!passage.isWritten || !PARTS.has(passage.part) || judged.has(passage)) continue;
    const kind = kindOf(hit, namesOf(reading), !named.has(passage));
    if (kind === null) continue;
    judged.add(passage);
    reportHit(hit, kind, reading, report);
  }
  for (const passage of reading.passages) {
    if (passage.part === 'greeting' && passage.isWritten && !judged.has(passage)) checkForms(passage, reading, report);
  }
}

/** Those in which the reader's name stands. */
function passagesThatName(reading: Reading): ReadonlySet<Passage> {
  const names = namesOf(reading);
  return new Set(reading.passages.filter(({ tokens }) => tokens.some((token) => isNameOf(token, names))));
}

type Kind = 'greeting' | 'opening' | 'aside';

/** How the words address the reader; null where they only speak of customers: “dear customers are treated well there”. */
function kindOf(hit: Hit, names: NamesOf, namesNobody: boolean): Kind | null {
  const { passage, from, to, isWeak } = hit;
  const next = passage.tokens[to];
  if (next !== undefined && isNameOf(next, names) && (isWeak || passage.part !== 'greeting' || isTitle(hit)))
    return null;
  if (passage.part === 'greeting') return !isWeak || namesNobody ? 'greeting' : null;
  if (!isClosed(next)) return null;
  if (isFirst(hit) && passage.part === 'body' && passage.index === 0) return isWeak && !namesNobody ? null : 'opening';
  return !isWeak && isOpened(passage, from) ? 'aside' : null;
}

/** “Dear Sir John”, “Dear Mr/Mrs Smith”: what looks like anybody belongs to a name; in “Dear reader Anna” it does not. */
function isTitle({ passage: { tokens }, from, to }: Hit): boolean {
  const last = tokens[to - 1]?.text ?? '';
  return to - from < 3 ? /^\p{Lu}/u.test(last) : tokens.slice(from, to).some(({ kind }) => kind === 'mark');
}

function isClosed(next: Token | undefined): boolean {
  return next === undefined || /^[,.!?:…)–—-]$/u.test(next.text);
}

function isFirst({ passage: { tokens }, from }: Place): boolean {
  return from <= MOST_MARKS && tokens.slice(0, from).every(({ kind }) => kind === 'mark');
}

const MOST_MARKS = 3;

/** Behind a mark, or first in a sentence. */
function isOpened({ tokens }: Passage, from: number): boolean {
  const before = tokens[from - 1];
  return before === undefined || /^[,:;(–—.!?…]$/u.test(before.text);
}

function reportHit(hit: Hit, kind: Kind, reading: Reading, report: Report): void {
  const said = wordsOf(hit);
  if (kind === 'aside') {
    const help = 'take it out, or say the reader’s name there';
    report(
      warning(noGenericSalutation.id, spanOf(hit), `“${said}” addresses everybody, and not this reader`, { help }),
    );
    return;
  }
  const help =
    kind === 'greeting' ? helpFor(reading) : 'leave it out: the letter has greeted its reader by name already';
  const fixes = kind === 'greeting' ? fixesFor(hit, reading) : [];
  report(error(noGenericSalutation.id, spanOf(hit), `“${said}” could be anybody`, { help, fixes }));
}

function helpFor(reading: Reading): string {
  const whole = wholeGreeting(reading);
  const ours = 'leave `greeting` out and envoi greets the reader by name';
  return whole === null ? ours : `write “${whole}”, or ${ours}`;
}

function fixesFor(hit: Place, reading: Reading): readonly Fix[] {
  const whole = wholeGreeting(reading);
  if (whole === null) return [];
  return [{ title: `write “${whole}”`, safe: isAlone(hit), edits: [replaced(wholeOf(hit.passage), whole)] }];
}

/** A form for a man or a woman, as in «Уважаемый(-ая)»: nobody is called both. */
function checkForms(passage: Passage, reading: Reading, report: Report): void {
  const { tokens } = passage;
  for (let at = 1; at < tokens.length; at++) {
    const to = endOfForms(tokens, at);
    if (to === null) continue;
    const place = { passage, from: at - 1, to };
    const sentence = `“${wordsOf(place)}” is written for a man or a woman, whoever reads it`;
    report(error(noGenericSalutation.id, spanOf(place), sentence, { help: helpFor(reading), fixes: [] }));
    return;
  }
}

/** Behind `(ая)` or `(-ая)` that stands close to a word. */
function endOfForms(tokens: readonly Token[], at: number): number | null {
  const before = tokens[at - 1];
  if (tokens[at]?.text !== '(' || before?.kind !== 'word' || before.end !== tokens[at].start) return null;
  const ending = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const isShort = tokens[ending]?.kind === 'word' && tokens[ending].text.length <= LONGEST_ENDING;
  return isShort && tokens[ending + 1]?.text === ')' ? ending + 2 : null;
}

const LONGEST_ENDING = 3;
