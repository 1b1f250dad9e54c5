import type { Diagnostic } from '../model/diagnostic.ts';
import { etiquetteRules } from '../rules/etiquette.ts';

/**
 * The findings with at most twenty of a rule of good form in one message: errors first, and the last of them says how
 * many more there are. Who has read twenty knows what to look for. This is for readers only: `--fix` needs them all.
 */
export function fewOfEach(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const crowds = [...crowdsIn(findings).values()].filter(({ length }) => length > MOST);
  if (crowds.length === 0) return findings;
  const leftOut = new Set<Diagnostic>();
  const last = new Map<Diagnostic, Diagnostic>();
  for (const crowd of crowds) {
    const kept = new Set(crowd.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST));
    for (const finding of crowd) if (!kept.has(finding)) leftOut.add(finding);
    const end = crowd.findLast((finding) => kept.has(finding));
    if (end !== undefined) last.set(end, { ...end, message: `${end.message}, and ${crowd.length - MOST} more` });
  }
  return findings.flatMap((finding) => (leftOut.has(finding) ? [] : [last.get(finding) ?? finding]));
}

const MOST = 20;
const CODES: ReadonlySet<string> = new Set([...etiquetteRules.map(({ id }) => id), 'words/forbidden', 'words/replace']);

function rank({ severity }: Diagnostic): number {
  return severity === 'error' ? 0 : 1;
}

/** Those of one rule in one file, as long as they count: what is allowed is allowed all together. */
function crowdsIn(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const crowds = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const { code, span } = finding;
    if (span === null || !CODES.has(code)) continue;
    const key = `${code} ${span.source.file}`;
    const crowd = crowds.get(key);
    if (crowd === undefined) crowds.set(key, [finding]);
    else crowd.push(finding);
  }
  return crowds;
}
