import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { isKnown } from '../ratchet/known.ts';
import { causeBlocks } from './causes.ts';
import { allowedFinding, finding, type Page } from './finding.ts';
import { inOrder } from './in-order.ts';
import { listFacts } from './list-facts.ts';
import { createPaint } from './paint.ts';
import { createPlaces } from './position.ts';
import { summaryLine, thousands } from './summary-line.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Cells of a terminal's line; text is wrapped to it. Infinity where the text goes to a file or a log. */
  readonly width: number;
  /** Errors only: no warnings, no allowed findings, no summary. */
  readonly quiet: boolean;
  /** Findings were fixed, or would be: these are what is left. */
  readonly wasFixed?: boolean | undefined;
}

/**
 * The findings of a run for people: place, sentence, the source with the place underlined, the remedy; those of rows by
 * what they have in common; then what is known of lists, and the sum.
 */
export function pretty(outcome: Outcome, options: PrettyOptions): string {
  const { width, quiet, wasFixed } = options;
  const page = pageOf(options);
  const causes = outcome.lists.map((list) => causeBlocks(list, page, quiet));
  const blocks = [...openBlocks(outcome.diagnostics, page, quiet), ...causes.flatMap(({ open }) => open)];
  if (!quiet) {
    const allowed = inOrder(outcome.diagnostics).filter((one) => one.suppressed !== null && !isKnown(one));
    blocks.push([
      ...allowed.flatMap((one) => allowedFinding(one, page)),
      ...causes.flatMap((ofList) => ofList.allowed),
    ]);
    blocks.push(...outcome.lists.map((list) => listFacts(list, page.paint, width)));
    blocks.push([summaryLine(outcome, page.paint, wasFixed)]);
  }
  return textOf(blocks);
}

/** Findings alone, as `pretty` shows them. */
export function findingsText(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  return textOf(openBlocks(diagnostics, pageOf(options), options.quiet));
}

type Block = readonly string[];

function pageOf({ color, width }: PrettyOptions): Page {
  const paint = createPaint(color);
  return { places: createPlaces(), paint, brush: paint.quiet, width: Math.min(width, MAX_FRAME), prose: width };
}

function openBlocks(diagnostics: readonly Diagnostic[], page: Page, quiet: boolean): readonly Block[] {
  const open = inOrder(diagnostics).filter(
    ({ severity, suppressed }) => suppressed === null && (!quiet || severity === 'error'),
  );
  const blocks = open.slice(0, MAX_FINDINGS).map((diagnostic) => finding(diagnostic, page));
  const left = open.length - blocks.length;
  return left === 0 ? blocks : [...blocks, [`… and ${thousands(left)} more; --format json has them all`]];
}

/** With an empty line between one block and the next. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** A frame wider than this is hard to read, however wide the window. */
const MAX_FRAME = 120;
/** Beyond this nobody reads on; the number of the others is told. */
const MAX_FINDINGS = 500;
