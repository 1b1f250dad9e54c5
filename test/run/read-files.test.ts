import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/run/find-project.ts';
import { readAttachment } from '../../src/run/read-attachment.ts';
import { readProjectFiles, type Selection } from '../../src/run/read-files.ts';
import { scratch, withoutRights } from './scratch.ts';

const all: Selection = { kind: 'all' };

describe('the messages of a run', () => {
  const tree = {
    'messages/kari.yaml': 'a: 1',
    'messages/2026/anne.yaml': 'b: 1',
    'messages/data/rows.csv': '',
    'messages/note.txt': 'x',
    'messages/old.yml': 'x',
    'messages/.hidden.yaml': '',
    'messages/kari.yaml~': '',
    'messages/.kari.yaml.swp': '',
    'messages/#kari.yaml#': '',
    'messages/desktop.ini': '',
    'messages/2026/data/x.csv': '',
  };

  test('are all files under messages/ but data and what editors leave behind', () => {
    const { files } = readProjectFiles(scratch(tree), all);
    expect(files.messagePaths).toEqual([
      'messages/2026/anne.yaml',
      'messages/2026/data/x.csv',
      'messages/kari.yaml',
      'messages/note.txt',
      'messages/old.yml',
    ]);
    expect(files.messages.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
      ['messages/2026/anne.yaml', 'b: 1'],
      ['messages/2026/data/x.csv', ''],
      ['messages/kari.yaml', 'a: 1'],
      ['messages/note.txt', ''],
      ['messages/old.yml', ''],
    ]);
    expect(files.isWhole).toBe(true);
  });

  test('are the named ones, beside the names of all', () => {
    const { files } = readProjectFiles(scratch(tree), { kind: 'paths', paths: ['messages/kari.yaml'] });
    expect(files.messages.map(({ path }) => path)).toEqual(['messages/kari.yaml']);
    expect(files.messagePaths).toHaveLength(5);
    expect(files.isWhole).toBe(false);
  });

  test('are the given text, in the place of the file', () => {
    const bytes = new TextEncoder().encode('c: 3');
    const drafts = new Map([['messages/new.yaml', bytes]]);
    const selection: Selection = { kind: 'paths', paths: ['messages/new.yaml'] };
    const { files } = readProjectFiles(scratch(tree), selection, { drafts });
    expect(files.messages).toEqual([{ path: 'messages/new.yaml', bytes }]);
    expect(files.messagePaths).toContain('messages/new.yaml');
  });
});

describe('the library', () => {
  test('of a project and of the package stand apart, by their own names', () => {
    const root = scratch({
      'envoi.yaml': 'version: 1',
      'messages/a.yaml': '',
      'templates/invoice.mjml': '<mjml>',
      'templates/notes.txt': '',
      'schemas/invoice.schema.json': '{}',
      'languages/nb.yaml': '',
      'partials/greeting.mjml': '',
    });
    const { files } = readProjectFiles(root, all);
    expect(files.config?.path).toBe('envoi.yaml');
    expect(files.project.templates.map(({ path }) => path)).toEqual(['templates/invoice.mjml']);
    expect(files.project.schemas.map(({ path }) => path)).toEqual(['schemas/invoice.schema.json']);
    expect(files.project.languages.map(({ path }) => path)).toEqual(['languages/nb.yaml']);
    expect(files.project.partials.map(({ path }) => path)).toEqual(['partials/greeting.mjml']);
    expect(files.shipped.schemas.map(({ path }) => path)).toContain('envoi/schemas/report.schema.json');
  });

  test('has the schemas of rows in a folder of their own', () => {
    const rows = 'schemas/rows/guest.schema.json';
    const { files, diagnostics } = readProjectFiles(scratch({ 'messages/a.yaml': '', [rows]: '{}' }), all);
    expect(files.project.schemas.map(({ path }) => path)).toEqual([rows]);
    expect(files.shipped.schemas.map(({ path }) => path)).toContain('envoi/schemas/rows/customer.schema.json');
    expect(diagnostics).toEqual([]);
  });

  test('of the package as a project is listed once', () => {
    const { files } = readProjectFiles(packageRoot(), all);
    expect(files.project).toEqual({ templates: [], partials: [], schemas: [], languages: [] });
    expect(files.shipped.schemas.map(({ path }) => path)).toContain('schemas/report.schema.json');
  });

  test('need not be there', () => {
    const { files, faults } = readProjectFiles(scratch({ 'envoi.yaml': '' }), all);
    expect([files.messages, files.project.templates, faults]).toEqual([[], [], []]);
  });
});

