import { type Diagnostic, error, type Report, type Suppression } from '../model/diagnostic.ts';
import { type Node, textAt } from '../model/node.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { explanationOf, knownCodes } from '../rules/index.ts';
import { didYouMean } from '../link/did-you-mean.ts';

/** A rule that a message switches off for itself. */
interface Allowance extends Suppression {
  readonly rule: string;
}

/**
 * The findings of one message after its `allow`: those it may allow are marked with the reason. `today` is
 * `YYYY-MM-DD`; an allowance holds until the end of its `until`.
 */
export function applyAllow(
  findings: readonly Diagnostic[],
  allow: Node | undefined,
  today: string,
  report: Report,
): readonly Diagnostic[] {
  const allowances = allowancesIn(allow, report);
  if (allowances.length === 0) return findings;
  return findings.map((finding) => {
    const allowance = allowances.find(({ rule }) => rule === finding.code);
    if (allowance === undefined) return finding;
    if (allowance.until !== null && allowance.until < today) return withEnded(finding, allowance, allowance.until);
    const { because, until, span } = allowance;
    return { ...finding, suppressed: { because, until, span } };
  });
}

function allowancesIn(allow: Node | undefined, report: Report): readonly Allowance[] {
  if (allow?.kind !== 'sequence') return [];
  return allow.items.map((item) => allowanceIn(item, report)).filter((allowance) => allowance !== null);
}

function allowanceIn(item: Node, report: Report): Allowance | null {
  const rule = textAt(item, ['rule']);
  const because = textAt(item, ['because']);
  if (rule === undefined || because === undefined || !isAllowable(rule, report)) return null;
  return { rule: rule.value, because: because.value, until: textAt(item, ['until'])?.value ?? null, span: item.span };
}

/** What keeps a letter from being a letter at all cannot be talked round. */
function isAllowable(rule: Text, report: Report): boolean {
  const explanation = explanationOf(rule.value);
  if (explanation === undefined) {
    const suggestion = didYouMean(rule.value, knownCodes());
    const help = suggestion === null ? '`envoi explain` lists all rules' : `did you mean \`${suggestion}\`?`;
    report(error('project/unknown-rule', spanOfText(rule), `there is no rule \`${rule.value}\``, { help }));
    return false;
  }
  if (explanation.hard) {
    const help = 'mend the message and remove this entry';
    report(error('project/hard-rule', spanOfText(rule), `\`${rule.value}\` cannot be allowed`, { help }));
  }
  return !explanation.hard;
}

function withEnded(finding: Diagnostic, allowance: Allowance, until: string): Diagnostic {
  const related = [...finding.related, { span: allowance.span, message: `this allowance ended on ${until}` }];
  return { ...finding, related };
}
