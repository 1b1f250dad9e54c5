import { expect, test } from 'vitest';
import type { LetterModel } from '../../src/model/letter-model.ts';
import { functions } from '../../src/press/functions.ts';
import { refusals } from '../../src/render/refusals.ts';
import { filled } from './filled.ts';
import { letterCase } from './letters.ts';
import { shown, templatesOf } from './library.ts';

const { model: everything, locale } = letterCase('follow-up with everything, nb');

const model: LetterModel = {
  ...everything,
  details: { room: { floor: 2 }, tags: ['a', 'b'], size: 1e21 },
};

type Texts = { readonly [name: string]: string };

/** The MJML of a letter, or what its reader finds wrong with it. */
function run(text: string, texts: Texts = {}, record: LetterModel = model): readonly string[] | string {
  const template = { name: 't', source: { file: 't.mjml', text } };
  const partials = templatesOf(texts);
  const { program, mjml } = filled(template, partials, record, locale);
  if (typeof mjml === 'string') return mjml;
  const sources = [template, ...partials.values()].map(({ source }) => source);
  const sourceOf = (path: string): (typeof sources)[number] | undefined => sources.find(({ file }) => file === path);
  return refusals(mjml.failures, { program, sourceOf, helpers: functions.helpers }).map(shown);
}

const printed: readonly (readonly [name: string, template: string, text: string, partials?: Texts])[] = [
  ['fields', '{{subject}} {{recipient.name}}', 'Bestilling #4512 kommer tirsdag 24. november Kari Nordmann'],
  ['templates written on Windows', 'a\r\n{{language}}\r\n', 'a\nnb\n'],
  ['numbers', '{{details.room.floor}} {{details.size}}', '2 1000000000000000000000'],
  ['the parent within a list', '{{#each details.tags}}{{../language}}{{/each}}', 'nbnb'],
  ['what may be absent behind a guard', '{{#if details.none}}{{details.none}}{{else}}-{{/if}}', '-'],
  ['helpers, in the language of the letter', '{{date deadline}}', 'mandag 23. november'],
  ['partials in partials', '{{> a}}', '(nb)', { a: '{{> b word=language}}', b: '({{word}})' }],
  ['the same partial twice', '{{> a}}{{> a}}', 'xx', { a: 'x' }],
  ['an inline partial', '{{#*inline "a"}}in{{/inline}}{{> a}}', 'in'],
  [
    'a partial within a block that a partial is given',
    '{{#> a}}{{> b}}{{/a}}',
    '(b)',
    { a: '({{> @partial-block}})', b: 'b' },
  ],
  [
    'a partial that is only reached from an inline one',
    '{{> a}}',
    'b',
    { a: '{{#*inline "i"}}{{> b}}{{/inline}}{{> i}}', b: 'b' },
  ],
  [
    'a file where the inline partial of that name does not hold',
    '{{#if language}}{{#*inline "a"}}in{{/inline}}{{> a}}{{/if}}{{> a}}',
    'infile',
    { a: 'file' },
  ],
  [
    'html as it is, in triple braces only',
    '{{{next_step.summary}}}',
    'Bekreft leveringsadressen innen mandag 23. november.',
  ],
];

test.each(printed.map((row) => ({ name: row[0], row })))(
  '$name are filled in',
  ({ row: [, template, text, partials] }) => {
    expect(run(template, partials)).toBe(text);
  },
);

test('every character that means something in markup is escaped', () => {
  const subject = `<b a="1" b='2'>&amp; {{x}} \` = $& </mj-text>`;
  expect(run('{{subject}}', {}, { ...model, subject })).toBe(
    '&lt;b a&#x3D;&quot;1&quot; b&#x3D;&#x27;2&#x27;&gt;&amp;amp; {{x}} &#x60; &#x3D; $&amp; &lt;/mj-text&gt;',
  );
});

const escapes: readonly (readonly [place: string, value: string, text: string])[] = [
  ['<p>{{subject}}</p>', 'a&b', '<p>a&amp;b</p>'],
  [
    '<a href="https://lumo.example/{{subject}}"></a>',
    "a/b?c='d'&\uD800",
    '<a href="https://lumo.example/a%2Fb%3Fc%3D&#x27;d&#x27;%26%EF%BF%BD"></a>',
  ],
  [
    '<a href="mailto:{{subject}}?subject={{subject}}"></a>',
    'o&l=a@blåbær.example',
    '<a href="mailto:o%26l%3Da@xn--blbr-roah.example?subject=o%26l%3Da%40bl%C3%A5b%C3%A6r.example"></a>',
  ],
  ['<a href="tel:{{subject}}">{{subject}}</a>', '+47 555 "', '<a href="tel:+47555">+47 555 &quot;</a>'],
];

