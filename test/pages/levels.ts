import { isOff, withManners } from '../../src/check/manners.ts';
import { error } from '../../src/model/diagnostic.ts';
import type { Level, Profile } from '../../src/model/manners.ts';
import type { Explanation } from '../../src/model/rule.ts';

/** What a finding of this rule is in a project with this profile, in English. */
export function levels({ id, severity }: Explanation, profile: Profile): Level | 'info' {
  const manners = { profile, rules: new Map() };
  if (isOff(id, 'en', manners)) return 'off';
  return withManners({ ...error(id, null, ''), severity }, 'en', manners)?.severity ?? 'off';
}
