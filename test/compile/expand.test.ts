import { expect, test } from 'vitest';
import { expand } from '../../src/compile/expand.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { LetterModel } from '../../src/model/letter-model.ts';
import { letterCase } from './letters.ts';
import { shown, templatesOf } from './library.ts';

const model: LetterModel = {
  ...letterCase('follow-up with everything, nb').model,
  details: { room: { floor: 2 }, tags: ['a', 'b'] },
};
const helpers = { date: (value: unknown): string | null => (value === '2026-11-23' ? 'the 23rd' : null) };

function run(
  text: string,
  partials: { readonly [name: string]: string } = {},
  data: LetterModel = model,
): readonly string[] | string {
  const found: Diagnostic[] = [];
  const template = { name: 't', source: { file: 't.mjml', text } };
  const expansion = expand(template, templatesOf(partials), helpers, data, (diagnostic) => found.push(diagnostic));
  expect(expansion === null).toBe(found.length > 0);
  return expansion?.mjml ?? found.map(shown);
}

const filled: readonly (readonly [
  name: string,
  template: string,
  partials: { readonly [name: string]: string },
  text: string,
])[] = [
  ['fields', '{{subject}} {{recipient.name}}', {}, 'Bestilling #4512 kommer tirsdag 24. november Kari Nordmann'],
  ['templates written on Windows', 'a\r\n{{language}}\r\n', {}, 'a\nnb\n'],
  ['numbers', '{{details.room.floor}}', {}, '2'],
  ['lists with their index', '{{#each details.tags}}{{@index}}{{this}} {{/each}}', {}, '0a 1b '],
  ['the parent within a list', '{{#each details.tags}}{{../language}}{{/each}}', {}, 'nbnb'],
  ['block parameters', '{{#each details.tags as |tag at|}}{{at}}{{tag}}{{/each}}', {}, '0a1b'],
  ['what may be absent behind a guard', '{{#if details.none}}{{details.none}}{{else}}-{{/if}}', {}, '-'],
  ['helpers', '{{date deadline}}', {}, 'the 23rd'],
  ['partials in partials', '{{> a}}', { a: '{{> b word=language}}', b: '<{{word}}>' }, '<nb>'],
  ['a partial with a context', '{{> a details.room}}', { a: '{{floor}}' }, '2'],
  ['the same partial twice', '{{> a}}{{> a}}', { a: 'x' }, 'xx'],
  [
    'html as it is, in triple braces only',
    '{{{next_step.summary}}}',
    {},
    'Bekreft leveringsadressen innen mandag 23. november.',
  ],
];

test.each(filled)('%s are filled in', (_name, template, partials, text) => {
  expect(run(template, partials)).toBe(text);
});

test('every character that means something in markup is escaped', () => {
  const subject = `<b a="1" b='2'>&amp; {{x}} \` = $& </mj-text>`;
  expect(run('{{subject}}', {}, { ...model, subject })).toBe(
    '&lt;b a&#x3D;&quot;1&quot; b&#x3D;&#x27;2&#x27;&gt;&amp;amp; {{x}} &#x60; &#x3D; $&amp; &lt;/mj-text&gt;',
  );
});

