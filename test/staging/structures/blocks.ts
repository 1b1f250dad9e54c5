import type { LetterRecord } from '../../reference/pipeline.ts';
import { column, lists, NASTY, NASTY_MARKUP, page, type Structure, switches } from './kit.ts';

const WORDS = { v: 'a & b', w: '<words>' };
const some = switches(['on', 'too'], WORDS);
const others: readonly LetterRecord[] = [
  ...some,
  ...switches(['on', 'too'], { v: 'other', w: 'o\n   ther' }),
  ...switches(['on', 'too'], { v: '', w: ' ' }),
];
const nested: readonly LetterRecord[] = [
  {
    v: 'x',
    rows: [
      { text: 'a', cells: [{ t: '1' }, { t: '2' }] },
      { text: 'b', cells: [] },
    ],
  },
  {
    v: 'y',
    rows: [
      { text: 'c', cells: [{ t: '3' }, { t: '4' }] },
      { text: 'd', cells: [] },
    ],
  },
  { v: '', rows: [] },
  { v: ' z', rows: [{ text: '', cells: [{ t: '' }, { t: ' ' }, { t: '<' }] }] },
  {
    v: 'x',
    rows: [
      { text: 'a', cells: [{ t: '1' }] },
      { text: 'b', cells: [{ t: '2' }, { t: '3' }] },
      { text: 'c', cells: [] },
    ],
  },
];

