import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baselineText, holdAgainst, load, readBaseline, updatedBaseline } from '../../src/index.ts';
import { baseMessage } from '../rules/base-message.ts';
import { scratch } from '../run/scratch.ts';

/** With twenty-five findings of one rule, `body/literate`, and one of `sender/role`. */
const message = baseMessage
  .replace('  role: customer adviser\n', '')
  .replace('between 9 and 12.', `between 9 and 12${' , a lamp'.repeat(25)}.`);

describe('an application', () => {
  test('holds a project against a baseline', async () => {
    const root = scratch({ 'messages/kari.yaml': message });
    const project = await load(root, { today: '2026-11-20' });
    const outcome = await project.check({ kind: 'all' }, { everyFinding: true });
    const look = { isWhole: true, hasLetters: true, isThere: (file: string) => existsSync(join(root, file)) };
    const file = 'envoi-baseline.json';
    const text = baselineText(updatedBaseline(outcome, null, file, look).baseline.entries);
    const baseline = readBaseline({ path: file, bytes: new TextEncoder().encode(text) }, (finding) => {
      throw new Error(finding.message);
    });
    if (baseline === null) throw new Error('no baseline');
    const { summary } = holdAgainst(outcome, baseline, look);
    expect(summary).toMatchObject({ errors: 0, warnings: 0, suppressed: outcome.diagnostics.length });
  });

  test('gets every finding only where it asks for them', async () => {
    const project = await load(scratch({ 'messages/kari.yaml': message }), { today: '2026-11-20' });
    const few = await project.check();
    const every = await project.check({ kind: 'all' }, { everyFinding: true });
    expect(every.diagnostics.length).toBeGreaterThan(few.diagnostics.length);
    expect(few.diagnostics.length).toBeGreaterThan(19);
  });

  test('makes nothing where there are more warnings than it wants', async () => {
    const project = await load(scratch({ 'messages/kari.yaml': message }), { today: '2026-11-20' });
    const { summary, letters } = await project.build({ kind: 'all' }, { maxWarnings: 0 });
    expect([summary.errors, summary.warnings > 0, letters]).toEqual([0, true, []]);
  });
});
