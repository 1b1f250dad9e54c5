import { expect, test } from 'vitest';
import { Causes } from '../../src/check/causes.ts';
import { type Diagnostic, error, warning } from '../../src/model/diagnostic.ts';
import { CAUSE_LIMIT } from '../../src/model/outcome.ts';

function finding(row: number, field: string | null, text = 'x'): Diagnostic {
  return error('data/x', { source: { file: 'a.csv', text }, start: 0, end: 1 }, `row ${row}`, { row: { row, field } });
}

test('findings stand together by code, column, severity and allowance, in the order in which they come', () => {
  const causes = new Causes();
  const span = { source: { file: 'a.yaml', text: '' }, start: 0, end: 0 };
  const allowed = Object.assign(finding(6, 'b'), { suppressed: { because: 'x', until: null, span } });
  for (const one of [finding(1, 'b'), finding(2, 'a'), finding(3, 'b'), finding(4, null), allowed]) causes.add(one);
  causes.add(warning('data/x', null, 'row 5', { row: { row: 5, field: 'b' } }));
  expect(causes.end().map(({ severity, field, first }) => [severity, field, first.map((one) => one.message)])).toEqual([
    ['error', 'b', ['row 1', 'row 3']],
    ['error', 'a', ['row 2']],
    ['error', null, ['row 4']],
    ['error', 'b', ['row 6']],
    ['warning', 'b', ['row 5']],
  ]);
});

test('all are counted and the first are kept', () => {
  const causes = new Causes();
  for (let row = 1; row <= 5000; row += 1) causes.add(finding(row, 'a'));
  const [cause] = causes.end();
  expect([cause?.count, cause?.first.length, cause?.first.at(-1)?.row?.row]).toEqual([5000, CAUSE_LIMIT, CAUSE_LIMIT]);
});

test('of rows as long as books only three are kept', () => {
  const causes = new Causes();
  const long = 'x'.repeat(6 * 1024 * 1024);
  for (let row = 1; row <= 50; row += 1) causes.add(finding(row, 'a', long));
  expect(causes.end()).toMatchObject([{ count: 50, first: { length: 3 } }]);
});

test('fields with names without end do not fill the memory', () => {
  const causes = new Causes();
  for (let row = 1; row <= 3000; row += 1) causes.add(finding(row, `field ${row}`));
  const found = causes.end();
  expect(found).toHaveLength(1001);
  expect(found.at(-1)).toMatchObject({ field: null, count: 2000 });
});
