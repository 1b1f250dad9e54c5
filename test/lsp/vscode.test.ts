import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFolder } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'envoi-vsix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = new Map<string, string>();
let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
  const packer = join(packageFolder, 'editors/vscode/pack.mjs');
  const { pack }: { pack: (folder: string) => Promise<string> } = await import(packer);
  const file = await pack(folder);
  expect(file).toBe(join(folder, 'envoi-0.1.0.vsix'));
  bytes = readFileSync(file);
  for (const [name, content] of Object.entries(unzipSync(bytes))) files.set(name, strFromU8(content));
  expect(Buffer.compare(readFileSync(await pack(join(folder, 'again'))), bytes)).toBe(0);
});

describe('the packed extension', () => {
  test('has what Visual Studio Code looks for, and nothing else', () => {
    expect([...files.keys()].toSorted()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENCES.txt',
      'extension/LICENSE.txt',
      'extension/extension.js',
      'extension/package.json',
      'extension/readme.md',
    ]);
  });

  test('says the same of itself in both of its manifests', () => {
    const manifest: { [field: string]: unknown } = JSON.parse(files.get('extension/package.json') ?? '');
    const { name, publisher, version, engines, main, capabilities, activationEvents } = manifest;
    const text = files.get('extension.vsixmanifest') ?? '';
    expect(text).toContain(
      `<Identity Language="en-US" Id="${String(name)}" Version="${String(version)}" Publisher="${String(publisher)}"/>`,
    );
    expect(text).toContain(`Value="${Object.values(engines ?? {}).join('')}"`);
    expect(files.has(`extension/${String(main).replace('./', '')}`)).toBe(true);
    expect(capabilities).toMatchObject({ untrustedWorkspaces: { supported: false } });
    expect(activationEvents).toContain('workspaceContains:envoi.yaml');
    const { version: own }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
    expect(version).toBe(own);
  });

  test('names a type for each ending, and each asset is there', () => {
    const types = files.get('[Content_Types].xml') ?? '';
    for (const name of [...files.keys()].filter((one) => one !== '[Content_Types].xml'))
      expect(types).toContain(`Extension=".${name.slice(name.lastIndexOf('.') + 1)}"`);
    const assets = [...(files.get('extension.vsixmanifest') ?? '').matchAll(/Path="([^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    expect(assets).toHaveLength(3);
    for (const path of assets) expect(files.has(path)).toBe(true);
    expect(parse(files.get('extension.vsixmanifest') ?? '').childNodes.length).toBeGreaterThan(0);
  });

  test('has the licences of what is in it', () => {
    expect(files.get('extension/LICENCES.txt')).toMatch(/vscode-languageclient[\s\S]*MIT/);
    expect(files.get('extension/LICENCES.txt')).not.toContain('no licence file');
  });
});

describe('the extension in an editor', () => {
  test('starts the envoi of the project, and asks for the reason of an allowance', async () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    symlinkSync(packageFolder, join(project, 'node_modules', 'envoi'), 'dir');
    // The folder that is open is below the one with the package.
    const workspace = join(project, 'letters');
    mkdirSync(workspace);
    const editor = await activated(workspace);
    expect(editor.warnings).toEqual([]);
    await editor.run('envoi.allow', { uri: 'file:///x/messages/kari.yaml', code: 'tone/calm' });
    // The real server answers: it was started, it was asked, and it does not know this text.
    await editor.warned;
    expect(editor.warnings).toEqual([expect.stringContaining('is not open')]);
    await editor.run('envoi.restart');
    await editor.deactivate();
  });

  test('starts the envoi of a project below the folder', async () => {
    const workspace = join(folder, 'above');
    const project = join(workspace, 'letters');
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    symlinkSync(packageFolder, join(project, 'node_modules', 'envoi'), 'dir');
    const editor = await activated(workspace, [join(project, 'envoi.yaml')]);
    expect(editor.warnings).toEqual([]);
    await editor.run('envoi.allow', { uri: 'file:///x/messages/kari.yaml', code: 'tone/calm' });
    await editor.warned;
    expect(editor.warnings).toEqual([expect.stringContaining('is not open')]);
    await editor.deactivate();
  });

  test('a start that fails is told and can be mended, also by many who ask at once', async () => {
    const workspace = join(folder, 'damaged');
    const bin = join(workspace, 'node_modules', 'envoi', 'dist', 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'envoi.js'), 'process.exit(3);');
    const editor = await activated(workspace, [join(workspace, 'envoi.yaml')]);
    expect(editor.errors).toContainEqual(expect.stringContaining('the language server did not start'));
    rmSync(join(workspace, 'node_modules'), { recursive: true });
    mkdirSync(join(workspace, 'node_modules'));
    symlinkSync(packageFolder, join(workspace, 'node_modules', 'envoi'), 'dir');
    await Promise.all(Array.from({ length: 3 }, () => editor.run('envoi.restart')));
    expect(editor.warnings).toEqual([]);
    await editor.run('envoi.allow', { uri: 'file:///x/messages/kari.yaml', code: 'tone/calm' });
    await editor.warned;
    expect(editor.warnings).toEqual([expect.stringContaining('is not open')]);
    await editor.deactivate();
  });

  test('a folder that is no project of envoi is left in peace, until somebody asks', async () => {
    const workspace = join(folder, 'other');
    mkdirSync(join(workspace, 'messages'), { recursive: true });
    writeFileSync(join(workspace, 'messages', 'en.yaml'), 'hello: world');
    const editor = await activated(workspace);
    expect([editor.warnings, editor.errors]).toEqual([[], []]);
    await editor.run('envoi.restart');
    expect(editor.warnings).toEqual([expect.stringContaining('npm install --save-dev envoi')]);
  });

  test('without envoi it says how to get it and starts nothing', async () => {
    const workspace = join(folder, 'nothing');
    mkdirSync(workspace);
    const editor = await activated(workspace, [join(workspace, 'envoi.yaml')]);
    expect(editor.warnings).toEqual([expect.stringContaining('npm install --save-dev envoi')]);
    await editor.run('envoi.allow', { uri: 'file:///x/messages/kari.yaml', code: 'tone/calm' });
    await editor.deactivate();
  });
});

