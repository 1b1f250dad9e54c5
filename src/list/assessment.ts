import { caseFault } from '../check/rows/people/name-case.ts';
import { hasTwoAlphabets, NameShapes } from '../check/rows/people/name-shape.ts';
import { checkAllowed, type Measure, verdictOn } from '../check/verdict.ts';
import { type Diagnostic, type Report, warning } from '../model/diagnostic.ts';
import type { LanguagePack } from '../model/language.ts';
import type { ListTexts } from '../model/list.ts';
import { type Message, NAME_FIELDS } from '../model/message.ts';
import { entryOf } from '../model/node.ts';
import type { Assessment, Signal } from '../model/outcome.ts';
import type { RowData } from '../model/rows.ts';
import { functions } from '../press/functions.ts';
import { newWalk } from '../trace/walk.ts';
import { ownText } from '../parse/rows/own-text.ts';
import { factHash, FactTwins, NO_FACTS, withFact } from './fact-twins.ts';
import { ratio, shareOfOwnWords, shareOfTwins, wordsIn } from './letter-likeness.ts';
import { ListWords } from './list-words.ts';
import { listLocale } from './row-model.ts';
import { RowSample } from './row-sample.ts';
import { shownFields } from './text-fields.ts';
import { textOf } from '../check/rows/text-of.ts';

/** Fewer letters have too little in common, or too much, by chance. */
const FEWEST = 10;

/** Letters that are compared word for word, each with each: 20,000 pairs. A list that is no longer is compared as a whole. */
const MOST_COMPARED = 200;

/** Who somebody is and how they are addressed: every list has that, and it makes no letter a personal one. */
const WHO: ReadonlySet<string> = new Set([...NAME_FIELDS, 'email', 'timezone']);

export interface AssessmentInput {
  readonly texts: ListTexts;
  readonly language: LanguagePack;
  readonly sendAt: string | null;
}

/**
 * The letters of a list as its customers would see them, beside each other: do they look as if each was written for its
 * reader? To be given each row that gets a letter, in the order of the file. Words are compared in 200 rows, which it keeps;
 * what a whole list repeats would seldom meet there, so facts are held against those of all rows.
 */
export class BatchAssessment {
  readonly #input: AssessmentInput;
  readonly #fields: readonly string[];
  readonly #first: unknown[] = [];
  readonly #varies: boolean[];
  readonly #sample = new RowSample(MOST_COMPARED);
  readonly #twins = new FactTwins();
  #rows = 0;
  #empty = 0;

  constructor(input: AssessmentInput) {
    this.#input = input;
    this.#fields = shownFields(input.texts).filter((field) => !WHO.has(field));
    this.#varies = this.#fields.map(() => false);
  }

