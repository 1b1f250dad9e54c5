import type { LetterRecord } from '../reference/pipeline.ts';
import { type Draw, drawFrom } from '../proof/draw.ts';
import { FIELDS, type Sort } from './random-scope.ts';
import { NASTY, NASTY_MARKUP } from './structures/kit.ts';

/**
 * Letter models by chance, in groups: within each all take the same decisions and have the same layout, with other words,
 * so that what was compiled for one is used for another. There are only few different texts: so one often stands where in
 * the letter before another did.
 */
export function randomRecords(seed: number): readonly LetterRecord[] {
  const draw = drawFrom(seed);
  const nastiness = draw.pick([0.05, 0.1, 0.4]);
  const few = (all: readonly string[], nasty: readonly string[]): readonly string[] =>
    Array.from({ length: draw.pick([2, 3, 5]) }, () => draw.pick(draw.chance(nastiness) ? nasty : all));
  const words = {
    texts: few(WORDS, NASTY.slice(0, -1)),
    markups: few(MARKUP, NASTY_MARKUP),
    sameness: draw.pick([0.5, 0.9, 0.97, 0.99]),
  };
  return Array.from({ length: 2 }, () => draw.below(2 ** 30)).flatMap((decisions) =>
    Array.from({ length: 8 }, () => record(drawFrom(decisions), draw, words)),
  );
}

interface Words {
  readonly texts: readonly string[];
  readonly markups: readonly string[];
  /** How likely it is that a value is the same in all letters of a group. */
  readonly sameness: number;
}

/** `decide` draws what decides, `draw` what is printed. */
function record(decide: Draw, draw: Draw, { texts, markups, sameness }: Words): LetterRecord {
  const map = (shape: keyof typeof FIELDS): LetterRecord =>
    Object.fromEntries(Object.entries(FIELDS[shape]).map(([field, sort]) => [field, value(sort)] as const));
  const items = (shape: keyof typeof FIELDS): readonly LetterRecord[] =>
    Array.from({ length: decide.pick([0, 1, 1, 2, 2, 3]) }, () => map(shape));
  // Drawn from both, so that chance is the same in all letters of a group.
  const either = <T>(make: (from: Draw) => T): T => {
    const [same, other] = [make(decide), make(draw)];
    return draw.chance(sameness) ? same : other;
  };
  const value = (sort: Sort): unknown => {
    switch (sort) {
      case 'flag':
        return decide.chance(0.5);
      case 'rows':
        return items('row');
      case 'cells':
        return items('cell');
      case 'person':
        return decide.chance(0.8) ? map('person') : undefined;
      case 'text':
        if (draw.chance(0.004)) return undefined;
        return either((from) => from.pick(from.chance(0.1) ? ['', 'plain words'] : texts));
      case 'markup':
        return either((from) => from.pick(markups));
      case 'number':
        return either((from) => from.pick([0, 1, 2, 5, 21, 1234.5, -3]));
      case 'link':
      case 'mail':
      case 'phone':
      case 'date':
        return either((from) => from.pick(from.chance(0.97) ? POOLS[sort] : NASTY.slice(0, -1)));
      default:
        return decide.pick(decide.chance(0.97) ? POOLS[sort] : NASTY.slice(0, -1));
    }
  };
  const made = map('root');
  const phones = { sender: { phone: made['phone1'] }, next_step: { action: { phone: draw.pick(POOLS.phone) } } };
  const place = { language: decide.pick(['en', 'nb', 'uk']), recipient: { timezone: 'Europe/Oslo' } };
  return { ...made, ...phones, ...place };
}

const WORDS = [
  'plain words',
  'Kari & Ola',
  'a <b> "c"',
  'Лариса',
  'two  spaces',
  "it's",
  '日本 😀',
  'https://lumo.example/',
];
const MARKUP = [
  'plain',
  '<strong>strong</strong> words',
  'a<br>b',
  'a <a href="https://lumo.example/?a=1&amp;b=2">link</a>',
  'x &amp; y',
  '<em>a</em>',
];

const POOLS: {
  readonly [sort in Exclude<
    Sort,
    'flag' | 'rows' | 'cells' | 'person' | 'text' | 'markup' | 'number'
  >]: readonly string[];
} = {
  colour: ['#123456', '#abcdef', '#FFffFF', '#1f5fa8', '#abc', 'red', 'rgb(1,2,3)'],
  padding: ['10px', '0', '20px 10px', '0px 3px 4px 5px', '5%'],
  width: ['100px', '50%', '33.33%', '200px'],
  border: ['1px solid #123456', 'none', '0', '2px dashed red', ''],
  direction: ['ltr', 'rtl'],
  align: ['left', 'center', 'right'],
  font: ['Arial', 'Lato, Arial', 'Lumo', 'Roboto', ''],
  class: ['a', 'a b', '', 'note'],
  link: ['https://lumo.example/', 'https://lumo.example/?a=1&b=2', 'mailto:ola@lumo.example', 'tel:+4755501234', ''],
  mail: ['ola@lumo.example', 'kari nord@lumo.example', 'ola@blåbær.example'],
  phone: ['+47 555 01 234', '55501234', '+47\u00A0555\u00A001\u00A0234', '555-01'],
  date: ['2026-11-23', '2027-01-05'],
};
