import type { Diagnostic, Report } from '../model/diagnostic.ts';
import type { Manners } from '../model/manners.ts';
import { explanationOf } from '../rules/index.ts';
import { outputCodes } from '../rules/output.ts';
import { type Allowance, idleAllowance, withAllowance } from './allow.ts';
import { isOff, withManners } from './manners.ts';

/** By what the findings in one message are judged. */
export interface Measure {
  readonly manners: Manners;
  /** The tag of its language pack; empty where it has none. */
  readonly tag: string;
  readonly allowances: readonly Allowance[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The findings in a message after what its project makes of the rules and what it allows for itself. */
export function verdictOn(findings: readonly Diagnostic[], measure: Measure): readonly Diagnostic[] {
  return findings.flatMap((finding) => {
    const minded = withManners(finding, measure.tag, measure.manners);
    return minded === null ? [] : [withAllowance(minded, measure.allowances, measure.today)];
  });
}

/**
 * Reports the allowances that except nothing. `findings` are all that was found in the message, or in its letter, whatever
 * the project makes of it: each place speaks for the rules that look there. Without a language, or beside a mistake that
 * hides a part of the message, nobody knows what its rules would have found.
 */
export function checkAllowed(
  findings: readonly Diagnostic[],
  { tag, allowances, today, manners }: Measure,
  where: Sight,
  report: Report,
): void {
  if (allowances.length === 0 || tag === '' || findings.some(hides)) return;
  const heard = allowances.filter(({ rule }) => sightOf(rule) === where);
  const broken = new Set(findings.map(({ code }) => code));
  for (const allowance of heard) {
    const { rule } = allowance;
    const state = isOff(rule, tag, manners) ? 'off' : broken.has(rule) ? 'broken' : 'kept';
    const idle = idleAllowance(allowance, allowances, state, today);
    if (idle !== null) report(idle);
  }
}

/** What is wrong with a message's form keeps others from looking at what stands in it. */
function hides({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && explanationOf(code)?.hard === true;
}

/** Where a rule looks: at what is written, at the letter that comes of it, or at all letters of a list. */
type Sight = 'message' | 'letter' | 'list';

function sightOf(rule: string): Sight {
  if (rule === 'data/bulk-looking') return 'list';
  return OF_LETTERS.has(rule) ? 'letter' : 'message';
}

const OF_LETTERS: ReadonlySet<string> = new Set(outputCodes.map(({ id }) => id));
