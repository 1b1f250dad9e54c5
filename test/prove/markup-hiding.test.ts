import { describe, expect, test } from 'vitest';
import { textType, walkMarkup } from './markup-driver.ts';

const page = (body: string, head = ''): string => `<mjml><mj-head>${head}</mj-head><mj-body>${body}</mj-body></mjml>`;
const column = (inside: string, head = ''): string =>
  page(`<mj-section><mj-column>${inside}</mj-column></mj-section>`, head);
const styled = (css: string, inside = PARAGRAPH): string =>
  column(`<mj-text css-class="top">${inside}</mj-text>`, `<mj-style>${css}</mj-style>`);

const types = {
  c: textType({ format: 'contrast-on-white' }),
  any: textType({ format: 'hex-colour' }),
  pale: textType({ values: ['#ffffff', '#000000'] }),
  dark: textType({ values: ['#1f1f1f', '#00f'] }),
};

const PARAGRAPH = '<p>{{a}}</p>';

/** Each alone hides nothing, three of them do. */
function nested(css: string): string {
  const open = `<div style="${css}">`;
  return `${open.repeat(3)}{{a}}${'</div>'.repeat(3)}`;
}

function withInside([css, inside = PARAGRAPH]: readonly [css: string, inside?: string]): [css: string, inside: string] {
  return [css, inside];
}

/** Why the first value that is printed between tags is not seen. */
function howSeen(text: string): readonly [how: string | undefined, marked: readonly string[]] {
  const { shown, marks } = walkMarkup(text, { types });
  return [shown.find(([path]) => path === 'a')?.[1], marks];
}

describe('a declaration that hides', () => {
  const hiding = [
    'display: none',
    'scale: 0',
    'font-size-adjust: 0',
    'display: none !important',
    'DISPLAY: NONE',
    'display:/**/none',
    'display: var(--x)',
    'visibility: hidden',
    'visibility: collapse',
    'opacity: 0',
    'opacity: 0.0',
    'opacity: 0%',
    'opacity: .05',
    'mso-hide: all',
    'font-size: 0',
    'font-size: 0px',
    'font-size: 1px',
    'font-size: 5.9px',
    'font-size: .1em',
    'font-size: 0%',
    'font-size: 1e-3px',
    'font-size: calc(0px)',
    'font: 0/0 a',
    'font: 1px Arial',
    'height: 0',
    'max-height: 0',
    'height: 1px; overflow: hidden',
    'height: 40px; overflow: hidden',
    'max-width: 0',
    'width: 0',
    'width: 1px; overflow: hidden',
    'line-height: 0',
    'color: transparent',
    'color: rgba(0,0,0,0)',
    'color: rgb(0 0 0 / 0%)',
    'color: #0000',
    'color: #11111100',
    'color: hsla(0, 0%, 0%, 0)',
    '-webkit-text-fill-color: transparent',
    'text-indent: -9999px',
    'text-indent: -100px',
    'margin-left: -9999px',
    'margin: 0 0 0 -200px',
    'padding-left: 5000px',
    'left: -9999px',
    'position: relative; left: -9999px',
    'position: absolute',
    'letter-spacing: -20px',
    'clip: rect(0 0 0 0)',
    'clip-path: inset(50%)',
    'transform: scale(0)',
    'filter: opacity(0)',
    'zoom: 0.01',
    'content-visibility: hidden',
    'white-space: nowrap; overflow: hidden',
    'anything-new: 1',
    'color: #ffffff',
    'color: white',
    'color: #FFF',
    'color: rgb(255, 255, 255)',
    'background-color: #000',
    'color: red; background: #f00',
    'color: red; background-color: red',
    'color: #fefefe',
    'color: rgb(255 255 255)',
    'color: rgb(100%, 100%, 100%)',
    'color: hsl(0, 0%, 100%)',
    'color: #ffffffff',
    'color: rgba(255, 255, 255, .99)',
    'color: canvas',
    'color: color-mix(in srgb, red, blue)',
    'background-color: currentcolor',
    'color: #000; background: black none',
    'color: #000; background: linear-gradient(#000, #000)',
    'color: {{any}}',
    'color: {{pale}}',
    'background: {{any}}',
    'background: {{c}}',
    'color: {{c}}; background: {{c}}',
    '-webkit-text-fill-color: #ffffff',
    'font: +1px Arial',
    'font: calc(1px) Arial',
    'font: 1e0px Arial',
    'font: 16px/0 Arial',
    'left: 100%',
    'margin-left: -100%',
    'text-indent: -50%',
    'overflow: hidden; width: 8px',
    'border: 300px solid #fff',
    'border-left-width: 60px',
    'outline: 51px solid',
    'outline-offset: -20px',
    'box-shadow: inset 0 0 0 100px #ffffff',
    '-webkit-text-size-adjust: 1%',
    'mso-font-width: 5%',
    'direction: rtl; unicode-bidi: bidi-override',
  ];
  test.each(hiding)('%s', (css) => {
    const [how] = howSeen(column(`<mj-text><p style="${css}">{{a}}</p></mj-text>`));
    expect(how).toMatch(/^its element has |^it (?:has|can have) the colour/);
  });

  const harmless = [
    'display: block',
    'visibility: visible',
    'opacity: 1',
    'opacity: 50%',
    'mso-hide: none',
    'font-size: 6px',
    'font-size: 16px',
    'font-size: 1.2em',
    'font-size: 90%',
    'font-size: small',
    'font: 16px/1.5 Arial',
    'font: bold 12pt Arial',
    'height: 40px',
    'height: auto',
    'max-width: 600px',
    'width: 100%',
    'width: 0; min-width: 100%',
    'line-height: 1.5',
    'line-height: 20px',
    'line-height: normal',
    'color: #1f1f1f',
    'color: red',
    'color: inherit',
    'color: rgba(0, 0, 0, .8)',
    'text-indent: 2em',
    'margin: 0 auto',
    'margin: -8px 0',
    'padding: 0 0 16px',
    'position: relative',
    'letter-spacing: 1px',
    'letter-spacing: normal',
    'overflow: hidden',
    'overflow-x: auto',
    'border: 0',
    'border-collapse: collapse',
    'text-decoration: none',
    'font: italic 600 16px / 1.5 Georgia, serif',
    'font: inherit',
    'border: 1px solid #c4c4c4',
    'border-left: 3px solid rgb(1, 2, 3)',
    'box-shadow: 0 1px 3px rgba(0, 0, 0, .3)',
    'overflow: hidden; width: 300px',
    'unicode-bidi: isolate',
    'outline: none',
    'transform: none',
    'mso-line-height-rule: exactly',
    '-webkit-text-size-adjust: 100%',
    'padding-inline-start: 24px',
    'background: #ffffff',
    'color: {{c}}',
    'color: {{dark}}',
    'color: {{pale}}; background: #808080',
    'color: hsl(0, 0%, 20%)',
    'background: #f4efe8 none',
    'color: #fff; background: {{c}}',
    'color: #fff; background: #000',
  ];
  test.each(harmless)('does not: %s', (css) => {
    expect(howSeen(column(`<mj-text><p style="${css}">{{a}}</p></mj-text>`))).toEqual(['seen', []]);
  });
});

