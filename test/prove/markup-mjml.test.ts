import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Markup } from '../../src/model/mjml.ts';
import { mjmlElements } from '../../src/prove/markup/mjml.ts';
import { mjmlTable } from '../../src/prove/markup/mjml-table.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { acceptedBy, mjmlTable as installedTable } from './mjml-components.ts';
import { walkMarkup } from './markup-driver.ts';

/** What the checks rely on, shown with MJML itself. */

let convert: Markup;
beforeAll(async () => {
  convert = await loadMarkup();
});

const page = (body: string, head = ''): string => `<mjml><mj-head>${head}</mj-head><mj-body>${body}</mj-body></mjml>`;
const column = (inside: string): string => page(`<mj-section><mj-column>${inside}</mj-column></mj-section>`);

test('the table of elements is the one of the installed MJML', () => {
  expect(mjmlTable.trim()).toBe(installedTable());
});

describe('MJML drops words, and so do the checks refuse them', () => {
  const cases: readonly string[] = [
    `<mjml>WORDS<mj-body></mj-body></mjml>`,
    `<mjml><mj-head>WORDS</mj-head><mj-body></mj-body></mjml>`,
    page('WORDS'),
    page('<mj-section>WORDS</mj-section>'),
    page('<mj-wrapper>WORDS</mj-wrapper>'),
    page('<mj-section><mj-group>WORDS</mj-group></mj-section>'),
    column('WORDS'),
    column('<mj-image src="https://example.no/a.png">WORDS</mj-image>'),
    column('<mj-divider>WORDS</mj-divider>'),
    column('<mj-spacer>WORDS</mj-spacer>'),
    page('', '<mj-attributes>WORDS</mj-attributes>'),
    page('', '<mj-attributes><mj-text>WORDS</mj-text></mj-attributes>'),
    page('', '<mj-breakpoint width="400px">WORDS</mj-breakpoint>'),
  ];
  test.each(cases)('%s', async (text) => {
    expect((await convert(text)).html).not.toContain('WORDS');
    expect(walkMarkup(text).marks).toEqual(['mjml/dropped-text @ WORDS']);
  });
});

describe('MJML drops elements without a word, and the checks refuse them', () => {
  const cases: readonly (readonly [text: string, mark: string])[] = [
    ['<mjml><mj-raw><p>WORDS</p></mj-raw><mj-body></mj-body></mjml>', 'mjml/misplaced @ mj-raw'],
    [`<mjml><mj-body></mj-body><mj-body><mj-raw>WORDS</mj-raw></mj-body></mjml>`, 'mjml/misplaced @ mj-body'],
    [
      '<mjml><mj-head></mj-head><mj-head><mj-title>WORDS</mj-title></mj-head><mj-body></mj-body></mjml>',
      'mjml/misplaced @ mj-head',
    ],
    [column('<mj-image src="https://example.no/a.png"><p>WORDS</p></mj-image>'), 'mjml/misplaced @ p'],
  ];
  test.each(cases)('%s', async (text, mark) => {
    expect((await convert(text)).html).not.toContain('WORDS');
    expect(walkMarkup(text).marks).toEqual([mark]);
  });
});

