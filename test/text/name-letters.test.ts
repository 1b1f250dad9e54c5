import { describe, expect, test } from 'vitest';
import { inUsualCase, lettersOf } from '../../src/text/name-letters.ts';

describe('a name in its usual case', () => {
  test.each([
    ['KARI NORDMANN', 'Kari Nordmann'],
    ['anne-lise', 'Anne-Lise'],
    ["O'BRIEN", "O'Brien"],
    ['O’BRIEN', 'O’Brien'],
    ['OʼBRIEN', 'OʼBrien'],
    ['’T HOOFT', '’t Hooft'],
    ['KARI NORDMANN III', 'Kari Nordmann III'],
    ['kari nordmann iii', 'Kari Nordmann III'],
    ["МАР'ЯНА", "Мар'яна"],
    ['МАР’ЯНА', 'Мар’яна'],
    ['МАРʼЯНА', 'Марʼяна'],
    ["ЛУК'ЯНЕНКО", "Лук'яненко"],
    ["В'ЯЧЕСЛАВ", "В'ячеслав"],
    ["д'яченко", "Д'яченко"],
    ["О'КОННОР", "О'Коннор"],
    ['МАРИЯ-ЛУИЗА', 'Мария-Луиза'],
    ['ΓΙΏΡΓΟΣ', 'Γιώργος'],
    ['A\u030ASE', 'A\u030Ase'],
  ])('%s is %s', (name, usual) => {
    expect(inUsualCase(name)).toBe(usual);
  });
});

describe('the letters of a name', () => {
  test.each([
    ['KARI', 1, 'capitals'],
    ['kari', 1, 'small letters'],
    ['LI-NA', 1, 'capitals'],
    ['ΓΙΩΡΓΟΣ', 1, 'capitals'],
    ["МАР'ЯНА", 1, 'capitals'],
    ['LARSEN III', 1, 'capitals'],
    ['kari larsen', 2, 'small letters'],
    ['Kari', 1, null],
    ['JP', 1, null],
    ['J-P', 1, null],
    ['BRK', 1, null],
    ['III', 1, null],
    ['KARI', 2, null],
    ['ნინო', 1, null],
    ['KARI ნინო', 1, null],
    ['小龙女', 1, null],
    ['', 1, null],
  ])('of %s, where %i words have to tell: %s', (name, fewest, letters) => {
    expect(lettersOf(name, fewest)).toBe(letters);
  });
});
