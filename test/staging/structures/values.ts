import { column, NASTY, NASTY_MARKUP, page, type Structure, valuesOf } from './kit.ts';

const TEXT_PLACES: readonly (readonly [name: string, template: string])[] = [
  ['all of mj-text', column('<mj-text>{{v}}</mj-text>')],
  ['at the end of mj-text', column('<mj-text>Hi {{v}}</mj-text>')],
  ['at the beginning of mj-text', column('<mj-text>{{v}}, hi</mj-text>')],
  ['in the middle of mj-text', column('<mj-text>Hi {{v}}, you</mj-text>')],
  ['between white space in mj-text', column('<mj-text>\n      {{v}}\n    </mj-text>')],
  ['twice beside itself in mj-text', column('<mj-text>{{v}}{{v}} {{v}}</mj-text>')],
  ['in a paragraph in mj-text', column('<mj-text><p>{{v}}</p>\n<p>x {{v}} y</p></mj-text>')],
  ['in strong in mj-text', column('<mj-text><strong> {{v}} </strong> x</mj-text>')],
  ['in mj-button', column('<mj-button href="https://lumo.example/">{{v}}</mj-button>')],
  ['within words in mj-button', column('<mj-button href="https://lumo.example/">Go {{v}} on</mj-button>')],
  ['in a cell of mj-table', column('<mj-table><tr><td>{{v}}</td><td>x</td></tr></mj-table>')],
  ['in a heading of mj-table', column('<mj-table><tr><th>{{v}}</th></tr><tr><td>a {{v}}</td></tr></mj-table>')],
  ['in mj-raw in a column', column('<mj-raw><tr><td>{{v}}</td></tr></mj-raw>')],
  ['in mj-raw in the body', page('<mj-raw><p>{{v}}</p></mj-raw>')],
  ['in mj-raw in the head', page('<mj-section></mj-section>', '<mj-raw><meta name="x" content="{{v}}"></mj-raw>')],
  [
    'in mj-accordion-title',
    column(
      '<mj-accordion><mj-accordion-element><mj-accordion-title>{{v}}</mj-accordion-title><mj-accordion-text>x</mj-accordion-text></mj-accordion-element></mj-accordion>',
    ),
  ],
  [
    'in mj-accordion-text',
    column(
      '<mj-accordion><mj-accordion-element><mj-accordion-title>x</mj-accordion-title><mj-accordion-text>{{v}}</mj-accordion-text></mj-accordion-element></mj-accordion>',
    ),
  ],
  [
    'in mj-navbar-link',
    column('<mj-navbar><mj-navbar-link href="https://lumo.example/">{{v}}</mj-navbar-link></mj-navbar>'),
  ],
  [
    'in mj-social-element',
    column(
      '<mj-social><mj-social-element src="https://lumo.example/x.png" href="https://lumo.example/">{{v}}</mj-social-element></mj-social>',
    ),
  ],
  ['in mj-title', column('<mj-text>x</mj-text>', '<mj-title>{{v}}</mj-title>')],
  ['within words in mj-title', column('<mj-text>x</mj-text>', '<mj-title>About {{v}} now</mj-title>')],
  ['in mj-preview', column('<mj-text>x</mj-text>', '<mj-preview>{{v}}</mj-preview>')],
  [
    'in mj-title and mj-preview and text',
    column('<mj-text>{{v}}</mj-text>', '<mj-title>{{v}}</mj-title><mj-preview>{{v}} {{v}}</mj-preview>'),
  ],
  ['in mj-hero', page('<mj-hero background-color="#ffffff"><mj-text>{{v}}</mj-text></mj-hero>')],
  [
    'in a list in mj-text',
    column('<mj-text><ul><li>{{v}}</li><li>a {{v}} b</li></ul><ol><li>{{v}}</li></ol></mj-text>'),
  ],
  ['in a list in a list', column('<mj-text><ul><li>a<ol><li>{{v}}<br>{{v}}</li></ol></li></ul></mj-text>')],
  ['in an attribute of HTML', column('<mj-text><span title="{{v}}">x</span> <em lang="{{v}}">y</em></mj-text>')],
  ['within an attribute of HTML', column('<mj-text><span title="a {{v}} b">x</span></mj-text>')],
  [
    'in the alt of a picture in HTML',
    column('<mj-text>a<img src="https://lumo.example/x.png" alt="{{v}}">b</mj-text>'),
  ],
  ['in a link of HTML', column('<mj-text><a href="https://lumo.example/o/{{v}}?q={{v}}">{{v}}</a></mj-text>')],
  ['all of the target of a link', column('<mj-text><a href="{{v}}">words</a> and <a href="{{v}}">{{v}}</a></mj-text>')],
  ['in a mail link', column('<mj-text><a href="mailto:{{v}}">{{v}}</a> <a href="mailto:{{v}}">write</a></mj-text>')],
  ['in a phone link', column('<mj-text><a href="tel:{{v}}">{{v}}</a> <a href="tel:{{v}}">call</a></mj-text>')],
  ['in hidden text', column('<mj-text><span style="display:none">{{v}}</span>seen<p hidden>{{v}}</p></mj-text>')],
  ['in a style of HTML', column('<mj-text><span style="color:{{v}}">x</span></mj-text>')],
  ['in pre', column('<mj-text><pre>\n   {{v}}\n   x</pre></mj-text>\n   <mj-text>y</mj-text>')],
  [
    'where white space is shown',
    column('<mj-text><span style="white-space: pre-wrap">\n   {{v}}\n   x</span></mj-text>'),
  ],
  [
    'in a cell in a table in mj-text',
    column('<mj-text><table><tr><th>Item</th><th>{{v}}</th></tr><tr><td>{{v}}</td><td>b</td></tr></table></mj-text>'),
  ],
  ['in a table with a name', column('<mj-table><tr><th>{{v}}</th><td>{{v}}</td></tr></mj-table>')],
  ['beside entities', column('<mj-text>&amp;{{v}};&nbsp;{{v}}&nbsp;</mj-text>')],
  ['beside what looks like a token', column('<mj-text color="{{v}}">q0Zk0Yq0Zk {{v}} #eC0000 q1ZK {{v}}</mj-text>')],
  ['before a page', page('<mj-raw position="file-start"><!-- x -->{{v}}</mj-raw><mj-section></mj-section>')],
  ['in a link without words', column('<mj-text>a <a href="{{v}}"></a> <a href="{{v}}"> </a> b</mj-text>')],
  ['in a style beside another', column('<mj-text><b style="color:{{v}};background:{{v}}">x</b></mj-text>')],
  ['beside a comment in mj-text', column('<mj-text>a<!-- note -->{{v}}<!-- note --></mj-text>')],
  ['beside an Outlook comment in mj-text', column('<mj-text>a <!--[if mso]><p>x</p><![endif]--> {{v}}</mj-text>')],
  [
    'in a page with Outlook comments in mj-raw',
    page(
      '<mj-raw><!--[if mso | IE]><table><tr><td><![endif]--></mj-raw><mj-section><mj-column><mj-text>{{v}}</mj-text></mj-column></mj-section><mj-raw><!--[if mso | IE]></td></tr></table><![endif]--></mj-raw>',
    ),
  ],
  [
    'in mj-text with an inline style',
    column('<mj-text><p class="n">{{v}}</p></mj-text>', '<mj-style inline="inline">.n { color: #123456 }</mj-style>'),
  ],
  [
    'in an attribute with an inline style',
    column(
      '<mj-text><a class="n" title="{{v}}" href="https://lumo.example/{{v}}">x</a></mj-text>',
      '<mj-style inline="inline">.n { color: #123456 }</mj-style>',
    ),
  ],
  [
    'in mj-table with html-attributes',
    column(
      '<mj-table css-class="n"><tr><td>{{v}}</td></tr></mj-table>',
      '<mj-html-attributes><mj-selector path=".n td"><mj-html-attribute name="data-id">42</mj-html-attribute></mj-selector></mj-html-attributes>',
    ),
  ],
  [
    'as a value of html-attributes',
    column(
      '<mj-text css-class="n">x</mj-text>',
      '<mj-html-attributes><mj-selector path=".n div"><mj-html-attribute name="data-id">{{v}}</mj-html-attribute></mj-selector></mj-html-attributes>',
    ),
  ],
];

