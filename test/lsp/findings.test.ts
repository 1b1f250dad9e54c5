/* oxlint-disable no-await-in-loop -- an editor does one thing after the other */
import { afterEach, describe, expect, test } from 'vitest';
import { load } from '../../src/run/load.ts';
import { inOrder } from '../../src/reporters/in-order.ts';
import { createPlaces } from '../../src/reporters/position.ts';
import { editorOf } from './editor.ts';
import { assistWith } from './fake-assist.ts';
import { folderWith, GOOD, type Folder } from './project.ts';

const KARI = 'messages/kari.yaml';
const BAD = GOOD.replace('template: follow-up', 'template: folow-up').replace('sender: emma', 'sender: nobody');

const folders: Folder[] = [];
function folder(files: { readonly [file: string]: string } = {}, withConfig = true): Folder {
  const made = folderWith(files, withConfig);
  folders.push(made);
  return made;
}
afterEach(() => folders.splice(0).forEach(({ remove }) => remove()));

describe('findings while somebody types', () => {
  test('a good text has none, and says for which version', async () => {
    const { uri, uriOf } = folder({ [KARI]: GOOD });
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(KARI), GOOD, 7);
    expect(await editor.findings(uriOf(KARI))).toEqual([]);
    expect(editor.published).toEqual([{ uri: uriOf(KARI), diagnostics: [], version: 7 }]);
  });

  test('the same codes at the same places as check', async () => {
    const { path, uri, uriOf } = folder({ [KARI]: BAD });
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(KARI), BAD);
    const shown = await editor.findings(uriOf(KARI));
    const project = await load(path);
    const { diagnostics } = await project.check({ kind: 'paths', paths: [KARI] });
    const places = createPlaces();
    const wanted = inOrder(diagnostics).map(({ code, span }) => {
      if (span === null) throw new Error('a finding of a message has a place');
      const { start, end } = places.rangeOf(span);
      return [code, start.line - 1, start.column - 1, end.line - 1, end.column - 1];
    });
    expect(wanted.length).toBeGreaterThan(1);
    expect(
      shown.map(({ code, range: { start, end } }) => [code, start.line, start.character, end.line, end.character]),
    ).toEqual(wanted);
    expect(shown.every(({ source }) => source === 'envoi')).toBe(true);
    expect(shown[0]?.message).toContain('\n');
  });

  test('what is typed counts, not what is on the disk', async () => {
    const { uri, uriOf } = folder({ [KARI]: GOOD });
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(KARI), GOOD);
    await editor.findings(uriOf(KARI));
    const range = { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } };
    await editor.change(uriOf(KARI), 2, { range, text: '' });
    const [first] = await editor.findings(uriOf(KARI), 2);
    expect(first?.code).toBe('project/unknown-template');
    await editor.change(uriOf(KARI), 3, { range: { start: range.start, end: range.start }, text: 'f' });
    expect(await editor.findings(uriOf(KARI), 3)).toEqual([]);
  });

  test('a message that is not on the disk yet', async () => {
    const { uri, uriOf } = folder();
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf('messages/new/one.yaml'), BAD);
    expect(await editor.findings(uriOf('messages/new/one.yaml'))).not.toEqual([]);
  });

  test('of many versions none is published for a later text', async () => {
    const { uri, uriOf } = folder({ [KARI]: GOOD });
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(KARI), GOOD);
    for (let version = 2; version < 60; version += 1)
      await editor.change(uriOf(KARI), version, { text: version % 2 === 0 ? BAD : GOOD });
    expect(await editor.findings(uriOf(KARI), 59)).toEqual([]);
    for (const { version = 0, diagnostics } of editor.published)
      expect([version, diagnostics.length > 0]).toEqual([version, version % 2 === 0]);
    expect(editor.published.length).toBeLessThan(20);
  });

  test('closed texts take their findings with them', async () => {
    const { uri, uriOf } = folder({ [KARI]: GOOD, 'messages/ola.yaml': GOOD });
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(KARI), BAD);
    await editor.open(uriOf('messages/ola.yaml'), GOOD);
    expect(await editor.findings(uriOf(KARI))).not.toEqual([]);
    const gone = editor.findings(uriOf(KARI));
    await editor.close(uriOf(KARI));
    expect(await gone).toEqual([]);
  });
});

describe('the library', () => {
  const TEMPLATE = 'templates/note.mjml';
  const SCHEMA = 'schemas/note.schema.json';

  test('what a template breaks is shown where it is, open or not, and goes away again', async () => {
    const broken =
      '<mjml><mj-body><mj-section><mj-column><mj-text>{{greeting}}</mj-column></mj-section></mj-body></mjml>';
    const made = folder({ [KARI]: GOOD, [TEMPLATE]: broken, [SCHEMA]: '{}' });
    const { uri, uriOf } = made;
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    const inTemplate = editor.findings(uriOf(TEMPLATE));
    await editor.open(uriOf(KARI), GOOD);
    expect((await inTemplate).map(({ code }) => code)).toContain('mjml/unclosed');
    const gone = editor.findings(uriOf(TEMPLATE));
    const { rmSync } = await import('node:fs');
    rmSync(`${made.path}/${TEMPLATE}`);
    rmSync(`${made.path}/${SCHEMA}`);
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(TEMPLATE), type: 3 }] });
    expect(await gone).toEqual([]);
  });

  test('a text of envoi.yaml that is not saved changes what messages mean', async () => {
    const { uri, uriOf } = folder({ [KARI]: GOOD });
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(KARI), GOOD);
    expect(await editor.findings(uriOf(KARI))).toEqual([]);
    const inMessage = editor.findings(uriOf(KARI));
    await editor.open(uriOf('envoi.yaml'), 'version: 1\nlanguage: en\n');
    expect((await inMessage).map(({ code }) => code)).toContain('project/unknown-sender');
  });
});

