import type { Fault } from './judge.ts';
import type { Mutant } from './mutants.ts';
import { shipped } from './under-test.ts';

export interface Verdict {
  readonly mutant: Mutant;
  /** What was reported; nothing where the mutant was taken for sound. */
  readonly codes: readonly string[];
  /** What is wrong with it all the same. */
  readonly fault: Fault | null;
}

/** How many mutants of each kind were reported, kept what they must, or survived. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const kinds = [...new Set(verdicts.map(({ mutant }) => mutant.kind))].toSorted();
  const row = (name: string, of: readonly Verdict[]): string => {
    const reported = of.filter(({ codes }) => codes.length > 0).length;
    const survived = of.filter(({ fault }) => fault !== null).length;
    const numbers = [of.length, reported, of.length - reported - survived, survived];
    return `${name.padEnd(40)}${numbers.map((number) => String(number).padStart(10)).join('')}`;
  };
  const head = `${'mutation'.padEnd(40)}${['mutants', 'reported', 'kept', 'survivors'].map((word) => word.padStart(10)).join('')}`;
  const rows = kinds.map((kind) =>
    row(
      kind,
      verdicts.filter(({ mutant }) => mutant.kind === kind),
    ),
  );
  return [head, ...rows, row('all', verdicts)].join('\n');
}

/** How often each code was reported. */
export function codesOf(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>();
  for (const code of verdicts.flatMap(({ codes }) => codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([code, count]) => `${code.padEnd(40)}${String(count).padStart(10)}`)
    .join('\n');
}

/** What was changed, and what came of it. */
export function describeVerdict(word: string, { mutant, fault }: Verdict): string {
  const { kind, place, template, own, base } = mutant;
  const changed = [own, base].flatMap(({ templates, partials, schemas }) =>
    [
      differencesOf(templates, shipped.templates),
      differencesOf(partials, shipped.partials),
      differencesOf(schemas, shipped.schemas),
    ].flat(),
  );
  const why = fault === null ? [] : [`  letter: ${fault.letter}`, `  ${fault.words}`];
  return [`${word} ${kind} in ${place}, template ${template}`, ...changed, ...why, ''].join('\n');
}

/** The lines that only one of two texts has; a schema's are compared as its JSON is printed. */
function differencesOf(changed: ReadonlyMap<string, string>, usual: ReadonlyMap<string, string>): readonly string[] {
  return [...changed].flatMap(([name, text]) => {
    const before = usual.get(name);
    if (before === undefined || before === text) return [];
    const [old, now] = [before, text].map((one) =>
      (name.endsWith('.json') ? JSON.stringify(JSON.parse(one), null, 2) : one).split('\n'),
    );
    const lost = (old ?? []).filter((line) => !now?.includes(line)).map((line) => `  - ${line.trim()}`);
    const added = (now ?? []).filter((line) => !old?.includes(line)).map((line) => `  + ${line.trim()}`);
    const moved = lost.length + added.length === 0 ? [text] : [];
    return [[`  ${name}`], lost.slice(0, 12), added.slice(0, 12), moved].flat();
  });
}
