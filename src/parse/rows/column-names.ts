import { type Details, error, type Report, warning } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { isAddress, isValue } from './cell-words.ts';
import { cellText, type CsvCell } from './csv-cells.ts';
import { shortened } from './shortened.ts';

/** The cells of the line of column names. */
export interface NameLine {
  readonly source: Source;
  readonly cells: readonly CsvCell[];
  readonly delimiter: string;
  /** Columns in which a row has something, so far as rows have been seen; needed only where a name is empty. */
  readonly filled: ReadonlySet<number>;
}

/** The names as they stand there; null, reported, where the line is a row. What is wrong with a name is reported at its place. */
export function columnNames(line: NameLine, report: Report): readonly string[] | null {
  const names = line.cells.map((cell) => cellText(line.source.text, cell));
  const value = names.findIndex(isAddress);
  const isAllValues = names.every((name) => name.trim() === '' || isValue(name));
  if (value !== -1 || isAllValues) {
    const example = ['email', 'given_name', 'family_name'].join(line.delimiter);
    report(
      error(
        'data/column-name',
        spanOf(line, Math.max(0, value)),
        'the file begins with a row, and not with a line of column names',
        { help: `put a line with the name of each column before it, such as ${example.replaceAll('\t', ' ')}` },
      ),
    );
    return null;
  }
  while (names.at(-1)?.trim() === '' && !line.filled.has(names.length - 1)) names.pop();
  reportNames(line, names, report);
  return names;
}

function reportNames(line: NameLine, names: readonly string[], report: Report): void {
  const first = new Map<string, number>();
  for (const [column, name] of names.entries()) {
    const span = spanOf(line, column);
    const key = name.normalize('NFC').toLowerCase().replace(BLANKS, '');
    const earlier = first.get(key);
    if (key === '') {
      if (line.filled.has(column)) reportEmpty(span, column, report);
    } else if (earlier !== undefined) {
      reportDoubled(span, name, spanOf(line, earlier), names[earlier] ?? '', report);
    } else {
      first.set(key, column);
      reportOdd(span, name, report);
    }
  }
}

function reportEmpty(span: Span, column: number, report: Report): void {
  const help = 'write a name, or remove the column';
  report(warning('data/column-name', span, `column ${column + 1} has cells and no name, so it is not read`, { help }));
}

function reportDoubled(span: Span, name: string, earlier: Span, earlierName: string, report: Report): void {
  const [shown, other] = [shortened(name), shortened(earlierName)];
  const message =
    name === earlierName
      ? `two columns have the name ${shown}`
      : `the column names ${other} and ${shown} differ only in capitals or blanks`;
  const related = [{ span: earlier, message: 'the first one' }];
  report(error('data/column-name', span, message, { help: 'rename one of the two, or remove its column', related }));
}

/** A name that nobody can write as it stands there. */
function reportOdd(span: Span, name: string, report: Report): void {
  const right = name.replace(CONTROLS, ' ').replace(UNSEEN, '').trim();
  const details: Details = { help: `write ${shortened(right)}` };
  if (name.trim() === '__proto__') {
    const message = 'a column cannot have the name __proto__, which means something else to programs';
    report(error('data/column-name', span, message, { help: 'give the column another name' }));
  } else if (LINE_END.test(name.trim())) {
    const onOne = shortened(name);
    report(error('data/column-name', span, 'this column name has a line end in it', { help: `write ${onOne}` }));
  } else if (name !== name.trim()) {
    const message = `the column name ${shortened(name)} has blanks before or behind it`;
    report(error('data/column-name', span, message, { help: `write ${shortened(name)} without them` }));
  } else if (right !== name) {
    const message = `the column name ${shortened(right)} has a character in it that nobody sees`;
    report(error('data/column-name', span, message, details));
  }
}

const LINE_END = /[\r\n]/;
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const BLANKS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

function spanOf({ source, cells }: NameLine, column: number): Span {
  const { from, to } = cells[column] ?? { from: 0, to: 0 };
  return { source, start: from, end: to };
}
