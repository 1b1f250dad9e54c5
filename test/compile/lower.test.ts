import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lower } from '../../src/compile/lower.ts';
import { letterModel } from '../../src/link/letter-model.ts';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { ReadAttachment } from '../../src/model/letter.ts';
import type { Step, Value } from '../../src/model/program.ts';
import { checkProject } from '../../src/pipeline.ts';
import { shippedLibrary } from '../case-files.ts';
import { namesIn, templateCase } from '../template-files.ts';
import { letters, localeOf } from './letters.ts';
import { shipped, shippedTemplate } from './library.ts';
import { filledIn, printed, programOf, reachedOf, textOf, textsOf } from './lowered.ts';

/** Steps in one line: `'text'`, `{a.b}`, `?(test: body | otherwise)`, `*0(list: body | otherwise)`. */
function shape(steps: readonly Step[]): string {
  return steps.map(shapeOf).join(' ');
}

function shapeOf(step: Step): string {
  switch (step.kind) {
    case 'text':
      return `'${step.text}'`;
    case 'leaf':
      return `{${words(step.value)}}${step.escape === 'html' ? '' : `:${step.escape}`}`;
    case 'choice':
      return `?${step.isWith ? 'with' : ''}(${words(step.test)}: ${shape(step.body)} | ${shape(step.otherwise)})`;
    case 'loop':
      return `*${step.loop}(${words(step.list)}: ${shape(step.body)} | ${shape(step.otherwise)})`;
    case 'region':
      return `[${shape(step.steps)}]`;
  }
}

function words(value: Value): string {
  switch (value.kind) {
    case 'field':
      return [value.from === null ? '@' : `#${value.from}`, ...value.parts].join('.');
    case 'turn':
      return `#${value.loop}@${value.what}`;
    case 'literal':
      return JSON.stringify(value.value);
    case 'call':
      return `(${[value.helper, ...value.values.map(words)].join(' ')}${named(value.hash)})`;
    case 'overlay':
      return `${words(value.base)}+[${named(value.fields).trim()}]`;
  }
}

function named(values: readonly { readonly name: string; readonly value: Value }[]): string {
  return values.map(({ name, value }) => ` ${name}=${words(value)}`).join('');
}

type Case = readonly [name: string, template: string, steps: string, partials?: { readonly [name: string]: string }];

