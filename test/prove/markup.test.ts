import { describe, expect, test } from 'vitest';
import type { DataType } from '../../src/model/data-type.ts';
import { parseTemplate } from '../../src/parse/template.ts';
import { markupChecks } from '../../src/prove/markup/markup.ts';
import { anyType, booleanType, numberType, textType, walkMarkup } from './markup-driver.ts';

const page = (body: string, head = ''): string => `<mjml><mj-head>${head}</mj-head><mj-body>${body}</mj-body></mjml>`;
const column = (inside: string): string => page(`<mj-section><mj-column>${inside}</mj-column></mj-section>`);
const words = (inside: string): string => column(`<mj-text>${inside}</mj-text>`);
const outlook = (inside: string): string => `<!--[if mso]>${inside}<![endif]-->`;
const cell = (inside: string): string => words(`<table><tr><td>${inside}</td></tr></table>`);

describe('is refused, at its place', () => {
  const cases: readonly (readonly [what: string, text: string, ...marks: string[]])[] = [
    ['an element that MJML does not know', column('<mj-txt>w</mj-txt>'), 'mjml/unknown-element @ mj-txt'],
    ['an element that HTML does not know', words('<strnog>w</strnog>'), 'mjml/unknown-element @ strnog'],
    [
      'an attribute that MJML does not know',
      column('<mj-text colour="#fff000">w</mj-text>'),
      'mjml/unknown-attribute @ colour',
    ],
    ['one in capitals', column('<mj-text Color="#fff000">w</mj-text>'), 'mjml/unknown-attribute @ Color'],
    ['an attribute that HTML does not know', words('<p colr="red">w</p>'), 'mjml/unknown-attribute @ colr'],
    ['an attribute of another element', words('<p href="https://example.no">w</p>'), 'mjml/unknown-attribute @ href'],
    ['class where css-class is meant', column('<mj-text class="a">w</mj-text>'), 'mjml/unknown-attribute @ class'],
    [
      'mj-class in <mj-attributes>',
      page('', '<mj-attributes><mj-text mj-class="a" /></mj-attributes>'),
      'mjml/unknown-attribute @ mj-class',
    ],
    [
      'an attribute that no element has, for all',
      page('', '<mj-attributes><mj-all colour="#fff000" /></mj-attributes>'),
      'mjml/unknown-attribute @ colour',
    ],
    ['an attribute of <mjml>', '<mjml version="4"><mj-body></mj-body></mjml>', 'mjml/unknown-attribute @ version'],
    ['a colour that is none', column('<mj-text color="reddish">w</mj-text>'), 'mjml/invalid-value @ reddish'],
    ['a colour in capitals', column('<mj-text color="RED">w</mj-text>'), 'mjml/invalid-value @ RED'],
    ['a size without its unit', column('<mj-text font-size="16">w</mj-text>'), 'mjml/invalid-value @ 16'],
    ['a size with another unit', column('<mj-text font-size="1em">w</mj-text>'), 'mjml/invalid-value @ 1em'],
    [
      'five sizes',
      column('<mj-text padding="1px 1px 1px 1px 1px">w</mj-text>'),
      'mjml/invalid-value @ 1px 1px 1px 1px 1px',
    ],
    ['two spaces between sizes', column('<mj-text padding="1px  1px">w</mj-text>'), 'mjml/invalid-value @ 1px  1px'],
    ['a word that is not on the list', column('<mj-text align="centre">w</mj-text>'), 'mjml/invalid-value @ centre'],
    ['an empty value', column('<mj-text align="">w</mj-text>'), 'mjml/invalid-value @ align=""'],
    [
      'a flag that is neither true nor false',
      column('<mj-image src="https://example.no/a.png" fluid-on-mobile="yes" />'),
      'mjml/invalid-value @ yes',
    ],
    [
      'a wrong value of one branch',
      column('<mj-text align="{{#if a}}left{{else}}centre{{/if}}">w</mj-text>'),
      'mjml/invalid-value @ {{#if a}}left{{else}}centre{{/if}}',
    ],
    [
      'a value for all that fits nothing',
      page('', '<mj-attributes><mj-all color="reddish" /></mj-attributes>'),
      'mjml/invalid-value @ reddish',
    ],
    ['a class that nobody defines', column('<mj-text mj-class="big">w</mj-text>'), 'mjml/invalid-value @ big'],
    ['the language of a page', '<mjml lang="English!"><mj-body></mj-body></mjml>', 'mjml/invalid-value @ English!'],
    [
      'CSS in a string',
      column('<mj-text font-family="Arial;display:none">w</mj-text>'),
      'mjml/invalid-value @ Arial;display:none',
    ],
    [
      'CSS in a string, disguised',
      column('<mj-text font-family="Arial&#59;display:none">w</mj-text>'),
      'mjml/invalid-value @ Arial&#59;display:none',
    ],
    [
      'a reference where MJML compares',
      column('<mj-text align="&#108;eft">w</mj-text>'),
      'mjml/invalid-value @ &#108;eft',
    ],
    ['a quotation mark in a title', page('', '<mj-title>a "b"</mj-title>'), 'mjml/invalid-value @ "'],
    ['a direction of HTML', words('<p dir="left">w</p>'), 'mjml/invalid-value @ left'],
    ['a style that cannot be read', words('<p style="color red">w</p>'), 'mjml/invalid-value @ color red'],
    ['a style that stays open', words('<p style="font-family: \'Arial">w</p>'), "mjml/invalid-value @ '"],
    ['a rule that stays open', page('', '<mj-style>a { color: red</mj-style>'), 'mjml/invalid-value @ {'],
    ['a rule that closes twice', page('', '<mj-style>a { color: red }}</mj-style>'), 'mjml/invalid-value @ }'],
    ['a backslash in a style', words('<p style="d\\isplay: none">w</p>'), 'mjml/invalid-value @ \\'],
    [
      'a rule in a rule',
      page('', '<mj-style>.a { .b { color: red } }</mj-style>'),
      'mjml/invalid-value @ .b { color: red }',
    ],
    [
      'an inlined style spelled otherwise',
      page('', '<mj-style inline="yes">a { color: red }</mj-style>'),
      'mjml/invalid-value @ yes',
    ],

    ['<mj-text> in a section', page('<mj-section><mj-text>w</mj-text></mj-section>'), 'mjml/misplaced @ mj-text'],
    ['a column in a body', page('<mj-column></mj-column>'), 'mjml/misplaced @ mj-column'],
    [
      'a section in a section',
      page('<mj-section><mj-section></mj-section></mj-section>'),
      'mjml/misplaced @ mj-section',
    ],
    ['<mj-text> in <mj-text>', words('<mj-text>w</mj-text>'), 'mjml/misplaced @ mj-text'],
    ['HTML in a column', column('<div>w</div>'), 'mjml/misplaced @ div'],
    ['HTML in a title', page('', '<mj-title><b>w</b></mj-title>'), 'mjml/misplaced @ b'],
    ['HTML in <mj-style>’s neighbour', page('', '<mj-preview><br></mj-preview>'), 'mjml/misplaced @ br'],
    ['a body in nothing', '<mj-body></mj-body>', 'mjml/misplaced @ mj-body'],
    ['a page without a body', '<mjml><mj-head></mj-head></mjml>', 'mjml/misplaced @ mjml'],
    ['a body that may be missing', '<mjml>{{#if a}}<mj-body></mj-body>{{/if}}</mjml>', 'mjml/misplaced @ mj-body'],
    ['a body for each', '<mjml>{{#each a}}<mj-body></mj-body>{{/each}}</mjml>', 'mjml/misplaced @ mj-body'],
    ['two pages', '<mjml><mj-body></mj-body></mjml><mjml ><mj-body></mj-body></mjml>', 'mjml/misplaced @ mjml'],
    ['a page that may be missing', '{{#if a}}<mjml><mj-body></mj-body></mjml>{{/if}}', 'mjml/misplaced @ mjml'],
    ['a page in a page', '<mjml><mj-body></mj-body><mjml></mjml></mjml>', 'mjml/misplaced @ mjml'],
    [
      'two heads',
      '<mjml><mj-head></mj-head>{{#if a}}<mj-head></mj-head>{{/if}}<mj-body></mj-body></mjml>',
      'mjml/misplaced @ mj-head',
    ],
    ['a style in the body', page('<mj-style>a { color: red }</mj-style>'), 'mjml/misplaced @ mj-style'],
    ['a cell outside a row', words('<table><tbody><td>w</td></tbody></table>'), 'mjml/misplaced @ td'],
    ['a cell outside a table', words('<td>w</td>'), 'mjml/misplaced @ td'],
    ['a row outside a table', words('<tr><td>w</td></tr>'), 'mjml/misplaced @ tr'],
    ['words in a table', words('<table>w<tr><td>w</td></tr></table>'), 'mjml/misplaced @ w'],
    ['words in a row', words('<table><tr>w<td>w</td></tr></table>'), 'mjml/misplaced @ w'],
    ['a value in a table', words('<table>{{a}}<tr><td>w</td></tr></table>'), 'mjml/misplaced @ {{a}}'],
    [
      'a value in a body of a table',
      words('<table><tbody>{{#if a}}{{a}}{{/if}}</tbody></table>'),
      'mjml/misplaced @ {{a}}',
    ],
    [
      'a space that is a character, in a table',
      words('<table>&nbsp;<tr><td>w</td></tr></table>'),
      'mjml/misplaced @ &nbsp;',
    ],
    ['a paragraph in a table', words('<table><p>w</p></table>'), 'mjml/misplaced @ p'],
    ['words in <mj-table>', column('<mj-table>w</mj-table>'), 'mjml/misplaced @ w'],
    ['a paragraph in <mj-raw> of a column', column('<mj-raw><p>w</p></mj-raw>'), 'mjml/misplaced @ p'],
    ['words in <mj-raw> of a column', column('<mj-raw>w</mj-raw>'), 'mjml/misplaced @ w'],
    ['words in <mj-raw> of a head', page('', '<mj-raw>w</mj-raw>'), 'mjml/misplaced @ w'],
    ['a value in <mj-raw> of a head', page('', '<mj-raw>{{a}}</mj-raw>'), 'mjml/misplaced @ {{a}}'],
    ['a paragraph in <mj-raw> of a head', page('', '<mj-raw><p>w</p></mj-raw>'), 'mjml/misplaced @ p'],
    ['<meta> in the words', words('<meta name="a" content="b">'), 'mjml/misplaced @ meta'],
    [
      'a link in a link',
      words('<a href="https://example.no"><b><a href="tel:112">w</a></b></a>'),
      'mjml/misplaced @ a',
    ],
    [
      'a link in a button',
      column('<mj-button href="https://example.no"><a href="tel:112">w</a></mj-button>'),
      'mjml/misplaced @ a',
    ],
    ['a list in a paragraph', words('<p><span><ul><li>w</li></ul></span></p>'), 'mjml/misplaced @ ul'],
    ['a table in a paragraph', words('<p><table><tr><td>w</td></tr></table></p>'), 'mjml/misplaced @ table'],
    [
      'a paragraph in a button',
      column('<mj-button href="https://example.no"><p>w</p></mj-button>'),
      'mjml/misplaced @ p',
    ],
    ['a heading in a heading', words('<h1><h2>w</h2></h1>'), 'mjml/misplaced @ h2'],
    ['an item outside a list', words('<li>w</li>'), 'mjml/misplaced @ li'],
    ['an item in an item’s words', words('<ul><li><div><li>w</li></div></li></ul>'), 'mjml/misplaced @ li'],
    ['what does not close itself', words('<div/>w'), 'mjml/unclosed @ div'],

    ['words in a column', column('w'), 'mjml/dropped-text @ w'],
    ['a value in a column', column('{{a}}'), 'mjml/dropped-text @ {{a}}'],
    [
      'a value in a block in a section',
      page('<mj-section>{{#if a}} {{a}} {{/if}}</mj-section>'),
      'mjml/dropped-text @ {{a}}',
    ],
    ['words after the page', `${page('')}w`, 'mjml/dropped-text @ w'],
    ['words in a picture', column('<mj-image src="https://example.no/a.png">w</mj-image>'), 'mjml/dropped-text @ w'],

    ['a script', words('<script>alert(1)</script>'), 'mjml/forbidden @ script'],
    ['a form', words('<form><input></form>'), 'mjml/forbidden @ form'],
    ['a frame', words('<iframe src="https://example.no"></iframe>'), 'mjml/forbidden @ iframe'],
    ['a drawing', words('<svg></svg>'), 'mjml/forbidden @ svg'],
    ['a style sheet among the words', words('<style>p { color: red }</style>'), 'mjml/forbidden @ style'],
    [
      'a style sheet from elsewhere',
      page('', '<mj-raw><link rel="stylesheet" href="https://example.no/a.css"></mj-raw>'),
      'mjml/forbidden @ link',
    ],
    ['an included file', page('<mj-include path="a.mjml" />'), 'mjml/forbidden @ mj-include'],
    [
      'a font from elsewhere',
      page('', '<mj-font name="A" href="https://example.no/a.css" />'),
      'mjml/forbidden @ mj-font',
    ],
    [
      'changing the finished letter',
      page(
        '',
        '<mj-html-attributes><mj-selector path="p"><mj-html-attribute name="hidden">1</mj-html-attribute></mj-selector></mj-html-attributes>',
      ),
      'mjml/forbidden @ mj-html-attributes',
    ],
    [
      'what hides until it is opened',
      column(
        '<mj-accordion><mj-accordion-element><mj-accordion-text>w</mj-accordion-text></mj-accordion-element></mj-accordion>',
      ),
      'mjml/forbidden @ mj-accordion',
    ],
    ['a mark that stays open', column(`<mj-text font-family="'Arial">w</mj-text>`), "mjml/invalid-value @ 'Arial"],
    [
      'a bracket that stays open',
      column('<mj-image src="https://example.no/a.png" border="1px solid rgb(1" />'),
      'mjml/invalid-value @ 1px solid rgb(1',
    ],
    [
      'an imported sheet',
      page('', '<mj-style>@import "https://example.no/a.css";</mj-style>'),
      'mjml/forbidden @ @import "https://example.no/a.css";',
    ],
    [
      'a font face',
      page('', '<mj-style>@font-face { font-family: A }</mj-style>'),
      'mjml/forbidden @ @font-face { font-family: A }',
    ],
    [
      'a picture of a style',
      words('<p style="background: url(https://example.no/a.png)">w</p>'),
      'mjml/forbidden @ url(https://example.no/a.png)',
    ],
    [
      'a program in a style',
      words('<p style="width: expression(alert(1))">w</p>'),
      'mjml/forbidden @ expression(alert(1))',
    ],
    ['an event', words('<p onclick="alert(1)">w</p>'), 'mjml/forbidden @ onclick'],
    ['a set of pictures', words('<img src="https://example.no/a.png" srcset="a 1x">'), 'mjml/forbidden @ srcset'],
    ['one of MJML’s', column('<mj-image src="https://example.no/a.png" srcset="a 1x" />'), 'mjml/forbidden @ srcset'],
    ['a program as a link', words('<a href="javascript:alert(1)">w</a>'), 'mjml/forbidden @ javascript:alert(1)'],
    [
      'a program as a link, disguised',
      words('<a href="java&#115;cript:alert(1)">w</a>'),
      'mjml/forbidden @ java&#115;cript:alert(1)',
    ],
    ['a link that is not safe', words('<a href="http://example.no">w</a>'), 'mjml/forbidden @ http://example.no'],
    ['a link that begins nowhere', words('<a href="/help">w</a>'), 'mjml/forbidden @ /help'],
    ['a link without an address', words('<a href="">w</a>'), 'mjml/invalid-value @ href=""'],
    ['a button without an address', column('<mj-button href="">w</mj-button>'), 'mjml/invalid-value @ href=""'],
    ['a link with a blank', words('<a href=" https://example.no">w</a>'), 'mjml/invalid-value @  https://example.no'],
    [
      'a picture in the address',
      words('<img src="data:image/png;base64,AA">'),
      'mjml/forbidden @ data:image/png;base64,AA',
    ],
    ['a picture from a mail', words('<img src="mailto:a@example.no">'), 'mjml/invalid-value @ mailto:a@example.no'],
    [
      'a background that is not safe',
      page('<mj-section background-url="http://example.no/a.png"></mj-section>'),
      'mjml/forbidden @ http://example.no/a.png',
    ],
    ['refreshing', page('', '<mj-raw><meta http-equiv="refresh" content="0"></mj-raw>'), 'mjml/forbidden @ http-equiv'],
    [
      'what hides from Outlook',
      words('<!--[if !mso]><!-->w<!--<![endif]-->'),
      'mjml/forbidden @ <!--[if !mso]><!-->',
      'mjml/forbidden @ <!--<![endif]-->',
    ],
    [
      'a style that hides in Outlook',
      words('<!--[if mso]><style>p { display: none }</style><![endif]-->w'),
      'mjml/forbidden @ <!--[if mso]><style>p { display: none }</style><![endif]-->',
    ],
    [
      'a box that hides in Outlook',
      words('<!--[if mso]><div style="mso-hide:all"><![endif]-->w'),
      'mjml/forbidden @ <!--[if mso]><div style="mso-hide:all"><![endif]-->',
    ],
    [
      'a script in Outlook',
      words('<!--[if mso]><script>1</script><![endif]-->'),
      'mjml/forbidden @ <!--[if mso]><script>1</script><![endif]-->',
    ],

    ...(
      [
        ['a box that is hidden, without quotes', '<div style=mso-hide:all>'],
        ['a style in disguise', '<p style="mso-hide&#58;all">w</p>'],
        ['a hidden box', '<div hidden>'],
        ['letters of another colour', '<font color="white">'],
        ['data that stays open', '<xml>'],
        ['an element that hides', '<comment>'],
        ['the end of a cell of MJML’s', '</td></tr></table><table><tr><td>'],
        ['a cell too narrow for words', '<table><tr><td width="1">'],
        ['a frame', '<table><tr><td style="mso-element:frame">'],
        ['a row without a cell', '<table><tr>'],
        ['a table that stays open', '<table><tr><td>'],
        ['a program in disguise', '<a href="java&#115;cript:1">w</a>'],
        ['an attribute twice', '<p title="a" title="b">w</p>'],
        ['a sheet that stays open', '<style>p {</style>'],
      ] as const
    ).map(([what, inside]): readonly [string, string, string] => [
      `${what}, for Outlook`,
      words(`${outlook(inside)}w`),
      `mjml/forbidden @ ${outlook(inside)}`,
    ]),
    [
      'a table for Outlook that ends under another condition',
      words(`${outlook('<table><tr><td>')}w<!--[if mso 9]></td></tr></table><![endif]-->`),
      'mjml/forbidden @ <!--[if mso 9]></td></tr></table><![endif]-->',
    ],
    [
      'a table for Outlook that may not end',
      words(`${outlook('<table><tr><td>')}w{{#if a}}${outlook('</td></tr></table>')}{{/if}}`),
      `mjml/forbidden @ ${outlook('<table><tr><td>')}`,
      `mjml/forbidden @ ${outlook('</td></tr></table>')}`,
    ],
    ['words in a list', words('<ul>w<li>x</li></ul>'), 'mjml/misplaced @ w'],
    ['a value in a list', words('<ol><li>x</li>{{a}}</ol>'), 'mjml/misplaced @ {{a}}'],
    ['a value among terms', words('<dl><dt>x</dt>{{a}}</dl>'), 'mjml/misplaced @ {{a}}'],
    ['a paragraph in a list', words('<ul><p>w</p></ul>'), 'mjml/misplaced @ p'],
    ['a head behind rows', words('<table><tr></tr><thead></thead></table>'), 'mjml/misplaced @ thead'],
    ['rows behind the foot', words('<table><tfoot></tfoot><tr></tr></table>'), 'mjml/misplaced @ tr'],
    ['a caption at the end', column('<mj-table><tr></tr><caption>w</caption></mj-table>'), 'mjml/misplaced @ caption'],
    ['two feet', words('<table><tfoot></tfoot><tfoot ></tfoot></table>'), 'mjml/misplaced @ tfoot'],
    [
      'a caption for each',
      words('<table>{{#each a}}<caption>w</caption>{{/each}}</table>'),
      'mjml/misplaced @ caption',
    ],
    ['a head for each', words('<table>{{#each a}}<thead></thead><tr></tr>{{/each}}</table>'), 'mjml/misplaced @ thead'],
    [
      'a head behind what may be rows',
      words('<table>{{#if a}}{{else}}<tr></tr>{{/if}}<thead></thead></table>'),
      'mjml/misplaced @ thead',
    ],
    ...[
      'order: -1',
      'flex-direction: row-reverse',
      'flex-flow: column-reverse wrap',
      'flex-wrap: wrap-reverse',
      '-webkit-flex-direction: column-reverse',
      'display: table-header-group',
      'display: table-footer-group',
      'display: table-caption',
      'caption-side: bottom',
    ].map((css): readonly [string, string, string] => [
      'another order',
      words(`<p style="${css}">w</p>`),
      `mjml/forbidden @ ${css}`,
    ]),
    [
      'another order in a sheet',
      page('', '<mj-style>@media all { .a { order: 2 } }</mj-style>'),
      'mjml/forbidden @ order: 2',
    ],
    [
      'a condition in a rule',
      page('', '<mj-style>.x { color: #111; @media all { display: none } }</mj-style>'),
      'mjml/invalid-value @ @media all { display: none }',
    ],
    [
      'a rule in a rule, by its sign',
      page('', '<mj-style>.x { color: #111; &:first-child { color: red } }</mj-style>'),
      'mjml/invalid-value @ &:first-child { color: red }',
    ],
    [
      'a condition in a style',
      words('<p style="color: red; @media all { display: none }">w</p>'),
      'mjml/invalid-value @ @media all { display: none }',
    ],
    [
      'a block that begins a comment of a style',
      page('', '<mj-style>{{#if a}}/* {}{{/if}} .x { color: red } {{#if a}}*/{{/if}}</mj-style>'),
      'template/split-block @ {{#if a}}',
    ],
    [
      'a block in a comment of a style',
      page('', '<mj-style>/* ; {{#if a}}.x { color: red }{{/if}} */</mj-style>'),
      'template/split-block @ {{#if a}}',
    ],
    [
      'a block in a text of a style',
      page('', '<mj-style>.x { font-family: "a;{{#if a}}color: red;{{/if}}" }</mj-style>'),
      'template/split-block @ {{#if a}}',
    ],
    ['a comment in a title', page('', '<mj-title>a<!-- b --></mj-title>'), 'mjml/misplaced @ <!-- b -->'],
    ['what looks like advertising', page('<mj-hero></mj-hero>'), 'mjml/bulk-looking @ mj-hero'],
    [
      'a block that begins in a rule',
      page('', '<mj-style>a { color: {{#if b}}red{{else}}blue{{/if}} }</mj-style>'),
      'template/split-block @ {{#if b}}',
    ],
    [
      'a list that decides what a value is',
      column('<mj-text align="{{#each a}}left{{/each}}">w</mj-text>'),
      'template/cannot-prove @ {{#each a}}left{{/each}}',
    ],
  ];
  test.each(cases)('%s: %s', (_what, text, ...marks) => {
    expect(walkMarkup(text).marks).toEqual(marks);
  });
});

