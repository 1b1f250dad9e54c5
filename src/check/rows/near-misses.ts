import type { LeftOut } from '../../link/rows/read-row.ts';
import { warning } from '../../model/diagnostic.ts';
import type { Report, RowRef } from '../../model/diagnostic.ts';
import type { Condition } from '../../model/list.ts';
import { NAME_FIELDS } from '../../model/message.ts';
import type { Span } from '../../model/span.ts';
import { ownText } from '../../parse/rows/own-text.ts';
import { shown } from '../wordings.ts';
import { isOneSlip } from './one-slip.ts';

/** The first row that a condition leaves out although it nearly meets it. */
interface NearMiss {
  readonly text: string;
  readonly span: Span;
  readonly ref: RowRef;
  count: number;
}

/** A value that rows have in place of the wanted one, and how many do. */
export interface MeantValue {
  readonly text: string;
  readonly count: number;
}

/**
 * Rows that `where` leaves out because of a value that somebody may take for the wanted one: it differs by capitals,
 * blanks or dashes, or as a language differs from that of one country. One finding a condition, at the first such row.
 */
export class NearMisses {
  readonly #found = new Map<Condition, NearMiss>();
  /** Near values, those with one letter more, less or other among them, and how often they stand there. */
  readonly #values = new Map<Condition, Map<string, number>>();

  /** The place is asked for of the first row only. */
  add({ condition, text }: LeftOut, row: number, placeOf: () => Span): void {
    if (text === null || text.trim() === '') return;
    const near = nearnessOf(text, condition);
    if (near === null) return;
    this.#count(text.trim(), condition);
    if (near === 'slip') return;
    const found = this.#found.get(condition);
    if (found !== undefined) found.count += 1;
    else
      this.#found.set(condition, {
        text: ownText(text.trim()),
        span: placeOf(),
        ref: { row, field: condition.name },
        count: 1,
      });
  }

  /** What the most rows have of what nearly meets a condition; null where none does. To be asked where no row meets it. */
  meantBy(condition: Condition): MeantValue | null {
    let meant: MeantValue | null = null;
    for (const [text, count] of this.#values.get(condition) ?? []) {
      if (meant === null || count > meant.count) meant = { text, count };
    }
    return meant;
  }

  end(report: Report): void {
    for (const [{ name, value }, { text, span, ref, count }] of this.#found) {
      const rows =
        count === 1 ? 'this row is' : `this row and ${(count - 1).toLocaleString('en')} more with such values are`;
      const message = `\`${name}\` has to be ${shown(String(value))}, so ${rows} left out: ${shown(text)} is not the same`;
      const help = `write ${shown(String(value))} into the cells that mean it; to leave out the others is right if they mean something else`;
      report(warning('data/where', span, message, { help, row: ref }));
    }
  }

  #count(text: string, condition: Condition): void {
    const values = this.#values.get(condition) ?? new Map<string, number>();
    this.#values.set(condition, values);
    const count = values.get(text);
    if (count !== undefined) values.set(text, count + 1);
    else if (values.size < MOST_VALUES) values.set(ownText(text), 1);
  }
}

/** A value has few spellings: a column with more near ones is none of a few values. */
const MOST_VALUES = 50;

function nearnessOf(text: string, { field, value, isTag }: Condition): 'same' | 'slip' | null {
  if (typeof value !== 'string') return null;
  const [one, other] = [loose(text), loose(value)];
  if (isTag) {
    const [tag, wanted] = [hyphened(text), hyphened(value)];
    return tag === wanted || tag.startsWith(`${wanted}-`) || wanted.startsWith(`${tag}-`) ? 'same' : null;
  }
  if (one === other) return 'same';
  // People with nearly the same name are other people.
  const isPersonal = PERSONAL.has(field ?? '') || text.includes('@');
  return !isPersonal && isOneSlip(one, other) ? 'slip' : null;
}

const PERSONAL: ReadonlySet<string> = new Set([...NAME_FIELDS, 'email']);

/** A dash between digits is a part of a number: 1-12 is not 11-2. */
function loose(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s|(?<!\d)[\p{Pd}_]|[\p{Pd}_](?!\d)/gu, '');
}

function hyphened(tag: string): string {
  return tag.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '').replaceAll('_', '-');
}
