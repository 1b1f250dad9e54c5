import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFaultIn } from '../../../src/check/rows/people/name-faults.ts';
import { NameShapes } from '../../../src/check/rows/people/name-shape.ts';
import { isPlain } from '../../../src/check/rows/people/quick-look.ts';
import { realNames } from './real-names.ts';

const shapes = new NameShapes();

const WORDS =
  'Kari kari KARI Nordmann og and & та и й Ola AS GmbH Inc ТОВ АО Mr Mr. dr пан Dear Kunde customer Клієнт Test Hei Kаri Оl ' +
  'unknown Fornavn first name Nordmann, PhD 2 3rd +47 @ a@b.no <b> &amp; / ; A/L 王 გიორგი É ’ - ? 😀';

test('a thorough look finds nothing in a name that is plain', () => {
  const word = fc.constantFrom(...WORDS.split(' '), ...realNames.flatMap((name) => name.split(' ')));
  const glue = fc.constantFrom(' ', '-', '', '  ');
  const name = fc
    .array(fc.tuple(word, glue), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join('').trim())
    .filter((text) => text !== '');
  const field = fc.constantFrom('given_name' as const, 'family_name' as const, 'patronymic' as const, 'name' as const);
  fc.assert(
    fc.property(name, field, (text, of) => {
      if (isPlain(text, shapes.of(text))) expect(nameFaultIn(of, text)).toBeNull();
    }),
    { numRuns: 5000 },
  );
});

test('most real names are plain: the thorough look is for the few', () => {
  const plain = realNames.filter((name) => isPlain(name, shapes.of(name)));
  expect(plain.length).toBeGreaterThan(realNames.length * 0.75);
});
