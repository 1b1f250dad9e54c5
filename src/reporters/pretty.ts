import type { Diagnostic, Example, Related } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Citation } from '../model/rule.ts';
import { explanationOf } from '../rules/index.ts';
import { type FrameOptions, frame } from './frame.ts';
import { inOrder } from './in-order.ts';
import { createPaint } from './paint.ts';
import { createPlaces } from './position.ts';
import { summaryLine } from './summary-line.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Cells of a terminal's line; text is wrapped to it. Infinity where the text goes to a file or a log. */
  readonly width: number;
  /** Errors only: no warnings, no allowed findings, no summary. */
  readonly quiet: boolean;
  /** Findings were fixed, or would be: these are what is left. */
  readonly wasFixed?: boolean | undefined;
}

/** The findings of a run for people: place, sentence, the source with the place underlined, the remedy; then the sum. */
export function pretty(outcome: Outcome, { color, width, quiet, wasFixed }: PrettyOptions): string {
  const paint = createPaint(color);
  const page: Page = {
    places: createPlaces(),
    paint,
    brush: paint.quiet,
    width: Math.min(width, MAX_FRAME),
    prose: width,
  };
  const findings = inOrder(outcome.diagnostics);
  const open = findings.filter(({ severity, suppressed }) => suppressed === null && (!quiet || severity === 'error'));
  const blocks = open.slice(0, MAX_FINDINGS).map((diagnostic) => finding(diagnostic, page));
  if (open.length > MAX_FINDINGS) blocks.push([`… and ${open.length - MAX_FINDINGS} more; --format json has them all`]);
  if (!quiet) {
    const allowed = findings.filter(({ suppressed }) => suppressed !== null);
    if (allowed.length > 0) blocks.push(allowed.flatMap((diagnostic) => allowedFinding(diagnostic, page)));
    blocks.push([summaryLine(outcome, paint, wasFixed)]);
  }
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** A frame wider than this is hard to read, however wide the window. */
const MAX_FRAME = 120;
/** Beyond this nobody reads on; the number of the others is told. */
const MAX_FINDINGS = 500;
const INDENT = '  ';

interface Page extends FrameOptions {
  /** The width that sentences are wrapped to. */
  readonly prose: number;
}

function finding(diagnostic: Diagnostic, page: Page): readonly string[] {
  const { code, severity, message, help, example, span, related, fixes } = diagnostic;
  const brush = page.paint.severity[severity];
  const where = span === null ? '' : `${page.paint.strong(place(diagnostic.span ?? span, page))} `;
  const citation = explanationOf(code)?.source ?? null;
  return [
    `${where}${brush(severity)} ${page.paint.quiet(code)}`,
    ...wrap(message, page.prose, INDENT),
    ...(span === null ? [] : framed(span, { ...page, brush })),
    ...related.flatMap((other) => relatedPlace(other, page)),
    ...(help === null ? fixes.flatMap(({ title }) => labelled('fix', title, page)) : labelled('help', help, page)),
    ...(example === null ? [] : shown(example, page)),
    ...(citation === null ? [] : quoted(citation, page)),
  ];
}

/** Not wrapped: it is there to be copied. */
function shown({ caption, text }: Example, page: Page): readonly string[] {
  const lines = text.trimEnd().split('\n');
  return [
    ...wrap(`${caption}:`, page.prose, INDENT),
    '',
    ...lines.map((line) => `${INDENT}${INDENT}${visible(line)}`),
    '',
  ];
}

function relatedPlace({ span, message }: Related, page: Page): readonly string[] {
  return [...wrap(`${place(span, page)} ${message}`, page.prose, INDENT), ...framed(span, page)];
}

function allowedFinding(diagnostic: Diagnostic, page: Page): readonly string[] {
  const { code, span, suppressed } = diagnostic;
  if (suppressed === null) return [];
  const where = span === null ? '' : `${place(span, page)} `;
  const until = suppressed.until === null ? '' : ` until ${suppressed.until}`;
  return wrap(`${where}allowed ${code}: “${oneLine(suppressed.because)}”${until}`, page.prose, '', INDENT).map(
    page.paint.quiet,
  );
}

function framed(span: Diagnostic['span'] & object, page: FrameOptions): readonly string[] {
  const lines = frame(span, { ...page, width: page.width - INDENT.length });
  return lines.length === 0 ? [] : ['', ...lines.map((line) => INDENT + line), ''];
}

/** `messages/kari.yaml:4:1`, which terminals and editors turn into a link; only the file where it has no text. */
function place(span: Diagnostic['span'] & object, { places }: FrameOptions): string {
  const { line, column } = places.rangeOf(span).start;
  const file = oneLine(visible(span.source.file));
  return span.source.text === '' ? file : `${file}:${line}:${column}`;
}

function labelled(label: string, text: string, page: Page): readonly string[] {
  const first = `${INDENT}${label}: `;
  const [line = '', ...more] = wrap(text, page.prose, first, ' '.repeat(first.length));
  return [`${INDENT}${page.paint.good(`${label}:`)}${line.slice(first.length - 1)}`, ...more];
}

function quoted({ document, line, quote }: Citation, page: Page): readonly string[] {
  return wrap(`source: “${oneLine(quote)}” (${document}, line ${line})`, page.prose, INDENT, ' '.repeat(10)).map(
    page.paint.quiet,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
