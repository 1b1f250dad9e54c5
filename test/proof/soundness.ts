import fc from 'fast-check';
import { expect } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { inTurn } from './in-turn.ts';
import { faultByChance } from './judge.ts';
import { type RandomTemplate, randomTemplate } from './random-templates.ts';
import { findingsOf, type Library, NOTHING, over, shipped } from './under-test.ts';

/** `FAST_CHECK_SEED=$RANDOM PROOF_TEMPLATES=20000 npx vitest run test/proof/soundness` tries others. */
const TEMPLATES = Number(process.env['PROOF_TEMPLATES'] ?? 1200);
/** So many stand in one project: what a project costs is shared. */
const AT_ONCE = 25;

/** Only what a template of its own needs: none of the shipped partials is called. */
const BASE: Library = {
  ...NOTHING,
  schemas: new Map([...shipped.schemas].filter(([name]) => !shipped.templates.has(name.replace('.schema.json', '')))),
};

/** One half of the random templates, so that both can be tried at the same time. */
export async function tryHalf(half: 0 | 1): Promise<void> {
  const { seed = 0 } = fc.readConfigureGlobal();
  const runs = Math.ceil(TEMPLATES / 2);
  const first = (seed % 1_000_000) * 100_000 + half * runs;
  const faults: string[] = [];
  let accepted = 0;
  const starts = Array.from({ length: Math.ceil(runs / AT_ONCE) }, (_, batch) => batch * AT_ONCE);
  const batches = inTurn(starts, (start) => {
    const count = Math.min(AT_ONCE, runs - start);
    return acceptedOf(Array.from({ length: count }, (_, index) => randomTemplate(first + start + index)));
  });
  for await (const templates of batches) {
    accepted += templates.length;
    for await (const fault of inTurn(templates, faultOfOne)) if (fault !== null) faults.push(fault);
  }
  console.log(`seed ${seed}: ${accepted} of ${runs} random templates accepted`);
  expect(faults.join('\n\n')).toBe('');
  // Else hardly anything would have been tried.
  expect(accepted).toBeGreaterThan(runs / 4);
}

async function acceptedOf(templates: readonly RandomTemplate[]): Promise<readonly RandomTemplate[]> {
  const findings = await findingsOf(templates.map(({ library }) => library).reduce(over), BASE);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.filter((error) => namesIn(error).length === 0)).toEqual([]);
  const refused = new Set(errors.flatMap(namesIn));
  return templates.filter(({ name }) => !refused.has(name));
}

async function faultOfOne(template: RandomTemplate): Promise<string | null> {
  const fault = await faultByChance(over(BASE, template.library), template.name);
  return fault && described(template, fault.letter, fault.words);
}

/** Every file of a random template has its name. */
function namesIn({ span, related }: Diagnostic): readonly string[] {
  const files = [span, ...related.map((place) => place.span)].map((place) => place?.source.file ?? '');
  return files.flatMap((file) => /\/(t\d+)[-.]/.exec(file)?.[1] ?? []);
}

function described({ name, library }: RandomTemplate, letter: string, words: string): string {
  const texts = [...library.templates, ...library.partials, ...library.schemas].map(
    ([file, text]) => `--- ${file}\n${text}`,
  );
  return `${name}, letter ${letter}: ${words}\n${texts.join('\n')}`;
}
