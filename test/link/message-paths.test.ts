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

test.each([
  ['x\u202Egol', 'U+202E'],
  ['kari\u200B', 'U+200B'],
  ['\u2066kari', 'U+2066'],
  ['2026\uFEFF/kari', 'U+FEFF'],
])('no invisible character may stand in a name: %j', (name, character) => {
  const path = `messages/${name}.yaml`;
  expect(findings([path])).toEqual([id(path, `it holds the invisible character ${character}`)]);
});

test('letters of all scripts, also with joiners, may stand in a name', () => {
  expect(findings(['messages/лист-1.yaml', 'messages/می\u200Cخواهم.yaml', 'messages/👩\u200D🔧.yaml'])).toEqual([]);
});

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
  checkListFolders(lists, paths, paths, (diagnostic) => found.push(diagnostic));
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

test('the folder of a list that is not looked at is told of the message that would be written there', () => {
  const all = [
    'messages/kari.yaml',
    'messages/kari.html.yaml',
    'messages/new.yaml',
    'messages/New/a.yaml',
    'messages/New/b.yaml',
  ];
  const lists = ['messages/new.yaml', 'messages/kari.html.yaml'];
  const found: Diagnostic[] = [];
  checkListFolders(lists, ['messages/New/b.yaml', 'messages/kari.yaml'], all, (diagnostic) => found.push(diagnostic));
  expect(
    found.map(({ span, message, help, related }) => [span?.source.file, message, help, related[0]?.span.source.file]),
  ).toEqual([
    [
      'messages/New/b.yaml',
      'the letters of the list `new` have a folder of their own, and `New/b` would be written into it',
      'rename the list, or the folder of this message',
      'messages/new.yaml',
    ],
    [
      'messages/kari.yaml',
      'the folder of the list `kari.html` has the name of a letter of `kari`',
      'rename the list, so that its name does not end with .html, .txt or .eml',
      'messages/kari.html.yaml',
    ],
  ]);
});
