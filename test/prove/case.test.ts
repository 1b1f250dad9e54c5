import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { caseWords, findCase } from '../../src/prove/case/case.ts';
import {
  all,
  any,
  boolean,
  equals,
  first,
  last,
  list,
  map,
  not,
  number,
  openMap,
  path,
  present,
  text,
  truthy,
  unknown,
} from './case-kit.ts';

const visit = map(
  { kind: text({ values: ['visit'] }), place: text(), 'note?': text() },
  { kind: text({ values: ['call'] }), phone: text(), 'note?': text() },
);

const letter = map({
  greeting: text(),
  body: list(text(), 1, 2),
  'options?': list(map({ text: text(), 'advantage?': text({ canBeBlank: true }), tags: list(text()) }), 2, 4),
  people: list(map({ name: text(), 'age?': number() })),
  'table?': map({ columns: list(text(), 1), rows: list(list(text({ canBeBlank: true }), 1), 1) }),
  next_step: map({ summary: text(), 'action?': map({ label: text(), href: text() }) }),
  closing: map({ 'help?': text(), 'wish?': text() }),
  'visit?': visit,
  tone: text({ values: ['warm', 'cool', ''] }),
  count: number(),
  isNew: boolean(true, false),
  'isOld?': boolean(true),
  labels: openMap(text()),
  'more?': unknown,
});

type Row = readonly [what: string, conditions: readonly Condition[], words: string];

describe('a case is found, the smallest, and told', () => {
  const rows: readonly Row[] = [
    ['nothing is asked', [], ''],
    ['what is always there', [present('greeting'), truthy('greeting'), truthy('body'), present('body.0')], ''],
    ['an optional list', [not(present('options'))], 'when `options` is absent'],
    ['absent comes before empty', [not(truthy('table'))], 'when `table` is absent'],
    ['the better known half', [present('table')], 'when `table` is present'],
    ['two at once', [not(present('options')), present('table')], 'when `options` is absent and `table` is present'],
    [
      'three at once',
      [not(present('options')), not(present('table')), not(present('closing.wish'))],
      'when `options` is absent, `table` is absent and `closing.wish` is absent',
    ],
    ['one of two', [any(not(present('options')), not(present('table')))], 'when `options` is absent'],
    [
      'a group without a field',
      [truthy('next_step'), not(present('next_step.action'))],
      'when `next_step.action` is absent',
    ],
    ['a field of an optional group', [present('visit'), not(present('visit.note'))], 'when `visit` has no `note`'],
    ['either way of the group', [not(present('visit.note'))], 'when `visit` is absent'],
    ['a field that only one kind has', [present('visit.phone')], 'when `visit.kind` is "call"'],
    [
      'a field that the other kind lacks',
      [present('visit'), not(present('visit.phone'))],
      'when `visit.kind` is "visit"',
    ],
    [
      'a field of a group in a group',
      [present('next_step.action'), present('visit.note')],
      'when `next_step.action` is present and `visit.note` is present',
    ],
    ['a tag', [equals('visit.kind', 'call')], 'when `visit.kind` is "call"'],
    ['a value', [equals('tone', 'cool')], 'when `tone` is "cool"'],
    ['another value', [not(equals('tone', 'warm')), truthy('tone')], 'when `tone` is "cool"'],
    ['the empty value', [not(truthy('tone'))], 'when `tone` is empty'],
    ['a value of any', [equals('greeting', 'Hi')], 'when `greeting` is "Hi"'],
    [
      'none of two values',
      [not(equals('greeting', 'Hi')), not(equals('greeting', 'Ho'))],
      'when `greeting` is something else than "Hi" or "Ho"',
    ],
    ['zero', [not(truthy('count'))], 'when `count` is 0'],
    ['not zero', [truthy('count')], 'when `count` is not 0'],
    ['a number', [equals('count', 3)], 'when `count` is 3'],
    ['yes', [truthy('isNew')], 'when `isNew` is true'],
    ['no', [not(truthy('isNew'))], 'when `isNew` is false'],
    ['an empty list', [not(truthy('people'))], 'when `people` is empty'],
    ['a list that is not', [truthy('people')], 'when `people` is not empty'],
    ['an item by its number', [present('people.1')], 'when `people` has 2 items'],
    ['a second paragraph', [not(present('body.1'))], 'when `body` has one item'],
    [
      'a field of an item by its number',
      [not(present('people.0.age')), present('people.0')],
      'when `people.0` has no `age`',
    ],
    ['some item', [not(present('options.[1].advantage'))], 'when an item of `options` has no `advantage`'],
    [
      'some empty text of an item',
      [present('options.[1].advantage'), not(truthy('options.[1].advantage'))],
      'when `advantage` of an item of `options` is empty',
    ],
    ['the first item', [first('options.[1]')], 'for the first item of `options`'],
    ['a later item', [not(first('options.[1]'))], 'for a later item of `options`'],
    ['the last item', [last('people.[1]')], 'for the last item of `people`'],
    ['an earlier item', [not(last('people.[1]'))], 'for an earlier item of `people`'],
    ['the only item', [first('people.[1]'), last('people.[1]')], 'for the only item of `people`'],
    ['an item between', [not(first('people.[1]')), not(last('people.[1]'))], 'for a middle item of `people`'],
    [
      'the first item, and more of it',
      [first('options.[1]'), not(present('options.[1].advantage'))],
      'when the first item of `options` has no `advantage`',
    ],
    [
      'the first item, and something else',
      [first('options.[1]'), not(present('table'))],
      'for the first item of `options` when `table` is absent',
    ],
    ['an item of an item', [present('options.[1].tags.[2]')], 'when `tags` of an item of `options` is not empty'],
    [
      'an item of an item, and the last',
      [last('table.rows.[1].[2]'), not(first('table.rows.[1].[2]'))],
      'for the last item of `table.rows`',
    ],
    ['what nobody knows', [truthy('more.a'), not(truthy('more.b'))], 'when `more` is present'],
    [
      'two different items',
      [truthy('people.[1].age'), not(present('people.[2].age'))],
      'when `age` of an item of `people` is not 0 and another item of `people` has no `age`',
    ],
  ];
  test.each(rows)('%s', (_, conditions, words) => {
    const found = findCase(letter, conditions);
    if (typeof found === 'string') throw new Error(found);
    expect(caseWords(found, letter)).toBe(words);
  });

  test.each([
    ['that something is there', [present('visit.note')], 'visit.note', ''],
    ['that something is not there', [present('visit'), not(present('visit.note'))], 'visit.note', ''],
    [
      'the item of a list',
      [present('options.[1].advantage'), not(present('table'))],
      'options.[1].advantage',
      'when `table` is absent',
    ],
    ['and not that it is empty', [present('visit.note'), equals('visit.note', '')], 'visit.phone', 'none'],
  ])('without what the sentence has said: %s', (_, conditions, said, words) => {
    const found = findCase(letter, conditions);
    expect(typeof found === 'string' ? found : caseWords(found, letter, path(said))).toBe(words);
  });
});

