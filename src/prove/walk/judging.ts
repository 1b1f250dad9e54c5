import { type Condition, type DataPath, pathWords } from '../../model/condition.ts';
import type { SchemaPlace } from '../../model/data-type.ts';
import type { Related, Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { TemplateHelper } from '../../model/template-helper.ts';
import type { Expression, PathExpression } from '../../model/template-tree.ts';
import type { Scope } from './scope.ts';
import type { Value } from './value.ts';

/** What the judgement of expressions needs, and where it goes. */
export interface Judging {
  readonly helpers: ReadonlyMap<string, TemplateHelper>;
  readonly find: FindCase;
  readonly spanOfPlace: (place: SchemaPlace) => Span | null;
  readonly report: Report;
  /** What is printed or tested: `options[].text`. */
  readonly used: Set<string>;
  /** Is told of each path; null where nobody wants to know. */
  readonly see: See | null;
}

/** Somebody who looks on: a path, what it stands for (unjudged where it has no meaning), and what holds where it stands. */
export type See = (path: PathExpression, value: Value, scope: Scope) => void;

/** Whether a letter can be so that all of these hold; the words go on after a sentence: `when "a" is absent`. */
export type FindCase = (conditions: readonly Condition[]) => 'none' | 'too-many' | { readonly words: string };

/** An expression and what it stands for. */
export interface Given {
  readonly expression: Expression;
  readonly value: Value;
}

/** Notes that a template looks at a value. */
export function use(value: Value, { used }: Judging): void {
  if (value.kind === 'data') used.add(usedWords(value.path));
  else if (value.kind === 'made' && value.shows !== null) used.add(usedWords(value.shows.path));
}

/** An item by its number is a use of the list's items. */
function usedWords(path: DataPath): string {
  return pathWords(path.map((step) => (typeof step === 'number' ? { loop: 0 } : step)));
}

export function schemaSays(place: SchemaPlace | null, message: string, { spanOfPlace }: Judging): readonly Related[] {
  const span = place && spanOfPlace(place);
  return span === null ? [] : [{ span, message }];
}
