import { describe, expect, test } from 'vitest';
import { closingFor } from '../../src/link/closing.ts';
import { pack } from './packs.ts';

const thursday = '2026-11-19T15:59:00+01:00';

test.each([
  ['en', 'If you have any questions, I am happy to help.', 'Have a good day!', 'Kind regards,'],
  ['nb', 'Har du spørsmål, hjelper jeg deg gjerne.', 'Ha en fin dag!', 'Vennlig hilsen'],
  ['uk', 'Якщо виникнуть запитання, радо допоможу.', 'Гарного дня!', 'З повагою'],
  ['ru', 'Если возникнут вопросы, с удовольствием отвечу.', 'Удачного дня!', 'С уважением,'],
  ['fy', 'As jo fragen hawwe, help ik jo graach.', 'In noflike dei!', 'Mei freonlike groetnis,'],
])('%s closes by itself', (tag, help, wish, farewell) => {
  const closing = { help, wish, farewell };
  expect(closingFor(undefined, pack(tag), thursday, 'Europe/Oslo')).toEqual(closing);
  expect(closingFor('auto', pack(tag), thursday, 'Europe/Oslo')).toEqual(closing);
  expect(closingFor({}, pack(tag), thursday, 'Europe/Oslo')).toEqual(closing);
});

test.each([
  ['en', thursday, 'Europe/Kyiv', 'Have a pleasant evening!'],
  ['en', null, 'Europe/Oslo', 'All the best!'],
  ['nb', '2026-11-20T13:00:00+01:00', 'Europe/Oslo', 'God helg!'],
  ['nb', '2026-11-20T13:00:00+01:00', null, 'God helg!'],
  ['uk', thursday, 'Europe/Kyiv', 'Приємного вечора!'],
  ['ru', '2026-11-20T17:30:00+01:00', null, 'Хороших выходных!'],
  ['ru', null, null, 'Всего доброго!'],
  ['fy', '2026-11-21T10:00:00+01:00', null, 'In noflik wykein!'],
])('%s wishes what fits %s in %s', (tag, sendAt, zone, wish) => {
  expect(closingFor(undefined, pack(tag), sendAt, zone).wish).toBe(wish);
});

describe('what the message says', () => {
  const english = pack('en');
  const auto = closingFor(undefined, english, null, null);

  test.each([
    ['a part is taken as written', { help: 'Just call.' }, { ...auto, help: 'Just call.' }],
    ['none is no part', { help: 'none', wish: 'none' }, { farewell: 'Kind regards,' }],
    [
      'auto is the language’s',
      { help: 'auto', wish: 'none', farewell: 'auto' },
      { help: auto.help, farewell: auto.farewell },
    ],
    ['a text is the whole closing', 'Best wishes,', { farewell: 'Best wishes,' }],
    [
      'its last line is the farewell',
      'Take care!\n\nSee you soon.\nBest wishes,\n',
      { wish: 'Take care! See you soon.', farewell: 'Best wishes,' },
    ],
    ['none is no closing at all', 'none', {}],
  ])('%s', (_what, closing, expected) => {
    expect(closingFor(closing, english, null, null)).toEqual(expected);
  });
});
