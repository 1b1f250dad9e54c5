import type { Mark } from '../../model/data-type.ts';
import type { Project } from '../../model/project.ts';
import { caseWords, findCase } from '../../prove/case/case.ts';
import { isPlainlyPresent } from '../../prove/walk/presence.ts';
import { type Condition, pathWords } from '../../model/condition.ts';
import { type DataValue, not, type Value } from '../../prove/walk/value.ts';
import { code, escaped } from '../markdown.ts';
import { capital } from './helper-words.ts';
import { valueAt } from './paths.ts';
import type { PathExpression } from '../../model/template-tree.ts';
import { descriptionOf, falseOf, typeInWords } from './type-words.ts';
import type { Seen } from './view.ts';

type Sight = Pick<Seen, 'scope' | 'letter' | 'template'>;

/** What a path stands for, in every letter that its place is part of; null where nothing is known of it. */
export function pathMarkdown(
  path: PathExpression,
  seen: readonly Sight[],
  isTested: boolean,
  project: Project,
): string | null {
  const byWords = new Map<string, (string | null)[]>();
  for (const sight of seen) {
    const words = sightMarkdown(valueAt(path, sight.scope), sight, isTested, project);
    if (words !== null) byWords.set(words, [...(byWords.get(words) ?? []), sight.template]);
  }
  if (byWords.size === 0) return null;
  if (byWords.size === 1) return [...byWords.keys()].join('');
  return [...byWords].map(([words, templates]) => `${inLetters(templates)}\n\n${words}`).join('\n\n---\n\n');
}

function inLetters(templates: readonly (string | null)[]): string {
  const names = [...new Set(templates)].map((name) => (name === null ? 'a letter' : code(name)));
  return `In ${names.join(', ')}:`;
}

function sightMarkdown(value: Value, sight: Sight, isTested: boolean, project: Project): string | null {
  switch (value.kind) {
    case 'unjudged':
      return null;
    case 'overlay':
      return 'What this partial sees: the values that it is handed, over what stands around it.';
    case 'made':
      return `**${escaped(typeInWords(value.type))}**, made in the template`;
    case 'data':
      return dataMarkdown(value, sight, isTested, project);
  }
}

function dataMarkdown(value: DataValue, sight: Sight, isTested: boolean, project: Project): string | null {
  const { path, type } = value;
  if (type.kind === 'any') return null;
  const name = path.length === 0 ? 'the letter' : code(pathWords(path));
  const said = descriptionOf(type.place, project);
  const parts = [
    `${name}: **${escaped(typeInWords(type))}**`,
    said === null ? null : escaped(said),
    path.length === 0 ? null : presenceWords(value, sight),
    isTested ? truthWords(value, sight) : null,
    type.mark === null ? null : markWords(type.mark),
    type.kind === 'unknown' ? `The schema leaves it open: ${escaped(type.why)}.` : null,
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

/** Whether it can be absent where it stands, as the proof decides it. */
function presenceWords({ path, canBeAbsent }: DataValue, { scope, letter }: Sight): string {
  if (!canBeAbsent) return 'Always there.';
  if (isPlainlyPresent(path, scope)) return 'Optional, but there within this block.';
  const found = findCase(letter, [...scope.guard, not({ kind: 'present', path })]);
  if (found === 'none') return 'Optional, but always there where it stands here.';
  if (found === 'too-many') return 'Optional.';
  const words = caseWords(found, letter);
  const isPlain = words === '' || words === `when \`${pathWords(path)}\` is absent`;
  return isPlain ? 'Optional: it may be absent here.' : `Optional: it may be absent here, ${escaped(words)}.`;
}

/** When it is taken for no where it stands; null where the schema does not say what it can be. */
function truthWords({ path, type, canBeAbsent }: DataValue, { scope, letter }: Sight): string | null {
  if (type.kind === 'unknown' || type.kind === 'any') return null;
  const can = (condition: Condition): boolean => findCase(letter, [...scope.guard, condition]) !== 'none';
  const isAbsent = canBeAbsent && !isPlainlyPresent(path, scope) && can(not({ kind: 'present', path }));
  const cases = [...(isAbsent ? ['absent'] : []), ...falseOf(type)];
  if (cases.length === 0 || !can(not({ kind: 'truthy', path }))) return 'As a condition it always holds here.';
  const last = cases.at(-1) ?? '';
  const list = cases.length === 1 ? last : `${cases.slice(0, -1).join(', ')} or ${last}`;
  return `As a condition it is false where it is ${list}.`;
}

function markWords({ as, max, order }: Mark): string {
  const how = as === 'href' ? 'as the target of a link that is seen' : 'as text';
  const often = max === 1 ? 'once' : `at most ${max} times`;
  const behind = order === null ? '' : `, at its place in the order (${order})`;
  return `${capital('every letter that has it must show it')} ${how}, ${often}${behind}.`;
}
