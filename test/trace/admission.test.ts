import { describe, expect, test } from 'vitest';
import type { Admission } from '../../src/model/program.ts';
import { isAccepted } from '../../src/trace/admission.ts';

const ENDS: readonly string[] = [
  '',
  ' ',
  'a ',
  ' a',
  'a\n',
  '\ta',
  'a\u00A0',
  '\uFEFFa',
  'a\u2028',
  '\u3000a',
  'a\u0000',
  '\u001Fa',
];
const HALVES: readonly string[] = ['a\uD83D', '\uDE00a', '\uD83D'];

describe('a value is', () => {
  const cases: readonly [admission: Admission, taken: readonly string[], refused: readonly string[]][] = [
    ['text', ['a', 'a  b', 'a\n\nb', '<&>', 'true', '😀', 'a\uD83Db', '\u0085a'], [...ENDS, ...HALVES]],
    [
      'attribute',
      ['a', 'a b', 'https://a.example/?a=1&b=2', '"', 'truer', '😀'],
      [...ENDS, ...HALVES, 'a  b', 'a\nb', 'a\tb', 'a \u00A0b', 'a\u2029b', 'true', 'false'],
    ],
    ['colour', ['#a1B2c3', '#000000'], ['', '#abc', '#12345g', 'red', ' #000000', '#000000\n', '#0000000', 'none']],
    ['markup', ['a', 'a <em>b</em>'], [...ENDS, ...HALVES, '<b>a</b>', '<em>a', 'a<!-- b -->']],
    ['none', [], ['a', '', '#000000']],
  ];
  test.each(cases)('taken for %s, or not', (admission, taken, refused) => {
    expect(taken.filter((value) => !isAccepted(value, admission))).toEqual([]);
    expect(refused.filter((value) => isAccepted(value, admission))).toEqual([]);
  });
});
