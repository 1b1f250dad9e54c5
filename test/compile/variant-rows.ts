import type { Admission } from '../../src/model/program.ts';
import { column, lists, page, switches } from '../staging/structures/kit.ts';
import type { LetterRecord } from '../reference/pipeline.ts';

/** A place of a value `v`, and which values MJML copies from it. */
export interface ValueRow {
  readonly name: string;
  readonly template: string;
  readonly accepts: Admission;
}

/** Blocks, with as many layouts as their records have. */
export interface BlockRow {
  readonly name: string;
  readonly template: string;
  readonly records: readonly LetterRecord[];
  readonly variants: number;
}

const inText = (name: string, inner: string, accepts: Admission = 'text', head = ''): ValueRow => ({
  name,
  template: column(inner, head),
  accepts,
});

const social = (attributes: string, text: string): string =>
  `<mj-social><mj-social-element name="facebook" ${attributes}>${text}</mj-social-element></mj-social>`;

const accordion = (title: string, text: string): string =>
  `<mj-accordion><mj-accordion-element><mj-accordion-title>${title}</mj-accordion-title><mj-accordion-text>${text}</mj-accordion-text></mj-accordion-element></mj-accordion>`;

const INLINE = '<mj-style inline="inline">.a { color: #ff0000 } p:first-child { margin: 0 }</mj-style>';

const HTML_ATTRIBUTES =
  '<mj-html-attributes><mj-selector path="p"><mj-html-attribute name="data-a">b</mj-html-attribute></mj-selector></mj-html-attributes>';

