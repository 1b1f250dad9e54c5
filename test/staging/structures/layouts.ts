import type { LetterRecord } from '../../reference/pipeline.ts';
import { column, lists, page, type Structure, switches } from './kit.ts';

const records: readonly LetterRecord[] = [
  ...switches(['on', 'too'], { v: 'a & b' }),
  ...switches(['on', 'too'], { v: '<other>' }),
];
const text = '<mj-text>{{v}}</mj-text>';
const SHORT = (inner: string): string => `<mj-section><mj-column>${inner}</mj-column></mj-section>`;
const PICTURE = '<mj-image src="https://lumo.example/x.png" alt="{{v}}" width="100px" />';
const BUTTON = '<mj-button href="https://lumo.example/?{{v}}">{{v}}</mj-button>';

const AROUND: readonly (readonly [name: string, template: string])[] = [
  ['mj-text', column(`${text}{{#if on}}${text}{{/if}}${text}`)],
  ['mj-text or another', column(`{{#if on}}${text}{{else}}<mj-text color="#123456">{{v}}!</mj-text>{{/if}}`)],
  ['the only mj-text', column(`{{#if on}}${text}{{/if}}`)],
  ['the only mj-button', column(`{{#if on}}${BUTTON}{{/if}}`)],
  ['the only picture', column(`{{#if on}}${PICTURE}{{/if}}`)],
  ['mj-button and a picture', column(`${text}{{#if on}}${BUTTON}{{/if}}{{#unless too}}${PICTURE}{{/unless}}`)],
  [
    'mj-divider and mj-spacer',
    column(
      `${text}{{#if on}}<mj-divider border-color="#123456" />{{/if}}{{#if too}}<mj-spacer height="20px" />{{/if}}`,
    ),
  ],
  ['mj-table', column(`${text}{{#if on}}<mj-table><tr><td>{{v}}</td></tr></mj-table>{{/if}}`)],
  ['mj-raw', column(`${text}{{#if on}}<mj-raw><tr><td>{{v}}</td></tr></mj-raw>{{/if}}${text}`)],
  ['sections', page(`${SHORT(text)}{{#if on}}${SHORT(text)}{{/if}}{{#if too}}${SHORT(BUTTON)}{{/if}}${SHORT(text)}`)],
  [
    'sections with backgrounds',
    page(
      `{{#if on}}<mj-section background-url="https://lumo.example/x.png" background-color="#123456"><mj-column>${text}</mj-column></mj-section>{{/if}}<mj-section full-width="full-width" background-color="#654321"><mj-column>${text}</mj-column></mj-section>{{#if too}}${SHORT(text)}{{/if}}`,
    ),
  ],
  ['all sections', page(`{{#if on}}${SHORT(text)}{{/if}}`)],
  [
    'sections in a wrapper',
    page(
      `<mj-wrapper padding="10px" background-color="#eeeeee">${SHORT(text)}{{#if on}}${SHORT(text)}{{/if}}{{#if too}}${SHORT(text)}{{/if}}</mj-wrapper>`,
    ),
  ],
  [
    'wrappers',
    page(
      `{{#if on}}<mj-wrapper>${SHORT(text)}</mj-wrapper>{{/if}}${SHORT(text)}{{#if too}}<mj-wrapper full-width="full-width">${SHORT(text)}${SHORT(text)}</mj-wrapper>{{/if}}`,
    ),
  ],
  ['mj-raw between sections', page(`${SHORT(text)}{{#if on}}<mj-raw><p>{{v}}</p></mj-raw>{{/if}}${SHORT(text)}`)],
  [
    'columns',
    page(
      `<mj-section>{{#if on}}<mj-column>${text}</mj-column>{{/if}}<mj-column>${text}</mj-column>{{#if too}}<mj-column>${PICTURE}</mj-column>{{/if}}</mj-section>`,
    ),
  ],
  [
    'columns with widths',
    page(
      `<mj-section>{{#if on}}<mj-column width="30%">${text}</mj-column>{{/if}}<mj-column width="70%">${text}${PICTURE}</mj-column>{{#if too}}<mj-column width="200px">${text}</mj-column>{{/if}}</mj-section>`,
    ),
  ],
  [
    'columns of a group',
    page(
      `<mj-section><mj-group>{{#if on}}<mj-column>${text}</mj-column>{{/if}}<mj-column>${text}</mj-column></mj-group>{{#if too}}<mj-column>${text}</mj-column>{{/if}}</mj-section>`,
    ),
  ],
  [
    'columns of a group with widths',
    page(
      `<mj-section><mj-group width="60%">{{#if on}}<mj-column width="40%">${text}</mj-column>{{/if}}<mj-column width="60%">${text}</mj-column></mj-group>{{#if too}}<mj-column width="40%">${text}</mj-column>{{/if}}</mj-section>`,
    ),
  ],
  [
    'a group',
    page(
      `<mj-section>{{#if on}}<mj-group><mj-column>${text}</mj-column><mj-column>${text}</mj-column></mj-group>{{/if}}<mj-column>${text}</mj-column></mj-section>`,
    ),
  ],
  [
    'parts of a hero',
    page(
      `<mj-hero mode="fluid-height" background-color="#123456" background-url="https://lumo.example/x.png" background-width="600px" background-height="400px">{{#if on}}${text}{{/if}}${text}{{#if too}}${BUTTON}{{/if}}</mj-hero>`,
    ),
  ],
  [
    'a hero',
    page(
      `{{#if on}}<mj-hero height="300px" mode="fixed-height" background-color="#123456">${text}</mj-hero>{{/if}}${SHORT(text)}{{#if too}}<mj-hero>${text}</mj-hero>{{/if}}`,
    ),
  ],
  [
    'elements of mj-social',
    column(
      '<mj-social>{{#if on}}<mj-social-element name="facebook" href="https://lumo.example/">{{v}}</mj-social-element>{{/if}}<mj-social-element src="https://lumo.example/x.png" href="https://lumo.example/">x</mj-social-element>{{#if too}}<mj-social-element name="x">{{v}}</mj-social-element>{{/if}}</mj-social>',
    ),
  ],
  [
    'elements of a vertical mj-social',
    column(
      '<mj-social mode="vertical">{{#if on}}<mj-social-element name="facebook">{{v}}</mj-social-element>{{/if}}{{#if too}}<mj-social-element name="x">{{v}}</mj-social-element>{{/if}}</mj-social>',
    ),
  ],
  [
    'links of mj-navbar',
    column(
      '<mj-navbar>{{#if on}}<mj-navbar-link href="/a">{{v}}</mj-navbar-link>{{/if}}<mj-navbar-link href="/b">x</mj-navbar-link>{{#if too}}<mj-navbar-link href="/c">{{v}}</mj-navbar-link>{{/if}}</mj-navbar>',
    ),
  ],
  [
    'links of mj-navbar with a hamburger',
    column(
      '<mj-navbar hamburger="hamburger" base-url="https://lumo.example">{{#if on}}<mj-navbar-link href="/a">{{v}}</mj-navbar-link>{{/if}}<mj-navbar-link href="/b">{{v}}</mj-navbar-link></mj-navbar>',
    ),
  ],
  [
    'elements of mj-accordion',
    column(
      '<mj-accordion>{{#if on}}<mj-accordion-element><mj-accordion-title>{{v}}</mj-accordion-title><mj-accordion-text>{{v}}</mj-accordion-text></mj-accordion-element>{{/if}}<mj-accordion-element><mj-accordion-title>x</mj-accordion-title><mj-accordion-text>y</mj-accordion-text></mj-accordion-element></mj-accordion>',
    ),
  ],
  [
    'title and text of mj-accordion',
    column(
      '<mj-accordion><mj-accordion-element>{{#if on}}<mj-accordion-title>{{v}}</mj-accordion-title>{{/if}}{{#if too}}<mj-accordion-text>{{v}}</mj-accordion-text>{{/if}}</mj-accordion-element></mj-accordion>',
    ),
  ],
  [
    'pictures of mj-carousel',
    column(
      '<mj-carousel>{{#if on}}<mj-carousel-image src="https://lumo.example/1.png" alt="{{v}}" />{{/if}}<mj-carousel-image src="https://lumo.example/2.png" />{{#if too}}<mj-carousel-image src="https://lumo.example/3.png" href="https://lumo.example/?{{v}}" />{{/if}}</mj-carousel>',
    ),
  ],
  ['a breakpoint', column(text, '{{#if on}}<mj-breakpoint width="320px" />{{/if}}')],
  [
    'a font',
    column(
      '<mj-text font-family="Lumo">{{v}}</mj-text>',
      '{{#if on}}<mj-font name="Lumo" href="https://lumo.example/font.css" />{{/if}}',
    ),
  ],
  [
    'a style',
    column(
      text,
      '{{#if on}}<mj-style>.a { color: #123456 }</mj-style>{{/if}}{{#if too}}<mj-style inline="inline">div { color: #654321 }</mj-style>{{/if}}',
    ),
  ],
  [
    'defaults',
    column(
      `${text}${BUTTON}`,
      '<mj-attributes>{{#if on}}<mj-text color="#123456" />{{/if}}{{#if too}}<mj-all font-family="Arial" />{{/if}}</mj-attributes>',
    ),
  ],
  [
    'a class',
    column(
      '<mj-text mj-class="a">{{v}}</mj-text>',
      '<mj-attributes>{{#if on}}<mj-class name="a" color="#123456" />{{/if}}</mj-attributes>',
    ),
  ],
  [
    'html-attributes',
    column(
      '<mj-text css-class="n">{{v}}</mj-text>',
      '{{#if on}}<mj-html-attributes><mj-selector path=".n div"><mj-html-attribute name="data-id">42</mj-html-attribute></mj-selector></mj-html-attributes>{{/if}}',
    ),
  ],
  [
    'deep down',
    page(
      `<mj-wrapper>{{#if on}}<mj-section>{{#if too}}<mj-column>${text}{{#unless on}}${text}{{/unless}}</mj-column>{{else}}<mj-column>${text}</mj-column><mj-column>${BUTTON}</mj-column>{{/if}}</mj-section>{{/if}}${SHORT(text)}</mj-wrapper>`,
    ),
  ],
  ['an attribute', column('<mj-text {{#if on}}color="#123456"{{/if}}>{{v}}</mj-text>')],
  [
    'an end',
    `<mjml><mj-body>{{#if on}}<mj-section><mj-column>{{else}}<mj-section><mj-column width="50%">{{/if}}${text}</mj-column></mj-section></mj-body></mjml>`,
  ],
  ['an end of text', column('<mj-text>{{#if on}}<b>{{/if}}{{v}}{{#if on}}</b>{{/if}}</mj-text>')],
  ['a name of an element', column('<mj-{{v}}>x</mj-{{v}}>')],
  ['a name of an attribute', column('<mj-text {{v}}="1">x</mj-text>')],
];