test('messages whose letters a named one might meet come along', () => {
  const tree = {
    'messages/new.yaml': 'a',
    'messages/New/b.yaml': 'b',
    'messages/New/c.yaml': 'c',
    'messages/kari.yaml': 'd',
  };
  const { files } = readProjectFiles(scratch(tree), { kind: 'paths', paths: ['messages/New/b.yaml'] });
  expect(files.messages.map(({ path }) => path)).toEqual(['messages/New/b.yaml']);
  expect(files.around?.map(({ path }) => path)).toEqual(['messages/new.yaml']);
  expect(readProjectFiles(scratch(tree), all).files.around).toEqual([]);
});

describe('a name that is not UTF-8', () => {
  test('is told, of a file and of a folder', () => {
    const root = scratch({ 'messages/a.yaml': '' });
    const bad = (start: string, end: string): Buffer =>
      Buffer.concat([Buffer.from(join(root, start)), Buffer.from([0xff]), Buffer.from(end)]);
    writeFileSync(bad('messages/b', '.yaml'), '');
    mkdirSync(bad('messages/c', ''));
    const problem = 'the name is not in UTF-8, so nothing can open it by its name; rename it';
    expect(readProjectFiles(root, all).faults).toEqual([
      { path: 'messages/c\uFFFD', problem },
      { path: 'messages/b\uFFFD.yaml', problem },
    ]);
  });

  test('is not blamed where a file is called so in UTF-8', () => {
    expect(readProjectFiles(scratch({ 'messages/b\uFFFD.yaml': '' }), all).faults).toEqual([]);
  });
});

describe('a file of the library that is not used', () => {
  const strays: readonly [path: string, message: string, help: string][] = [
    [
      'languages/de.yml',
      'files in languages/ end with `.yaml`',
      'rename it to `languages/de.yaml`, or move it out of languages/',
    ],
    [
      'templates/sub/y.mjml',
      'only those that stand in templates/ itself are',
      'rename it to `templates/y.mjml`, or move it out of templates/',
    ],
    [
      'templates/x.html',
      'files in templates/ end with `.mjml`',
      'rename it to `templates/x.mjml`, or move it out of templates/',
    ],
    [
      'templates/X.MJML',
      'files in templates/ end with `.mjml`',
      'rename it to `templates/X.mjml`, or move it out of templates/',
    ],
    ['templates/used.html', 'files in templates/ end with `.mjml`', 'move it out of templates/'],
    ['partials/logo.png', 'files in partials/ end with `.mjml`', 'move it out of partials/'],
    [
      'schemas/foo.json',
      'files in schemas/ end with `.schema.json`',
      'rename it to `schemas/foo.schema.json`, or move it out of schemas/',
    ],
    [
      'schemas/rows/guest.json',
      'files in schemas/rows/ end with `.schema.json`',
      'rename it to `schemas/rows/guest.schema.json`, or move it out of schemas/rows/',
    ],
    [
      'schemas/rows/old/guest.schema.json',
      'only those that stand in schemas/rows/ itself are',
      'rename it to `schemas/rows/guest.schema.json`, or move it out of schemas/rows/',
    ],
  ];
  const used = { 'messages/a.yaml': '', 'templates/used.mjml': '' };

  test.each(strays)('%s is a finding', (path, message, help) => {
    const { diagnostics, faults } = readProjectFiles(scratch({ ...used, [path]: '' }), all);
    expect(diagnostics.map(({ code, severity, span }) => [code, severity, span?.source.file])).toEqual([
      ['project/stray-file', 'error', path],
    ]);
    expect([diagnostics[0]?.message, diagnostics[0]?.help]).toEqual([`this file is not used: ${message}`, help]);
    expect(faults).toEqual([]);
  });

  test('is none where it only says something about the others or is hidden', () => {
    const tree = {
      ...used,
      'templates/README.md': '',
      'templates/sub/readme': '',
      'schemas/LICENSE-MIT': '',
      'languages/.de.yml.swp': '',
      'languages/.git/x.yml': '',
      'partials/greeting.mjml~': '',
    };
    expect(readProjectFiles(scratch(tree), all).diagnostics).toEqual([]);
  });

  test('is one only where all of the project is looked at', () => {
    const root = scratch({ ...used, 'templates/x.html': '' });
    expect(readProjectFiles(root, { kind: 'paths', paths: ['messages/a.yaml'] }).diagnostics).toEqual([]);
  });

  test('is none in what the package brings', () => {
    expect(readProjectFiles(packageRoot(), all).diagnostics).toEqual([]);
  });
});

