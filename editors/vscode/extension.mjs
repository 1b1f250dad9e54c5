import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { commands, Uri, window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Texts that the server asks for; it takes those of projects of the workspace and leaves the others alone. */
const TEXTS = [
  { scheme: 'file', pattern: '**/envoi.yaml' },
  { scheme: 'file', pattern: '**/{messages,languages}/**/*.{yaml,yml}' },
  { scheme: 'file', pattern: '**/{templates,partials}/*.mjml' },
  { scheme: 'file', pattern: '**/schemas/**/*.schema.json' },
];

/** @type {LanguageClient | undefined} */
let client;

/** @param {import('vscode').ExtensionContext} context */
export async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand('envoi.restart', restart),
    commands.registerCommand('envoi.allow', allow),
    workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration('envoi.path') ? restart() : undefined)),
  );
  await start();
}

export async function deactivate() {
  await client?.stop();
  client = undefined;
}

async function restart() {
  await deactivate();
  await start();
}

async function start() {
  const server = findServer();
  if (server === undefined) {
    void window.showWarningMessage(
      'envoi is not installed here: run `npm install --save-dev envoi`, or name its folder in the setting `envoi.path`, then run “envoi: Restart the language server”.',
    );
    return;
  }
  client = new LanguageClient(
    'envoi',
    'envoi',
    { module: server, args: ['lsp'], transport: TransportKind.stdio },
    { documentSelector: TEXTS, initializationOptions: { asksForReasons: true } },
  );
  await client.start();
}

/** The project's own envoi, so that the editor says what its build says. */
function findServer() {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
  const wanted = workspace.getConfiguration('envoi').get('path', '').trim();
  const places =
    wanted === ''
      ? folders.flatMap(foldersAbove).map((folder) => join(folder, 'node_modules', 'envoi'))
      : isAbsolute(wanted)
        ? [wanted]
        : folders.map((folder) => join(folder, wanted));
  return places.map((place) => join(place, 'dist', 'bin', 'envoi.js')).find((file) => existsSync(file));
}

/** @param {string} folder @returns {string[]} */
function foldersAbove(folder) {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

/**
 * The server does not know why an author breaks a rule; the author does.
 * @param {{ uri: string, code: string }} finding
 */
async function allow({ uri, code }) {
  const because = await window.showInputBox({
    title: `Allow ${code} in this message`,
    prompt: 'Why is it right here? The reason stands in the message, for all who read it.',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'say why' : undefined),
  });
  if (because === undefined || client === undefined) return;
  await window.showTextDocument(Uri.parse(uri), { preserveFocus: true });
  await client.sendRequest('workspace/executeCommand', {
    command: 'envoi.allowWith',
    arguments: [{ uri, code, because }],
  });
}