const MARKUP_PLACES: readonly (readonly [name: string, template: string])[] = [
  ['all of mj-text', column('<mj-text>{{{v}}}</mj-text>')],
  ['within words in mj-text', column('<mj-text>Hi {{{v}}}, you</mj-text>')],
  ['in a paragraph', column('<mj-text><p>{{{v}}}</p><p>x</p></mj-text>')],
  ['in a list', column('<mj-text><ul><li>{{{v}}}</li><li>x</li></ul></mj-text>')],
  ['in a cell', column('<mj-table><tr><th>a</th></tr><tr><td>{{{v}}}</td></tr></mj-table>')],
  ['in mj-raw', column('<mj-raw><tr><td>{{{v}}}</td></tr></mj-raw>')],
  ['in mj-title', column('<mj-text>x</mj-text>', '<mj-title>{{{v}}}</mj-title>')],
  ['in mj-preview', column('<mj-text>x</mj-text>', '<mj-preview>{{{v}}}</mj-preview>')],
  [
    'beside an inline style',
    column(
      '<mj-text><p class="n">{{{v}}}</p></mj-text>',
      '<mj-style inline="inline">.n { color: #123456 } strong { color: #654321 }</mj-style>',
    ),
  ],
  [
    'beside html-attributes',
    column(
      '<mj-text css-class="n">{{{v}}}</mj-text>',
      '<mj-html-attributes><mj-selector path=".n div"><mj-html-attribute name="data-id">42</mj-html-attribute></mj-selector></mj-html-attributes>',
    ),
  ],
  ['beside a style', column('<mj-text>{{{v}}}</mj-text>', '<mj-style>strong { color: #654321 }</mj-style>')],
  ['in hidden text', column('<mj-text><span style="display: none">{{{v}}}</span>x</mj-text>')],
];

