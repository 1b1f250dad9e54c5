import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailAddress, phoneNumber, urlPart } from '../../src/link/link-parts.ts';

test.each([
  ['A 12/3?x=1&y#z', 'A%2012%2F3%3Fx%3D1%26y%23z'],
  ['Лампа', '%D0%9B%D0%B0%D0%BC%D0%BF%D0%B0'],
  ['half \uD83D of a pair', 'half%20%EF%BF%BD%20of%20a%20pair'],
  ['.', '%252E'],
  ['..', '%252E%252E'],
  ['...', '...'],
  ['a..', 'a..'],
  ['%2e', '%252e'],
  ['', ''],
])('%j within a link', (text, part) => {
  expect(urlPart(text)).toBe(part);
});

test.each([
  ['ola+post@lumo.example', 'ola%2Bpost@lumo.example'],
  ['kari@blåbær.example', 'kari@xn--blbr-roah.example'],
  ['a@b@lumo.example', 'a%40b@lumo.example'],
  ['a?cc=eve@lumo.example', 'a%3Fcc%3Deve@lumo.example'],
  ['a@lumo.example?cc=eve', 'a@lumo.example%3Fcc%3Deve'],
  ['a@lumo.example\uFF1Fcc=eve', 'a@lumo.example%EF%BC%9Fcc%3Deve'],
  ['a@æ\uFF1Fcc', 'a@%C3%A6%EF%BC%9Fcc'],
  ['a@\uD83D', 'a@%EF%BF%BD'],
  ['no address', 'no%20address'],
  ['..', '..'],
  ['.@lumo.example', '.@lumo.example'],
  ['a@', 'a@'],
  ['', ''],
])('%j behind mailto:', (address, part) => {
  expect(mailAddress(address)).toBe(part);
});

test.each([
  ['+47 555 01-234', '+4755501234'],
  ['(0044) 20/7946', '0044207946'],
  ['1+1', '11'],
  ['+1+1;ext=2', '+112'],
  ['javascript:alert(1)', '1'],
  ['', ''],
])('%j behind tel:', (phone, part) => {
  expect(phoneNumber(phone)).toBe(part);
});

test('no text leaves its part of a link', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(urlPart(text)).toMatch(/^[\w.!~*'()%-]*$/);
      expect(mailAddress(text)).toMatch(/^[\w.!~*'()%-]*@?[\w.!~*'()%-]*$/);
      expect(phoneNumber(text)).toMatch(/^\+?\d*$/);
      const link = new URL(`mailto:${mailAddress(text)}?subject=x`);
      expect([link.search, link.hash]).toEqual(['?subject=x', '']);
    }),
  );
});

test('no texts change the path around them', () => {
  const dots = fc.string({ unit: fc.constantFrom('.', '%', '2', 'e', '/', '\\', 'a'), maxLength: 5 });
  fc.assert(
    fc.property(dots, dots, (one, other) => {
      const path = `/o/${urlPart(one)}${urlPart(other)}/${urlPart(other)}`;
      expect(new URL(`https://lumo.example${path}`).pathname).toBe(path);
    }),
  );
});
