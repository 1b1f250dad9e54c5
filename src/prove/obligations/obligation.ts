import { type PathStep, pathWords } from '../../model/condition.ts';
import type { DataType, MapType, Mark } from '../../model/data-type.ts';
import { error, type Example, type Related, type Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { Case } from '../case/case.ts';
import { spanOfPlace } from '../schema-place.ts';
import type { Showing } from '../showing.ts';

/** Something that a schema wants every letter to show. */
export interface Obligation {
  /** Fields by name, `[]` for each item of a list. */
  readonly path: readonly string[];
  readonly type: DataType;
  readonly mark: Mark;
}

/** An obligation and where a template shows it. */
export interface Duty {
  readonly obligation: Obligation;
  /** Each item in a loop, hidden ones too, in the order of the template. */
  readonly all: readonly Showing[];
  /** Those that the reader sees. */
  readonly seen: readonly Showing[];
  /** A single item by its number: it does not do for the others, but beside a loop it is one showing too many. */
  readonly single: readonly Showing[];
}

/** What the showings of a template are held against. */
export interface Demands {
  readonly letter: MapType;
  /** Where what is shown nowhere should have been: the opening of the template's body. */
  readonly body: Span;
  /** The first lines of the project's own partials that it includes, by name. */
  readonly partials: ReadonlyMap<string, Span>;
  /** The smallest message of which a case is true; null where none can be made. */
  readonly messageFor: (found: Case) => Example | null;
}

/** Parts of a letter; more than this no template shows. */
const MAX_PARTS = 20_000;

/**
 * All marks of a letter model, down to what is printed: a mark on a map or a list is one on every text and number in
 * it. Null where the letter has more parts than can be followed.
 */
export function obligationsOf(letter: DataType): readonly Obligation[] | null {
  const found = new Map<string, Obligation>();
  const open: (readonly [DataType, readonly string[], Mark | null])[] = [[letter, [], null]];
  // The list grows while it is walked.
  for (const [type, path, inherited] of open) {
    const mark = type.mark ?? inherited;
    if (type.kind === 'list') open.push([type.item, [...path, '[]'], mark]);
    else if (type.kind === 'map') {
      for (const { fields } of type.alternatives) {
        for (const [name, field] of fields) open.push([field.type, [...path, name], mark]);
      }
    } else if (mark !== null) found.set(path.join('.'), { path, type, mark });
    if (open.length > MAX_PARTS) return null;
  }
  return [...found.values()].toSorted((one, other) => turnOf(one) - turnOf(other));
}

/** Those without an order come last. */
function turnOf({ mark }: Obligation): number {
  return mark.order ?? Number.MAX_SAFE_INTEGER;
}

/** Where an obligation is shown. */
export function dutyOf(obligation: Obligation, showings: readonly Showing[]): Duty {
  const { mark, path } = obligation;
  const near = showings.filter(
    (showing) =>
      showing.as === mark.as &&
      showing.path.length === path.length &&
      showing.path.every((step, at) => fits(step, path[at])),
  );
  const all = near.filter(({ path: shown }) => shown.every((step) => typeof step !== 'number'));
  const seen = all.filter(({ hidden }) => hidden === null);
  return { obligation, all, seen, single: near.filter((showing) => showing.hidden === null && !all.includes(showing)) };
}

function fits(step: PathStep, wanted: string | undefined): boolean {
  return typeof step === 'string' ? wanted === step : wanted === '[]';
}

/** As people write it, in code marks: `options[].text`. */
export function nameOf({ path }: Pick<Obligation, 'path'>): string {
  return `\`${pathWords(path.map((step) => (step === '[]' ? { loop: 0 } : step)))}\``;
}

export function markOf({ type }: Obligation): readonly Related[] {
  const span = type.place && spanOfPlace(type.place);
  return span ? [{ span, message: 'the schema says that every letter shows it' }] : [];
}

export function reportTooMany(obligation: Obligation, span: Span, report: Report): void {
  const message = `envoi cannot prove that the letter shows ${nameOf(obligation)}: too many conditions hang together`;
  report(error('template/cannot-prove', span, message, { help: 'let it depend on fewer fields' }));
}
