import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../../src/parse/rows/places.ts';
import { cutOut, readFile } from './files.ts';

const parts = fc.constantFrom(
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  ' ',
  'a',
  'Київ',
  'ø',
  '💡',
  '\u0301',
  '\ufeff',
  '',
);
const cell = fc.array(parts, { maxLength: 5 }).map((pieces) => pieces.join(''));
const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    names: fc.constant(['email', 'first name', 'Місто', '💡'].slice(0, columns)),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 12 }),
  }),
);
const layout = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  hasMark: fc.boolean(),
  isDeclared: fc.boolean(),
  hasLastEnd: fc.boolean(),
  blanks: fc.array(fc.constantFrom('', ';;', ' \t', ',,'), { maxLength: 3 }),
  quoting: fc.constantFrom('always', 'needed'),
});
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

interface Layout {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly hasMark: boolean;
  readonly isDeclared: boolean;
  readonly hasLastEnd: boolean;
  readonly blanks: readonly string[];
  readonly quoting: string;
}

/** What stands between the quotation marks of a cell, or in a cell without any. */
function inside(text: string): string {
  return text.replaceAll('"', '""');
}

function written(text: string, columns: number, { delimiter, quoting }: Layout): string {
  const isNeeded = /["\r\n]/.test(text) || text.includes(delimiter) || (columns === 1 && text.trim() === '');
  return quoting === 'always' || isNeeded || text.startsWith('\ufeff') ? `"${inside(text)}"` : text;
}

function fileOf(names: readonly string[], rows: readonly (readonly string[])[], to: Layout): string {
  const { delimiter, lineEnd, blanks } = to;
  // A line of blanks alone is no record, so a row without anything has quotation marks.
  const line = (cells: readonly string[]): string =>
    cells.every((one) => /^[ \t]*$/.test(one))
      ? cells.map((one) => `"${one}"`).join(delimiter)
      : cells.map((one) => written(one, cells.length, to)).join(delimiter);
  const blank = blanks.map((one) => one.replaceAll(/[;,]/g, delimiter));
  const lines = [...(to.isDeclared ? [`sep=${delimiter}`] : []), line(names)];
  for (const [index, row] of rows.entries()) lines.push(...(index % 2 === 0 ? blank : []), line(row));
  return (to.hasMark ? '\ufeff' : '') + lines.join(lineEnd) + (to.hasLastEnd ? lineEnd : '');
}

/** Whether a cell of several lines has so many delimiters in it that it may hold rows: then it is a finding. */
function mayHoldRows(rows: readonly (readonly string[])[], delimiter: string): boolean {
  return rows.some((cells) =>
    cells.some((one) => /[\r\n]/.test(one) && cells.length >= 4 && one.split(delimiter).length >= cells.length),
  );
}

test('a table comes back as it was, however it is written and cut', () => {
  fc.assert(
    fc.property(table, layout, sizes, ({ names, rows }, to, cuts) => {
      fc.pre(!mayHoldRows(rows, to.delimiter));
      const content = fileOf(names, rows, { ...to, isDeclared: true });
      const read = readFile(content, cuts);
      expect(read.findings).toEqual([]);
      expect(read.head?.columns).toEqual(names);
      expect(read.rows).toEqual(rows.map((cells, index) => ({ row: index + 1, cells })));
    }),
    { numRuns: 400 },
  );
});

test('the place of each cell cuts what is written of it out of the file', () => {
  fc.assert(
    fc.property(table, layout, sizes, ({ names, rows }, to, cuts) => {
      fc.pre(!mayHoldRows(rows, to.delimiter));
      const content = fileOf(names, rows, { ...to, isDeclared: true });
      const read = readFile(content, cuts);
      const bare = content.replace('\ufeff', '');
      for (const [index, cells] of rows.entries()) {
        for (const [column, text] of cells.entries()) {
          const span = read.spanOf(index + 1, column);
          const isQuoted = span.source.text[span.start - 1] === '"';
          expect(span.source.text.slice(span.start, span.end)).toBe(isQuoted ? inside(text) : text);
          expect(cutOut(to.hasMark ? bare : content, span)).toBe(isQuoted ? inside(text) : text);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('the delimiter is found', () => {
  fc.assert(
    fc.property(table, layout, ({ names, rows }, to) => {
      fc.pre(names.length > 1 && rows.length > 0);
      const content = fileOf(names, rows, { ...to, isDeclared: false });
      expect(readFile(content).head?.format).toEqual({ kind: 'csv', delimiter: to.delimiter });
    }),
  );
});

test('any text is read as csv-parse reads it, or has findings', () => {
  const text = fc.array(fc.constantFrom('"', '"', ',', ',', '\n', '\n', 'a', 'b', '\r\n', ' ', 'ø'), { maxLength: 40 });
  fc.assert(
    fc.property(text, sizes, (pieces, cuts) => {
      const content = `name,other\n${pieces.join('')}`;
      const read = readFile(content, cuts);
      let expected: readonly (readonly string[])[] | null = null;
      try {
        expected = parse(content, {
          delimiter: ',',
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
          skip_empty_lines: true,
        }).slice(1);
      } catch {
        // csv-parse stops at the first quotation mark that is wrong; each is a finding here.
        expect(read.findings.map(({ code }) => code)).toContainEqual(
          expect.stringMatching(/^data\/(?:stray|open)-quote$/),
        );
      }
      if (expected === null) return;
      expect(read.findings.filter(({ code }) => code !== 'data/ragged-row')).toEqual([]);
      // Lines of delimiters and blanks alone are no records.
      const lines = expected.filter((cells) => cells.length === 2 && cells.some((one) => one.trim() !== ''));
      const rows = read.rows
        .map(({ cells }) => cells)
        .filter((cells) => Array.isArray(cells) && cells.some((one) => one.trim() !== ''));
      expect(rows).toEqual(lines);
    }),
    { numRuns: 1000 },
  );
});

test('blocks are the same however the bytes are cut', () => {
  const text = fc.array(fc.constantFrom('"', '"', ',', '\n', 'a', '\r\n', '\r', ' ', 'ø'), { maxLength: 60 });
  fc.assert(
    fc.property(text, sizes, sizes, (pieces, one, other) => {
      const content = `name,other\n${pieces.join('')}`;
      const [first, second] = [readFile(content, one), readFile(content, other)];
      expect(first.blocks).toEqual(second.blocks);
      expect(first.findings).toEqual(second.findings);
      const counted = first.blocks.reduce((sum, { count }) => sum + count, 0);
      const ragged = first.findings.length;
      expect(first.rows.length + ragged).toBe(counted);
    }),
    { numRuns: 1000 },
  );
});

test('the line of each row is that of its place', () => {
  const text = fc.array(fc.constantFrom('"', '"', ',', '\n', 'a', '\r\n', '\r', ' ', 'ø\n', '1,b\n', '1,b\r\n'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, sizes, (pieces, cuts) => {
      const { head, blocks, spanOf } = readFile(`name,other\n${pieces.join('')}`, cuts);
      for (const block of blocks) {
        const lineOf = head === null ? (): number => 0 : linesOf(block, head);
        for (let row = block.row; row < block.row + block.count; row += 1)
          expect(lineOf(row)).toBe(spanOf(row, null).source.from?.line);
      }
    }),
    { numRuns: 500 },
  );
});
