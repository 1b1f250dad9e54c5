import type { LeftOut } from '../../link/rows/read-row.ts';
import { warning } from '../../model/diagnostic.ts';
import type { Report, RowRef } from '../../model/diagnostic.ts';
import type { Condition } from '../../model/list.ts';
import type { Span } from '../../model/span.ts';
import { ownText } from '../../parse/rows/own-text.ts';
import { shown } from '../wordings.ts';

interface NearMiss {
  readonly text: string;
  readonly span: Span;
  readonly ref: RowRef;
  count: number;
}

/**
 * Rows that `where` leaves out because of a value that somebody may take for the wanted one: it differs by capitals or
 * blanks, or as a language differs from that of one country. One finding a condition, at the first such row.
 */
export class NearMisses {
  readonly #found = new Map<Condition, NearMiss>();

  /** The place is asked for of the first row only. */
  add({ condition, text }: LeftOut, row: number, placeOf: () => Span): void {
    if (text === null || text.trim() === '' || !isNear(text, condition)) return;
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

  end(report: Report): void {
    for (const [{ name, value }, { text, span, ref, count }] of this.#found) {
      const rows =
        count === 1 ? 'this row is' : `this row and ${(count - 1).toLocaleString('en')} more with such values are`;
      const message = `\`${name}\` has to be ${shown(String(value))}, so ${rows} left out: ${shown(text)} is not the same`;
      const help = `write ${shown(String(value))} into the cells that mean it; to leave out the others is right if they mean something else`;
      report(warning('data/where', span, message, { help, row: ref }));
    }
  }
}

function isNear(text: string, { value, isTag }: Condition): boolean {
  if (typeof value !== 'string') return false;
  const [one, other] = [loose(text), loose(value)];
  if (!isTag) return one === other;
  const tag = one.replaceAll('_', '-');
  return tag === other || tag.startsWith(`${other}-`) || other.startsWith(`${tag}-`);
}

function loose(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}
