import { column, page, type Structure, switches, valuesOf } from './kit.ts';

const COLOURS = [
  '#123456',
  '#abc',
  '#ABCDEF',
  '',
  ' ',
  'red',
  'none',
  'rgb(1,2,3)',
  '#12345',
  '#abcdef ',
  'true',
  '"',
  '#1f5fa8',
];
const FONTS = ['Arial', 'Lato', 'Roboto, Arial', 'Open Sans', 'Ubuntu', 'Droid Sans', "'Lumo'", '', ' '];
const SIZES = [
  '10px',
  '0',
  '20px 10px',
  '50%',
  '',
  ' ',
  '33.3%',
  '100px',
  '10',
  '1px solid #123456',
  'none',
  '0px 1px 2px 3px',
  '9999px',
];
const WORDS = [
  'words',
  '',
  ' ',
  ' x',
  'x ',
  'a b',
  'a  b',
  'a\nb',
  'a\n  b',
  'true',
  'false',
  'none',
  '&<>"\'',
  'a "quoted" one',
  '0',
  '{{x}}',
  'x'.repeat(3000),
  '日本',
];
const LINKS = [
  'x; white-space: pre',
  "x') white-space: pre",
  'https://lumo.example/',
  'https://lumo.example/?a=1&b=2',
  '',
  ' ',
  'https://lumo.example/ x',
  'mailto:ola@lumo.example',
  'tel:+4755501234',
  'a  b',
  'true',
  '#',
  '&amp;',
];
const CLASSES = ['a', 'a b', '', ' ', 'a  b', ' a', 'none', 'x-outlook'];
const LANGUAGES = ['en', '', 'nb', ' ', 'und', 'ar', 'true', 'rtl', 'ltr'];

type Place = readonly [name: string, values: readonly string[], template: string];

