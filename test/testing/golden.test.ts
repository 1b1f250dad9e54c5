import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createPaint } from '../../src/reporters/paint.ts';
import { compareGolden, goldenText } from '../../src/testing/golden.ts';
import { headersOf } from '../../src/testing/mail-headers.ts';
import { proseDiff } from '../../src/testing/prose-diff.ts';
import type { ShownLetter } from '../../src/testing/shown-letter.ts';
import { scratch } from '../run/scratch.ts';

// On a build server vitest asks for colours.
beforeAll(() => void vi.stubEnv('NO_COLOR', '1'));

const paint = createPaint(false);

const LETTER: ShownLetter = {
  subject: 'Your lamps come on Tuesday',
  preheader: '',
  text: 'Hello Kari\n\nThe lamps come on Tuesday.  \n\nConfirm: https://b.example/1',
  links: [{ words: 'Confirm', target: 'https://b.example/1' }],
  unsubscribe: null,
};

describe('a golden letter', () => {
  test('has what is read, and no space that nobody sees', () => {
    expect(goldenText(LETTER)).toBe(
      [
        'Subject: Your lamps come on Tuesday',
        '',
        '-'.repeat(60),
        '',
        'Hello Kari',
        '',
        'The lamps come on Tuesday.',
        '',
        'Confirm: https://b.example/1',
        '',
        '-'.repeat(60),
        '',
        'Links:',
        '  Confirm  https://b.example/1',
        '',
      ].join('\n'),
    );
  });

  test('is written when it is new, anew when that is asked for, and never on a build server', () => {
    const place = join(scratch({ 'letters.test.ts': '' }), 'letters.test.ts');
    const file = join(place, '..', 'golden', 'kari.txt');
    expect(compareGolden(LETTER, 'golden/kari', { test: place, update: 'none' })).toMatchObject({ kind: 'absent' });
    expect(existsSync(file)).toBe(false);
    expect(compareGolden(LETTER, 'golden/kari', { test: place, update: 'new' })).toEqual({ kind: 'same' });
    expect(readFileSync(file, 'utf8')).toBe(goldenText(LETTER));
    const other = { ...LETTER, subject: 'Your lamps come on Friday' };
    for (const update of ['none', 'new'] as const) {
      expect(compareGolden(other, 'golden/kari', { test: place, update })).toMatchObject({
        kind: 'different',
        diff: '  Subject: Your lamps come on [-Tuesday-] {+Friday+}\n  Hello Kari\n  …',
      });
    }
    expect(readFileSync(file, 'utf8')).toBe(goldenText(LETTER));
    expect(compareGolden(other, 'golden/kari', { test: place, update: 'all' })).toEqual({ kind: 'same' });
    expect(readFileSync(file, 'utf8')).toBe(goldenText(other));
  });

  test('is not written through a link, and nothing else is read for it', () => {
    const root = scratch({ 'a.test.ts': '', 'real.txt': 'x' });
    const place = join(root, 'a.test.ts');
    symlinkSync(join(root, 'real.txt'), join(root, 'link.txt'));
    expect(() => compareGolden(LETTER, 'link', { test: place, update: 'all' })).toThrow('links are not followed');
    expect(readFileSync(join(root, 'real.txt'), 'utf8')).toBe('x');
    mkdirSync(join(root, 'folder.txt'));
    expect(() => compareGolden(LETTER, 'folder', { test: place, update: 'new' })).toThrow('EISDIR');
  });
});

describe('a difference of texts', () => {
  const cases: readonly [before: string, after: string, shown: string][] = [
    ['We come on Monday.', 'We come on Friday.', '  We come on [-Monday.-] {+Friday.+}'],
    ['a  b', 'a b\n', '  all words are the same: only spaces or line breaks differ'],
    ['a\n---\n\nb', 'a\n---\n\nc', '  a\n  [-b-] {+c+}'],
    ['a b', 'b a b', '  {+b+} a b'],
    ['a b c', 'a c', '  a [-b-] c'],
    ['a c', 'a b c', '  a {+b+} c'],
    ['one\ntwo', 'one', '  one\n  [-two-]'],
    ['1\n2\n3\n4\n5\n6', '1\n2\n3\nfour\n5\n6', '  …\n  3\n  [-4-] {+four+}\n  5\n  …'],
    ['\u001b[2J x', 'y x', '  [-␛[2J-] {+y+} x'],
  ];
  test.each(cases)('%j to %j', (before, after, shown) => {
    expect(proseDiff(before, after, paint)).toBe(shown);
  });

  test('colours words', () => {
    const colours = {
      severity: { ...paint.severity, error: (text: string) => `<${text}>` },
      good: (text: string) => `(${text})`,
    };
    expect(proseDiff('a b', 'a c', colours)).toBe('  a <[-b-]> ({+c+})');
  });

  test('has all words of both', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        if (before === after) return;
        const shown = proseDiff(before, after, paint);
        const only = (gone: RegExp, kept: RegExp): string =>
          shown.replace(gone, '').replace(kept, '$1').replace(/\s+/g, ' ').trim();
        expect(only(/\{\+.*?\+\}/g, /\[-(.*?)-\]/g)).toBe(before);
        expect(only(/\[-.*?-\]/g, /\{\+(.*?)\+\}/g)).toBe(after);
      }),
    );
  });

  test('of texts beyond all measure is the one and then the other', () => {
    const [before, after] = ['a '.repeat(3000), 'b '.repeat(3000)];
    expect(proseDiff(before, after, paint)).toMatch(/^ {2}\[-a a/);
  });
});

test('the headers of a mail are unfolded and decoded', () => {
  const mail = 'Subject: =?UTF-8?Q?Pr=C3=B8v_lampene?=\r\n =?utf-8?B?w6Y=?= x\r\nTo: a@b.example\r\n\r\nNot: this';
  expect([...headersOf(new TextEncoder().encode(mail))]).toEqual([
    ['subject', 'Prøv lampeneæ x'],
    ['to', 'a@b.example'],
  ]);
});
