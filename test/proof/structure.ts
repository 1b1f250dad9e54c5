import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What a value must never change: the shape of a letter as a browser builds it. */
export function shapeOf(html: string): readonly string[] {
  const shape: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text') shape.push('text');
    if (node.nodeName === '#comment') shape.push('comment');
    if (!('tagName' in node)) return;
    const names = node.attrs.map(({ name }) => name).join(' ');
    const schemes = node.attrs
      .filter(({ name }) => ['href', 'src', 'action', 'background'].includes(name))
      .map(({ value }) => /^[a-z][a-z\d+.-]*:/i.exec(value)?.[0] ?? 'no scheme');
    shape.push(`<${node.tagName} ${names}> ${schemes.join(' ')}`);
    for (const child of node.childNodes) visit(child);
    shape.push('end');
  };
  for (const node of parse(html).childNodes) visit(node);
  return shape;
}

/** Where two shapes part; null where they are the same. */
export function differenceOf(one: readonly string[], other: readonly string[]): string | null {
  const at = one.findIndex((line, index) => line !== other[index]);
  if (at === -1 && one.length === other.length) return null;
  const place = at === -1 ? one.length : at;
  return `${one[place] ?? 'nothing'} became ${other[place] ?? 'nothing'}`;
}

/** Texts that try to become something else: a tag, an attribute, an expression, MJML, a comment, a style, a link. */
export const HOSTILE: readonly string[] = [
  '"><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '</p></td></tr></table>',
  '{{subject}} {{{subject}}} {{#if x}}',
  '</mj-text><mj-raw><b>x</b></mj-raw>',
  '</mj-button></mj-column></mj-section></mj-body></mjml>',
  '<!-- --> <![endif]--> <!--[if mso]>',
  '--> x <!--',
  ']]> <![CDATA[ x',
  '&lt;b&gt; &amp;amp; &#60; &copy &nbsp;',
  "$& $1 $` $' $$",
  '<mj-include path="/etc/passwd" />',
  '</title></style></head>',
  'javascript:alert(1)',
  '`x` = y; color:red} .a{display:none',
  'Олена 😀 العربية \u200f',
  '\\{{x}} \\\\ %20 %s',
  'line\r\nline\n\nline\u2028line',
  '\u202Egnol\u202C \u2067x\u2069',
  `long ${'word '.repeat(1000)}`,
  'a'.repeat(5000),
];
