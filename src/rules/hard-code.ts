import type { Example, Explanation } from '../model/rule.ts';

/** What codes have in common that rest on no article and cannot be allowed: those of files, schemas and templates. */
export function hard(
  id: string,
  summary: string,
): Pick<Explanation, 'id' | 'severity' | 'hard' | 'summary' | 'source'> {
  return { id, severity: 'error', hard: true, summary, source: null };
}

/** One bad and one good example. */
export function examples(bad: Example, good: Example): Pick<Explanation, 'examples'> {
  return { examples: { bad: [bad], good: [good] } };
}
