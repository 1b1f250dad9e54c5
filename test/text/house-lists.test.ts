import { expect, test } from 'vitest';
import type { House } from '../../src/model/house.ts';
import type { Passage } from '../../src/model/reading.ts';
import { COMPETITORS, houseLists } from '../../src/text/house-lists.ts';
import { matcherOf } from '../../src/text/matcher.ts';
import { withQuiet } from '../../src/text/quiet.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { tokensOf } from '../../src/text/tokens.ts';

const NOTHING: House = { names: [], terms: [], competitors: [], words: [] };

/** What of these names is found in a text, as it stands there. */
function competitorsIn(text: string, competitors: readonly string[]): readonly string[] {
  const { lists, kinds } = houseLists({ ...NOTHING, competitors }, 'en');
  const raw = tokensOf(text);
  const passage: Passage = {
    part: 'body',
    index: 0,
    text: { value: text, source: { file: 'a.yaml', text }, segments: [{ at: 0, start: 0, end: text.length }] },
    isWritten: true,
    tokens: withQuiet(raw, []),
    sentences: sentencesOf(raw, new Set()),
  };
  const hits = matcherOf(lists, kinds)(passage).get(COMPETITORS) ?? [];
  return hits.map(({ from, to }) => text.slice(raw[from]?.start, raw[to - 1]?.end));
}

test.each<[string, readonly string[], readonly string[]]>([
  ['Our lamps and those of Lampehuset are alike.', ['Lampehuset'], ['Lampehuset']],
  ['Lampehuset’s lamps, Lampehusets lamper', ['Lampehuset'], ['Lampehuset’s', 'Lampehusets']],
  ['Лампы «Лампхаус» и у Лампхауса', ['Лампхаус*'], ['Лампхаус', 'Лампхауса']],
  ['You asked about “Target”, and the target is met.', ['Target'], ['Target']],
  ['IKEA, Ikea, IKEAs and ikea', ['IKEA'], ['IKEA', 'Ikea', 'IKEAs']],
  ['Nordlys Design and the nordlys', ['Nordlys Design'], ['Nordlys Design']],
  ['Bergen is rainy.', ['Berg'], []],
  ['see https://lampehuset.example/a', ['Lampehuset'], []],
])('of %s: %j', (text, competitors, found) => {
  expect(competitorsIn(text, competitors)).toEqual(found);
});