/** What is known of values, one place after the other. */
export const valueRows: readonly ValueRow[] = [
  inText('contents of mj-text', '<mj-text>{{v}}</mj-text>'),
  inText('contents of mj-text, at the beginning', '<mj-text> {{v}} b</mj-text>'),
  inText('contents of mj-text, at the end', '<mj-text>a {{v}}\n</mj-text>'),
  inText('contents of mj-button', '<mj-button href="https://a.example/">{{v}}</mj-button>'),
  inText('contents of mj-table', '<mj-table><tr><td>{{v}}</td></tr></mj-table>'),
  inText('contents of mj-raw', '<mj-raw><tr><td>{{v}}</td></tr></mj-raw>'),
  inText('contents of mj-accordion-title', accordion('{{v}}', 'a')),
  inText('contents of mj-accordion-text', accordion('a', '{{v}}')),
  inText('contents of mj-social-element', social('href="https://a.example/"', '{{v}}')),
  inText(
    'contents of mj-navbar-link',
    '<mj-navbar><mj-navbar-link href="https://a.example/">{{v}}</mj-navbar-link></mj-navbar>',
  ),
  inText('an attribute of HTML', '<mj-text><b title="{{v}}">a</b></mj-text>'),
  inText('an element with a font', '<mj-text>font-family: {{v}}</mj-text><mj-text padding="0">a</mj-text>'),
  inText('raw in mj-text', '<mj-text>a {{{v}}} b</mj-text>', 'markup'),
  inText('raw in mj-text, alone', '<mj-text>{{{v}}}</mj-text>', 'markup'),
  inText('raw in mj-title', '<mj-text>a</mj-text>', 'none', '<mj-title>{{{v}}}</mj-title>'),
  inText('mj-title', '<mj-text>a</mj-text>', 'text', '<mj-title>{{v}}</mj-title>'),
  inText('mj-preview', '<mj-text>a</mj-text>', 'text', '<mj-preview>{{v}}</mj-preview>'),
  inText('mj-style', '<mj-text>a</mj-text>', 'colour', '<mj-style>.a { color: {{v}} }</mj-style>'),
  inText('beside inlined styles', '<mj-text><p class="a">{{v}}</p></mj-text>', 'text', INLINE),
  inText('a link beside inlined styles', '<mj-text><a href="https://a.example/?{{v}}">b</a></mj-text>', 'text', INLINE),
  inText('raw beside inlined styles', '<mj-text><p class="a">{{{v}}}</p></mj-text>', 'none', INLINE),
  inText('raw beside mj-html-attributes', '<mj-text><p>{{{v}}}</p></mj-text>', 'none', HTML_ATTRIBUTES),
  inText('beside mj-html-attributes', '<mj-text><p>{{v}}</p></mj-text>', 'text', HTML_ATTRIBUTES),
  inText('mj-html-attribute', '<mj-text><p>a</p></mj-text>', 'none', HTML_ATTRIBUTES.replace('>b<', '>{{v}}<')),
  inText('a colour', '<mj-text color="{{v}}">a</mj-text>', 'colour'),
  inText(
    'a colour for all',
    '<mj-text>a</mj-text>',
    'colour',
    '<mj-attributes><mj-all color="{{v}}" /></mj-attributes>',
  ),
  inText('a font', '<mj-text font-family="{{v}}">a</mj-text>', 'none'),
  inText(
    'mj-class',
    '<mj-text mj-class="{{v}}">a</mj-text>',
    'none',
    '<mj-attributes><mj-class name="b" color="#ff0000" /></mj-attributes>',
  ),
  inText('css-class', '<mj-text css-class="{{v}}">a</mj-text>', 'none'),
  inText(
    'a text beside an if in an attribute',
    '<mj-image src="https://a.example/" alt="{{#if v}}{{v}}{{/if}}" />',
    'attribute',
  ),
  inText(
    'an attribute in a comment for Outlook',
    '<mj-carousel><mj-carousel-image src="https://a.example/" alt="{{v}}" /></mj-carousel>',
    'attribute',
  ),
  inText('a picture behind a section', '<mj-image src="{{v}}" href="https://a.example/" />', 'attribute'),
  inText('a link that may be shared', social('href="{{v}}"', 'a'), 'none'),
  inText('a link', '<mj-button href="{{v}}">a</mj-button>', 'attribute'),
  inText('text between elements', '{{v}}', 'none'),
  {
    name: 'a background',
    template: page('<mj-section background-url="{{v}}"><mj-column><mj-text>a</mj-text></mj-column></mj-section>'),
    accepts: 'attribute',
  },
  { name: 'lang', template: page('', '', ' lang="{{v}}"'), accepts: 'attribute' },
  { name: 'dir', template: page('', '', ' dir="{{v}}"'), accepts: 'attribute' },
  {
    name: 'mj-breakpoint',
    template: column('<mj-text>a</mj-text>', '<mj-breakpoint width="{{v}}" />'),
    accepts: 'none',
  },
];

const SECTION = '<mj-section><mj-column><mj-text>{{v}}</mj-text></mj-column></mj-section>';

const around = (name: string, template: string, variants: number): BlockRow => ({
  name,
  template,
  records: [...switches(['a', 'b'], { v: 'x' }), ...switches(['a', 'b'], { v: 'y & z', w: 'w' })],
  variants,
});

const over = (name: string, template: string, variants: number): BlockRow => ({
  name,
  template,
  records: [...lists('rows'), ...lists('rows')],
  variants,
});

