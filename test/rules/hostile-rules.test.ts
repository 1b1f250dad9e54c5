import { describe, expect, test } from 'vitest';
import { linkMessage } from '../../src/link/message.ts';
import { parseYamlMap } from '../../src/parse/yaml-map.ts';
import type { Message } from '../../src/model/message.ts';
import { etiquetteRules } from '../../src/rules/etiquette.ts';
import { readMessage } from '../../src/text/reading.ts';
import { pack } from '../link/packs.ts';
import { baseMessages } from './base-messages.ts';

/** 100 KB in the body, less elsewhere: what looks at all of it for each of its characters takes minutes. */
const LENGTH = 100_000;

/** One line each, without what YAML reads as its own. */
const hostile: readonly (readonly [string, string])[] = [
  ['letters', 'a'],
  ['capitals', 'A'],
  ['words in capitals', 'LAMP '],
  ['one word', 'please '],
  ['a word that is weak', 'problem '],
  ['names', 'Kari '],
  ['exclamation marks', '!'],
  ['marks and spaces', '! '],
  ['full stops', '.'],
  ['commas', 'you, '],
  ['quotation marks', '“'],
  ['straight quotation marks', '"'],
  ['quotation marks that open', '« a '],
  ['brackets', '('],
  ['square brackets', '[a '],
  ['initials', 'a.a'],
  ['abbreviations', 'e.g. '],
  ['combining marks', '\u0301'],
  ['letters with marks', 'e\u0301\u0301'],
  ['soft hyphens', 'a\u00AD'],
  ['digits with points', '1.'],
  ['dates', '1.1. '],
  ['hours', '9:30 '],
  ['digits', '1'],
  ['digits and spaces', '1 '],
  ['at signs', 'a@'],
  ['slashes', '/a'],
  ['backslashes', '\\a'],
  ['hyphens', 'a-'],
  ['stars and bars', '*|a'],
  ['per cents', '%a'],
  ['apostrophes', "a'"],
  ['letters of two alphabets', 'aа'],
  ['emoji', '👍🏽'],
  ['conditions', 'if you '],
  ['negations', 'not '],
  ['questions', 'why? '],
  ['no-break spaces', 'a\u00A0\u00A0'],
  ['farewells', 'Best '],
  ['farewells that are signed', 'Thanks, Ola '],
];

const INNOCENT = 'the lamps come on time and that is all of it. ';

/** Bounds are those of a clock that others use too: what is quadratic needs more than a hundred times as long. */
const TIMES = 40;
const GRACE = 300;

/** Milliseconds for what is done with a letter. */
function costsOf(message: Message): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  const house = { names: [], terms: [], competitors: [], words: [] };
  const start = performance.now();
  const reading = readMessage(message, house);
  if (reading === null) throw new Error('no language');
  reading.hits('');
  costs.set('to read it', performance.now() - start);
  for (const rule of etiquetteRules) {
    const begun = performance.now();
    rule.check(reading, () => undefined);
    costs.set(rule.id, performance.now() - begun);
  }
  return costs;
}

/** A message all of whose texts are made of one piece; the facts are there, so that no rule is silent for want of them. */
function letterOf(piece: string): Message {
  const long = JSON.stringify(piece.repeat(LENGTH / piece.length));
  const short = JSON.stringify(piece.repeat(5000 / piece.length));
  const text = `${(baseMessages['en'] ?? '')
    .replace(/^subject: .*$/m, `subject: ${short}`)
    .replace(/^body: \|\n(?: .*\n)+/m, `body: ${long}\n`)
    .replace(/^( +summary: ).*$/m, `$1${short}`)}preheader: ${short}
greeting: ${short}
options:
  - text: ${short}
    advantage: ${short}
  - text: ${short}
closing: ${short}
send_at: 2026-11-21T10:00:00+01:00
context:
  contact: reply
  received_at: 2026-11-01T10:00:00+01:00
  request: ${short}
  need: ${short}
  thanks_for: ${short}
  questions: [${short}, ${short}]
  wishes: [${short}]
`;
  const tree = parseYamlMap({ path: 'messages/case.yaml', bytes: new TextEncoder().encode(text) }, () => undefined);
  if (tree === null) throw new Error('not a map');
  return linkMessage('case', tree, world, () => undefined);
}

const english = pack('en');
const world = {
  config: {
    root: null,
    isReadable: true,
    data: { version: 1 },
    manners: { profile: 'standard', rules: new Map() },
    house: { names: [], terms: [], competitors: [], words: [] },
  },
  templates: new Map(),
  schemas: new Map(),
  rows: { names: [], get: () => undefined },
  languages: { names: ['en'], get: () => english },
} as const;

const innocent = costsOf(letterOf(INNOCENT));

describe.each(hostile)('a letter of %s', (_, piece) => {
  test('is read, and judged by each rule, in linear time', () => {
    const costs = costsOf(letterOf(piece));
    const slow = [...costs].filter(([what, time]) => time > TIMES * (innocent.get(what) ?? 0) + GRACE);
    expect(slow).toEqual([]);
  });
});
