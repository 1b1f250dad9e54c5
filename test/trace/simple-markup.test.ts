import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markupHtml } from '../../src/link/markup-html.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { isSimpleMarkup, simpleMarkupText } from '../../src/trace/simple-markup.ts';
import { textOf } from '../parse/texts.ts';
import { plainText } from '../reference/plain-text.ts';

const PHONES = ['+47 555 01 234'];

const said: readonly (readonly [html: string, text: string])[] = [
  ['a', 'a'],
  ['a  b\n\tc', 'a b c'],
  ['a > "b" \u00a0 c', 'a > "b" \u00a0 c'],
  ['&lt;p&gt; &amp;amp; &quot;', '<p> &amp; "'],
  ['a <strong> b</strong><em>c</em>', 'a bc'],
  ['<strong>a <em>b</em></strong> c', 'a b c'],
  ['<em></em>a', 'a'],
  ['a <br> b<br>c', 'a\nb\nc'],
  ['<a href="https://x.example/?a=1&amp;b=2">a</a>', 'a (https://x.example/?a=1&b=2)'],
  ['<a href="https://x.example"><em>https://x.example</em></a>', 'https://x.example'],
  ['<a href="">a</a>', 'a'],
  ['a<a href="x"> </a>b', 'a (x)b'],
  [
    '<a href="mailto:a@b.example">write</a><br><a href="mailto:a@b.example">a@b.example</a>',
    'write (a@b.example)\na@b.example',
  ],
  ['<a href="tel:+4755501234">call\u00a0me</a>\u00a0now', 'call me (+47 555 01 234)\u00a0now'],
  ['<a href="tel:+4755501234">+47\u00a0555\u00a001\u00a0234</a>', '+47 555 01 234'],
];

test.each(said)('%j is simple markup and says %j', (html, text) => {
  expect(isSimpleMarkup(html)).toBe(true);
  expect(simpleMarkupText(html, PHONES)).toBe(text);
  expect(plainText(`<mj-text>${html}</mj-text>`, PHONES)).toBe(`${text}\n`);
});

const refused: readonly (readonly [why: string, html: string])[] = [
  ['nothing', ''],
  ['only a space', ' '],
  ['only an element', '<em></em>'],
  ['only a line break', '<br>'],
  ['a space at the beginning', ' a'],
  ['a space at the end', 'a\n'],
  ['a space at the beginning of an element', '<em> a</em>'],
  ['a no-break space at the end of an element', '<em>a\u00a0</em>'],
  ['a line break at the beginning', '<br>a'],
  ['a line break at the end', 'a<em><br></em>'],
  ['an empty line', 'a<br><br>b'],
  ['an empty line with spaces', 'a<br> <em>\n</em><br>b'],
  ['a link without words', 'a <a href="x"></a> b'],
  ['a link without a target', '<a>a</a>'],
  ['a link in a link', '<a href="x">a <a href="y">b</a></a>'],
  ['a link with another attribute', '<a href="x" hidden>a</a>'],
  ['a link in other quotes', "<a href='x'>a</a>"],
  ['a target that does not end', '<a href="x>a</a>'],
  ['a target that only begins', '<a href=">a</a>'],
  ['a target with the beginning of a tag', '<a href="x<em">a</a>'],
  ['a target with an end of a tag', '<a href="x>">a</a>'],
  ['an element that does not end', '<em>a'],
  ['an element that was not open', 'a</em>'],
  ['ends in another order', '<em><strong>a</em></strong>'],
  ['an end of another element', '<em>a</strong>'],
  ['a paragraph', '<p>a</p>'],
  ['an element of another name', '<b>a</b>'],
  ['an element with an attribute', '<em style="display:none">a</em>'],
  ['a name in capitals', '<EM>a</EM>'],
  ['a break that closes itself', 'a<br/>b'],
  ['a comment', 'a<!-- b -->c'],
  ['a comment for Outlook', 'a<!--[if mso]>b<![endif]-->c'],
  ['a tag that does not end', 'a<em'],
  ['a sign that begins a tag', 'a < b'],
  ['another reference', 'a&nbsp;b'],
  ['a reference by number', 'a&#60;b'],
  ['a reference that does not end', 'a &amp b'],
  ['a reference that what follows may end', 'a &am'],
  ['a sign that begins a reference', 'a & b'],
  ['another reference in a target', '<a href="&Tab;x">a</a>'],
];

test.each(refused)('refused: %s', (_why, html) => {
  expect(isSimpleMarkup(html)).toBe(false);
});

const UNITS = ['a', 'b', '1', ' ', '\n', '\u00a0', '*', '**', '*a*', '**b c**', '&', '&amp;', '<', '>', '"', ';'];
const LINKS = [
  '[a](https://x.example/?a&b="c")',
  '[call\u00a01](tel:+4755501234)',
  '[a@b](mailto:a@b)',
  '[**x**](https://x)',
];

const markdown = fc
  .array(fc.constantFrom(...UNITS, ...LINKS), { minLength: 1, maxLength: 9 })
  .map((units) => markupHtml(parseMarkdown(textOf(units.join('')), () => {})));

test('what Markdown becomes is simple markup, if it has words at its ends, and says the same as in a letter', () => {
  fc.assert(
    fc.property(markdown, (html) => {
      const words = html.replace(/<[^>]*>/g, '');
      expect(isSimpleMarkup(html), html).toBe(words !== '' && words.trim() === words);
      if (!isSimpleMarkup(html)) return;
      expect(`${simpleMarkupText(html, PHONES)}\n`).toBe(plainText(`<mj-text>${html}</mj-text>`, PHONES));
    }),
    { numRuns: 2000 },
  );
});

const PARTS = [
  '<strong>',
  '</strong>',
  '<em>',
  '</em>',
  '<a href="x">',
  '</a>',
  '<br>',
  'a',
  ' ',
  '&amp;',
  '&',
  '<',
  '>',
  '"',
  ';',
];

test('what is taken for simple markup says the same in a letter, also between words', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS, 'b', '</a>', '</em>'), { minLength: 1, maxLength: 7 }), (parts) => {
      const html = parts.join('');
      if (!isSimpleMarkup(html)) return;
      taken += 1;
      const text = simpleMarkupText(html, PHONES);
      expect(plainText(`<mj-text>a${html}b <em>c ${html} d</em></mj-text>`, PHONES)).toBe(`a${text}b c ${text} d\n`);
    }),
    { numRuns: 20_000 },
  );
  expect(taken).toBeGreaterThan(500);
});

test.each([
  '<',
  '&',
  '<a href="',
  '<em>',
  'a<br>',
  '<a href="x',
  ' ',
  '\n<br>',
  '<a href="x">a</a>',
  '<em> </em>',
  '1 1',
])('a long value of %j is read in no time', (part) => {
  const html = `a${part.repeat(Math.ceil(100_000 / part.length))}a`;
  const before = performance.now();
  isSimpleMarkup(html);
  simpleMarkupText(html, PHONES);
  expect(performance.now() - before).toBeLessThan(500);
});