const PLACES: readonly Place[] = [
  ['color of mj-text', COLOURS, column('<mj-text color="{{v}}">x</mj-text>')],
  [
    'colours of mj-button',
    COLOURS,
    column(
      '<mj-button href="https://lumo.example/" color="{{v}}" background-color="{{v}}" container-background-color="{{v}}">x</mj-button>',
    ),
  ],
  [
    'colours of mj-section and mj-column',
    COLOURS,
    page(
      '<mj-section background-color="{{v}}"><mj-column background-color="{{v}}" inner-background-color="{{v}}" padding="4px"><mj-text>x</mj-text></mj-column></mj-section>',
    ),
  ],
  [
    'colours of mj-wrapper and mj-body',
    COLOURS,
    page('<mj-wrapper background-color="{{v}}"><mj-section><mj-column></mj-column></mj-section></mj-wrapper>').replace(
      '<mj-body>',
      '<mj-body background-color="{{v}}">',
    ),
  ],
  [
    'colours of mj-group',
    COLOURS,
    page(
      '<mj-section><mj-group background-color="{{v}}"><mj-column><mj-text>x</mj-text></mj-column></mj-group></mj-section>',
    ),
  ],
  ['colours of mj-divider', COLOURS, column('<mj-divider border-color="{{v}}" container-background-color="{{v}}" />')],
  [
    'colours of mj-hero',
    COLOURS,
    page('<mj-hero background-color="{{v}}" inner-background-color="{{v}}"><mj-text>x</mj-text></mj-hero>'),
  ],
  [
    'colours of mj-social',
    COLOURS,
    column(
      '<mj-social color="{{v}}"><mj-social-element name="facebook" background-color="{{v}}">x</mj-social-element></mj-social>',
    ),
  ],
  [
    'colours of mj-navbar',
    COLOURS,
    column(
      '<mj-navbar hamburger="hamburger" ico-color="{{v}}"><mj-navbar-link color="{{v}}" href="/x">x</mj-navbar-link></mj-navbar>',
    ),
  ],
  [
    'colours of mj-accordion',
    COLOURS,
    column(
      '<mj-accordion container-background-color="{{v}}"><mj-accordion-element background-color="{{v}}"><mj-accordion-title color="{{v}}">x</mj-accordion-title><mj-accordion-text background-color="{{v}}">y</mj-accordion-text></mj-accordion-element></mj-accordion>',
    ),
  ],
  [
    'colours of mj-carousel',
    COLOURS,
    column(
      '<mj-carousel tb-hover-border-color="{{v}}" tb-selected-border-color="{{v}}"><mj-carousel-image src="https://lumo.example/x.png" /><mj-carousel-image src="https://lumo.example/y.png" /></mj-carousel>',
    ),
  ],
  [
    'a colour of mj-attributes',
    COLOURS,
    column(
      '<mj-text>x</mj-text><mj-button href="https://lumo.example/">y</mj-button>',
      '<mj-attributes><mj-text color="{{v}}" /><mj-button background-color="{{v}}" /></mj-attributes>',
    ),
  ],
  [
    'a colour of mj-all',
    COLOURS,
    column(
      '<mj-text>x</mj-text><mj-button href="https://lumo.example/">y</mj-button><mj-divider />',
      '<mj-attributes><mj-all color="{{v}}" border-color="{{v}}" /></mj-attributes>',
    ),
  ],
  [
    'a colour of mj-class',
    COLOURS,
    column(
      '<mj-text mj-class="a b">x</mj-text>',
      '<mj-attributes><mj-class name="a" color="{{v}}" /><mj-class name="b" font-size="11px" /></mj-attributes>',
    ),
  ],
  [
    'a colour within a border',
    COLOURS,
    page(
      '<mj-section border="1px solid {{v}}"><mj-column border="2px solid {{v}}"><mj-image src="https://lumo.example/x.png" border="1px solid {{v}}" /></mj-column></mj-section>',
    ),
  ],
  ['half of a colour', ['123456', 'abc', '', '12', 'ABCDEF'], column('<mj-text color="#{{v}}">x</mj-text>')],
  ['a colour beside another value', ['1', '123', '12 34', ''], column('<mj-text color="#123{{v}}{{v}}">x</mj-text>')],
  [
    'a colour in HTML',
    COLOURS,
    column('<mj-text><span style="color:{{v}}">x</span><table bgcolor="{{v}}"><tr><td>y</td></tr></table></mj-text>'),
  ],
  [
    'a colour in mj-style',
    COLOURS,
    column('<mj-text css-class="a">x</mj-text>', '<mj-style>.a { color: {{v}} }</mj-style>'),
  ],
  [
    'a colour in an inline style',
    COLOURS,
    column(
      '<mj-text css-class="a"><p class="a">x</p></mj-text>',
      '<mj-style inline="inline">.a { color: {{v}} }</mj-style>',
    ),
  ],
  ['a font of mj-text', FONTS, column('<mj-text font-family="{{v}}">x</mj-text>')],
  [
    'a font of mj-all',
    FONTS,
    column('<mj-text>x</mj-text>', '<mj-attributes><mj-all font-family="{{v}}" /></mj-attributes>'),
  ],
  [
    'a font of mj-all beside a declared one',
    [...FONTS, 'Lumo', 'Lumo, Arial'],
    column(
      '<mj-text font-family="{{v}}">{{v}}</mj-text>',
      '<mj-font name="Lumo" href="https://lumo.example/font.css" />',
    ),
  ],
  [
    'a font in HTML',
    [...FONTS, 'Lumo'],
    column(
      '<mj-text><span style="font-family:{{v}}">x</span></mj-text>',
      '<mj-font name="Lumo" href="https://lumo.example/font.css" />',
    ),
  ],
  [
    'a value that looks like a font',
    ['font-family: Lumo', 'style="font-family:Lumo"', 'Lumo', 'x'],
    column(
      '<mj-text>{{v}}</mj-text><mj-text padding="1px">{{v}} x</mj-text>',
      '<mj-font name="Lumo" href="https://lumo.example/font.css" />',
    ),
  ],
  [
    'the width of columns',
    SIZES,
    page(
      '<mj-section><mj-column width="{{v}}"><mj-text>x</mj-text><mj-image src="https://lumo.example/x.png" /></mj-column><mj-column><mj-text>y</mj-text></mj-column></mj-section>',
    ),
  ],
  [
    'the width of a group',
    SIZES,
    page(
      '<mj-section><mj-group width="{{v}}"><mj-column><mj-text>x</mj-text></mj-column><mj-column></mj-column></mj-group></mj-section>',
    ),
  ],
  [
    'the width of mj-image and mj-divider',
    SIZES,
    column('<mj-image src="https://lumo.example/x.png" width="{{v}}" height="{{v}}" /><mj-divider width="{{v}}" />'),
  ],
  [
    'the width of mj-button and mj-table',
    SIZES,
    column(
      '<mj-button href="https://lumo.example/" width="{{v}}" inner-padding="{{v}}">x</mj-button><mj-table width="{{v}}"><tr><td>x</td></tr></mj-table>',
    ),
  ],
  [
    'the width of mj-body',
    SIZES,
    page('<mj-section><mj-column><mj-image src="https://lumo.example/x.png" /></mj-column></mj-section>').replace(
      '<mj-body>',
      '<mj-body width="{{v}}">',
    ),
  ],
  [
    'paddings around a picture',
    SIZES,
    page(
      '<mj-section padding="{{v}}"><mj-column padding="{{v}}" border="1px solid #123456"><mj-image padding="{{v}}" padding-left="{{v}}" src="https://lumo.example/x.png" /></mj-column></mj-section>',
    ),
  ],
  [
    'inner borders',
    SIZES,
    page(
      '<mj-section border-left="{{v}}"><mj-column inner-border="{{v}}" inner-border-left="{{v}}"><mj-image src="https://lumo.example/x.png" /><mj-divider /></mj-column></mj-section>',
    ),
  ],
  [
    'paddings of mj-hero',
    SIZES,
    page(
      '<mj-hero padding="{{v}}" height="{{v}}" mode="fixed-height" background-height="{{v}}" background-width="{{v}}"><mj-image src="https://lumo.example/x.png" /></mj-hero>',
    ),
  ],
  [
    'icon-size of mj-social',
    SIZES,
    column(
      '<mj-social icon-size="{{v}}" inner-padding="{{v}}"><mj-social-element name="facebook">x</mj-social-element></mj-social>',
    ),
  ],
  [
    'icon-width of mj-carousel',
    SIZES,
    column(
      '<mj-carousel icon-width="{{v}}" tb-width="{{v}}"><mj-carousel-image src="https://lumo.example/x.png" /><mj-carousel-image src="https://lumo.example/y.png" /></mj-carousel>',
    ),
  ],
  [
    'a size in mj-style',
    SIZES,
    column('<mj-text css-class="a">x</mj-text>', '<mj-style>.a { margin: {{v}} }</mj-style>'),
  ],
  ['the height of mj-spacer', SIZES, column('<mj-spacer height="{{v}}" />')],
  ['font-size and line-height', SIZES, column('<mj-text font-size="{{v}}" line-height="{{v}}">x</mj-text>')],
  [
    'background-position and -size',
    ['top center', 'left', '10px 20px', '', 'cover', 'contain', 'auto', '50% 50%', ' '],
    page(
      '<mj-section background-url="https://lumo.example/x.png" background-position="{{v}}" background-size="{{v}}"><mj-column></mj-column></mj-section>',
    ),
  ],
  [
    'direction',
    ['ltr', 'rtl', '', 'x'],
    page(
      '<mj-section direction="{{v}}"><mj-column direction="{{v}}"><mj-text>x</mj-text></mj-column><mj-column></mj-column></mj-section>',
    ),
  ],
  [
    'align',
    ['left', 'right', 'center', 'justify', '', 'x'],
    column(
      '<mj-text align="{{v}}">x</mj-text><mj-divider align="{{v}}" width="50%" /><mj-button align="{{v}}" href="https://lumo.example/">x</mj-button>',
    ),
  ],
  [
    'full-width',
    ['full-width', '', 'false', 'true'],
    page(
      '<mj-section full-width="{{v}}"><mj-column><mj-text>x</mj-text></mj-column></mj-section><mj-wrapper full-width="{{v}}"><mj-section><mj-column></mj-column></mj-section></mj-wrapper>',
    ),
  ],
  [
    'mode of mj-social',
    ['vertical', 'horizontal', ''],
    column(
      '<mj-social mode="{{v}}"><mj-social-element name="facebook">x</mj-social-element><mj-social-element name="x">y</mj-social-element></mj-social>',
    ),
  ],
  [
    'fluid-on-mobile',
    ['true', 'false', '', 'yes'],
    column('<mj-image fluid-on-mobile="{{v}}" src="https://lumo.example/x.png" />'),
  ],
  [
    'hamburger',
    ['hamburger', '', 'x'],
    column('<mj-navbar hamburger="{{v}}"><mj-navbar-link href="/x">x</mj-navbar-link></mj-navbar>'),
  ],
  [
    'thumbnails',
    ['visible', 'hidden', ''],
    column(
      '<mj-carousel thumbnails="{{v}}"><mj-carousel-image src="https://lumo.example/x.png" /><mj-carousel-image src="https://lumo.example/y.png" /></mj-carousel>',
    ),
  ],
  [
    'css-class of mj-section, mj-wrapper and mj-column',
    CLASSES,
    page(
      '<mj-wrapper css-class="{{v}}"><mj-section css-class="{{v}}"><mj-column css-class="{{v}}"><mj-text css-class="{{v}}">x</mj-text></mj-column></mj-section></mj-wrapper>',
    ),
  ],
  [
    'css-class beside another',
    CLASSES,
    page('<mj-section css-class="x {{v}}"><mj-column css-class="{{v}} y"></mj-column></mj-section>'),
  ],
  [
    'mj-class',
    CLASSES,
    column(
      '<mj-text mj-class="{{v}}">x</mj-text>',
      '<mj-attributes><mj-class name="a" color="#123456" /><mj-class name="b" color="#654321" /></mj-attributes>',
    ),
  ],
  [
    'the name of mj-class',
    CLASSES,
    column(
      '<mj-text mj-class="a">x</mj-text>',
      '<mj-attributes><mj-class name="{{v}}" color="#123456" /></mj-attributes>',
    ),
  ],
  [
    'alt and title of mj-image',
    WORDS,
    column('<mj-image src="https://lumo.example/x.png" alt="{{v}}" title="{{v}}" />'),
  ],
  [
    'words within alt',
    WORDS,
    column(
      '<mj-image src="https://lumo.example/x.png" alt="A {{v}} b" /><mj-image src="https://lumo.example/x.png" alt="{{v}}{{v}}" href="https://lumo.example/" />',
    ),
  ],
  [
    'spaces around a value in alt',
    WORDS,
    column('<mj-image src="https://lumo.example/x.png" alt=" {{v}} " title="  {{v}}  {{v}} " />'),
  ],
  ['title of mj-button', WORDS, column('<mj-button href="https://lumo.example/" title="{{v}}">x</mj-button>')],
  [
    'rel of mj-button and mj-image',
    WORDS,
    column(
      '<mj-button href="https://lumo.example/" rel="{{v}}">x</mj-button><mj-image src="https://lumo.example/x.png" rel="{{v}}" />',
    ),
  ],
  [
    'name and target of mj-button',
    WORDS,
    column('<mj-button href="https://lumo.example/" name="{{v}}" target="{{v}}">x</mj-button>'),
  ],
  [
    'href of mj-button',
    LINKS,
    column('<mj-button href="{{v}}">x</mj-button><mj-button href="{{v}}">{{v}}</mj-button>'),
  ],
  ['href of mj-image', LINKS, column('<mj-image src="https://lumo.example/x.png" alt="x" href="{{v}}" />')],
  ['src of mj-image', LINKS, column('<mj-image src="{{v}}" srcset="{{v}} 300w" sizes="{{v}}" alt="x" />')],
  ['a part of an href', WORDS, column('<mj-button href="https://lumo.example/o/{{v}}?q={{v}}">x</mj-button>')],
  [
    'a mail link and a phone link',
    ['ola@lumo.example', 'Ola Nord@lumo.example', '+47 555 01 234', '', 'x'],
    column('<mj-button href="mailto:{{v}}">{{v}}</mj-button><mj-button href="tel:{{v}}">Call {{v}}</mj-button>'),
  ],
  [
    'background-url of mj-section',
    LINKS,
    page('<mj-section background-url="{{v}}"><mj-column><mj-text>x</mj-text></mj-column></mj-section>'),
  ],
  [
    'background-url of mj-hero and mj-wrapper',
    LINKS,
    page(
      '<mj-hero background-url="{{v}}"><mj-text>x</mj-text></mj-hero><mj-wrapper background-url="{{v}}"><mj-section><mj-column></mj-column></mj-section></mj-wrapper>',
    ),
  ],
  [
    'href and src of mj-social-element',
    LINKS,
    column(
      '<mj-social><mj-social-element name="facebook" href="{{v}}">x</mj-social-element><mj-social-element src="{{v}}" alt="{{v}}">y</mj-social-element></mj-social>',
    ),
  ],
  [
    'href of mj-navbar-link',
    LINKS,
    column('<mj-navbar base-url="https://lumo.example"><mj-navbar-link href="{{v}}">x</mj-navbar-link></mj-navbar>'),
  ],
  [
    'base-url of mj-navbar',
    LINKS,
    column('<mj-navbar base-url="{{v}}"><mj-navbar-link href="/x">x</mj-navbar-link></mj-navbar>'),
  ],
  [
    'src and thumbnails-src of mj-carousel-image',
    LINKS,
    column(
      '<mj-carousel><mj-carousel-image src="{{v}}" href="{{v}}" thumbnails-src="{{v}}" /><mj-carousel-image src="https://lumo.example/y.png" /></mj-carousel>',
    ),
  ],
  ['lang', LANGUAGES, column('<mj-text>x</mj-text>', '', ' lang="{{v}}"')],
  ['dir', LANGUAGES, column('<mj-text>x</mj-text>', '', ' dir="{{v}}"')],
  ['lang and dir in HTML', LANGUAGES, column('<mj-text><p lang="{{v}}" dir="{{v}}">x</p></mj-text>')],
  [
    'width of mj-breakpoint',
    ['320px', '480px', '0px', ''],
    column('<mj-text>x</mj-text>', '<mj-breakpoint width="{{v}}" />'),
  ],
  [
    'a number in the width of mj-breakpoint',
    ['320', '480', ''],
    page(
      '<mj-section><mj-column></mj-column><mj-column></mj-column></mj-section>',
      '<mj-breakpoint width="{{v}}px" />',
    ),
  ],
  ['href of mj-font', LINKS, column('<mj-text font-family="Lumo">x</mj-text>', '<mj-font name="Lumo" href="{{v}}" />')],
  [
    'name of mj-font',
    FONTS,
    column('<mj-text font-family="Lato">x</mj-text>', '<mj-font name="{{v}}" href="https://lumo.example/font.css" />'),
  ],
  [
    'path of mj-selector',
    ['.n div', 'td', '', '.n'],
    column(
      '<mj-text css-class="n">x</mj-text>',
      '<mj-html-attributes><mj-selector path="{{v}}"><mj-html-attribute name="data-id">42</mj-html-attribute></mj-selector></mj-html-attributes>',
    ),
  ],
  [
    'name of mj-html-attribute',
    ['data-id', 'title', 'x'],
    column(
      '<mj-text css-class="n">x</mj-text>',
      '<mj-html-attributes><mj-selector path=".n div"><mj-html-attribute name="{{v}}">42</mj-html-attribute></mj-selector></mj-html-attributes>',
    ),
  ],
  [
    'inline of mj-style',
    ['inline', '', 'x'],
    column('<mj-text css-class="n">x</mj-text>', '<mj-style inline="{{v}}">.n { color: #123456 }</mj-style>'),
  ],
  [
    'name of mj-social-element',
    ['facebook', 'x', 'facebook-noshare', '', 'none'],
    column('<mj-social><mj-social-element name="{{v}}" href="https://lumo.example/">x</mj-social-element></mj-social>'),
  ],
];

