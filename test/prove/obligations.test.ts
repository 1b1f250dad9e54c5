import { describe, expect, test } from 'vitest';
import type { Condition, DataPath } from '../../src/model/condition.ts';
import type { DataType, Field, ListType, MapType, Mark, TextType } from '../../src/model/data-type.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { checkObligations } from '../../src/prove/obligations/obligations.ts';
import type { Loop, Showing } from '../../src/prove/showing.ts';

const source = { file: 'templates/test.mjml', text: ' '.repeat(100) };

function mark(order: number | null, max = 1, as: Mark['as'] = 'text'): Mark {
  return { order, as, max };
}

function text(own: Mark | null = null): TextType {
  return { kind: 'text', media: 'plain', format: null, values: null, canBeBlank: false, place: null, mark: own };
}

function list(item: DataType, min: number, max: number, own: Mark | null = null): ListType {
  return { kind: 'list', item, min, max, place: null, mark: own };
}

/** A key that ends with `?` is optional. */
function map(fields: { readonly [key: string]: DataType }): MapType {
  const entries = Object.entries(fields).map(([key, type]): [string, Field] => [
    key.replace('?', ''),
    { type, isOptional: key.endsWith('?') },
  ]);
  return { kind: 'map', alternatives: [{ fields: new Map(entries), rest: null }], place: null, mark: null };
}

const options = list(map({ text: text(mark(30)), 'advantage?': text(mark(31)) }), 2, 4);
const letter = map({
  greeting: text(mark(10)),
  body: list(text(mark(20)), 1, 2),
  'options?': options,
  'note?': text(),
  'deadline?': text(mark(null, 2)),
  link: text(mark(41, 1, 'href')),
});

const has = (...path: DataPath): Condition => ({ kind: 'truthy', path });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const overBody = (loop: number): Loop => ({
  loop,
  list: ['body'],
  type: list(text(), 1, 2),
  span: { source, start: 0, end: 1 },
});
const overOptions = (loop: number): Loop => ({
  loop,
  list: ['options'],
  type: options,
  span: { source, start: 0, end: 1 },
});

function show(path: DataPath, more: Partial<Showing> = {}): Showing {
  return {
    path,
    type: text(),
    span: { source, start: 0, end: 0 },
    guard: [],
    loops: [],
    blocks: [],
    as: 'text',
    hidden: null,
    ...more,
  };
}

const greeting = show(['greeting']);
const body = show(['body', { loop: 1 }], { loops: [overBody(1)], guard: [has('body')] });
const optionText = show(['options', { loop: 2 }, 'text'], { loops: [overOptions(2)], guard: [has('options')] });
const advantage = show(['options', { loop: 2 }, 'advantage'], {
  loops: [overOptions(2)],
  guard: [has('options'), has('options', { loop: 2 }, 'advantage')],
});
const deadline = show(['deadline'], { guard: [has('deadline')] });
const link = show(['link'], { as: 'href' });
const whole = [greeting, body, optionText, advantage, deadline, link];

/** Codes and sentences; a showing stands at its place in the list. */
function findings(showings: readonly Showing[]): readonly string[] {
  const found: Diagnostic[] = [];
  const placed = showings.map((showing, index) => ({ ...showing, span: { source, start: index, end: index + 1 } }));
  const page = { source, start: 99, end: 100 };
  const demands = { letter, body: page, partials: new Map(), messageFor: () => null };
  checkObligations(placed, demands, (finding) => found.push(finding));
  return found.map(({ code, span, message }) => `${span?.start} ${code}: ${message}`);
}

/** `whole` with some of it replaced, each by any number of showings. */
function where(...changes: readonly (readonly [Showing, readonly Showing[]])[]): readonly Showing[] {
  return whole.flatMap((showing) => changes.find(([old]) => old === showing)?.[1] ?? [showing]);
}

function guarded(showing: Showing, ...guard: readonly Condition[]): Showing {
  return { ...showing, guard: [...showing.guard, ...guard] };
}

test('a template that shows everything once and in order meets its obligations', () => {
  expect(findings(whole)).toEqual([]);
});

test('what the reader cannot do without may stand in both branches of a block', () => {
  const both = [guarded(greeting, has('note')), guarded(greeting, not(has('note')))];
  expect(findings(where([greeting, both]))).toEqual([]);
});

describe('lost', () => {
  test.each([
    ['nowhere', where([greeting, []]), '99 template/lost: the letter lacks `greeting`: not in the template'],
    [
      'in one branch',
      where([greeting, [guarded(greeting, has('options'))]]),
      '0 template/lost: the letter lacks `greeting` when `options` is absent',
    ],
    [
      'hidden',
      where([greeting, [{ ...greeting, hidden: { span: greeting.span, why: 'it stands in <mj-title>' } }]]),
      '0 template/lost: the letter lacks `greeting`: it stands in <mj-title>',
    ],
    [
      'as text where a link is due',
      where([link, [show(['link'])]]),
      '99 template/lost: the letter lacks the link to `link`: not in the template',
    ],
    [
      'one item by its number',
      where([body, [show(['body', 0])]]),
      '1 template/lost: the letter lacks `body[]` for a later item of `body`',
    ],
    [
      'only the first item',
      where([body, [guarded(body, { kind: 'first', item: ['body', { loop: 1 }] })]]),
      expect.stringMatching(/^1 template\/lost: the letter lacks `body\[\]` /),
    ],
    [
      'items that lack something else',
      where([optionText, [guarded(optionText, has('options', { loop: 2 }, 'advantage'))]]),
      expect.stringMatching(/^2 template\/lost: the letter lacks `options\[\]\.text` .*advantage/),
    ],
    [
      'in a loop over a list that may be empty',
      where([greeting, [show(['greeting'], { loops: [overOptions(9)], guard: [has('options')] })]]),
      expect.stringMatching(/^0 template\/lost: the letter lacks `greeting` when `options` is absent/),
    ],
  ])('%s', (_, showings, expected) => {
    expect(findings(showings)).toEqual([expected]);
  });
});

