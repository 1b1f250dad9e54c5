import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { TemplateNode } from '../../src/model/template-tree.ts';
import { templateText } from '../../src/parse/template-text.ts';
import { localeOf } from '../compile/letters.ts';
import { filledIn, printed, programOf, textsOf } from '../compile/lowered.ts';
import { shape } from './template-shape.ts';

function read(text: string): { readonly nodes: readonly TemplateNode[] | null; readonly codes: readonly string[] } {
  const found: Diagnostic[] = [];
  const template = { name: 't', source: { file: 't.mjml', text } };
  const tree = templateText(template, (diagnostic) => found.push(diagnostic));
  return { nodes: tree && tree.nodes, codes: found.map(({ code }) => code) };
}

const texts: readonly (readonly [name: string, template: string, nodes: string])[] = [
  ['nothing', '', ''],
  ['markup is text', '<p class="a">x<br></p><!-- c -->', `'<p class="a">x<br></p><!-- c -->'`],
  ['comments print nothing', 'a{{! b }}c{{!-- d --}}', `'a' 'c'`],
  ['a comment on a line of its own takes the line', 'a\n  {{! b }}\nc', `'a\n' 'c'`],
  ['a block on lines of its own takes them', 'a\n  {{#if b}}\n  c\n  {{/if}}\nd', `'a\n' #if b('  c\n') 'd'`],
  ['and on Windows', 'a\r\n  {{#if b}}\r\n  c\r\n  {{/if}}\r\nd', `'a\r\n' #if b('  c\r\n') 'd'`],
  ['beside something else it takes nothing', 'a {{#if b}} c {{/if}} d', `'a ' #if b(' c ') ' d'`],
  ['an else takes its line', '{{#if a}}\nb\n{{else}}\nc\n{{/if}}\n', `#if a('b\n' else 'c\n')`],
  ['a partial takes its line, only itself is indented', 'a\n  {{> b}}\nc', `'a\n' '  ' >b 'c'`],
  ['a value takes nothing', 'a\n  {{b}}\nc', `'a\n  ' {{b}} '\nc'`],
  ['a tilde takes all white space', 'a \n {{~b~}} \n\n c', `'a' {{b}} 'c'`],
  ['of a block too', 'a {{~#if b~}} c {{~else~}} d {{~/if~}} e', `'a' #if b('c' else 'd') 'e'`],
  ['chains', '{{#if a}}1{{else if b}}2{{else each c}}3{{/if}}', `#if a('1' else #if b('2' else #each c('3')))`],
  ['an inverted block', '{{^if a}}1{{else}}2{{/if}}{{^if b}}3{{/if}}', `#if a('2' else '1') #if b( else '3')`],
  ['names', '{{#each a as |b c|}}{{b.d}}{{/each}}', `#each a |b c|({{b.d}})`],
  ['inclusions', '{{> a b c=d}}{{#> e}}f{{/e}}{{> @partial-block}}', `>a b c=d >e('f') >@partial-block`],
  ['a partial that is defined', '{{#*inline "a"}}\n  b\n{{/inline}}\nc', `*a('  b\n') 'c'`],
  [
    'how values are escaped where markup has them',
    '{{{a}}}<a href="https://b.example/{{c}}">{{d}}</a><a href="mailto:{{e}}?subject={{f}}"></a><a href="tel:{{g}}">h</a>',
    `{{{a}}} '<a href="https://b.example/' {{c}}:url-part '">' {{d}} '</a><a href="mailto:' {{e}}:mail-address '?subject=' {{f}}:url-part '"></a><a href="tel:' {{g}}:phone-number '">h</a>'`,
  ],
];

test.each(texts)('%s', (_name, template, nodes) => {
  const { nodes: found, codes } = read(template);
  expect(codes).toEqual([]);
  expect(found && shape(found)).toBe(nodes);
});

const refused: readonly (readonly [name: string, template: string, code: string])[] = [
  ['what is no expression', '{{a', 'template/syntax'],
  ['what is no markup', '<p>{{a}}', 'mjml/unclosed'],
  ['a block across markup', '{{#if a}}<p>{{/if}}</p>', 'template/split-block'],
  ['an unknown block', '{{#when a}}{{/when}}', 'template/unknown-helper'],
  ['names where there is nothing to name', '{{^each a as |b|}}c{{else}}{{b}}{{/each}}', 'template/wrong-argument'],
];

test.each(refused)('refused: %s', (_name, template, code) => {
  const { nodes, codes } = read(template);
  expect(nodes).toBeNull();
  expect(codes).toContain(code);
});

const space = fc.constantFrom('', '', ' ', '\n', '\r\n', '  \n  ', '\n\n ', '\t', 'x', 'x\n', ' x ', '\n  x');

/** An expression with every kind of `~`. */
function tag(inner: string): fc.Arbitrary<string> {
  const [open, close] = [fc.constantFrom('{{', '{{', '{{', '{{~'), fc.constantFrom('}}', '}}', '}}', '~}}')];
  return inOrder(open, fc.constant(inner), close);
}

function inOrder(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((written) => written.join(''));
}

/** Templates full of white space. */
const { all: spaced } = fc.letrec<{ all: string; one: string }>((tie) => ({
  all: fc.array(fc.oneof(space, tie('one')), { maxLength: 5, size: 'small' }).map((parts) => parts.join('')),
  one: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tag('@root.v'),
    tag('! c '),
    tag('!-- c --'),
    tag('> p'),
    ...[
      ['#if a', 'else', '/if'],
      ['#if a', '^', '/if'],
      ['#if a', 'else if b', '/if'],
      ['^if a', 'else', '/if'],
      ['#each l', 'else', '/each'],
    ].map(([opening = '', middle = '', end = '']) =>
      inOrder(tag(opening), tie('all'), tag(middle), tie('all'), tag(end)),
    ),
    ...[
      ['#unless b', '/unless'],
      ['#with m', '/with'],
      ['#> w', '/w'],
    ].map(([opening = '', end = '']) => inOrder(tag(opening), tie('all'), tag(end))),
    inOrder(tag('#*inline "i"'), tie('all'), tag('/inline'), tag('> i')).filter(
      (text) => text.split('> i').length === 2,
    ),
  ),
}));

const partials = fc.record({
  p: inOrder(space, tag('! p '), space, tag('@root.v'), space),
  w: inOrder(space, tag('> @partial-block'), space),
});

const setting = { helpers: [], locale: localeOf('en') };

test('white space is what Handlebars leaves of it', () => {
  fc.assert(
    fc.property(spaced, partials, fc.boolean(), fc.boolean(), (main, others, a, b) => {
      // What the proof refuses: a partial in itself, with other inline partials than around it.
      fc.pre(!/#> w[^]*#\*inline/.test(main));
      const written = textsOf(main, others);
      const data = { a, b, v: 'v', l: a ? [1, 2] : [], m: { v: 'w', a, b } };
      expect(printed(programOf(written, []), data, setting)).toBe(filledIn(written, data, setting));
    }),
    { numRuns: 1000 },
  );
});
