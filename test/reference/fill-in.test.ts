import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Failure, fillIn, type HandlebarsTemplate, parseHandlebars } from '../../src/parse/handlebars.ts';
import { localeOf } from './letters.ts';

type Texts = { readonly [name: string]: string };

function parsed(file: string, text: string): HandlebarsTemplate {
  const found: Diagnostic[] = [];
  const template = parseHandlebars({ file, text }, (diagnostic) => found.push(diagnostic));
  if (template === null) throw new Error(`${text}: ${found.map(({ message }) => message).join('; ')}`);
  return template;
}

function filled(
  text: string,
  data: object,
  texts: Texts = {},
): { readonly text: string; readonly failures: readonly Failure[] } {
  return fillIn(parsed('t.mjml', text), {
    partials: new Map(Object.entries(texts).map(([name, partial]) => [name, parsed(`${name}.mjml`, partial)])),
    helpers: templateHelpers,
    locale: localeOf('en', 'Europe/Oslo', '2026-11-20T10:00:00+01:00'),
    print: String,
    data,
  });
}

const data = {
  name: 'Kari',
  empty: '',
  zero: 0,
  no: false,
  yes: true,
  nothing: null,
  none: [],
  blank: {},
  kind: 'visit',
  date: '2026-11-23',
  price: 12.5,
  texts: ['a', 'b', 'a'],
  lists: [['x'], ['x', 'y']],
  rows: [
    { label: 'r1', cells: [{ text: 'c1' }, { text: 'c2' }] },
    { label: 'r2', cells: [] },
  ],
  room: { floor: 2, name: 'Blue', where: { street: 'Storgata' } },
  odd: ['[object Object]', ''],
};

