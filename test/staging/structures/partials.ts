import { column, lists, NASTY, page, type Structure, switches, valuesOf } from './kit.ts';

const records = [
  ...switches(['on'], { v: 'a & b', who: { name: 'Kari', v: 'hers' } }),
  ...switches(['on'], { v: '<', who: { name: '', v: ' x' } }),
  ...switches(['on'], { v: 'other', who: { name: 'Ola', v: 'his' } }),
];
const dates = ['2026-11-23', '2026-01-01', '', 'no date'].map((date) => ({ date }));
const rows = lists('rows', { v: 'x' });
const layout = '<mjml><mj-body><mj-section><mj-column>{{> @partial-block}}</mj-column></mj-section></mj-body></mjml>';

/** Partials in all their forms, and helpers. */
export const partialStructures: readonly Structure[] = [
  {
    name: 'a partial within words',
    template: column('<mj-text>a {{> p}} b</mj-text>'),
    partials: { p: '<b>{{v}}</b>' },
    records,
  },
  {
    name: 'a partial that is an element',
    template: column('{{> p}}\n  {{> p}}'),
    partials: { p: '<mj-text>{{v}}</mj-text>\n' },
    records,
  },
  {
    name: 'a partial that is a section',
    template: page('{{#if on}}{{> p}}{{/if}}{{> p}}'),
    partials: { p: '<mj-section><mj-column><mj-text>{{v}}</mj-text></mj-column></mj-section>' },
    records,
  },
  {
    name: 'a partial in the head',
    template: page('<mj-section></mj-section>', '{{> p}}'),
    partials: { p: '<mj-title>{{v}}</mj-title><mj-style>.a { margin: 0 }</mj-style>' },
    records,
  },
  {
    name: 'a partial with a context',
    template: column('{{> p who}}'),
    partials: { p: '<mj-text>a {{name}} {{v}} {{@root.v}}</mj-text>' },
    records,
  },
  {
    name: 'a partial with values',
    template: column('{{> p label=v word="x" n=3 yes=true}}'),
    partials: { p: '<mj-text>{{label}} {{word}} {{n}} {{yes}} {{v}}</mj-text>' },
    records,
  },
  {
    name: 'a partial with a context and values',
    template: column('{{> p who label=v}}'),
    partials: { p: '<mj-text>{{label}}: {{name}}</mj-text>' },
    records,
  },
  {
    name: 'a partial with values over fields',
    template: column('{{> p who name=v}}'),
    partials: { p: '<mj-text>{{name}} {{v}} {{#each this}}{{@key}} {{/each}}.</mj-text>' },
    records,
  },
  {
    name: 'a partial with a colour',
    template: column('{{> p colour="#123456"}}{{> p colour=c}}'),
    partials: { p: '<mj-text color="{{colour}}">{{v}}</mj-text>' },
    records: ['#654321', '#abc', 'red'].flatMap((c) => ['x', ''].map((v) => ({ v, c }))),
  },
  {
    name: 'a partial in a loop',
    template: column('{{#each rows}}{{> p i=@index last=@last}}{{/each}}'),
    partials: { p: '<mj-text>{{i}} {{text}}{{#unless last}},{{/unless}}</mj-text>' },
    records: rows,
  },
  {
    name: 'a partial in a loop within words',
    template: column('<mj-text>a {{#each rows}}{{> p}}{{/each}} b</mj-text>'),
    partials: { p: '{{text}}{{#if is_odd}}!{{/if}} ' },
    records: rows,
  },
  {
    name: 'a partial in a partial',
    template: column('{{> p}}'),
    partials: { p: '{{#if on}}{{> q who}}{{else}}{{> q}}{{/if}}', q: '<mj-text>q {{v}}</mj-text>' },
    records,
  },
  {
    name: 'a partial with a block',
    template: column('{{#> p}}<mj-text>{{v}}</mj-text>{{/p}}'),
    partials: { p: '<mj-spacer height="4px" />{{> @partial-block}}' },
    records,
  },
  {
    name: 'a partial with a block in its loop',
    template: column('{{#> p}}<mj-text>{{text}} {{@index}}</mj-text>{{/p}}'),
    partials: { p: '{{#each rows}}{{> @partial-block}}{{/each}}' },
    records: rows,
  },
  {
    name: 'a layout',
    template: `{{#> layout}}<mj-text>{{v}}</mj-text>{{#if on}}<mj-text>on</mj-text>{{/if}}{{/layout}}`,
    partials: { layout },
    records,
  },
  {
    name: 'an inline partial',
    template: column('{{#*inline "p"}}<mj-text>{{v}}</mj-text>{{/inline}}{{> p}}{{> p who}}'),
    records,
  },
  {
    name: 'an inline partial for a layout',
    template: `{{#> layout}}{{#*inline "main"}}<mj-text>{{v}}</mj-text>{{/inline}}{{/layout}}`,
    partials: { layout: layout.replace('@partial-block', 'main') },
    records,
  },
  {
    name: 'a partial between spaces',
    template: column('<mj-text>\n    a\n    {{> p}}\n    b\n  </mj-text>'),
    partials: { p: '  {{v}}\n  x\n' },
    records: valuesOf('v', NASTY),
  },
  {
    name: 'a partial with a context of a literal',
    template: column('{{> p "x"}}'),
    partials: { p: '<mj-text>{{this}} {{@root.v}}</mj-text>' },
    records,
  },
  {
    name: 'a partial handed @root',
    template: column('{{#with who}}{{> p @root}}{{> p ..}}{{/with}}'),
    partials: { p: '<mj-text>{{v}}</mj-text>' },
    records,
  },
  {
    name: 'names of blocks',
    template: column(
      '{{#each rows as |row place|}}<mj-text>{{place}} {{row.text}} {{#with row as |r|}}{{r.n}}{{/with}} {{../v}}</mj-text>{{/each}}',
    ),
    records: rows,
  },
  {
    name: 'dates',
    template: column('<mj-text>{{date date}}</mj-text><mj-text>by {{date date}}!</mj-text>'),
    records: dates,
  },
  {
    name: 'numbers',
    template: column('<mj-text>a {{number n}} b</mj-text><mj-text>{{number n}}</mj-text>'),
    records: [0, 1234567.5, -3, 'x'].map((n) => ({ n })),
  },
  {
    name: 'plurals',
    template: column('<mj-text>a {{plural n one="# lamp" other="# lamps"}} b</mj-text>'),
    records: [0, 1, 2, 21].map((n) => ({ n })),
  },
  {
    name: 'default within words',
    template: column('<mj-text>a {{default v "nothing"}} b</mj-text>'),
    records: [{ v: 'x' }, {}, { v: '' }, { v: null }, { v: ' y' }],
  },
  {
    name: 'default in an attribute',
    template: column('<mj-image src="https://lumo.example/x.png" alt="{{default v "nothing"}}" />'),
    records: [{ v: 'x' }, {}, { v: '' }, { v: ' y' }],
  },
  {
    name: 'eq',
    template: column(
      '<mj-text>a {{#if (eq v "x")}}is x{{else}}is {{v}}{{/if}} b</mj-text>{{#unless (eq v w)}}<mj-text>differ</mj-text>{{/unless}}',
    ),
    records: [
      { v: 'x', w: 'y' },
      { v: 'x', w: 'x' },
      { v: 'z', w: 'x' },
    ],
  },
  {
    name: 'what is absent',
    template: column('<mj-text>a {{v}} {{who.name}} b</mj-text>{{#each rows}}<mj-text>{{text}}</mj-text>{{/each}}'),
    records: [
      { v: 'x', who: { name: 'y' } },
      {},
      { v: null },
      { v: 'x', who: 'text' },
      { v: 'x', who: { name: [] } },
      { v: 'x', who: { name: {} }, rows: [{}, { text: 'z' }, null] },
    ],
  },
  {
    name: 'fields that all objects have',
    template: column(
      '<mj-text>a {{#if constructor}}1{{/if}}{{#if v.length}}2{{/if}}{{#if rows.length}}3{{/if}}{{#if who.toString}}4{{/if}} b</mj-text>',
    ),
    refused: ['template/unsupported'],
    records: [
      { v: 'x', rows: [1], who: {} },
      { v: 'x', constructor: 'y', who: { toString: 'z' } },
    ],
  },
  {
    name: 'items by their places',
    template: column('<mj-text>a {{rows.[0].text}} {{#if rows.[1]}}{{rows.[1].text}}{{/if}} b</mj-text>'),
    records: rows,
  },
];
