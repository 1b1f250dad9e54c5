import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Letters } from '../../src/render/letters.ts';
import { Sink } from '../../src/render/sink.ts';
import { shrinkSpace } from '../../src/trace/shrink-space.ts';
import { plainText } from '../reference/plain-text.ts';
import { choice, field, functions, leaf, localeOf, loop, program, region, text } from '../trace/programs.ts';
import { printed } from '../trace/printed.ts';
import { anyProgram, record } from '../trace/random-programs.ts';
import { phonesIn, type Record, Staged } from './staged.ts';

const RUNS = Number(process.env['TRACE_RUNS'] ?? 1000);

const roots = ['name', 'other', 'count', 'isOn', 'list', 'rows', 'map', 'recipient', 'language', 'send_at', 'absent'];

test('letters of a list are those that the program prints, whatever is fixed', () => {
  let written = 0;
  const fixedRoots = fc.subarray(roots);
  const isShrunk = fc.boolean();
  const models = fc.array(record, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(anyProgram, models, fixedRoots, isShrunk, (steps, [first = {}, ...others], names, shrinks) => {
      const fixed = only(first, (root) => names.includes(root), names);
      const staged = new Staged(steps, fixed, shrinks);
      for (const model of [first, ...others, first]) {
        const row = only(model, (root) => !names.includes(root));
        const { text: whole, failures } = printed(steps, { ...fixed, ...row });
        const letter = staged.write(row);
        expect('failures' in letter ? letter.failures : []).toEqual(failures);
        if ('failures' in letter) continue;
        written++;
        expect(letter.html).toBe(wellFormed(shrinks ? shrinkSpace(whole) : whole));
        expect(letter.text).toBe(wellFormed(plainText(whole, phonesIn({ ...fixed, ...row }))));
      }
    }),
    { numRuns: RUNS },
  );
  expect(written).toBeGreaterThan(RUNS / 3);
});

test('nothing is written of what is not known, and of what is refused', () => {
  const variants = { html: new Map(), layouts: new Map(), texts: new Map() };
  const steps = program(text('x'), leaf(field('name')), leaf(field('brand.name'), 'text', 'html', 1));
  const letters = new Letters({ program: steps, variants, functions, localeOf, fixed: { brand: {} } });
  const known = new Letters({ program: steps, variants, functions, localeOf, fixed: { brand: { name: 'b' } } });
  const sink = new Sink();
  const refusal = { kind: 'refusal', failures: [{ kind: 'missing', place: 1, value: 'value 1' }] };
  for (const part of ['html', 'text'] as const) {
    expect(letters[part]({ name: 'a' }, sink)).toEqual(refusal);
    expect(known[part]({ name: 'a' }, sink)).toBe('unknown');
  }
  expect(letters.bound({ name: 'a' })).toEqual(refusal);
  expect(known.bound({ name: 'a' })).toBe('unknown');
  expect(sink.length).toBe(0);
});

test('a call shows the number as each letter writes it, also where the link is fixed', () => {
  const link = program(
    text('<mj-text><a href="tel:'),
    leaf(field('target'), 'attribute', 'phone-number'),
    text('">Call</a></mj-text>'),
  );
  const staged = new Staged(link, { target: '+4755501234' }, true);
  const texts = ['+47 555 01 234', '+47 5550 1234', '+47 555 01 234'].map((phone) =>
    staged.write({ sender: { phone } }),
  );
  expect(texts).toMatchObject([
    { text: 'Call (+47 555 01 234)\n' },
    { text: 'Call (+47 5550 1234)\n' },
    { text: 'Call (+47 555 01 234)\n' },
  ]);
});

