import { type Reading, readingsOf, type SeenLink } from './reading.ts';

/** Something that a letter must show; made from a mark in a schema and a value of one letter. */
export interface Obligation {
  /** Its way into the letter model: `options`, 1, `text`. */
  readonly path: readonly (string | number)[];
  readonly order: number | null;
  readonly as: 'text' | 'href';
  readonly max: number;
  /** Each of these in a letter is one showing; the whole target for a link. No two obligations share one. */
  readonly tokens: readonly string[];
  /** What must stand there letter for letter; null where a helper may write it in its own way. */
  readonly whole: string | null;
  /** False for a value that may stand in a letter without being shown: one of an enum, a number. */
  readonly isUnique: boolean;
}

export interface Violation {
  readonly kind: 'lost' | 'repeated' | 'order' | 'garbled';
  readonly words: string;
}

/** What is wrong with a letter, as its readers see it. */
export function violationsIn(html: string, obligations: readonly Obligation[]): readonly Violation[] {
  return readingsOf(html).flatMap((reading) => violationsOf(reading, obligations));
}

interface Shown {
  readonly obligation: Obligation;
  readonly places: readonly SeenLink[];
}

function violationsOf(reading: Reading, obligations: readonly Obligation[]): readonly Violation[] {
  const shown = obligations.map((obligation) => ({ obligation, places: placesOf(obligation, reading) }));
  const found: readonly Violation[] = [
    ...shown.flatMap(countOf),
    ...shown.flatMap((one) => garbled(one, reading)),
    ...ordered(shown),
  ];
  return found.map(({ kind, words }) => ({ kind, words: `${words} (${reading.reader} reader)` }));
}

function placesOf({ as, tokens }: Obligation, { text, links }: Reading): readonly SeenLink[] {
  if (as === 'href') return links.filter(({ href }) => tokens.includes(href));
  const longest = tokens.toSorted((one, other) => other.length - one.length).map(literal);
  return [...text.matchAll(new RegExp(longest.join('|'), 'gu'))].map(({ index, 0: { length } }) => {
    return { href: '', start: index, end: index + length };
  });
}

/** A number is not found in a longer one. */
function literal(text: string): string {
  const escaped = collapsed(text).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return `${/^\d/.test(text) ? '(?<!\\d)' : ''}${escaped}${/\d$/.test(text) ? '(?!\\d)' : ''}`;
}

function countOf({ obligation, places }: Shown): readonly Violation[] {
  const { max, isUnique } = obligation;
  if (places.length === 0) return [{ kind: 'lost', words: `${nameOf(obligation)} is lost` }];
  if (places.length <= max || !isUnique) return [];
  return [{ kind: 'repeated', words: `${nameOf(obligation)} stands ${places.length} times` }];
}

function garbled({ obligation, places }: Shown, { text }: Reading): readonly Violation[] {
  const { as, whole } = obligation;
  if (as === 'href' || whole === null || places.length === 0) return [];
  return collapsed(text).includes(collapsed(whole).trim())
    ? []
    : [{ kind: 'garbled', words: `${nameOf(obligation)} is not what was written` }];
}

/** White space as HTML shows it. */
function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

/** What must come first begins before what comes after it begins, and a link before it ends. */
function ordered(shown: readonly Shown[]): readonly Violation[] {
  return shown.flatMap((one) =>
    shown
      .filter((other) => mustPrecede(one.obligation, other.obligation))
      .filter((other) => other.obligation.isUnique && one.obligation.isUnique)
      .filter((other) => isBefore(other.places[0], one.places[0]))
      .map(
        (other): Violation => ({
          kind: 'order',
          words: `${nameOf(other.obligation)} stands before ${nameOf(one.obligation)}`,
        }),
      ),
  );
}

function isBefore(early: SeenLink | undefined, late: SeenLink | undefined): boolean {
  return early !== undefined && late !== undefined && early.end <= late.start;
}

/**
 * Of two items of a list the first comes first where both are the same field; different fields of different items have
 * no order of their own: `text advantage text advantage` is as good as `text text advantage advantage`.
 */
function mustPrecede(one: Obligation, other: Obligation): boolean {
  const fork = one.path.findIndex((step, index) => step !== other.path[index]);
  const [mine, its] = [one.path[fork], other.path[fork]];
  const isSameList = fork !== -1 && typeof mine === 'number' && typeof its === 'number';
  if (isSameList) return fieldOf(one) === fieldOf(other) && mine < its;
  return one.order !== null && other.order !== null && one.order < other.order;
}

function fieldOf({ path }: Obligation): string {
  return path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
}

export function nameOf({ path, as }: Obligation): string {
  return `${path.join('.')}${as === 'href' ? ' (link)' : ''}`;
}
