import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../../src/reporters/changes.ts';
import { unifiedDiff } from '../../src/reporters/unified-diff.ts';
import { scratch } from '../run/scratch.ts';

function numbers(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join('');
}

test('no change, no diff', () => {
  expect(unifiedDiff('a', 'x\n', 'x\n')).toEqual([]);
});

test('changes stand with three lines around them; those that are near each other together', () => {
  const before = numbers(1, 30);
  const after = before.replace('\n5\n', '\nfive\n').replace('\n10\n', '\nten\n').replace('\n25\n', '\n25\n25.5\n');
  expect(unifiedDiff('messages/a.yaml', before, after)).toEqual([
    '--- a/messages/a.yaml',
    '+++ b/messages/a.yaml',
    '@@ -2,12 +2,12 @@',
    ' 2',
    ' 3',
    ' 4',
    '-5',
    '+five',
    ' 6',
    ' 7',
    ' 8',
    ' 9',
    '-10',
    '+ten',
    ' 11',
    ' 12',
    ' 13',
    '@@ -23,6 +23,7 @@',
    ' 23',
    ' 24',
    ' 25',
    '+25.5',
    ' 26',
    ' 27',
    ' 28',
  ]);
});

test('a last line without a line break is said to be one', () => {
  expect(unifiedDiff('a', 'x\ny', 'x\nz').slice(2)).toEqual([
    '@@ -1,2 +1,2 @@',
    ' x',
    '-y',
    '\\ No newline at end of file',
    '+z',
    '\\ No newline at end of file',
  ]);
});

test('git reads what is written', () => {
  const line = fc.constantFrom('a\n', 'b\n', 'c\n', 'd\r\n', '\n', 'e \n');
  const text = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('', 'end'))
    .map(([lines, end]) => lines.join('') + end);
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after && before !== '' && after !== '');
      const root = scratch({ f: before });
      const diff = `${unifiedDiff('f', before, after).join('\n')}\n`;
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: root, input: diff });
      expect(readFileSync(join(root, 'f'), 'utf8')).toBe(after);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('on a terminal what it would obey is shown, elsewhere every byte stays', () => {
  const files = [{ path: 'a', original: encode('\u001b[2Jx\n'), bytes: encode('x\n'), fixes: 1 }];
  expect(changesOf(files, false, false)).toContain('-\u001b[2Jx\n+x\n');
  expect(changesOf(files, true, false)).not.toContain('\u001b');
  expect(changesOf(files, true, true)).toContain('\u001b[32m');
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
