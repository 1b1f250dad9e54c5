import { error, type Report } from '../model/diagnostic.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { explanationOf } from '../rules/index.ts';
import { ruleMeant } from '../rules/rule-meant.ts';

/** What somebody wants of a rule that only a soft one lets be done to it. */
export interface Wish {
  /** `cannot be allowed` */
  readonly refusal: string;
  /** What to do instead. */
  readonly help: string;
}

/** Whether there is a rule of this name that is not hard: what keeps a letter from being a letter at all cannot be talked round. */
export function isSoftRule(rule: Text, { refusal, help }: Wish, report: Report): boolean {
  const explanation = explanationOf(rule.value);
  if (explanation === undefined) reportUnknownRule(rule, report);
  else if (explanation.hard) {
    report(error('project/hard-rule', spanOfText(rule), `\`${rule.value}\` ${refusal}`, { help }));
  }
  return explanation?.hard === false;
}

function reportUnknownRule(rule: Text, report: Report): void {
  const meant = ruleMeant(rule.value);
  const help = meant === null ? '`envoi explain` lists all rules' : `did you mean \`${meant}\`?`;
  report(error('project/unknown-rule', spanOfText(rule), `there is no rule \`${rule.value}\``, { help }));
}
