import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseHandlebars } from '../../src/parse/handlebars.ts';
import { shown } from './library.ts';

/** What is wrong with a template, as its author reads it. */
function findings(text: string): readonly string[] {
  const found: Diagnostic[] = [];
  const template = parseHandlebars({ file: 't.mjml', text }, (diagnostic) => found.push(diagnostic));
  expect(template === null).toBe(found.length > 0);
  return found.map(shown);
}

const sound: readonly (readonly [name: string, template: string])[] = [
  ['blocks in blocks', '{{#if a}}{{#each b}}{{this}}{{else}}none{{/each}}{{else if c}}{{c}}{{else}}{{/if}}'],
  ['the end of an expression in a string', '{{date "}}"}}'],
  ['a comment with braces', '{{!-- {{#if}} }} --}}{{! also {{ this }}'],
  ['white space control', '{{~#if a~}} x {{~/if~}}'],
  ['an expression as text', '\\{{#if a}} and \\\\{{a}}'],
  ['a triple', '{{{a}}}{{{{{'.slice(0, 7)],
  ['block parameters', '{{#each a as |item index|}}{{item.text}}{{index}}{{/each}}'],
  ['the parent and the root', '{{#each a}}{{../b}}{{@index}}{{@root.c}}{{/each}}'],
  ['a partial with an argument', '{{> option item label=name}}'],
  ['an inline partial', '{{#*inline "a"}}b{{/inline}}{{> a}}'],
  ['a partial with a block', '{{#> a}}b{{/a}}'],
  ['a field that is called like a method of texts', '{{details.link}}{{details.at}}'],
  ['64 blocks in each other', '{{#if a}}'.repeat(64) + '{{/if}}'.repeat(64)],
  ['5,000 expressions', '{{a}}'.repeat(5000)],
];

test.each(sound)('%s is accepted', (_name, template) => {
  expect(findings(template)).toEqual([]);
});

const refused: readonly (readonly [name: string, template: string, finding: string])[] = [
  [
    'a block that is never closed is shown at its opening',
    'a\n{{#if b}}\n{{#each c}}{{/each}}',
    'template/syntax t.mjml:2:1 [{{#if b}}] the block "if" is never closed',
  ],
  [
    'a block that is closed as another',
    '{{#if a}}\r\n{{#each b}}{{/if}}',
    'template/syntax t.mjml:2:12 [{{/if}}] the block "if" is closed, but "each" is open',
  ],
  ['a close too many', 'a{{/if}}', 'template/syntax t.mjml:1:2 [{{/if}}] no block "if" is open here'],
  ['half an expression', 'a {{ b }\n{{c}}', 'template/syntax t.mjml:1:3 [{{] this expression is never closed'],
  ['a string without an end', '{{date "a}}', 'template/syntax t.mjml:1:1 [{{] this expression is never closed'],
  ['an empty expression', 'a{{}}', 'template/syntax t.mjml:1:4 [}}] "}}" is not expected here'],
  ['a name without a value', '😀\n {{date a=}}', 'template/syntax t.mjml:2:11 [}}] "}}" is not expected here'],
  ['an else outside of a block', '{{else}}', 'template/syntax t.mjml:1:1 [{{else}}] "{{else}}" is not expected here'],
  [
    'a raw block',
    'a{{{{raw}}}}b{{{{/raw}}}}',
    'template/unsupported t.mjml:1:2 [{{{{] templates cannot use raw blocks',
  ],
  ['a decorator', '{{* a}}', 'template/unsupported t.mjml:1:1 [{{* a}}] a template cannot have decorators'],
  [
    'a block that decorates',
    '{{#*a}}\nb{{/a}}',
    'template/unsupported t.mjml:1:5 [a] a template cannot have decorators',
  ],
  [
    'a partial that data names',
    '{{> (lookup a "b")}}',
    'template/unsupported t.mjml:1:5 [(lookup a "b")] a partial is included by its name, it cannot be chosen by data',
  ],
  ['two arguments for if', '{{#if a b}}{{/if}}', 'template/unsupported t.mjml:1:4 [if] "if" takes one argument'],
  ['if as a value', '{{if a}}', 'template/unsupported t.mjml:1:3 [if] "if" opens a block'],
  [
    'a way out of the data',
    '{{#if subject.constructor}}{{/if}}',
    'template/unsupported t.mjml:1:7 [subject.constructor] "subject.constructor" is no field of a letter',
  ],
  [
    '__proto__',
    '{{this.__proto__}}',
    'template/unsupported t.mjml:1:3 [this.__proto__] "this.__proto__" is no field of a letter',
  ],
  [
    '65 blocks in each other',
    '{{#if a}}'.repeat(65) + '{{/if}}'.repeat(65),
    'template/too-deep t.mjml:1:577 [{{#if a}}] more than 64 blocks or calls stand in each other here',
  ],
  [
    '65 else-ifs, which are blocks in each other too',
    `{{#if a}}${'{{else if b}}'.repeat(64)}{{/if}}`,
    'template/too-deep t.mjml:1:829 [{{else if b}}] more than 64 blocks or calls stand in each other here',
  ],
  [
    '65 calls in each other',
    `{{date ${'(date '.repeat(65)}a${')'.repeat(65)}}}`,
    `template/too-deep t.mjml:1:1 [{{date ${'(date '.repeat(65)}a${')'.repeat(65)}}}] more than 64 blocks or calls stand in each other here`,
  ],
  [
    '5,001 expressions',
    '{{a}}'.repeat(5001),
    'template/too-many-expressions t.mjml:1:25001 [{{a}}] the template has more than 5,000 expressions',
  ],
];

test.each(refused)('%s is refused', (_name, template, finding) => {
  expect(findings(template)).toEqual([finding]);
});

test.each([
  ['blocks', '{{#if a}}'],
  ['calls', '{{a (a '],
  ['half expressions', '{{a '],
  ['quotes', '{{"'],
  ['else-ifs', '{{else if a}}'],
  ['comments', '{{!-- '],
])('250,000 characters of %s are refused at once', (_name, piece) => {
  const start = performance.now();
  expect(findings(piece.repeat(250_000 / piece.length))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(2000);
});
