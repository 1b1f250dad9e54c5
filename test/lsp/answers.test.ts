/* oxlint-disable no-await-in-loop -- an editor does one thing after the other */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  Location,
  LocationLink,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, describe, expect, test } from 'vitest';
import * as assist from '../../src/assist/index.ts';
import { ABLE, type Editor, editorOf } from './editor.ts';
import { assistWith } from './fake-assist.ts';
import { folderWith, GOOD, packageFolder } from './project.ts';

const folder = folderWith({ 'messages/kari.yaml': GOOD });
afterAll(() => folder.remove());

interface Desk {
  readonly editor: Editor;
  readonly uri: string;
}

/** Editors by what they say of themselves: their servers know the project after the first question. */
const editors = new Map<string, { readonly editor: Editor; readonly uris: string[] }>();

/** A text of its own that is open alone; `more` is what the editor says of itself. */
async function opened(text: string, more: object = {}): Promise<Desk> {
  const known = editors.get(JSON.stringify(more)) ?? { editor: editorOf(assist), uris: [] };
  const { editor, uris } = known;
  if (!editors.has(JSON.stringify(more))) await editor.start([folder.uri], more);
  editors.set(JSON.stringify(more), known);
  const uri = folder.uriOf(`messages/kari-${uris.length}.yaml`);
  const before = uris.at(-1);
  uris.push(uri);
  editor.forget();
  await editor.open(uri, text, 3);
  if (before !== undefined) await editor.close(before);
  return { editor, uri };
}

