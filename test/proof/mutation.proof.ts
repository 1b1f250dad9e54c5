import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';
import { faultOf } from './judge.ts';
import { allMutants, baseFor, type Mutant, sampled } from './mutants.ts';
import { codesOf, describeVerdict, tableOf, type Verdict } from './mutation-report.ts';
import { findingsOf, NOTHING, over, shipped } from './under-test.ts';

/**
 * `PROOF_MUTANTS=all` takes every mutant, a number that many of each kind; `PROOF_KIND=hide` only kinds with these
 * words; `PROOF_LETTERS` is how many letters are made of each mutant that is not reported, `PROOF_KEPT=1` lists those
 * that nothing was lost of.
 */
const { PROOF_MUTANTS = '12', PROOF_KIND = '', PROOF_LETTERS = '12', PROOF_KEPT = '' } = process.env;

test.each([...shipped.templates])('%s as it is shipped has no finding and no fault', async (name, text) => {
  expect(await findingsOf({ ...NOTHING, templates: new Map([[name, text]]) }, baseFor(name))).toEqual([]);
  expect(await faultOf(shipped, name, 3)).toBeNull();
});

test('every mutant is reported or keeps what its letters must show', { timeout: 86_400_000 }, async () => {
  const all = allMutants().filter(({ kind }) => kind.includes(PROOF_KIND));
  const chosen = PROOF_MUTANTS === 'all' ? all : sampled(all, Number(PROOF_MUTANTS));
  const verdicts: Verdict[] = [];
  for await (const verdict of inTurn(chosen, verdictOn)) verdicts.push(verdict);
  const survivors = verdicts.filter(({ fault }) => fault !== null);
  const kept = verdicts.filter(({ codes, fault }) => codes.length === 0 && fault === null);
  console.log(`${tableOf(verdicts)}\n${chosen.length} of ${all.length} mutants\n\n${codesOf(verdicts)}\n`);
  if (PROOF_KEPT !== '') console.log(kept.map((one) => describeVerdict('KEPT', one)).join('\n'));
  console.log(survivors.map((one) => describeVerdict('SURVIVOR', one)).join('\n'));
  expect(survivors.length).toBe(0);
  if (PROOF_KIND === '') expect(chosen.length).toBeGreaterThan(1000);
});

async function verdictOn(mutant: Mutant): Promise<Verdict> {
  try {
    const findings = await findingsOf(mutant.own, mutant.base);
    const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    if (codes.length > 0) return { mutant, codes: [...new Set(codes)], fault: null };
    const fault = await faultOf(over(mutant.base, mutant.own), mutant.template, Number(PROOF_LETTERS));
    return { mutant, codes: [], fault };
  } catch (failure) {
    const words = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    return { mutant, codes: [], fault: { letter: 'the check itself', words } };
  }
}
