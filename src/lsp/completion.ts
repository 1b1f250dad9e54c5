import type { Suggestion, SuggestionKind } from '../assist/answers.ts';
import { withoutStops } from '../assist/without-stops.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './open-document.ts';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from './protocol.ts';

/** Signs behind which something can be chosen: of YAML, of expressions, of markup. */
export const TRIGGERS: readonly string[] = ['.', '{', '#', '/', '>', '<', ':', ' ', '-', '"', '=', '(', '@'];

/** The answers fit what was typed until now, so with more of it the question is asked again. */
export function completionList(
  suggestions: readonly Suggestion[],
  { document, offset }: { readonly document: OpenDocument; readonly offset: number },
  client: Client,
): CompletionList {
  const isUsable = ({ replace }: Suggestion): boolean =>
    document.isOf(replace.source) && replace.start <= offset && offset <= replace.end && isOnOneLine(document, replace);
  const items = suggestions.filter(isUsable).map((suggestion) => {
    const typed = document.text.slice(suggestion.replace.start, offset);
    return itemOf(suggestion, typed, document, client);
  });
  return { isIncomplete: items.length > 0, items };
}

function itemOf(suggestion: Suggestion, typed: string, document: OpenDocument, client: Client): CompletionItem {
  const { label, kind, detail, documentation, insert, replace, rank, isSnippet } = suggestion;
  const isWithStops = isSnippet && client.hasSnippets;
  return {
    label,
    kind: KINDS[kind],
    sortText: String(rank).padStart(6, '0'),
    textEdit: {
      range: document.rangeOf(replace.start, replace.end),
      newText: isSnippet && !isWithStops ? withoutStops(insert) : insert,
    },
    insertTextFormat: isWithStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(typed === '' ? {} : { filterText: typed }),
    ...(client.hasIndentAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(detail === null ? {} : { detail }),
    ...(documentation === null
      ? {}
      : {
          documentation: {
            kind: client.hasMarkdownDocs ? MarkupKind.Markdown : MarkupKind.PlainText,
            value: documentation,
          },
        }),
  };
}

/** Editors refuse an edit that goes beyond the line of the cursor. */
function isOnOneLine(
  document: OpenDocument,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return !/[\r\n]/.test(document.text.slice(start, end));
}

const KINDS: { readonly [kind in SuggestionKind]: CompletionItemKind } = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  path: CompletionItemKind.Property,
  helper: CompletionItemKind.Function,
  partial: CompletionItemKind.File,
  rule: CompletionItemKind.EnumMember,
  block: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
};
