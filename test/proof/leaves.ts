import type { Obligation } from './oracle.ts';
import type { Choices, Leaf, LeafMaker, Located, Mark } from './schema-values.ts';

/** Makes values that can be told apart in a letter, and notes what of them must be shown. */
export interface LeafWriter {
  readonly leaf: LeafMaker;
  readonly obligations: () => readonly Obligation[];
}

/** What one value is, and how it may look in a letter. */
interface Made {
  readonly value: unknown;
  readonly tokens: readonly string[];
  readonly whole: string | null;
  readonly isUnique: boolean;
}

/** `flavours` are texts that go into each text after its token: harmless words, or attacks. */
export function leafWriter(flavourAt: (count: number) => string): LeafWriter {
  const obligations: Obligation[] = [];
  let count = 0;
  const leaf: LeafMaker = (at, type, choices) => {
    count += 1;
    const made = madeOf(at, type, choices, count, flavourAt(count));
    if (made === undefined) return undefined;
    if (!isBlank(made.value)) obligations.push(...at.marks.flatMap((mark) => obligationOf(at, mark, made)));
    return made.value;
  };
  return { leaf, obligations: () => obligations };
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function obligationOf({ path }: Leaf, mark: Mark, { value, tokens, whole, isUnique }: Made): readonly Obligation[] {
  const { order = null, as = 'text', max = 1, isInherited } = mark;
  if (typeof value === 'boolean' || (isInherited && typeof value !== 'string')) return [];
  const shown = as === 'href' ? [String(value)] : tokens;
  return [{ path, order, as, max, tokens: shown, whole: as === 'href' ? null : whole, isUnique }];
}

function madeOf(at: Leaf, type: string, choices: Choices, count: number, flavour: string): Made | undefined {
  const chosen = givenValues(at.parts);
  const key = at.path.join('.');
  if (chosen !== null) {
    const value = chosen[choices.pick(`${key}:value`, chosen.length, 0)];
    return value === undefined
      ? undefined
      : { value, tokens: [typeof value === 'string' ? value : JSON.stringify(value)], whole: null, isUnique: false };
  }
  switch (type) {
    case 'string':
      return madeText(at, choices, count, flavour);
    case 'number':
    case 'integer':
      return madeNumber(at, choices, count);
    case 'boolean':
      return plain(choices.pick(`${key}:value`, 2, 1) === 1);
    case 'null':
      return plain(null);
    default:
      return undefined;
  }
}

function plain(value: unknown): Made {
  return { value, tokens: [], whole: null, isUnique: false };
}

/** The values that `const` and `enum` leave; null where they say nothing. */
function givenValues(parts: readonly Located[]): readonly unknown[] | null {
  const lists = parts.flatMap(({ schema }): readonly (readonly unknown[])[] => [
    ...(schema.const === undefined ? [] : [[schema.const]]),
    ...(schema.enum ? [schema.enum] : []),
  ]);
  const [first, ...others] = lists;
  const isFormatted = parts.some(({ schema }) => FORMATS.test(schema.format ?? ''));
  if (first === undefined) return null;
  return isFormatted ? [] : first.filter((value) => others.every((list) => list.includes(value)));
}

/** Formats that no word of an enum has. */
const FORMATS = /^(?:date|date-time|link|https-link|hex-colour|idn-email|email|phone)$/;

const MONTHS: readonly string[] = ['January', 'February', 'November', 'December'];
const MONTH_NUMBERS: readonly string[] = ['01', '02', '11', '12'];

/** Winter days, so that an hour is the same as written and in the reader's zone, which is always Oslo's. */
function madeDate(count: number): { readonly raw: string; readonly words: string } {
  const month = Math.floor(count / 27) % 4;
  const day = 1 + (count % 27);
  return { raw: `2026-${MONTH_NUMBERS[month]}-${String(day).padStart(2, '0')}`, words: `${day} ${MONTHS[month]}` };
}

const SIMPLE_FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['hex-colour', ['#8a4b08', '#1f5fa8']],
  ['contrast-on-white', ['#8a4b08', '#1f5fa8']],
  ['language-tag', ['en', 'nb', 'uk']],
  ['time-zone', ['Europe/Oslo']],
]);

