import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AddressBook } from '../../../src/check/rows/people/address-book.ts';
import { addressKey } from '../../../src/check/rows/people/address-key.ts';
import { MissingNames } from '../../../src/check/rows/people/missing-names.ts';

describe('the key of an address', () => {
  test.each([
    ['kari@example.no', 'kari@example.no'],
    ['Kari.Nordmann@Example.NO', 'kari.nordmann@example.no'],
    ['kari@example.no.', 'kari@example.no'],
    ['kari@Bücher.example', 'kari@xn--bcher-kva.example'],
    ['kari@bu\u0308cher.example', 'kari@xn--bcher-kva.example'],
    ['kari@XN--Bcher-KVA.example', 'kari@xn--bcher-kva.example'],
    ['kari@faß.example', 'kari@xn--fa-hia.example'],
    ['kari@пошта.укр', 'kari@xn--80a1acn3a.xn--j1amh'],
    ['kari@ПОШТА.УКР', 'kari@xn--80a1acn3a.xn--j1amh'],
    ['A\u030Ase@example.no', 'åse@example.no'],
    ['k.hansen+news@example.no', 'k.hansen+news@example.no'],
  ])('of %s is %s', (email, key) => {
    expect(addressKey(email)).toBe(key);
  });

  test.each([
    ['khansen@example.no', 'k.hansen@example.no'],
    ['k@example.no', 'k+a@example.no'],
    ['k@example.no', 'k@sub.example.no'],
    ['strasse@example.de', 'straße@example.de'],
  ])('%s and %s are two people', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  test('it is a key of its own, and blind to case', () => {
    const word = fc.stringMatching(/^[a-zæøåа-яіїєґ0-9._-]{1,12}$/u);
    const address = fc.tuple(word, word, word).map(([local, host, end]) => `${local}@${host}.${end}`);
    fc.assert(
      fc.property(address, (email) => {
        const key = addressKey(email);
        expect(addressKey(key)).toBe(key);
        expect(addressKey(email.toUpperCase())).toBe(key);
        expect(addressKey(email.normalize('NFD'))).toBe(key);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(addressKey(addressKey(text))).toBe(addressKey(text));
      }),
    );
  });
});

describe('the book of addresses', () => {
  test('answers like a map, whatever is asked', () => {
    const email = fc
      .tuple(fc.nat({ max: 3000 }), fc.boolean())
      .map(([n, isUp]) => `${isUp ? 'K' : 'k'}${n}@example.no`);
    fc.assert(
      fc.property(fc.array(fc.tuple(email, fc.boolean()), { minLength: 1, maxLength: 4000, size: 'max' }), (calls) => {
        const [book, map] = [new AddressBook(), new Map<string, { row: number; line: number }>()];
        for (const [index, [address, isKept]] of calls.entries()) {
          const known = map.get(address.toLowerCase()) ?? null;
          const place = { row: index + 1, line: index * 3 + 2 };
          expect(book.find(address)).toEqual(known);
          if (!isKept) continue;
          book.keep(address, place.row, place.line);
          expect(book.find(address)).toEqual(known ?? place);
          if (known === null) map.set(address.toLowerCase(), place);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('tells two hundred thousand apart', () => {
    const book = new AddressBook();
    for (let row = 1; row <= 200_000; row += 1) {
      if (book.find(`k${row}@example.no`) !== null) throw new Error();
      book.keep(`k${row}@example.no`, row, row + 1);
    }
    book.keep('K77777@example.no', 1, 1);
    expect(book.find('K77777@example.no')).toEqual({ row: 77_777, line: 77_778 });
    expect(book.find('k0@example.no')).toBeNull();
  });
});

test('of the names that need an answer the frequent ones come first', () => {
  const missing = new MissingNames();
  for (const name of ['Назар', 'Адель', ' Адель', 'Бо', 'Андрі\u0438\u0306', 'Андрій']) missing.add(name, 'given_name');
  missing.add('Бо', 'family_name');
  expect(missing.end().map(({ name, part, count }) => `${name} ${part} ${count}`)).toEqual([
    'Адель given_name 2',
    'Андрій given_name 2',
    'Бо family_name 1',
    'Бо given_name 1',
    'Назар given_name 1',
  ]);
});