/** The packed entry, started in a made-up Visual Studio Code in which its user gives a reason when asked. */
async function activated(workspace: string, configs: readonly string[] = []) {
  const handlers = new Map<string, (...given: readonly unknown[]) => unknown>();
  const warnings: string[] = [];
  const errors: string[] = [];
  const asked: unknown[] = [];
  const ear = new EventEmitter();
  const warned = once(ear, 'warning');
  const vscode = madeUp({
    version: '1.106.0',
    workspace: madeUp({
      workspaceFolders: [{ uri: uriOf(workspace), name: 'letters', index: 0 }],
      textDocuments: [],
      notebookDocuments: [],
      findFiles: async () => configs.map(uriOf),
      getConfiguration: () => ({ get: (_name: string, other: unknown) => other }),
    }),
    window: madeUp({
      tabGroups: madeUp({ all: [] }),
      visibleTextEditors: [],
      activeTextEditor: undefined,
      showWarningMessage: async (text: string) => {
        warnings.push(text);
        ear.emit('warning');
      },
      showErrorMessage: async (text: string) => void errors.push(text),
      showInputBox: async (options: { readonly validateInput: (text: string) => unknown }) => {
        asked.push(options.validateInput('  '), options.validateInput('so'));
        return 'she said so';
      },
    }),
    commands: madeUp({
      registerCommand: (name: string, handler: (...given: readonly unknown[]) => unknown) => {
        handlers.set(name, handler);
        return { dispose: () => undefined };
      },
    }),
    Uri: madeUp({ parse: (text: string) => uriOf(new URL(text).pathname) }),
  });
  const exported = loaded(vscode);
  await exported.activate({ subscriptions: [] });
  return {
    warnings,
    errors,
    asked,
    warned,
    run: async (name: string, ...given: readonly unknown[]): Promise<unknown> => handlers.get(name)?.(...given),
    deactivate: (): Promise<void> => exported.deactivate(),
  };
}

/** The packed entry, for which `vscode` is what is given. */
function loaded(vscode: object): Extension {
  const entry = join(folder, 'extension.cjs');
  writeFileSync(
    entry,
    `module.exports = (require) => { const module = { exports: {} }; const { exports } = module;
${files.get('extension/extension.js') ?? ''}
return module.exports; };`,
  );
  const own = createRequire(entry);
  const make: (require: (name: string) => unknown) => Extension = own(entry);
  return make((name) => (name === 'vscode' ? vscode : own(name)));
}

interface Extension {
  activate: (context: { readonly subscriptions: unknown[] }) => Promise<void>;
  deactivate: () => Promise<void>;
}

function uriOf(path: string) {
  return { scheme: 'file', fsPath: path, path, toString: () => `file://${path}`, with: () => uriOf(path) };
}

/** Whatever is asked of it and not known is a thing that can be called, made anew and asked in its turn. */
function madeUp(known: { readonly [name: string]: unknown }): object {
  return new Proxy(MadeUp, {
    get: (target, name) => {
      if (typeof name === 'string' && name in known) return known[name];
      if (typeof name === 'symbol' || name === 'prototype') return Reflect.get(target, name);
      return name === 'then' ? undefined : madeUp({});
    },
    apply: () => madeUp({}),
  });
}

/** One of those that are made anew: also with what a class that extends it brings. */
class MadeUp {
  dispose(): void {}

  constructor() {
    return new Proxy(this, {
      get: (target, name, self) => {
        if (typeof name === 'symbol' || name in target) return Reflect.get(target, name, self);
        return name === 'then' ? undefined : madeUp({});
      },
    });
  }
}
