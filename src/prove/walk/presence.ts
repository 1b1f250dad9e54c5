import { type Condition, type DataPath, type PathStep, pathWords } from '../../model/condition.ts';
import { error } from '../../model/diagnostic.ts';
import type { Expression } from '../../model/template-tree.ts';
import { type Judging, schemaSays } from './judging.ts';
import type { Scope } from './scope.ts';
import { not, type Value } from './value.ts';

/** Reports a value that is needed where a letter can be without it. */
export function checkPresent({ span }: Expression, value: Value, scope: Scope, judging: Judging): void {
  if (value.kind !== 'data' || !value.canBeAbsent || !scope.isJudged) return;
  const { path } = value;
  if (isPlainlyPresent(path, scope)) return;
  const found = judging.find([...scope.guard, not({ kind: 'present', path })]);
  if (found === 'none') return;
  const written = span.source.text.slice(span.start, span.end);
  if (found === 'too-many') {
    const message = `whether "${written}" is there cannot be decided: too many conditions hang together here`;
    const help = `write {{#if ${written}}} … {{/if}} right around it`;
    judging.report(error('template/cannot-prove', span, message, { help }));
    return;
  }
  const words = pathWords(path);
  const isPlain = found.words === '' || (written === words && found.words === `when \`${words}\` is absent`);
  const message = `"${written}" may be absent here${isPlain ? '' : `: ${found.words}`}`;
  judging.report(
    error('template/maybe-missing', span, message, {
      help: `write {{#if ${written}}} … {{/if}} around it, or let the schema demand it`,
      related: schemaSays(value.type.place, 'the schema does not demand it', judging),
    }),
  );
}

/** Whether a block around a place says so by itself; others may say so together. */
export function isPlainlyPresent(path: DataPath, { guard }: Scope): boolean {
  return guard.some((condition) => implies(condition, path));
}

/** The quick answer for the guard that most have: `{{#if a.b}}` proves `a.b` and `a`. */
function implies(condition: Condition, path: DataPath): boolean {
  if (condition.kind !== 'truthy' && condition.kind !== 'present' && condition.kind !== 'equals') return false;
  return path.every((step, index) => isSameStep(step, condition.path[index]));
}

function isSameStep(one: PathStep, other: PathStep | undefined): boolean {
  if (typeof one === 'object') return typeof other === 'object' && one.loop === other.loop;
  return one === other;
}
