import { describe, expect, test } from 'vitest';
import { loadMarkup } from '../../src/run/mjml.ts';
import { mjmlTable } from '../prove/mjml-components.ts';
import { compared } from './compared.ts';
import { valuesOf } from './structures/kit.ts';

/**
 * Each attribute into which values are copied, on each element that has it, in a page where its neighbours would notice:
 * an MJML that treats one of them in another way fails here.
 */
const markup = await loadMarkup();

const COPIED = new Set('href src alt title rel srcset sizes background-url thumbnails-src'.split(' '));

const LINKS = ['https://lumo.example/', 'https://lumo.example/o?a=1&b="2"', 'mailto:ola@lumo.example', '', 'x', ' y'];
const WORDS = [
  'words',
  'a & b <c> "d"',
  "it's = `x`",
  '',
  ' ',
  'two  spaces',
  'a\n  b',
  'true',
  'false',
  '0',
  'Лариса 😀',
];
const COLOURS = ['#123456', '#ABCDEF', '#1f5fa8', '#abc', 'red', 'rgb(1,2,3)', '', 'none', 'transparent'];

/** Where an element stands: the rest of the page is the same for all. */
const PAGES: ReadonlyMap<string, (attribute: string) => string> = new Map([
  ['mj-body', (attribute) => page(COLUMN, attribute)],
  ['mj-wrapper', (attribute) => page(`<mj-wrapper${attribute}>${COLUMN}${COLUMN}</mj-wrapper>`)],
  ['mj-section', (attribute) => page(`<mj-section${attribute}>${inColumn(CONTENT)}${inColumn(CONTENT)}</mj-section>`)],
  [
    'mj-column',
    (attribute) =>
      page(`<mj-section><mj-column padding="9px"${attribute}>${CONTENT}</mj-column>${inColumn(CONTENT)}</mj-section>`),
  ],
  [
    'mj-group',
    (attribute) =>
      page(`<mj-section><mj-group${attribute}>${inColumn(CONTENT)}${inColumn(CONTENT)}</mj-group></mj-section>`),
  ],
  [
    'mj-hero',
    (attribute) => page(`<mj-hero background-width="600px" background-height="300px"${attribute}>${CONTENT}</mj-hero>`),
  ],
  [
    'mj-social-element',
    (attribute) =>
      inPage(
        `<mj-social><mj-social-element name="facebook"${attribute}>x</mj-social-element><mj-social-element name="x">y</mj-social-element></mj-social>`,
      ),
  ],
  [
    'mj-navbar-link',
    (attribute) =>
      inPage(
        `<mj-navbar hamburger="hamburger" base-url="https://oak.example"><mj-navbar-link${attribute}>x</mj-navbar-link><mj-navbar-link href="/y">y</mj-navbar-link></mj-navbar>`,
      ),
  ],
  ['mj-accordion-element', (attribute) => inPage(accordion(attribute, '', ''))],
  ['mj-accordion-title', (attribute) => inPage(accordion('', attribute, ''))],
  ['mj-accordion-text', (attribute) => inPage(accordion('', '', attribute))],
  [
    'mj-accordion',
    (attribute) =>
      inPage(
        `<mj-accordion${attribute}><mj-accordion-element><mj-accordion-title>x</mj-accordion-title></mj-accordion-element></mj-accordion>`,
      ),
  ],
  ['mj-carousel', (attribute) => inPage(carousel(attribute, ''))],
  ['mj-carousel-image', (attribute) => inPage(carousel('', attribute))],
  [
    'mj-social',
    (attribute) =>
      inPage(`<mj-social${attribute}><mj-social-element name="facebook">x</mj-social-element></mj-social>`),
  ],
  [
    'mj-navbar',
    (attribute) =>
      inPage(`<mj-navbar hamburger="hamburger"${attribute}><mj-navbar-link href="/y">y</mj-navbar-link></mj-navbar>`),
  ],
  ['mj-table', (attribute) => inPage(`<mj-table${attribute}><tr><td>x</td></tr></mj-table>`)],
  ['mj-font', (attribute) => page(COLUMN, '', `<mj-font name="Lumo"${attribute} />`)],
]);