  add(row: number, data: RowData): void {
    const fields = this.#fields;
    const isFirst = this.#rows === 0;
    this.#rows++;
    let hash = NO_FACTS;
    for (let index = 0; index < fields.length; index++) {
      const value = data[fields[index] ?? ''] ?? null;
      if (value === null) this.#empty++;
      hash = withFact(hash, value);
      if (isFirst) this.#first.push(typeof value === 'string' ? ownText(value) : value);
      else if (value !== this.#first[index]) this.#varies[index] = true;
    }
    this.#twins.add(factHash(hash));
    this.#sample.add(row, data);
  }

  /** Null for a list that is too short to be one. */
  end(): Assessment | null {
    if (this.#rows < FEWEST) return null;
    const rows = this.#sample.rows();
    const wordsOf = letterWords(this.#input);
    const letters = rows.map(wordsOf);
    const nameless = letters.map((words, index) => withoutNames(words, rows[index] ?? {}));
    const signals = [
      facts(this.#fields.filter((_, index) => this.#varies[index] === true)),
      twins(this.#fields.length === 0 ? 0 : this.#twins.share(), shareOfTwins(nameless), letters.length),
      ownWords(shareOfOwnWords(letters), letters.length),
      emptyPlaces(ratio(this.#empty, this.#rows * this.#fields.length)),
      oddNames(ratio(rows.filter(hasOddName()).length, rows.length), rows.length),
    ];
    return verdictFrom(signals);
  }
}

/** Reports letters that look alike, after what their message allows. */
export function reportBulk(assessment: Assessment, message: Message, measure: Measure, report: Report): void {
  const found = assessment.verdict === 'personal' ? [] : [bulkFinding(assessment, message)];
  for (const finding of verdictOn(found, measure)) report(finding);
  checkAllowed(found, measure, 'list', report);
}

function bulkFinding(assessment: Assessment, { root }: Message): Diagnostic {
  const span = entryOf(root, 'recipients')?.key.span ?? root.span;
  const help =
    'write a fact into the body that only this customer has, such as what they ordered, what was agreed or when you last met: a column of the rows, printed with {{recipient.…}}';
  return warning('data/bulk-looking', span, assessment.words, { help });
}

/**
 * Without any fact of their own, and where most letters say what another one says, readers who lay two letters beside
 * each other see one text; any other weakness needs a second one beside it. That letters without facts are alike goes without
 * saying.
 */
function verdictFrom(signals: readonly Signal[]): Assessment {
  const bad = signals.filter(({ isGood }) => !isGood);
  const isBulk = bad.length > 1 || bad.some(({ name }) => name === 'facts' || name === 'twins');
  if (isBulk) {
    const told = bad.some(({ name }) => name === 'facts') ? bad.filter(({ name }) => name !== 'twins') : bad;
    const words = `the letters look like one letter to many: ${told.map((signal) => signal.words).join('; ')}`;
    return { verdict: 'bulk-looking', words, signals };
  }
  const [first] = signals;
  return { verdict: 'personal', words: `the letters look personal: ${first?.words ?? ''}`, signals };
}

/** One is enough: a letter that knows something of its reader was not sent to everybody. */
function facts(fields: readonly string[]): Signal {
  const count = fields.length;
  const words =
    count === 0
      ? 'nothing but names differs from row to row in what they say'
      : `${count} ${count === 1 ? 'fact differs' : 'facts differ'} from row to row beside the name: ${fields.join(', ')}`;
  return { name: 'facts', value: count, words, isGood: count > 0 };
}

/**
 * Colleagues who share a fact may get the same letter; where most letters have a twin, the facts are no facts. `same`: the
 * share of all letters whose facts another one has as well; `alike`: of those compared, in which other facts drown.
 */
function twins(same: number, alike: number, compared: number): Signal {
  const share = Math.max(same, alike);
  const words =
    same >= alike
      ? `${percent(share)} of the letters say word for word what another one says, but for the name`
      : `${percent(share)} of ${compared} letters that were compared say nearly word for word what another one says, but for the name`;
  return { name: 'twins', value: share, words, isGood: share <= 0.5 };
}

/** A name alone is a word or two of a letter of sixty; with one fact of three words it is more than a twentieth. */
function ownWords(share: number, compared: number): Signal {
  const words = `${percent(share)} of the words differ from letter to letter, in ${compared} letters that were compared`;
  return { name: 'own-words', value: share, words, isGood: share >= 0.05 };
}

/** Where the greater part is empty, most readers get what is left of the text when nothing is known. */
function emptyPlaces(share: number): Signal {
  const words = `${percent(share)} of the places for facts are empty`;
  return { name: 'empty', value: share, words, isGood: share <= 0.5 };
}

/** A few are typing errors; one in twenty is a register that nobody looked through. */
function oddNames(share: number, compared: number): Signal {
  const words = `${percent(share)} of the names are all in capitals, all in small letters or in two alphabets, in ${compared} letters that were compared`;
  return { name: 'odd-names', value: share, words, isGood: share <= 0.05 };
}

function percent(share: number): string {
  const figure = share * 100;
  return `${figure > 0 && figure < 10 ? figure.toFixed(1).replace(/\.0$/, '') : figure.toFixed(0)}%`;
}

/** What a letter says, without the preheader, which repeats it, and without addresses of links, which nobody reads. */
function letterWords({ texts, language, sendAt }: AssessmentInput): (data: RowData) => readonly string[] {
  const all = new ListWords(texts, functions).all.filter(({ path }) => !/^preheader|\.url$/.test(path));
  const isGreeted = texts['greeting'] === undefined;
  const localeOf = listLocale(language, sendAt);
  return (data) => {
    const walk = newWalk({ recipient: data }, localeOf);
    const said = all.map(({ print }) => print(walk).replaceAll(/<[^>]*>|&\w+;/g, ' '));
    return wordsIn([...(isGreeted ? [greetedName(data)] : []), ...said].join('\n'));
  };
}

function greetedName(data: RowData): string {
  return NAME_FIELDS.map((field) => textOf(data, field)).find((name) => name !== '') ?? '';
}

function withoutNames(words: readonly string[], data: RowData): readonly string[] {
  const names = new Set(NAME_FIELDS.flatMap((field) => wordsIn(textOf(data, field))));
  return words.filter((word) => !names.has(word));
}

function hasOddName(): (data: RowData) => boolean {
  const shapes = new NameShapes();
  return (data) => {
    const [first = '', ...others] = textOf(data, 'name').split(' ');
    const given = textOf(data, 'given_name') || first;
    const family = textOf(data, 'family_name') || others.join(' ');
    if (hasTwoAlphabets(shapes.of(given + family))) return true;
    return given !== '' && caseFault(given, shapes.of(given), family, shapes.of(family)) !== null;
  };
}
