import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readValues } from '../../src/link/read-values.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { toYaml } from '../../src/prove/counter-example/yaml.ts';

test('maps, lists and texts are laid out as people write them', () => {
  const value = {
    name: 'Kari Nordmann',
    email: 'kari@example.no',
    day: '2026-11-23',
    at: '2026-11-20T10:00:00+01:00',
    page: 'https://lumo.example/o/4512',
    none: true,
    count: 2,
    quoted: ['yes', '+47 55 50 12 34', 'Two: a # b', '', '4512', '- a', 'null'],
    rows: [
      ['a', 'b'],
      [{ text: 'c', tags: [] }, {}],
    ],
  };
  expect(toYaml(value)).toBe(`name: Kari Nordmann
email: kari@example.no
day: 2026-11-23
at: 2026-11-20T10:00:00+01:00
page: https://lumo.example/o/4512
none: true
count: 2
quoted:
  - "yes"
  - "+47 55 50 12 34"
  - "Two: a # b"
  - ""
  - "4512"
  - "- a"
  - "null"
rows:
  - - a
    - b
  - - text: c
      tags: []
    - {}
`);
});

test('what is written is read again, without a finding', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[ -~]{0,12}$/),
    fc.constantFrom(
      'yes',
      'No',
      '~',
      '.',
      '…',
      'a: b',
      'a #b',
      "it's",
      '2026-11-23',
      '0x1',
      '1e3',
      '.inf',
      'a,b',
      '<<',
      '? a',
      'a\nb',
    ),
    fc.integer(),
    fc.boolean(),
  );
  const key = fc.constantFrom('a', 'b c', 'yes', '12', 'x-y', 'é', ': ');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true }), (map) => {
      const found: Diagnostic[] = [];
      const text = toYaml(map);
      const root = parseYaml({ file: 'a.yaml', text }, (finding) => found.push(finding));
      const schema = schemaOf(map);
      expect({ text, found }).toEqual({ text, found: [] });
      expect(root && readValues(root, schema, new Map())).toEqual(map);
    }),
    { numRuns: 2000 },
  );
});

/** Says of each text that it is one. */
function schemaOf(value: unknown): object {
  if (Array.isArray(value)) return { type: 'array', prefixItems: value.map(schemaOf) };
  if (typeof value !== 'object' || value === null) return { type: typeof value };
  return { properties: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, schemaOf(part)])) };
}
