import { expect, test } from 'vitest';
import { linkAnswer, shownTarget } from '../../src/trace/link-target.ts';

const PHONES = ['+47 555 01 234', '1\u00a01\u00a0\u00a03', '+44 (20) 7946-0123 ?x'];

const links: readonly (readonly [words: string, href: string, shown: string | null])[] = [
  ['a', 'https://x.example', 'https://x.example'],
  ['https://x.example', 'https://x.example', null],
  [' https://x.example ', ' https://x.example\n', null],
  ['https://x.example/', 'https://x.example', 'https://x.example'],
  ['a  b', 'a\t b', null],
  ['a', 'a \n\n b', 'a b'],
  ['a', '', null],
  ['a', ' \u00a0', null],
  ['a', 'mailto:a@b.example?subject=x', 'a@b.example'],
  ['a@b.example', 'MAILTO:a@b.example?subject=x', null],
  ['A@b.example', 'mailto:a@b.example', 'a@b.example'],
  ['a', 'mailto:%D0%BE@b', 'о@b'],
  ['a', 'mailto:%E0@b', '%E0@b'],
  ['a', 'mailto:%20a%0A%0Db@c%20', 'a b@c'],
  ['a', 'mailto:?subject=x', null],
  ['a', 'mailto:%20', null],
  ['a', ' mailto:a@b', 'mailto:a@b'],
  ['a', 'tel:112', '112'],
  ['a', 'tel:', null],
  ['a', 'tel:+4755501234', '+47 555 01 234'],
  ['a', 'TEL:%2B4755501234?x', '+47 555 01 234'],
  ['a +47\u00a0(555) 01-234', 'tel:+4755501234', null],
  ['a 47 555 01 234', 'tel:+4755501234', '+47 555 01 234'],
  ['a +47 555 01 2345', 'tel:+4755501234', '+47 555 01 234'],
  ['a', 'tel:113', '1 1 3'],
  ['a', 'tel:+442079460123', '+44 (20) 7946-0123'],
  ['a', 'telx:112', 'telx:112'],
];

test.each(links)('behind the words %j a link to %j shows %j', (words, href, shown) => {
  expect(shownTarget(words, href, PHONES)).toBe(shown);
});

test('an empty phone of a letter is the number of no link', () => {
  expect(shownTarget('a', 'tel:abc', [''])).toBe('abc');
});

test.each([
  ['https://x', 'x', 'shows'],
  ['https://x', null, 'says'],
  ['Tel:1', '1', 'call-shows'],
  ['tel:1', null, 'call-says'],
  ['mailto:tel:1', null, 'says'],
])('a link to %j that shows %j answers %s', (href, shown, answer) => {
  expect(linkAnswer(href, shown)).toBe(answer);
});

test.each(['1', ' ', '1 ', '(', '+', '%', 'a\n', '\u00a0', '%20'])(
  'long words and targets of %j are read in no time',
  (part) => {
    const long = part.repeat(Math.ceil(100_000 / part.length));
    const before = performance.now();
    for (const href of [long, `tel:${long}`, `mailto:${long}`]) shownTarget(`a${long}a`, href, [long]);
    expect(performance.now() - before).toBeLessThan(500);
  },
);
