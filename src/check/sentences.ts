import { applied, ofProperty } from '../link/subschemas.ts';
import type { Subschema } from '../link/subschemas.ts';
import { error } from '../model/diagnostic.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { entryOf } from '../model/node.ts';
import type { ScalarNode } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { MeaningOf } from './key-meaning.ts';
import { nameOf, placeAt, spanOfMap, spanOfValue } from './place.ts';
import type { Place, Subject } from './place.ts';
import { unknownKey } from './unknown-key.ts';
import type { Violation } from './violation.ts';
import { wordingOf } from './wordings.ts';

/** A violation as a sentence that people understand, at its key or value. */
export function diagnosticOf(violation: Violation, subject: Subject, meaningOf: MeaningOf): Diagnostic {
  const place = placeAt(violation.path, subject);
  const { keyword, key } = violation;
  if (key === null) return isEmpty(place, keyword) ? emptyValue(violation, place) : wrongValue(violation, place);
  if (keyword === 'required' || keyword === 'dependentRequired') return missingKey(key, keyword, place, subject);
  const entry = entryOf(place.node, key);
  if (entry === undefined || keyword !== 'unevaluatedProperties') {
    const span = entry?.key.span ?? spanOfMap(place);
    return error(`schema/${keyword}`, span, `\`${key}\` is not possible as a key in ${nameOf(place.path)}`);
  }
  const { message, isRefused, ...details } = unknownKey(entry.key, place, meaningOf(violation));
  return error(isRefused ? 'schema/refused' : `schema/${keyword}`, entry.key.span, message, details);
}

function missingKey(key: string, keyword: string, place: Place, subject: Subject): Diagnostic {
  const wanted = applied(ofProperty(place.described, key), nothingIn(place), subject.schemas);
  const where = place.path.length === 0 ? `\`${key}\` is missing` : `${nameOf(place.path)} has no \`${key}\``;
  const message = first(wanted, 'whenMissing') ?? where;
  const help = first(wanted, 'help') ?? `add \`${key}${exampleIn(wanted)}\``;
  return error(first(wanted, 'rule') ?? `schema/${keyword}`, spanOfMap(place), message, { help });
}

/** Nothing behind the colon, `""`, `[]`, and a text of blanks that a pattern or a length does not accept. */
function isEmpty({ node }: Place, keyword: string): boolean {
  if (node.kind === 'sequence') return keyword === 'minItems' && node.items.length === 0;
  if (node.kind === 'map') return false;
  if (keyword === 'type') return node.style === 'empty';
  return (keyword === 'pattern' || keyword === 'minLength') && node.text.value.trim() === '';
}

function emptyValue({ keyword }: Violation, place: Place): Diagnostic {
  const message = first(place.described, 'whenMissing') ?? `${nameOf(place.path)} has no value`;
  const help = first(place.described, 'help') ?? 'write its value, or take it out';
  return error(first(place.described, 'rule') ?? `schema/${keyword}`, spanOfValue(place), message, { help });
}

function wrongValue(violation: Violation, place: Place): Diagnostic {
  const { message, help, span, fixes = [] } = wordingOf(violation, place);
  const code = nearest(violation, place, 'rule') ?? `schema/${violation.keyword}`;
  const general = nearest(violation, place, 'help');
  const remedy = KNOWS_THE_VALUE.has(violation.keyword) ? (help ?? general) : (general ?? help);
  return error(code, span ?? spanOfValue(place), message, { help: remedy, fixes });
}

/** Keywords whose own remedy says what to write instead of what stands there. */
const KNOWS_THE_VALUE: ReadonlySet<string> = new Set(['format', 'enum', 'maxLength', 'uniqueItems']);

/** What stands beside the violated keyword, else beside the `$ref` or `allOf` that led to it. */
function nearest({ schema }: Violation, { described }: Place, word: 'rule' | 'help'): string | null {
  let at: Subschema | null = described.find((subschema) => subschema.schema === schema) ?? null;
  if (at === null) return schema[word] ?? null;
  while (at !== null && at.schema[word] === undefined) at = at.via;
  return at?.schema[word] ?? null;
}

function first(described: readonly Subschema[], word: 'rule' | 'help' | 'whenMissing'): string | null {
  return described.find(({ schema }) => schema[word] !== undefined)?.schema[word] ?? null;
}

function exampleIn(described: readonly Subschema[]): string {
  const examples: JsonSchema['examples'] = described.flatMap(({ schema }) => schema.examples ?? []);
  const [example] = examples;
  return typeof example === 'string' || typeof example === 'number' ? `: ${example}` : '';
}

/** The value of a key that is not there. */
function nothingIn({ node }: Place): ScalarNode {
  const text = { value: '', source: node.span.source, segments: [] };
  return { kind: 'scalar', span: node.span, style: 'empty', text, value: null };
}