describe('what hides by itself', () => {
  const cases: readonly (readonly [text: string, how: string])[] = [
    [page('', '<mj-title>{{a}}</mj-title>'), 'it stands in <mj-title>'],
    [page('', '<mj-preview>{{a}}</mj-preview>'), 'it stands in <mj-preview>'],
    [page('', '<mj-style>p { color: {{a}}; }</mj-style>'), 'no text'],
    [column('{{a}}'), 'no text'],
    [column('<mj-text><p hidden>{{a}}</p></mj-text>'), 'its element is hidden'],
    [
      column('<mj-text><div style="display:none"><p style="display:block">{{a}}</p></div></mj-text>'),
      'its element has display: none',
    ],
    [column('<mj-text font-size="0">{{a}}</mj-text>'), 'its element has font-size="0"'],
    [column('<mj-text font-size="3px">{{a}}</mj-text>'), 'its element has font-size="3px"'],
    [column('<mj-text line-height="0">{{a}}</mj-text>'), 'its element has line-height="0"'],
    [column('<mj-text color="transparent">{{a}}</mj-text>'), 'its element has color="transparent"'],
    [column('<mj-text color="#ffffff">{{a}}</mj-text>'), 'it has the colour of what is behind it, #ffffff'],
    [
      page('<mj-section background-color="black"><mj-column><mj-text>{{a}}</mj-text></mj-column></mj-section>'),
      'it has the colour of what is behind it, #000000',
    ],
    [
      column('<mj-button href="tel:112" background-color="#fff">{{a}}</mj-button>'),
      'it has the colour of what is behind it, #ffffff',
    ],
    [
      column('<mj-button href="tel:112" color="{{c}}" background-color="{{c}}">{{a}}</mj-button>'),
      'it can have the colour of what is behind it, {{c}}',
    ],
    [column('<mj-text><p style="{{#if b}}display: none{{/if}}">{{a}}</p></mj-text>'), 'its element has display: none'],
    [
      page('<mj-section><mj-raw><p>{{a}}</p></mj-raw></mj-section>'),
      'in <mj-section> MJML makes letters of no size, and <mj-raw> gives them none',
    ],
    [
      column('<mj-text>{{a}}</mj-text>', '<mj-attributes><mj-text font-size="0" /></mj-attributes>'),
      '<mj-attributes> gives its element font-size="0"',
    ],
    [
      column('<mj-text>{{a}}</mj-text>', '<mj-attributes><mj-all font-size="1px" /></mj-attributes>'),
      '<mj-attributes> gives its element font-size="1px"',
    ],
    [
      column(
        '<mj-text mj-class="x y">{{a}}</mj-text>',
        '<mj-attributes><mj-class name="y" font-size="0" /><mj-class name="x" /></mj-attributes>',
      ),
      '<mj-attributes> gives its element font-size="0"',
    ],
    [
      page(
        '<mj-section mj-class="x"><mj-column><mj-text>{{a}}</mj-text></mj-column></mj-section>',
        '<mj-attributes><mj-class name="x"><mj-text font-size="0" /></mj-class></mj-attributes>',
      ),
      '<mj-attributes> gives its element font-size="0"',
    ],
    [
      column(
        '<mj-text>{{a}}</mj-text>',
        '<mj-attributes><mj-all font-size="1px" />{{#if b}}<mj-text font-size="16px" />{{/if}}</mj-attributes>',
      ),
      '<mj-attributes> gives its element font-size="1px"',
    ],
  ];
  test.each(cases)('%s', (text, how) => {
    expect(howSeen(text)[0]).toBe(how);
  });
});

