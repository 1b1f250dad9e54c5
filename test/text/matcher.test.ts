import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcherOf } from '../../src/text/matcher.ts';
import { phraseIndexOf } from '../../src/text/phrase-index.ts';
import { foundIn, hitsIn, passageOf } from './read.ts';

describe('an entry', () => {
  test.each<[string, string, readonly string[]]>([
    ['cheap', 'Cheap, CHEAP and cheap lamps', ['Cheap', 'CHEAP', 'cheap']],
    ['cat', 'a catalogue of scat', []],
    ['synerg*', 'synergy and synergies', ['synergy', 'synergies']],
    ['light fitting', 'a light fitting, light the fitting', ['light fitting']],
    ['(very )?cheap', 'very cheap, cheap', ['very cheap', 'cheap']],
    ['as (soon|fast) as possible', 'as soon as possible, as late as possible', ['as soon as possible']],
    ['valued (customer|client)*', 'valued clients, valued guest', ['valued clients']],
    ['((very |so )?cheap|dear) lamp', 'so cheap lamp, dear lamp', ['so cheap lamp', 'dear lamp']],
    ['you … must', 'you really must, you must', ['you really must', 'you must']],
    ['you … must', 'you one two three must', ['you one two three must']],
    ['you … must', 'you one two three four must', []],
    ['you … must', 'So say you. We must go.', []],
    ['you … must', 'are you? We must', []],
    ['by the way, we', 'by the way we, by the way, we', ['by the way we', 'by the way, we']],
    ['^dear customer', 'Dear customer, dear customer', ['Dear customer']],
    ['^dear customer', '“ Dear customer', ['Dear customer']],
    ['kind regards$', 'Kind regards, kind regards!', ['kind regards']],
    ['ASAP', 'ASAP asap Asap', ['ASAP']],
    ["don't", 'don’t, don`t', ['don’t', 'don`t']],
    ['еще', 'Ещё и еще', ['Ещё', 'еще']],
    ["зв'яз*", 'ЗВ’ЯЗОК', ['ЗВ’ЯЗОК']],
    ['sofa', 'so\u00ADfa', ['so\u00ADfa']],
    ['café', 'cafe\u0301', ['cafe\u0301']],
    ['?!', 'now?! and now!', ['?!']],
    ['answer "no"', 'you may answer "no"', ['answer "no"']],
    [':)', 'fine :)', [':)']],
    ['u', 'can u come, U-shaped', ['u']],
    ['cheap', 'the brand Cheap is here', []],
    ['cheap', 'so “cheap” it was', []],
    ['a', '\uE000 a', ['a']],
  ])('%s in: %s', (entry, text, found) => {
    expect(foundIn(text, [entry])).toEqual(found);
  });

  test('hides a shorter one in it', () => {
    expect(foundIn('very cheap lamp, cheap', ['cheap', 'very cheap', 'very cheap lamp'])).toEqual([
      'very cheap lamp',
      'cheap',
    ]);
  });

  test('is not found where an innocent one stands', () => {
    expect(foundIn('cheap talk is cheap', ['cheap', '!cheap talk'])).toEqual(['cheap']);
  });

  test('knows what to write instead, and that it is weak', () => {
    const hits = hitsIn(passageOf('asap we hope'), ['asap => soon', 'hope ~', 'hope that ~ => wish']);
    expect(hits.map(({ instead, isWeak }) => [instead, isWeak])).toEqual([
      ['soon', false],
      [null, true],
    ]);
  });
});

test('whatever the entries and the text: hits lie in the text, in their order, one behind the other', () => {
  const words = fc.constantFrom('a', 'b', 'c', 'B', ',', '.', '“', '”', '…', '!', 'ab');
  const entries = fc.array(
    fc.constantFrom('a', 'b*', 'a b', 'a … c', '(a |b )?c', '^a', 'c$', '!a b c', 'b ~', 'c => d', 'a, b', '!'),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), entries, (parts, list) => {
      const passage = passageOf(parts.join(' '));
      const hits = hitsIn(passage, list);
      let end = 0;
      for (const { from, to } of hits) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(passage.tokens.slice(from, to).some(({ isQuiet }) => isQuiet)).toBe(false);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(passage.tokens.length);
    }),
    { numRuns: 1000 },
  );
});

describe('an index that was made before', () => {
  const word = fc.constantFrom('a', 'be', 'bee', 'cat', 'Dear', 'ASAP', '24', 'Ещё', ',', '!', '…');
  const part = fc.oneof(
    word,
    word.map((one) => `${one}*`),
    word.map((one) => `(${one} )?`),
    fc.tuple(word, word).map(([one, other]) => `(${one}|${other})`),
  );
  const marks = fc.constantFrom(['', ''], ['!', ''], ['^', ''], ['', '$'], ['', ' ~'], ['', ' => that']);
  const entry = fc
    .tuple(marks, fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([[before = '', behind = ''], parts]) => `${before}${parts.join(' ')}${behind}`);
  const list = fc.array(entry, { maxLength: 6 });

  test('finds what is found without it, for all lists, also with others behind them', () => {
    fc.assert(
      fc.property(list, list, list, fc.array(word, { maxLength: 12 }), (one, two, own, words) => {
        const lists = { one, two };
        const known: unknown = JSON.parse(JSON.stringify(phraseIndexOf(lists)));
        expect(known).toEqual(phraseIndexOf(lists));
        const passage = passageOf(words.join(' '));
        const hits = (index?: ReturnType<typeof phraseIndexOf>): unknown => [
          ...matcherOf({ ...lists, own }, new Map([['own', 'own']]), index)(passage),
        ];
        expect(hits(phraseIndexOf(lists))).toEqual(hits());
      }),
    );
  });
});
