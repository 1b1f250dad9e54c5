import { describe, expect, test } from 'vitest';
import type { Program } from '../../src/model/program.ts';
import { piecesOf } from '../../src/trace/pieces.ts';
import { trace } from '../../src/trace/trace.ts';
import {
  call,
  choice,
  field,
  functions,
  leaf,
  literal,
  localeOf,
  loop,
  overlay,
  program,
  region,
  text,
  turn,
} from './programs.ts';

describe('the key, the text key and the values of', () => {
  const cases: readonly [
    what: string,
    program: Program,
    record: object,
    key: string,
    textKey: string,
    values: readonly string[],
  ][] = [
    ['words alone', program(text('x')), {}, '', '', []],
    ['a value that is accepted', program(leaf(field('a'))), { a: 'x' }, '', '', ['x']],
    ['one that is not', program(leaf(field('a'))), { a: ' x\r\ny' }, '"0:4: x\ny', '"0:4: x\ny', [' x\ny']],
    ['one that looks like a key', program(leaf(field('a'), 'none')), { a: '1"1:' }, '"0:4:1"1:', '"0:4:1"1:', ['1"1:']],
    ['a choice', program(choice(field('a'), [leaf(field('a'))])), { a: 'x' }, '1', '1', ['x']],
    ['a choice not taken', program(choice(field('a'), [leaf(field('a'))])), { a: '' }, '0', '0', []],
    ['with, which takes 0', program(choice(field('a'), [leaf(field('a'))], [], true)), { a: 0 }, '1', '1', ['0']],
    ['a map without fields', program(choice(field('a'), [])), { a: {} }, '1', '1', []],
    ['an empty list', program(choice(field('a'), [])), { a: [] }, '0', '0', []],
    [
      'a loop',
      program(loop(1, field('a'), [leaf(field('', 1)), leaf(turn(1, 'key'))])),
      { a: ['x', 'y'] },
      '2;',
      '2;',
      ['x', '0', 'y', '1'],
    ],
    [
      'a loop over a map',
      program(loop(1, field('a'), [leaf(turn(1, 'key'))])),
      { a: { x: 1, y: null, z: 2 } },
      '2;',
      '2;',
      ['x', 'z'],
    ],
    [
      'a loop over nothing',
      program(loop(1, field('a'), [], [leaf(literal('none'))])),
      { a: 'text' },
      '0;',
      '0;',
      ['none'],
    ],
    [
      'a loop over an overlay',
      program(loop(1, overlay(field('a'), { y: literal('2'), x: field('none') }), [leaf(turn(1, 'key'))])),
      { a: { x: 1, z: 3 } },
      '2;',
      '2;',
      ['z', 'y'],
    ],
    [
      'regions: their leaves come last',
      program(
        region([choice(field('a'), [leaf(field('a'))])]),
        leaf(field('b')),
        region([loop(1, field('c'), [leaf(field('', 1))])]),
      ),
      { a: 'x', b: 'y', c: ['', 'z'] },
      '',
      '|1|2;"0:0:',
      ['y', 'x', '', 'z'],
    ],
    [
      'a name that every map answers to',
      program(choice(field('constructor'), []), choice(field('a.length'), [])),
      { a: ['x'] },
      '00',
      '00',
      [],
    ],
    ['a call', program(leaf(call('join', [field('a')]))), { a: 'x', recipient: 'r' }, '', '', ['"x"@"r"']],
    ['a value in a link', program(leaf(field('a'), 'attribute', 'url-part')), { a: 'x\r y' }, '', '', ['x%0D%20y']],
  ];
  test.each(cases)('%s', (_, steps, record, key, textKey, values) => {
    expect(trace(steps, record, localeOf(record), functions)).toMatchObject({ kind: 'trace', key, textKey, values });
  });
});