describe('what is seen all the same', () => {
  const cases: readonly string[] = [
    column(
      '<mj-text>{{a}}</mj-text>',
      '<mj-attributes><mj-all font-size="1px" /><mj-text font-size="16px" /></mj-attributes>',
    ),
    column('<mj-text font-size="16px">{{a}}</mj-text>', '<mj-attributes><mj-text font-size="1px" /></mj-attributes>'),
    column('<mj-text><div style="font-size:0"><p style="font-size:16px">{{a}}</p></div></mj-text>'),
    page('<mj-section><mj-raw><p style="font-size:16px">{{a}}</p></mj-raw></mj-section>'),
    page('<mj-raw><p>{{a}}</p></mj-raw>'),
    page(
      '<mj-section background-color="black"><mj-column><mj-text color="white">{{a}}</mj-text></mj-column></mj-section>',
    ),
    page(
      '<mj-section background-color="black" background-url="https://example.no/a.png"><mj-column><mj-text color="white">{{a}}</mj-text></mj-column></mj-section>',
    ),
    column('<mj-text container-background-color="#000000" color="#ffffff">{{a}}</mj-text>'),
    column('<mj-button href="tel:112">{{a}}</mj-button>'),
    column('<mj-button href="tel:112" color="#ffffff" background-color="{{c}}">{{a}}</mj-button>'),
    column(
      '<mj-text mj-class="x">{{a}}</mj-text>',
      '<mj-attributes><mj-class name="x"><mj-button font-size="0" /></mj-class></mj-attributes>',
    ),
  ];
  test.each(cases)('%s', (text) => {
    expect(howSeen(text)).toEqual(['seen', []]);
  });
});

test('two elements that make letters smaller, and one that sets a size, hide nothing', () => {
  const twice = '<div style="font-size:.7em;opacity:.6"><p style="font-size:.7em">{{a}}</p></div>';
  const reset = '<div style="font-size:.7em"><p style="font-size:.7em"><b style="font-size:10px">{{a}}</b></p></div>';
  for (const inside of [twice, reset]) expect(howSeen(column(`<mj-text>${inside}</mj-text>`))).toEqual(['seen', []]);
});