const meaning: readonly (readonly [name: string, template: string, text: string, partials?: Texts])[] = [
  ['what is false', '{{#each list}}{{/each}}{{#if empty}}1{{/if}}{{#if zero}}2{{/if}}{{#if no}}3{{/if}}', ''],
  ['what is absent', '{{#if gone}}1{{/if}}{{#if gone.too}}2{{/if}}{{#if nothing}}3{{/if}}{{#if none}}4{{/if}}', ''],
  ['what is true', '{{#if blank}}1{{/if}}{{#if texts}}2{{/if}}{{#if yes}}3{{/if}}{{#if room.where}}4{{/if}}', '1234'],
  ['unless', '{{#unless none}}1{{else}}2{{/unless}}{{#unless name}}3{{else}}4{{/unless}}', '14'],
  ['an inverted block', '{{^if none}}1{{/if}}{{#if none}}2{{^}}3{{/if}}', '13'],
  ['else if', '{{#if gone}}1{{else if no}}2{{else if name}}{{name}}{{else}}4{{/if}}', 'Kari'],
  ['else each', '{{#if gone}}1{{else each texts as |t|}}{{t}}{{/if}}', 'aba'],
  ['a loop over nothing', '{{#each none}}1{{else}}2{{/each}}{{#each gone}}3{{else}}4{{/each}}', '24'],
  ['a loop over a text', '{{#each name}}1{{else}}2{{/each}}', '2'],
  ['a loop over fields', '{{#each room}}{{#if @first}}{{@key}}={{this}}{{/if}}{{/each}}', 'floor=2'],
  [
    'places in a loop',
    '{{#each texts}}{{@index}}{{#if @first}}f{{/if}}{{#if @last}}l{{/if}}{{@key}} {{/each}}',
    '0f0 11 2l2 ',
  ],
  ['the place of the outer loop', '{{#each rows}}{{#each cells}}{{@../index}}{{@index}}{{/each}}{{/each}}', '0001'],
  [
    'the parent in a loop',
    '{{#each rows}}{{#each cells}}{{../label}}{{../../name}}{{text}} {{/each}}{{/each}}',
    'r1Karic1 r1Karic2 ',
  ],
  ['the parent beyond a condition', '{{#each rows}}{{#if cells}}{{../name}}{{/if}}{{/each}}', 'Kari'],
  [
    'with',
    '{{#with room}}{{floor}}{{../name}}{{where.street}}{{/with}}{{#with gone}}1{{else}}2{{/with}}',
    '2KariStorgata2',
  ],
  [
    'with and a name',
    '{{#with room as |r|}}{{r.floor}}{{#each ../texts}}{{r.name}}{{/each}}{{/with}}',
    '2BlueBlueBlue',
  ],
  [
    'names of loops in each other',
    '{{#each rows as |row r|}}{{#each row.cells as |cell c|}}{{r}}{{c}}{{cell.text}}{{row.label}} {{/each}}{{/each}}',
    '00c1r1 01c2r1 ',
  ],
  ['the root', '{{#each rows}}{{@root.name}}{{#with @root.room}}{{floor}}{{/with}}{{/each}}', 'Kari2Kari2'],
  ['this', '{{#each texts}}{{this}}{{.}}{{/each}}{{#with room}}{{this.name}}{{./floor}}{{/with}}', 'aabbaaBlue2'],
  ['an item by its position', '{{texts.[1]}}{{rows.[0].label}}', 'br1'],
  [
    'equal lists and texts are not one',
    '{{#each lists}}{{#each this}}{{../../name}}{{this}} {{/each}}{{/each}}',
    'Karix Karix Kariy ',
  ],
  ['a text that looks like its parent', '{{#each odd}}[{{../name}}]{{/each}}', '[Kari][Kari]'],
  [
    'equal texts in each other',
    '{{#each texts}}{{#each ../texts}}{{../../name}}{{/each}} {{/each}}',
    'KariKariKari KariKariKari KariKariKari ',
  ],
  [
    'a list within itself',
    '{{#each rows}}{{#each ../rows}}{{../label}}{{label}} {{/each}}{{/each}}',
    'r1r1 r1r2 r2r1 r2r2 ',
  ],
  ['a partial', '{{> p}}', 'Kari2', { p: '{{name}}{{room.floor}}' }],
  ['a partial with a context', '{{> p room}}', 'BlueKari', { p: '{{name}}{{@root.name}}' }],
  [
    'a partial with arguments',
    '{{> p label=room.name n=3 word="x"}}',
    'Blue3xKari',
    { p: '{{label}}{{n}}{{word}}{{name}}' },
  ],
  ['a partial with both', '{{> p room name=kind}}', 'visit2', { p: '{{name}}{{floor}}' }],
  [
    'a partial with a literal context',
    '{{> p "x"}}',
    'xKari',
    { p: '{{this}}{{#each @root.none}}{{else}}{{@root.name}}{{/each}}' },
  ],
  ['a partial whose loop looks up', '{{> p this k=kind}}', 'visit visit ', { p: '{{#each odd}}{{../k}} {{/each}}' }],
  ['a partial in a loop', '{{#each rows}}{{> p i=@index}}{{/each}}', '0r11r2', { p: '{{i}}{{label}}' }],
  ['a partial with a block', '{{#> p}}{{name}}{{/p}}', '<Kari>', { p: '<{{> @partial-block}}>' }],
  [
    'a block in a loop of the partial',
    '{{#> p}}{{this}};{{/p}}',
    'a;b;a;',
    { p: '{{#each texts}}{{> @partial-block}}{{/each}}' },
  ],
  [
    'a block with names from around it',
    '{{#each texts as |t|}}{{#> p}}{{t}}{{/p}}{{/each}}',
    '(a)(b)(a)',
    { p: '({{> @partial-block}})' },
  ],
  [
    'blocks in blocks',
    '{{#> a}}1{{#> b}}2{{/b}}3{{/a}}',
    '<1(2)3>',
    { a: '<{{> @partial-block}}>', b: '({{> @partial-block}})' },
  ],
  [
    'a block handed on',
    '{{#> a}}1{{/a}}',
    '<(1)>',
    { a: '<{{#> b}}{{> @partial-block}}{{/b}}>', b: '({{> @partial-block}})' },
  ],
  ['an inline partial', '{{#*inline "p"}}<{{name}}>{{/inline}}{{> p}}{{> p room}}', '<Kari><Blue>'],
  [
    'an inline partial instead of a file',
    '{{> p}}{{#if yes}}{{#*inline "p"}}in{{/inline}}{{> p}}{{/if}}{{> p}}',
    'fileinfile',
    { p: 'file' },
  ],
  [
    'an inline partial for a file',
    '{{#> p}}{{#*inline "top"}}{{name}}{{/inline}}{{/p}}',
    '<Kari>',
    { p: '<{{> top}}>' },
  ],
  ['arguments of an inline partial', '{{#*inline "p"}}{{n}}{{/inline}}{{#each texts}}{{> p n=@index}}{{/each}}', '012'],
  ['a helper', '{{date date}} {{date "2027-01-01"}}', 'Monday 23 November Friday 1 January 2027'],
  [
    'a field named like a helper',
    '{{this.date}}{{#if date}}!{{/if}}{{#each texts as |date|}}{{date}}{{/each}}',
    '2026-11-23!aba',
  ],
  ['a helper within a condition', '{{#if (eq kind "visit")}}1{{/if}}{{#unless (eq kind "call")}}2{{/unless}}', '12'],
  ['a helper within a helper', '{{default gone (date date)}}', 'Monday 23 November'],
  ['a helper as an argument', '{{> p when=(date date)}}', 'Monday 23 November', { p: '{{when}}' }],
  [
    'several values and names',
    '{{money price "GBP"}} {{plural price one="day" other="days"}} {{number price decimals=0}}',
    '£12.50 days 13',
  ],
  ['a number with an exponent', '{{number 1000000000000000000000}}', '1,000,000,000,000,000,000,000'],
  ['numbers and truth as they are', '{{price}} {{yes}} {{no}} {{zero}} {{empty}}|', '12.5 true false 0 |'],
  ['white space', 'a {{~name~}} b\n{{#if yes}}\nc\n{{/if}}\n', 'aKarib\nc\n'],
];