describe('what cannot be read is named, and the rest is read', () => {
  test('a pipe, found out at once', () => {
    const root = scratch({ 'messages/a.yaml': 'x' });
    execFileSync('mkfifo', [join(root, 'messages/pipe.yaml')]);
    const { files, faults } = readProjectFiles(root, all);
    expect(faults).toEqual([{ path: 'messages/pipe.yaml', problem: 'is a named pipe, not a file' }]);
    expect(files.messages.map(({ path }) => path)).toEqual(['messages/a.yaml']);
  });

  test('a link that leads back to itself, and one that leads nowhere', () => {
    const root = scratch({ 'messages/a.yaml': 'x' });
    symlinkSync('loop.yaml', join(root, 'messages/loop.yaml'));
    symlinkSync('gone', join(root, 'messages/nowhere.yaml'));
    expect(readProjectFiles(root, all).faults).toEqual([
      { path: 'messages/loop.yaml', problem: 'the link leads back to itself' },
      { path: 'messages/nowhere.yaml', problem: 'no such file or folder' },
    ]);
  });

  test('a folder in the place of envoi.yaml', () => {
    const root = scratch({ 'messages/a.yaml': 'x', 'envoi.yaml/x': '' });
    expect(readProjectFiles(root, all).faults).toEqual([{ path: 'envoi.yaml', problem: 'is a folder, not a file' }]);
  });

  test('a named file that is not there', () => {
    const { faults } = readProjectFiles(scratch({ 'messages/a.yaml': 'x' }), {
      kind: 'paths',
      paths: ['messages/b.yaml'],
    });
    expect(faults).toEqual([{ path: 'messages/b.yaml', problem: 'no such file or folder' }]);
  });

  test('a file and a folder without permission', () => {
    const root = scratch({ 'messages/a.yaml': 'x', 'messages/b.yaml': 'x', 'messages/c/d.yaml': 'x' });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'messages/b.yaml'), 0);
    chmodSync(join(root, 'messages/c'), 0);
    const { files, faults } = withoutRights(() => readProjectFiles(root, all));
    chmodSync(join(root, 'messages/c'), 0o700);
    expect(faults).toEqual([
      { path: 'messages/c', problem: 'permission denied' },
      { path: 'messages/b.yaml', problem: 'permission denied' },
    ]);
    expect(files.messages.map(({ path }) => path)).toEqual(['messages/a.yaml']);
  });

  test('of a file larger than any may be, only as much as shows it', () => {
    const root = scratch({ 'messages/a.yaml': 'x' });
    truncateSync(join(root, 'messages/a.yaml'), 3_000_000_000);
    expect(readProjectFiles(root, all).files.messages[0]?.bytes.length).toBe(4 * 1024 * 1024 + 1);
  });
});