describe('a rule of <mj-style>', () => {
  const hiding: readonly (readonly [css: string, inside?: string])[] = [
    ['.top { display: none }'],
    ['.TOP { display: none }'],
    ['.top p { display: none }'],
    ['.top > div { display: none }'],
    ['p { display: none }'],
    ['p.x { visibility: hidden }', '<p class="x y">{{a}}</p>'],
    ['.x.y { visibility: hidden }', '<p class="x y">{{a}}</p>'],
    ['#x { opacity: 0 }', '<p id="x">{{a}}</p>'],
    ['* { display: none }'],
    ['div { display: none }'],
    ['td { font-size: 0 !important }'],
    ['body { display: none }'],
    ['.top strong { display: none }'],
    ['.mj-column-per-100 { display: none }'],
    ['[align] { display: none }'],
    [':not(.x) { display: none }'],
    ['a:link, .top { display: none }'],
    ['@media (max-width: 480px) { .top { display: none } }'],
    ['@media print, screen { .top { display: none } }'],
    ['@supports (display: grid) { .top { display: none } }'],
    ['.top::first-line { font-size: 0 }'],
    ['.other + .top { display: none }'],
    ['.top-outlook { mso-hide: all }'],
    ['{{#if b}}.top { display: none }{{/if}}'],
    ['td[class="top"] { display: none }'],
    ['.top { color: #fff; background: white }'],
    ['.top { color: #fff; background: black }'],
    ['p { color: #ffffff }'],
    ['p { color: #ffffff !important }'],
    ['.top div { color: #fefefe !important }'],
    ['.top { background-color: #000000 }'],
    ['p { color: {{any}} }'],
    ['p { color: {{pale}} }'],
    ['@media (prefers-color-scheme: dark) { p { color: #ececec } }'],
    ['@media (prefers-color-scheme: dark) { body { background: #1b1b1b } div { color: #1b1b1b !important } }'],
    ['@media (max-width: 480px) { p { color: #ffffff } }'],
    ['tbody { display: none }', '<table><tr><td>{{a}}</td></tr></table>'],
  ];
  test.each(hiding.map(withInside))('hides: %s', (css, inside) => {
    const [how, marks] = howSeen(styled(css, inside));
    expect(how).toMatch(/^a rule of <mj-style> sets /);
    expect(marks).toEqual([]);
  });

  const harmless: readonly (readonly [css: string, inside?: string])[] = [
    ['.other { display: none }'],
    ['.other p { display: none }'],
    ['.x.z { display: none }', '<p class="x y">{{a}}</p>'],
    ['h1 { display: none }'],
    ['.top::before { display: none }'],
    ['.top:hover { display: none }'],
    ['@media print { .top { display: none } }'],
    ['.top { display: block; color: #ffffff }'],
    ['.top + .other { display: none }'],
    ['.top img { display: none }'],
    ['td[class="other"] { display: none }'],
    ['.dark { color: #fff; background: black }', '<p class="dark">{{a}}</p>'],
    ['.letter p { color: #1f1f1f }'],
    ['a { color: {{c}} }'],
    ['@media (prefers-color-scheme: dark) { body { background: #1b1b1b } div, p { color: #ececec !important } }'],
    ['.rows > div > div { width: 0; min-width: 100%; }'],
    ['td { font-size: 0 !important }', '<p style="font-size: 16px">{{a}}</p>'],
  ];
  test.each(harmless.map(withInside))('does not hide: %s', (css, inside) => {
    expect(howSeen(styled(css, inside))).toEqual(['seen', []]);
  });

  test('reaches a class that <mj-attributes> gives', () => {
    const head = '<mj-attributes><mj-text css-class="x" /></mj-attributes><mj-style>.x { display: none }</mj-style>';
    expect(howSeen(column('<mj-text>{{a}}</mj-text>', head))[0]).toBe('a rule of <mj-style> sets display: none on it');
  });
});

describe('the place of what hides', () => {
  const cases: readonly (readonly [text: string, hider: string])[] = [
    [styled('.top { color: red; display: none; }'), 'display: none'],
    [styled('.top { {{#if b}}color: red;{{/if}} display: none }'), 'display: none'],
    [column('<mj-text><p style="color:red;&#32;display:none">{{a}}</p></mj-text>'), 'display:none'],
    [column('<mj-text><p style="{{#if b}}color:red;{{/if}}display:none">{{a}}</p></mj-text>'), 'display:none'],
    [column('<mj-text font-size="0">{{a}}</mj-text>'), 'font-size="0"'],
    [column('<mj-text color="#fff">{{a}}</mj-text>'), 'color="#fff"'],
    [column('<mj-text><p style="margin:0; color: white">{{a}}</p></mj-text>'), 'color: white'],
    [column('<mj-text><p hidden>{{a}}</p></mj-text>'), 'hidden'],
    [page('', '<mj-title>{{a}}</mj-title>'), 'mj-title'],
    [column('<mj-text><p style="margin:0;color:{{b}}">{{a}}</p></mj-text>'), 'color:{{b}}'],
    [column('<mj-text color="{{b}}">{{a}}</mj-text>'), 'color="{{b}}"'],
    [styled('p { margin: 0; color: #ffffff !important; }'), 'color: #ffffff !important'],
    [column(`<mj-text>${nested('font-size:.7em')}</mj-text>`), 'font-size:.7em'],
    [column(`<mj-text>${nested('opacity:.5')}</mj-text>`), 'opacity:.5'],
    [`<mjml><mj-body width="120px"><mj-raw><p>{{a}}</p></mj-raw></mj-body></mjml>`, 'width="120px"'],
  ];
  test.each(cases)('%s', (text, hider) => {
    expect(walkMarkup(text).hiders).toEqual([hider]);
  });
});