/** `|` is the cursor. */
function cursorIn(marked: string): { readonly text: string; readonly position: { line: number; character: number } } {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return {
    text: marked.replace('|', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

async function at<T>(method: string, marked: string): Promise<T> {
  const { text, position } = cursorIn(marked);
  const { editor, uri } = await opened(text);
  return editor.ask<T>(`textDocument/${method}`, { textDocument: { uri }, position });
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('x:y', 'yaml', 1, text), [...edits]);
}

/** A text after an edit of the workspace that is of it alone. */
function after(text: string, edit: WorkspaceEdit | undefined, uri: string): string {
  const [change] = edit?.documentChanges ?? [];
  if (change === undefined || !('textDocument' in change)) throw new Error('no versioned edit');
  expect(change.textDocument).toEqual({ uri, version: 3 });
  return edited(
    text,
    change.edits.map((one) => {
      if (!('newText' in one)) throw new Error('no edit of a text');
      return one;
    }),
  );
}

function itemNamed({ items }: CompletionList, name: string): CompletionItem {
  const item = items.find(({ label }) => label === name);
  if (item === undefined) throw new Error(`no ${name} among ${items.map(({ label }) => label).join(', ')}`);
  return item;
}

const PLAIN = { capabilities: {} };

describe('completion', () => {
  const EMPTY = { line: 19, character: 0 };

  test('a value takes the place of what is typed, and what is typed finds it', async () => {
    const marked = GOOD.replace('template: follow-up', 'template: appo|');
    const item = itemNamed(await at<CompletionList>('completion', marked), 'appointment');
    expect(item.filterText).toBe('appo');
    const { text } = cursorIn(marked);
    const edit = item.textEdit;
    if (edit === undefined || !('range' in edit)) throw new Error('no edit');
    expect(edited(text, [edit])).toBe(GOOD.replace('template: follow-up', 'template: appointment'));
  });

  test('fields with stops for editors that know them, and without for those that do not', async () => {
    const { text } = cursorIn(GOOD.replace('thread:\n', '|thread:\n'));
    const without = text.replace(/next_step:[\s\S]*?(?=send_at)/, '');
    const position = { line: without.slice(0, without.indexOf('send_at')).split('\n').length - 1, character: 0 };
    const lines = without.split('\n').toSpliced(position.line, 0, 'next').join('\n');
    const ask = async (more: object): Promise<CompletionItem> => {
      const { editor, uri } = await opened(lines, more);
      const cursor = { ...position, character: 4 };
      const list = await editor.ask<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position: cursor,
      });
      return itemNamed(list, 'next_step');
    };
    const able = await ask({});
    expect(able).toMatchObject({
      insertTextFormat: 2,
      insertTextMode: 2,
      textEdit: { newText: expect.stringMatching(/^next_step:\n {2}.*\$/) },
    });
    expect(able.documentation).toMatchObject({ kind: 'markdown' });
    const plain = await ask(PLAIN);
    expect(plain.textEdit?.newText).toMatch(/^next_step:\n {2}\w+:/);
    expect(plain.textEdit?.newText).not.toContain('$');
    expect(plain).toMatchObject({ insertTextFormat: 1, documentation: { kind: 'plaintext' } });
    expect(plain.insertTextMode).toBeUndefined();
  });

  const engines: readonly (readonly [name: string, item: object, isIndenting: boolean])[] = [
    ['that can do all', { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } }, true],
    ['with stops that says nothing of indentation, as Helix', { snippetSupport: true }, true],
    ['with stops that names one mode only', { snippetSupport: true, insertTextModeSupport: { valueSet: [1] } }, true],
    ['without stops that indents', { insertTextModeSupport: { valueSet: [1, 2] } }, true],
    ['without stops', {}, false],
    ['without stops that puts it in as it is', { insertTextModeSupport: { valueSet: [1] } }, false],
  ];
  test.each(engines)('several lines below the first level in an editor %s', async (_name, item, isIndenting) => {
    const wanted = ['    x:', '      a: 1', '', '      - b'].join('\n');
    const marked = 'details:\n    |x\n';
    for (const isSnippet of [true, false]) {
      const insert = ['x:', '      a: 1', '', '      - b'].join('\n');
      const helper = editorOf(
        assistWith({
          suggestions: ({ source, offset }) => [
            {
              label: 'x',
              kind: 'field',
              detail: null,
              documentation: null,
              insert,
              rank: 0,
              isSnippet,
              replace: { source, start: offset, end: offset + 1 },
            },
          ],
        }),
      );
      await helper.start([folder.uri], { capabilities: { textDocument: { completion: { completionItem: item } } } });
      const uri = folder.uriOf('messages/lines.yaml');
      const { text, position } = cursorIn(marked);
      await helper.open(uri, text);
      const { items } = await helper.ask<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      const [first] = items;
      const lines = (first?.textEdit?.newText ?? '').replace('$0', '').split('\n');
      // What the editor does with it: `asIs` and plain texts without a mode stay.
      const lead = isIndenting ? '    ' : '';
      const written = lines.map((line, index) => (index === 0 ? `    ${line}` : line === '' ? '' : lead + line));
      expect(written.join('\n')).toBe(wanted);
      expect(first?.insertTextMode === 1).toBe(!isIndenting && 'insertTextModeSupport' in item);
    }
  });

  test('a map in a map is right YAML in an editor whose engine indents it', async () => {
    const text = GOOD.replace(/next_step:[\s\S]*?(?=send_at)/, 'next_step:\n  summary: Reply.\n  action\n');
    const position = { line: text.split('\n').indexOf('  action'), character: '  action'.length };
    const helix = { capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } };
    const { editor, uri } = await opened(text, helix);
    const list = await editor.ask<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    const { textEdit } = itemNamed(list, 'action');
    if (textEdit === undefined || !('range' in textEdit)) throw new Error('no edit');
    expect(textEdit.newText).toMatch(/^action:\n {2}\S/);
    const newText = assist.withoutStops(textEdit.newText).replaceAll('\n', '\n  ');
    expect(edited(text, [{ ...textEdit, newText }])).toContain('\n  action:\n    \nsend_at:');
  });

  test.each([
    ['far below the text', { line: 9_999, character: 9_999 }],
    ['far behind the line', { line: 1, character: 9_999 }],
    ['below zero', { line: -4, character: -1 }],
    ['an empty line', EMPTY],
  ])('a position %s is answered', async (_name, position) => {
    const { editor, uri } = await opened(GOOD);
    const list = await editor.ask<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    expect(Array.isArray(list.items)).toBe(true);
  });
});

