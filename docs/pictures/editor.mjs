// The pictures of docs/editor.md: Monaco, the editor inside Visual Studio Code, with the real `envoi lsp` behind it. It shows
// what the server says and nothing else. `npm run editor`, after `npm run compile` in the root.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const monaco = join(here, 'node_modules/monaco-editor/min');
const project = mkdtempSync(join(tmpdir(), 'envoi-editor-'));

const MESSAGE = `template: follow-up
language: en
recipient:
  given_name: Kari
  family_name: Nordmann
  email: kari@example.no
sender: emma
subject: Important information
body: |
  You failed to give us your address. The two lamps come to you on Tuesday,
  24 November, between 9 and 12.
next_step:
  summary: Please confirm the address by Monday, 23 November.
  action:
    label: Confirm the address
    url: https://lumo.example/o/4512
  deadline: 2026-11-23
`;

put('messages/kari.yaml', MESSAGE);
for (const [from, to] of [['envoi.yaml', 'envoi.yaml'], ['templates/follow-up.mjml', 'templates/visit.mjml']]) {
  mkdirSync(dirname(join(project, to)), { recursive: true });
  cpSync(join(root, from), join(project, to));
}
put('schemas/visit.schema.json', readFileSync(join(root, 'schemas/follow-up.schema.json'), 'utf8'));

function put(path, text) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf', '.html': 'text/html' };

/** The server, and what it said of each file. */
const server = spawn(process.execPath, [join(root, 'dist/bin/envoi.js'), 'lsp'], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
const found = new Map();
let received = Buffer.alloc(0);
let last = 0;
server.stdout.on('data', (chunk) => {
  received = Buffer.concat([received, chunk]);
  for (;;) {
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head).toString())[1]);
    if (received.length < head + 4 + length) return;
    answer(JSON.parse(received.subarray(head + 4, head + 4 + length).toString()));
    received = received.subarray(head + 4 + length);
  }
});

function answer({ id, method, params, result }) {
  if (method === 'textDocument/publishDiagnostics') found.set(params.uri, params.diagnostics);
  else if (method !== undefined && id !== undefined) send({ id, result: null });
  else waiting.get(id)?.(result);
}

function send(message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method, params) {
  last += 1;
  const id = last;
  send({ id, method, params });
  return new Promise((resolve) => waiting.set(id, resolve));
}

const folder = pathToFileURL(project).href;
await ask('initialize', {
  processId: process.pid,
  rootUri: folder,
  workspaceFolders: [{ uri: folder, name: 'letters' }],
  capabilities: {
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
      publishDiagnostics: {},
    },
  },
});
send({ method: 'initialized', params: {} });

const browser = await openBrowser();
try {
  await findings();
  await completion();
} finally {
  await browser.close();
  await ask('shutdown', undefined);
  send({ method: 'exit' });
}

/** A message with two mistakes, and what the server says when the mouse rests on one. */
async function findings() {
  const page = await open('messages/kari.yaml', 'yaml', MESSAGE, { width: 1000, height: 450 });
  await page.evaluate(() => window.hoverAt(10, 6));
  await page.waitForTimeout(1500);
  await shoot(page, 'editor-findings.png');
}

/** A template in which the author asks for the fields of the recipient. */
async function completion() {
  const text = readFileSync(join(project, 'templates/visit.mjml'), 'utf8').replace('{{> greeting}}', '{{> greeting}}\n        <mj-text>Order of {{recipient.}}</mj-text>');
  const page = await open('templates/visit.mjml', 'handlebars', text, { width: 1000, height: 420 });
  const index = text.indexOf('{{recipient.}}') + '{{recipient.'.length;
  const line = text.slice(0, index).split('\n').length;
  await page.evaluate(([row, column]) => window.suggestAt(row, column), [line, index - text.lastIndexOf('\n', index - 1)]);
  await page.waitForTimeout(1500);
  await shoot(page, 'editor-completion.png');
}

async function shoot(page, name) {
  await page.screenshot({ path: join(here, name) });
  await page.close();
  process.stdout.write(`${name}\n`);
}

async function open(path, language, text, viewport) {
  const uri = pathToFileURL(join(project, path)).href;
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: language, version: 1, text } } });
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.4 });
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  await page.route('http://envoi.test/**', (route) => route.fulfill(fileOf(new URL(route.request().url()).pathname)));
  await page.exposeFunction('lsp', (method, params) => ask(method, { textDocument: { uri }, ...params }));
  await page.goto('http://envoi.test/index.html');
  await page.waitForFunction(() => window.ready === true);
  await page.evaluate(([name, content]) => window.show(name, content), [language, text]);
  for (let turn = 0; turn < 100 && !found.has(uri); turn += 1) await page.waitForTimeout(100);
  await page.waitForTimeout(500);
  await page.evaluate((diagnostics) => window.mark(diagnostics), found.get(uri) ?? []);
  return page;
}

function fileOf(path) {
  if (path === '/index.html') return { contentType: 'text/html; charset=utf-8', body: readFileSync(join(here, 'editor.html')) };
  return { contentType: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(join(monaco, path)) };
}