test('what is lost is told at the outermost block that loses it', () => {
  const [outer, inner] = [11, 22].map((start) => ({ source, start, end: start + 1 }));
  if (!outer || !inner) throw new Error('two places');
  const guard = [has('greeting'), has('note')];
  const blocks = [
    { span: outer, guards: 1 },
    { span: inner, guards: 2 },
  ];
  expect(findings(where([greeting, [{ ...greeting, guard, blocks }]]))).toEqual([
    '22 template/lost: the letter lacks `greeting` when `note` is absent',
  ]);
});

test('one block that loses two parts is one finding', () => {
  const span = { source, start: 50, end: 60 };
  const inside = { guard: [has('note')], blocks: [{ span, guards: 1 }] };
  expect(findings([{ ...greeting, ...inside }, body, optionText, advantage, deadline, { ...link, ...inside }])).toEqual(
    ['50 template/lost: the letter lacks `greeting` and the link to `link` when `note` is absent'],
  );
  expect(findings([body, optionText, advantage, deadline])).toEqual([
    '99 template/lost: the letter lacks `greeting` and the link to `link`: not in the template',
  ]);
});

describe('shown too often', () => {
  const inOptions = { loops: [overOptions(9)], guard: [has('options')] };
  test.each([
    [
      'twice',
      where([greeting, [greeting, greeting]]),
      '1 template/repeated: the letter shows `greeting` more than once',
    ],
    [
      'in a loop that turns twice',
      where([deadline, [show(['deadline'], { loops: [overBody(9)], guard: [has('deadline')] }), deadline]]),
      '5 template/repeated: the letter shows `deadline` more than 2 times',
    ],
    [
      'an item by its number beside the loop',
      where([body, [body, show(['body', 0])]]),
      expect.stringMatching(/^2 template\/repeated: the letter shows `body\[\]` more than once/),
    ],
    [
      'on one of two paths that can both be taken',
      where([greeting, [greeting, guarded(greeting, has('note'))]]),
      '1 template/repeated: the letter shows `greeting` more than once when `note` is present',
    ],
    [
      'in a loop that every letter with options turns',
      where([greeting, [guarded(greeting, not(has('options'))), show(['greeting'], inOptions)]]),
      expect.stringMatching(
        /^1 template\/repeated: the letter shows `greeting` more than once when `options` is present/,
      ),
    ],
  ])('%s', (_, showings, expected) => {
    expect(findings(showings)).toEqual([expected]);
  });

  test('no item of a long list is the first and the last', () => {
    const ends = (['first', 'last'] as const).map((kind): Condition => ({ kind, item: ['options', { loop: 9 }] }));
    const once = show(['greeting'], { loops: [overOptions(9)], guard: [has('options'), ...ends] });
    expect(findings(where([greeting, [guarded(greeting, not(has('options'))), once]]))).toEqual([
      expect.stringMatching(/^0 template\/lost: the letter lacks `greeting`/),
    ]);
  });

  test('the first turn of a loop is one showing', () => {
    const first: Condition = { kind: 'first', item: ['options', { loop: 9 }] };
    const once = show(['greeting'], { loops: [overOptions(9)], guard: [has('options'), first] });
    expect(findings(where([greeting, [guarded(greeting, not(has('options'))), once]]))).toEqual([]);
  });
});

describe('out of order', () => {
  test('what comes before what must come first', () => {
    expect(findings([body, greeting, ...whole.slice(2)])).toEqual([
      '1 template/order: the letter shows `greeting` after `body[]`',
    ]);
  });

  test('only on one path', () => {
    const late = [guarded(greeting, has('note'))];
    const early = [guarded(greeting, not(has('note')))];
    expect(findings([...early, body, ...late, ...whole.slice(2)])).toEqual([
      '2 template/order: the letter shows `greeting` after `body[]` when `note` is present',
    ]);
  });

  test('paths that exclude each other have no order between them', () => {
    const bodies = [guarded(body, has('note')), guarded(body, not(has('note')))];
    const greetings = [guarded(greeting, has('note')), guarded(greeting, not(has('note')))];
    const [firstBody, secondBody] = bodies;
    const [firstGreeting, secondGreeting] = greetings;
    if (!firstBody || !secondBody || !firstGreeting || !secondGreeting) throw new Error('two of each');
    expect(findings([firstGreeting, firstBody, secondGreeting, secondBody, ...whole.slice(2)])).toEqual([]);
  });

  test('items in two rounds', () => {
    const withAdvantage = guarded(optionText, has('options', { loop: 2 }, 'advantage'));
    const second = show(['options', { loop: 3 }, 'text'], {
      loops: [overOptions(3)],
      guard: [has('options'), not(has('options', { loop: 3 }, 'advantage'))],
    });
    expect(findings(where([optionText, [withAdvantage]], [advantage, [advantage, second]]))).toEqual([
      '4 template/order: the letter shows `options[].text` in two rounds, so its items lose their order',
      expect.stringContaining('template/order'),
    ]);
  });
});