function madeText(at: Leaf, choices: Choices, count: number, flavour: string): Made | undefined {
  const key = at.path.join('.');
  const format = at.parts.map(({ schema }) => schema.format).find((one) => one !== undefined);
  const token = tokenOf(count);
  const simple = SIMPLE_FORMATS.get(format ?? '');
  if (simple) {
    const value = simple[choices.pick(`${key}:value`, simple.length, 0)] ?? '';
    return { ...plain(value), tokens: [value] };
  }
  switch (format) {
    case undefined:
      return madeWords(at, choices, token, flavour);
    case 'date': {
      const { raw, words } = madeDate(count);
      return { value: raw, tokens: [raw, words], whole: null, isUnique: true };
    }
    case 'date-time': {
      const { raw, words } = madeDate(count);
      const clock = `${7 + (count % 13)}:${String(10 + (count % 49)).padStart(2, '0')}`;
      const value = `${raw}T${clock.padStart(5, '0')}:00+01:00`;
      return { value, tokens: [value, words, clock], whole: null, isUnique: true };
    }
    case 'link':
    case 'https-link': {
      // No address has half a character.
      const words = flavour.replaceAll(/\p{Cs}/gu, '');
      const kinds = [
        `https://lumo.example/${token}?a=1&b=2${encodeURI(words).replace(/[\s\\]/g, '')}`,
        ...(format === 'link' ? [`mailto:${token}@lumo.example?subject=${encodeURIComponent(words)}`] : []),
      ];
      const value = kinds[choices.pick(`${key}:kind`, kinds.length, 0)] ?? '';
      return { value, tokens: [value], whole: value, isUnique: true };
    }
    case 'idn-email':
    case 'email':
      return exactly(`${token}@lumo.example`);
    case 'phone':
      return exactly(`+47 555 0${1000 + count}`);
    default:
      // Without values no letter would be made, and nothing would be judged.
      throw new Error(`the judge knows no values of the format ${format}`);
  }
}

function exactly(value: string): Made {
  return { value, tokens: [value], whole: value, isUnique: true };
}

/** Five letters that stand in no template; no two are alike, and none begins within another. */
export function tokenOf(count: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxy';
  const letter = (index: number): string => letters[Math.floor(index) % 25] ?? 'a';
  return `Zq${letter(count / 625)}${letter(count / 25)}${letter(count)}`;
}

function madeWords(at: Leaf, choices: Choices, token: string, flavour: string): Made | undefined {
  const limits = at.parts.map(({ schema }) => schema.maxLength ?? 1e9);
  const least = Math.max(0, ...at.parts.map(({ schema }) => schema.minLength ?? 0));
  const accepts = (text: string): boolean =>
    text.length >= least &&
    text.length <= Math.min(...limits) &&
    at.parts.every(({ schema: { pattern } }) => pattern === undefined || new RegExp(pattern, 'u').test(text));
  const blanks = ['', ' '].filter(accepts);
  const blank = choices.pick(`${at.path.join('.')}:blank`, 1 + blanks.length, 0);
  if (blank > 0) return plain(blanks[blank - 1]);
  const isHtml = at.parts.some(({ schema }) => /^text\/(?:html|markdown)$/.test(schema.contentMediaType ?? ''));
  if (isHtml) return markupOf(token, flavour);
  const written = [`${token} ${flavour}`, token, ...at.parts.flatMap(({ schema }) => schema.examples ?? [])];
  const value = written.find((text) => typeof text === 'string' && accepts(text));
  if (typeof value !== 'string') return undefined;
  const isUnique = value.startsWith(token);
  return { value, tokens: [isUnique ? token : value], whole: value, isUnique };
}

/** Markup as envoi makes it from a message's text. */
function markupOf(token: string, flavour: string): Made {
  const text = flavour.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const value = `${token} <strong>${text}</strong> <a href="https://lumo.example/a?b=1&amp;c=2">there</a>`;
  return { value, tokens: [token], whole: `${token} ${flavour} there`, isUnique: true };
}

function madeNumber(at: Leaf, choices: Choices, count: number): Made | undefined {
  const bounds = at.parts.map(({ schema }) => ({
    least: Math.max(schema.minimum ?? -1e9, (schema.exclusiveMinimum ?? -1e9) + 1e-9),
    most: Math.min(schema.maximum ?? 1e9, (schema.exclusiveMaximum ?? 1e9) - 1e-9),
    step: schema.multipleOf,
  }));
  const accepts = (number: number): boolean =>
    bounds.every(({ least, most, step = 1 }) => number >= least && number <= most && Number.isInteger(number / step));
  const zero = accepts(0) ? choices.pick(`${at.path.join('.')}:zero`, 2, 0) : 0;
  if (zero === 1) return { value: 0, tokens: ['0'], whole: null, isUnique: false };
  const value = [107 + count, ...Array.from({ length: 200 }, (_, index) => 1 + index), 0, -1].find(accepts);
  if (value === undefined) return undefined;
  return { value, tokens: [String(value)], whole: null, isUnique: value === 107 + count };
}
