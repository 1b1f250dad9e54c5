import type { Assessment, ListColumn, ListOutcome } from '../model/outcome.ts';
import { INDENT, oneLine } from './finding.ts';
import type { Paint } from './paint.ts';
import { count, thousands } from './summary-line.ts';
import { visible } from './visible.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/**
 * What is known of the rows of a list: how many, what its columns hold and what they are read as, who gets no letter
 * and why, and how the letters would be taken. Nothing of a list whose rows were not read. What was built needs no
 * columns any more.
 */
export function listFacts(list: ListOutcome, paint: Paint, width: number): readonly string[] {
  if (list.file === null) return [];
  const rows = `${count(list.rows, 'row')} of ${visible(oneLine(list.file))}`;
  return [
    `${paint.strong(visible(list.id))} ${rows}: ${count(list.wanted, 'letter')}`,
    ...wrapped(leftOutWords(list), width),
    ...(list.written === null ? columnLines(list.columns, paint) : []),
    ...(list.assessment === null ? [] : assessmentLines(list.assessment, paint, width)),
  ];
}

function wrapped(text: string, width: number): readonly string[] {
  return text === '' ? [] : wrap(text, width, INDENT);
}

/** `no letter for 20 that \`where\` leaves out, 3 on a suppression list, 1 with errors` */
function leftOutWords({ leftOut: { where, suppressed, invalid } }: ListOutcome): string {
  const parts = [
    where === 0 ? '' : `${thousands(where)} that \`where\` leaves out`,
    suppressed === 0 ? '' : `${thousands(suppressed)} on a suppression list`,
    invalid === 0 ? '' : `${thousands(invalid)} with errors`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `no letter for ${parts.join(', ')}`;
}

/** A table: name, what it holds, the field that it is read as, how many cells are empty. */
export function columnLines(columns: readonly ListColumn[], paint: Paint): readonly string[] {
  if (columns.length === 0) return [];
  const head = ['column', 'holds', 'read as', 'empty'];
  const rows = columns
    .slice(0, MAX_COLUMNS)
    .map((column) => [
      shortened(visible(oneLine(column.name))),
      kindWords(column),
      column.field === null ? '–' : visible(column.field),
      column.empty === 0 ? '' : thousands(column.empty),
    ]);
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((cells) => widthOf(cells[index] ?? ''))));
  const line = (cells: readonly string[]): string =>
    `${INDENT}${cells.map((cell, index) => padded(cell, widths[index] ?? 0)).join('  ')}`.trimEnd();
  const left = columns.length - rows.length;
  const more = left === 0 ? [] : [`${INDENT}… and ${count(left, 'more column')}`];
  return [paint.quiet(line(head)), ...rows.map(line), ...more];
}

/** A table longer than a screen is no overview. */
const MAX_COLUMNS = 60;
const MAX_NAME = 40;

function shortened(name: string): string {
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function kindWords({ kind, format }: ListColumn): string {
  switch (kind) {
    case 'empty':
      return 'nothing';
    case 'email':
      return 'e-mail addresses';
    case 'date':
      return format === null ? 'dates' : `dates ${visible(format)}`;
    case 'number':
      return format === 'comma' ? 'numbers, decimal comma' : 'numbers';
    case 'integer':
      return 'whole numbers';
    case 'boolean':
      return 'yes or no';
    case 'list':
      return format === null ? 'lists' : `lists by ${visible(format)}`;
    case 'json':
      return 'JSON';
    case 'text':
      return 'text';
  }
}

/** What the sentence says already does not stand below it again. */
function assessmentLines({ verdict, words, signals }: Assessment, paint: Paint, width: number): readonly string[] {
  const brush = verdict === 'personal' ? paint.good : paint.severity.warning;
  const others = signals.filter((signal) => !words.includes(signal.words));
  return [
    ...wrap(words, width, INDENT).map((line) => INDENT + brush(line.slice(INDENT.length))),
    ...others.flatMap((signal) =>
      wrap(signal.words, width, `${INDENT}${signal.isGood ? '+' : '–'} `, `${INDENT}${INDENT}`),
    ),
    ...(others.length === 0 ? [] : wrap(LEGEND, width, INDENT).map(paint.quiet)),
  ];
}

const LEGEND = '(+ makes letters look personal, – makes them look like one letter to many)';