describe('links', () => {
  test('inside the project are followed, those out of it are a finding', () => {
    const outside = scratch({ 'secret.yaml': 'password: 1' });
    const root = scratch({ 'messages/a.yaml': 'x', 'texts/b.yaml': 'y' });
    symlinkSync('../texts/b.yaml', join(root, 'messages/b.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'messages/c.yaml'));
    const { files, diagnostics } = readProjectFiles(root, all);
    expect(files.messages.map(({ path }) => path)).toEqual(['messages/a.yaml', 'messages/b.yaml']);
    expect(diagnostics.map(({ code, span }) => [code, span?.source.file])).toEqual([
      ['project/symlink', 'messages/c.yaml'],
    ]);
  });

  test('to folders are a finding, and nothing behind them is read', () => {
    const root = scratch({ 'messages/a.yaml': 'x', 'texts/b.yaml': 'y' });
    symlinkSync('../texts', join(root, 'messages/more'));
    symlinkSync('..', join(root, 'messages/up'));
    symlinkSync('texts', join(root, 'templates'));
    const { files, diagnostics } = readProjectFiles(root, all);
    expect(files.messagePaths).toEqual(['messages/a.yaml']);
    expect(diagnostics.map(({ span }) => span?.source.file)).toEqual(['messages/more', 'messages/up', 'templates']);
  });
});

describe('an attachment', () => {
  const refused: readonly [file: string, problem: string][] = [
    ['../secret.txt', 'leads out of the project'],
    ['attachments/../../secret.txt', 'leads out of the project'],
    ['attachments/link.pdf', 'leads out of the project'],
    ['attachments/folder/secret.txt', 'leads out of the project'],
    ['gone.pdf', 'does not exist'],
    ['attachments', 'cannot be read: is a folder, not a file'],
    ['', 'cannot be read: is a folder, not a file'],
  ];
  test.each(refused)('%j is refused: %s', (file, problem) => {
    const outside = scratch({ 'secret.txt': 'x', 'project/attachments/offer.pdf': 'x' });
    const root = join(outside, 'project');
    symlinkSync(join(outside, 'secret.txt'), join(root, 'attachments/link.pdf'));
    symlinkSync(outside, join(root, 'attachments/folder'));
    expect(readAttachment(root, file)).toEqual({ kind: 'problem', problem });
  });

  test('that is absolute is not opened', () => {
    const outside = scratch({ 'secret.txt': 'x' });
    expect(readAttachment(scratch(), join(outside, 'secret.txt')).kind).toBe('problem');
  });

  test('of the project is read', () => {
    const root = scratch({ 'attachments/offer.pdf': 'content' });
    const read = readAttachment(root, 'attachments/offer.pdf');
    expect(read.kind === 'content' && new TextDecoder().decode(read.content)).toBe('content');
  });

  test('that no mailbox takes is refused', () => {
    const root = scratch();
    mkdirSync(join(root, 'attachments'));
    writeFileSync(join(root, 'attachments/film.mp4'), '');
    truncateSync(join(root, 'attachments/film.mp4'), 10 * 1024 * 1024);
    expect(readAttachment(root, 'attachments/film.mp4').kind).toBe('content');
    truncateSync(join(root, 'attachments/film.mp4'), 10 * 1024 * 1024 + 1);
    const read = readAttachment(root, 'attachments/film.mp4');
    expect(read.kind === 'problem' && read.problem).toBe(
      'is larger than 10 MiB, and many mailboxes refuse a mail with it',
    );
  });
});

test('ten thousand messages are read with few descriptors', () => {
  const root = scratch();
  mkdirSync(join(root, 'messages'));
  for (let index = 0; index < 10_000; index += 1)
    writeFileSync(join(root, 'messages', `m${index}.yaml`), `a: ${index}`);
  const { files, faults } = readProjectFiles(root, all);
  expect([files.messages.length, faults]).toEqual([10_000, []]);
});
