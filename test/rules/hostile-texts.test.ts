import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../src/check/characters.ts';
import { formats } from '../../src/check/formats.ts';
import { linkMessage } from '../../src/link/message.ts';
import type { Report } from '../../src/model/diagnostic.ts';
import type { MapNode, Node } from '../../src/model/node.ts';
import { structuralRules } from '../../src/rules/structural.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { pack } from '../link/packs.ts';
import { baseMessage } from './base-message.ts';

const LENGTH = 200_000;

/** A text in which a pattern that looks at some characters more than a few times does so for each of them. */
const hostile: readonly (readonly [string, string])[] = [
  ['letters', 'a'.repeat(LENGTH)],
  ['capitals', 'A'.repeat(LENGTH)],
  ['spaces', ' '.repeat(LENGTH)],
  ['a name, spaces and a slash', `A/A${' '.repeat(LENGTH)}b`],
  ['tabs', `a${'\t'.repeat(LENGTH)}b`],
  ['line breaks', `a${'\n'.repeat(LENGTH)}b`],
  ['lines of blanks', 'a\n  \n\t\n'.repeat(LENGTH / 8)],
  ['places to fill in', '{{ '.repeat(LENGTH / 3)],
  ['braces', '{'.repeat(LENGTH)],
  ['half a place to fill in', '{{a}'.repeat(LENGTH / 4)],
  ['at signs', '@'.repeat(LENGTH)],
  ['slashes', 'A/'.repeat(LENGTH / 2)],
  ['names', 'Kari and '.repeat(LENGTH / 9)],
  ['digits', '1'.repeat(LENGTH)],
  ['points', 'a.'.repeat(LENGTH / 2)],
  ['a host of points', `${'a.'.repeat(LENGTH / 2)}a:b`],
  ['stars', '*'.repeat(LENGTH)],
  ['stars and words', '**a *b '.repeat(LENGTH / 7)],
  ['brackets', '['.repeat(LENGTH)],
  ['links that do not end', '[a](b'.repeat(LENGTH / 5)],
  ['one address that does not end', `[a](${'()'.repeat(LENGTH / 2)}`],
  ['tags that do not end', '<a '.repeat(LENGTH / 3)],
  ['lists that do not begin', '\n - '.repeat(LENGTH / 4)],
  ['backticks', '`a '.repeat(LENGTH / 3)],
  ['marks of an answer', 'Re:'.repeat(LENGTH / 3)],
  ['counted marks of an answer', `Re[${'1'.repeat(LENGTH)}`],
  ['weekdays', 'Monday (23. '.repeat(LENGTH / 12)],
  ['letters of two alphabets', 'aб'.repeat(LENGTH / 2)],
  ['control characters', '\u0007 '.repeat(LENGTH / 2)],
  ['letters with marks', '\u00E9\u0301'.repeat(LENGTH / 2)],
  ['an address with a long domain', `a@${'é'.repeat(LENGTH)}.no`],
  ['a link with a long host', `https://${'é'.repeat(LENGTH)}.no`],
];

/** As long, and nothing in it that any rule looks for. */
const innocent = 'the lamps come on time, and that is all. '.repeat(LENGTH / 41);

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
const english = pack('en');

/**
 * Bounds are those of a clock that others use too: what is linear needs a few times as long as the innocent text, what
 * is quadratic needs minutes.
 */
const TIMES = 30;
const GRACE = 300;

describe.each(hostile)('200 KB of %s in every text', (_, text) => {
  test('are read by markup, the rules and the look at characters in linear time', () => {
    expect(millisecondsFor(text)).toBeLessThan(TIMES * millisecondsFor(innocent) + GRACE);
  });

  test.each([...formats])('are judged in linear time: %s', (_name, fault) => {
    expect(millisecondsOf(() => fault(text))).toBeLessThan(GRACE);
  });
});

const report: Report = () => undefined;

function millisecondsFor(text: string): number {
  const root = everyTextIs(text);
  return millisecondsOf(() => {
    const message = linkMessage('case', root, world, report);
    for (const rule of structuralRules) rule.check(message, report, '2026-11-21');
    checkCharacters(root, report);
  });
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A message whose texts, but for what must be known to look at them, are all the same. */
function everyTextIs(text: string): MapNode {
  const written = baseMessage
    .replace('email: kari', 'patronymic: x\n  honorific: x\n  name: x\n  timezone: x\n  email: kari')
    .replace('email: ola', 'phone: x\n  reply_to: x\n  email: ola')
    .replace('url:', 'phone: x\n    url:')
    .concat('  deadline: 2026-11-23\npreheader: x\noptions:\n  - text: x\n  - text: x\ncc:\n  - name: x\n');
  const tree = parseYaml({ file: 'messages/case.yaml', text: written }, () => undefined);
  if (tree?.kind !== 'map') throw new Error('not a map');
  const kept = new Set(['language', 'template', 'deadline']);
  const filled = (node: Node): Node => {
    if (node.kind === 'map') return filledMap(node);
    if (node.kind === 'sequence') return { ...node, items: node.items.map(filled) };
    const source = { file: 'messages/case.yaml', text };
    const segments = [{ at: 0, start: 0, end: text.length }];
    const span = { source, start: 0, end: text.length };
    return { kind: 'scalar', span, style: 'literal', text: { value: text, source, segments }, value: text };
  };
  const filledMap = (map: MapNode): MapNode => ({
    ...map,
    entries: map.entries.map((entry) =>
      kept.has(entry.key.text.value) ? entry : { ...entry, value: filled(entry.value) },
    ),
  });
  return filledMap(tree);
}
