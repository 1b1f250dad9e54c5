import type { Suggestion, SuggestionKind } from '../assist/answers.ts';
import { inSnippet, withoutStops } from '../assist/without-stops.ts';
import type { Client } from './client.ts';
import { withoutIndentation } from './indentation.ts';
import type { OpenDocument } from './open-document.ts';
import { plainOf } from './plain.ts';
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
  // Also a plain text of several lines: engines of snippets indent it, what puts in plain texts often does not.
  const isWithStops = client.hasSnippets && (isSnippet || insert.includes('\n'));
  const body = isSnippet ? insert : `${inSnippet(insert)}$0`;
  const plain = isSnippet ? withoutStops(insert) : insert;
  const layout = { isWithStops, document, start: replace.start, client };
  const { text, mode } = laidOut(isWithStops ? body : plain, layout);
  return {
    label,
    kind: KINDS[kind],
    sortText: String(rank).padStart(6, '0'),
    textEdit: { range: document.rangeOf(replace.start, replace.end), newText: text },
    insertTextFormat: isWithStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(typed === '' ? {} : { filterText: typed }),
    ...(mode === null ? {} : { insertTextMode: mode }),
    ...(detail === null ? {} : { detail }),
    ...(documentation === null
      ? {}
      : {
          documentation: client.hasMarkdownDocs
            ? { kind: MarkupKind.Markdown, value: documentation }
            : { kind: MarkupKind.PlainText, value: plainOf(documentation) },
        }),
  };
}

interface Layout {
  readonly isWithStops: boolean;
  readonly document: OpenDocument;
  readonly start: number;
  readonly client: Client;
}

/**
 * Several lines as the editor wants them. What has stops is indented by the engines of Neovim and Helix whether that was
 * asked for or not, so they get it without the indentation of its line; a plain text they put in as it is.
 */
function laidOut(
  text: string,
  { isWithStops, document, start, client }: Layout,
): { readonly text: string; readonly mode: InsertTextMode | null } {
  const asItIs = { text, mode: client.hasIndentAsIs ? InsertTextMode.asIs : null };
  const adjusted = client.hasIndentAdjusted || isWithStops ? withoutIndentation(text, document, start) : null;
  if (adjusted === null) return asItIs;
  return { text: adjusted, mode: client.hasIndentAdjusted ? InsertTextMode.adjustIndentation : null };
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
