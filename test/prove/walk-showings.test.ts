import { expect, test } from 'vitest';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import { walk } from '../../src/prove/walk/walk.ts';
import { type Files, inlined, judged, letter, plainMarkup, showingWords } from './walk-kit.ts';

const showings: readonly (readonly [name: string, template: string, expected: readonly string[], files?: Files])[] = [
  ['in the order of the template', '{{sender.name}}{{greeting}}', ['sender.name', 'greeting']],
  [
    'under what holds there',
    '{{#if sender.role}}{{greeting}}{{else}}{{{summary}}}{{/if}}',
    [
      'greeting if {"kind":"truthy","path":["sender","role"]}',
      'summary if {"kind":"not","of":{"kind":"truthy","path":["sender","role"]}}',
    ],
  ],
  [
    'under all that holds there',
    '{{#unless sender.role}}{{#with details.address}}{{street}}{{/with}}{{/unless}}',
    [
      'details.address.street if {"kind":"not","of":{"kind":"truthy","path":["sender","role"]}} {"kind":"truthy","path":["details","address"]}',
    ],
  ],
  [
    'under a comparison',
    '{{#if (eq details.kind "visit")}}a{{else if (eq details.paid true)}}{{greeting}}{{/if}}',
    [
      'greeting if {"kind":"not","of":{"kind":"equals","path":["details","kind"],"value":"visit"}} {"kind":"equals","path":["details","paid"],"value":true}',
    ],
  ],
  [
    'in loops',
    '{{#each rows}}{{#each this}}{{this}}{{/each}}{{/each}}',
    ['rows.#1.#2 in #1 in #2 if {"kind":"truthy","path":["rows"]} {"kind":"truthy","path":["rows",{"loop":1}]}'],
  ],
  [
    'each loop has its number',
    '{{#each body}}{{{this}}}{{/each}}{{#each body}}{{{this}}}{{/each}}',
    ['body.#1 in #1 if {"kind":"truthy","path":["body"]}', 'body.#2 in #2 if {"kind":"truthy","path":["body"]}'],
  ],
  [
    'at the first of a loop',
    '{{#each body}}{{#if @first}}{{greeting}}{{/if}}{{/each}}'.replace('{{greeting}}', '{{../greeting}}'),
    ['greeting in #1 if {"kind":"truthy","path":["body"]} {"kind":"first","item":["body",{"loop":1}]}'],
  ],
  [
    'where a loop has no item',
    '{{#each options}}a{{else}}{{greeting}}{{/each}}',
    ['greeting if {"kind":"not","of":{"kind":"truthy","path":["options"]}}'],
  ],
  [
    'where a loop over fields has none',
    '{{#each sender}}{{this}}{{else}}{{greeting}}{{/each}}',
    ['sender.#1 in #1 if {"kind":"truthy","path":["sender"]}', 'greeting'],
  ],
  [
    'by a helper that shows what it is given',
    '{{date details.day}}{{plural details.nights other="x"}}{{default details.note "-"}}',
    ['details.day', 'details.note'],
  ],
  [
    'through a partial, by another name',
    '{{> part title=sender.name}}{{> part title=(date details.day)}}',
    ['sender.name', 'details.day'],
    { part: '{{title}}' },
  ],
  ['an item by its number', '{{{body.[0]}}}', ['body.0']],
  [
    'hidden',
    '<p hidden>{{greeting}}</p><mj-title>{{greeting}}</mj-title><p title="{{greeting}}">x</p><mj-style>{{greeting}}</mj-style>',
    ['greeting hidden', 'greeting hidden'],
  ],

  ['a link by its text', '<a href="{{link}}">here</a>', ['link as href']],
  ['before its text', '<a href="{{link}}">{{greeting}}</a>', ['link as href', 'greeting']],
  [
    'a link with text in some letters',
    '<a href="{{link}}">{{#if sender.role}}here{{/if}}</a>',
    ['link as href if {"kind":"any","of":[{"kind":"all","of":[{"kind":"truthy","path":["sender","role"]}]}]}'],
  ],
  [
    'a link with text that may be blank',
    '<a href="{{link}}">{{recipient.name}}</a>',
    ['link as href if {"kind":"any","of":[]}', 'recipient.name'],
  ],
  [
    'a link within a guard',
    '{{#if sender.role}}<a href="{{link}}">{{#if details.paid}}{{greeting}}{{/if}}<b>{{sender.name}}</b></a>{{/if}}',
    [
      'link as href if {"kind":"truthy","path":["sender","role"]}',
      'greeting if {"kind":"truthy","path":["sender","role"]} {"kind":"truthy","path":["details","paid"]}',
      'sender.name if {"kind":"truthy","path":["sender","role"]}',
    ],
  ],
  [
    'a link without text',
    '<a href="{{link}}"><img alt="x"><b hidden>x</b> </a>',
    ['link as href if {"kind":"any","of":[]}'],
  ],
  [
    'a link with a helper for its text',
    '<a href="{{link}}">{{number details.price}}</a>',
    ['link as href', 'details.price'],
  ],
  ['a link that is hidden', '<a hidden href="{{link}}">here</a>', ['link as href hidden if {"kind":"any","of":[]}']],
  ['a link that leads further', '<a href="https://x.example/{{details.kind}}">here</a>', []],
  ['no link', '<p title="{{link}}">here</p><img src="{{link}}">', []],
  [
    'a link in each branch',
    '<a href="{{#if sender.role}}{{link}}{{else}}https://x.example/{{/if}}">here</a>',
    ['link as href if {"kind":"truthy","path":["sender","role"]}'],
  ],
  ['a link that has more in a branch', '<a href="{{#if sender.role}}{{link}}x{{/if}}">here</a>', []],
];