test('what a letter says is its own, whatever the one before it said', () => {
  const steps = program(
    text('<mj-text>'),
    leaf(field('words'), 'markup', 'none'),
    text('</mj-text><mj-text><a href="'),
    leaf(field('target'), 'attribute'),
    text('">'),
    leaf(field('name')),
    text('</a> <a href="https://x.example/'),
    leaf(field('name'), 'attribute'),
    text('">x</a> <a href="https://fixed.example">https://fixed.example</a></mj-text>'),
  );
  const staged = new Staged(steps, {}, true);
  const call = '<a href="tel:+4755501234">call</a>';
  const long = 'я'.repeat(100_000);
  const rows: readonly Record[] = [
    { words: 'a <em>b</em>', target: 'y', name: 'n' },
    { words: 'a <em>b</em>', target: 'y', name: 'y' },
    { words: call, target: 'y', name: 'n', sender: { phone: '+47 555 01 234' } },
    { words: call, target: 'tel:+4755501234', name: '\u{1f600}\ud800', sender: { phone: '+47 5550 1234' } },
    { words: call, target: 'tel:+4755501234', name: 'n' },
    { words: long, target: 'y', name: long },
  ];
  const said = [
    ['a b', 'n (y) x (https://x.example/n)'],
    ['a b', 'y x (https://x.example/y)'],
    ['call (+47 555 01 234)', 'n (y) x (https://x.example/n)'],
    ['call (+47 5550 1234)', '\u{1f600}\ufffd (+47 5550 1234) x (https://x.example/\u{1f600}\ufffd)'],
    ['call (+4755501234)', 'n (+4755501234) x (https://x.example/n)'],
    [long, `${long} (y) x (https://x.example/${long})`],
  ].map(([first = '', second = '']) => `${first}\n\n${second} https://fixed.example\n`);
  for (const turn of [rows, rows, rows.toReversed()]) {
    const texts = turn.map((row) => staged.write(row));
    expect(texts.map((letter) => ('text' in letter ? letter.text : null))).toEqual(
      turn === rows ? said : said.toReversed(),
    );
  }
});

test('a bound letter stays as it is when others are bound after it', () => {
  const steps = program(
    leaf(field('name')),
    loop(1, field('list'), [leaf(field('', 1))]),
    region([choice(field('isOn'), [text('r'), leaf(field('name')), text('r')])]),
  );
  const staged = new Staged(steps, {}, true);
  const [one, other] = [
    { name: 'a', list: ['b', 'c'], isOn: true },
    { name: 'd', list: ['e', 'f'], isOn: true },
  ];
  staged.write(one);
  const first = staged.letters.bound(one);
  expect(first).toMatchObject({ values: ['a', 'b', 'c'], regionValues: ['a'] });
  const before = JSON.stringify(first);
  staged.letters.bound(other);
  staged.write(other);
  expect(JSON.stringify(first)).toBe(before);
  expect(JSON.stringify(staged.letters.bound(one))).toBe(before);
});

test('what is fixed stands in the plans, and letters have only what is theirs', () => {
  const steps = program(
    leaf(field('brand.name')),
    loop(1, field('brand.colours'), [leaf(field('', 1), 'colour'), leaf(field('name'))]),
    region([text('r'), choice(field('brand.name'), [leaf(field('brand.name'))]), leaf(field('name')), text('r')]),
    region([leaf(field('brand.name')), text('\n  s')]),
  );
  const fixed = { brand: { name: '<b>', colours: ['#000000', 'red'] } };
  const staged = new Staged(steps, fixed, true);
  expect(staged.write({ name: 'n' })).toMatchObject({ html: '&lt;b&gt;#000000nrednr&lt;b&gt;nr&lt;b&gt;\ns' });
  expect(staged.letters.bound({ name: 'm' })).toMatchObject({
    html: { texts: ['&lt;b&gt;#000000', 'red', '', '&lt;b&gt;\ns'] },
    values: ['m', 'm'],
    regionValues: ['m'],
    regions: [{ from: 0, pieces: ['r&lt;b&gt;', { kind: 'leaf', leaf: 0, isRaw: false }, 'r'] }],
    targets: [],
  });
});

/** Names without a field of their own stand there as undefined. */
function only(model: Record, isMeant: (root: string) => boolean, names: readonly string[] = []): Record {
  const none = names.map((name): [string, unknown] => [name, undefined]);
  return Object.fromEntries([...none, ...Object.entries(model).filter(([root]) => isMeant(root))]);
}

/** Half of a surrogate pair has no bytes of its own. */
function wellFormed(written: string): string {
  return written.replace(/\p{Cs}/gu, '\uFFFD');
}
