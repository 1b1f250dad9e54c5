import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { frame, underline } from '../../src/reporters/frame.ts';
import { createPaint } from '../../src/reporters/paint.ts';
import { createPlaces } from '../../src/reporters/position.ts';
import { marked } from './marked.ts';

const paint = createPaint(false);

function frameOf(text: string, width = 80): readonly string[] {
  return frame(marked(text), { places: createPlaces(), paint, brush: paint.quiet, width });
}

describe('the place is underlined', () => {
  const cases: readonly [name: string, text: string, lines: readonly string[]][] = [
    ['with the lines around it', 'a: 1\nb: «two»\nc: 3', ['1 │ a: 1', '2 │ b: two', '  │    ^^^', '3 │ c: 3']],
    ['without blank lines around it', 'a: 1\n\nb: «two»\n\nc: 3', ['3 │ b: two', '  │    ^^^']],
    ['with one caret where it has no length', 'a:«»', ['1 │ a:', '  │   ^']],
    ['in its first line only', 'a: «one\n  two»\nb: 1', ['1 │ a: one', '  │    ^^^', '2 │   two']],
    ['behind and under wide characters', 'a: 株式«会社»', ['1 │ a: 株式会社', '  │        ^^^^']],
    ['behind an emoji of several code points', 'a: 👩‍👩‍👧«x»', ['1 │ a: 👩‍👩‍👧x', '  │      ^']],
    ['under Cyrillic with a combining accent', 'a: «за́мок»', ['1 │ a: за́мок', '  │    ^^^^^']],
    ['with one caret at a combining mark alone', 'a: и«\u0306»', ['1 │ a: и\u0306', '  │     ^']],
    ['behind a tab, which can be seen', '\t«a»: 1', ['1 │ → a: 1', '  │   ^']],
    ['with numbers under each other', `${'\n'.repeat(8)}a: 1\n«b»: 2`, [' 9 │ a: 1', '10 │ b: 2', '   │ ^']],
    ['in a text with CRLF', 'a: 1\r\nb: «2»\r\n', ['1 │ a: 1', '2 │ b: 2', '  │    ^']],
    ['on a control character, which cannot act', 'a: «\u001B»[2J', ['1 │ a: ␛[2J', '  │    ^']],
    ['on a mark that turns the writing', 'a: «\u202E»x', ['1 │ a: <U+202E>x', '  │    ^^^^^^^^']],
  ];
  test.each(cases)('%s', (_, text, lines) => {
    expect(frameOf(text)).toEqual(lines);
  });

  test('nothing is shown of a source without text', () => {
    expect(frameOf('«»')).toEqual([]);
  });
});

describe('a line that is too long', () => {
  test('is cut around the place and stands alone', () => {
    const long = `b: ${'x'.repeat(200)}«bad»${'y'.repeat(200)}`;
    expect(frameOf(`a: 1\n${long}\nc: 3`, 40)).toEqual([
      `2 │ …${'x'.repeat(11)}bad${'y'.repeat(20)}…`,
      `  │ ${' '.repeat(12)}^^^`,
    ]);
  });

  test('is cut at its end only where the place is near the beginning', () => {
    expect(frameOf(`«key»: ${'y'.repeat(200)}`, 24)).toEqual([`1 │ key: ${'y'.repeat(13)}…`, '  │ ^^^']);
  });

  test('of a megabyte is shown at once', () => {
    const started = performance.now();
    const [line = ''] = frameOf(`${'a'.repeat(500_000)}«b»${'c'.repeat(500_000)}`);
    expect(line.length).toBeLessThanOrEqual(80);
    expect(performance.now() - started).toBeLessThan(200);
  });

  test('for all texts, places and widths, no line is wider than the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', 'я', '株', '🙂', '\t', '\u0306', '\u202E', '\u001B'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(20), fc.integer({ min: 30, max: 120 }), (written, at, length, width) => {
        const start = at % (written.length + 1);
        const span = {
          source: { file: 'a.yaml', text: written },
          start,
          end: Math.min(written.length, start + length),
        };
        for (const line of frame(span, { places: createPlaces(), paint, brush: paint.quiet, width })) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

test('a build server takes no line of a source for a command', () => {
  expect(frameOf('a: «x» ##[error]stop')[0]).toBe('1 │ a: x # #[error]stop');
});

test('an underline stands below its characters', () => {
  expect(underline('株a: bc', 4, 6, paint.quiet)).toBe('     ^^');
});
