import { expect, test } from 'vitest';
import type { Program } from '../../src/model/program.ts';
import type { Locale } from '../../src/model/template-helper.ts';
import { Answers } from '../../src/trace/answers.ts';
import { readingOf, readOf } from '../../src/trace/values.ts';
import { wholeScope } from '../../src/trace/scope.ts';
import { newWalk } from '../../src/trace/walk.ts';
import { functions } from '../../src/press/functions.ts';
import { pack } from '../link/packs.ts';

const en = pack('en');
const nb = pack('nb');

function localeOf({ tag, dates, numbers }: typeof en): Locale {
  return { tag, dates, numbers, timeZone: null, sendAt: null };
}

const PROGRAM: Program = { name: 'subject', steps: [], places: [] };

test('a call answers for the locale and the value that it is given, however often and in whichever order', () => {
  const value = { kind: 'field', from: null, parts: ['recipient', 'day'] } as const;
  const call = { kind: 'call', helper: 'date', values: [value], hash: [], place: 0 } as const;
  const read = readOf(readingOf(call, wholeScope(PROGRAM, functions)));
  const [english, norwegian] = [localeOf(en), localeOf(nb)];
  const say = (day: unknown, locale: Locale): readonly unknown[] => {
    const walk = newWalk({ recipient: { day } }, () => locale);
    return [read(walk), walk.failures.length];
  };
  for (let time = 0; time < 3; time += 1) {
    expect(say('2027-04-07', english)).toEqual(['Wednesday 7 April 2027', 0]);
    expect(say('2027-04-07', norwegian)).toEqual(['onsdag 7. april 2027', 0]);
    expect(say('2027-04-31', english)).toEqual(['', 1]);
    expect(say(undefined, english)).toEqual(['', 1]);
  }
});

test('what is long or no value of a cell is not kept, nor more than a list has days', () => {
  const answers = new Answers();
  expect(answers.hasRoomFor('x'.repeat(13))).toBe(false);
  expect(answers.hasRoomFor({})).toBe(false);
  for (let value = 0; value < 4096; value += 1) answers.note(value, { locale: localeOf(en), answer: '' });
  expect(answers.hasRoomFor(4096)).toBe(false);
  expect(answers.hasRoomFor(7)).toBe(true);
});
