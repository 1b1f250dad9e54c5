import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** A piece of a paragraph in envoi's small markdown: plain text, `**strong**`, `*emphasis*` or `[text](target)`. */
export type Inline =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'strong'; readonly span: Span; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly span: Span; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly span: Span; readonly href: Text; readonly children: readonly Inline[] };

/** A paragraph of a message: as written, as markup, and as its reader reads it. */
export interface Prose {
  readonly written: Text;
  readonly inlines: readonly Inline[];
  /** Without markup, line breaks turned into spaces. */
  readonly plain: Text;
}
