import type { Question } from '../assist/answers.ts';
import { visible } from '../reporters/visible.ts';
import { codeActions, FIX_ALL } from './actions.ts';
import type { Assist } from './assist.ts';
import { type Client, clientOf } from './client.ts';
import { changeBy, type Command, COMMANDS, isCommand } from './commands.ts';
import { completionList, TRIGGERS } from './completion.ts';
import { definitionOf } from './definition.ts';
import { workspaceEdit } from './edits.ts';
import { hoverOf } from './hover.ts';
import { Office, type Place } from './office.ts';
import { OpenDocument } from './open-document.ts';
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from './protocol.ts';

/** What a server knows once an editor has said who it is. */
interface Session {
  readonly client: Client;
  readonly office: Office;
}

/** Answers an editor. What it asks before it said who it is gets no answer, what it asks of unknown texts an empty one. */
export function attachServer(connection: Connection, assist: Assist, version: string): void {
  let session: Session | null = null;
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const editor = {
      client,
      publish: (findings: Parameters<Connection['sendDiagnostics']>[0]) => void connection.sendDiagnostics(findings),
      log: (text: string) => connection.console.warn(text.split('\n').map(visible).join('\n')),
    };
    session = { client, office: new Office(foldersOf(params), editor) };
    return answerTo(client, version);
  });
  connection.onInitialized(() => {
    if (session !== null) watch(connection, session);
  });
  connection.onShutdown(() => session?.office.leave());
  syncTexts(connection, () => session?.office);
  answer(connection, () => session, assist);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams & { rootUri?: string | null }): readonly string[] {
  if (Array.isArray(workspaceFolders) && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

function answerTo({ hasFolders, hasActionLiterals }: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'envoi', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      completionProvider: { triggerCharacters: [...TRIGGERS] },
      hoverProvider: true,
      definitionProvider: true,
      ...(hasActionLiterals && { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
      executeCommandProvider: { commands: [...COMMANDS] },
      ...(hasFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    },
  };
}

/** Files change beside the editor too: by git, by another program. */
function watch(connection: Connection, { client, office }: Session): void {
  if (client.hasFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      office.changeFolders(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      ),
    );
  }
  if (!client.hasWatchers) return;
  const watchers = WATCHED.map((globPattern) => ({ globPattern }));
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
}

/**
 * What a check reads, wherever in the workspace its project stands. A message may attach any file: these are watched
 * where files to attach are kept, and elsewhere by the endings that they have most often. Watching all would tell of
 * every file that a build writes.
 */
const WATCHED: readonly string[] = [
  '**/envoi.yaml',
  '**/{messages,languages}/**/*.{yaml,yml}',
  '**/{templates,partials}/*.mjml',
  '**/schemas/**/*.schema.json',
  '**/{attachments,names}/**',
  '**/*.{csv,pdf,ics,vcf,zip,png,jpg,jpeg,gif,webp,svg,doc,docx,xls,xlsx,ppt,pptx,odt,ods,odp}',
];

function syncTexts(connection: Connection, office: () => Office | undefined): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    office()?.open(new OpenDocument(uri, languageId, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    office()?.change(textDocument.uri, contentChanges, textDocument.version);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => office()?.close(textDocument.uri));
  connection.onDidSaveTextDocument(() => office()?.refresh());
  connection.onDidChangeWatchedFiles(() => office()?.refresh());
}

function answer(connection: Connection, session: () => Session | null, assist: Assist): void {
  connection.onCompletion(async (params) => {
    const asked = await questionAt(params, session());
    return asked === null ? null : completionList(assist.suggestions(asked.question), asked, asked.client);
  });
  connection.onHover(async (params) => {
    const asked = await questionAt(params, session());
    if (asked === null) return null;
    const { place, question, document, client } = asked;
    const findings = place.desk.knownAt(place.file, question.offset);
    return hoverOf(assist.hover(question), findings, document, client);
  });
  connection.onDefinition(async (params) => {
    const asked = await questionAt(params, session());
    return asked === null ? null : definitionOf(assist.definition(asked.question), asked.place, asked.client);
  });
  connection.onCodeAction(async (params) => {
    const known = session();
    const place = known?.office.find(params.textDocument.uri);
    if (known === null || place === undefined) return null;
    return codeActions(params, place, { assist, client: known.client });
  });
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (!isCommand(command))
      return new ResponseError(ErrorCodes.InvalidParams, visible(`there is no command ${command}`));
    const known = session();
    if (known !== null) await execute(connection, known, { command, given, assist });
    return null;
  });
}

interface Order {
  readonly command: Command;
  readonly given: unknown;
  readonly assist: Assist;
}

async function execute(connection: Connection, { office, client }: Session, order: Order): Promise<void> {
  const change = await changeBy(order.command, order.given, office, order.assist);
  if (typeof change === 'string') {
    // A message that needs no answer: `connection.window` would ask for one.
    const params = { type: MessageType.Warning, message: visible(change) };
    await connection.sendNotification(ShowMessageNotification.method, params);
    return;
  }
  const edit = workspaceEdit(change.edits, change.place.desk, client);
  if (edit !== null) await connection.workspace.applyEdit({ label: change.label, edit });
}

interface Asked {
  readonly question: Question;
  readonly place: Place;
  readonly document: OpenDocument;
  readonly offset: number;
  readonly client: Client;
}

/** Null for a text that is not open or of no project, and where the project cannot be looked at. */
async function questionAt(
  { textDocument, position }: TextDocumentPositionParams,
  session: Session | null,
): Promise<Asked | null> {
  const place = session?.office.find(textDocument.uri);
  const look = await place?.desk.lastLook();
  if (session === null || place === undefined || !look) return null;
  const { document, file } = place;
  const offset = document.offsetAt(position);
  const question = { source: { file, text: document.text }, offset, project: look.project };
  return { question, place, document, offset, client: session.client };
}
