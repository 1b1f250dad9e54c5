import { expect, test } from 'vitest';
import { plainText } from '../reference/plain-text.ts';

const cases: readonly (readonly [name: string, mjml: string, text: string])[] = [
  ['blocks apart by an empty line', '<mj-text>a</mj-text><mj-text>b</mj-text>', 'a\n\nb'],
  ['paragraphs in one component', '<mj-text><p>a</p><p>b</p></mj-text>', 'a\n\nb'],
  ['a paragraph without an end', '<mj-text><p>a<p>b</mj-text>', 'a\n\nb'],
  ['line breaks', '<mj-text> a <br> b<br/>c</mj-text>', 'a\nb\nc'],
  ['white space as a browser shows it', '<mj-text>\n  a\t b\r\n  c\u00a0\u00a0d </mj-text>', 'a b c\u00a0\u00a0d'],
  ['emphasis without its marks', '<mj-text>a <strong>b</strong><em>c</em></mj-text>', 'a bc'],
  [
    'entities once',
    '<mj-text>&lt;b&gt; &amp;lt; &#x27;&quot; {{x}} $&amp; &lt;/mj-text&gt;</mj-text>',
    '<b> &lt; \'" {{x}} $& </mj-text>',
  ],
  [
    'nothing of head, title and preview',
    '<mjml><mj-head><mj-title>t</mj-title><mj-preview>p</mj-preview><mj-style>.a > b {}</mj-style></mj-head><mj-body><mj-text>a</mj-text></mj-body></mjml>',
    'a',
  ],
  ['nothing of comments', '<mj-raw><!--[if mso]><p>x</p><![endif]--></mj-raw><mj-text>a<!-- b --></mj-text>', 'a'],
  ['nothing hidden', '<mj-text>a<span style="color:red; display:none">b</span><p hidden>c</p></mj-text>', 'a'],
  [
    'components that close themselves',
    '<mj-text>a</mj-text><mj-divider /><mj-spacer height="2px" /><mj-text>b</mj-text>',
    'a\n\nb',
  ],
  [
    'a link behind its words',
    '<mj-text>see <a href="https://x.example/a?b=1&amp;c=2">the page</a>.</mj-text>',
    'see the page (https://x.example/a?b=1&c=2).',
  ],
  [
    'a link whose words are its target',
    '<mj-text><a href="https://x.example">https://x.example</a></mj-text>',
    'https://x.example',
  ],
  [
    'an address without its subject',
    '<mj-text><a href="mailto:a@b.example?subject=x">write</a> <a href="mailto:a@b.example">a@b.example</a></mj-text>',
    'write (a@b.example) a@b.example',
  ],
  [
    'an address in other letters',
    '<mj-text><a href="mailto:%D0%BE@b.example">write</a></mj-text>',
    'write (о@b.example)',
  ],
  [
    'an address that is wrongly encoded',
    '<mj-text><a href="mailto:%E0@b.example">write</a></mj-text>',
    'write (%E0@b.example)',
  ],
  [
    'an address over two lines',
    '<mj-text><a href="mailto:a%0A%0A%20b@c.example%20">write</a></mj-text>',
    'write (a b@c.example)',
  ],
  [
    'a number that its words already say',
    '<mj-text><a href="tel:+4755501234">+47 555 01 234</a> <a href="tel:+4755501234">call</a></mj-text>',
    '+47 555 01 234 call (+4755501234)',
  ],
  [
    'a link whose words only begin like its target, or hold it',
    '<mj-text><a href="https://x.example/o">https://x.example/order</a> <a href="https://x.example">see https://x.example</a></mj-text>',
    'https://x.example/order (https://x.example/o) see https://x.example (https://x.example)',
  ],
  [
    'an address that is only a part of its words',
    '<mj-text><a href="mailto:a@b.example">aa@b.example.evil</a></mj-text>',
    'aa@b.example.evil (a@b.example)',
  ],
  [
    'a number that is only a part of another',
    '<mj-text><a href="tel:+475550123">+47 555 01 234</a> <a href="tel:112">order 21125</a></mj-text>',
    '+47 555 01 234 (+475550123) order 21125 (112)',
  ],
  [
    'a link over a space',
    '<mj-text><a href="https://x.example"> https://x.example </a>.</mj-text>',
    'https://x.example .',
  ],
  ['a link without a target', '<mj-text><a>a</a></mj-text>', 'a'],
  ['a button', '<mj-button href="https://x.example/o/1">Confirm</mj-button>', 'Confirm: https://x.example/o/1'],
  [
    'a button to answer',
    '<mj-button href="mailto:a@b.example?subject=Re%3A%20x">Reply</mj-button>',
    'Reply: a@b.example',
  ],
  ['a button to call', '<mj-button href="tel:+4755501234">Call +47 555 01 234</mj-button>', 'Call +47 555 01 234'],
  ['a list', '<mj-text><ul><li>a</li><li>b</li></ul></mj-text>', '- a\n- b'],
  ['a numbered list', '<mj-text><ol><li>a</li><li>b</li></ol></mj-text>', '1. a\n2. b'],
  [
    'what belongs to an item below it, under its first word',
    '<mj-text><ul><li>a<br>b<br>c</li><li>a.<p>b</p></li></ul><ol><li>a<br>b</li></ol></mj-text>',
    '- a\n  b\n  c\n- a.\n  b\n\n1. a\n   b',
  ],
  ['an empty list', '<mj-text>a<ul></ul></mj-text>', 'a'],
  [
    'a table with each value behind its column',
    '<mj-table><tr><th>Item</th><th>Price</th></tr><tr><td>Lamp</td><td>2 &lt; 3</td></tr><tr><td>Bulb</td><td></td></tr></mj-table>',
    'Item: Lamp, Price: 2 < 3\nItem: Bulb',
  ],
  [
    'a table whose rows have names',
    '<mj-table><tr><th>When</th><td>Monday</td></tr><tr><th>Where</th><td>here</td></tr></mj-table>',
    'When: Monday\nWhere: here',
  ],
  ['a table without a head', '<mj-table><tr><td>a</td><td>b</td></tr></mj-table>', 'a, b'],
  [
    'a table that is only layout',
    '<mj-raw><table role="presentation"><tr><td>a</td><td>b</td></tr></table></mj-raw>',
    'a\n\nb',
  ],
  [
    'a table whose caption says what it is, first',
    '<mj-table><caption>a <b>b</b></caption><tr><th>c</th><td>d</td></tr></mj-table><mj-text><table><caption>e</caption><tbody><tr><td>f</td></tr></tbody></table></mj-text>',
    'a b\n\nc: d\n\ne\n\nf',
  ],
  [
    'a table that is only layout, with its caption',
    '<mj-raw><table role="none"><caption>a</caption><tr><td>b</td></tr></table></mj-raw>',
    'a\n\nb',
  ],
  ['heads of nothing, which are words', '<mj-table><tr><th>a</th><th>b</th></tr></mj-table>', 'a, b'],
  [
    'heads of which one has no value',
    '<mj-table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td></tr><tr><td>d</td></tr></mj-table>',
    'a, b\nc\nd',
  ],
  [
    'a head over the names of the rows',
    '<mj-table><tr><th>Item</th><th>Price</th></tr><tr><th>Lamp</th><td>2</td></tr></mj-table>',
    'Item: Lamp, Price: 2',
  ],
  [
    'names of rows with no head over them',
    '<mj-table><tr><th></th><th>Price</th></tr><tr><th>Lamp</th><td>2</td></tr></mj-table>',
    'Lamp: Price: 2',
  ],
  ['the name of a row without values', '<mj-table><tr><th>a</th><td></td></tr></mj-table>', 'a'],
  [
    'nothing of cells and rows that are hidden',
    '<mj-table><tr><td hidden>a</td><td>b</td></tr><tr style="display:none"><td>c</td></tr></mj-table>',
    'b',
  ],
  [
    'words that stand in no cell, as browsers move them',
    '<mj-table>a<tr>b<td>c</td></tr><tbody>d<tr><td>e</td></tr></tbody></mj-table>',
    'a\n\nd\n\nb\n\nc\ne',
  ],
  ['words that stand in no item', '<mj-text><ul>a<p>b</p><li>c</li></ul></mj-text>', 'a\n\nb\n\n- c'],
  ['terms and what they mean', '<mj-text><dl><dt>a</dt><dd>b</dd><dt>c</dt></dl></mj-text>', 'a\n\nb\n\nc'],
  [
    'parts of a page',
    '<mj-text>a<section>b<header>c</header></section>d<pre>e\nf</pre>g<hr>h</mj-text>',
    'a\n\nb\n\nc\n\nd\n\ne f\n\ng\n\nh',
  ],
  ['paragraphs in what stands within a line', '<mj-text>a<span><p>b</p><p>c</p></span>d</mj-text>', 'a\n\nb\n\nc\n\nd'],
  ['a word that goes on behind it', '<mj-text><b><p>a</p>b</b>c<i><p>d</p></i></mj-text>', 'a\n\nbc\n\nd'],
  [
    'a link over paragraphs',
    '<mj-text><a href="https://x.example"><p>a</p><p>b</p></a></mj-text>',
    'a\n\nb (https://x.example)',
  ],
  [
    'links that MJML makes',
    '<mj-navbar><mj-navbar-link href="https://x.example">a</mj-navbar-link><mj-navbar-link>b</mj-navbar-link></mj-navbar><mj-accordion><mj-accordion-element><mj-accordion-title>c</mj-accordion-title><mj-accordion-text>d</mj-accordion-text></mj-accordion-element></mj-accordion>',
    'a: https://x.example\n\nb\n\nc\n\nd',
  ],
  ['a button without words', '<mj-button href="https://x.example"></mj-button>', 'https://x.example'],
  ['an image beside a word', '<mj-text><img src="x" alt="a">b</mj-text>', 'a b'],
  ['an image with words over two lines', '<mj-text><img src="x" alt="a\n\tb"></mj-text>', 'a b'],
  ['an image with words', '<mj-text>a <img src="x" alt="b"> c</mj-text>', 'a b c'],
];

