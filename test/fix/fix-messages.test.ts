import { describe, expect, test } from 'vitest';
import { fixMessages } from '../../src/fix/fix-messages.ts';
import { fileOf } from '../../src/fix/read-again.ts';
import { type Diagnostic, error, warning } from '../../src/model/diagnostic.ts';
import type { File } from '../../src/model/project.ts';
import { findWords, scalarsIn } from './marked-words.ts';

const path = 'messages/kari.yaml';
const all = (): boolean => true;

function fixed(text: string, ...instead: (string | null)[]) {
  const { texts, left } = fixMessages(new Map([[path, text]]), all, findWords(instead));
  return { text: texts.get(path)?.text, fixes: texts.get(path)?.fixes, because: left.map(({ because }) => because) };
}

describe('an edit is written as its text is', () => {
  const cases: readonly [name: string, before: string, instead: string, after: string][] = [
    ['plain', 'a: say X0 # note\nb: 1\n', 'it', 'a: say it # note\nb: 1\n'],
    ['a key', 'X0: 1\n', 'one', 'one: 1\n'],
    ['single', "a: 'it''s X0' # note\n", "Kari's", "a: 'it''s Kari''s' # note\n"],
    ['beside an escape', "a: '''X0'''\n", "'", "a: ''''''''\n"],
    ['double', 'a: "say \\"X0\\""\n', 'a "b" \\ c', 'a: "say \\"a \\"b\\" \\\\ c\\""\n'],
    ['double with a line break', 'a: "say X0"\n', 'a\nb', 'a: "say a\\nb"\n'],
    ['double with what nobody sees', 'a: "say X0"\n', 'a\u0007\u2028\ud800', 'a: "say a\\u0007\\u2028\\ud800"\n'],
    ['literal', 'a: |\n  one\n  X0 # two\n\n  three\n', 'x: "', 'a: |\n  one\n  x: " # two\n\n  three\n'],
    ['folded', 'a: >-\n  one\n  X0\n  three # four\n', "y'", "a: >-\n  one\n  y'\n  three # four\n"],
    ['all of a block', 'a: |\n  X0\nb: 2\n', 'yes', 'a: |\n  yes\nb: 2\n'],
    ['with an indentation of its own', 'a: |2-\n    X0\n', 'b', 'a: |2-\n    b\n'],
    ['in a list', 'a: [X0, "X1"] # c\n', 'b', 'a: [b, "X1"] # c\n'],
    ['with CRLF', 'a: >\r\n  one X0\r\n  two\r\nb: X0\r\n', 'x', 'a: >\r\n  one x\r\n  two\r\nb: x\r\n'],
    ['over plain lines', 'a: one\n  X0 two\n  three # c\n', 'x', 'a: one\n  x two\n  three # c\n'],
    ['over quoted lines', 'a: "one \\\n  X0 two\n\n  three"\n', '"', 'a: "one \\\n  \\" two\n\n  three"\n'],
    ['the last line without a line break', 'a: |\n  X0', 'x', 'a: |\n  x'],
    ['nothing', 'a: say X0it\n', '', 'a: say it\n'],
    ['to a number', 'a: X0\n', '12', 'a: 12\n'],
  ];
  test.each(cases)('%s', (_, before, instead, after) => {
    expect(fixed(before, instead, null).text).toBe(after);
  });
});

describe('what a text cannot hold is not written', () => {
  const cases: readonly [name: string, text: string, instead: string, because: RegExp][] = [
    ['a colon and a space in a plain text', 'a: say X0\n', 'x: y', /taken back/],
    ['a comment in a plain text', 'a: say X0\n', 'x #y', /taken back/],
    ['a mark at the start of a plain text', 'a: X0 b\n', '- x', /taken back/],
    ['nothing at all in a plain text', 'a: X0\n', '', /taken back/],
    ['a comma in a plain text of a list', 'a: [say X0]\n', 'x, y', /taken back/],
    ['a space at the end of a line', 'a: one\n  X0\n  two\n', 'x ', /taken back/],
    ['a space at the start of a folded line', 'a: >\n  one\n  X0 b\n', ' x', /taken back/],
    ['a space at the start of a block', 'a: |\n  X0\n  b\n', ' x', /taken back/],
    ['a line break in a plain text', 'a: X0\n', 'x\ny', /written in a way/],
    ['a line break in single quotation marks', "a: 'X0'\n", 'x\ny', /written in a way/],
    ['a line break in a block', 'a: |\n  X0\n', 'x\ny', /written in a way/],
    ['a control character', 'a: X0\n', '\u0007', /written in a way/],
    ['in a text that is used twice', 'a: &x say X0\nb: *x\n', 'y', /used elsewhere/],
    ['in a map that is used twice', 'a: &x { c: X0 }\nb: *x\n', 'y', /used elsewhere/],
    ['where the YAML is wrong', 'a: say X0\na: b\n', 'y', /YAML/],
  ];
  test.each(cases)('%s', (_, text, instead, because) => {
    const result = fixed(text, instead);
    expect(result).toMatchObject({ text, fixes: 0 });
    expect(result.because[0]).toMatch(because);
  });
});

test('what cannot be written keeps nothing else from being written', () => {
  const result = fixed('a: one X0, X1\nb: [X2]\nc: "X3"\n', 'x', 'y: z', 'a, b', '"');
  expect(result.text).toBe('a: one x, X1\nb: [X2]\nc: "\\""\n');
  expect(result).toMatchObject({
    fixes: 2,
    because: [/taken back/, /taken back/].map((one) => expect.stringMatching(one)),
  });
});

