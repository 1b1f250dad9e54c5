import type { Markup, MarkupProblem } from '../model/mjml.ts';
import type { HtmlVariant } from '../model/program.ts';
import { escapeHtml } from '../trace/escape-html.ts';
import type { Piece } from '../trace/pieces.ts';
import type { Trace } from '../trace/trace.ts';
import { isShrinkable, shrink } from './shrink.ts';
import { splitAtTokens, type Token, tokensFor } from './tokens.ts';

export interface VariantResult {
  /** Null where MJML finds something wrong. */
  readonly variant: HtmlVariant | null;
  /** In the words of MJML, with the values of the letter that it was made from. */
  readonly problems: readonly MarkupProblem[];
  /** What MJML was given. */
  readonly mjml: string;
}

/** The HTML of all letters of one key, made by MJML from one of them with tokens for its values. */
export async function htmlVariant(pieces: readonly Piece[], trace: Trace, markup: Markup): Promise<VariantResult> {
  const tokens = tokensFor(pieces, trace.values);
  const mjml = withTokens(pieces, tokens);
  const { html, problems } = await markup(mjml);
  if (problems.length > 0) {
    const told = problems.map((problem) => ({ ...problem, message: withValues(problem.message, tokens, trace) }));
    return { variant: null, problems: told, mjml };
  }
  const { texts, holes } = splitAtTokens(html, tokens);
  const isShrunk = isShrinkable(html);
  return { variant: { texts: isShrunk ? texts.map(shrink) : texts, holes, isShrunk }, problems, mjml };
}

function withTokens(pieces: readonly Piece[], tokens: readonly Token[]): string {
  const open = tokens.values();
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (open.next().value?.text ?? ''))).join('');
}

function withValues(message: string, tokens: readonly Token[], { values }: Trace): string {
  let told = message;
  for (const { text, hole } of tokens) {
    const value = hole.kind === 'leaf' ? escapeHtml(values[hole.leaf] ?? '') : '…';
    told = told.replaceAll(text, () => value);
  }
  return told;
}
