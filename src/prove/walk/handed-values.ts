import { contextOf } from '../../link/template-scope.ts';
import { error } from '../../model/diagnostic.ts';
import type { Expression, Inlined } from '../../model/template-tree.ts';
import { valueOf } from './expressions.ts';
import { type Judging, schemaSays } from './judging.ts';
import { checkPresent } from './presence.ts';
import type { Scope } from './scope.ts';
import { typeOf, typeWords, UNJUDGED, type Value } from './value.ts';

/** What a partial sees: the context around it or its own, and over it the values that it is handed by name. */
export function contextOfPartial({ context, hash }: Inlined, scope: Scope, judging: Judging): Value {
  const base = context === null ? contextOf(scope) : ownContext(context, scope, judging);
  if (hash.length === 0) return base;
  const fields = new Map<string, Value>();
  for (const { name, span, value } of hash) {
    if (fields.has(name)) {
      judging.report(error('template/wrong-argument', span, `"${name}" is given twice`, { help: 'give it once' }));
    }
    // It may be absent: the partial can test it.
    fields.set(name, valueOf(value, scope, judging));
  }
  const type = typeOf(base);
  const isMap = type === null || type.kind === 'map' || type.kind === 'any';
  if (isMap || context === null) return { kind: 'overlay', fields, base };
  const { span } = context;
  const written = span.source.text.slice(span.start, span.end);
  const message = `"${written}" is ${typeWords(type)}, no values can be added to it`;
  const help = `hand it over by a name of its own: {{> name item=${written}}}`;
  const related = schemaSays(type.place, 'the schema says what it is', judging);
  judging.report(error('template/wrong-type', span, message, { help, related }));
  return { kind: 'overlay', fields, base: UNJUDGED };
}

/** A context must be there; in the partial it then is. */
function ownContext(context: Expression, scope: Scope, judging: Judging): Value {
  const value = valueOf(context, scope, judging);
  checkPresent(context, value, scope, judging);
  return value.kind === 'data' ? { ...value, canBeAbsent: false } : value;
}
