import type { LeftOut } from '../../link/rows/read-row.ts';
import { type Report, warning } from '../../model/diagnostic.ts';
import type { Condition, RowTyping } from '../../model/list.ts';
import { type Span, spanOfFile } from '../../model/span.ts';
import { ownText } from '../../parse/rows/own-text.ts';
import { shown } from '../wordings.ts';
import type { MeantValue } from './near-misses.ts';
import { listOf } from './typing-words.ts';

/** Whether a list reaches anybody: a file without rows, and a `where` that no row meets, are told. */
export class Reach {
  #rows = 0;
  #left = 0;
  /** The first texts that rows have in place of what one condition wants. */
  readonly #others = new Map<Condition, Set<string>>();

  /** The rows of a block, and how many of them `where` leaves out. */
  count(rows: number, left: number): void {
    this.#rows += rows;
    this.#left += left;
  }

  leftOut({ condition, text }: LeftOut): void {
    const others = this.#others.get(condition) ?? new Set();
    this.#others.set(condition, others);
    if (text !== null && text !== '' && others.size < FEW && !others.has(text)) others.add(ownText(text));
  }

  /** Whether there are rows, and `where` leaves out all of them. */
  get isNobody(): boolean {
    return this.#rows > 0 && this.#left === this.#rows;
  }

  end(file: string, where: WhereOfList, report: Report): void {
    if (this.#rows === 0) {
      const help = 'write a line for each person, or name the file that has them';
      report(warning('data/empty-file', spanOfFile(file), `${file} has no rows, so nobody gets a letter`, { help }));
    } else if (this.isNobody) this.#reportNobody(file, where, report);
  }

  #reportNobody(file: string, { conditions, placeOf, meantBy }: WhereOfList, report: Report): void {
    const [only, ...more] = conditions;
    if (only === undefined) return;
    const [at, what] =
      more.length === 0
        ? [0, `has ${shown(String(only.value))} as its \`${only.name}\``]
        : [null, 'is as all of `where` wants it'];
    const values = conditions.flatMap((condition) => {
      const meant = meantBy(condition);
      if (meant !== null)
        return [`did you mean ${shown(meant.text)}? ${rowsHave(meant.count)} it as \`${condition.name}\``];
      const others = [...(this.#others.get(condition) ?? [])];
      return others.length === 0 ? [] : [`\`${condition.name}\` has values such as ${listOf(others)}`];
    });
    const help = values.length > 0 ? values.join('; ') : 'write a value that rows have in that column';
    report(warning('data/where', placeOf(at), `no row of ${file} ${what}, so nobody gets a letter`, { help }));
  }
}

/** What `where` says. */
interface WhereOfList {
  readonly conditions: RowTyping['where'];
  /** The place of a value of `where` by its number from 0; of null all of them. */
  readonly placeOf: (condition: number | null) => Span;
  /** What rows have that nearly meets a condition. */
  readonly meantBy: (condition: Condition) => MeantValue | null;
}

function rowsHave(count: number): string {
  return count === 1 ? '1 row has' : `${count.toLocaleString('en')} rows have`;
}

const FEW = 3;
