import type { LanguagePack } from '../model/language.ts';

/** What the Unicode locale data of the machine says of a language. */
export interface LocaleFacts {
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  readonly date: string;
  readonly dateWithYear: string;
  readonly time: string;
  readonly decimal: string;
  readonly group: string;
  readonly groupFrom: number;
  readonly money: string;
}

/** True where days, months and numbers of a language are known. */
export function isKnownLocale(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
}

/**
 * What a well-formed tag names: `none` where the language or the region is surely none, `unsure` for a language of three
 * letters that the machine has no name for. There are seven thousand of these, and it knows some hundreds.
 */
export function languageNamed(tag: string): 'known' | 'unsure' | 'none' {
  const { language, region } = new Intl.Locale(tag);
  const isRegion = region === undefined || (region !== 'ZZ' && nameOf('region', region) !== undefined);
  if (!isRegion || NO_LANGUAGES.has(language)) return 'none';
  if (nameOf('language', language) !== undefined) return 'known';
  return language.length === 2 || /^q[a-t]/u.test(language) ? 'none' : 'unsure';
}

function nameOf(type: 'language' | 'region', code: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code);
}

/** Not determined, several, not coded, no words at all. */
const NO_LANGUAGES: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx']);

/** Where the machine does not know the language, days and numbers are those of `from`. */
export function localeFacts(tag: string, from: LanguagePack): LocaleFacts {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag) ?? tag;
  const own = { name, dir: directionOf(tag) };
  if (!isKnownLocale(tag)) return { ...own, ...factsOf(from) };
  const locale = `${tag}-u-ca-gregory-nu-latn`;
  return { ...own, ...wordsOfDays(locale), ...patternsOf(locale), ...numbersOf(locale) };
}

type Known = Omit<LocaleFacts, 'name' | 'dir'>;

function factsOf({ dates, numbers }: LanguagePack): Known {
  return {
    months: dates.months,
    weekdays: dates.weekdays,
    date: dates.date,
    dateWithYear: dates.date_with_year,
    time: dates.time,
    decimal: numbers.decimal,
    group: numbers.group,
    groupFrom: numbers.group_from,
    money: numbers.money,
  };
}

/** Written from right to left. */
function directionOf(tag: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.has(script ?? '') ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The form beside a day comes first: it is the one that letters have. */
function wordsOfDays(locale: string): Pick<Known, 'months' | 'weekdays'> {
  const inDate = partsOf(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const month = partsOf(locale, { month: 'long' });
  const weekday = partsOf(locale, { weekday: 'long' });
  const formsOf = (type: 'month' | 'weekday', time: number): readonly string[] => {
    const alone = (type === 'month' ? month : weekday)(time);
    return [...new Set([...wordOf(type, inDate(time)), ...wordOf(type, alone)])];
  };
  return {
    months: Array.from({ length: 12 }, (_, index) => formsOf('month', Date.UTC(2026, index, 15))),
    // 5 January 2026 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, index) => formsOf('weekday', Date.UTC(2026, 0, 5 + index))),
  };
}

function wordOf(type: string, parts: readonly Intl.DateTimeFormatPart[]): readonly string[] {
  return parts.filter((part) => part.type === type).map(({ value }) => value);
}

function patternsOf(locale: string): Pick<Known, 'date' | 'dateWithYear' | 'time'> {
  const day = Date.UTC(2026, 10, 23, 14, 5);
  const date = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return {
    date: patternOf(partsOf(locale, date)(day)),
    dateWithYear: patternOf(partsOf(locale, { ...date, year: 'numeric' })(day)),
    time: patternOf(partsOf(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })(day)),
  };
}

function patternOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join('');
}

function partsOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (time: number) => readonly Intl.DateTimeFormatPart[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (time) => format.formatToParts(time);
}

function numbersOf(locale: string): Pick<Known, 'decimal' | 'group' | 'groupFrom' | 'money'> {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).formatToParts(1);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? ' ';
  return {
    decimal,
    group: GROUPS.has(group) && group !== decimal ? group : ' ',
    groupFrom: new Intl.NumberFormat(locale).format(1234).length > '1234'.length ? 1000 : 10_000,
    money: money.findIndex(({ type }) => type === 'currency') > 0 ? '{amount} {currency}' : '{currency} {amount}',
  };
}

/** Marks between groups of digits that a pack may have; all kinds of spaces are the space. */
const GROUPS: ReadonlySet<string> = new Set(['.', ',', "'", '’']);
