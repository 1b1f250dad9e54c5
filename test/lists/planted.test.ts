import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load, type Selection } from '../../src/index.ts';
import { PLANTED } from './planted-faults.ts';
import { plantedList } from './planted-list.ts';
import { jsonLines, listProject } from './project.ts';

/** `PLANTED_ROWS=100000 npx vitest run test/lists/planted.test.ts` asks for more; what has to be found stays the same. */
const ROWS = Number(process.env['PLANTED_ROWS'] ?? 20_000);
const SEED = Number(process.env['FAST_CHECK_SEED'] ?? 20_261_121);

const LIST: Selection = { kind: 'paths', paths: ['messages/fornyelse.yaml'] };

test(`fifty faults among ${ROWS} rows are all that is reported, each at its place`, { timeout: 600_000 }, async () => {
  const { csv, expected } = plantedList(ROWS, PLANTED, SEED);
  const root = listProject(csv);
  const project = await load(root, { today: '2026-11-21' });
  const findings = join(root, 'findings.jsonl');
  const { lists, diagnostics, faults, summary } = await project.check(LIST, { findings });

  expect([diagnostics, faults]).toEqual([[], []]);
  const found = jsonLines(root, 'findings.jsonl').map(({ line, column, code, severity, field, row, text, file }) => {
    expect(file).toBe('messages/data/kunder.csv');
    return { line, column, code, severity, field, row, text };
  });
  expect(found.toSorted((one, other) => Number(one.row) - Number(other.row))).toEqual(expected);
  const errors = PLANTED.filter(({ severity }) => severity === 'error').length;
  expect([summary.errors, summary.warnings, summary.rows]).toEqual([errors, PLANTED.length - errors, ROWS]);
  expect(lists[0]).toMatchObject({ rows: ROWS, wanted: ROWS - errors, leftOut: { invalid: errors } });
});

test('they are fifty, of more than twenty kinds', () => {
  expect(PLANTED).toHaveLength(50);
  expect(new Set(PLANTED.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
});
