import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Assist } from '../../src/lsp/assist.ts';
import { createConnection } from '../../src/lsp/protocol.ts';
import { attachServer } from '../../src/lsp/server.ts';
import { packageFolder } from './project.ts';

/** What a real editor with everything new can do. */
export const ABLE: object = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
  },
};

/** An editor of tests: the real client library, with what came from the server kept. */
export interface Editor {
  readonly connection: ProtocolConnection;
  /** All that was published, in its order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server asked to be changed. */
  readonly applied: readonly WorkspaceEdit[];
  /** What it said in messages and logs. */
  readonly said: readonly string[];
  readonly registered: readonly string[];
  /** The patterns of files that the server wants to hear of. */
  readonly watched: readonly string[];
  /** What came until now is not looked at any more. */
  readonly forget: () => void;
  readonly start: (folders: readonly string[], more?: object) => Promise<unknown>;
  readonly open: (uri: string, text: string, version?: number) => Promise<void>;
  readonly change: (uri: string, version: number, ...changes: readonly object[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  /** The findings of a text that are published next, or that of a version. */
  readonly findings: (uri: string, version?: number) => Promise<readonly Diagnostic[]>;
  readonly ask: <T>(method: string, params: object) => Promise<T>;
  readonly tell: (method: string, params: object) => Promise<void>;
}

/** Two ends in this process: nothing has to be compiled. */
export function editorOf(assist: Assist): Editor {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  const server = createConnection(toServer, toEditor);
  attachServer(server, assist, '0.0.0');
  server.listen();
  return editorOn(toEditor, toServer);
}

export interface ProcessEditor extends Editor {
  readonly process: ChildProcessWithoutNullStreams;
  /** All that came on standard error. */
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

/** The command as it is installed. */
const COMMAND = join(packageFolder, 'dist/bin/envoi.js');

/** The real command; `node` are flags for Node itself. */
export function editorOfProcess(node: readonly string[] = []): ProcessEditor {
  const child = startServer(node);
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code));
  });
  child.stdin.on('error', () => undefined);
  return { ...editorOn(child.stdout, child.stdin), process: child, errors: () => errors, ended };
}

export function startServer(node: readonly string[] = []): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...node, COMMAND, 'lsp', '--stdio'], { stdio: 'pipe' });
}

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] };
}

interface Waiting {
  readonly uri: string;
  readonly version: number | undefined;
  readonly resolve: (found: readonly Diagnostic[]) => void;
}

/** An editor at the other end of two streams. */
export function editorOn(from: NodeJS.ReadableStream, to: NodeJS.WritableStream): Editor {
  const connection = createProtocolConnection(new StreamMessageReader(from), new StreamMessageWriter(to));
  const published: PublishDiagnosticsParams[] = [];
  const applied: WorkspaceEdit[] = [];
  const said: string[] = [];
  const registered: string[] = [];
  const watched: string[] = [];
  const waiting = new Set<Waiting>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const one of waiting) {
      if (one.uri !== params.uri || (one.version !== undefined && one.version !== params.version)) continue;
      waiting.delete(one);
      one.resolve(params.diagnostics);
    }
  });
  const note = ({ message }: { message: string }): void => void said.push(message);
  connection.onNotification('window/logMessage', note);
  connection.onNotification('window/showMessage', note);
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    for (const { registerOptions } of registrations) {
      watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern));
    }
    return null;
  });
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    applied.push(edit);
    return { applied: true };
  });
  connection.onError(() => undefined);
  connection.listen();
  const ask = <T>(method: string, params: object): Promise<T> => connection.sendRequest(method, params);
  const tell = (method: string, params: object): Promise<void> => connection.sendNotification(method, params);
  return {
    connection,
    published,
    applied,
    said,
    registered,
    watched,
    forget: () => {
      for (const list of [published, applied, said]) list.length = 0;
    },
    start: async (folders, more = {}) => {
      const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
      const result = await ask('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: ABLE,
        workspaceFolders,
        ...more,
      });
      await tell('initialized', {});
      return result;
    },
    open: (uri, text, version = 1) =>
      tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } }),
    change: (uri, version, ...changes) =>
      tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes }),
    close: (uri) => tell('textDocument/didClose', { textDocument: { uri } }),
    findings: (uri, version) => new Promise((resolve) => void waiting.add({ uri, version, resolve })),
    ask,
    tell,
  };
}
