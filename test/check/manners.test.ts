import { describe, expect, test } from 'vitest';
import { isAsked, isOff, withManners } from '../../src/check/manners.ts';
import { error, type Severity, warning } from '../../src/model/diagnostic.ts';
import type { Level, Manners, Profile, RuleLevel } from '../../src/model/manners.ts';
import { etiquetteRules } from '../../src/rules/etiquette.ts';

const LIST_RULE = 'tone/no-slang';
const OPT_IN = etiquetteRules.find(({ isOptIn, needs }) => isOptIn && needs.length === 0)?.id ?? '';

function manners(profile: Profile, rules: { readonly [id: string]: Partial<RuleLevel> } = {}): Manners {
  const levels = Object.entries(rules).map(([id, level]): [string, RuleLevel] => [
    id,
    { everywhere: null, byLanguage: new Map(), ...level },
  ]);
  return { profile, rules: new Map(levels) };
}

function becomes(code: string, severity: Severity, tag: string, wanted: Manners): Severity | null {
  const finding = (severity === 'error' ? error : warning)(code, null, 'a finding');
  return withManners(finding, tag, wanted)?.severity ?? null;
}

describe('a finding under a profile', () => {
  test.each<[Profile, string, Severity, string, Severity | null]>([
    ['relaxed', LIST_RULE, 'error', 'en', 'warning'],
    ['relaxed', LIST_RULE, 'warning', 'en', null],
    ['standard', LIST_RULE, 'error', 'en', 'error'],
    ['standard', LIST_RULE, 'warning', 'en', 'warning'],
    ['strict', LIST_RULE, 'error', 'en', 'error'],
    ['strict', LIST_RULE, 'warning', 'en', 'error'],
    // No native speaker has read the Frisian lists.
    ['standard', LIST_RULE, 'error', 'fy', 'warning'],
    ['strict', LIST_RULE, 'warning', 'fy', 'warning'],
    ['strict', LIST_RULE, 'error', 'fy-NL', 'warning'],
    ['relaxed', LIST_RULE, 'warning', 'fy', null],
    ['strict', OPT_IN, 'error', 'en', 'warning'],
    ['strict', OPT_IN, 'warning', 'en', 'warning'],
    // Structure that is not hard is good form too; what is hard, and what is none of either, nobody touches.
    ['relaxed', 'sender/role', 'warning', 'en', null],
    ['strict', 'sender/role', 'warning', 'fy', 'error'],
    ['relaxed', 'next-step/required', 'error', 'en', 'error'],
    ['relaxed', 'output/html-size', 'error', 'en', 'error'],
    ['strict', 'output/html-size', 'warning', 'en', 'warning'],
    ['relaxed', 'words/forbidden', 'error', 'en', 'error'],
    ['strict', 'allow/unused', 'warning', 'en', 'warning'],
  ])('%s: %s, %s in %s', (profile, code, severity, tag, wanted) => {
    expect(becomes(code, severity, tag, manners(profile))).toBe(wanted);
  });
});

describe('a finding of a rule that a project has set', () => {
  test.each<[Level, Severity | null]>([
    ['off', null],
    ['warning', 'warning'],
    ['error', 'error'],
  ])('to %s is that, whatever the profile', (level, wanted) => {
    for (const profile of ['relaxed', 'standard', 'strict'] as const) {
      for (const code of [LIST_RULE, OPT_IN, 'sender/role', 'output/html-size', 'words/forbidden']) {
        expect(becomes(code, 'warning', 'fy', manners(profile, { [code]: { everywhere: level } }))).toBe(wanted);
      }
    }
  });

  test.each<[string, Severity | null]>([
    ['nb', null],
    ['nb-NO', null],
    ['NB', null],
    ['en', 'error'],
    ['en-GB', 'error'],
    ['uk', 'warning'],
  ])('in one language: %s', (tag, wanted) => {
    const byLanguage = new Map<string, Level>([
      ['nb', 'off'],
      ['en-gb', 'error'],
      ['en', 'error'],
    ]);
    const set = manners('standard', { [LIST_RULE]: { byLanguage } });
    expect(becomes(LIST_RULE, 'warning', tag, set)).toBe(wanted);
  });
});

describe('a rule is asked', () => {
  const rule = etiquetteRules.find(({ id }) => id === OPT_IN);

  test.each<[Profile, Level | null, boolean]>([
    ['standard', null, false],
    ['relaxed', null, false],
    ['strict', null, true],
    ['standard', 'warning', true],
    ['relaxed', 'error', true],
    ['strict', 'off', false],
  ])('%s, set to %s', (profile, everywhere, wanted) => {
    const set = manners(profile, everywhere === null ? {} : { [OPT_IN]: { everywhere } });
    expect(rule !== undefined && isAsked(rule, 'en', set)).toBe(wanted);
    expect(isOff(OPT_IN, 'en', set)).toBe(!wanted);
  });

  test('only in the languages that it is about', () => {
    const about = rule && { ...rule, languages: ['nb'] };
    expect(about && isAsked(about, 'nb-NO', manners('strict'))).toBe(true);
    expect(about && isAsked(about, 'en', manners('strict'))).toBe(false);
  });
});
