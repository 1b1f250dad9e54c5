import { escapeMarkup } from '../link/markup-html.ts';
import type { Inline } from '../model/markup.ts';
import type { Source } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import type { Mustache } from '../parse/handlebars-scan.ts';

/** A text with expressions as it is printed: what is written there, tags of its markup, and between them expressions. */
export type TextToken =
  | { readonly kind: 'text' | 'tag'; readonly text: string }
  | { readonly kind: 'mustache'; readonly mustache: Mustache };

/** Cuts a text at the expressions in it; `write` writes what stands between them. */
export type Cut = (text: Text, write: (text: string) => string) => readonly TextToken[];

/** Each expression is a token where it begins, whatever parts of a text it was cut into. */
export function cutAt(mustaches: readonly Mustache[]): Cut {
  return ({ value, segments }, write) =>
    segments.flatMap(({ at, start, end }, index) => {
      const written = value.slice(at, segments[index + 1]?.at ?? value.length);
      // An escape, or a line break with the blanks around it: no expression stands in it.
      if (written.length !== end - start) return textToken(write(written));
      const tokens: TextToken[] = [];
      let from = start;
      for (const mustache of mustaches) {
        const { span } = mustache;
        if (span.end <= from || span.start >= end) continue;
        if (span.start >= from) {
          tokens.push(...textToken(write(written.slice(from - start, span.start - start))));
          tokens.push({ kind: 'mustache', mustache });
        }
        from = Math.min(end, span.end);
      }
      return [...tokens, ...textToken(write(written.slice(from - start)))];
    });
}

/** A text without markup. */
export function wholeTokens(source: Source, cut: Cut): readonly TextToken[] {
  const { text } = source;
  return cut({ value: text, source, segments: [{ at: 0, start: 0, end: text.length }] }, asItIs);
}

/** As `markupHtml` writes a paragraph. */
export function proseTokens(inlines: readonly Inline[], cut: Cut): readonly TextToken[] {
  return inlines.flatMap((inline) => {
    switch (inline.kind) {
      case 'text':
        return cut(inline.text, escapeMarkup);
      case 'strong':
        return [tag('<strong>'), ...proseTokens(inline.children, cut), tag('</strong>')];
      case 'emphasis':
        return [tag('<em>'), ...proseTokens(inline.children, cut), tag('</em>')];
      case 'link': {
        const words = proseTokens(inline.children, cut);
        return [tag('<a href="'), ...cut(inline.href, escapeMarkup), tag('">'), ...words, tag('</a>')];
      }
    }
  });
}

/** As its reader reads it. */
export function plainTokens(inlines: readonly Inline[], cut: Cut): readonly TextToken[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'text' ? cut(inline.text, asItIs) : plainTokens(inline.children, cut),
  );
}

function textToken(text: string): readonly TextToken[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function tag(text: string): TextToken {
  return { kind: 'tag', text };
}

function asItIs(text: string): string {
  return text;
}
