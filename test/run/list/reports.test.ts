import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { RowHead } from '../../../src/model/rows.ts';
import { readBlock } from '../../../src/parse/rows/read-block.ts';
import { isEdited, rememberAsWritten } from '../../../src/run/list/as-written.ts';
import { clearLeftovers, openReport, type ReportFile } from '../../../src/run/list/report-file.ts';
import { rejectLine, rejectsEnding, rejectsHead } from '../../../src/run/list/rejects.ts';
import { scratch } from '../scratch.ts';

const csv = { format: { kind: 'csv', delimiter: ';' }, columns: ['email', 'name'] } as const;
const json = { format: { kind: 'json-lines' }, columns: [] } as const;

describe('rejected rows', () => {
  test('of CSV come as CSV, with their line and the reason before them', () => {
    expect(rejectsEnding(csv)).toBe('.csv');
    expect(rejectsHead(csv)).toBe('\u{feff}line;reason;email;name\r\n');
    expect(rejectLine({ cells: ['a@example.com', 'Kari; "K"'], line: 7, reason: 'no `age`' }, csv)).toBe(
      '7;no `age`;a@example.com;"Kari; ""K"""\r\n',
    );
    expect(rejectLine({ cells: ['a', 'b', 'one too many'], line: 8, reason: 'ragged' }, csv)).toBe(
      '8;ragged;a;b;one too many\r\n',
    );
  });

  test('of JSON come as JSON Lines', () => {
    expect([rejectsEnding(json), rejectsHead(json)]).toEqual(['.jsonl', '']);
    expect(rejectLine({ cells: { email: 'a', age: 7 }, line: 7, reason: 'why' }, json)).toBe(
      '{"line":7,"reason":"why","email":"a","age":7}\n',
    );
  });

  test('that cannot be read come as one text', () => {
    expect(rejectLine({ cells: 'a;"b', line: 7, reason: 'open' }, csv)).toBe('7;open;"a;""b"\r\n');
    expect(rejectLine({ cells: '{"a": }', line: 7, reason: 'why' }, json)).toBe(
      '{"line":7,"reason":"why","text":"{\\"a\\": }"}\n',
    );
  });

  test('that come from such files again and again keep all columns apart', () => {
    const columns = ['line', 'reason', 'envoi_line', 'envoi_reason', 'envoi_line_2', 'email'];
    expect(rejectsHead({ ...csv, columns })).toBe(`\u{feff}envoi_line_3;envoi_reason_2;${columns.join(';')}\r\n`);
    const cells = { envoi_line: 2, envoi_reason: 'b', line: 3, reason: 'a' };
    expect(JSON.parse(rejectLine({ cells, line: 7, reason: 'c' }, json))).toEqual({
      ...cells,
      envoi_line_2: 7,
      envoi_reason_2: 'c',
    });
  });

  test('that have such a column themselves keep it', () => {
    expect(rejectsHead({ ...csv, columns: ['Line ', 'email'] })).toBe('\u{feff}envoi_line;reason;"Line ";email\r\n');
    expect(rejectLine({ cells: { reason: 'mine' }, line: 7, reason: 'why' }, json)).toBe(
      '{"line":7,"envoi_reason":"why","reason":"mine"}\n',
    );
  });

  const cells: readonly [cell: string, written: string][] = [
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['+cmd|x', "'+cmd|x"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['+47 41 23 45 67', '+47 41 23 45 67'],
    ['+47 (555) 01-234', '+47 (555) 01-234'],
    ['+1-2+cmd|x', "'+1-2+cmd|x"],
    ['@handle', "'@handle"],
    ['-1.234,50', '-1.234,50'],
    ['a=1', 'a=1'],
    [' padded ', '" padded "'],
  ];
  test.each(cells)('a spreadsheet does not calculate %j', (cell, written) => {
    expect(rejectLine({ cells: [cell], line: 1, reason: 'r' }, csv)).toBe(`1;r;${written}\r\n`);
  });

  test('come back as they were when they are given again', () => {
    const columns = ['email', 'name'];
    const cell = fc
      .string({ unit: fc.constantFrom('a', '7', ';', '"', '=', '+', '-', '@', '＝', '(') })
      .map((text) => `${text}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const lines = rows.map((own, index) => rejectLine({ cells: own, line: index, reason: '=r' }, csv)).join('');
        const read = readBlock(Buffer.from(lines), headOf(['line', 'reason', ...columns]), 1);
        expect(read.faults).toEqual([]);
        expect(read.rows.map((row) => row.cells)).toEqual(rows.map((own, index) => [String(index), '=r', ...own]));
      }),
    );
    const again = headOf(['envoi_line_2', 'envoi_reason', 'line', 'reason']);
    expect(readBlock(Buffer.from("1;2;3;'@a"), again, 1).rows).toEqual([{ row: 1, cells: ['1', '2', '3', '@a'] }]);
    expect(readBlock(Buffer.from("'@a;'s"), headOf(columns), 1).rows).toEqual([{ row: 1, cells: ["'@a", "'s"] }]);
  });

  test('are read again as they were written, whatever stands in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\r', '\n', ' ', '=', 'é', '😀', "'") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const lines = rows.map((own, index) => rejectLine({ cells: own, line: index, reason: 'r' }, csv)).join('');
        const read = parse(lines, { delimiter: ';' });
        expect(read).toEqual(rows.map((own, index) => [String(index), 'r', ...own.map(inert)]));
      }),
    );
  });
});

describe('a report', () => {
  test('takes its name when it is whole, for its owner alone', () => {
    const folder = scratch({ 'a.jsonl': 'old' });
    const report = opened(join(folder, 'a.jsonl'));
    for (let line = 0; line < 100_000; line += 1) report.write(`{"line":${line}}\n`);
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8')).toBe('old');
    expect(report.finish()).toBeNull();
    expect(readdirSync(folder)).toEqual(['a.jsonl']);
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(100_000);
    expect(statSync(join(folder, 'a.jsonl')).mode & 0o777).toBe(0o600);
  });

  test('that is not wanted leaves all as it was', () => {
    const folder = scratch({ 'a.jsonl': 'old' });
    const report = opened(join(folder, 'a.jsonl'));
    report.write('new');
    report.discard();
    expect(readdirSync(folder)).toEqual(['a.jsonl']);
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8')).toBe('old');
  });

  test('removes what killed runs have left, and nothing of those that go on', () => {
    const folder = scratch({
      '.a.jsonl.4194305.part': '',
      [`.a.jsonl.${process.ppid}.part`]: '',
      '.a.jsonl.x.part': '',
      // Of a process that is gone and had our number.
      [`.a.jsonl.${process.pid}.part`]: '',
    });
    clearLeftovers(join(folder, 'a.jsonl'));
    expect(readdirSync(folder)).toHaveLength(2);
    opened(join(folder, 'a.jsonl')).discard();
    expect(readdirSync(folder).toSorted()).toEqual([`.a.jsonl.${process.ppid}.part`, '.a.jsonl.x.part']);
  });

  test('is refused where it cannot be', () => {
    const folder = scratch({ file: '' });
    mkdirSync(join(folder, 'folder'));
    symlinkSync('file', join(folder, 'link'));
    const problems = ['folder', 'link', 'nowhere/a', 'file/a'].map((name) => openReport(join(folder, name)));
    expect(problems.map((result) => result.kind === 'fault' && result.fault.problem)).toEqual([
      'is a folder, not a file',
      'is a link, not a file',
      'no such file or folder',
      'a part of this path is a file, not a folder',
    ]);
    expect(openReport('/dev/full')).toMatchObject({ fault: { problem: 'is a device, not a file' } });
  });

  test('is known again as long as nobody edits it, whatever takes its place or fails to', () => {
    const folder = scratch({ first: 'a', second: 'b', third: 'c', mine: 'd' });
    const [path = '', ...works] = ['rows.csv', 'first', 'second', 'third'].map((name) => join(folder, name));
    const [first = '', second = '', third = ''] = works;
    rememberAsWritten(path, first);
    renameSync(first, path);
    for (const work of [second, third]) {
      // Its place is not taken: the disk is full, or somebody has killed the process.
      rememberAsWritten(path, work);
      expect(isEdited(path)).toBe(false);
    }
    renameSync(third, path);
    expect(isEdited(path)).toBe(false);
    writeFileSync(path, 'mine');
    rememberAsWritten(path, join(folder, 'mine'));
    expect(isEdited(path)).toBe(true);
  });

  test('says at its end that there was no room', () => {
    const folder = scratch();
    const report = opened(join(folder, 'a'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/b'), '');
    report.write('x'.repeat(1_000_000));
    expect(report.finish()).toMatchObject({ path: join(folder, 'a') });
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

/** As such cells stand in a file of rejected rows. */
function inert(text: string): string {
  return /^[=\r\n]/.test(text) ? `'${text}` : text;
}

function headOf(columns: readonly string[]): RowHead {
  return { file: 'a', format: csv.format, columns, width: columns.length, at: 0, line: 2 };
}

function opened(path: string): ReportFile {
  const result = openReport(path);
  if (result.kind === 'fault') throw new Error(result.fault.problem);
  return result.report;
}
