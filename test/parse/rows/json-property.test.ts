import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutOut, readFile } from './files.ts';

const text = fc.array(fc.constantFrom('"', '\\', ',', '{', '}', '[', ']', '\n', 'ø', '💡', 'a', ' ', '\u2028'), {
  maxLength: 5,
});
const value = fc.oneof(
  text.map((pieces) => pieces.join('')),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((one) => (one === 0 ? 0 : one)),
  fc.boolean(),
  fc.constant(null),
  fc.array(
    text.map((pieces) => pieces.join('')),
    { maxLength: 2 },
  ),
);
const rows = fc.array(fc.dictionary(fc.constantFrom('email', 'назва', 'a "b"', '💡', 'x'), value), {
  minLength: 1,
  maxLength: 8,
});
const space = fc.constantFrom('', ' ', '\n', '\r\n', '\t', '\r', ' \n ');
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

test('a JSON array comes back as it was, however it is laid out and cut, and each value has its place', () => {
  fc.assert(
    fc.property(rows, space, space, fc.constantFrom(0, 1, 2), sizes, (all, one, other, indent, cuts) => {
      const items = all.map((row) => JSON.stringify(row, null, indent));
      const content = `${one}[${other}${items.join(`${one},${other}`)}${one}]${other}`;
      checkRows(content, all, cuts, indent);
    }),
    { numRuns: 300 },
  );
});

// But for one empty list in an object: that is a list of no rows in a wrapper.
test('JSON Lines come back as they were', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t'), fc.boolean(), sizes, (all, end, hasEnd, cuts) => {
      const content = all.map((row) => JSON.stringify(row)).join(end) + (hasEnd ? end : '');
      fc.pre(!/^\{"(?:[^"\\]|\\.)*":\[\]\}\s*$/u.test(content));
      checkRows(content, all, cuts, 0);
    }),
    { numRuns: 300 },
  );
});

test('what JSON.parse refuses, or would lose, is a finding, and no row is lost without one', () => {
  const pieces = fc.array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '"', '1', '\\', '\n', ' ', '{"a":1}', '{"b":"x"}', ','),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pieces, sizes, (parts, cuts) => {
      const content = `[{"a":1}${parts.join('')}`;
      const read = readFile(content, cuts);
      let expected: unknown = null;
      try {
        expected = JSON.parse(content);
      } catch {
        expect(read.findings.length).toBeGreaterThan(0);
        return;
      }
      if (read.findings.length === 0) expect(read.rows.map(({ cells }) => cells)).toEqual(expected);
      const counted = read.blocks.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(Array.isArray(expected) ? expected.length : -1);
    }),
    { numRuns: 1000 },
  );
});

function checkRows(
  content: string,
  all: readonly { readonly [name: string]: unknown }[],
  cuts: readonly number[],
  indent: number,
): void {
  const read = readFile(content, cuts);
  expect(read.findings).toEqual([]);
  expect(read.rows).toEqual(all.map((cells, index) => ({ row: index + 1, cells })));
  for (const [index, row] of all.entries()) {
    const whole = JSON.stringify(row, null, indent);
    expect(cutOut(content, read.spanOf(index + 1, null))).toBe(whole);
    for (const [name, held] of Object.entries(row)) {
      const cut = cutOut(content, read.spanOf(index + 1, name));
      expect(JSON.parse(cut)).toEqual(held);
    }
  }
}
