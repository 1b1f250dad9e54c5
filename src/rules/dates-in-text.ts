import type { DateWords } from '../model/language.ts';
import { dateForms, type Token, tokensOf } from './date-forms.ts';
import { beginsFreely, dateAt, type DateGrammar, endsFreely, type FoundDate, skip } from './date-grammar.ts';

/** A day that a text names: by its date, perhaps with its weekday, or by its weekday alone. Offsets are UTF-16. */
export type DateMention = DateInText | WeekdayInText;

export interface DateInText {
  readonly kind: 'date';
  /** From here to `end` with the weekday, where one stands beside it. */
  readonly start: number;
  readonly end: number;
  /** Null where the text leaves it to the reader. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: WeekdayInText | null;
}

export interface WeekdayInText {
  readonly kind: 'weekday';
  readonly start: number;
  readonly end: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

/**
 * A reader of the days that texts of one language name, in the order of the text: `Monday, 23rd November 2026`,
 * `November 23` where the language has it, `2026-11-23`, `23.11.2026`, a weekday alone, and `23.11.` where it can be
 * nothing else. It would rather miss a day than see one in `kl. 10.30`, `3.5 km` or an order's number. Its time is
 * linear in the text.
 */
export function dateReader(words: DateWords): (text: string) => readonly DateMention[] {
  const grammar = { forms: dateForms(words), monthFirst: words.month_first === true };
  return (text) => {
    const tokens = tokensOf(text);
    const mentions: DateMention[] = [];
    for (let at = 0; at < tokens.length; ) {
      const found = mentionAt(tokens, at, grammar);
      if (found !== null) mentions.push(found.mention);
      at = found?.next ?? at + 1;
    }
    return mentions;
  };
}

/** What was found at a token, up to the token `next`. */
interface Found<M> {
  readonly mention: M;
  readonly next: number;
}

function mentionAt(tokens: readonly Token[], at: number, grammar: DateGrammar): Found<DateMention> | null {
  const weekday = weekdayAt(tokens, at, grammar);
  if (weekday !== null) {
    return dateBehind(tokens, at, weekday, grammar) ?? (weekday.standsAlone ? weekday : null);
  }
  const date = dateAt(tokens, at, grammar);
  if (date === null) return null;
  const behind = tokens[date.next]?.text === '(' ? weekdayAt(tokens, date.next + 1, grammar) : null;
  if (date.needsWeekday && behind === null) return null;
  const next = behind === null ? date.next : skip(')', tokens, behind.next);
  return { mention: dateFrom(tokens, at, date, behind?.mention ?? null, next), next };
}

interface FoundWeekday extends Found<WeekdayInText> {
  readonly standsAlone: boolean;
}

function weekdayAt(tokens: readonly Token[], at: number, { forms }: DateGrammar): FoundWeekday | null {
  const form = forms.weekday(tokens, at);
  if (form === null || !beginsFreely(tokens, at) || !endsFreely(tokens, form.next)) return null;
  const { number, standsAlone, next } = form;
  return { mention: { kind: 'weekday', ...placeOf(tokens, at, next), weekday: number }, next, standsAlone };
}

/** `Monday, 23 November`, `Mon. 23 November`, `Monday the 23rd`, `Monday (23 November)` */
function dateBehind(
  tokens: readonly Token[],
  at: number,
  weekday: FoundWeekday,
  grammar: DateGrammar,
): Found<DateInText> | null {
  const stop = weekday.standsAlone ? weekday.next : skip('.', tokens, weekday.next);
  const comma = skip(',', tokens, stop);
  const opens = comma === stop && tokens[stop]?.text === '(';
  const gap = opens ? stop + 1 : comma;
  const place = grammar.forms.joiner(tokens, gap)?.next ?? gap;
  const date = dateAt(tokens, place, grammar);
  if (date === null) return null;
  const next = opens ? skip(')', tokens, date.next) : date.next;
  return { mention: dateFrom(tokens, at, date, weekday.mention, next), next };
}

function dateFrom(
  tokens: readonly Token[],
  at: number,
  { year, month, day }: FoundDate,
  weekday: WeekdayInText | null,
  next: number,
): DateInText {
  return { kind: 'date', ...placeOf(tokens, at, next), year, month, day, weekday };
}

function placeOf(tokens: readonly Token[], at: number, next: number): { readonly start: number; readonly end: number } {
  return { start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}