describe('which of its alternatives a map is', () => {
  const kinds = map(
    { 'kind?': text({ values: ['v'] }), place: text(), 'note?': text() },
    { kind: text({ values: ['c'] }), 'phone?': text() },
  );
  const open = map({ kind: text({ values: ['v'] }), place: text() }, { kind: text(), 'place?': text() });
  const untagged = map({ place: text(), 'note?': text() }, { phone: text() });
  const alike = map({ 'place?': text() }, { 'phone?': text() });
  const lacking = map({ place: text() }, { place: text(), phone: text() });
  const same = map({ 'note?': text() }, { note: text(), 'x?': text() });
  const three = map({ kind: text({ values: ['v'] }), note: text() }, { note: text() }, { 'note?': text() });

  test.each([
    ['a tag that may be absent', kinds, [present('d.place')], 'when `d.kind` is absent or "v"'],
    ['one that is', kinds, [present('d.place'), not(present('d.kind'))], 'when `d` has no `kind`'],
    [
      'one that is, and what else is so',
      kinds,
      [present('d.note'), not(truthy('d.kind'))],
      'when `d.note` is present and `d` has no `kind`',
    ],
    ['the tag of the other', kinds, [not(present('d.place'))], 'when `d.kind` is "c"'],
    ['a tag that is open elsewhere', open, [present('d.place')], 'when `d.kind` is "v"'],
    ['a field that it must have', untagged, [not(present('d.phone'))], 'when `d.place` is present'],
    ['a field that it cannot have', lacking, [not(present('d.phone'))], 'when `d` has no `phone`'],
    ['a field that it can have', alike, [present('d.phone')], 'when `d.phone` is present'],
    ['a tag that others do not have', three, [present('d.kind')], 'when `d.kind` is "v"'],
    [
      'nothing that can be seen',
      same,
      [present('d.note')],
      'when `d` has form 1 of the 2 that its schema allows and `d.note` is present',
    ],
  ] as const)('is told by %s', (_, d, conditions, words) => {
    const root = map({ d });
    const found = findCase(root, conditions);
    expect(typeof found === 'string' ? found : caseWords(found, root)).toBe(words);
  });

  test('goes without saying where the sentence has named the field that tells', () => {
    const root = map({ d: untagged });
    const found = findCase(root, [present('d.place')]);
    expect(typeof found === 'string' ? found : caseWords(found, root, path('d.place'))).toBe('');
  });
});