describe('a printed value', () => {
  const link = textType({ format: 'link' });
  const picture = textType({ format: 'https-link' });
  const colour = textType({ format: 'hex-colour' });
  const html = textType({ media: 'html' });
  const side = textType({ values: ['left', 'right'] });
  const sides = textType({ values: ['left', 'centre'] });
  const plain = textType();
  const image = (attributes: string): string => column(`<mj-image src="https://example.no/a.png" ${attributes} />`);
  const text = (attributes: string): string => column(`<mj-text ${attributes}>w</mj-text>`);
  const none = '';
  const cases: readonly (readonly [code: string, type: DataType, text: string])[] = [
    [none, plain, words('{{a}}')],
    [none, numberType(), words('{{a}}')],
    [none, html, words('<p><b>{{{a}}}</b></p>')],
    [none, anyType, words('{{{a}}}')],
    [none, plain, page('', '<mj-title>{{a}}</mj-title><mj-preview>{{a}}</mj-preview>')],
    ['template/wrong-type', booleanType, words('{{a}}')],
    ['template/wrong-braces', plain, words('{{{a}}}')],
    ['template/wrong-braces', numberType(), words('{{{a}}}')],
    ['template/wrong-braces', html, words('{{a}}')],
    ['template/wrong-type', html, page('', '<mj-title>{{{a}}}</mj-title>')],
    ['template/wrong-type', html, page('', '<mj-preview>{{a}}</mj-preview>')],
    ['template/wrong-type', html, words('<a href="https://example.no">{{{a}}}</a>')],
    ['template/wrong-type', html, column('<mj-button href="https://example.no">{{{a}}}</mj-button>')],

    [none, plain, image('alt="{{a}}"')],
    [none, plain, image('alt="a {{a}} b" title="{{a}}"')],
    [none, plain, words('<img src="https://example.no/a.png" alt="{{#each b}}{{a}} {{/each}}">')],
    ['template/wrong-type', html, image('alt="{{a}}"')],
    ['template/wrong-braces', plain, image('alt="{{{a}}}"')],
    ['template/wrong-type', booleanType, image('alt="{{a}}"')],

    [none, link, words('<a href="{{a}}">w</a>')],
    [none, picture, words('<a href="{{a}}">w</a>')],
    [none, textType({ values: ['https://example.no/a', 'tel:112'] }), words('<a href="{{a}}">w</a>')],
    [none, plain, words('<a href="https://example.no/{{a}}">w</a>')],
    [none, textType({ format: 'idn-email' }), words('<a href="mailto:{{a}}?subject={{a}}">w</a>')],
    [none, textType({ format: 'phone' }), words('<a href="tel:{{a}}">w</a>')],
    ['template/wrong-type', plain, words('<a href="mailto:{{a}}">w</a>')],
    ['template/wrong-type', plain, words('<a href="tel:{{a}}">w</a>')],
    ['template/wrong-type', textType({ format: 'phone' }), words('<a href="mailto:{{a}}">w</a>')],
    [none, link, words('<a href="{{#if b}}{{a}}{{else}}https://example.no{{/if}}">w</a>')],
    [none, picture, words('<img src="{{a}}" alt="">')],
    ['template/wrong-type', picture, page('<mj-section background-url="{{a}}"></mj-section>')],
    ['template/wrong-type', plain, page('<mj-section background-url="https://example.no/{{a}}"></mj-section>')],
    [
      none,
      textType({ values: ['https://example.no/a.png'] }),
      page('<mj-section background-url="{{a}}"></mj-section>'),
    ],
    ['template/wrong-type', plain, words('<a href="{{a}}">w</a>')],
    ['template/wrong-type', link, words('<img src="{{a}}" alt="">')],
    ['template/wrong-type', textType({ values: ['javascript:1'] }), words('<a href="{{a}}">w</a>')],
    ['template/wrong-type', booleanType, words('<a href="https://example.no/{{a}}">w</a>')],
    ['template/unsafe-place', link, words('<a href="{{a}}?b=c">w</a>')],
    ['template/unsafe-place', plain, words('<a href="https://{{a}}.example.no">w</a>')],
    ['template/wrong-braces', link, words('<a href="{{{a}}}">w</a>')],

    [none, colour, text('color="{{a}}"')],
    [none, textType({ format: 'contrast-on-white' }), text('color="{{a}}"')],
    [none, textType({ values: ['red', '#00f'] }), text('color="{{a}}"')],
    [none, colour, page('', '<mj-attributes><mj-all color="{{a}}" /><mj-text color="{{a}}" /></mj-attributes>')],
    [none, colour, words('<p bgcolor="{{a}}">w</p>')],
    ['template/wrong-type', plain, text('color="{{a}}"')],
    ['template/wrong-type', colour, text('color="#{{a}}"')],
    ['template/wrong-type', textType({ values: ['red', 'rede'] }), text('color="{{a}}"')],
    ['template/wrong-type', numberType(), text('color="{{a}}"')],

    [none, numberType([10, 20]), text('padding="{{a}}px 0"')],
    [none, numberType([10, 20]), text('padding="0 {{a}}px {{a}}px"')],
    [none, textType({ values: ['10px', '20px'] }), text('padding="{{a}}"')],
    ['template/wrong-type', numberType(), text('padding="{{a}}px"')],
    ['template/wrong-type', numberType([-5]), text('padding="{{a}}px"')],
    ['template/wrong-type', numberType([10]), text('font-size="{{a}}"')],
    ['template/wrong-type', plain, text('padding="{{a}}"')],
    ['template/cannot-prove', numberType([1]), text('padding="{{a}}{{a}}px"')],

    ['template/wrong-type', numberType([0, 16]), text('font-size="{{a}}px"')],
    ['template/wrong-type', textType({ values: ['red', 'transparent'] }), text('color="{{a}}"')],
    ['template/wrong-type', textType({ values: ['0 0 0 2000px'] }), text('padding="{{a}}"')],
    [none, side, text('align="{{a}}"')],
    [none, booleanType, image('fluid-on-mobile="{{a}}"')],
    ['template/wrong-type', sides, text('align="{{a}}"')],
    ['template/wrong-type', plain, text('align="{{a}}"')],
    [none, textType({ format: 'language-tag' }), words('<p lang="{{a}}">w</p>')],
    [none, textType({ values: ['nb', 'uk'] }), words('<p lang="{{a}}">w</p>')],
    ['template/wrong-type', plain, words('<p lang="{{a}}">w</p>')],
    ['template/wrong-type', textType({ format: 'language-tag' }), words('<p lang="x{{a}}">w</p>')],

    [none, textType({ values: ['low', 'high'] }), words('<p class="state-{{a}}">w</p>')],
    [none, textType({ values: ['low', 'high'] }), text('css-class="state-{{a}} b"')],
    ['template/wrong-type', plain, words('<p class="{{a}}">w</p>')],
    ['template/wrong-type', plain, words('<p id="{{a}}">w</p>')],
    ['template/wrong-type', plain, text('font-family="{{a}}"')],
    [none, textType({ values: ['Arial', 'Georgia, serif'] }), text('font-family="{{a}}"')],
    ['template/wrong-type', textType({ values: ['Arial;'] }), text('font-family="{{a}}"')],
    ['template/unsafe-place', plain, column('<mj-text mj-class="{{a}}">w</mj-text>')],

    [none, numberType(), cell('<img src="https://example.no/a.png" width="{{a}}">')],
    [none, numberType([2]), words('<table><tr><td colspan="{{a}}">w</td></tr></table>')],
    ['template/wrong-type', plain, words('<table><tr><td width="{{a}}">w</td></tr></table>')],

    [none, colour, words('<p style="color: {{a}}">w</p>')],
    [none, colour, words('<p style="border: 1px solid {{a}}; margin: 0">w</p>')],
    [none, side, words('<p style="text-align: {{a}}">w</p>')],
    [none, numberType([50, 100]), words('<p style="width: {{a}}%">w</p>')],
    [none, numberType([12, 16]), words('<p style="font-size: {{a}}px">w</p>')],
    ['template/wrong-type', plain, words('<p style="color: {{a}}">w</p>')],
    ['template/wrong-type', numberType(), words('<p style="width: {{a}}px">w</p>')],
    ['template/wrong-type', numberType([0, 16]), words('<p style="font-size: {{a}}px">w</p>')],
    ['template/wrong-type', numberType([0, 1]), words('<p style="opacity: {{a}}">w</p>')],
    ['template/wrong-type', textType({ values: ['block', 'none'] }), words('<p style="display: {{a}}">w</p>')],
    [
      'template/wrong-type',
      textType({ values: ['block', 'table-footer-group'] }),
      words('<p style="display: {{a}}">w</p>'),
    ],
    ['template/wrong-type', numberType([0, -1]), words('<p style="order: {{a}}">w</p>')],
    [none, numberType([0]), words('<p style="order: {{a}}">w</p>')],
    ['template/wrong-type', textType({ values: ['red;x:y'] }), words('<p style="color: {{a}}">w</p>')],
    ['template/unsafe-place', plain, words('<p style="{{a}}">w</p>')],
    ['template/unsafe-place', plain, words('<p style="{{a}}: red">w</p>')],
    ['template/unsafe-place', plain, words(`<p style="font-family: '{{a}}'">w</p>`)],
    ['template/unsafe-place', plain, words('<p style="color: red /* {{a}} */">w</p>')],
    ['template/unsafe-place', colour, words('<p style="color: x{{a}}">w</p>')],

    [none, colour, page('', '<mj-style>a { color: {{a}}; }</mj-style>')],
    [
      none,
      colour,
      page('', '<mj-style>{{#if b}}a { color: {{a}}; }{{/if}} b { {{#if b}}color: {{a}};{{/if}} }</mj-style>'),
    ],
    ['template/wrong-type', plain, page('', '<mj-style>a { color: {{a}}; }</mj-style>')],
    ['template/unsafe-place', plain, page('', '<mj-style>.{{a}} { color: red; }</mj-style>')],
    ['template/unsafe-place', plain, page('', '<mj-style>a { {{a}}: red; }</mj-style>')],
    ['template/unsafe-place', plain, page('', '<mj-style>/* {{a}} */</mj-style>')],
  ];
  test.each(cases)('%s %o %s', (code, type, template) => {
    const { marks } = walkMarkup(template, { types: { a: type } });
    const written = /\{\{\{?a\}?\}\}/.exec(template)?.[0] ?? '';
    expect([...new Set(marks)]).toEqual(code === none ? [] : [`${code} @ ${written}`]);
  });

  test('is not judged twice in an attribute that is refused', () => {
    const { marks } = walkMarkup(words('<p onclick="{{a}}" foo="{{a}}">w</p>'));
    expect(marks).toEqual(['mjml/forbidden @ onclick', 'mjml/unknown-attribute @ foo']);
  });

  test('in a class cannot be a name that a rule hides', () => {
    const type = textType({ values: ['shown', 'Gone'] });
    const { marks } = walkMarkup(
      page('<mj-section css-class="{{a}}"></mj-section>', '<mj-style>.gone p { display: none }</mj-style>'),
      { types: { a: type } },
    );
    expect(marks).toEqual(['template/wrong-type @ {{a}}']);
  });
});

