import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templateHelpers } from '../../src/link/template-helpers.ts';

const repository = join(import.meta.dirname, '../..');
const page = readFileSync(join(repository, 'docs/template-language.md'), 'utf8');
const letter: unknown = JSON.parse(readFileSync(join(repository, 'schemas/letter.schema.json'), 'utf8'));

test('the page fits on one', () => {
  expect(page.split('\n').length).toBeLessThanOrEqual(160);
});

test('the page begins with a template that is proved as a good one', () => {
  const file = join(repository, 'test/templates/good/page-example/template.mjml');
  expect(/```handlebars\n([^]*?)```/.exec(page)?.[1]).toBe(readFileSync(file, 'utf8'));
});

test('the page names every field of the letter', () => {
  const rows = page.slice(page.indexOf('## What a template sees'), page.indexOf('## Expressions'));
  const fields = [...fieldsIn(letter)].map(([path]) => path.split('.'));
  const missing = fields.filter((path) => !path.every((name) => new RegExp(`\\b${name}\\b`).test(rows)));
  expect(fields.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});

test('the page tells every mark of the letter', () => {
  const orders = [...fieldsIn(letter)].flatMap(([, { mustRender }]) => orderOf(mustRender));
  const rows = page.slice(page.indexOf('| mark |'), page.indexOf('The whole of it'));
  const cells = rows.split('\n').map((row) => row.split('|').at(-2) ?? '');
  const told = new Set(cells.join(' ').match(/\d+/g)?.map(Number));
  expect(orders.length).toBeGreaterThan(10);
  expect(orders.filter((order) => !told.has(order))).toEqual([]);
});

test('the page shows a call of every helper', () => {
  const rows = page.slice(page.indexOf('## Helpers'), page.indexOf('## Partials'));
  const shown = [...rows.matchAll(/^\| `(?:\{\{|\()(\w+) /gm)].map(([, name]) => name);
  expect(new Set(shown)).toEqual(new Set(templateHelpers.map(({ name }) => name)));
});

interface Described {
  readonly properties?: { readonly [name: string]: Described };
  readonly items?: Described;
  readonly mustRender?: unknown;
}

/** Each subschema with its path; an item has that of its list. */
function* fieldsIn(schema: unknown, path: readonly string[] = []): Generator<readonly [string, Described]> {
  if (!isDescribed(schema)) return;
  yield [path.join('.'), schema];
  yield* fieldsIn(schema.items, path);
  for (const [name, field] of Object.entries(schema.properties ?? {})) yield* fieldsIn(field, [...path, name]);
}

function isDescribed(value: unknown): value is Described {
  return typeof value === 'object' && value !== null;
}

function orderOf(mark: unknown): readonly number[] {
  return typeof mark === 'object' && mark !== null && 'order' in mark ? [Number(mark.order)] : [];
}