test('regions know their leaves, and which of all are text already', () => {
  const steps = program(
    leaf(field('b')),
    region([leaf(field('a')), leaf(field('a'), 'none')]),
    region([leaf(field('b'))]),
  );
  expect(trace(steps, { a: 'x', b: '' }, localeOf({}), functions)).toMatchObject({
    values: ['', 'x', 'x', ''],
    isLiteral: [true, false, true, true],
    regions: [
      { key: '"1:1:x', from: 1, to: 3 },
      { key: '"0:0:', from: 3, to: 4 },
    ],
  });
});

/** Whatever could change what MJML makes of the rest of a letter: all of it is in the key then. */
const closing: readonly (readonly [name: string, steps: Program, value: string, isClosed: boolean])[] = [
  ['an open comment', program(leaf(field('a'), 'markup', 'none')), '<!--[if mso]>', true],
  ['an open comment that is escaped', program(leaf(field('a'), 'none')), '<!--[if mso]>', false],
  ['markup', program(leaf(field('a'), 'markup', 'none')), '<p>a</p>', false],
  ['markup in a region', program(region([leaf(field('a'), 'markup', 'none')])), '<p>a</p>', true],
  ['white space in a region', program(region([leaf(field('a'), 'markup', 'none')])), ' ', false],
  ['simple markup in a region', program(region([leaf(field('a'), 'markup', 'none')])), '<em>a</em>', false],
  ['a style for white space', program(leaf(field('a'), 'colour')), 'red;WHITE-SPACE:pre', false],
  ['a style for white space in a region', program(region([leaf(field('a'), 'colour')])), 'red;WHITE-SPACE:pre', true],
  ['another style in a region', program(region([leaf(field('a'), 'colour')])), 'red', false],
  ['markup that all letters have', program(leaf(literal('<!--[if mso]>'), 'markup', 'none')), '', true],
];

test.each(closing)('%s closes a letter or leaves it open', (_, { steps }, value, isClosed) => {
  const whole = program(leaf(field('b')), region([leaf(field('b'))]), ...steps);
  const traced = trace(whole, { a: value, b: 'b' }, localeOf({}), functions);
  const pieces = piecesOf(whole, { a: value, b: 'b' }, localeOf({}), functions);
  expect(traced).toMatchObject({
    kind: 'trace',
    key: isClosed ? expect.stringContaining('~"0:1:b') : expect.not.stringContaining('~'),
  });
  expect(pieces.every((piece) => typeof piece === 'string')).toBe(isClosed);
  if (traced.kind === 'trace') expect(traced.isLiteral.every(Boolean) && traced.regions.length === 0).toBe(isClosed);
});

test('all that is missing is told, each with its place', () => {
  const steps = program(
    leaf(field('a'), 'text', 'html', 1),
    leaf(field('b'), 'text', 'html', 2),
    leaf(call('join', [field('a')], [], 2)),
    leaf(call('join', [literal('no')], [], 1)),
    leaf(call('join', [literal('x')], [{ name: 'unknown', value: literal('y') }], 0)),
    leaf(field('c')),
  );
  expect(trace(steps, { a: null, b: [], c: Number.NaN }, localeOf({}), functions)).toEqual({
    kind: 'refusal',
    failures: [
      { kind: 'missing', place: 1, value: 'value 1' },
      { kind: 'not-text', place: 2, value: 'value 2' },
      { kind: 'missing', place: 2, value: 'value 2' },
      { kind: 'refused', place: 1, helper: 'join' },
      { kind: 'refused', place: 0, helper: 'join' },
      { kind: 'not-text', place: 0, value: 'value 0' },
    ],
  });
});

test('a program that calls what there is not, or asks for a loop that is not around it, is a bug', () => {
  expect(() => trace(program(leaf(call('gone', []))), {}, localeOf({}), functions)).toThrow(
    'there is no helper "gone"',
  );
  expect(() => trace(program(leaf(turn(7, 'key'))), {}, localeOf({}), functions)).toThrow('loop 7');
});
