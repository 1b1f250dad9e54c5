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

/** What is started and stopped follows one after the other. */
let turn = Promise.resolve();

/** @param {import('vscode').ExtensionContext} context */
export async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand('envoi.restart', () => inTurn(restart)),
    commands.registerCommand('envoi.allow', allow),
    workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration('envoi.path') ? inTurn(restart) : undefined)),
  );
  await inTurn(() => start(false));
}

export async function deactivate() {
  await inTurn(stop);
}

/** @param {() => Promise<void>} step one that never rejects */
function inTurn(step) {
  turn = turn.then(step);
  return turn;
}

async function restart() {
  await stop();
  await start(true);
}

/** A server that never started cannot be stopped, and one that does not stop is not asked twice. */
async function stop() {
  const old = client;
  client = undefined;
  try {
    await old?.stop();
  } catch {}
}

/** @param {boolean} isAsked whether somebody asked for it: a folder that only looks like a project of envoi is left in peace */
async function start(isAsked) {
  try {
    const projects = await projectFolders();
    const server = findServer(projects);
    if (server === undefined) {
      if (isAsked || projects.length > 0) void window.showWarningMessage(NOT_INSTALLED);
      return;
    }
    client = new LanguageClient(
      'envoi',
      'envoi',
      { module: server, args: ['lsp'], transport: TransportKind.stdio },
      { documentSelector: TEXTS, initializationOptions: { asksForReasons: true } },
    );
    await client.start();
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    void window.showErrorMessage(`envoi: the language server did not start: ${words}. The output “envoi” may say more; then run “envoi: Restart the language server”.`);
  }
}

const NOT_INSTALLED =
  'envoi is not installed here: run `npm install --save-dev envoi`, or name its folder in the setting `envoi.path`, then run “envoi: Restart the language server”.';

/** So many projects of a workspace are looked at to find an envoi. */
const MANY = 100;

/** Projects may lie in subfolders of what is open, each with an envoi of its own. */
async function projectFolders() {
  const found = await workspace.findFiles('**/envoi.yaml', '**/node_modules/**', MANY);
  return found
    .filter(({ scheme }) => scheme === 'file')
    .map(({ fsPath }) => dirname(fsPath))
    .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

/**
 * The project's own envoi, so that the editor says what its build says.
 * @param {readonly string[]} projects
 */
function findServer(projects) {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
  const wanted = workspace.getConfiguration('envoi').get('path', '').trim();
  const places =
    wanted === ''
      ? [...folders, ...projects].flatMap(foldersAbove).map((folder) => join(folder, 'node_modules', 'envoi'))
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
