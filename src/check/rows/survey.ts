import { isCells } from '../../link/rows/read-row.ts';
import type { ColumnReport, JsonRow, Row, RowHead } from '../../model/rows.ts';
import { KIND_TESTS, kindOfJson } from './column-kinds.ts';
import type { KindTest } from './column-kinds.ts';
import { shapeOf } from './column-shape.ts';

/** Up to how many different values are counted in a column. */
const MOST_DISTINCT = 1000;

/** So many cells of a column are tried as each kind; of those behind them one of sixteen rows is. */
const THOROUGH = 10_000;
const SAMPLE = 16;

/** After so many cells only what nearly fits is still tried. */
const TRIAL = 200;
const TRIAL_SHARE = 0.5;

/** So many of the cells must be of a kind: a list may have mistakes, which its check then finds. */
const FITTING = 0.95;
/** A list is one where most cells have several items. */
const FITTING_LISTS = 0.5;

const SHAPES = 3;
const SHAPE_CELLS = 100;

/** Names of JSON that are followed: rows that all have other names would fill the memory. */
const MOST_COLUMNS = 300;

/**
 * Goes over all rows of a file and tells what its columns are. Every cell is counted and measured; what it may be is asked
 * of the first ten thousand of a column, and of every sixteenth row then. Kept are counts, hashes and shapes, never a
 * value.
 */
export class ColumnSurvey {
  readonly #columns: Column[];
  readonly #byName: Map<string, Column>;
  #rows = 0;

  constructor(head: RowHead) {
    this.#columns = head.columns.map((name) => new Column(name));
    this.#byName = new Map(this.#columns.map((column) => [column.name, column]));
  }

  add(rows: readonly Row[]): void {
    for (const { cells } of rows) {
      this.#rows += 1;
      if (isCells(cells)) this.#addCells(cells);
      else this.#addJson(cells);
    }
  }

  end(): readonly ColumnReport[] {
    return this.#columns.map((column) => column.report(this.#rows));
  }

  #addCells(cells: readonly string[]): void {
    const columns = this.#columns;
    const isSample = this.#isSample();
    for (let index = 0; index < columns.length; index += 1) {
      columns[index]?.addText((cells[index] ?? '').trim(), isSample);
    }
  }

  #isSample(): boolean {
    return this.#rows % SAMPLE === 0;
  }

  #addJson(cells: JsonRow): void {
    const isSample = this.#isSample();
    for (const [name, value] of Object.entries(cells)) {
      const column = this.#byName.get(name) ?? this.#newColumn(name);
      if (value !== null) column?.addJson(value, isSample);
    }
  }

  #newColumn(name: string): Column | undefined {
    if (this.#columns.length >= MOST_COLUMNS) return undefined;
    const column = new Column(name);
    this.#columns.push(column);
    this.#byName.set(name, column);
    return column;
  }
}

class Column {
  readonly name: string;
  #filled = 0;
  /** Of these, how many were tried as each kind. */
  #tried = 0;
  #shortest = Number.POSITIVE_INFINITY;
  #longest = 0;
  readonly #hashes = new Set<number>();
  readonly #shapes = new Set<string>();
  #tests: readonly Counted[] = KIND_TESTS.map((test) => ({ test, count: 0 }));
  /** Of values of JSON that are no texts. */
  readonly #kinds = new Map<ColumnReport['kind'], number>();

  constructor(name: string) {
    this.name = name;
  }

  addText(text: string, isSample: boolean): void {
    if (text === '') return;
    this.#count(text);
    if (this.#filled > THOROUGH && !isSample) return;
    this.#tried += 1;
    for (const counted of this.#tests) if (counted.test.fits(text)) counted.count += 1;
    if (this.#tried === TRIAL) this.#tests = this.#tests.filter(({ count }) => count >= TRIAL * TRIAL_SHARE);
  }

  addJson(value: unknown, isSample: boolean): void {
    const kind = kindOfJson(value);
    if (typeof value === 'string' || kind === null) return this.addText(String(value).trim(), isSample);
    this.#count(JSON.stringify(value));
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }

  report(rows: number): ColumnReport {
    const { kind, format } = this.#kind();
    return {
      name: this.name,
      kind,
      format,
      rows,
      empty: rows - this.#filled,
      distinct: this.#hashes.size,
      isDistinctExact: this.#hashes.size < MOST_DISTINCT,
      shortest: this.#filled === 0 ? 0 : this.#shortest,
      longest: this.#longest,
      shapes: [...this.#shapes],
    };
  }

  #count(text: string): void {
    this.#filled += 1;
    if (text.length < this.#shortest) this.#shortest = text.length;
    if (text.length > this.#longest) this.#longest = text.length;
    if (this.#hashes.size < MOST_DISTINCT) this.#hashes.add(hashOf(text));
    if (this.#filled <= SHAPE_CELLS && this.#shapes.size < SHAPES) this.#shapes.add(shapeOf(text));
  }

  #kind(): Pick<ColumnReport, 'kind' | 'format'> {
    if (this.#filled === 0) return { kind: 'empty', format: null };
    const ofJson = [...this.#kinds.keys()];
    const [only = 'json'] = ofJson;
    if (ofJson.length === 1) return { kind: only, format: null };
    // Whole numbers and others are numbers; everything else in one column is what only JSON can hold.
    if (ofJson.length > 1) return { kind: ofJson.every(isNumeric) ? 'number' : 'json', format: null };
    const fitting = this.#tests.find(
      ({ test, count }) => count >= this.#tried * leastShare(test) && this.#hashes.size >= fewestValues(test),
    );
    return { kind: fitting?.test.kind ?? 'text', format: fitting?.test.format ?? null };
  }
}

interface Counted {
  readonly test: KindTest;
  count: number;
}

function leastShare({ kind }: KindTest): number {
  return kind === 'list' ? FITTING_LISTS : FITTING;
}

/** A column that says one word in all rows may as well be of texts: the company `N`. */
function fewestValues({ kind }: KindTest): number {
  return kind === 'boolean' ? 2 : 1;
}

function isNumeric(kind: ColumnReport['kind']): boolean {
  return kind === 'integer' || kind === 'number';
}

/** FNV-1a, 32 bits: of a thousand values two are taken for one in about one of ten thousand columns. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
