import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type HandlebarsTemplate, parseHandlebars } from '../../src/parse/handlebars.ts';
import { localeOf } from '../compile/letters.ts';
import { type Failure, fillIn } from './fill-in.ts';
import { data, meaning, stopped, type Texts } from './meanings.ts';

function parsed(file: string, text: string): HandlebarsTemplate {
  const found: Diagnostic[] = [];
  const template = parseHandlebars({ file, text }, (diagnostic) => found.push(diagnostic));
  if (template === null) throw new Error(`${text}: ${found.map(({ message }) => message).join('; ')}`);
  return template;
}

function filled(
  text: string,
  record: object,
  texts: Texts = {},
): { readonly text: string; readonly failures: readonly Failure[] } {
  return fillIn(parsed('t.mjml', text), {
    partials: new Map(Object.entries(texts).map(([name, partial]) => [name, parsed(`${name}.mjml`, partial)])),
    helpers: templateHelpers,
    locale: localeOf('en', 'Europe/Oslo', '2026-11-20T10:00:00+01:00'),
    print: String,
    data: record,
  });
}

test.each(meaning.map((row) => ({ name: row[0], row })))('$name', ({ row: [, template, text, partials] }) => {
  expect(filled(template, data, partials)).toEqual({ text, failures: [] });
});

test.each(stopped.map((row) => ({ name: row[0], row })))(
  '$name is a failure at its place',
  ({ row: [, template, failures, partials] }) => {
    const { text, failures: found } = filled(template, data, partials);
    expect(found.map(shown)).toEqual(failures);
    expect(text).not.toMatch(/undefined|null|\[object/);
  },
);

function shown(failure: Failure): string {
  const { source, start, end } = failure.span;
  const about = failure.kind === 'refused' ? failure.helper.name : failure.value;
  return `${failure.kind} ${source.text.slice(start, end)} ${about}`;
}

test.each(['{{#rows}}{{/rows}}', '{{#date date}}{{/date}}', '{{lookup rows 0}}', '{{log name}}', '{{> gone}}'])(
  'what is not known is an exception: %s',
  (template) => {
    expect(() => filled(template, data)).toThrow();
  },
);

test('two equal blocks fail each at its own place', () => {
  const { failures } = filled('{{#if yes}}{{gone}}{{/if}}{{#if kind}}{{gone}}{{/if}}', data);
  expect(failures.map(({ span }) => span.start)).toEqual([11, 38]);
});

test('names that every object has are names of data', () => {
  const names = ['constructor', '__proto__', 'toString', 'length', 'hasOwnProperty', 'valueOf'];
  const odd = JSON.parse(`{${names.map((name) => `"${name}": "<${name}>"`).join(',')}}`);
  const { text } = filled('{{#each odd}}{{@key}}{{{this}}} {{/each}}', { odd });
  expect(text).toBe(names.map((name) => `${name}<${name}> `).join(''));
  expect(filled('{{odd.length}}', { odd })).toEqual({ text: '&lt;length&gt;', failures: [] });
});

test('the data are not touched', () => {
  const frozen = Object.freeze({ list: Object.freeze([Object.freeze({ a: 'x' })]) });
  expect(filled('{{#each list}}{{> p b=a}}{{/each}}', frozen, { p: '{{a}}{{b}}' }).text).toBe('xx');
});

test('a hole is printed as its place wants it, also in two equal blocks, and then escaped for HTML', () => {
  const text = '{{#if a}}{{x}}{{/if}} {{#if a}}{{x}}{{/if}} {{{x}}}';
  const { text: result } = fillIn(parsed('t.mjml', text), {
    partials: new Map(),
    helpers: [],
    locale: localeOf('en'),
    print: (value, { start }) => `${start}${value}`,
    data: { a: true, x: '<' },
  });
  expect(result).toBe('9&lt; 31&lt; 44<');
});

/** Templates in which each argument of a loop is a list, if it is anything. */
const piece: fc.Arbitrary<string> = fc.letrec<{ readonly part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('x', ' ', '{{@index}}', '{{@key}}', '{{#if @first}}f{{/if}}', '{{> row}}', '{{> row a k="v"}}'),
    path('a', 'b', 'text', 'list', 'this', 'v', '@first', '@root.a').map((at) => `{{#if ${at}}}+{{else}}-{{/if}}`),
    path('text', 'a.text', 'v.text', '@root.text').map((at) => `{{#if ${at}}}{{${at}}}{{/if}}`),
    fc
      .tuple(fc.constantFrom('if', 'unless', 'with'), path('a', 'b', 'this', 'v', '@root.a'), tie('part'), tie('part'))
      .map(([word, at, body, otherwise]) => `{{#${word} ${at}}}${body}{{else}}${otherwise}{{/${word}}}`),
    fc
      .tuple(path('list', 'a.list', 'v.list', '@root.list'), fc.constantFrom('', ' as |v i|'), tie('part'), tie('part'))
      .map(([at, names, body, otherwise]) => `{{#each ${at}${names}}}${body}{{else}}${otherwise}{{/each}}`),
    fc.tuple(tie('part'), tie('part')).map(([a, b]) => a + b),
    tie('part').map((body) => `{{#> box}}${body}{{/box}}`),
    tie('part').map((body) => `{{#*inline "row"}}${inDefinition(body)}{{/inline}}{{> row}}`),
  ),
})).part;

/** Not itself, and no name of a block around it: Handlebars loses them there, and the proof refuses them. */
function inDefinition(body: string): string {
  return body.replaceAll('{{> row', '{{> other').replaceAll(' as |v i|', '').replace(/\bv\b/g, 'a');
}

function path(...names: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('', '', '../', '../../'), fc.constantFrom(...names))
    .map(([up, name]) => (name.startsWith('@') ? name : up + name));
}

const library = {
  row: '[{{#if text}}{{text}}{{/if}}{{#if k}}{{k}}{{/if}}]',
  other: 'o',
  box: '({{> @partial-block}})',
};
const tree = {
  text: 't0',
  a: { text: 't1', list: [{ text: 't2' }, { text: 't3', a: { text: 't4' } }], a: { text: 't5', b: 0 } },
  b: '',
  list: [{ text: 't6', list: [{ text: 't7', a: { text: 't8' } }] }, { a: { text: 't9', list: [] } }],
};

/** In Handlebars a loop within a loop over the same list has no parent where both are at the same item. */
function eachOfItsOwn(this: unknown, list: unknown, options: Handlebars.HelperOptions): unknown {
  return Handlebars.helpers['each']?.call(this, structuredClone(list), options);
}

test('what is said here is what Handlebars says', () => {
  fc.assert(
    fc.property(piece, (template) => {
      const reference = Handlebars.compile(template, { preventIndent: true });
      const text = reference(tree, { partials: library, helpers: { each: eachOfItsOwn } });
      expect(filled(template, tree, library).text).toBe(text);
    }),
    { numRuns: 300 },
  );
});
