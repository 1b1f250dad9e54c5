import fc from 'fast-check';
import type { Admission, Program, Step, Value } from '../../src/model/program.ts';
import type { Escape } from '../../src/model/template-tree.ts';
import { call, choice, field, leaf, literal, loop, overlay, program, region, text, turn } from './programs.ts';

/** Values that one should be afraid of: nothing, white space at the ends and within, markup, halves of characters. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'no',
    'true',
    'Kari',
    'Åse 😀',
    ' Kari',
    'Kari\n',
    'a  b',
    'a \n\t b',
    'a\r\n b',
    'a\rb',
    '\u00A0',
    '\u00A0x',
    '\u{D83D}',
    '\u{DE00}',
    'a\u{D83D}b',
    '#a1B2c3',
    '#abc',
    '& < > " \' ` =',
    '"1:x',
    '0',
    '1;',
    '<em>x</em>',
    '<br>',
    '{{x}}',
    'kari@example.com',
    '+47 555',
    '$&',
    '<a href="https://a.example/?a=1&amp;b">x</a>',
    '|',
    'constructor',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: nasty },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 12.5, true, false, null) },
);

const item: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: scalar },
  {
    weight: 4,
    arbitrary: fc.record(
      { text: scalar, isOn: fc.boolean(), rows: fc.array(scalar, { maxLength: 3 }) },
      { requiredKeys: ['text'] },
    ),
  },
);

/** A letter model in the small. */
export const record: fc.Arbitrary<{ readonly [root: string]: unknown }> = fc.record(
  {
    name: nasty,
    other: nasty,
    count: fc.constantFrom(0, 3, -1.5),
    isOn: fc.boolean(),
    list: fc.array(item, { maxLength: 3 }),
    rows: fc.array(fc.array(scalar, { maxLength: 2 }), { maxLength: 2 }),
    map: fc.dictionary(fc.constantFrom('text', 'b', '1', 'constructor', '__proto__'), item),
    recipient: nasty,
    language: fc.constant('nb'),
    send_at: fc.constant('2026-11-22'),
  },
  { requiredKeys: ['name', 'other', 'count', 'isOn'] },
);

function valueWithin(loops: readonly number[]): fc.Arbitrary<Value> {
  const inLoop = loops.length === 0 ? [] : [fc.constantFrom(...loops)];
  const items = inLoop.map((numbers) =>
    fc
      .tuple(numbers, fc.constantFrom('text', 'text', 'isOn', 'rows', '', '0'))
      .map(([number, way]) => field(way, number)),
  );
  const turns = inLoop.map((numbers) =>
    fc.tuple(numbers, fc.constantFrom('index', 'key', 'first', 'last')).map(([number, what]) => turn(number, what)),
  );
  const roots = [
    'name',
    'name',
    'other',
    'other',
    'count',
    'isOn',
    'list',
    'rows',
    'map',
    'list.0.text',
    'list.length',
  ];
  const ways = [...roots, 'map.text', 'map.constructor', 'map.__proto__', 'name.length', 'absent', 'recipient'];
  const plain = fc.oneof(
    fc.constantFrom(...ways).map((way) => field(way)),
    ...items,
    ...items,
    ...turns,
  );
  const words = fc.oneof(plain, nasty.map(literal));
  return fc.oneof(
    { weight: 8, arbitrary: plain },
    { weight: 1, arbitrary: fc.constantFrom('x', '', 0, 2, true, null).map(literal) },
    { weight: 2, arbitrary: fc.tuple(words, words).map((values) => call('join', values, [], 1)) },
    { weight: 1, arbitrary: words.map((value) => call('join', [value], [{ name: 'with', value: field('other') }], 2)) },
    {
      weight: 1,
      arbitrary: fc.tuple(plain, words).map(([base, over]) => overlay(base, { text: over, b: literal('b') })),
    },
  );
}

const texts = fc.constantFrom('x', '<p>', '\n  ', '\n \n<td>\t', ' y ', '\r\n'.slice(1), 'é😀', '').map(text);

interface Place {
  readonly depth: number;
  readonly loops: readonly number[];
  readonly isInRegion: boolean;
}

/** Loops have numbers of their own: they are counted once the program is there. */
function stepWithin({ depth, loops, isInRegion }: Place): fc.Arbitrary<readonly Step[]> {
  const value = valueWithin(loops);
  const accepts = fc.constantFrom<Admission[]>('text', 'text', 'text', 'attribute', 'colour', 'none');
  const escape = fc.constantFrom<Escape[]>('html', 'html', 'html', 'url-part', 'mail-address', 'phone-number');
  const raw = fc
    .constantFrom<Admission[]>('markup', 'none')
    .map((admission): readonly [Admission, Escape] => [admission, 'none']);
  const shown = fc
    .tuple(
      value,
      fc.oneof({ weight: 3, arbitrary: fc.tuple<[Admission, Escape]>(accepts, escape) }, { weight: 1, arbitrary: raw }),
    )
    .map(([what, how]) => [text('x'), leaf(what, how[0], how[1]), text('y')]);
  const leaves = [
    { weight: 3, arbitrary: texts.map((step) => [step]) },
    { weight: 4, arbitrary: shown },
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const number = 10 * depth + loops.length;
  const body = stepsWithin({ depth: depth - 1, loops, isInRegion });
  const loopBody = stepsWithin({ depth: depth - 1, loops: [...loops, number], isInRegion });
  const regional = stepsWithin({ depth: depth - 1, loops, isInRegion: true });
  return fc.oneof(
    ...leaves,
    { weight: 2, arbitrary: fc.tuple(value, body, body, fc.boolean()).map((parts) => [choice(...parts)]) },
    {
      weight: 2,
      arbitrary: fc.tuple(value, loopBody, body).map(([list, inner, none]) => [loop(number, list, inner, none)]),
    },
    ...(isInRegion
      ? []
      : [{ weight: 2, arbitrary: regional.map((steps) => [region([text('r'), ...steps, text('r')])]) }]),
  );
}

function stepsWithin(place: Place): fc.Arbitrary<readonly Step[]> {
  return fc.array(stepWithin(place), { maxLength: 4 }).map((steps) => steps.flat());
}

export const anyProgram: fc.Arbitrary<Program> = stepsWithin({ depth: 3, loops: [], isInRegion: false }).map((steps) =>
  program(...steps),
);
