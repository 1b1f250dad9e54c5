/** How strict envoi is where good form leaves a choice. */
export type Profile = 'relaxed' | 'standard' | 'strict';

/** What a project can make of a rule: nothing, or every finding of it a warning or an error. */
export type Level = 'off' | 'warning' | 'error';

/** What a project makes of the rules of good form. */
export interface Manners {
  readonly profile: Profile;
  /** By the rule's id; the profile holds for those that are not here. */
  readonly rules: ReadonlyMap<string, RuleLevel>;
}

export interface RuleLevel {
  /** In languages that have none of their own; null where only these are named. */
  readonly everywhere: Level | null;
  /** By language tag, in small letters. */
  readonly byLanguage: ReadonlyMap<string, Level>;
}