const CONTENT =
  '<mj-text>a &amp; b</mj-text><mj-image src="https://lumo.example/x.png" /><mj-divider /><mj-button href="https://lumo.example/" width="90px">x</mj-button>';
const COLUMN = `<mj-section padding="3px">${inColumn(CONTENT)}${inColumn(CONTENT)}</mj-section>`;

interface Pair {
  readonly element: string;
  readonly attribute: string;
  readonly isColour: boolean;
}

const pairs: readonly Pair[] = mjmlTable()
  .split('\n')
  .flatMap((line) => {
    const [name = '', , attributes = ''] = line.split('|');
    const element = name.replace(' markup', '');
    return attributes
      .split(' ')
      .filter((attribute) => attribute !== '')
      .map((attribute) => attribute.split('='))
      .filter(([attribute = '', type]) => type === 'color' || COPIED.has(attribute))
      .map(([attribute = '', type]) => ({ element, attribute, isColour: type === 'color' }));
  });

test('the registry has them all', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(60);
});

describe.each(['alone', 'with an inline style'])('%s', (how) => {
  test.each(pairs.map((pair) => [pair.element, pair.attribute, pair] as const))('%s %s', async (_one, _two, pair) => {
    const { refused, differences, variants } = await compared(
      { template: pageOf(pair, how) },
      valuesOf('v', valuesFor(pair)),
      markup,
    );
    expect(refused).toEqual([]);
    expect(differences).toEqual([]);
    expect(variants).toBeGreaterThan(0);
  });
});

/** In a page of its own, and where defaults have the same attribute. */
function pageOf({ element, attribute }: Pair, how: string): string {
  const written = ` ${attribute}="{{v}}"`;
  const inAnyColumn = (text: string): string =>
    inPage(`<${element}${text}${element === 'mj-text' || element === 'mj-button' ? `>x</${element}>` : ' />'}`);
  const text = (PAGES.get(element) ?? inAnyColumn)(written);
  return how === 'alone'
    ? text
    : text.replace('<mj-body', '<mj-head><mj-style inline="inline">td { margin: 0 }</mj-style></mj-head><mj-body');
}

function valuesFor({ attribute, isColour }: Pair): readonly string[] {
  if (isColour) return COLOURS;
  return /href|src|url/.test(attribute) ? LINKS : WORDS;
}

test.each(['lang', 'dir'])('%s of a page', async (attribute) => {
  const template = page(COLUMN).replace('<mjml>', `<mjml ${attribute}="{{v}}">`);
  const { differences } = await compared({ template }, valuesOf('v', ['en', 'rtl', '', ' ', 'ltr', 'nb']), markup);
  expect(differences).toEqual([]);
});

function page(sections: string, attribute = '', head = ''): string {
  const inHead = head === '' ? '' : `<mj-head>${head}</mj-head>`;
  return `<mjml>${inHead}<mj-body${attribute}>${COLUMN_BEFORE}${sections}${COLUMN_BEFORE}</mj-body></mjml>`;
}

const COLUMN_BEFORE = '<mj-section><mj-column><mj-text font-family="Lumo">before</mj-text></mj-column></mj-section>';

function inPage(content: string): string {
  return page(
    `<mj-section>${inColumn(`<mj-text>before</mj-text>${content}${content}`)}${inColumn('<mj-text>beside</mj-text>')}</mj-section>`,
  );
}

function inColumn(content: string): string {
  return `<mj-column padding="2px" border="1px solid #010203">${content}</mj-column>`;
}

function accordion(element: string, title: string, text: string): string {
  return `<mj-accordion><mj-accordion-element${element}><mj-accordion-title${title}>x</mj-accordion-title><mj-accordion-text${text}>y</mj-accordion-text></mj-accordion-element></mj-accordion>`;
}

function carousel(whole: string, picture: string): string {
  return `<mj-carousel${whole}><mj-carousel-image${picture} /><mj-carousel-image src="https://lumo.example/y.png" /></mj-carousel>`;
}