describe('only what a project of the workspace reads', () => {
  const others: readonly [name: string, uri: (made: Folder) => string][] = [
    ['a file outside', () => 'file:///etc/messages/kari.yaml'],
    ['a page of the net', () => 'http://example.com/messages/kari.yaml'],
    ['a file of another machine', () => 'file://elsewhere/messages/kari.yaml'],
    ['a new text', () => 'untitled:messages/kari.yaml'],
    ['no address', () => 'messages/kari.yaml'],
    ['a file beside the messages', ({ uriOf }) => uriOf('notes.yaml')],
    ['data of messages', ({ uriOf }) => uriOf('messages/data/rows.yaml')],
    ['a hidden file', ({ uriOf }) => uriOf('messages/.#kari.yaml')],
    ['the way out', ({ uri }) => `${uri}/../messages/kari.yaml`],
  ];
  test('others are not read, not shown and not answered for', async () => {
    const made = folder({ [KARI]: GOOD });
    const told: string[] = [];
    const editor = editorOf(assistWith({ hover: ({ source }) => (told.push(source.file), null) }));
    await editor.start([made.uri]);
    for (const [name, address] of others) {
      const uri = address(made);
      await editor.open(uri, BAD);
      const at = { textDocument: { uri }, position: { line: 0, character: 0 } };
      for (const method of ['hover', 'definition', 'completion'])
        expect([name, await editor.ask(`textDocument/${method}`, at)]).toEqual([name, null]);
      const range = { start: at.position, end: at.position };
      const actions = { ...at, range, context: { diagnostics: [] } };
      expect([name, await editor.ask('textDocument/codeAction', actions)]).toEqual([name, null]);
    }
    await editor.open(made.uriOf(KARI), GOOD);
    await editor.findings(made.uriOf(KARI));
    await editor.ask('textDocument/hover', {
      textDocument: { uri: made.uriOf(KARI) },
      position: { line: 0, character: 0 },
    });
    expect(editor.published.map(({ uri }) => uri)).toEqual([made.uriOf(KARI)]);
    expect(told).toEqual([KARI]);
  });

  test('nothing without a folder', async () => {
    const { uriOf } = folder({ [KARI]: BAD });
    const editor = editorOf(assistWith());
    await editor.start([]);
    await editor.open(uriOf(KARI), BAD);
    expect(
      await editor.ask('textDocument/hover', {
        textDocument: { uri: uriOf(KARI) },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
    expect(editor.published).toEqual([]);
  });

  test('projects below the folder, each with its own', async () => {
    const { uri, uriOf } = folder(
      {
        'a/messages/kari.yaml': BAD,
        'a/envoi.yaml': 'version: 1\n',
        'b/messages/kari.yaml': GOOD,
        'b/envoi.yaml':
          'version: 1\nsenders: {emma: {name: Emma Clarke, role: adviser, email: emma@lumo.example}}\ncompany: {name: Lumo AS}\n',
      },
      false,
    );
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf('a/messages/kari.yaml'), BAD);
    await editor.open(uriOf('b/messages/kari.yaml'), GOOD);
    const [a, b] = await Promise.all([
      editor.findings(uriOf('a/messages/kari.yaml')),
      editor.findings(uriOf('b/messages/kari.yaml')),
    ]);
    expect(a.length).toBeGreaterThan(0);
    expect(b.filter(({ severity }) => severity === 1)).toEqual([]);
  });

  test('a project above the folder', async () => {
    const { uriOf } = folder({ [KARI]: GOOD });
    const editor = editorOf(assistWith());
    await editor.start([uriOf('messages')]);
    await editor.open(uriOf(KARI), GOOD);
    expect(await editor.findings(uriOf(KARI))).toEqual([]);
  });

  test('a folder that comes and goes', async () => {
    const { uri, uriOf } = folder({ [KARI]: BAD });
    const editor = editorOf(assistWith());
    await editor.start([]);
    await editor.open(uriOf(KARI), BAD);
    const found = editor.findings(uriOf(KARI));
    const change = (event: object): Promise<void> => editor.tell('workspace/didChangeWorkspaceFolders', { event });
    await change({ added: [{ uri, name: 'x' }], removed: [] });
    expect(await found).not.toEqual([]);
    const gone = editor.findings(uriOf(KARI));
    await change({ added: [], removed: [{ uri, name: 'x' }] });
    expect(await gone).toEqual([]);
  });
});
