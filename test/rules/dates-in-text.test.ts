import { assert, constantFrom, property, string as text } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateMention, dateReader } from '../../src/rules/dates-in-text.ts';
import { pack } from '../link/packs.ts';

describe('days in prose', () => {
  test.each([
    ['en', 'by Monday, 23 November.', 'Monday, 23 November = Mon 23.11'],
    ['en', 'by Monday 23rd November 2026', 'Monday 23rd November 2026 = Mon 23.11.2026'],
    ['en', 'on Monday the 23rd of November', 'Monday the 23rd of November = Mon 23.11'],
    ['en', 'by November 23, 2026, please', 'November 23, 2026 = 23.11.2026'],
    ['en', 'by Mon, Nov. 23rd', 'Mon, Nov. 23rd = Mon 23.11'],
    ['en', 'Mon. 23 Nov. 2026 it is', 'Mon. 23 Nov. 2026 = Mon 23.11.2026'],
    ['en', '23 November (Monday) at noon', '23 November (Monday) = Mon 23.11'],
    ['en', 'on monday (23 november)', 'monday (23 november) = Mon 23.11'],
    ['en', 'SUN 3 MAY', 'SUN 3 MAY = Sun 3.5'],
    ['en', 'from 9–12 June', '12 June = 12.6'],
    ['en', 'Thursday’s delivery and friday', 'Thursday = Thu | friday = Fri'],
    ['en', 'due 2026-11-23, sharp', '2026-11-23 = 23.11.2026'],
    ['en', 'Monday 2026-11-23', 'Monday 2026-11-23 = Mon 23.11.2026'],
    ['nb', 'innen mandag 23. november.', 'mandag 23. november = Mon 23.11'],
    ['nb', 'Mandag den 23. nov. 2026', 'Mandag den 23. nov. 2026 = Mon 23.11.2026'],
    ['nb', 'man. 23. november', 'man. 23. november = Mon 23.11'],
    ['nb', 'senest mandag 23.11.', 'mandag 23.11. = Mon 23.11'],
    ['nb', 'senest mandag 24.11', 'mandag 24.11 = Mon 24.11'],
    ['nb', 'Svar innen 24.11. da', '24.11. = 24.11'],
    ['nb', '1.6.2026', '1.6.2026 = 1.6.2026'],
    ['nb', 'fredagen passer', 'fredagen = Fri'],
    ['nb', 'mandag\u00a023.\u00a0november', 'mandag\u00a023.\u00a0november = Mon 23.11'],
    ['uk', 'до четверга, 12 червня, щоб', 'четверга, 12 червня = Thu 12.6'],
    ['uk', 'у середу 18-го червня 2026 року', 'середу 18-го червня 2026 = Wed 18.6.2026'],
    ['uk', "у п'ятницю, 20 листоп.", "п'ятницю, 20 листоп. = Fri 20.11"],
    ['uk', 'до п\u02bcятниці', 'п\u02bcятниці = Fri'],
    ['uk', 'у неділю (нд) 22.11.2026', 'неділю = Sun | 22.11.2026 = 22.11.2026'],
    ['ru', 'до четверга, 12 июня, чтобы', 'четверга, 12 июня = Thu 12.6'],
    ['ru', 'в среду, 18 июня', 'в среду, 18 июня = Wed 18.6'],
    ['ru', '12 июня (чт)', '12 июня (чт) = Thu 12.6'],
    ['ru', 'Ответьте к среде.', 'к среде = Wed'],
    ['ru', 'до 23-го ноября 2026 г.', '23-го ноября 2026 = 23.11.2026'],
    ['fy', 'foar tongersdei 12 juny skriuwe', 'tongersdei 12 juny = Thu 12.6'],
    ['fy', 'op woansdei de 18e juny', 'woansdei de 18e juny = Wed 18.6'],
    ['fy', 'sneon of saterdei', 'sneon = Sat | saterdei = Sat'],
    ['nb', 'mandag 23. november eller tirsdag', 'mandag 23. november = Mon 23.11 | tirsdag = Tue'],
  ])('%s: %s', (tag, sentence, found) => {
    expect(
      dateReader(pack(tag).dates)(sentence)
        .map((mention) => described(mention, sentence))
        .join(' | '),
    ).toBe(found);
  });
});