describe('no letter can be so', () => {
  const rows: readonly (readonly [what: string, conditions: readonly Condition[]])[] = [
    ['what is always there is absent', [not(present('greeting'))]],
    ['a text that is never empty is', [not(truthy('greeting'))]],
    ['a list with a least length is empty', [present('options'), not(truthy('options'))]],
    ['the third of two', [present('body.2')]],
    ['the second of two is missing', [present('options'), not(present('options.1'))]],
    ['something and its opposite', [present('table'), not(present('table'))]],
    ['a field without its group', [present('next_step.action.label'), not(truthy('next_step.action'))]],
    ['a group without what it must have', [present('table'), not(present('table.columns'))]],
    ['a field of one kind in the other', [equals('visit.kind', 'visit'), present('visit.phone')]],
    ['both kinds', [present('visit.place'), present('visit.phone')]],
    ['neither kind', [present('visit'), not(present('visit.place')), not(present('visit.phone'))]],
    ['a value that is not among them', [equals('tone', 'hot')]],
    ['none of all values', [not(equals('tone', 'warm')), not(equals('tone', 'cool')), truthy('tone')]],
    ['two values', [equals('greeting', 'a'), equals('greeting', 'b')]],
    ['a text that is a number', [equals('greeting', 3)]],
    ['half of a whole number', [equals('count', 0.5)]],
    ['a list that is a value', [equals('body', 'x')]],
    ['false where it is only true', [present('isOld'), not(truthy('isOld'))]],
    ['an item of an empty list', [not(truthy('people')), present('people.[1]')]],
    ['no item where a plain condition speaks of it', [not(truthy('people')), not(present('people.[1].age'))]],
    ['a field that no schema names', [present('closing.farewell')]],
    ['a group and one field more', [present('closing.help'), not(truthy('closing'))]],
    ['the first and only of at least two', [first('options.[1]'), last('options.[1]')]],
    ['a middle one of two', [not(first('body.[1]')), not(last('body.[1]'))]],
    ['one of two impossible things', [any(present('body.2'), not(present('greeting')))]],
    ['nothing of a long list', [not(any(present('table'), not(present('table'))))]],
    ['no case of any', [any()]],
  ];
  test.each(rows)('%s', (_, conditions) => {
    expect(findCase(letter, conditions)).toBe('none');
  });
});

describe('where nothing can decide, everything is possible:', () => {
  const rows: readonly (readonly [what: string, conditions: readonly Condition[]])[] = [
    ['an unknown value is so and not so', [truthy('more'), not(truthy('more'))]],
    ['the length of a text', [truthy('greeting.length'), not(truthy('greeting.length'))]],
    ['the order of a group', [first('closing.[1]'), last('closing.[1]')]],
    ['a group without fields', [not(truthy('closing'))]],
    ['a group that anything may be in', [present('labels.[1]'), not(present('labels.help'))]],
    [
      'an item that only a part speaks of need not be',
      [not(all(truthy('people'), first('people.[1]'))), not(truthy('people'))],
    ],
    ['two loops over one list are at two items', [first('people.[1]'), not(first('people.[2]'))]],
    ['two loops over one group are at two fields', [equals('labels.[1]', 'a'), equals('labels.[2]', 'b')]],
  ];
  test.each(rows)('%s', (_, conditions) => {
    expect(typeof findCase(letter, conditions)).toBe('object');
  });
});

describe('the answer takes no time', () => {
  const fields = Array.from({ length: 60 }, (_, index) => `f${index}`);
  const wide = map(Object.fromEntries(fields.map((name) => [`${name}?`, text({ canBeBlank: true })])));

  test('where many conditions have nothing to do with each other', () => {
    const loose = fields.slice(0, 50).map((name) => any(truthy(name), equals(name, ''), not(present(name))));
    const impossible = [any(present('f51'), present('f52')), not(present('f51')), not(present('f52'))];
    expect(findCase(wide, [...loose, ...impossible])).toBe('none');
    expect(typeof findCase(wide, loose)).toBe('object');
  });

  test('or it is given up', () => {
    const begun = performance.now();
    // Every two of thirty fields are there together, and half of them are not: no short way to see that it cannot be.
    const some = fields.slice(0, 30);
    const pigeons = some.flatMap((one, index) =>
      some.slice(index + 1).map((other) => any(truthy(one), equals(other, 'x'))),
    );
    const holes = some.map((_, index) =>
      any(...some.filter((__, other) => (other * 7 + index) % 3 > 0).map((name) => not(present(name)))),
    );
    const parity = some
      .slice(1)
      .map((name, index) =>
        any(
          all(present(name), not(present(`f${index}`))),
          all(not(present(name)), present(`f${index}`)),
          not(truthy('f59')),
        ),
      );
    expect(['none', 'too-many']).toContain(findCase(wide, [...pigeons, ...holes, ...parity]));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