describe('hover and definition', () => {
  test('what a field means, at its place behind signs of two units and any line end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `# 😀😀\nrecipient: { given_name: "𝒳", family_name: Larsen }\n`.replaceAll('\n', end);
      const { editor, uri } = await opened(text);
      const character = text.split(end)[1]?.indexOf('family_name') ?? 0;
      const hover = await editor.ask<Hover>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 1, character: character + 2 },
      });
      expect(hover.range).toEqual({
        start: { line: 1, character },
        end: { line: 1, character: character + 'family_name'.length },
      });
      expect(hover.contents).toMatchObject({ kind: 'markdown' });
    }
  });

  test('a byte order mark moves nothing', async () => {
    const { editor, uri } = await opened(`\uFEFFtemplate: folow-up\n${GOOD.slice(GOOD.indexOf('language:'))}`);
    const [finding] = await editor.findings(uri);
    expect(finding).toMatchObject({
      code: 'project/unknown-template',
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 19 } },
    });
  });

  test('why a finding is one, with its source', async () => {
    const text = GOOD.replace(/next_step:[\s\S]*?(?=send_at)/, 'next_step:\n  summary: Please reply with A or B.\n');
    const { editor, uri } = await opened(text);
    const found = await editor.findings(uri);
    const finding = found.find(({ code }) => code === 'next-step/reachable');
    if (finding === undefined) throw new Error('nothing was found');
    const hover = await editor.ask<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: finding.range.start,
    });
    expect(JSON.stringify(hover.contents)).toMatch(/next-step\/reachable.*> “.*line 11/);
  });

  test('from a template that is shipped to its file in the package', async () => {
    const links = await at<LocationLink[]>('definition', GOOD.replace('template: follow-up', 'template: follow-|up'));
    const files = links.map(({ targetUri }) => fileURLToPath(targetUri));
    expect(files[0]).toBe(`${packageFolder}templates/follow-up.mjml`);
    expect(files.every((file) => existsSync(file))).toBe(true);
    expect(links[0]?.originSelectionRange).toBeDefined();
  });

  test('to files of the project, also in a folder `envoi/`, and never to one that is nowhere', async () => {
    folder.write('envoi/terms.pdf', 'x');
    const pointing = async (name: string): Promise<readonly string[]> => {
      const text = `${GOOD}attachments:\n  - ${name}\n`;
      const target = { source: { file: name, text: '' }, start: 0, end: 0 };
      const editor = editorOf(
        assistWith({ definition: ({ source }) => [{ origin: { source, start: 0, end: 1 }, target }] }),
      );
      await editor.start([folder.uri]);
      const uri = folder.uriOf('messages/pointing.yaml');
      await editor.open(uri, text);
      const links = await editor.ask<LocationLink[]>('textDocument/definition', {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      });
      return links.map(({ targetUri }) => targetUri);
    };
    expect(await pointing('envoi/terms.pdf')).toEqual([folder.uriOf('envoi/terms.pdf')]);
    expect(await pointing('languages/nb.yaml')).toEqual([pathToFileURL(`${packageFolder}languages/nb.yaml`).href]);
    for (const nowhere of ['attachments/none.pdf', '-', 'envoi', 'messages'])
      expect([nowhere, await pointing(nowhere)]).toEqual([nowhere, []]);
  });

  test('an editor that shows no Markdown gets words', async () => {
    const { text, position } = cursorIn(GOOD.replace('template: follow-up', 'templ|ate: follow-up'));
    const { editor, uri } = await opened(text, PLAIN);
    const hover = await editor.ask<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect(hover.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^Template · template · /),
    });
    expect(JSON.stringify(hover.contents)).not.toMatch(/[`*]|\\\\[^n"]/);
  });

  test('from a sender to where envoi.yaml says who that is, also for editors without links', async () => {
    const { text, position } = cursorIn(GOOD.replace('sender: emma', 'sender: em|ma'));
    const { editor, uri } = await opened(text, PLAIN);
    const [location] = await editor.ask<Location[]>('textDocument/definition', { textDocument: { uri }, position });
    expect(location?.uri).toBe(folder.uriOf('envoi.yaml'));
    expect(location?.range.start.line).toBeGreaterThan(5);
  });
});

describe('corrections', () => {
  const BAD = GOOD.replace('language: en', 'language:en');
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

  function actionsIn(desk: Desk, context: object = {}, range: object = everywhere): Promise<CodeAction[]> {
    const params = { textDocument: { uri: desk.uri }, range, context: { diagnostics: [], ...context } };
    return desk.editor.ask<CodeAction[]>('textDocument/codeAction', params);
  }

  test('the fix of a finding, of the version that it is for', async () => {
    const desk = await opened(BAD);
    const [first] = await actionsIn(desk, { only: ['quickfix'] });
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'yaml/missing-space' }] });
    expect(after(BAD, first?.edit, desk.uri)).toBe(GOOD);
  });

  test('a selection from its end to its start is one, and elsewhere there is nothing', async () => {
    const desk = await opened(BAD);
    const backwards = { start: { line: 3, character: 0 }, end: { line: 1, character: 0 } };
    expect(await actionsIn(desk, { only: ['quickfix'] }, backwards)).not.toEqual([]);
    const below = { start: { line: 12, character: 0 }, end: { line: 12, character: 3 } };
    expect(await actionsIn(desk, { only: ['quickfix'] }, below)).toEqual([]);
  });

  test('editors without versions get edits all the same', async () => {
    const able = { ...ABLE, workspace: {} };
    const desk = await opened(BAD, { capabilities: able });
    const [first] = await actionsIn(desk, { only: ['quickfix'] });
    expect(edited(BAD, first?.edit?.changes?.[desk.uri] ?? [])).toBe(GOOD);
  });

  test('all of a file: at once on saving, by a command when somebody chooses', async () => {
    const text = BAD.replace('sender: emma', 'sender:emma');
    const desk = await opened(text);
    const [all, ...more] = await actionsIn(desk, { only: ['source.fixAll'] });
    expect(more).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.envoi');
    expect(after(text, all?.edit, desk.uri)).toBe(GOOD);
    const chosen = (await actionsIn(desk)).find(({ kind }) => kind === 'source.fixAll.envoi');
    await desk.editor.ask('workspace/executeCommand', chosen?.command ?? {});
    expect(after(text, desk.editor.applied[0], desk.uri)).toBe(GOOD);
    expect(await actionsIn(await opened(GOOD), { only: ['source.fixAll'] })).toEqual([]);
  });

  const SOFT = GOOD.replace('Thank you for your message', 'Thank you for your ASAP message');

  test('to allow a rule asks for the reason where the editor can', async () => {
    const desk = await opened(SOFT, { initializationOptions: { asksForReasons: true } });
    const allow = (await actionsIn(desk)).find(({ command }) => command?.command === 'envoi.allow');
    const [asked] = allow?.command?.arguments ?? [];
    expect(asked).toMatchObject({ uri: desk.uri });
    const say = (because: unknown): Promise<unknown> =>
      desk.editor.ask('workspace/executeCommand', { command: 'envoi.allowWith', arguments: [{ ...asked, because }] });
    await say('  ');
    await say(undefined);
    await desk.editor.ask('workspace/executeCommand', {
      command: 'envoi.allowWith',
      arguments: [{ uri: 'file:///x', code: 'tone/calm', because: 'so' }],
    });
    await desk.editor.ask('workspace/executeCommand', {
      command: 'envoi.allowWith',
      arguments: [{ uri: desk.uri, code: 'next-step/required', because: 'so' }],
    });
    expect(desk.editor.applied).toEqual([]);
    expect(desk.editor.said).toHaveLength(4);
    const unknown = desk.editor.ask('workspace/executeCommand', { command: 'envoi.\u001B[31m' });
    await expect(unknown).rejects.toThrow('there is no command envoi.\u241B[31m');
    expect(desk.editor.said).toHaveLength(4);
    await say('she writes so herself');
    const text = after(SOFT, desk.editor.applied[0], desk.uri);
    expect(text).toContain('she writes so herself');
    await desk.editor.change(desk.uri, 4, { text });
    expect(await desk.editor.findings(desk.uri, 4)).toEqual([]);
  });

  test('to allow a rule leaves an empty reason elsewhere, and that is found', async () => {
    const desk = await opened(SOFT);
    const allow = (await actionsIn(desk)).find(({ title }) => title.startsWith('allow'));
    const text = after(SOFT, allow?.edit, desk.uri);
    await desk.editor.change(desk.uri, 4, { text });
    const found = await desk.editor.findings(desk.uri, 4);
    expect(found.length).toBeGreaterThan(0);
    const lines = text.split('\n');
    expect(found.some(({ range }) => lines[range.start.line]?.includes('because'))).toBe(true);
  });

  test('nothing of a text that has changed meanwhile', async () => {
    const { editor, uri } = await opened(BAD);
    await editor.findings(uri);
    await editor.change(uri, 4, { text: GOOD });
    expect(await actionsIn({ editor, uri })).toEqual([]);
  });
});
