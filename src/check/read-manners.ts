import { error, type Report } from '../model/diagnostic.ts';
import type { Level, Manners, Profile, RuleLevel } from '../model/manners.ts';
import { type Entry, type MapNode, type Node, nodeAt, textAt } from '../model/node.ts';
import { spanOfText } from '../model/text.ts';
import { isKnownTag, reportUnknownTag } from './known-tag.ts';
import { isSoftRule } from './soft-rule.ts';

/**
 * What `envoi.yaml` makes of the rules of good form. `languages` are the tags that messages can have. What is of a wrong
 * kind is the schema's finding, and is not there.
 */
export function readManners(root: MapNode | null, languages: readonly string[], report: Report): Manners {
  const profile = PROFILES.find((one) => one === textAt(root, ['profile'])?.value) ?? 'standard';
  const rules = new Map<string, RuleLevel>();
  for (const entry of entriesOf(nodeAt(root, ['rules']))) {
    if (isRule(entry, languages, report)) rules.set(entry.key.text.value, levelIn(entry.value, languages, report));
  }
  return { profile, rules };
}

const PROFILES: readonly Profile[] = ['relaxed', 'standard', 'strict'];
const LEVELS: readonly Level[] = ['off', 'warning', 'error'];

function isRule({ key, value }: Entry, languages: readonly string[], report: Report): boolean {
  const { text } = key;
  if (value.kind !== 'map' || !languages.includes(text.value)) return isSoftRule(text, SETTING, report);
  const [first] = value.entries;
  const rule = first?.key.text.value ?? 'tone/no-slang';
  const help = `name the rule first: \`${rule}: { ${text.value}: ${levelOf(first?.value) ?? 'off'} }\``;
  report(error('project/unknown-rule', spanOfText(text), `there is no rule \`${text.value}\``, { help }));
  return false;
}

const SETTING = {
  refusal: 'cannot be set',
  help: 'take this line out: without what this rule demands it is no letter',
};

function levelIn(node: Node, languages: readonly string[], report: Report): RuleLevel {
  const byLanguage = new Map<string, Level>();
  for (const { key, value } of entriesOf(node)) {
    const level = levelOf(value);
    const tag = key.text.value;
    if (!isKnownTag(tag, languages)) reportUnknownTag(key.text, languages, report);
    else if (level !== null) byLanguage.set(tag.toLowerCase(), level);
  }
  return { everywhere: levelOf(node), byLanguage };
}

function levelOf(node: Node | undefined): Level | null {
  return LEVELS.find((level) => level === textAt(node, [])?.value) ?? null;
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}
