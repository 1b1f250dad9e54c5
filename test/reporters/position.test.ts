import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlaces } from '../../src/reporters/position.ts';
import { marked } from './marked.ts';

describe('an offset becomes a line and a column', () => {
  const cases: readonly [name: string, text: string, start: string, end: string][] = [
    ['at the beginning', '«a»b', '1:1', '1:2'],
    ['behind LF', 'a\n«bc»', '2:1', '2:3'],
    ['behind CRLF, which is one line end', 'a\r\n«b»', '2:1', '2:2'],
    ['behind a lone CR', 'a\rb\r«c»', '3:1', '3:2'],
    ['after mixed line ends', 'a\r\n\r\n\n\rb«c»', '5:2', '5:3'],
    ['in UTF-16 code units: an emoji has two', '🙂«x»', '1:3', '1:4'],
    ['not broken by U+2028, U+0085 or a form feed', 'a\u2028b\u0085c\f«d»', '1:7', '1:8'],
    ['over several lines', 'a«b\nc»d', '1:2', '2:2'],
    ['at the end of the text', 'ab\n«»', '2:1', '2:1'],
    ['on the line end itself', 'ab«»\r\nc', '1:3', '1:3'],
  ];
  test.each(cases)('%s', (_, text, start, end) => {
    const range = createPlaces().rangeOf(marked(text));
    expect([`${range.start.line}:${range.start.column}`, `${range.end.line}:${range.end.column}`]).toEqual([
      start,
      end,
    ]);
  });
});

test('a line comes without its line end, and lines that are not there are empty', () => {
  const { source } = marked('one\r\ntwo\rthree\n«»');
  const { lineOf } = createPlaces();
  expect([0, 1, 2, 3, 4, 5].map((line) => lineOf(source, line))).toEqual(['', 'one', 'two', 'three', '', '']);
});

test('for all texts, each step over a character moves one column on, or to the next line', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'я', '🙂', '\u2028') });
  fc.assert(
    fc.property(text, (written) => {
      const { rangeOf } = createPlaces();
      const source = { file: 'a.yaml', text: written };
      let expected = { line: 1, column: 1 };
      for (let offset = 0; offset <= written.length; offset += 1) {
        expect(rangeOf({ source, start: offset, end: offset }).start).toEqual(expected);
        const isEnd = written[offset] === '\n' || (written[offset] === '\r' && written[offset + 1] !== '\n');
        expected = isEnd ? { line: expected.line + 1, column: 1 } : { ...expected, column: expected.column + 1 };
      }
    }),
  );
});
