import type { Explanation } from '../model/rule.ts';
import { controlCodes } from './control.ts';
import { dataCodes } from './data.ts';
import { etiquetteRules } from './etiquette.ts';
import { outputCodes } from './output.ts';
import { mjmlCodes } from './mjml.ts';
import { projectCodes } from './project.ts';
import { schemaCodes } from './schema.ts';
import { structuralRules } from './structural.ts';
import { structureCodes } from './structure.ts';
import { templateCodes } from './template.ts';
import { proofCodes } from './template-proof.ts';
import { yamlCodes } from './yaml.ts';

/** Every code that envoi can report, in the order of a run: the file, its parts, the letter. */
export const explanations: readonly Explanation[] = [
  ...yamlCodes,
  ...schemaCodes,
  ...projectCodes,
  ...controlCodes,
  ...structureCodes,
  ...structuralRules,
  ...etiquetteRules,
  ...templateCodes,
  ...proofCodes,
  ...mjmlCodes,
  ...dataCodes,
  ...outputCodes,
];

/** The words of a code; undefined for a code that does not exist. */
export function explanationOf(code: string): Explanation | undefined {
  return BY_ID.get(code);
}

const BY_ID: ReadonlyMap<string, Explanation> = new Map(
  explanations.map((explanation) => [explanation.id, explanation]),
);

export function knownCodes(): readonly string[] {
  return explanations.map(({ id }) => id);
}