/** What is known of blocks. Of each there are records with equal outcomes and other values. */
export const blockRows: readonly BlockRow[] = [
  around('if within mj-text', column('<mj-text>a {{#if a}}{{v}}{{/if}} b {{#if b}}c{{else}}d{{/if}} e</mj-text>'), 1),
  around('if in a cell', column('<mj-table><tr><td>{{#if a}}{{v}}{{/if}}</td></tr></mj-table>'), 1),
  around('if within an attribute of HTML', column('<mj-text><b title="{{#if a}}{{v}}{{/if}}">a</b></mj-text>'), 1),
  around('if at the end of mj-text', column('<mj-text>a {{#if a}}{{v}}{{/if}}</mj-text>'), 2),
  around('if at the beginning of mj-text', column('<mj-text>{{#if a}}{{v}}{{/if}} a</mj-text>'), 2),
  around('if around mj-text', column('{{#if a}}<mj-text>{{v}}</mj-text>{{/if}}<mj-text>a</mj-text>'), 2),
  around(
    'if around the only button',
    column('{{#if a}}<mj-button href="https://a.example/">{{v}}</mj-button>{{/if}}'),
    2,
  ),
  around('if around mj-section', page(`{{#if a}}${SECTION}{{/if}}${SECTION}{{#if b}}${SECTION}{{/if}}`), 4),
  around(
    'if around mj-wrapper',
    page(`{{#if a}}<mj-wrapper>${SECTION}{{#if b}}${SECTION}{{/if}}</mj-wrapper>{{/if}}`),
    3,
  ),
  around(
    'if around a title of mj-accordion',
    column(accordion('a', '{{v}}').replace(/<mj-accordion-title>.*<\/mj-accordion-title>/, '{{#if a}}$&{{/if}}')),
    2,
  ),
  around('if around mj-preview', column('<mj-text>a</mj-text>', '{{#if a}}<mj-preview>{{v}}</mj-preview>{{/if}}'), 2),
  around('if in mj-style', column('<mj-text>a</mj-text>', '<mj-style>.a { {{#if a}}color: red{{/if}} }</mj-style>'), 2),
  around('if within mj-text beside inlined styles', column('<mj-text>a {{#if a}}{{v}}{{/if}} b</mj-text>', INLINE), 2),
  around('if within pre', column('<mj-text><pre>a\n  {{#if a}}\n   {{v}}{{/if}} b</pre></mj-text>'), 1),
  around('if around pre', column('<mj-text>a {{#if a}}<pre>\n  {{v}}</pre>{{/if}} b\n   c</mj-text>'), 2),
  around(
    'if between comments for Outlook',
    column('<mj-raw><!--[if mso | IE]>a<![endif]-->{{#if a}}<p>b</p>{{/if}}<!--[if mso | IE]>c<![endif]--></mj-raw>'),
    2,
  ),
  over('each of list items', column('<mj-text><ul>{{#each rows}}<li>{{text}}</li>{{/each}}</ul></mj-text>'), 1),
  over(
    'each of rows',
    column(
      '<mj-table>\n<tr><th>a</th></tr>{{#each rows}}\n  <tr><td>{{text}}{{#if is_odd}} b{{/if}}</td></tr>\n  {{/each}}<tr></tr></mj-table>',
    ),
    1,
  ),
  over(
    'each of rows at the end',
    column('<mj-table><tr><th>a</th></tr>{{#each rows}}<tr><td>b</td></tr>{{/each}}</mj-table>'),
    4,
  ),
  over('each of sections', page(`{{#each rows}}${SECTION.replace('{{v}}', 'a')}{{/each}}`), 4),
  over(
    'each of columns',
    page('<mj-section>{{#each rows}}<mj-column><mj-text>a</mj-text></mj-column>{{/each}}</mj-section>'),
    4,
  ),
  over(
    'each of columns of a group',
    page(
      '<mj-section><mj-group>{{#each rows}}<mj-column><mj-text>a</mj-text></mj-column>{{/each}}</mj-group></mj-section>',
    ),
    4,
  ),
  over(
    'each of networks',
    column('<mj-social>{{#each rows}}<mj-social-element name="facebook">a</mj-social-element>{{/each}}</mj-social>'),
    4,
  ),
  over(
    'each of links',
    column(
      '<mj-navbar hamburger="hamburger">{{#each rows}}<mj-navbar-link href="{{link}}">a</mj-navbar-link>{{/each}}</mj-navbar>',
    ),
    4,
  ),
  over(
    'each of pictures',
    column(
      '<mj-carousel><mj-carousel-image src="https://a.example/" />{{#each rows}}<mj-carousel-image src="https://a.example/{{n}}" />{{/each}}</mj-carousel>',
    ),
    4,
  ),
];
