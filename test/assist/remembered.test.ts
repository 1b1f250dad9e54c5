import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembered, rememberedTexts } from '../../src/assist/remembered.ts';

test('what was made of an object is given again, also nothing', () => {
  let made = 0;
  const lengthOf = remembered((list: readonly string[]) => {
    made += 1;
    return list.length === 0 ? null : list.length;
  });
  const [empty, other]: readonly (readonly string[])[] = [[], ['a']];
  expect([empty, empty, other, other].map((list) => list && lengthOf(list))).toEqual([null, null, 1, 1]);
  expect(made).toBe(2);
});

test('of texts it is what would be made anew, and one that is asked for often stays', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), (asked) => {
      const made: string[] = [];
      const again = rememberedTexts(8, (text) => {
        made.push(text);
        return `${text}!`;
      });
      for (const number of asked) {
        expect(again(`${number}`)).toBe(`${number}!`);
        again('often');
      }
      expect(made.filter((text) => text === 'often').length).toBeLessThanOrEqual(1);
      if (new Set(asked).size < 3) expect(made).toHaveLength(new Set(made).size);
    }),
  );
});