const meanings: readonly Case[] = [
  ['nothing', '', ''],
  ['text', '<p>a</p>', `'<p>a</p>'`],
  ['text around what prints nothing is one', 'a{{! b }}c{{#*inline "d"}}e{{/inline}}f', `'acf'`],
  ['line ends', 'a\r\nb\rc', `'a\nb\nc'`],
  ['fields', '{{a}}{{b.c}}{{this.d}}{{{e.[f g]}}}', '{@.a} {@.b.c} {@.d} {@.e.f g}:none'],
  ['of the root', '{{@root.a}}', '{@.a}'],
  ['literals and calls', '{{date a.b}}{{date (date a) b="c"}}', '{(date @.a.b)} {(date (date @.a) b="c")}'],
  [
    'a helper without values hides a field in a hole only',
    '{{date}}{{#if date}}{{this.date}}{{/if}}',
    '{(date)} ?(@.date: {@.date} | )',
  ],
  ['if and unless', '{{#if a}}1{{else}}2{{/if}}{{#unless a}}3{{/unless}}', `?(@.a: '1' | '2') ?(@.a:  | '3')`],
  ['chains', '{{#if a}}1{{else if b}}2{{else}}3{{/if}}', `?(@.a: '1' | ?(@.b: '2' | '3'))`],
  ['with', '{{#with a}}{{b}}{{../c}}{{else}}{{d}}{{/with}}', '?with(@.a: {@.a.b} {@.c} | {@.d})'],
  [
    'no context is added that is the one around',
    '{{#with a}}{{#with @root.a}}{{../b}}{{/with}}{{/with}}',
    '?with(@.a: ?with(@.a: {@.b} | ) | )',
  ],
  ['each', '{{#each a}}{{this}}{{b}}{{../c}}{{else}}{{d}}{{/each}}', '*0(@.a: {#0} {#0.b} {@.c} | {@.d})'],
  [
    'loops in loops',
    '{{#each a}}{{#each b}}{{c}}{{../c}}{{../../c}}{{/each}}{{/each}}',
    '*0(@.a: *1(#0.b: {#1.c} {#0.c} {@.c} | ) | )',
  ],
  [
    'loops beside each other',
    '{{#each a}}{{this}}{{/each}}{{#each a}}{{this}}{{/each}}',
    '*0(@.a: {#0} | ) *1(@.a: {#1} | )',
  ],
  [
    'turns',
    '{{#each a}}{{@index}}{{@key}}{{#if @first}}{{#each b}}{{#if @../last}}{{@root.c}}{{/if}}{{/each}}{{/if}}{{/each}}',
    '*0(@.a: {#0@index} {#0@key} ?(#0@first: *1(#0.b: ?(#0@last: {@.c} | ) | ) | ) | )',
  ],
  [
    'names of items',
    '{{#each a as |b c|}}{{b.d}}{{c}}{{this.b}}{{#with e as |b|}}{{b}}{{/with}}{{/each}}',
    '*0(@.a: {#0.d} {#0@key} {#0.b} ?with(#0.e: {#0.e} | ) | )',
  ],
  ['a partial', 'a{{> p}}b', `'a' {@.c} 'b'`, { p: '{{c}}' }],
  ['its text is one with that around', 'a{{> p}}b', `'apb'`, { p: 'p' }],
  ['a context', '{{> p a}}', '{@.a.c}', { p: '{{c}}' }],
  [
    'values by name',
    '{{> p a b=c d="e"}}',
    '{@.c} {"e"} {@.a.f} {@.c.g} {null}',
    { p: '{{b}}{{d}}{{f}}{{b.g}}{{d.h}}' },
  ],
  [
    'a context as a whole',
    '{{> p a b=c}}',
    '*0(@.a+[b=@.c]: {#0} | ) ?(@.a+[b=@.c]: {@.c} | )',
    { p: '{{#each this}}{{this}}{{/each}}{{#if this}}{{b}}{{/if}}' },
  ],
  [
    'values over values',
    '{{> p a=1}}',
    '{2} {@.c} ?with(@+[a=1]+[b=3]: {1} | )',
    { p: '{{> q a=2}}{{> r b=3}}', q: '{{a}}{{c}}', r: '{{#with this}}{{a}}{{/with}}' },
  ],
  [
    'a literal decides once for all',
    '{{> p a=true}}{{> p a=""}}',
    `'12'`,
    { p: '{{#if a}}1{{else}}2{{/if}}{{#each a}}3{{/each}}' },
  ],
  ['zero is something to #with', '{{> p a=0}}', `'12'`, { p: '{{#with a}}1{{/with}}{{#if a}}3{{else}}2{{/if}}' }],
  [
    'a partial in a loop',
    '{{#each a}}{{> p b=this}}{{/each}}',
    '*0(@.a: {#0} {#0.c} {#0@index} | )',
    { p: '{{b}}{{b.c}}{{@index}}' },
  ],
  [
    'a partial twice',
    '{{> p a=b}}{{> p a=c}}',
    '*0(@.b: {#0} | ) *1(@.c: {#1} | )',
    { p: '{{#each a}}{{this}}{{/each}}' },
  ],
  ['names are not handed to a partial', '{{#each a as |b|}}{{> p}}{{/each}}', '*0(@.a: {#0.b} | )', { p: '{{b}}' }],
  [
    'its block has them',
    '{{#each a as |b|}}{{#> p}}{{b}}{{@../index}}{{/p}}{{/each}}',
    `*0(@.a: '(' {#0} {#0@index} ')' | )`,
    { p: '({{> @partial-block}})' },
  ],
  [
    'a block within a block',
    '{{#> p}}{{a}}{{/p}}',
    '{@.a}',
    { p: '{{#> q}}{{> @partial-block}}{{/q}}', q: '{{> @partial-block}}' },
  ],
  ['an inline partial', '{{#*inline "p"}}{{a}}{{/inline}}{{> p b}}', '{@.b.a}'],
];

test.each(meanings.map(([name, ...rest]) => ({ name, rest })))(
  '$name',
  ({ rest: [template, steps, partials = {}] }) => {
    expect(shape(programOf(textsOf(template, partials), templateHelpers).steps)).toBe(steps);
  },
);