/** Finds each word that a table has, and would put another in its place, which it may find as well. */
function swaps(table: Readonly<Record<string, string>>) {
  return (files: readonly File[]): readonly Diagnostic[] =>
    files.flatMap((file) =>
      scalarsIn(file).flatMap(({ text }) =>
        Object.entries(table).flatMap(([word, instead]) =>
          [...text.value.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }) => {
            const start = (text.segments[0]?.start ?? 0) + index;
            const span = { source: text.source, start, end: start + word.length };
            const fixes = [{ title: instead, safe: true, edits: [{ span, text: instead }] }];
            return warning(`test/${word}`, span, word, { fixes });
          }),
        ),
      ),
    );
}

function swapped(text: string, table: Readonly<Record<string, string>>) {
  const { texts, left } = fixMessages(new Map([[path, text]]), all, swaps(table));
  return { ...texts.get(path), left: left.map(({ finding }) => finding.code) };
}

describe('rounds', () => {
  test('a fix that calls for another is taken back, so that none goes round in circles', () => {
    expect(swapped('a: one two\n', { one: 'two', two: 'one' })).toEqual({
      text: 'a: one two\n',
      fixes: 0,
      left: ['test/one', 'test/two'],
    });
  });

  test('a fix that leaves its finding is taken back', () => {
    expect(swapped('a: one\n', { one: 'one more' })).toMatchObject({ text: 'a: one\n', fixes: 0 });
  });

  test('of fixes that overlap the first is made, and the other when it still fits', () => {
    expect(swapped('a: one two three\n', { 'one two': 'x', 'two three': 'y three' })).toEqual({
      text: 'a: x three\n',
      fixes: 1,
      left: [],
    });
    expect(swapped('a: one two\n', { one: 'x', ' two': ' y' })).toMatchObject({ text: 'a: x y\n', fixes: 2 });
  });

  test('other messages are not asked for what one cannot do', () => {
    const texts = new Map([
      ['messages/a.yaml', 'a: one\n'],
      ['messages/b.yaml', 'a: three\n'],
    ]);
    const result = fixMessages(texts, all, swaps({ one: 'two', two: 'one', three: 'four' }));
    expect([...result.texts.values()]).toEqual([
      { text: 'a: one\n', fixes: 0 },
      { text: 'a: four\n', fixes: 1 },
    ]);
  });

  test('only what was asked for is fixed', () => {
    const { texts, left } = fixMessages(
      new Map([[path, 'a: one three\n']]),
      (code) => code === 'test/three',
      swaps({ one: 'two', three: 'four' }),
    );
    expect(texts.get(path)?.text).toBe('a: one four\n');
    expect(left).toEqual([]);
  });

  test('what a message allows stays', () => {
    expect(fixMessages(new Map([[path, 'a: one\n']]), all, allowedSwap).texts.get(path)?.text).toBe('a: one\n');
  });

  test('a fix that is not safe is not made', () => {
    expect(fixMessages(new Map([[path, 'a: one\n']]), all, unsafeSwap).texts.get(path)?.fixes).toBe(0);
  });

  test('a fix that makes something wrong outside its message is taken back', () => {
    expect(fixMessages(new Map([[path, 'a: one\n']]), all, swapThatBreaksTheProject).texts.get(path)?.fixes).toBe(0);
  });
});

function unsafeSwap(files: readonly File[]): readonly Diagnostic[] {
  return swaps({ one: 'two' })(files).map((one) =>
    Object.assign(one, { fixes: one.fixes.map(({ title, edits }) => ({ title, safe: false, edits })) }),
  );
}

function allowedSwap(files: readonly File[]): readonly Diagnostic[] {
  const suppressed = { because: 'x', until: null, span: { source: { file: path, text: '' }, start: 0, end: 0 } };
  return swaps({ one: 'two' })(files).map((finding) => Object.assign(finding, { suppressed }));
}

function swapThatBreaksTheProject(files: readonly File[]): readonly Diagnostic[] {
  const isFixed = files.some(({ bytes }) => new TextDecoder().decode(bytes).includes('two'));
  return [...swaps({ one: 'two' })(files), ...(isFixed ? [error('test/around', null, 'the project is wrong')] : [])];
}

test('an edit over the quotation marks too takes them away', () => {
  const { texts } = fixMessages(new Map([[path, 'a: \'yes\' # c\nb: "yes"\nc: yes\n']]), all, truthsIn);
  expect(texts.get(path)?.text).toBe('a: true # c\nb: true\nc: true\n');
});

function truthsIn(files: readonly File[]): readonly Diagnostic[] {
  return files.flatMap(scalarsIn).flatMap(({ text, span }) => {
    const fixes = [{ title: '', safe: true, edits: [{ span, text: 'true' }] }];
    return text.value === 'yes' ? [error('test/yes', span, 'yes', { fixes })] : [];
  });
}

test('a thousand findings, one of which cannot be fixed, cost little', () => {
  let checks = 0;
  const words = Array.from({ length: 1000 }, (_, index) => (index === 617 ? 'x: y' : 'ok'));
  const find = findWords(words);
  const text = words.map((_, index) => `k${index}: say X${index}\n`).join('');
  const { texts } = fixMessages(new Map([[path, text]]), all, (files) => {
    checks += 1;
    return find(files);
  });
  expect(texts.get(path)?.fixes).toBe(999);
  expect(checks).toBeLessThan(40);
  expect(
    scalarsIn(fileOf(path, texts.get(path)?.text ?? '')).filter(({ text: one }) => /X/.test(one.value)),
  ).toHaveLength(1);
});
