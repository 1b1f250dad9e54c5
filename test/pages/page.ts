import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');

/** Holds a generated page in `docs/` against what it should say now. `UPDATE_PAGES=1` writes it; that is read by eye before it is committed. */
export function expectPage(name: string, text: string): void {
  const path = join(repository, 'docs', name);
  if (process.env['UPDATE_PAGES'] === '1') writeFileSync(path, text);
  const stands = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const hint = `${relative(repository, path)} is out of date: UPDATE_PAGES=1 npx vitest run writes it anew`;
  expect(stands, hint).toBe(text);
}

/** Wider cells are not waited for: the others would be mostly space. */
const WIDEST = 60;

/** A table of Markdown with even columns. The first row is the head; numbers stand at the right. */
export function tableOf(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...rest] = rows.map((row) => row.map((cell) => `${cell}`.replaceAll('|', '\\|')));
  const isNumber = head.map((_, column) => rows.length > 1 && rows.slice(1).every((row) => isFigure(row[column])));
  const widths = head.map((_, column) =>
    Math.min(WIDEST, Math.max(3, ...[head, ...rest].map((row) => lengthOf(row[column])))),
  );
  const padded = (row: readonly string[]): string =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, isNumber[column] === true)).join(' | ');
  const rule = widths.map((width, column) =>
    isNumber[column] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [head, rule, ...rest].map((row) => `| ${padded(row)} |`).join('\n');
}

function isFigure(cell: string | number | undefined): boolean {
  return typeof cell === 'number' || /^(?:[\d.,]+ ?%?|–)$/.test(cell ?? '');
}

function lengthOf(cell = ''): number {
  return Array.from(cell).length;
}

function pad(cell: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(cell)));
  return isRight ? space + cell : cell + space;
}