const refused: readonly (readonly [
  name: string,
  template: string,
  partials: { readonly [name: string]: string },
  findings: readonly string[],
])[] = [
  [
    'an absent field',
    'a\n{{recipient.patronymic}}',
    {},
    ['template/maybe-missing t.mjml:2:1 [{{recipient.patronymic}}] "recipient.patronymic" is absent in this letter'],
  ],
  [
    'an absent field in an absent group',
    '{{details.a.b.c}}',
    {},
    ['template/maybe-missing t.mjml:1:1 [{{details.a.b.c}}] "details.a.b.c" is absent in this letter'],
  ],
  [
    'an absent field in a partial',
    '{{> a}}',
    { a: 'x {{nothing}}' },
    ['template/maybe-missing partials/a.mjml:1:3 [{{nothing}}] "nothing" is absent in this letter'],
  ],
  [
    'an absent argument',
    '{{date details.day}}',
    {},
    ['template/maybe-missing t.mjml:1:1 [{{date details.day}}] "details.day" is absent in this letter'],
  ],
  [
    'every absent field',
    '{{a}}{{b}}',
    {},
    [
      'template/maybe-missing t.mjml:1:1 [{{a}}] "a" is absent in this letter',
      'template/maybe-missing t.mjml:1:6 [{{b}}] "b" is absent in this letter',
    ],
  ],
  [
    'a property of a text',
    '{{subject.bold}}',
    {},
    ['template/maybe-missing t.mjml:1:1 [{{subject.bold}}] "subject.bold" is absent in this letter'],
  ],
  [
    'a group',
    '{{details.room}}',
    {},
    [
      'template/not-text t.mjml:1:1 [{{details.room}}] "details.room" is a list or a group of fields, it cannot be printed',
    ],
  ],
  [
    'a list',
    '{{{body}}}',
    {},
    ['template/not-text t.mjml:1:1 [{{{body}}}] "body" is a list or a group of fields, it cannot be printed'],
  ],
  [
    'a value that is no date',
    '{{date subject}}',
    {},
    ['template/wrong-argument t.mjml:1:1 [{{date subject}}] "{{date subject}}" does not say one date or time'],
  ],
  [
    'a helper without a value',
    '{{date}}',
    {},
    ['template/wrong-argument t.mjml:1:1 [{{date}}] "{{date}}" does not say one date or time'],
  ],
  [
    'two values for a helper',
    '{{date deadline subject}}',
    {},
    [
      'template/wrong-argument t.mjml:1:1 [{{date deadline subject}}] "{{date deadline subject}}" does not say one date or time',
    ],
  ],
  [
    'an unknown helper',
    '{{upper subject}}',
    {},
    ['template/unknown-helper t.mjml:1:3 [upper] there is no helper "upper"'],
  ],
  [
    'an unknown helper within a call',
    '{{date (lookup a b)}}',
    {},
    ['template/unknown-helper t.mjml:1:9 [lookup] there is no helper "lookup"'],
  ],
  [
    'log, which would print to the console',
    '{{log subject}}',
    {},
    ['template/unknown-helper t.mjml:1:3 [log] there is no helper "log"'],
  ],
  [
    'a block that is none of the language',
    '{{#options}}{{/options}}',
    {},
    ['template/unknown-helper t.mjml:1:4 [options] there is no block "options"'],
  ],
  [
    'an unknown partial',
    '{{> greetings}}',
    { greeting: '' },
    ['template/unknown-partial t.mjml:1:5 [greetings] there is no partial "greetings"'],
  ],
  [
    'a partial named like a method',
    '{{> link}}',
    {},
    ['template/unknown-partial t.mjml:1:5 [link] there is no partial "link"'],
  ],
  [
    'a partial that includes itself',
    '{{> a}}',
    { a: '{{> a}}' },
    ['template/recursion partials/a.mjml:1:5 [a] the partial "a" includes itself: "a" → "a"'],
  ],
  [
    'a circle of three',
    '{{> a}}',
    { a: '{{> b}}', b: '{{> c}}', c: '{{> a}}' },
    ['template/recursion partials/c.mjml:1:5 [a] the partial "a" includes itself: "a" → "b" → "c" → "a"'],
  ],
  [
    'what is wrong in a partial',
    '{{> a}}',
    { a: '{{#if b}}' },
    ['template/syntax partials/a.mjml:1:1 [{{#if b}}] the block "if" is never closed'],
  ],
];

test.each(refused)('%s is refused', (_name, template, partials, findings) => {
  expect(run(template, partials)).toEqual(findings);
});

/** p1 includes p2, which includes p3 …; the last includes nothing. */
function chain(length: number): { readonly [name: string]: string } {
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [`p${index + 1}`, index + 1 < length ? `{{> p${index + 2}}}` : 'end']),
  );
}

test('32 partials may be in each other', () => {
  expect(run('{{> p1}}', chain(32))).toBe('end');
});

test.each([
  ['from the outside in', '{{> p1}}'],
  ['the inner ones first', '{{> p33}}{{> p17}}{{> p1}}'],
])('33 partials in each other are too many, reached %s', (_name, template) => {
  expect(run(template, chain(33))).toEqual([expect.stringContaining('template/too-deep')]);
});

test('nothing is written to the console', () => {
  const { error, log, warn } = console;
  const written: unknown[] = [];
  Object.assign(console, {
    error: (text: unknown) => written.push(text),
    log: (text: unknown) => written.push(text),
    warn: (text: unknown) => written.push(text),
  });
  try {
    run('{{subject.link}}{{#if body.map}}x{{/if}}{{#with sender.toFixed}}{{/with}}');
  } finally {
    Object.assign(console, { error, log, warn });
  }
  expect(written).toEqual([]);
});
