import type { DateWords } from '../model/language.ts';

/** A run of letters, a run of digits, or one other character; never white space. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A month or a weekday that stands in a text, up to the token `next`. */
export interface FoundForm {
  /** From 1. */
  readonly number: number;
  /** False for a form that is another word too when no date stands beside it. */
  readonly standsAlone: boolean;
  readonly next: number;
}

/** The words of a language's dates, ready to be looked up among tokens. */
export interface DateForms {
  readonly month: (tokens: readonly Token[], at: number) => FoundForm | null;
  readonly weekday: (tokens: readonly Token[], at: number) => FoundForm | null;
  /** What may follow a day's number at once, and words between the parts of a date. */
  readonly mark: (tokens: readonly Token[], at: number) => FoundForm | null;
  readonly joiner: (tokens: readonly Token[], at: number) => FoundForm | null;
}

export function dateForms(words: DateWords): DateForms {
  const { months, weekdays, weekdays_beside_date: besideDate = [], day_marks: marks = [], joiners = [] } = words;
  return {
    month: lookup([{ lists: months, standsAlone: true }]),
    // A form in both lists counts as the ambiguous one.
    weekday: lookup([
      { lists: besideDate, standsAlone: false },
      { lists: weekdays, standsAlone: true },
    ]),
    mark: lookup([{ lists: [marks], standsAlone: true }]),
    joiner: lookup([{ lists: [joiners], standsAlone: true }]),
  };
}

/** The three apostrophes are one here; each is one character, so that places stay. */
export function tokensOf(text: string): readonly Token[] {
  const even = text.replace(/['ʼ]/g, '’');
  const tokens: Token[] = [];
  for (let at = 0; at < even.length; ) {
    const kind = kindAt(even, at);
    let end = at + lengthAt(even, at);
    if (kind === LETTER || kind === DIGIT)
      while (end < even.length && kindAt(even, end) === kind) end += lengthAt(even, end);
    if (kind !== SPACE) tokens.push({ text: even.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < KINDS.length ? (KINDS[code] ?? OTHER) : kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

function kindOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\s/u.test(character) ? SPACE : OTHER;
}

/** Of everyday characters: texts are made of little else. */
const KINDS: Uint8Array = Uint8Array.from({ length: 0x500 }, (_, code) => kindOf(String.fromCharCode(code)));

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

interface Lists {
  readonly lists: readonly (readonly string[])[];
  readonly standsAlone: boolean;
}

interface Form {
  readonly tokens: readonly Token[];
  readonly number: number;
  readonly standsAlone: boolean;
}

/** Finds the form that begins at a token, the longest where several do, of two alike the one listed first. */
function lookup(all: readonly Lists[]): (tokens: readonly Token[], at: number) => FoundForm | null {
  const byFirst = new Map<string, Form[]>();
  for (const { lists, standsAlone } of all) {
    for (const [index, forms] of lists.entries()) {
      for (const form of forms) add(byFirst, { tokens: tokensOfForm(form), number: index + 1, standsAlone });
    }
  }
  return (tokens, at) => {
    const candidates = byFirst.get(tokens[at]?.text.toLowerCase() ?? '') ?? [];
    let found: FoundForm | null = null;
    for (const { tokens: form, number, standsAlone } of candidates) {
      const next = at + form.length;
      if (next > (found?.next ?? at) && standsAt(form, tokens, at)) found = { number, standsAlone, next };
    }
    return found;
  };
}

/** Most forms are one word, and a language has a hundred of them. */
function tokensOfForm(form: string): readonly Token[] {
  return /^\p{L}+$/u.test(form) ? [{ text: form, start: 0, end: form.length }] : tokensOf(form);
}

function add(byFirst: Map<string, Form[]>, form: Form): void {
  const first = form.tokens[0]?.text.toLowerCase() ?? '';
  const others = byFirst.get(first);
  if (others === undefined) byFirst.set(first, [form]);
  else others.push(form);
}

/** Whether the tokens are the form's, apart where its own are apart: as it stands, in capitals, or with a capital. */
function standsAt(form: readonly Token[], tokens: readonly Token[], at: number): boolean {
  return form.every((wanted, index) => {
    const token = tokens[at + index];
    if (token === undefined || !isSpelling(token.text, wanted.text, index === 0)) return false;
    return index === 0 || isJoined(tokens, at + index) === isJoined(form, index);
  });
}

function isSpelling(text: string, form: string, isFirst: boolean): boolean {
  if (text === form || text === form.toUpperCase()) return true;
  return isFirst && text === form.charAt(0).toUpperCase() + form.slice(1);
}

/** Whether nothing stands between a token and the one before. */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}