describe('where words come to stand', () => {
  const cases: readonly (readonly [what: string, text: string, html: RegExp])[] = [
    [
      'css-class is on what is around the words',
      column('<mj-text css-class="here">w</mj-text>'),
      /<td[^>]*class="here"[^>]*>\s*<div[^>]*>w</,
    ],
    ['a class of a section too', page('<mj-section css-class="here"></mj-section>'), /<div\s+class="here"/],
    ['a <mj-raw> of a column is among rows', column('<mj-raw>WORDS</mj-raw>'), /<tbody>\s*WORDS\s*<\/tbody>/],
    [
      'in a section its letters have no size',
      page('<mj-section><mj-raw>WORDS</mj-raw></mj-section>'),
      /<td style="[^"]*font-size:0px[^"]*"\s*>[^]*WORDS/,
    ],
    [
      'in a body they have theirs',
      page('<mj-raw>WORDS</mj-raw>'),
      /<body[^>]*>\s*<div[^>]*style="word-spacing:normal;"\s*>\s*WORDS/,
    ],
    ['a title becomes an attribute as it is', page('', '<mj-title>a "b"</mj-title>'), /aria-label="a "b""/],
    [
      'what a string says comes into a style as it is',
      column('<mj-text font-family="x;display:none">w</mj-text>'),
      /style="font-family:x;display:none;/,
    ],
    ['a button without an address is a paragraph', column('<mj-button>w</mj-button>'), /<p[^>]*>\s*w\s*<\/p>/],
    [
      'the background of <mj-text> is not used',
      column('<mj-text background-color="#123456">w</mj-text>'),
      /^(?![^]*#123456)/,
    ],
    [
      'a style is inlined only with its attribute',
      page(
        '<mj-section><mj-column><mj-text><p>w</p></mj-text></mj-column></mj-section>',
        '<mj-style inline="inline">p { color: red }</mj-style>',
      ),
      /<p style="color: red;">w/,
    ],
    [
      'character references stay what they are',
      column('<mj-text title>&lt;b&gt; &amp;amp; &quot;</mj-text>'.replace(' title', '')),
      /&lt;b&gt; &amp;amp; &quot;/,
    ],
    [
      'a second mj-class adds its css-class',
      page(
        '<mj-section><mj-column><mj-text mj-class="a b">w</mj-text></mj-column></mj-section>',
        '<mj-attributes><mj-class name="a" css-class="one" /><mj-class name="b" css-class="two" /></mj-attributes>',
      ),
      /class="one two"/,
    ],
    [
      'the mj-class around has its say about elements in it',
      page(
        '<mj-section mj-class="a"><mj-column><mj-text>w</mj-text></mj-column></mj-section>',
        '<mj-attributes><mj-class name="a"><mj-text color="#abcdef" /></mj-class></mj-attributes>',
      ),
      /color:#abcdef/,
    ],
    ['comments between elements are left out', column('<!-- NOTE --><mj-text>w</mj-text>'), /^(?![^]*NOTE)/],
    [
      'conditional comments in words stay',
      column('<mj-text><!--[if mso]>NOTE<![endif]-->w</mj-text>'),
      /<!--\[if mso\]>NOTE<!\[endif\]-->w/,
    ],
  ];
  test.each(cases)('%s', async (_what, text, html) => {
    expect((await convert(text)).html).toMatch(html);
  });
});

test('MJML takes values that are more than they seem, and the checks do not', async () => {
  const text = column('<mj-text color="rgb(1,2,3);display:none">w</mj-text>');
  const { html, problems } = await convert(text);
  expect(problems).toEqual([]);
  expect(html).toContain('color:rgb(1,2,3);display:none');
  expect(walkMarkup(text).marks).toEqual(['mjml/invalid-value @ rgb(1,2,3);display:none']);
});

describe('what passes the checks MJML accepts', () => {
  const types = new Map(
    [...mjmlElements.values()].flatMap(({ attributes }) =>
      [...attributes].map(([attribute, { type }]): [string, string] => [type, attribute]),
    ),
  );
  const words = '0 1px 1.5px .5px 50% 2em auto left true #abc #a1b2c3 red rgb(1,2,3) rgba(1,2,3,.5) 2 1.5 , ; - x';
  const word = fc.constantFrom(...words.split(' '));
  const written = fc
    .tuple(fc.array(word, { maxLength: 4 }), fc.constantFrom(' ', ' ', '', '  '))
    .map(([list, joint]) => list.join(joint));

  test.each([...types])('%s', (type, attribute) => {
    const element = [...mjmlElements.values()].find((one) => one.attributes.get(attribute)?.type === type)?.name ?? '';
    const accepts = acceptedBy(type);
    const text = (value: string): string =>
      page('', `<mj-attributes><${element} ${attribute}="${value}" /></mj-attributes>`);
    const judged = (value: string): boolean => walkMarkup(text(value)).marks.length === 0 && !accepts(value);
    fc.assert(
      fc.property(written, (value) => !judged(value)),
      { numRuns: 300 },
    );
  });

  test('the generator makes values of both sorts', () => {
    const values = fc.sample(written, { numRuns: 2000, seed: 1 });
    const accepted = values.filter(
      (value) =>
        walkMarkup(page('', `<mj-attributes><mj-text padding="${value}" /></mj-attributes>`)).marks.length === 0,
    );
    expect(accepted.length).toBeGreaterThan(50);
    expect(accepted.length).toBeLessThan(1900);
  });
});
