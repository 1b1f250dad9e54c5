import { describe, expect, test } from 'vitest';
import { phraseFault } from '../../src/text/phrase-fault.ts';
import { pack, TAGS } from '../link/packs.ts';

describe('an entry that can be looked for', () => {
  test.each([
    'cheap',
    'synerg*',
    'valued (customer|client)*',
    'light fitting',
    '(very )?cheap',
    'as (soon|fast) as possible',
    'you … must',
    '^dear customer',
    'kind regards$',
    '!cheap talk',
    '!!',
    ':)',
    '))))',
    'what?',
    'R&D',
    'дуже*',
    "don't",
    '((very |so )?cheap|dear)',
  ])('%s', (entry) => {
    expect(phraseFault(entry)).toBeNull();
  });
});

describe('an entry that cannot', () => {
  test.each([
    ['', 'has no word to look for'],
    ['  ', 'has no word to look for'],
    ['!', 'has no word to look for'],
    ['(a', 'opens a bracket that it does not close'],
    ['a)', 'closes a bracket that it has not opened'],
    [')a(', 'closes a bracket that it has not opened'],
    ['a|b', 'has a `|` outside of brackets'],
    ['a (b|c)|d', 'has a `|` outside of brackets'],
    ['a ... b', 'has three full stops'],
    ['… b', 'has a `…` at its edge'],
    ['a …', 'has a `…` at its edge'],
    ['^… b', 'has a `…` at its edge'],
    ['*', 'has a `*` that does not end a word'],
    ['*ing', 'has a `*` that does not end a word'],
    ['a *', 'has a `*` that does not end a word'],
    ['valued (customer|)*', 'has a `*` that does not end a word'],
    ['ch*p', 'has a `*` that does not end a word'],
    ['a ^b', 'has a `^` in it'],
    ['a$ b', 'has a `$` in it'],
    ['a ~', 'ends with `~`'],
    ['a => b', 'has a `=>` in it'],
    ['a =>', 'has a `=>` in it'],
    [`${'(a|b)'.repeat(12)} c`, 'can be written in 500 ways or more'],
  ])('%j %s', (entry, what) => {
    expect(phraseFault(entry)?.what).toBe(what);
  });

  test('is seen in no time, however many ways there would be to write it', () => {
    expect(phraseFault('(a|b|c|d)'.repeat(40))?.what).toBe('can be written in 500 ways or more');
    expect(phraseFault(`${'('.repeat(5000)}a${')'.repeat(5000)}`)).toBeNull();
  });
});

test.each(TAGS)('every entry of the shipped lists can be looked for: %s', (tag) => {
  const lists = Object.entries(pack(tag).words ?? {});
  const faults = lists.flatMap(([list, entries]) =>
    entries.flatMap((entry) => {
      const [pattern = ''] = entry.split(/\s=>\s/u);
      const fault = phraseFault(pattern.replace(/\s~$/u, ''));
      return fault === null ? [] : [`${list}: ${entry} ${fault.what}`];
    }),
  );
  expect(faults).toEqual([]);
});