/** Blocks within what MJML copies, at its edges and beyond. */
export const blockStructures: readonly Structure[] = [
  {
    name: 'if within words',
    template: column('<mj-text>Hi {{#if on}}{{v}} and{{/if}} you</mj-text>'),
    records: others,
  },
  {
    name: 'if and else within words',
    template: column('<mj-text>Hi {{#if on}}{{v}}{{else}}{{w}}{{/if}} you</mj-text>'),
    records: others,
  },
  { name: 'if at the end', template: column('<mj-text>Hi{{#if on}} {{v}}{{/if}}</mj-text>'), records: others },
  { name: 'if at the beginning', template: column('<mj-text>{{#if on}}{{v}} {{/if}}Hi</mj-text>'), records: others },
  { name: 'if around all', template: column('<mj-text>{{#if on}}{{v}}{{/if}}</mj-text>'), records: others },
  {
    name: 'if between white space',
    template: column('<mj-text>\n  {{#if on}}\n    {{v}}\n  {{/if}}\n  {{#if too}}\n    {{w}}\n  {{/if}}\n</mj-text>'),
    records: others,
  },
  {
    name: 'if between values',
    template: column('<mj-text>{{v}}{{#if on}} {{v}} {{/if}}{{w}}</mj-text>'),
    records: others,
  },
  {
    name: 'if between values and spaces',
    template: column('<mj-text>a {{v}} {{#if on}} b {{v}} {{/if}} {{w}} c</mj-text>'),
    records: others,
  },
  {
    name: 'if within if',
    template: column(
      '<mj-text>a{{#if on}} b{{#if too}} {{v}}{{/if}} c{{else}}{{#unless too}} d {{w}}{{/unless}}{{/if}} e</mj-text>',
    ),
    records: others,
  },
  {
    name: 'else if',
    template: column('<mj-text>a {{#if on}}{{v}}{{else if too}}{{w}}{{else}}none{{/if}} b</mj-text>'),
    records: others,
  },
  {
    name: 'if around elements of HTML',
    template: column(
      '<mj-text><p>a</p>{{#if on}}<p>{{v}}</p>{{/if}}{{#if too}}\n   <p>{{w}}</p>\n   {{/if}}<p>b</p></mj-text>',
    ),
    records: others,
  },
  {
    name: 'if around elements at both edges',
    template: column('<mj-text>{{#if on}}<p>{{v}}</p>{{/if}}<p>x</p>{{#if too}}<p>{{w}}</p>{{/if}}</mj-text>'),
    records: others,
  },
  {
    name: 'each within words',
    template: column('<mj-text>a {{#each rows}}{{text}}, {{/each}} b</mj-text>'),
    records: lists('rows'),
  },
  {
    name: 'each at both edges',
    template: column('<mj-text>{{#each rows}}{{text}}{{/each}}</mj-text>'),
    records: lists('rows'),
  },
  {
    name: 'each with places',
    template: column(
      '<mj-text>a{{#each rows}}{{@index}}/{{@key}}{{#if @first}} first{{/if}}{{#unless @last}}; {{/unless}}{{/each}}.</mj-text>',
    ),
    records: lists('rows'),
  },
  {
    name: 'each or else',
    template: column('<mj-text>a {{#each rows}}{{text}} {{else}}{{v}}{{/each}} b</mj-text>'),
    records: lists('rows', { v: 'nothing' }),
  },
  {
    name: 'each of list items',
    template: column(
      '<mj-text><ul>{{#each rows}}<li>{{text}}{{#if is_odd}}<br>odd{{/if}}</li>{{/each}}</ul></mj-text>',
    ),
    records: lists('rows'),
  },
  {
    name: 'each of list items between lines',
    template: column(
      '<mj-text>\n  <ol>\n    {{#each rows}}\n      <li>{{text}}</li>\n    {{/each}}\n  </ol>\n</mj-text>',
    ),
    records: lists('rows'),
  },
  {
    name: 'each in each',
    template: column(
      '<mj-text>a {{#each rows}}{{text}}: {{#each cells}}{{../text}}{{t}}{{@../index}} {{/each}}; {{/each}} b</mj-text>',
    ),
    records: nested,
  },
  {
    name: 'each of links',
    template: column('<mj-text>see {{#each rows}}<a href="{{link}}">{{text}}</a> {{/each}} end</mj-text>'),
    records: lists('rows'),
  },
  {
    name: 'each over a map',
    template: column('<mj-text>a {{#each map}}{{@key}}={{this}}{{#unless @last}}, {{/unless}}{{/each}} b</mj-text>'),
    records: [{ map: { x: '1', y: '2' } }, { map: {} }, {}, { map: { z: '' } }, { map: { x: '<', y: null, k: ' s' } }],
  },
  {
    name: 'with within words',
    template: column('<mj-text>a {{#with who}}{{name}} {{../v}}{{else}}nobody{{/with}} b</mj-text>'),
    records: [
      { v: '1', who: { name: 'x' } },
      { v: '2' },
      { v: '3', who: { name: '' } },
      { v: '4', who: { name: 'y' } },
    ],
  },
  {
    name: 'with of zero and of an empty text',
    template: column('<mj-text>a {{#with n}}[{{this}}]{{else}}-{{/with}} b</mj-text>'),
    records: [0, '', 'x', false, null, 1.5, [], ['q']]
      .map((n) => ({ n }))
      .filter(({ n }) => !Array.isArray(n) || n.length === 0),
  },
  {
    name: 'what is true',
    template: column('<mj-text>a {{#if n}}yes{{else}}no{{/if}} b</mj-text>'),
    records: [0, 1, '', ' ', 'x', true, false, null, [], [''], {}, Number.NaN].map((n) => ({ n })),
  },
  {
    name: 'numbers and booleans',
    template: column('<mj-text>{{n}}</mj-text><mj-text>a {{n}} b</mj-text>'),
    records: [0, -1.5, 1e21, 1e-7, 123456789.125, true, false].map((n) => ({ n })),
  },
  {
    name: 'rows of mj-table',
    template: column(
      '<mj-table><tr><th>A</th><th>B</th></tr>{{#each rows}}<tr><td>{{text}}</td><td>{{n}}</td></tr>{{/each}}</mj-table>',
    ),
    records: lists('rows'),
  },
  {
    name: 'rows of mj-table, nothing else in it',
    template: column('<mj-table>{{#each rows}}<tr><td>{{text}}</td></tr>{{/each}}</mj-table>'),
    records: lists('rows'),
  },
  {
    name: 'rows and cells of mj-table',
    template: column(
      '<mj-table>\n  <tr><th>a</th></tr>\n  {{#each rows}}\n  <tr>{{#each cells}}<td>{{t}}</td>{{/each}}</tr>\n  {{/each}}\n</mj-table>',
    ),
    records: nested,
  },
  {
    name: 'if around a row of mj-table',
    template: column(
      '<mj-table><tr><td>x</td></tr>{{#if on}}<tr><td>{{v}}</td></tr>{{/if}}<tr><td>y</td></tr></mj-table>',
    ),
    records: others,
  },
  {
    name: 'if within mj-raw',
    template: column('<mj-raw><tr><td>x {{#if on}}{{v}}{{/if}} y</td></tr></mj-raw>'),
    records: others,
  },
  {
    name: 'if at the edges of mj-raw',
    template: column('<mj-raw>{{#if on}}<tr><td>{{v}}</td></tr>{{/if}}</mj-raw>'),
    records: others,
  },
  {
    name: 'each in mj-raw in the body',
    template: page('<mj-raw>{{#each rows}}<p>{{text}}</p>{{/each}}</mj-raw>'),
    records: lists('rows'),
  },
  {
    name: 'if within mj-button',
    template: column('<mj-button href="https://lumo.example/">Go {{#if on}}{{v}} {{/if}}on</mj-button>'),
    records: others,
  },
  {
    name: 'if within mj-title',
    template: column('<mj-text>x</mj-text>', '<mj-title>a {{#if on}}{{v}}{{/if}} b</mj-title>'),
    records: others,
  },
  {
    name: 'if around all of mj-title and of mj-preview',
    template: column(
      '<mj-text>x</mj-text>',
      '<mj-title>{{#if on}}{{v}}{{/if}}</mj-title><mj-preview>{{#if too}}{{w}}{{/if}}</mj-preview>',
    ),
    records: others,
  },
  {
    name: 'if within mj-preview',
    template: column('<mj-text>x</mj-text>', '<mj-preview>a {{#if on}}{{v}}{{/if}} b</mj-preview>'),
    records: others,
  },
  {
    name: 'if around mj-title and mj-preview',
    template: column(
      '<mj-text>x</mj-text>',
      '{{#if on}}<mj-title>{{v}}</mj-title>{{/if}}{{#if too}}<mj-preview>{{w}}</mj-preview>{{/if}}',
    ),
    records: others,
  },
  {
    name: 'if within mj-style',
    template: column(
      '<mj-text>x</mj-text>',
      '<mj-style>.a { color: {{#if on}}#123456{{else}}#654321{{/if}} }</mj-style>',
    ),
    records: others,
  },
  {
    name: 'if around a rule in mj-style',
    template: column(
      '<mj-text css-class="a">x</mj-text>',
      '<mj-style>.b { margin: 0 } {{#if on}}.a { color: #123456 }{{/if}}</mj-style>',
    ),
    records: others,
  },
  {
    name: 'if in an attribute of HTML',
    template: column(
      '<mj-text><p class="{{#if on}}a{{else}}b{{/if}}" title="x {{#if too}}{{v}}{{/if}}">x</p></mj-text>',
    ),
    records: others,
  },
  {
    name: 'each in an attribute of HTML',
    template: column('<mj-text><p title="{{#each rows}}{{text}} {{/each}}">x</p></mj-text>'),
    records: lists('rows'),
  },
  {
    name: 'if within a hidden element',
    template: column(
      '<mj-text><span style="display:none">a {{#if on}}{{v}}{{/if}}</span> b {{#if too}}<i hidden>{{w}}</i>{{/if}}</mj-text>',
    ),
    records: others,
  },
  {
    name: 'if beside an Outlook comment',
    template: column('<mj-text>a {{#if on}}<!--[if mso]><p>x</p><![endif]-->{{v}}{{/if}} b</mj-text>'),
    records: others,
  },
  {
    name: 'if beside a comment',
    template: column('<mj-text>a {{#if on}}<!-- x -->{{v}}{{/if}} <!-- y --> b</mj-text>'),
    records: others,
  },
  {
    name: 'if with markup within words',
    template: column('<mj-text>a {{#if on}}{{{v}}}{{else}}{{{w}}}{{/if}} b</mj-text>'),
    records: NASTY_MARKUP.flatMap((v, place) => switches(['on'], { v, w: NASTY_MARKUP[place + 1] ?? '' })),
  },
  {
    name: 'markup that may be open in front of a block with markup',
    template: page(
      '<mj-raw><p>x {{{v}}} y {{#if on}}<img src="https://lumo.example/x.png" alt="{{w}}">{{/if}} z {{{w}}}</p></mj-raw><mj-section><mj-column width="200px"><mj-text>{{w}}</mj-text></mj-column></mj-section>',
    ),
    records: NASTY_MARKUP.flatMap((v, place) => switches(['on'], { v, w: NASTY_MARKUP[place + 1] ?? '' })),
  },
  {
    name: 'an element of mere text that is open in front of more markup',
    template: column('<mj-text><div>{{{v}}}</div><p>a {{{w}}} b</p></mj-text><mj-text>{{{w}}} c</mj-text>'),
    records: ['textarea', 'title', 'TEXTAREA rows=2', 'xmp', 'iframe'].flatMap((tag) => [
      { v: `<${tag}>`, w: '<em>a</em>' },
      { v: 'words', w: `<${tag}>x</${tag.split(' ')[0]}> <b>y</b>` },
    ]),
  },
  {
    name: 'if with a value within words',
    template: column('<mj-text>a {{#if on}}{{v}}{{else}}{{w}}{{/if}} b</mj-text>'),
    records: NASTY.flatMap((v, place) => switches(['on'], { v, w: NASTY[place + 1] ?? '' })),
  },
  {
    name: 'if with an inline style',
    template: column(
      '<mj-text><p class="n">a {{#if on}}{{v}} <b class="n">x</b>{{/if}} b</p></mj-text>',
      '<mj-style inline="inline">.n { color: #123456 }</mj-style>',
    ),
    records: others,
  },
  {
    name: 'each with :first-child in an inline style',
    template: column(
      '<mj-table css-class="t"><tr><td>h</td></tr>{{#each rows}}<tr class="n"><td>{{text}}</td></tr>{{/each}}</mj-table>',
      '<mj-style inline="inline">.n:last-child { color: #123456 } .n:nth-child(2) td { color: #654321 } td:first-child { margin: 0 }</mj-style>',
    ),
    records: lists('rows'),
  },
  {
    name: 'each with html-attributes',
    template: column(
      '<mj-table css-class="t"><tr><td>h</td></tr>{{#each rows}}<tr><td>{{text}}</td></tr>{{/each}}</mj-table>',
      '<mj-html-attributes><mj-selector path=".t tr:first-child td"><mj-html-attribute name="data-id">42</mj-html-attribute></mj-selector></mj-html-attributes>',
    ),
    records: lists('rows'),
  },
  {
    name: 'white space control',
    template: column('<mj-text>\n  a {{~#if on~}}  {{v}}  {{~else~}} {{w}} {{~/if~}} b\n  {{~v~}}\n</mj-text>'),
    records: others,
  },
  {
    name: 'lines of CR LF',
    template: column('<mj-text>\n  a\n  {{#if on}}\n    {{v}}\n  {{/if}}\n  b\n</mj-text>').replaceAll('\n', '\r\n'),
    records: others,
  },
  {
    name: 'comments of templates',
    template: column(
      '<mj-text>a {{! note }}{{#if on}}{{!-- {{note}} --}}{{v}}{{/if}} b</mj-text>\n{{! alone on a line }}\n<mj-text>x</mj-text>',
    ),
    records: others,
  },
  {
    name: 'blocks in pre',
    template: column(
      '<mj-text><pre>\n   a\n   {{#if on}}\n     {{v}}\n   {{/if}}\n   b {{#if too}}  {{w}}  {{/if}}  c</pre></mj-text>',
    ),
    records: others,
  },
  {
    name: 'if within a link',
    template: column(
      '<mj-text><a href="https://lumo.example/{{v}}">go {{#if on}}{{v}}{{/if}} on</a> <a href="{{#if too}}https://lumo.example/{{else}}https://oak.example/{{/if}}">x</a></mj-text>',
    ),
    records: others,
  },
  {
    name: 'if around a link',
    template: column(
      '<mj-text>a {{#if on}}<a href="https://lumo.example/?{{v}}">{{w}}</a>{{else}}{{w}}{{/if}} b</mj-text>',
    ),
    records: others,
  },
  {
    name: 'if within a character reference',
    template: column(
      '<mj-text>a &{{#if on}}am{{/if}}p; b &{{#if too}}lt{{else}}gt{{/if}}; &amp{{#if on}};{{/if}} c</mj-text>',
    ),
    records: others,
  },
  {
    name: 'two neighbours',
    template: column('<mj-text>a {{#if on}}x{{/if}}{{#if too}}y{{/if}} {{#if on}}{{v}}{{/if}} b</mj-text>'),
    records: others,
  },
  {
    name: 'what is in paragraphs is what is around a block',
    template: column(
      '<mj-text><div><p>{{v}}</p>{{#if on}}<table><tr><td>{{w}}</td></tr></table>{{/if}}</div> tail</mj-text>',
    ),
    records: others,
  },
];
