import { describe, expect, test } from 'vitest';
import { joinPacks, linkLanguage } from '../../src/link/language-pack.ts';
import { markedInExtension, pack, readPack } from './packs.ts';

describe('a pack on top of another', () => {
  test.each([
    ['values replace', { a: '1', b: '2' }, { b: '3' }, { a: '1', b: '3' }],
    ['values deep inside replace', { a: { b: '1', c: '2' } }, { a: { c: '3' } }, { a: { b: '1', c: '3' } }],
    ['new values are added', { a: '1' }, { b: { c: '2' } }, { a: '1', b: { c: '2' } }],
    ['lists append', { a: ['1'] }, { a: ['2'] }, { a: ['1', '2'] }],
    ['what a list has stays once', { a: ['1', '2'] }, { a: ['2', '3'] }, { a: ['1', '2', '3'] }],
    ['lists of lists append list by list', { a: [['1'], ['2']] }, { a: [[], ['3']] }, { a: [['1'], ['2', '3']] }],
    ['tables in a list append', { a: [{ b: '1' }] }, { a: [{ b: '2' }] }, { a: [{ b: '1' }, { b: '2' }] }],
    ['a value of another kind replaces', { a: ['1'] }, { a: '2' }, { a: '2' }],
    [
      'a key named __proto__ is a key',
      { a: {} },
      JSON.parse('{"a":{"__proto__":"1"}}'),
      JSON.parse('{"a":{"__proto__":"1"}}'),
    ],
    ['without takes out of a list', { a: ['1', '2'] }, { without: { a: ['1'] } }, { a: ['2'] }],
    ['without takes out of a table', { a: { b: '1', c: '2' } }, { without: { a: ['b'] } }, { a: { c: '2' } }],
    [
      'without takes out of lists of lists',
      { a: [['1', '2'], ['3']] },
      { without: { a: ['2', '3'] } },
      { a: [['1'], []] },
    ],
    ['without comes first', { a: ['1', '2'] }, { a: ['1'], without: { a: ['1'] } }, { a: ['2', '1'] }],
    [
      'without of what is not there does nothing',
      { a: ['1'] },
      { without: { a: ['2'], b: ['1'], c: { d: ['1'] } } },
      { a: ['1'] },
    ],
    [
      'without of a wrong kind does nothing',
      { a: '1', b: ['2'] },
      { without: { a: ['1'], b: '2' } },
      { a: '1', b: ['2'] },
    ],
    ['what is no table changes nothing', { a: '1' }, 'text', { a: '1' }],
  ])('%s', (_what, shipped, own, joined) => {
    const before = JSON.stringify([shipped, own]);
    expect(joinPacks(shipped, own)).toEqual(joined);
    expect(JSON.stringify([shipped, own])).toBe(before);
  });
});

describe('the pack of a language', () => {
  test('has the name of its file as its tag', () => {
    expect(linkLanguage('nb', { tag: 'nb', name: 'Norsk' }, { tag: 'nn' })).toEqual({ tag: 'nb', name: 'Norsk' });
    expect(linkLanguage('se', null, { name: 'Davvisámegiella' })).toEqual({ tag: 'se', name: 'Davvisámegiella' });
    expect(linkLanguage('se', null, null)).toBeNull();
  });
});

describe('a file that extends, by itself', () => {
  test.each([
    ['without:\n  greeting: [given]', ['given']],
    ['without:\n  closing: [help]', ['closing']],
    ['without:\n  dates: {months: ["mai "]}', ['"mai "']],
    ['impersonal_senders: [Ordre, " "]\nclosing: {farewel: Hilsen}', ['" "', 'farewel']],
    ['vocative:\n  endings: [{of: surname, from: а, to: о}]', ['surname']],
    ['dates:\n  weekdays: [[], [], []]', ['weekdays']],
    ['greeting:\n  given: Heisann, {given_name}\nwithout:\n  greeting: [honorific_family]', []],
    ['labels:\n  my_own: Takk', []],
    ['numbers:\n  group: "."\n  currencies: {SEK: SEK}\nwithout:\n  numbers: {currencies: [NOK]}', []],
    ['numbers:\n  group: "_"\n  group_from: 100\n  money: "{amount}"', ['"_"', '100', '"{amount}"']],
    ['numbers:\n  currencies: {nok: kr}', ['nok']],
    ['without:\n  numbers: {decimal: [","]}', ['decimal']],
  ])('%s', (own, marked) => {
    expect(markedInExtension(own)).toEqual(marked);
  });
});

describe('a project that extends a shipped language', () => {
  test('gives a part and keeps the rest', () => {
    const { language, diagnostics } = readPack(
      'nb',
      [
        'closing:',
        '  farewell: Beste hilsen',
        'impersonal_senders: [Ordrekontoret]',
        'dates:',
        '  months: [[], [], [], [], [], [], [], [], [], [], [novbr.], []]',
        'without:',
        '  impersonal_senders: [Post]',
        '  dates: { weekdays_beside_date: [man.] }',
      ].join('\n'),
    );
    const shipped = pack('nb');
    expect(diagnostics).toEqual([]);
    expect(language?.closing).toEqual({ ...shipped.closing, farewell: 'Beste hilsen' });
    expect(language?.impersonal_senders).toContain('Ordrekontoret');
    expect(language?.impersonal_senders).not.toContain('Post');
    expect(language?.dates.months[10]).toEqual(['november', 'nov', 'novbr.']);
    expect(language?.dates.weekdays_beside_date?.[0]).toEqual([]);
    expect(language?.greeting).toEqual(shipped.greeting);
  });

  test('adds names to the vocative and takes one out', () => {
    const { language, diagnostics } = readPack(
      'uk',
      'vocative:\n  words:\n    Назар: Назаре\nwithout:\n  vocative:\n    words: [Женя]\n',
    );
    expect(diagnostics).toEqual([]);
    expect(language?.vocative?.words['Назар']).toBe('Назаре');
    expect(language?.vocative?.words).not.toHaveProperty('Женя');
  });

  test.each([
    ['closing:\n  farewel: Hilsen', 'farewel'],
    ['greetings:\n  given: Hei {given_name}', 'greetings'],
    ['greeting:\n  given: Hei du', 'Hei du'],
    ['greeting:\n  honorific_family: Hei {family_name}', 'Hei {family_name}'],
    ['dates:\n  date: "{dag}. {month}"', '"{dag}. {month}"'],
    ['labels:\n  phone: Ring oss', 'Ring oss'],
    ['closing:\n  wish:\n    day: " "', '" "'],
    ['numbers:\n  decimal: ";"', '";"'],
    ['numbers:\n  group: ","', '","'],
  ])('is refused at the place of the mistake: %s', (own, marked) => {
    const { language, diagnostics } = readPack('nb', own);
    expect(language).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics.map(({ span }) => span?.source.text.slice(span.start, span.end))).toEqual([marked]);
  });

  test('a month that has lost all its forms is refused', () => {
    expect(readPack('nb', 'without:\n  dates:\n    months: [mai]').language).toBeUndefined();
  });

  test('a language that is not shipped must be whole', () => {
    const { language, diagnostics } = readPack('se', 'version: 1\ntag: se\nname: Davvisámegiella\ndir: ltr\n');
    expect(language).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.every(({ message }) => message.includes('missing'))).toBe(true);
  });
});
