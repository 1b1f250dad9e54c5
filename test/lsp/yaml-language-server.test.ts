import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { CompletionList, Hover } from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, editorOn } from './editor.ts';
import { folderWith, packageFolder } from './project.ts';

/** What an author has who uses no language server of envoi: the line at the top of a message. */
const TOP = `# yaml-language-server: $schema=${join(packageFolder, 'schemas/follow-up.schema.json')}\n`;

const folder = folderWith();
const server = spawn(process.execPath, [
  join(packageFolder, 'node_modules/yaml-language-server/bin/yaml-language-server'),
  '--stdio',
]);
const editor: Editor = editorOn(server.stdout, server.stdin);

beforeAll(() => editor.start([folder.uri]));
afterAll(() => {
  server.kill();
  folder.remove();
});

test('a message without what it needs, by the schema that it names', async () => {
  const uri = folder.uriOf('messages/missing.yaml');
  const found = editor.findings(uri);
  await editor.open(uri, `${TOP}template: follow-up\nlanguage: 5\n`);
  const words = (await found).map(({ message }) => (typeof message === 'string' ? message : message.value)).join('\n');
  expect(words).toMatch(/missing property "subject"/i);
  expect(words).toMatch(/incorrect type/i);
});

test('what a field means', async () => {
  const uri = folder.uriOf('messages/hover.yaml');
  await editor.open(uri, `${TOP}template: follow-up\nsubject: Your oak table\n`);
  const hover = await editor.ask<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 2, character: 3 },
  });
  expect(JSON.stringify(hover.contents)).toMatch(/subject/i);
  expect(JSON.stringify(hover.contents).length).toBeGreaterThan(40);
});

test('fields that can be written', async () => {
  const uri = folder.uriOf('messages/fields.yaml');
  await editor.open(uri, `${TOP}template: follow-up\n\n`);
  const list = await editor.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 2, character: 0 },
  });
  expect(list.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['subject', 'next_step', 'recipient']));
});
