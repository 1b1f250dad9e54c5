import { type Diagnostic, withoutRepeats } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import type { Config } from '../../model/project.ts';
import { structuralRules } from '../../rules/structural.ts';
import { checkEtiquette } from '../etiquette.ts';

/**
 * What the rules say of a message: of one that a row of a list has filled, or of that list itself to compare with. `today`
 * is `YYYY-MM-DD`.
 */
export function filledFindings(message: Message, config: Config, today: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of structuralRules) rule.check(message, (finding) => found.push(finding), today);
  checkEtiquette(message, config, (finding) => found.push(finding));
  return withoutRepeats(found);
}
