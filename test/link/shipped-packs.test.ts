import { describe, expect, test } from 'vitest';
import { dateText, timeText } from '../../src/link/date-text.ts';
import { pack, readPack, TAGS } from './packs.ts';

test('five languages are shipped', () => {
  expect(TAGS).toEqual(['en', 'fy', 'nb', 'ru', 'uk']);
});

describe.each(TAGS.map((tag) => [tag, pack(tag)] as const))('the pack %s', (tag, language) => {
  test('is accepted by its schema and bears its name', () => {
    expect(readPack(tag, null).diagnostics).toEqual([]);
    expect(language.tag).toBe(tag);
  });

  test('has twelve months and seven days, each form with one meaning', () => {
    const { months, weekdays, weekdays_beside_date: shortened = [] } = language.dates;
    expect([months.length, weekdays.length]).toEqual([12, 7]);
    expect(doubtful(months)).toEqual([]);
    expect(doubtful(weekdays.map((forms, index) => forms.concat(shortened[index] ?? [])))).toEqual([]);
  });

  test('has the labels that the templates print', () => {
    const printed = [
      'reply',
      'phone',
      'when',
      'where',
      'opening_hours',
      'bring',
      'because',
      'valid_until',
      'compensation',
    ];
    expect(printed.filter((label) => !language.labels[label])).toEqual([]);
  });

  test('names people who are none, and marks of a thread, each once', () => {
    for (const words of [language.impersonal_senders, language.reply_prefixes]) {
      const small = words.map((word) => word.toLowerCase());
      expect(small).toEqual([...new Set(small)]);
      expect(words.length).toBeGreaterThan(2);
    }
  });

  test('has no letter of another alphabet inside a word', () => {
    const mixed = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*\p{Script=Cyrillic})\p{L}+/u;
    expect(phrasesOf(language).filter((phrase) => mixed.test(phrase))).toEqual([]);
  });

  test('is in one Unicode form, with no space at an end and none doubled', () => {
    for (const phrase of phrasesOf({ ...language, numbers: { ...language.numbers, group: '' } })) {
      expect(phrase).toBe(phrase.normalize('NFC'));
      expect(phrase).not.toMatch(/^\s|\s$|\s\s/u);
    }
  });

  test('does not tell whether a man or a woman writes', () => {
    const { help, wish, farewell } = language.closing;
    expect([help, ...Object.values(wish), farewell].join(' ')).not.toMatch(
      /(?<!\p{L})рад(?:а|ий)?(?!\p{L})|Ваша?(?!\p{L})/u,
    );
  });
});

const monday = { year: 2026, month: 11, day: 23, weekday: 1 };
const sunday = { year: 2027, month: 3, day: 7, weekday: 7 };

test.each([
  ['en', 'Monday 23 November', 'Sunday 7 March 2027', '9:05', '16:00'],
  ['nb', 'mandag 23. november', 'søndag 7. mars 2027', 'kl. 9.05', 'kl. 16.00'],
  ['uk', 'понеділок, 23 листопада', 'неділя, 7 березня 2027 року', '9:05', '16:00'],
  ['ru', 'понедельник, 23 ноября', 'воскресенье, 7 марта 2027 года', '9:05', '16:00'],
  ['fy', 'moandei 23 novimber', 'snein 7 maart 2027', '9.05 oere', '16.00 oere'],
])('%s writes dates and times', (tag, short, long, morning, afternoon) => {
  const { dates } = pack(tag);
  expect(dateText(dates, monday, false)).toBe(short);
  expect(dateText(dates, sunday, true)).toBe(long);
  expect(timeText(dates, { hour: 9, minute: 5 })).toBe(morning);
  expect(timeText(dates, { hour: 16, minute: 0 })).toBe(afternoon);
});

/** Forms that stand for two months or two days. */
function doubtful(lists: readonly (readonly string[])[]): readonly string[] {
  const meanings = lists.flatMap((forms, index) => [...new Set(forms)].map((form) => ({ form, index })));
  return meanings
    .filter(({ form, index }) => meanings.some((other) => other.form === form && other.index !== index))
    .map(({ form }) => form);
}

function phrasesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key].concat(phrasesOf(inner)));
}
