import { expect, test } from 'vitest';
import { checkListFolders, checkMessagePaths } from '../../src/link/message-paths.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

function findings(paths: readonly string[], all: readonly string[] = paths): readonly string[] {
  const found: Diagnostic[] = [];
  checkMessagePaths(paths, all, (diagnostic) => found.push(diagnostic));
  return found.map(({ code, span, message, related }) => {
    const others = related.map((other) => ` (${other.span.source.file})`).join('');
    return `${span?.source.file} ${code}: ${message}${others}`;
  });
}

const id = (path: string, problem: string): string =>
  `${path} project/id: the file's name cannot name its letter: ${problem}`;
const page = (name: string): string => `\`${name}\` is the page that \`build --open\` writes`;

const cases: readonly (readonly [paths: readonly string[], wanted: readonly string[]])[] = [
  [['messages/kari.yaml', 'messages/2026/kari.yaml', 'messages/2026/index.yaml', 'messages/index-2.yaml'], []],
  [['messages/index.yaml'], [id('messages/index.yaml', page('index'))]],
  [['messages/Index.yaml'], [id('messages/Index.yaml', page('Index'))]],
  [['messages/Index.HTML/a.yaml'], [id('messages/Index.HTML/a.yaml', page('Index.HTML'))]],
  [['messages/CON.yaml'], [id('messages/CON.yaml', '`CON` is a reserved name on Windows')]],
  [
    ['messages/Kari.yaml', 'messages/kari.yaml'],
    [
      'messages/kari.yaml project/duplicate-id: `kari` and `Kari` would write the same letter files on some computers (messages/Kari.yaml)',
    ],
  ],
  [
    ['messages/kari.html/a.yaml', 'messages/kari.html/b/c.yaml', 'messages/kari.yaml'],
    [
      'messages/kari.html/a.yaml project/duplicate-id: the folder `kari.html` has the name of a letter of `kari`, and both cannot be written (messages/kari.yaml)',
    ],
  ],
  [
    ['messages/2026/Kari.yaml', 'messages/2026/kari.EML/x/y.yaml'],
    [
      'messages/2026/kari.EML/x/y.yaml project/duplicate-id: the folder `2026/kari.EML` has the name of a letter of `2026/Kari`, and both cannot be written (messages/2026/Kari.yaml)',
    ],
  ],
  [['messages/kari.yaml', 'messages/kari/a.yaml', 'messages/kari.pdf/a.yaml', 'messages/anne.txt/a.yaml'], []],
  [['messages/kari.yaml', 'messages/kari.html.yaml', 'messages/kari.html.yaml.d/a.yaml'], []],
];

test.each(cases)('the names %j', (paths, wanted) => {
  expect(findings(paths)).toEqual(wanted);
});

test('a message is held against all of the project, and only what is looked at has findings', () => {
  const all = ['messages/Kari.yaml', 'messages/con.yaml', 'messages/kari.txt/a.yaml', 'messages/kari.yaml'];
  expect(findings(['messages/Kari.yaml'], all)).toEqual([
    'messages/Kari.yaml project/duplicate-id: `Kari` and `kari` would write the same letter files on some computers (messages/kari.yaml)',
    'messages/Kari.yaml project/duplicate-id: the folder `kari.txt` has the name of a letter of `Kari`, and both cannot be written (messages/kari.txt/a.yaml)',
  ]);
  expect(findings(['messages/kari.txt/a.yaml'], all)).toEqual([
    'messages/kari.txt/a.yaml project/duplicate-id: the folder `kari.txt` has the name of a letter of `Kari`, and both cannot be written (messages/Kari.yaml)',
  ]);
});

test('the folder of a list is its own', () => {
  const all = ['a/new.yaml', 'a/New/kari.yaml', 'a/news.yaml', 'kari.yaml', 'kari.html.yaml', 'a.yaml', 'a/new/b.pdf'];
  const found: Diagnostic[] = [];
  const paths = all.map((path) => `messages/${path}`);
  const lists = ['messages/a/new.yaml', 'messages/a/news.yaml', 'messages/kari.html.yaml'];
  checkListFolders(lists, paths, (diagnostic) => found.push(diagnostic));
  expect(found.map(({ code, span, message, related }) => [code, span?.source.file, message, related.length])).toEqual([
    [
      'project/duplicate-id',
      'messages/a/new.yaml',
      'the letters of the list `a/new` have a folder of their own, and `a/New/kari` would be written into it',
      1,
    ],
    [
      'project/duplicate-id',
      'messages/kari.html.yaml',
      'the folder of the list `kari.html` has the name of a letter of `kari`',
      1,
    ],
  ]);
});
