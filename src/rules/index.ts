import type { Explanation } from '../model/rule.ts';
import { projectCodes } from './project.ts';
import { structuralRules } from './structural.ts';
import { structureCodes } from './structure.ts';

/** Every code that envoi can report, in the order of a run: the file, its parts, the letter. */
export const explanations: readonly Explanation[] = [...projectCodes, ...structureCodes, ...structuralRules];

/** The words of a code; undefined for a code that does not exist. */
export function explanationOf(code: string): Explanation | undefined {
  return explanations.find(({ id }) => id === code);
}

export function knownCodes(): readonly string[] {
  return explanations.map(({ id }) => id);
}