describe('what is no day', () => {
  test.each([
    ['nb', 'kl. 10.30, kl 9.12 og klokken 16'],
    ['nb', 'det er 3.5 km, 12.5 % og 24.10 kroner'],
    ['nb', 'versjon 1.2.3, punkt 3.2. og 3.2 i avtalen'],
    ['nb', 'bestilling 4512 mai og A-12 juni'],
    ['nb', 'fredagstilbud, mandager og søndagsavisen'],
    ['nb', 'det kan man ikke'],
    ['nb', 'nr. 4512-11-23 og 2026-11-235 og 2026-13-01'],
    ['nb', '10.12 juni-modellen'],
    ['nb', 'ring 23 11 20 26'],
    ['nb', '32. januar og 0. mai'],
    ['en', 'you may 3 times march on, may 5 friends come'],
    ['en', 'the sun sat on Marchmont in 2026'],
    ['en', 'order #3 May arrive'],
    ['en', 'It costs 25.10. May 2026 is far'],
    ['en', 'v23.11.2026.1 or 10.0.23.11.2026'],
    ['uk', '10 трав і 5 лип, 1 лист, 2 серп'],
    ['uk', 'понеділковий тиждень'],
    ['ru', 'в тестовой среде, окружающую среду'],
    ['ru', 'на этой неделе и вс'],
    ['fy', 'to 23 minuten en de moandeis'],
    ['fy', ''],
  ])('%s: %s', (tag, sentence) => {
    expect(dateReader(pack(tag).dates)(sentence)).toEqual([]);
  });

  test('two numbers and a point beside a weekday may be an hour: then only the weekday counts', () => {
    const sentence = 'mandag 10.12 passer';
    expect(dateReader(pack('nb').dates)(sentence).map((mention) => described(mention, sentence))).toEqual([
      'mandag = Mon',
    ]);
  });
});

test('in any text, every mention stands where it says, and none overlaps another', () => {
  const pieces = constantFrom(
    'Monday',
    'Sun',
    '23',
    '.',
    ',',
    ' ',
    '(',
    ')',
    'November',
    'may',
    'May',
    '2026',
    '11',
    '-',
    'th',
    'the',
    'x',
  );
  const { dates } = pack('en');
  assert(
    property(text({ unit: pieces, maxLength: 40 }), (sentence) => {
      let end = 0;
      for (const mention of dateReader(dates)(sentence)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(sentence.length).toBeGreaterThanOrEqual(mention.end);
        end = mention.end;
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['spaces', ' ', 'mandag 23.', ' '],
  ['digits', '1', '', '1'],
  ['weekdays', 'mandag ', '', ''],
  ['dates', 'mandag 23. november 2026 ', '', ''],
  ['half dates', 'mandag (23. ', '', ''],
  ['points', '1.', '', ''],
])('100 KB of %s are read in no time', (_what, piece, before, behind) => {
  const long = before + piece.repeat(100_000 / piece.length) + behind;
  const { dates } = pack('nb');
  dateReader(dates)('warm');
  const start = performance.now();
  dateReader(dates)(long);
  expect(performance.now() - start).toBeLessThan(500);
});

function described(mention: DateMention, sentence: string): string {
  const said = sentence.slice(mention.start, mention.end);
  const weekday = mention.kind === 'weekday' ? mention : mention.weekday;
  const parts = [
    ...(weekday === null ? [] : [['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday.weekday - 1]]),
    ...(mention.kind === 'date'
      ? [`${mention.day}.${mention.month}${mention.year === null ? '' : `.${mention.year}`}`]
      : []),
  ];
  return `${said} = ${parts.join(' ')}`;
}
