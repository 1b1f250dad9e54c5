/* oxlint-disable no-await-in-loop -- an editor does one thing after the other */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { load } from '../../src/run/load.ts';
import { openWorkspace } from '../../src/run/workspace.ts';
import { inOrder } from '../../src/reporters/in-order.ts';
import { createPlaces } from '../../src/reporters/position.ts';
import { createEditorPlaces } from '../../src/lsp/places.ts';
import { editorOf } from './editor.ts';
import { assistWith } from './fake-assist.ts';
import { folderWith, GOOD, type Folder } from './project.ts';

vi.mock('../../src/run/workspace.ts', { spy: true });

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

  test('of two addresses of one file the other goes on when one is closed', async () => {
    const { uri, uriOf } = folder({ [KARI]: GOOD });
    const other = uriOf(KARI).replace('kari', '%6Bari');
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(KARI), GOOD);
    await editor.open(other, GOOD);
    expect(await editor.findings(other)).toEqual([]);
    await editor.close(other);
    await editor.change(uriOf(KARI), 2, { text: BAD });
    expect(await editor.findings(uriOf(KARI), 2)).not.toEqual([]);
    await editor.close(uriOf(KARI));
    editor.forget();
    await editor.open(uriOf(KARI), GOOD);
    expect(await editor.findings(uriOf(KARI))).toEqual([]);
  });

  test('the project of the last closed text is remembered, and what changed meanwhile is seen', async () => {
    const made = folder({ [KARI]: GOOD, 'templates/note.mjml': '<mjml>' });
    const { uri, uriOf } = made;
    const looks = vi.mocked(openWorkspace).mockClear();
    const editor = editorOf(
      assistWith({
        hover: ({ project, source }) => ({
          span: { source, start: 0, end: 0 },
          markdown: project.config.root?.kind === 'map' ? String(project.config.root.entries.length) : 'none',
        }),
      }),
    );
    await editor.start([uri]);
    const inTemplate = editor.findings(uriOf('templates/note.mjml'));
    await editor.open(uriOf(KARI), GOOD);
    expect(await inTemplate).not.toEqual([]);
    const gone = editor.findings(uriOf('templates/note.mjml'));
    await editor.close(uriOf(KARI));
    expect(await gone).toEqual([]);
    made.write('envoi.yaml', 'version: 1\n');
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [] });
    const hover = { textDocument: { uri: uriOf(KARI) }, position: { line: 0, character: 0 } };
    expect(await editor.ask('textDocument/hover', hover)).toBeNull();
    const again = editor.findings(uriOf('templates/note.mjml'));
    const found = editor.findings(uriOf(KARI));
    await editor.open(uriOf(KARI), GOOD);
    expect(JSON.stringify(await editor.ask('textDocument/hover', hover))).toContain('"1"');
    expect(await again).not.toEqual([]);
    expect((await found).map(({ code }) => code)).toContain('project/unknown-sender');
    expect(looks).toHaveBeenCalledTimes(1);
  });

  test('of many projects without an open text only a few are remembered', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { uri, uriOf } = folder(
      Object.fromEntries(names.map((name) => [`${name}/envoi.yaml`, 'version: 1\n'])),
      false,
    );
    const looks = vi.mocked(openWorkspace).mockClear();
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    const visit = async (name: string): Promise<void> => {
      await editor.open(uriOf(`${name}/envoi.yaml`), 'version: 1\n');
      await editor.close(uriOf(`${name}/envoi.yaml`));
      await editor.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    };
    for (const name of names) await visit(name);
    expect(looks).toHaveBeenCalledTimes(5);
    for (const name of ['c', 'd', 'e']) await visit(name);
    expect(looks).toHaveBeenCalledTimes(5);
    await visit('a');
    expect(looks).toHaveBeenCalledTimes(6);
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

  test('a file to attach that comes is heard of, and its finding goes', async () => {
    const text = `${GOOD}attachments:\n  - file: offers/oak.pdf\n  - file: attachments/2026/oak.step\n`;
    const made = folder({ [KARI]: text });
    const editor = editorOf(assistWith());
    await editor.start([made.uri]);
    const missing = editor.findings(made.uriOf(KARI));
    await editor.open(made.uriOf(KARI), text);
    expect((await missing).map(({ code }) => code)).toEqual(['project/attachment', 'project/attachment']);
    expect(editor.watched).toContain('**/{attachments,names}/**');
    expect(editor.watched.filter((pattern) => /[{,]pdf[,}]/.test(pattern))).toHaveLength(1);
    expect(editor.watched.join('\n')).not.toMatch(/html|eml|txt|\*\*\/\*$/m);
    made.write('offers/oak.pdf', 'x');
    made.write('attachments/2026/oak.step', 'x');
    const found = editor.findings(made.uriOf(KARI));
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: made.uriOf('offers/oak.pdf'), type: 1 }] });
    expect(await found).toEqual([]);
  });

  test('a message with the wrong ending is found before it is saved', async () => {
    const made = folder({ [KARI]: GOOD });
    const editor = editorOf(assistWith());
    await editor.start([made.uri]);
    const found = editor.findings(made.uriOf('messages/q.yml'));
    await editor.open(made.uriOf('messages/q.yml'), GOOD);
    expect((await found).map(({ code }) => code)).toEqual(['project/yml']);
  });

  test('a folder envoi/ of the project is its own', () => {
    const places = createEditorPlaces('/project', new Map());
    expect(places.uriOf('envoi/people.csv')).toBe('file:///project/envoi/people.csv');
    expect(places.uriOf('envoi/templates/follow-up.mjml')).toMatch(/(?<!project\/envoi)\/templates\/follow-up\.mjml$/);
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

  test.each([
    ['texts of another program', 'messages/en.yaml', 'hello: world\ntemplates: {a: b}\nx:\n  template: y\n'],
    ['its templates', 'templates/mail.mjml', '<mjml>{{hello'],
    ['its translations', 'languages/nb.yaml', 'hello: verden'],
  ])('nothing of a project that is not of envoi: %s', async (_name, file, text) => {
    const { uri, uriOf } = folder({ 'messages/en.yaml': 'hello: world' }, false);
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf(file), text);
    await editor.tell('workspace/didChangeWatchedFiles', { changes: [] });
    const at = { textDocument: { uri: uriOf(file) }, position: { line: 0, character: 0 } };
    for (const method of ['hover', 'completion']) expect(await editor.ask(`textDocument/${method}`, at)).toBeNull();
    expect(editor.published).toEqual([]);
  });

  test.each([
    ['the template that is typed', 'template: '],
    ['a template in quotation marks', '"template": x'],
    ['the line of its schema', '# yaml-language-server: $schema=../node_modules/envoi/schemas/follow-up.schema.json\n'],
  ])('a message that says it is one needs no envoi.yaml: %s', async (_name, text) => {
    const { uri, uriOf } = folder({ 'messages/a.yaml': '' }, false);
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf('messages/a.yaml'), 'x');
    await editor.change(uriOf('messages/a.yaml'), 2, { text });
    expect(await editor.findings(uriOf('messages/a.yaml'), 2)).not.toEqual([]);
    // It stays one while that is typed anew, and so are its neighbours.
    await editor.change(uriOf('messages/a.yaml'), 3, { text: 'y' });
    expect(await editor.findings(uriOf('messages/a.yaml'), 3)).not.toEqual([]);
    await editor.open(uriOf('messages/b.yaml'), 'y');
    expect(await editor.findings(uriOf('messages/b.yaml'))).not.toEqual([]);
  });

  test('a project in which envoi is installed needs no envoi.yaml', async () => {
    const { uri, uriOf } = folder({ 'messages/a.yaml': '', 'node_modules/envoi/package.json': '{}' }, false);
    const editor = editorOf(assistWith());
    await editor.start([uri]);
    await editor.open(uriOf('messages/a.yaml'), 'x');
    expect(await editor.findings(uriOf('messages/a.yaml'))).not.toEqual([]);
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
