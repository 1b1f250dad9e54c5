import type { Diagnostic, Example, Related } from '../model/diagnostic.ts';
import type { Citation } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { explanationOf } from '../rules/index.ts';
import { type FrameOptions, frame } from './frame.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

export const INDENT = '  ';

export interface Page extends FrameOptions {
  /** The width that sentences are wrapped to. */
  readonly prose: number;
}

/** A finding with its place, its sentence, its lines and what to do, as the lines of a page. */
export function finding(diagnostic: Diagnostic, page: Page): readonly string[] {
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

export function relatedPlace({ span, message }: Related, page: Page): readonly string[] {
  return [...wrap(`${place(span, page)} ${message}`, page.prose, INDENT), ...framed(span, page)];
}

/** A finding that its message allows, on one line. */
export function allowedFinding(diagnostic: Diagnostic, page: Page): readonly string[] {
  const { code, span, suppressed } = diagnostic;
  if (suppressed === null) return [];
  const where = span === null ? '' : `${place(span, page)} `;
  const until = suppressed.until === null ? '' : ` until ${suppressed.until}`;
  return wrap(`${where}allowed ${code}: “${oneLine(suppressed.because)}”${until}`, page.prose, '', INDENT).map(
    page.paint.quiet,
  );
}

/** The lines around a place, between empty lines; none of a source without text. */
export function framed(span: Span, page: FrameOptions): readonly string[] {
  const lines = frame(span, { ...page, width: page.width - INDENT.length });
  return lines.length === 0 ? [] : ['', ...lines.map((line) => INDENT + line), ''];
}

/** `messages/kari.yaml:4:1`, which terminals and editors turn into a link; only the file where it has neither text nor line. */
export function place(span: Span, { places }: FrameOptions): string {
  const { line, column } = places.rangeOf(span).start;
  const file = oneLine(visible(span.source.file));
  const { text, from } = span.source;
  return text === '' && from === undefined ? file : `${file}:${line}:${column}`;
}

/** `help: write …`, wrapped beside its label. */
export function labelled(label: string, text: string, page: Page): readonly string[] {
  const first = `${INDENT}${label}: `;
  const [line = '', ...more] = wrap(text, page.prose, first, ' '.repeat(first.length));
  return [`${INDENT}${page.paint.good(`${label}:`)}${line.slice(first.length - 1)}`, ...more];
}

function quoted({ document, line, quote }: Citation, page: Page): readonly string[] {
  return wrap(`source: “${oneLine(quote)}” (${document}, line ${line})`, page.prose, INDENT, ' '.repeat(10)).map(
    page.paint.quiet,
  );
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
