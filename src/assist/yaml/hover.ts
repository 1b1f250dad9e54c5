import { nodeAt, type Path } from '../../model/node.ts';
import { explanationOf } from '../../rules/index.ts';
import type { Hover, Question } from '../answers.ts';
import { timeInWords } from './days.ts';
import { allAt, type Described, describedAt, describedFile } from './described.ts';
import { requiredIn } from './field-insert.ts';
import { fieldOf } from './field.ts';
import { fieldInWords } from './field-words.ts';
import { meaningOfKeys, meaningOfValue } from './meaning.ts';
import { nameInWords, nameOf, type Surroundings } from './names.ts';
import { type Pointed, pointedAt } from './pointed.ts';
import { describedValue } from './row-fields.ts';
import { ruleInWords } from './rule-words.ts';

/** What is said of a key, or of a value that names something, such as a template, a rule or a day. */
export function hover({ source, offset, project }: Question): Hover | null {
  const pointed = pointedAt(source, offset);
  const file = pointed && describedFile(source, pointed.root, project);
  if (pointed === null || file === null) return null;
  const around = { root: pointed.root, file: source.file, project };
  const markdown = pointed.kind === 'key' ? ofKey(pointed, file, around) : ofValue(pointed, file, around);
  if (markdown === null) return null;
  return { span: pointed.kind === 'key' ? pointed.entry.key.span : pointed.node.span, markdown };
}

function ofKey(
  { path, entry }: Pointed & { readonly kind: 'key' },
  file: Described,
  around: Surroundings,
): string | null {
  const name = entry.key.text.value;
  const way = path.slice(0, -1);
  const meaning = meaningOfKeys(around.file, way);
  const rule = meaning === 'rule' ? explanationOf(name) : undefined;
  if (rule !== undefined) return ruleInWords(rule);
  const known = meaning === null ? undefined : nameOf(meaning, name, around);
  if (known !== undefined) return nameInWords(known);
  const parent = nodeAt(file.root, way);
  const described = allAt(file, path, entry.key.span.source);
  if (parent === undefined || described.length === 0) return null;
  const isRequired = requiredIn(describedAt(file, way, parent)).includes(name);
  return fieldInWords(path, fieldOf(described), isRequired);
}

function ofValue(
  { path, node }: Pointed & { readonly kind: 'value' },
  file: Described,
  around: Surroundings,
): string | null {
  const field = fieldOf(describedValue(path, node.span.source, file, around));
  const value = node.text.value;
  const meaning = meaningOfValue(around.file, path, field.format);
  if (meaning === 'rule') {
    const rule = explanationOf(value);
    return rule === undefined ? null : ruleInWords(rule);
  }
  const name = meaning === null || meaning === 'zone' ? undefined : nameOf(meaning, value, around);
  if (name !== undefined && name.detail !== null) return nameInWords(name);
  if (field.format === 'date' || field.format === 'date-time') return timeInWords(value, zoneOf(path), around);
  return field.values.length > 0 ? fieldInWords(path, field, false) : null;
}

/** The clock of the reader counts for when the letter goes out. */
function zoneOf(path: Path): 'reader' | 'written' {
  return path.length === 1 && path[0] === 'send_at' ? 'reader' : 'written';
}