const on = switches(['on', 'too'], { v: 'words', c: '#123456' });
const again = switches(['on', 'too'], { v: 'other words', c: '#654321' });

/** Values and blocks in attributes of MJML. */
export const attributeStructures: readonly Structure[] = [
  ...PLACES.map(([name, values, template]) => ({ name, template, records: valuesOf('v', values) })),
  {
    name: 'a block in a colour',
    template: column('<mj-text color="{{#if on}}{{c}}{{else}}#000000{{/if}}">x</mj-text>'),
    records: [...on, ...again],
  },
  {
    name: 'a block in an alt',
    template: column(
      '<mj-image src="https://lumo.example/x.png" alt="a{{#if on}} {{v}}{{/if}}{{#if too}} b{{/if}}" />',
    ),
    records: [...on, ...again],
  },
  {
    name: 'a block around all of an alt',
    template: column('<mj-image src="https://lumo.example/x.png" alt="{{#if on}}{{v}}{{/if}}" />'),
    records: [...on, ...again],
  },
  {
    name: 'a block in an href',
    template: column('<mj-button href="https://lumo.example/{{#if on}}?q={{v}}{{/if}}">x</mj-button>'),
    records: [...on, ...again],
  },
  {
    name: 'a block in a width',
    template: page(
      '<mj-section><mj-column width="{{#if on}}30%{{else}}60%{{/if}}"><mj-text>{{v}}</mj-text></mj-column><mj-column></mj-column></mj-section>',
    ),
    records: [...on, ...again],
  },
  {
    name: 'a block in a css-class',
    template: column('<mj-text css-class="a{{#if on}} b{{/if}}">{{v}}</mj-text>'),
    records: [...on, ...again],
  },
];
