import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readBaseline } from '../../src/ratchet/read-baseline.ts';

const ENTRY = '{ "code": "sender/role", "file": "messages/kari.yaml", "text": "x", "count": 1 }';

test('a baseline is read with the place of each entry', () => {
  const { baseline, found, text } = read(`{ "version": 1, "findings": [${ENTRY}] }`);
  expect(found).toEqual([]);
  expect(baseline?.entries).toMatchObject([
    { code: 'sender/role', file: 'messages/kari.yaml', text: 'x', count: 1, span: { start: text.indexOf('{ "code"') } },
  ]);
});

test('an empty list and a byte order mark are no mistake', () => {
  expect(read('\uFEFF{ "version": 1, "findings": [] }').baseline?.entries).toEqual([]);
});

/** `«` and `»` enclose the place of the finding. */
const refused: readonly [what: string, text: string, code: string][] = [
  ['the marks of a merge', '{ "version": 1,\n«<<<<<<<» HEAD\n"findings": [] }', 'project/baseline'],
  ['a list', '«[]»', 'project/baseline'],
  ['no version', '«{» "findings": [] }', 'project/baseline'],
  ['a later version', '{ "version": «2», "findings": [] }', 'project/baseline'],
  ['no findings', '«{» "version": 1 }', 'project/baseline'],
  ['findings that are no list', '{ "version": 1, "findings": «{}» }', 'project/baseline'],
  ['an entry that is none', '{ "version": 1, "findings": [«"x"»] }', 'project/baseline'],
  [
    'an unknown key',
    `{ "version": 1, "findings": [${ENTRY.replace('"text"', '«"line"»: 1, "text"')}] }`,
    'project/baseline',
  ],
  [
    'a code that is no text',
    `{ "version": 1, "findings": [${ENTRY.replace('"sender/role"', '«1»')}] }`,
    'project/baseline',
  ],
  ['no text', `{ "version": 1, "findings": [«{»${ENTRY.replace('"text": "x", ', '').slice(1)}] }`, 'project/baseline'],
  [
    'a file that is a number',
    `{ "version": 1, "findings": [${ENTRY.replace('"messages/kari.yaml"', '«7»')}] }`,
    'project/baseline',
  ],
  [
    'no file',
    `{ "version": 1, "findings": [«{»${ENTRY.replace('"file": "messages/kari.yaml", ', '').slice(1)}] }`,
    'project/baseline',
  ],
  ...['0', '1.5', '"1"', '-1', 'null', '1e300'].map((count): [string, string, string] => [
    `a count of ${count}`,
    `{ "version": 1, "findings": [${ENTRY.replace('"count": 1', `"count": «${count}»`)}] }`,
    'project/baseline',
  ]),
];

test.each(refused)('%s is refused at its place', (_, example, code) => {
  const { baseline, found } = read(example.replaceAll(/[«»]/g, ''));
  expect(baseline).toBeNull();
  const start = example.indexOf('«');
  expect(found.map((one) => [one.code, one.span?.start])).toEqual([[code, start]]);
  if (code === 'project/baseline') expect(found[0]?.span?.end).toBe(example.indexOf('»') - 1);
});

test('the command that writes it anew has its path as one word, in which a shell does nothing', () => {
  const found: Diagnostic[] = [];
  const file = { path: `it's "$(id)".json`, bytes: new TextEncoder().encode('[]') };
  readBaseline(file, (finding) => found.push(finding));
  expect(found[0]?.help).toContain(`\`envoi check --baseline 'it'\\''s "$(id)".json' --update-baseline\``);
});

test('what is not UTF-8 is refused', () => {
  const found: Diagnostic[] = [];
  const file = { path: 'b.json', bytes: new Uint8Array([0x7b, 0xff, 0x7d]) };
  expect(readBaseline(file, (finding) => found.push(finding))).toBeNull();
  expect(found.map(({ code }) => code)).toEqual(['project/encoding']);
});

function read(text: string) {
  const found: Diagnostic[] = [];
  const file = { path: 'envoi-baseline.json', bytes: new TextEncoder().encode(text) };
  return { baseline: readBaseline(file, (finding) => found.push(finding)), found, text };
}