for (const [name, template, expected, files = {}] of showings) {
  test(name, () => {
    const { walked, found } = judged(template, files);
    expect(found.filter(({ code }) => code !== 'template/maybe-missing')).toEqual([]);
    expect(walked?.showings.map(showingWords)).toEqual(expected);
  });
}

test('what is printed, tested or handed to a helper is used, what is only handed over is not', () => {
  const template =
    '{{#if details.note}}a{{/if}}{{#each options}}{{text}}{{/each}}{{date details.day}}{{> part x=greeting y=sender.name}}{{body.[0]}}';
  const { walked } = judged(template, { part: '{{y}}' });
  expect([...(walked?.used ?? [])].toSorted()).toEqual([
    'body[]',
    'details.day',
    'details.note',
    'options',
    'options[].text',
    'sender.name',
  ]);
});

test.each([
  ['{{greeting}}{{details.note}}', true],
  ['{{greting}}', false],
  ['{{#if greting}}{{sender.name}}{{/if}}', false],
  ['{{#each rows}}{{#each nothing}}a{{/each}}{{/each}}', false],
  ['{{options}}', false],
  ['{{dat details.day}}', false],
])('%s: %s that all showings are known', (template, isComplete) => {
  expect(judged(template).walked?.isComplete).toBe(isComplete);
});

test('markup is told of each node once for each place, with the type of what is printed', () => {
  const told: string[] = [];
  const markup = plainMarkup((what, place) => told.push([...place.map(({ name }) => name), what].join(' ')));
  const part =
    '<p class="x {{details.kind}}">{{#if sender.role}}{{#if greeting}}{{date details.day}}{{/if}}{{/if}}</p>';
  const nodes = inlined(`<!-- c -->{{> part}}<b>{{> part}}a{{options}}{{nothing}}</b>`, { part }, () => undefined);
  walk(
    nodes ?? [],
    { letter, helpers: templateHelpers, markup, find: () => 'none', spanOfPlace: () => null },
    () => undefined,
  );
  expect(told).toEqual([
    '<!-- c -->',
    'p class={{details.kind}} text',
    '<p>',
    'p {{date details.day}} text',
    '<b>',
    'b p class={{details.kind}} text',
    'b <p>',
    'b p {{date details.day}} text',
    'b a',
    'b {{options}} any',
    'b {{nothing}} any',
  ]);
});

test('where the conditions are too many to follow, nothing is proved', () => {
  const nodes = inlined('{{#if sender.role}}{{details.note}}{{/if}}', {}, () => undefined);
  const found: string[] = [];
  const markup = plainMarkup();
  walk(nodes ?? [], { letter, helpers: [], markup, find: () => 'too-many', spanOfPlace: () => null }, ({ code }) =>
    found.push(code),
  );
  expect(found).toEqual(['template/cannot-prove']);
});
