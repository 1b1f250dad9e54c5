import { describe, expect, test } from 'vitest';
import { type NamePart, vocativeOf } from '../../src/link/vocative.ts';
import type { Vocative } from '../../src/model/language.ts';
import { pack } from './packs.ts';

const { vocative } = pack('uk');
if (vocative === undefined) throw new Error('Ukrainian addresses in the vocative');

const inVocative = (text: string, part: NamePart = 'given_name'): string | null => vocativeOf(text, vocative, part);

describe('given names', () => {
  test.each([
    ['Лариса', 'Ларисо'],
    ['Ольга', 'Ольго'],
    ['Анна', 'Анно'],
    ['Катерина', 'Катерино'],
    ['Марія', 'Маріє'],
    ['Софія', 'Софіє'],
    ['Наталія', 'Наталіє'],
    ['Зоя', 'Зоє'],
    ['Дар’я', 'Дар’є'],
    ['Наталя', 'Наталю'],
    ['Леся', 'Лесю'],
    ['Настя', 'Настю'],
    ['Олеся', 'Олесю'],
    ['Любов', 'Любове'],
    ['Іван', 'Іване'],
    ['Богдан', 'Богдане'],
    ['Петро', 'Петре'],
    ['Павло', 'Павле'],
    ['Дмитро', 'Дмитре'],
    ['Олександр', 'Олександре'],
    ['Лев', 'Леве'],
    ['Олег', 'Олегу'],
    ['Марк', 'Марку'],
    ['Генріх', 'Генріху'],
    ['Андрій', 'Андрію'],
    ['Сергій', 'Сергію'],
    ['Юрій', 'Юрію'],
    ['Василь', 'Василю'],
    ['Ігор', 'Ігорю'],
    ['Лазар', 'Лазарю'],
    ['Микола', 'Миколо'],
    ['Лука', 'Луко'],
    ['Сава', 'Саво'],
    ['Ілля', 'Ілле'],
    ['Яків', 'Якове'],
    ['Федір', 'Федоре'],
    ['Антін', 'Антоне'],
  ])('%s is addressed %s', (name, form) => {
    expect(inVocative(name)).toBe(form);
  });

  test.each([
    ['a name that is not in the table, by an ending that is certain', 'Жозефіна', 'Жозефіно'],
    ['another', 'Пелагія', 'Пелагіє'],
    ['a name in small letters', 'лариса', 'ларисо'],
    ['a name in capitals', 'ЛАРИСА', 'ЛАРИСО'],
    ['an apostrophe from the keyboard', "Дар'я", "Дар'є"],
    ['the letter apostrophe', 'В\u02bcячеслав', 'В\u02bcячеславе'],
    ['a letter in two characters', 'Андрі\u0438\u0306', 'Андрію'],
    ['a double name', 'Анна-Марія', 'Анно-Маріє'],
    ['two names', 'Анна Марія', 'Анно Маріє'],
    ['a name in Latin letters', 'John', 'John'],
    ['a double one', 'Jean-Luc', 'Jean-Luc'],
  ])('%s: %s is addressed %s', (_what, name, form) => {
    expect(inVocative(name)).toBe(form);
  });

  test.each(['Назар', 'Нінель', 'Адель', 'Джон', 'Саша', 'О.', 'Анна-Адель', 'Каri', 'constructor ж', 'ія'])(
    'the form of %s is not certain',
    (name) => {
      expect(inVocative(name)).toBeNull();
    },
  );
});

test.each<[NamePart, string, string | null]>([
  ['patronymic', 'Петрович', 'Петровичу'],
  ['patronymic', 'Сергійович', 'Сергійовичу'],
  ['patronymic', 'Ілліч', 'Іллічу'],
  ['patronymic', 'Лукич', 'Лукичу'],
  ['patronymic', 'Миколаївна', 'Миколаївно'],
  ['patronymic', 'Іванівна', 'Іванівно'],
  ['patronymic', 'Огли', null],
  ['honorific', 'пан', 'пане'],
  ['honorific', 'Пані', 'Пані'],
  ['honorific', 'добродій', 'добродію'],
  ['honorific', 'колега', 'колего'],
  ['honorific', 'отаман', null],
  ['family_name', 'Петренко', null],
  ['family_name', 'Роман', null],
  ['family_name', 'Larsen', 'Larsen'],
  ['name', 'Лариса Миколаївна', 'Ларисо Миколаївно'],
  ['name', 'Лариса', 'Ларисо'],
  ['name', 'Олена Роман', null],
  ['name', 'Роман Олена', null],
  ['name', 'Олена Петрович', null],
  ['name', 'Сергій Петрович', null],
  ['name', 'Kari Nordmann', 'Kari Nordmann'],
])('as %s, %s is addressed %s', (part, text, form) => {
  expect(inVocative(text, part)).toBe(form);
});

test('every name of the table is found, whatever its apostrophe', () => {
  for (const [name, form] of Object.entries(vocative.words)) {
    expect(inVocative(name)).toBe(form);
    expect(inVocative(name.replace('’', "'"))).toBe(form.replace('’', "'"));
  }
});

test('an ending never speaks against the table', () => {
  const withoutWords: Vocative = { ...vocative, words: {} };
  for (const [name, form] of Object.entries(vocative.words)) {
    const byEnding = vocativeOf(name, withoutWords, 'given_name');
    expect([form, null]).toContain(byEnding);
  }
});

test('the longest ending is taken, wherever it stands in the list', () => {
  const endings = [
    { of: 'given_name', from: 'на', to: 'ню' },
    { of: 'given_name', from: 'ана', to: 'ано' },
  ] as const;
  expect(vocativeOf('Дана', { ...vocative, words: {}, endings }, 'given_name')).toBe('Дано');
});

test('a name that comes again is answered alike, for each part and each project by itself', () => {
  const named: Vocative = { ...vocative, names: { 'given_name олена': 'Оленко' } };
  for (let time = 0; time < 3; time += 1) {
    expect(vocativeOf('Олена', vocative, 'given_name')).toBe('Олено');
    expect(vocativeOf('Олена', named, 'given_name')).toBe('Оленко');
    expect(vocativeOf('Роман', vocative, 'given_name')).toBe('Романе');
    expect(vocativeOf('Роман', vocative, 'family_name')).toBeNull();
    expect(vocativeOf('Anne-Margrethe', vocative, 'given_name')).toBe('Anne-Margrethe');
  }
});
