import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Level, Manners, Profile } from '../model/manners.ts';
import type { Etiquette } from '../model/rule.ts';
import { etiquetteRules } from '../rules/etiquette.ts';
import { structuralRules } from '../rules/structural.ts';

/** Whether a rule is asked at all in a language. */
export function isAsked({ id, languages }: Etiquette, tag: string, manners: Manners): boolean {
  return (languages === null || languages.includes(languageOf(tag))) && !isOff(id, tag, manners);
}

/** Whether a project has switched a rule off for this language, or never asked for it. */
export function isOff(code: string, tag: string, manners: Manners): boolean {
  const rule = ETIQUETTE.get(code);
  const level = levelOf(code, tag, manners);
  return level === null ? rule?.isOptIn === true && manners.profile !== 'strict' : level === 'off';
}

/** What a finding is in this project, in a message of this language; null where the project does not want to hear of it. */
export function withManners(finding: Diagnostic, tag: string, manners: Manners): Diagnostic | null {
  const { code } = finding;
  const severity = levelOf(code, tag, manners) ?? byProfile(finding, tag, manners);
  if (severity === 'off') return null;
  return severity === finding.severity ? finding : { ...finding, severity };
}

/** What the project itself says of a rule, for this language rather than for all. */
function levelOf(code: string, tag: string, { rules }: Manners): Level | null {
  const level = rules.get(code);
  if (level === undefined) return null;
  const { byLanguage, everywhere } = level;
  return byLanguage.get(tag.toLowerCase()) ?? byLanguage.get(languageOf(tag)) ?? everywhere;
}

function byProfile({ code, severity }: Diagnostic, tag: string, { profile }: Manners): Severity | 'off' {
  const rule = ETIQUETTE.get(code);
  if (rule === undefined && !SOFT_STRUCTURE.has(code)) return severity;
  // One that holds only because a project is strict was never meant to stop a letter.
  const judged = rule?.isOptIn === true && profile === 'strict' ? 'warning' : PROFILES[profile][severity];
  return judged === 'error' && rule !== undefined && isUnread(rule, tag) ? 'warning' : judged;
}

const PROFILES: { readonly [profile in Profile]: { readonly [severity in Severity]: Severity | 'off' } } = {
  relaxed: { error: 'warning', warning: 'off', info: 'off' },
  standard: { error: 'error', warning: 'warning', info: 'info' },
  strict: { error: 'error', warning: 'error', info: 'info' },
};

/** No native speaker has read the Frisian word lists: what rests on them stops no letter. */
function isUnread({ needs }: Etiquette, tag: string): boolean {
  return needs.length > 0 && languageOf(tag) === 'fy';
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

const ETIQUETTE: ReadonlyMap<string, Etiquette> = new Map(etiquetteRules.map((rule) => [rule.id, rule]));
const SOFT_STRUCTURE: ReadonlySet<string> = new Set(structuralRules.filter(({ hard }) => !hard).map(({ id }) => id));
