import type { Hover as Said } from '../assist/answers.ts';
import { escaped } from '../assist/markdown.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { explanationOf } from '../rules/index.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './open-document.ts';
import { plainOf } from './plain.ts';
import { type Hover, MarkupKind } from './protocol.ts';

/** What is said of a place, and why what is found there is wrong: editors show the finding itself. */
export function hoverOf(
  said: Said | null,
  findings: readonly Diagnostic[],
  document: OpenDocument,
  client: Client,
): Hover | null {
  const known = said !== null && document.isOf(said.span.source) ? said : null;
  const codes = [...new Set(findings.map(({ code }) => code))].slice(0, MANY);
  const parts = [...(known === null ? [] : [known.markdown]), ...codes.flatMap(whyOf)];
  if (parts.length === 0) return null;
  const markdown = parts.join('\n\n---\n\n');
  const contents = client.hasMarkdownHover
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainOf(markdown) };
  return known === null ? { contents } : { contents, range: document.rangeOf(known.span.start, known.span.end) };
}

/** More reasons than this are not read. */
const MANY = 3;

/** As `envoi explain` tells it. */
function whyOf(code: string): readonly string[] {
  const explanation = explanationOf(code);
  if (explanation === undefined) return [];
  const { summary, why, source } = explanation;
  const quote =
    source === null ? [] : [`> “${escaped(source.quote)}”  \n> ${escaped(source.document)}, line ${source.line}`];
  return [[`\`${code}\`: ${escaped(summary)}`, escaped(why), ...quote].join('\n\n')];
}
