import { MissingNames } from '../../../src/check/rows/people/missing-names.ts';
import { PeopleChecker, type PeopleOptions, type Verdict } from '../../../src/check/rows/people/people-checker.ts';
import { SuppressionList } from '../../../src/check/rows/people/suppression-list.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { RowData } from '../../../src/model/rows.ts';
import { createPlaces } from '../../../src/reporters/position.ts';

export interface Checked {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Diagnostic[];
  /** `2:5-2:9 error data/two-persons` */
  readonly places: readonly string[];
  /** The lines with every place between `«` and `»`. */
  readonly marked: string;
}

/** Checks plain lines of CSV, whose cells have no quotes; `«` and `»` are taken out first. */
export function checkPeople(marked: string, options: Partial<PeopleOptions> = {}): Checked {
  const [header = '', ...lines] = marked.replaceAll(/[«»]/gu, '').split('\n');
  const columns = header.split(',');
  const findings: Diagnostic[] = [];
  const checker = new PeopleChecker({
    language: null,
    isGreeted: false,
    suppressed: new SuppressionList(),
    missing: new MissingNames(),
    columnOf: (field) => field,
    ...options,
  });
  const verdicts = lines.map((line, index) => {
    const cells = line.split(',').map((cell) => cell.replaceAll('⸴', ','));
    const text = line.replaceAll('⸴', ',');
    const source = { file: 'list.csv', text, from: { line: index + 2, column: 1 } };
    const starts = cells.map((_cell, at) => cells.slice(0, at).join(',').length + (at > 0 ? 1 : 0));
    const data: RowData = Object.fromEntries(
      columns.map((column, at) => [column, cells[at]?.trim()] as const).filter(([, cell]) => cell !== ''),
    );
    const placeOf = (field: string): Diagnostic['span'] & object => {
      const at = columns.indexOf(field);
      const start = starts[at] ?? 0;
      return { source, start, end: start + (cells[at]?.length ?? 0) };
    };
    const verdict = checker.check(index + 1, data, placeOf, (finding) => findings.push(finding));
    if (verdict !== 'suppressed') checker.keep(index + 1, index + 2, data);
    return verdict;
  });
  return { verdicts, findings, places: findings.map(described), marked: withMarks(marked, findings) };
}

function described({ span, severity, code }: Diagnostic): string {
  if (span === null) return code;
  const { start, end } = createPlaces().rangeOf(span);
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${code}`;
}

function withMarks(marked: string, findings: readonly Diagnostic[]): string {
  const lines = marked.replaceAll(/[«»]/gu, '').split('\n');
  for (const { span } of findings.toReversed()) {
    const at = (span?.source.from?.line ?? 1) - 1;
    const line = lines[at] ?? '';
    const { start = 0, end = 0 } = span ?? {};
    lines[at] = `${line.slice(0, start)}«${line.slice(start, end)}»${line.slice(end)}`;
  }
  return lines.join('\n');
}
