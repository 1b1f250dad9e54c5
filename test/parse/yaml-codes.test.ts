import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownCodes } from '../../src/rules/index.ts';
import { yamlCodes } from '../../src/rules/yaml.ts';
import { baseMessage } from '../rules/base-message.ts';
import { findingsIn } from '../rules/findings-in.ts';
import { joinExample } from '../rules/join-example.ts';

test('no code is explained twice', () => {
  const ids = yamlCodes.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every code that reading can report is explained', () => {
  const folder = join(import.meta.dirname, '../../src/parse');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const sources = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/'((?:yaml|json|markup|project)\/[a-z-]+)'/g)].map(([, code]) => code),
  );
  const known = new Set(knownCodes());
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => code === undefined || !known.has(code))).toEqual([]);
});

/** A place that nobody filled in is a mistake of its own, quoted or not. */
const BESIDE: { readonly [code: string]: readonly string[] } = {
  'yaml/unquoted-expression': ['personal/no-leftover-placeholder'],
};

describe.each(yamlCodes)('$id', ({ id, examples }) => {
  test('shows how it is done right', () => {
    for (const example of examples.good) {
      expect(findingsIn(joinExample(baseMessage, example, 'good').text)).toEqual([]);
    }
    expect(examples.good.length).toBeGreaterThan(0);
  });

  test.each(examples.bad)('finds exactly the marked place in: %s', (example) => {
    const { text, marked } = joinExample(baseMessage, example, 'bad');
    const others = BESIDE[id] ?? [];
    expect(findingsIn(text).filter(({ code }) => !others.includes(code))).toEqual([
      expect.objectContaining({ code: id, start: marked?.start, marked: text.slice(marked?.start, marked?.end) }),
    ]);
  });
});