test.each(cases)('%s', (_name, mjml, text) => {
  expect(plainText(mjml, [])).toBe(`${text}\n`);
});

const calls: readonly (readonly [name: string, words: string, text: string])[] = [
  ['that its words do not say, as people wrote it', 'Call Emma', 'Call Emma: +44 20 7946 0123'],
  ['once, where its words say it', 'Call +442079460123', 'Call +442079460123'],
  ['with plain spaces', 'Call +44\u00a020\u00a07946\u00a00123', 'Call +44 20 7946 0123'],
  ['beside another in its words', 'Call, not +44 20 7946 0124', 'Call, not +44 20 7946 0124: +44 20 7946 0123'],
];
test.each(calls)('a button to call has the number %s', (_name, words, text) => {
  const phones = ['+380 44 555 01 36', '+44 20 7946 0123', '+44\u00a020\u00a07946\u00a00124'];
  expect(plainText(`<mj-button href="tel:+442079460123">${words}</mj-button>`, phones)).toBe(`${text}\n`);
});

test('a number has its no-break spaces only on a button', () => {
  const link = '<mj-text><a href="TEL:%2B442079460123">call</a> 5\u00a0kg</mj-text>';
  expect(plainText('<mj-button href="tel:112">Call</mj-button>', ['1\u00a01\u00a02'])).toBe('Call: 1 1 2\n');
  expect(plainText(link, ['+44 20 7946 0123'])).toBe('call (+44 20 7946 0123) 5\u00a0kg\n');
  expect(plainText(link, [])).toBe('call (+442079460123) 5\u00a0kg\n');
});
