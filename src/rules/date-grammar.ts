import { type DateForms, isJoined, type Token } from './date-forms.ts';

export interface DateGrammar {
  readonly forms: DateForms;
  /** Whether `November 23` is a date too. */
  readonly monthFirst: boolean;
}

/** A date among tokens, up to the token `next`. */
export interface FoundDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** True for `23.11`, which is a date only if a weekday stands beside it. */
  readonly needsWeekday: boolean;
  readonly next: number;
}

/** The date that begins at a token, in one of the ways in which the language writes dates. */
export function dateAt(tokens: readonly Token[], at: number, { forms, monthFirst }: DateGrammar): FoundDate | null {
  if (!/^\d/.test(tokens[at]?.text ?? '')) return monthFirst ? monthFirstAt(tokens, at, forms) : null;
  return isoAt(tokens, at) ?? pointedAt(tokens, at, monthFirst) ?? dayFirstAt(tokens, at, forms);
}

/** `2026-11-23` */
function isoAt(tokens: readonly Token[], at: number): FoundDate | null {
  const [year, dash, month, secondDash, day] = joinedTexts(tokens, at, 5);
  if (dash !== '-' || secondDash !== '-' || !YEAR.test(year ?? '')) return null;
  if (!/^(?:0[1-9]|1[0-2])$/.test(month ?? '') || !/^(?:0[1-9]|[12]\d|3[01])$/.test(day ?? '')) return null;
  if (!beginsFreely(tokens, at) || !endsFreely(tokens, at + 5)) return null;
  return { year: Number(year), month: Number(month), day: Number(day), needsWeekday: false, next: at + 5 };
}

/**
 * `23.11.2026`, `23.11.`, `23.11`. Without a year two numbers and a point are a time, a price or a paragraph as often as
 * a date: they are one beside a weekday, if they are no hour or have the second point; alone only if they are no hour,
 * have it, and the month has two digits, in a language that writes the day first.
 */
function pointedAt(tokens: readonly Token[], at: number, monthFirst: boolean): FoundDate | null {
  const [day = '', point, month = '', secondPoint, year = ''] = joinedTexts(tokens, at, 5);
  if (point !== '.' || !DAY.test(day) || !MONTH.test(month) || !beginsFreely(tokens, at)) return null;
  const hasPoint = secondPoint === '.';
  const hasYear = hasPoint && YEAR.test(year);
  const isNoHour = Number(day) > 23;
  const next = at + 3 + Number(hasPoint) + Number(hasYear);
  if (!endsFreely(tokens, next) || !(hasPoint || isNoHour)) return null;
  const isSure = hasYear || (hasPoint && isNoHour && month.length === 2 && !monthFirst);
  return {
    year: hasYear ? Number(year) : null,
    month: Number(month),
    day: Number(day),
    needsWeekday: !isSure,
    next,
  };
}

/** `23 November`, `23. november 2026`, `23rd of November, 2026`, `23-го ноября` */
function dayFirstAt(tokens: readonly Token[], at: number, forms: DateForms): FoundDate | null {
  const day = tokens[at]?.text ?? '';
  if (!DAY.test(day) || !beginsFreely(tokens, at)) return null;
  const mark = isJoined(tokens, at + 1) ? forms.mark(tokens, at + 1) : null;
  const behindDay = mark?.next ?? at + 1;
  if (mark === null && isJoined(tokens, behindDay)) return null;
  const month = forms.month(tokens, forms.joiner(tokens, behindDay)?.next ?? behindDay);
  if (month === null || !endsFreely(tokens, month.next)) return null;
  return { month: month.number, day: Number(day), needsWeekday: false, ...yearBehind(tokens, month.next) };
}

/** `November 23`, `Nov. 23rd, 2026` */
function monthFirstAt(tokens: readonly Token[], at: number, forms: DateForms): FoundDate | null {
  const month = forms.month(tokens, at);
  if (month === null || !beginsFreely(tokens, at)) return null;
  const behindMonth = skip('.', tokens, month.next);
  const dayPlace = forms.joiner(tokens, behindMonth)?.next ?? behindMonth;
  const day = tokens[dayPlace]?.text ?? '';
  if (!DAY.test(day) || isJoined(tokens, dayPlace)) return null;
  const mark = isJoined(tokens, dayPlace + 1) ? forms.mark(tokens, dayPlace + 1) : null;
  const behindDay = mark?.next ?? dayPlace + 1;
  if (!endsFreely(tokens, behindDay)) return null;
  return { month: month.number, day: Number(day), needsWeekday: false, ...yearBehind(tokens, behindDay) };
}

/** `nov. 2026`, `November, 2026`; a full stop and a comma behind which no year stands are not the date's. */
function yearBehind(tokens: readonly Token[], at: number): Pick<FoundDate, 'year' | 'next'> {
  const place = skip(',', tokens, skip('.', tokens, at));
  const year = tokens[place]?.text ?? '';
  return YEAR.test(year) && !isJoined(tokens, place)
    ? { year: Number(year), next: place + 1 }
    : { year: null, next: at };
}

/** Not the rest of a longer number or word, of `A-12`, `#12`, `nr.12` or `10.12`. */
export function beginsFreely(tokens: readonly Token[], at: number): boolean {
  if (!isJoined(tokens, at)) return true;
  const before = tokens[at - 1]?.text ?? '';
  if (/[\p{L}\p{N}#№+$€£_]/u.test(before)) return false;
  const further = isJoined(tokens, at - 1) ? (tokens[at - 2]?.text ?? '') : '';
  return !(/[.,:/]/.test(before) && /[\p{L}\p{N}]/u.test(further)) && !(before === '-' && /\p{L}/u.test(further));
}

/** No more letters or digits, no decimals, no unit, no second half of a compound. */
export function endsFreely(tokens: readonly Token[], next: number): boolean {
  if (!isJoined(tokens, next)) return true;
  const behind = tokens[next]?.text ?? '';
  if (/[\p{L}\p{M}\p{N}%_]/u.test(behind)) return false;
  const further = isJoined(tokens, next + 1) ? (tokens[next + 1]?.text ?? '') : '';
  return !(/[.,:/-]/.test(behind) && /\p{N}/u.test(further)) && !(behind === '-' && /\p{L}/u.test(further));
}

/** The place behind a mark that stands at once at this one, or this one. */
export function skip(mark: string, tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === mark && isJoined(tokens, at) ? at + 1 : at;
}

/** The texts of at most so many tokens that stand together without a gap. */
function joinedTexts(tokens: readonly Token[], at: number, count: number): readonly (string | undefined)[] {
  let end = at + 1;
  while (end < at + count && isJoined(tokens, end)) end += 1;
  return tokens.slice(at, end).map(({ text }) => text);
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;
const YEAR = /^(?:19|20|21)\d\d$/;
