import type { LetterRecord, Work } from '../../reference/pipeline.ts';

/** A template whose letters must be the same both ways, for each of these records. */
export interface Structure extends Work {
  readonly name: string;
  readonly records: readonly LetterRecord[];
  /** The codes for which the parser refuses it, where it does. */
  readonly refused?: readonly string[];
}

/** Texts that have meant something else to some layer: empty, at edges of white space, markup, expressions, patterns, tokens. */
export const NASTY: readonly string[] = [
  'plain words',
  '',
  ' ',
  '\n',
  ' in front',
  'behind ',
  'behind\n',
  '\u00A0',
  '\u00A0hard\u00A0',
  'two  spaces',
  'a\nb',
  'a\n   b\r\n\r\n  c\rd',
  'a\tb \f c',
  `&<>"'\`=`,
  '&amp; &lt; &#x27; &nbsp',
  '<b>bold</b>',
  '</mj-text><mj-text>',
  '</td></tr>',
  '<!-- note -->',
  '<!--[if mso]>x<![endif]-->',
  '<![endif]-->',
  '-->',
  ']]>',
  "$& $1 $$ $` $'",
  '{{name}} {{{name}}} {{#if x}}',
  '\\{{x}}',
  'font-family: Lato, Roboto',
  'true',
  'false',
  'none',
  '0',
  'undefined',
  '#abc',
  '#a1B2c3',
  '12px',
  '50%',
  'a b',
  'https://lumo.example/o?a=1&b=2#x',
  'ola@lumo.example',
  '+47 555 01 234',
  'javascript:alert(1)',
  'url(x) } .a { color: red',
  'red; white-space: pre',
  'style="white-space: pre-wrap"',
  '<pre>a</pre>',
  'HBSq7zQ TOKEN0 xq0x',
  'q0Zk0Yq0Zk Q0ZK1YQ0ZK',
  ' q0Zk0Yq0Zk q1zk #eC0000 ec0001 ',
  'amp',
  'lt b',
  '#60',
  'x26',
  ';',
  'a\u0001b\u000Bc\u007Fd\u0085e',
  '\u0085next line\u0085',
  '\u{E000}\u{F0000}\u{10FFFD}',
  'Ærøskøbing Лариса 日本 😀',
  '\uD800 half',
  'half \uDC00',
  '\u2028line\u2029',
  '\uFEFFmark\u200B\u200E',
  'x'.repeat(5000),
];

/** Markup, as Markdown makes it and as nobody should write it. */
export const NASTY_MARKUP: readonly string[] = [
  'plain',
  '',
  ' ',
  '<strong>strong</strong>',
  '<em>a</em> and <strong>b <em>c</em></strong>',
  'one<br>two<br />three',
  '<a href="https://lumo.example/?a=1&amp;b=2">link</a>',
  '<a href="mailto:ola@lumo.example">ola@lumo.example</a>, <a href="tel:+4755501234">+47\u00A0555\u00A001\u00A0234</a>',
  ' <em>spaced</em> ',
  'a\n   b\r\nc',
  'a &amp; b &lt; c &nbsp;',
  'a & b',
  'a < b',
  'open <b>only',
  'closed only</b>',
  '</div>',
  '</mj-text>',
  '</td></tr></table>',
  '<mj-text>x</mj-text>',
  '<td>cell</td>',
  '<img src="https://lumo.example/x.png" alt="a picture">',
  '<pre>a\n   b</pre>',
  '<span style="white-space: pre-wrap">a\n   b</span>',
  '<!-- note -->',
  '<!--[if mso]><p>x</p><![endif]-->',
  '<!--',
  '<style>p { color: red }</style>',
  '<p class="note">paragraph</p>',
  '"quoted" \'too\'',
  '<a href="x" title="a > b">x</a>',
  '{{name}}',
  '<strong>  </strong>',
  '<b title="',
  '<b title="x',
  '<b',
  '<strong></strong>',
  '<strong>',
  '</a>',
  '<textarea>',
  '<title>',
  '<script>',
  '<!--[if mso]>',
  '<![endif]-->',
  '<![CDATA[',
  '<b title="',
  '<STRONG>loud</STRONG>',
  '<br><br>',
];

/** A page with these sections. */
export function page(sections: string, head = '', attributes = ''): string {
  return `<mjml${attributes}>\n${head === '' ? '' : `<mj-head>${head}</mj-head>`}\n<mj-body>\n${sections}\n</mj-body></mjml>`;
}

/** A page with one column. */
export function column(inner: string, head = '', attributes = ''): string {
  return page(`<mj-section>\n  <mj-column>\n    ${inner}\n  </mj-column>\n</mj-section>`, head, attributes);
}

/** A record for each of the values of one field. */
export function valuesOf(field: string, values: readonly unknown[]): readonly LetterRecord[] {
  return values.map((value) => ({ [field]: value }));
}

/** All ways in which these fields can be true or false, with `others` in each. */
export function switches(fields: readonly string[], others: LetterRecord = {}): readonly LetterRecord[] {
  return Array.from({ length: 2 ** fields.length }, (_, bits) => ({
    ...others,
    ...Object.fromEntries(fields.map((field, place) => [field, (bits >> place) % 2 === 1])),
  }));
}

/** A list of 0, 1, 2, 3 and 1 other items, in a field. */
export function lists(field: string, others: LetterRecord = {}): readonly LetterRecord[] {
  return LISTS.map((items) => Object.assign({ [field]: items }, others));
}

const LISTS = [['a'], [], ['a', 'b'], ['x & y', '<b>'], ['c', '', ' e'], ['other']].map((texts) =>
  texts.map((text, place) => ({ text, n: place, is_odd: place % 2 === 1, link: `https://lumo.example/${text}` })),
);
