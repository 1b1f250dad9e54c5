import { type Diagnostic, type Report, type Suppression, warning } from '../model/diagnostic.ts';
import { type MapNode, type Node, nodeAt, textAt } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { spanOfText } from '../model/text.ts';
import { isSoftRule } from './soft-rule.ts';

/** A rule that a message switches off for itself. */
export interface Allowance extends Suppression {
  /** The entry. */
  readonly span: Span;
  readonly rule: string;
  /** Where it names the rule. */
  readonly ruleSpan: Span;
}

/** What a message allows. An entry that names no rule, or a hard one, allows nothing, and is reported. */
export function readAllowances(root: MapNode, report: Report): readonly Allowance[] {
  const allow = nodeAt(root, ['allow']);
  if (allow?.kind !== 'sequence') return [];
  return allow.items.map((item) => allowanceIn(item, report)).filter((allowance) => allowance !== null);
}

function allowanceIn(item: Node, report: Report): Allowance | null {
  const rule = textAt(item, ['rule']);
  const because = textAt(item, ['because']);
  if (rule === undefined || because === undefined || !isSoftRule(rule, ALLOWING, report)) return null;
  const until = textAt(item, ['until'])?.value ?? null;
  return { rule: rule.value, because: because.value, until, span: item.span, ruleSpan: spanOfText(rule) };
}

const ALLOWING = { refusal: 'cannot be allowed', help: 'mend the message and remove this entry' };

/** A finding after what its message allows: marked with the reason, or beside the allowance that has ended. */
export function withAllowance(finding: Diagnostic, allowances: readonly Allowance[], today: string): Diagnostic {
  const about = allowances.filter(({ rule }) => rule === finding.code);
  const allowance = about.find((one) => !hasEnded(one, today)) ?? about[0];
  if (allowance === undefined) return finding;
  const { because, until, span } = allowance;
  if (!hasEnded(allowance, today)) return { ...finding, suppressed: { because, until, span } };
  return { ...finding, related: [...finding.related, { span, message: `this allowance ended on ${until}` }] };
}

/** What an allowance is good for no longer: it has ended, its rule has found nothing, or another one does its work. */
export function idleAllowance(
  allowance: Allowance,
  all: readonly Allowance[],
  state: RuleState,
  today: string,
): Diagnostic | null {
  const { rule, ruleSpan } = allowance;
  const inForce = all.find((one) => one.rule === rule && !hasEnded(one, today));
  if (hasEnded(allowance, today)) return expired(allowance, state === 'broken' && inForce === undefined);
  if (state !== 'broken') return warning('allow/unused', ruleSpan, `\`${rule}\` ${IDLE[state]}`, TAKE_OUT);
  return inForce === allowance || inForce === undefined ? null : repeated(allowance, inForce);
}

/** What a message does to a rule; `off` where its project does not ask for the rule. */
type RuleState = 'broken' | 'kept' | 'off';

const IDLE = {
  kept: 'is kept here, so there is nothing to allow',
  off: 'is off in this project, so there is nothing to allow',
};
const TAKE_OUT = { help: 'take this entry out' };

function expired({ rule, until, ruleSpan }: Allowance, isMissed: boolean): Diagnostic {
  const help = isMissed ? 'mend the message, or write a later day with a reason that holds until then' : TAKE_OUT.help;
  return warning('allow/expired', ruleSpan, `\`${rule}\` was allowed until ${until}`, { help });
}

function repeated({ rule, ruleSpan }: Allowance, first: Allowance): Diagnostic {
  const related = [{ span: first.ruleSpan, message: 'it is allowed here' }];
  return warning('allow/unused', ruleSpan, `\`${rule}\` is allowed twice`, { ...TAKE_OUT, related });
}

/** An allowance holds until the end of its last day. */
function hasEnded({ until }: Allowance, today: string): boolean {
  return until !== null && until < today;
}