/** What the parser refuses: what of a template is markup, and what is a value, must not depend on values. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['an attribute', 'template/unsafe-place'],
  ['an end', 'template/split-block'],
  ['an end of text', 'template/split-block'],
  ['a name of an element', 'template/unsafe-place'],
  ['a name of an attribute', 'template/unsafe-place'],
]);

const OVER: readonly (readonly [name: string, template: string])[] = [
  ['mj-text', column('{{#each rows}}<mj-text>{{text}}</mj-text>{{/each}}')],
  [
    'mj-text between others',
    column(
      '<mj-text>a</mj-text>\n{{#each rows}}\n<mj-text padding="0 0 8px">{{@index}} {{text}}</mj-text>\n{{/each}}\n<mj-text>b</mj-text>',
    ),
  ],
  ['mj-button', column('{{#each rows}}<mj-button href="{{link}}">{{text}}</mj-button>{{/each}}')],
  [
    'sections',
    page('{{#each rows}}<mj-section><mj-column><mj-text>{{text}}</mj-text></mj-column></mj-section>{{/each}}'),
  ],
  [
    'sections in a wrapper',
    page(
      '<mj-wrapper>{{#each rows}}<mj-section><mj-column><mj-text>{{text}}</mj-text></mj-column></mj-section>{{else}}<mj-section></mj-section>{{/each}}</mj-wrapper>',
    ),
  ],
  [
    'wrappers',
    page(
      '{{#each rows}}<mj-wrapper><mj-section><mj-column><mj-text>{{text}}</mj-text></mj-column></mj-section></mj-wrapper>{{/each}}',
    ),
  ],
  [
    'columns',
    page('<mj-section>{{#each rows}}<mj-column><mj-text>{{text}}</mj-text></mj-column>{{/each}}</mj-section>'),
  ],
  [
    'columns beside one',
    page(
      '<mj-section><mj-column width="200px"><mj-text>a</mj-text></mj-column>{{#each rows}}<mj-column><mj-image src="{{link}}" alt="{{text}}" /></mj-column>{{/each}}</mj-section>',
    ),
  ],
  [
    'columns of a group',
    page(
      '<mj-section><mj-group>{{#each rows}}<mj-column><mj-text>{{text}}</mj-text></mj-column>{{/each}}</mj-group></mj-section>',
    ),
  ],
  ['parts of a hero', page('<mj-hero>{{#each rows}}<mj-text>{{text}}</mj-text>{{/each}}</mj-hero>')],
  [
    'elements of mj-social',
    column(
      '<mj-social>{{#each rows}}<mj-social-element name="facebook" href="{{link}}">{{text}}</mj-social-element>{{/each}}</mj-social>',
    ),
  ],
  [
    'elements of a vertical mj-social',
    column(
      '<mj-social mode="vertical">{{#each rows}}<mj-social-element src="https://lumo.example/x.png" href="{{link}}">{{text}}</mj-social-element>{{/each}}</mj-social>',
    ),
  ],
  [
    'links of mj-navbar',
    column('<mj-navbar>{{#each rows}}<mj-navbar-link href="{{link}}">{{text}}</mj-navbar-link>{{/each}}</mj-navbar>'),
  ],
  [
    'elements of mj-accordion',
    column(
      '<mj-accordion>{{#each rows}}<mj-accordion-element><mj-accordion-title>{{text}}</mj-accordion-title><mj-accordion-text>{{n}} {{text}}</mj-accordion-text></mj-accordion-element>{{/each}}</mj-accordion>',
    ),
  ],
  [
    'pictures of mj-carousel',
    column('<mj-carousel>{{#each rows}}<mj-carousel-image src="{{link}}" alt="{{text}}" />{{/each}}</mj-carousel>'),
  ],
  ['mj-raw', column('{{#each rows}}<mj-raw><tr><td>{{text}}</td></tr></mj-raw>{{/each}}')],
  [
    'odd sections',
    page(
      '{{#each rows}}{{#if is_odd}}<mj-section background-color="#eeeeee"><mj-column><mj-text>{{text}}</mj-text></mj-column></mj-section>{{else}}<mj-section><mj-column><mj-text>{{text}}</mj-text></mj-column><mj-column></mj-column></mj-section>{{/if}}{{/each}}',
    ),
  ],
  [
    'widths that depend on the number',
    page(
      '<mj-section>{{#each rows}}<mj-column width="{{#if @first}}40%{{else}}20%{{/if}}"><mj-text>{{text}}</mj-text></mj-column>{{/each}}</mj-section>',
    ),
  ],
];

/** Blocks around what MJML lays out. */
export const layoutStructures: readonly Structure[] = [
  ...AROUND.map(([name, template]) => {
    const code = REFUSED.get(name);
    return { name: `if around ${name}`, template, records, refused: code === undefined ? [] : [code] };
  }),
  ...OVER.map(([name, template]) => ({ name: `each over ${name}`, template, records: lists('rows') })),
];