test.each(escapes)('%s is escaped for its place and then for HTML', (place, subject, text) => {
  expect(run(place, {}, { ...model, subject })).toBe(text);
  expect(run('{{> a}}', { a: place }, { ...model, subject })).toBe(text);
});

test('each file has its own places', () => {
  const link = '<a href="https://lumo.example/';
  const dots = '.'.repeat(link.length);
  expect(run(`${dots}{{company.name}}{{> a}}`, { a: `${link}{{company.name}}"></a>` })).toBe(
    `${dots}Lumo AS${link}Lumo%20AS"></a>`,
  );
});

const refused: readonly (readonly [name: string, template: string, findings: readonly string[], partials?: Texts])[] = [
  [
    'an absent field',
    'a\n{{recipient.patronymic}}',
    ['template/maybe-missing t.mjml:2:1 [{{recipient.patronymic}}] "recipient.patronymic" is absent in this letter'],
  ],
  [
    'an absent field in an absent group',
    '{{details.a.b.c}}',
    ['template/maybe-missing t.mjml:1:1 [{{details.a.b.c}}] "details.a.b.c" is absent in this letter'],
  ],
  [
    'an absent field in a partial',
    '{{> a}}',
    ['template/maybe-missing partials/a.mjml:1:3 [{{nothing}}] "nothing" is absent in this letter'],
    { a: 'x {{nothing}}' },
  ],
  [
    'an absent argument',
    '{{money details.price "NOK"}}',
    ['template/maybe-missing t.mjml:1:1 [{{money details.price "NOK"}}] "details.price" is absent in this letter'],
  ],
  [
    'every absent field',
    '{{a}}{{b}}',
    [
      'template/maybe-missing t.mjml:1:1 [{{a}}] "a" is absent in this letter',
      'template/maybe-missing t.mjml:1:6 [{{b}}] "b" is absent in this letter',
    ],
  ],
  [
    'a property of a text',
    '{{subject.bold}}{{subject.length}}',
    [
      'template/maybe-missing t.mjml:1:1 [{{subject.bold}}] "subject.bold" is absent in this letter',
      'template/maybe-missing t.mjml:1:17 [{{subject.length}}] "subject.length" is absent in this letter',
    ],
  ],
  [
    'a group',
    '{{details.room}}',
    [
      'template/not-text t.mjml:1:1 [{{details.room}}] "details.room" is a list or a group of fields, it cannot be printed',
    ],
  ],
  [
    'a list',
    '{{{body}}}',
    ['template/not-text t.mjml:1:1 [{{{body}}}] "body" is a list or a group of fields, it cannot be printed'],
  ],
  [
    'a value that is no date',
    '{{date subject}}',
    ['template/wrong-argument t.mjml:1:1 [{{date subject}}] the helper "date" cannot take these values'],
  ],
];

test.each(refused.map((row) => ({ name: row[0], row })))(
  '$name is refused',
  ({ row: [, template, findings, partials] }) => {
    expect(run(template, partials)).toEqual(findings);
  },
);

test.each([
  ['{{lookup a b}}', 't.mjml at 0: there is no helper "lookup"'],
  ['{{log subject}}', 't.mjml at 0: there is no helper "log"'],
  ['{{> gone}}', 't.mjml at 4: there is no partial "gone"'],
  ['{{> broken}}', 't.mjml at 4: there is no partial "broken"'],
  ['{{#if b}}', 'a template that cannot be read has passed the proof: t.mjml'],
])('what the proof has refused is an exception: %s', (template, message) => {
  expect(() => run(template, { broken: '{{#if b}}' })).toThrow(new Error(message));
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
    run('{{> a b="c"}}', { a: '{{#if toLocaleString2}}x{{/if}}{{#if this.at}}x{{/if}}' });
  } finally {
    Object.assign(console, { error, log, warn });
  }
  expect(written).toEqual([]);
});
