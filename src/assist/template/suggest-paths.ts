import type { DataType } from '../../model/data-type.ts';
import type { Span } from '../../model/span.ts';
import type { Parameter } from '../../model/template-helper.ts';
import { templateHelpers } from '../../link/template-helpers.ts';
import { isAccepted } from '../../prove/walk/calls.ts';
import { typeOf } from '../../prove/walk/value.ts';
import type { Question, Suggestion } from '../answers.ts';
import { fits } from '../yaml/fits.ts';
import { escaped } from '../markdown.ts';
import type { Cursor } from './cursor.ts';
import { type Candidate, candidates } from './fields.ts';
import { pathOf, valueAt } from './paths.ts';
import { descriptionOf } from './type-words.ts';
import type { Seen } from './view.ts';

/** What a path is to stand for: decides which fields come first. */
export interface Wanted {
  readonly isRight: (type: DataType, isOptional: boolean) => boolean;
  /** Few fields are right: these come first, also from within groups. */
  readonly isNarrow: boolean;
}

/** The ways on from what has been typed of a path, with what all letters have that this place is part of. */
export function pathSuggestions(
  cursor: Cursor,
  seen: readonly Pick<Seen, 'scope' | 'template'>[],
  wanted: Wanted,
  { source, project }: Question,
): readonly Suggestion[] {
  const { typed, start, end } = cursor;
  const [base, at] = baseOf(typed);
  const replace: Span = { source, start: start + at, end: endOfStep(source.text, start + typed.length, end) };
  const templates = new Set(seen.map(({ template }) => template));
  const isPrinted =
    base === '' && cursor.within.name === null && (cursor.opener === 'print' || cursor.opener === 'raw');
  return [...ways(base, seen)].flatMap(([label, found]) => {
    const [first] = found;
    const fit = fits(typed.slice(at), label);
    if (fit === null || first === undefined) return [];
    const said = descriptionOf(first.type?.place ?? null, project);
    return [
      {
        label,
        kind: 'path',
        detail: detailOf(found, templates.size),
        documentation: first.documentation ?? (said === null ? null : escaped(said)),
        // A helper's name wins over that of a field.
        insert: isPrinted && HELPERS.has(label) ? `this.${label}` : label,
        replace,
        rank: FIT * fit + first.distance * 3 + Math.min(...found.map((one) => fitness(one, wanted))),
        isSnippet: false,
      } as const,
    ];
  });
}

type Way = Candidate & Pick<Seen, 'template'>;

/** By their names, what they are in each letter. */
function ways(base: string, seen: readonly Pick<Seen, 'scope' | 'template'>[]): ReadonlyMap<string, readonly Way[]> {
  const byLabel = new Map<string, Way[]>();
  for (const { scope, template } of seen) {
    for (const found of candidates(base, scope)) {
      const way = { ...found, template };
      const known = byLabel.get(found.label);
      if (known) known.push(way);
      else byLabel.set(found.label, [way]);
    }
  }
  return byLabel;
}

/** What begins as it was typed comes before what only contains it. */
export const FIT = 20;

const HELPERS: ReadonlySet<string> = new Set(templateHelpers.map(({ name }) => name));

/** What stands before the step that is typed, without its dot, and where the step begins. */
function baseOf(typed: string): readonly [string, number] {
  if (/^@(?:\.\.\/)*[^./]*$/.test(typed)) return ['', 0];
  const at = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf('/')) + 1;
  return at === 0 ? ['', 0] : [typed.slice(0, at - 1), at];
}

function endOfStep(text: string, offset: number, end: number): number {
  const [rest = ''] = /^[^./]*/.exec(text.slice(offset, end)) ?? [];
  return offset + rest.length;
}

/** What is right comes before what leads on to more, and that before the rest. */
function fitness({ type, isOptional }: Candidate, { isRight, isNarrow }: Wanted): number {
  if (type !== null && isRight(type, isOptional)) return 0;
  const rest = isNarrow ? 10 : 1;
  return type?.kind === 'map' ? rest : rest + 7;
}

/** In some letters it may be another thing than in others, or nothing. */
function detailOf(found: readonly Way[], templates: number): string | null {
  const details = [...new Set(found.flatMap(({ detail }) => detail ?? []))];
  const names = [...new Set(found.map(({ template }) => template))];
  const only = names.length < templates ? `only in ${names.join(', ')}` : null;
  const words = [details.length === 0 ? null : details.join(', or '), only].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(' · ');
}

/** What `{{ }}` prints, and what `{{{ }}}` does. */
export const PRINTED: Wanted = {
  isRight: (type) => type.kind === 'number' || (type.kind === 'text' && type.media === 'plain'),
  isNarrow: false,
};
export const MARKUP: Wanted = { isRight: (type) => type.kind === 'text' && type.media === 'html', isNarrow: true };
export const ANYTHING: Wanted = { isRight: () => true, isNarrow: false };
export const OPTIONAL: Wanted = { isRight: (_type, isOptional) => isOptional, isNarrow: false };

export function ofKind(kind: DataType['kind']): Wanted {
  return { isRight: (type) => type.kind === kind, isNarrow: true };
}

/** What a helper takes: of what only some values are right, a field that has no others. */
export function takenBy({ accepts, limit }: Parameter): Wanted {
  const isRight = (type: DataType): boolean => {
    if (type.kind === 'any' || !isAccepted(type, accepts)) return false;
    const values = valuesOf(type);
    return limit === undefined || (values.length > 0 && values.every((value) => limit.remedy(value) === null));
  };
  return { isRight, isNarrow: true };
}

function valuesOf(type: DataType | null): readonly (string | number)[] {
  return type?.kind === 'text' || type?.kind === 'number' ? (type.values ?? []) : [];
}

/** What a field can be that is compared with what is being written. */
export function valueSuggestions(
  cursor: Cursor,
  seen: readonly Pick<Seen, 'scope'>[],
  { source }: Question,
): readonly Suggestion[] {
  const path = cursor.within.first === null ? null : pathOf(cursor.within.first);
  const types = path ? seen.map(({ scope }) => typeOf(valueAt(path, scope))) : [];
  const values = new Set(types.flatMap(valuesOf));
  const quote = cursor.quote ?? '"';
  const isClosed = source.text[cursor.end] === quote && cursor.quote !== null;
  const replace: Span = { source, start: cursor.start, end: cursor.end };
  return [...values].flatMap((value) => {
    const label = String(value);
    const isText = typeof value === 'string';
    if (fits(cursor.typed, label) === null || (!isText && cursor.quote !== null) || label.includes(quote)) return [];
    const insert = isText ? `${cursor.quote === null ? quote : ''}${label}${isClosed ? '' : quote}` : label;
    return [
      { label, kind: 'value', detail: null, documentation: null, insert, replace, rank: 0, isSnippet: false } as const,
    ];
  });
}
