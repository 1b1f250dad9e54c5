import { expect, test } from 'vitest';
import { inZones } from '../../src/list/in-zones.ts';
import { ownText } from '../../src/parse/rows/own-text.ts';

test('what is made for a zone is made once, and never taken for that of another', () => {
  const made: (string | null)[] = [];
  const at = inZones((zone) => {
    made.push(zone);
    return { zone };
  });
  for (const zone of [null, 'Europe/Oslo', 'America/New_York', 'Europe/Oslo', null]) expect(at(zone)).toEqual({ zone });
  expect(made).toEqual([null, 'Europe/Oslo', 'America/New_York']);
});

test('a list with more zones than there are has them all', () => {
  const at = inZones((zone) => zone);
  for (let time = 0; time < 2; time += 1)
    for (let number = 0; number < 1200; number += 1) expect(at(`Z/${number}`)).toBe(`Z/${number}`);
});

test.each(['', 'Kari', 'Анна-Марія', '𐀀 Å', '\uD800'])('a copy of %j says the same', (text) => {
  expect(ownText(text)).toBe(text);
});