test('a value in a piece of a style that is included twice is judged in both places', () => {
  const partials = { piece: '{{a}}' };
  const types = { a: textType({ format: 'hex-colour' }) };
  const twice = (first: string, second: string): readonly string[] =>
    walkMarkup(page('', `<mj-style>${first}</mj-style><mj-style>${second}</mj-style>`), { types, partials }).marks;
  const good = 'b { color: {{> piece}}; }';
  const bad = '.{{> piece}} { color: red; }';
  expect(twice(good, good)).toEqual([]);
  expect(twice(good, bad)).toEqual(['template/unsafe-place @ {{a}}']);
  expect([...new Set(twice(`${good} ${bad}`, ''))]).toEqual(['template/unsafe-place @ {{a}}']);
});

describe('is accepted', () => {
  const cases: readonly string[] = [
    words('a &amp; b &nbsp; <strong>c</strong><br>d<wbr><hr>'),
    words('<p>a</p><ul><li>b<ul><li>c</li></ul></li></ul><ol start="3"><li>d</li></ol><dl><dt>e</dt><dd>f</dd></dl>'),
    words(
      '<table><caption>a</caption><colgroup><col span="2"></colgroup><thead><tr><th scope="col">b</th></tr></thead><tbody><tr><td colspan="2" valign="top"><p>c</p><table><tr><td>d</td></tr></table></td></tr></tbody><tfoot></tfoot></table>',
    ),
    words(
      '<p><a href="https://example.no/a?b=c&amp;d#e">a</a> <a href="mailto:a@example.no">b</a> <a href="tel:+4755501234">c</a> <a href="#top">d</a></p>',
    ),
    words(
      '<p style="font-family: &quot;Segoe UI&quot;, Arial; color: rgba(0, 0, 0, .8)" data-x="y" aria-label="z">w</p>',
    ),
    words('<img src="https://example.no/a.png" alt="a" width="100" height="50"><img src="cid:logo@example.no" alt="">'),
    words('<!-- note --><!--[if mso]><p style="color:red">for Outlook</p><![endif]-->'),
    words(
      [
        outlook('<table role="presentation" width="600"><tr><td width="300" valign="top" style="padding: 0 8px">'),
        outlook('</td><td width="50%">'),
        outlook('</td></tr></table>'),
      ].join('w'),
    ),
    words(outlook('<xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml>')),
    words('<ul> {{#if a}} <li>w</li> {{/if}} </ul><dl> <dt>w</dt> <dd>x</dd> </dl>'),
    words(
      '<table>{{#if a}}<caption>w</caption>{{/if}}<colgroup></colgroup>{{#if a}}<thead></thead>{{/if}}{{#each b}}<tbody></tbody><tr></tr>{{/each}}{{#if c}}<tfoot></tfoot>{{else}}<tfoot></tfoot>{{/if}}</table>',
    ),
    words(
      '<p style="order: 0; flex-direction: row; flex-wrap: wrap; caption-side: top; display: table-row-group">w</p>',
    ),
    page(
      '',
      '<mj-style>@media screen { @media (max-width: 480px) { .x { color: red } } } {{#if a}}/* {} */ .y { color: red }{{/if}} /* ; */ {{#if a}}.z { color: red } /* z */{{/if}}</mj-style>',
    ),
    column('<mj-table cellpadding="4"><tr><td>w</td></tr></mj-table>'),
    column('<mj-raw><tr><td style="font-size:16px">w</td></tr></mj-raw>'),
    column(
      '<mj-button href="tel:112" target="_blank" rel="noopener">w <b>x</b></mj-button><mj-divider /><mj-spacer height="10px" />',
    ),
    column(`<mj-text font-family="&quot;Segoe UI&quot;, 'Arial', sans-serif">w</mj-text>`),
    column('<mj-image src="https://example.no/a.png" border="1px solid rgb(1, 2, 3)" />'),
    page(
      '<mj-wrapper><mj-section><mj-group><mj-column width="50%"></mj-column><mj-column></mj-column></mj-group></mj-section></mj-wrapper><mj-raw><p>w</p></mj-raw>',
    ),
    page(
      '',
      '<mj-title>a</mj-title><mj-breakpoint width="400px" /><mj-attributes><mj-class name="big" font-size="20px"><mj-text color="#111111" /></mj-class><mj-all font-family="Arial" /></mj-attributes><mj-style inline="inline">a { color: red }</mj-style>',
    ),
    page(
      '<mj-section><mj-column><mj-text mj-class="big small">w</mj-text></mj-column></mj-section>',
      '<mj-attributes><mj-class name="big" font-size="20px" /><mj-class name="small" /></mj-attributes>',
    ),
    '<mjml lang="nb" dir="ltr" owa="desktop">{{#if a}}<mj-body></mj-body>{{else}}<mj-body></mj-body>{{/if}}</mjml>',
    words('<p style="{{#if a}}color: red;{{/if}} margin: 0">w</p>'),
    column('<mj-text align="{{#if a}}left{{else}}right{{/if}}">w</mj-text>'),
    page(
      '',
      '<mj-style>@media (max-width: 480px) { .a > b:first-child, [dir="rtl"] .c { padding: 0 !important } }</mj-style>',
    ),
  ];
  test.each(cases)('%s', (text) => {
    expect(walkMarkup(text).marks).toEqual([]);
  });

  test('a piece of a template by itself', () => {
    const pieces = [
      '<mj-text>{{a}}</mj-text>',
      '<p>{{a}}</p>',
      '<tr><td>w</td></tr>',
      'w',
      '<mj-column></mj-column>',
      '<mj-head></mj-head>',
      '<mj-text mj-class="big">w</mj-text>',
    ];
    for (const piece of pieces) expect([piece, walkMarkup(piece, { kind: 'partial' }).marks]).toEqual([piece, []]);
  });

  test('what looks like advertising, as a warning, in a relaxed project', () => {
    const { findings } = walkMarkup(page('<mj-hero></mj-hero>'), { profile: 'relaxed' });
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('what the walk asks', () => {
  const { isLink, isSeen } = markupChecks([], 'standard');

  test('text with something to see', () => {
    for (const text of ['a', ' . ', '&amp;', '&#65;', '—', '✓', '👋', '中'])
      expect([text, isSeen(text)]).toEqual([text, true]);
    for (const text of [
      '',
      ' \n\t',
      '&nbsp;',
      '&#160;&#xa0;',
      '&zwnj;&#8203;',
      '\u00a0\u200b\ufeff',
      '&shy;',
      '\u2800',
      '&#847;',
    ]) {
      expect([text, isSeen(text)]).toEqual([text, false]);
    }
  });

  test('a link', () => {
    const cases: readonly (readonly [text: string, isOne: boolean])[] = [
      ['<a href="tel:112">w</a>', true],
      ['<mj-button href="tel:112">w</mj-button>', true],
      ['<a name="top">w</a>', false],
      ['<mj-button>w</mj-button>', false],
      ['<mj-image href="tel:112" src="https://example.no/a.png" />', false],
      ['<p>w</p>', false],
    ];
    for (const [text, isOne] of cases) {
      const tree = parseTemplate({ name: 'piece', source: { file: 'piece.mjml', text } }, () => {});
      const element = tree?.nodes.find((node) => node.kind === 'element');
      expect([text, element && isLink(element)]).toEqual([text, isOne]);
    }
  });
});

describe('the words of a finding about a printed value', () => {
  const open = 'this can be any text, but';
  const cases: readonly (readonly [type: DataType, text: string, message: string, help: string])[] = [
    [
      textType(),
      column('<mj-text color="{{a}}">w</mj-text>'),
      `${open} color takes a colour such as #1f4e79`,
      'print a field with "format": "hex-colour" in its schema',
    ],
    [
      textType(),
      words('<a href="{{a}}">w</a>'),
      `${open} href takes a link that begins with https://, mailto: or tel:`,
      'print a field with "format": "link" in its schema',
    ],
    [
      textType(),
      words('<p class="{{a}}">w</p>'),
      `${open} class takes names that are known beforehand`,
      'list the texts that it can be in the schema, with "enum"',
    ],
    [
      numberType(),
      column('<mj-text padding="{{a}}px">w</mj-text>'),
      'this can be any number, but padding takes one to 4 sizes such as 16px or 50%, with one space between',
      'list the numbers that it can be in the schema, with "enum"',
    ],
    [
      textType({ values: ['centre'] }),
      column('<mj-text align="{{a}}">w</mj-text>'),
      'this can be "centre", but align takes left, right, center or justify',
      'correct its list in the schema',
    ],
    [
      numberType([0]),
      column('<mj-text font-size="{{a}}px">w</mj-text>'),
      'font-size can be "0px", which hides what stands in <mj-text>',
      'take this value out of the schema',
    ],
  ];
  test.each(cases)('%o %s', (type, text, message, help) => {
    expect(walkMarkup(text, { types: { a: type } }).findings).toMatchObject([{ message, help }]);
  });
});

describe('the words of a finding', () => {
  const cases: readonly (readonly [text: string, message: string, help: string])[] = [
    [column('<mj-txt>w</mj-txt>'), 'there is no element <mj-txt>', 'did you mean mj-text?'],
    [column('<mj-text colour="#fff000">w</mj-text>'), '<mj-text> has no attribute colour', 'did you mean color?'],
    [column('<mj-text align="centre">w</mj-text>'), 'align cannot be "centre"', 'did you mean center?'],
    [
      column('<mj-text padding="1em">w</mj-text>'),
      'padding cannot be "1em"',
      'write one to 4 sizes such as 16px or 50%, with one space between',
    ],
    [
      page('<mj-section><mj-text>w</mj-text></mj-section>'),
      '<mj-text> cannot stand in <mj-section>',
      'put it into <mj-column> or <mj-hero>',
    ],
    [words('<td>w</td>'), '<td> cannot stand in <mj-text>', 'put it directly into <tr>'],
  ];
  test.each(cases)('%s', (text, message, help) => {
    const [finding] = walkMarkup(text).findings;
    expect(finding).toMatchObject({ message, help });
  });
});

describe('what is hidden by a style with a printed value in it', () => {
  test('is told once, with the value left open', () => {
    const { marks, shown, hiders } = walkMarkup(words('<p style="overflow: hidden; height: {{a}}px">{{b}}</p>'), {
      types: { a: numberType([10]) },
    });
    expect(marks).toEqual([]);
    expect(shown).toEqual([['b', 'its element has height: …px']]);
    expect(hiders).toEqual(['height: {{a}}px']);
  });
});

describe('aria-hidden', () => {
  const hidden = 'its element is hidden from those who listen';
  const cases: readonly (readonly [value: string, how: string])[] = [
    ['true', hidden],
    ['{{#if b}}true{{else}}false{{/if}}', hidden],
    ['false', 'seen'],
  ];
  test.each(cases)('%s', (value, how) => {
    const { shown } = walkMarkup(words(`<div aria-hidden="${value}"><p>{{a}}</p></div>`));
    expect(shown).toEqual([['a', how]]);
  });
});

test('loops in loops around the parts of a table end soon', () => {
  const depth = 40;
  const rows = `${'{{#each a}}'.repeat(depth)}<tr></tr>${'{{/each}}'.repeat(depth)}`;
  expect(walkMarkup(words(`<table>${rows}<thead></thead></table>`)).marks).toEqual(['mjml/misplaced @ thead']);
});

test('of several rules that hide an element the first is named', () => {
  const rules = [
    '.b .c { opacity: 0 }',
    '.a .b p { display: none }',
    'p { visibility: hidden }',
    '.c { display: none }',
  ];
  const html =
    '<div class="a"><div class="b"><p class="c">{{a}}</p><p>{{b}}</p></div><p>{{d}}</p><div>{{e}}</div></div>';
  const { shown } = walkMarkup(
    page(
      `<mj-section><mj-column><mj-text>${html}</mj-text></mj-column></mj-section>`,
      `<mj-style>${rules.join('')}</mj-style>`,
    ),
  );
  expect(shown).toEqual([
    ['a', 'a rule of <mj-style> sets opacity: 0 on it'],
    ['b', 'a rule of <mj-style> sets display: none on it'],
    ['d', 'a rule of <mj-style> sets visibility: hidden on it'],
    ['e', 'seen'],
  ]);
});
