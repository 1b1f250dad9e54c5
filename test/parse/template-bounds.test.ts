import { describe, expect, test } from 'vitest';
import { loadMarkup } from '../../src/run/mjml.ts';
import { readTemplate } from './template-shape.ts';

const SIZE = 256 * 1024;

describe('a template as large as one may be ends soon, with few findings', () => {
  test.each([
    '<',
    '<a ',
    '<a b="',
    "<a b='",
    '<a b ',
    '<a b="c"',
    '<p>',
    '</p>',
    '<b><i></b></i>',
    '<p>{{a}}',
    '{{#if a}}<p>',
    '{{#if a}}<p>{{/if}}',
    '<!--',
    '<!-- {{a}} -->',
    '<!--[if !mso]><!-->',
    '<?',
    '<![CDATA[',
    '<![CDATA[]]>',
    '<mj-style>',
    '<mj-style><</mj-style>',
    '<a href="https://{{a}}">b</a>',
    '{{a}}',
    '{{[',
    '{{a\n',
    '{{> a}}',
    '{{#*inline "a"}}',
    '&',
  ])('%s', (piece) => {
    const text = piece.repeat(SIZE / piece.length);
    const { tree, findings } = readTemplate(text);
    expect(fastest(text)).toBeLessThan(1000);
    expect(findings.length).toBeLessThanOrEqual(100);
    expect(tree === null).toBe(piece !== '&');
  });

  test('or with none, where it is well-formed', () => {
    const paragraph = '<p class="a">\\{{b}} &amp; {{! c }}<br></p>\n';
    const { tree, findings } = readTemplate(paragraph.repeat(4_999));
    expect(fastest(paragraph.repeat(4_999))).toBeLessThan(1000);
    expect(findings).toEqual([]);
    expect(tree?.nodes).toHaveLength(2 * 4_999);
  });
});

test('an element may stand in 99 others, not in 100', () => {
  expect(readTemplate(nested(100)).findings).toEqual([]);
  const { findings } = readTemplate(nested(101));
  expect(findings.map(({ code, span }) => [code, span?.start])).toEqual([['template/too-deep', 301]]);
});

/** Why all this is refused: MJML takes it, says nothing and makes something else of it. */
describe('MJML is silent about', () => {
  test.each([
    ['a name in capitals, whose contents it drops', '<MJ-TEXT>Kari</MJ-TEXT>', '', /Kari/, false],
    ['an end tag in capitals, before which it drops everything', '<mj-text>Kari</MJ-TEXT>', '', /Kari/, false],
    [
      'a "<" in a style, behind which it drops everything',
      '',
      '<mj-style>a<b {}</mj-style><mj-title>Kari</mj-title>',
      /Kari/,
      false,
    ],
    [
      'a quote that lets data become an attribute',
      `<mj-image src="https://x.example/y.png" alt='a" title="Kari' />`,
      '',
      / title="Kari"/,
      true,
    ],
    ['an element that HTML does not close', '<mj-text><div/>Kari</mj-text>', '', /<div\/>Kari/, true],
    ['a comment that ends elsewhere', '<mj-text>a<!-- b --!> Kari --></mj-text>', '', /<!-- b --!> Kari -->/, true],
  ])('%s', async (_name, body, head, pattern, isThere) => {
    const mjml = `<mjml><mj-head>${head}</mj-head><mj-body><mj-section><mj-column>${body}</mj-column></mj-section></mj-body></mjml>`;
    const markup = await loadMarkup();
    const { html, problems } = await markup(mjml);
    expect(problems).toEqual([]);
    expect(pattern.test(html)).toBe(isThere);
    expect(readTemplate(mjml).findings.length).toBeGreaterThan(0);
  });
});

/** Of a few runs: another test may keep the machine busy during one. */
function fastest(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    readTemplate(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function nested(depth: number): string {
  return '<b>'.repeat(depth) + '</b>'.repeat(depth);
}