test.each(meaning.map((row) => ({ name: row[0], row })))('$name', ({ row: [, template, text, partials] }) => {
  expect(filled(template, data, partials)).toEqual({ text, failures: [] });
});

const stopped: readonly (readonly [name: string, template: string, failures: readonly string[], partials?: Texts])[] = [
  ['an absent field', '{{gone}}', ['missing {{gone}} gone']],
  ['null', '{{nothing}}', ['missing {{nothing}} nothing']],
  ['a list', '{{texts}}', ['not-text {{texts}} texts']],
  ['a map', '{{{room}}}', ['not-text {{{room}}} room']],
  ['the length of a text', '{{name.length}}', ['missing {{name.length}} name.length']],
  ['the length of a list', '{{texts.length}}', ['missing {{texts.length}} texts.length']],
  ['a letter of a text', '{{name.[0]}}', ['missing {{name.[0]}} name.0']],
  [
    'a length within a loop',
    '{{#each odd}}{{length}}{{/each}}',
    ['missing {{length}} length', 'missing {{length}} length'],
  ],
  ['in a partial block', '{{#> p}}{{gone}}{{/p}}', ['missing {{gone}} gone'], { p: '<{{> @partial-block}}>' }],
  ['in an inline partial', '{{#*inline "p"}}{{gone}}{{/inline}}{{> p}}', ['missing {{gone}} gone']],
  ['in a partial with arguments', '{{> p a=gone}}', ['missing {{a}} a'], { p: '{{a}}' }],
  [
    'each of two equal blocks',
    '{{#if yes}}{{gone}}{{/if}}{{#if kind}}{{gone}}{{/if}}',
    ['missing {{gone}} gone', 'missing {{gone}} gone'],
  ],
  ['an absent argument', '{{money gone "NOK"}}', ['missing {{money gone "NOK"}} gone']],
  ['what is absent equals nothing', '{{#if (eq gone.kind "a")}}{{gone}}{{/if}}', []],
  ['too many arguments', '{{date date date}}', ['refused {{date date date}} date']],
  ['too few arguments', '{{money price}}', ['refused {{money price}} money']],
  ['no arguments', '{{date}}', ['refused {{date}} date']],
  ['an argument of no such name', '{{date date format="x"}}', ['refused {{date date format="x"}} date']],
  ['a named argument that is left out', '{{plural price one="day"}}', ['refused {{plural price one="day"}} plural']],
  ['a named argument that is absent', '{{plural price other=gone}}', ['refused {{plural price other=gone}} plural']],
  ['a value of another kind', '{{date name}}', ['refused {{date name}} date']],
  ['a value that no helper takes', '{{number texts}}', ['refused {{number texts}} number']],
];

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
