import type { InitializeParams } from './protocol.ts';

/** What an editor can do with answers. */
export interface Client {
  readonly hasSnippets: boolean;
  readonly hasIndentAsIs: boolean;
  /** It can give a text of several lines the indentation of the line that it is put into. */
  readonly hasIndentAdjusted: boolean;
  readonly hasMarkdownHover: boolean;
  readonly hasMarkdownDocs: boolean;
  readonly hasRelated: boolean;
  readonly hasUnnecessary: boolean;
  readonly hasLinks: boolean;
  readonly hasVersionedEdits: boolean;
  readonly hasActionLiterals: boolean;
  readonly hasWatchers: boolean;
  readonly hasFolders: boolean;
  /** It knows the command `envoi.allow`: it asks its user for a reason and comes back with `envoi.allowWith`. */
  readonly asksForReasons: boolean;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const { completion, publishDiagnostics } = textDocument ?? {};
  const item = completion?.completionItem;
  const own: unknown = initializationOptions;
  return {
    hasSnippets: item?.snippetSupport === true,
    hasIndentAsIs: item?.insertTextModeSupport?.valueSet.includes(AS_IS) === true,
    hasIndentAdjusted: item?.insertTextModeSupport?.valueSet.includes(ADJUSTED) === true,
    hasMarkdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    hasMarkdownDocs: item?.documentationFormat?.includes('markdown') === true,
    hasRelated: publishDiagnostics?.relatedInformation === true,
    hasUnnecessary: publishDiagnostics?.tagSupport?.valueSet.includes(UNNECESSARY) === true,
    hasLinks: textDocument?.definition?.linkSupport === true,
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hasActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    hasWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    asksForReasons: typeof own === 'object' && own !== null && 'asksForReasons' in own && own.asksForReasons === true,
  };
}

const AS_IS = 1;
const ADJUSTED = 2;
const UNNECESSARY = 1;
