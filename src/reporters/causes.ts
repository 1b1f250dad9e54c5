import type { Diagnostic } from '../model/diagnostic.ts';
import { type Cause, type ListOutcome, SHOWN_OF_CAUSE } from '../model/outcome.ts';
import {
  allowedFinding,
  finding,
  framed,
  INDENT,
  labelled,
  oneLine,
  type Page,
  place,
  relatedPlace,
} from './finding.ts';
import { compareFindings } from './in-order.ts';
import { count, thousands } from './summary-line.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

/**
 * What is wrong with the rows of a list, one block for each kind of mistake in each column: how often, its first three
 * places, what to do, and where the others are told. Errors come first, then what stands first in the file. Causes that
 * the message allows are one line each, and come in `allowed`.
 */
export function causeBlocks(
  list: ListOutcome,
  page: Page,
  quiet: boolean,
): { readonly open: readonly (readonly string[])[]; readonly allowed: readonly string[] } {
  const causes = list.causes.toSorted(compareCauses);
  const open = causes.filter((cause) => !isAllowed(cause) && (!quiet || cause.severity === 'error'));
  const blocks = open.slice(0, MAX_CAUSES).map((cause) => causeBlock(cause, list.findings, page));
  const left = open.length - blocks.length;
  if (left > 0) blocks.push([`… and ${count(left, 'more kind')} of findings; ${allOf(list.findings)}`]);
  return { open: blocks, allowed: quiet ? [] : causes.filter(isAllowed).flatMap((cause) => allowedLines(cause, page)) };
}

/** A list has few columns; a file in which more than this is wrong is wrong as a whole. */
const MAX_CAUSES = 40;

function isAllowed({ first }: Cause): boolean {
  return (first[0]?.suppressed ?? null) !== null;
}

function compareCauses(a: Cause, b: Cause): number {
  const [one, other] = [a.first[0], b.first[0]];
  return (
    Number(a.severity !== 'error') - Number(b.severity !== 'error') ||
    (one === undefined || other === undefined ? 0 : compareFindings(one, other))
  );
}

function causeBlock(cause: Cause, all: string | null, page: Page): readonly string[] {
  const [first] = cause.first;
  if (first !== undefined && cause.count === 1) return finding(first, page);
  const brush = page.paint.severity[cause.severity];
  const places = cause.first.slice(0, SHOWN_OF_CAUSE);
  const help = commonHelp(places);
  const rows = count(cause.count, 'row');
  const where = first?.span ? `${page.paint.strong(visible(oneLine(first.span.source.file)))} ` : '';
  return [
    `${where}${brush(cause.severity)} ${page.paint.quiet(cause.code)} in ${rows}${inColumn(cause)}`,
    ...places.flatMap((one) => placeLines(one, help === null, { ...page, brush })),
    ...(help === null ? [] : labelled('help', help, page)),
    ...moreLines(cause, places.length, all, page),
  ];
}

/** Said once where it is the same for all. */
function commonHelp(places: readonly Diagnostic[]): string | null {
  const help = places[0]?.help ?? null;
  return places.every((one) => one.help === help) ? help : null;
}

function placeLines(one: Diagnostic, withHelp: boolean, page: Page): readonly string[] {
  const { span, message, help, related } = one;
  return [
    ...wrap(span === null ? message : `${place(span, page)} ${message}`, page.prose, INDENT),
    ...(span === null ? [] : framed(span, page)),
    ...related.flatMap((other) => relatedPlace(other, page)),
    ...(withHelp && help !== null ? labelled('help', help, page) : []),
  ];
}

function moreLines(cause: Cause, shown: number, all: string | null, page: Page): readonly string[] {
  const more = cause.count - shown;
  if (more <= 0) return [];
  return wrap(`… and ${thousands(more)} more${inColumn(cause, ' in')}: ${allOf(all)}`, page.prose, INDENT);
}

/** `, column \`Renewal Date\``; nothing of rows as a whole. */
function inColumn({ field }: Cause, before = ','): string {
  return field === null ? '' : `${before} column \`${visible(oneLine(field))}\``;
}

function allOf(file: string | null): string {
  return file === null ? '--findings FILE has them all' : `${visible(file)} has them all`;
}

function allowedLines(cause: Cause, page: Page): readonly string[] {
  const [first] = cause.first;
  if (first === undefined) return [];
  const more = cause.count === 1 ? [] : wrap(`… and ${count(cause.count - 1, 'more row')}`, page.prose, INDENT);
  return [...allowedFinding(first, page), ...more.map(page.paint.quiet)];
}
