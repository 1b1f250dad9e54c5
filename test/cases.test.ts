import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { type CheckOptions, checkProject, makeLetters, newMemory, proveTemplates } from '../src/pipeline.ts';
import { readAttachment } from '../src/run/read-attachment.ts';
import { pretty } from '../src/reporters/pretty.ts';
import { caseFiles, casesUnder, shippedLibrary } from './case-files.ts';
import { describeFindings } from './describe-findings.ts';
import { doors } from './doors.ts';
import { outcomeOf } from './reporters/outcomes.ts';

const root = join(import.meta.dirname, 'cases');
/** All of them speak the languages that we ship. */
const memory = newMemory();
const shipped = shippedLibrary(join(import.meta.dirname, '..'));
/**
 * Each folder under `cases/` is a project with what envoi says about it, when it is checked and, where nothing is wrong,
 * when it is built; a folder with a `pretty.txt` has there what people read at a terminal. `UPDATE_CASES=1` writes what it
 * says now; that is read by eye before it is committed.
 */
test.each(casesUnder(root))('%s', async (name) => {
  const folder = join(root, name);
  const expected = join(folder, 'expected.txt');
  const findings = await findingsOf(folder);
  const found = describeFindings(findings);
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(expected, found);
  expect(found).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '(there is no expected.txt)\n');
  expectPretty(join(folder, 'pretty.txt'), findings);
});

function expectPretty(expected: string, findings: readonly Diagnostic[]): void {
  if (!existsSync(expected)) return;
  const shown = pretty(outcomeOf(findings), { color: false, width: 100, quiet: false });
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(expected, shown);
  expect(shown).toBe(readFileSync(expected, 'utf8'));
}

async function findingsOf(folder: string): Promise<readonly Diagnostic[]> {
  const options: CheckOptions = {
    today: '2026-11-21',
    readAttachment: (file) => readAttachment(folder, file),
    memory,
  };
  const checked = await proveTemplates(checkProject(caseFiles(join(root, 'base'), folder, shipped), options));
  const { diagnostics } = await makeLetters(checked, doors);
  return [...checked.diagnostics, ...diagnostics];
}