const SECTION_OF_MARKUP = '<mj-section><mj-column><mj-text>{{{v}}}</mj-text></mj-column></mj-section>';

/** What markup could take with it, should it not end where it stands. */
const BEHIND_MARKUP: readonly (readonly [name: string, template: string])[] = [
  ['a value', column('<mj-text>{{{v}}} <b>x</b> {{w}} y</mj-text>')],
  ['a value in an attribute of HTML', column('<mj-text>{{{v}}} <i title="{{w}}">x</i></mj-text>')],
  ['a value in another element', column('<mj-text>{{{v}}}</mj-text><mj-text>{{w}}</mj-text>')],
  [
    'a value in another section',
    page(`${SECTION_OF_MARKUP}<mj-section><mj-column><mj-text>{{w}}</mj-text></mj-column></mj-section>`),
  ],
  ['a block', column('<mj-text>{{{v}}} <b>x</b> {{#if w}} {{w}} {{/if}} y</mj-text>')],
  ['a block in another element', column('<mj-text>{{{v}}}</mj-text><mj-text>x {{#if w}} {{w}} {{/if}} y</mj-text>')],
  ['a table', column('<mj-table><tr><td>{{{v}}}</td></tr><tr>{{#if w}}<td> {{w}} </td>{{/if}}</tr></mj-table>')],
  ['a button', column('<mj-text>{{{v}}}</mj-text><mj-button href="{{w}}">x</mj-button>')],
  ['a block before markup', column('<mj-text>x {{#if w}} {{w}} {{/if}} <b>x</b> {{{v}}} y</mj-text>')],
  ['a block with markup', column('<mj-text>x {{w}} {{#if w}} {{{v}}} {{/if}} <b>x</b> {{w}} y</mj-text>')],
];

const AROUND_MARKUP = NASTY_MARKUP.flatMap((v) => ['', 'a  b\n   c &'].map((w) => ({ v, w })));

/** Styles of which a value says a part: what it says must not go beyond it unseen. */
const IN_STYLES: readonly (readonly [name: string, template: string])[] = [
  ['a colour', column('<mj-text>\n  x <span style="color:{{v}}">\n    a</span></mj-text>')],
  ['a whole style', column('<mj-text>\n  x <span style="{{v}}">\n    a</span></mj-text>')],
  ['a style in a block', column('<mj-text>\n  x {{#if v}}<b style="color:{{v}}">\n    a</b>{{/if}} y</mj-text>')],
  ['white-space', column('<mj-text>\n  x <span STYLE="white-space:{{v}}">\n    a</span></mj-text>')],
  ['display', column('<mj-text>x <span style="display:{{v}}">a</span></mj-text>')],
  ['display in a block', column('<mj-text>x {{#if v}}<b style="display: {{v}}">a</b>{{/if}} y</mj-text>')],
  ['a rule', column('<mj-text css-class="a">x\n   y</mj-text>', '<mj-style>.a { color: {{v}} }</mj-style>')],
  ['a style in mj-raw', page('<mj-raw><style>.a { color: {{v}} }</style>\n   <p class="a">x</p></mj-raw>')],
];

const STYLES = [
  '#123456',
  '#a1B2c3',
  '#abc',
  'red',
  '',
  ' ',
  'red; white-space: pre',
  'none',
  'pre-wrap',
  '} p { white-space: pre',
];

const IN_LINKS: readonly (readonly [name: string, template: string])[] = [
  ['in a link', column('<mj-text><a href="https://lumo.example/">{{{v}}}</a></mj-text>')],
  ['in a phone link', column('<mj-text><a href="tel:+4755501234">{{{v}}}</a></mj-text>')],
  ['in mj-button', column('<mj-button href="https://lumo.example/">{{{v}}}</mj-button>')],
];