const refused: readonly (readonly [name: string, template: string, message: string])[] = [
  ['out of the letter', '{{../a}}', 'main.mjml at 2: "../a" leads out of the letter'],
  ['out of a partial', '{{#with a}}{{> up}}{{/with}}', 'up.mjml at 2: "../a" leads out of a partial'],
  [
    'out of a block of a partial',
    '{{#with a}}{{#> wrap}}{{../a}}{{/wrap}}{{/with}}',
    'main.mjml at 24: "../a" leads out of a block',
  ],
  ['no data', '{{@a}}', 'main.mjml at 2: there is no "@a"'],
  ['no loop', '{{@index}}', 'main.mjml at 2: "@index" stands in no loop'],
  ['no helper', '{{#if (a b)}}{{/if}}', 'main.mjml at 6: there is no helper "a"'],
  ['no partial', '{{> a}}', 'main.mjml at 4: there is no partial "a"'],
  ['a circle', '{{> circle}}', 'circle.mjml at 4: the partial "circle" includes itself: "circle" → "circle"'],
];

test.each(refused)('refused: %s', (_name, template, message) => {
  const texts = textsOf(template, { up: '{{../a}}', wrap: '{{> @partial-block}}', circle: '{{> circle}}' });
  expect(() => programOf(texts, templateHelpers)).toThrow(new Error(message));
});

test('a template is lowered as text', () => {
  const tree = {
    ...textOf(textsOf('a').main),
    nodes: [
      { kind: 'comment', isConditional: false, span: { source: textsOf('a').main.source, start: 0, end: 1 } } as const,
    ],
  };
  expect(() => lower(tree, new Map(), new Set())).toThrow('a template is lowered as text');
});

test('places are those of the expressions, with their values as written', () => {
  const texts = textsOf('ab {{ a.[b c] }}{{#if (eq d "e")}}{{> p f=(date g)}}{{/if}}', { p: '{{{date f}}}{{f}}' });
  const { steps, places } = programOf(texts, templateHelpers);
  expect(shape(steps)).toBe(`'ab ' {@.a.b c} ?((eq @.d "e"): {(date (date @.g))}:none {(date @.g)} | )`);
  const written = ({ file, start, end }: (typeof places)[number]): string =>
    (file === 'main.mjml' ? texts.main : texts.partials.get('p'))?.source.text.slice(start, end) ?? '';
  expect(places.map((place) => [place.file, written(place), place.values])).toEqual([
    ['main.mjml', '{{ a.[b c] }}', ['a.b c']],
    ['main.mjml', '(eq d "e")', ['d', 'e']],
    ['main.mjml', '(date g)', ['g']],
    ['p.mjml', '{{{date f}}}', ['f']],
    ['p.mjml', '{{f}}', ['f']],
  ]);
});

test('a program is plain data', () => {
  const program = programOf(
    textsOf('{{#each a as |b|}}{{> p b c=(eq d 1)}}{{/each}}', { p: '{{#each this}}{{@key}}{{/each}}' }),
    templateHelpers,
  );
  expect(JSON.parse(JSON.stringify(program))).toEqual(program);
});

/** Attributes and elements count for markup, text for text: what is not too much for a proof is not too much here. */
test('an attribute with very many values in a partial that is included often', () => {
  const values = `<p class="${'{{a}}x'.repeat(900)}">`;
  const texts = textsOf('{{> p}}'.repeat(20), { p: `${values}</p>` });
  expect(programOf(texts, templateHelpers).places).toHaveLength(18_000);
});

test.each(letters)('a shipped template prints what Handlebars prints: $name', ({ template, model, locale }) => {
  const texts = reachedOf({ main: shippedTemplate(template), partials: shipped('partials') });
  const setting = { helpers: templateHelpers, locale };
  expect(printed(programOf(texts, templateHelpers), model, setting)).toBe(filledIn(texts, model, setting));
});

const readAttachment: ReadAttachment = () => ({ kind: 'problem', problem: 'does not exist' });
const root = join(import.meta.dirname, '..', 'templates');
const library = { ...shippedLibrary(join(import.meta.dirname, '..', '..')), templates: [] };

test.each(namesIn(join(root, 'good')))('a template of many kinds prints what Handlebars prints: %s', (name) => {
  const { files } = templateCase(root, 'good', name, library);
  const { project, messages } = checkProject(files, { today: '2026-11-21', readAttachment });
  const ready = messages.flatMap((message) => message.ready ?? []);
  expect(ready).toHaveLength(1);
  for (const { clean } of ready) {
    const texts = reachedOf({ main: clean.template, partials: project.partials });
    const setting = { helpers: templateHelpers, locale: { ...localeOf('en'), timeZone: 'Europe/Oslo' } };
    const model = letterModel(clean);
    expect(printed(programOf(texts, templateHelpers), model, setting)).toBe(filledIn(texts, model, setting));
  }
});