/** What would become a character reference with the value: the parser takes none of it. */
const REFERENCES: readonly (readonly [name: string, template: string])[] = [
  ['text', column('<mj-text>a &{{v}}; b</mj-text>')],
  ['text without an end', column('<mj-text>a &{{v}} b</mj-text>')],
  ['a number', column('<mj-text>a &#{{v}}; b</mj-text>')],
  ['an attribute', column('<mj-text><a href="x?a&{{v}}=1">b</a></mj-text>')],
  ['an attribute of MJML', column('<mj-image src="https://lumo.example/x.png" alt="&{{v}};" />')],
  ['a block', column('<mj-text>a &{{#if v}}{{v}}{{/if}}; b</mj-text>')],
];

/** Of two alike places each time another one has the value that decides. */
const TURNS = [
  ['', 'words', 'words'],
  ['words', '', 'words'],
  ['words', 'words', ''],
  ['', '', 'words'],
  ['#abc', '#123456', '#123456'],
  ['#123456', '#abc', '#123456'],
  ['#123456', '#123456', '#abc'],
].map(([a, b, c]) => ({ a, b, c, on: true, rows: [{ text: a }, { text: b }, { text: c }] }));

const IN_TURN: readonly (readonly [name: string, template: string])[] = [
  ['in mj-text', column('<mj-text>{{a}}</mj-text><mj-text>{{b}}</mj-text><mj-text>{{c}}</mj-text>')],
  ['in one mj-text', column('<mj-text>x {{a}} y {{b}} {{c}} z</mj-text>')],
  ['in a block', column('<mj-text>x {{#if on}}{{a}} y {{b}} {{c}}{{/if}} z</mj-text>')],
  ['in a loop', column('<mj-text>x {{#each rows}}<b>{{text}}</b>{{/each}} z</mj-text>')],
  ['in rows', column('<mj-table>{{#each rows}}<tr><td>{{text}}</td></tr>{{/each}}</mj-table>')],
  [
    'in cells',
    column('<mj-table><tr><th>h</th></tr><tr><td>{{a}}</td><td>{{b}}</td></tr><tr><td>{{c}}</td></tr></mj-table>'),
  ],
  [
    'in cells of a block',
    column(
      '<mj-table><tr><th>h</th></tr>{{#if on}}<tr><td>{{a}}</td><td>{{b}}</td><td>{{c}}</td></tr>{{/if}}</mj-table>',
    ),
  ],
  ['in two blocks', column('<mj-text>x {{#if on}}{{a}} {{b}}{{/if}} <b>y</b> {{#if on}}{{c}}{{/if}} z</mj-text>')],
  ['beside a block', column('<mj-text>x {{a}} <b>y</b> {{#if on}}{{b}} {{c}}{{/if}} z</mj-text>')],
  ['in a loop of mj-text', column('{{#each rows}}<mj-text>{{text}}</mj-text>{{/each}}')],
  [
    'in attributes',
    column('<mj-image src="https://lumo.example/x.png" alt="{{a}}" title="{{b}}" /><mj-text>{{c}}</mj-text>'),
  ],
  ['in links', column('<mj-text><a href="{{a}}">{{b}}</a> <a href="{{c}}">{{a}}</a></mj-text>')],
];

const COLOURS_IN_TURN = column(
  '<mj-text color="{{a}}">x</mj-text><mj-text color="{{b}}" container-background-color="{{c}}">x</mj-text>',
);

/** Values at each place that can have one. */
export const valueStructures: readonly Structure[] = [
  ...IN_TURN.map(([name, template]) => ({ name: `one of three ${name}`, template, records: TURNS })),
  { name: 'one of three colours', template: COLOURS_IN_TURN, records: TURNS.slice(4) },
  ...TEXT_PLACES.map(([name, template]) => ({ name: `text ${name}`, template, records: valuesOf('v', NASTY) })),
  ...MARKUP_PLACES.map(([name, template]) => ({
    name: `markup ${name}`,
    template,
    records: valuesOf('v', NASTY_MARKUP),
  })),
  ...BEHIND_MARKUP.map(([name, template]) => ({ name: `${name} beside markup`, template, records: AROUND_MARKUP })),
  ...IN_STYLES.map(([name, template]) => ({ name: `${name} from a value`, template, records: valuesOf('v', STYLES) })),
  {
    name: 'markup in a block within words',
    template: column('<mj-text>a {{#if v}}b {{{v}}} c{{/if}} d</mj-text>'),
    records: valuesOf('v', NASTY_MARKUP),
  },
  ...REFERENCES.map(([name, template]) => ({
    name: `half a reference in ${name}`,
    template,
    records: valuesOf('v', ['amp', 'lt b']),
    refused: ['template/unsafe-place'],
  })),
  // The proof lets no markup stand in a link, since it may have links in it.
  ...IN_LINKS.map(([name, template]) => ({
    name: `markup without links ${name}`,
    template,
    records: valuesOf(
      'v',
      NASTY_MARKUP.filter((markup) => !markup.includes('<a')),
    ),
  })),
];
