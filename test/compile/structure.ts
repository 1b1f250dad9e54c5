import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { LetterModel } from '../../src/model/letter-model.ts';

/** What a value must never change: the shape of the page as a browser builds it. `text` is what its reader sees. */
export interface Structure {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly textNodes: number;
  /** The schemes of links and pictures. */
  readonly links: readonly string[];
  readonly hrefs: readonly string[];
  readonly text: string;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

export function structureOf(html: string): Structure {
  const elements: string[] = [];
  const attributes: string[] = [];
  const links: string[] = [];
  const hrefs: string[] = [];
  const texts: string[] = [];
  let textNodes = 0;
  const visit = (node: Node, isSeen: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      textNodes++;
      if (isSeen) texts.push(node.value);
    }
    if (!('tagName' in node)) return;
    elements.push(node.tagName);
    attributes.push(`${node.tagName}: ${node.attrs.map(({ name }) => name).join(' ')}`);
    for (const { name, value } of node.attrs) {
      if (name === 'href') hrefs.push(value);
      if (name === 'href' || name === 'src') links.push(/^[^:]*:/.exec(value)?.[0] ?? value);
    }
    const isHidden = node.attrs.some(({ name, value }) => name === 'style' && value.includes('display:none'));
    for (const child of node.childNodes) visit(child, isSeen && !isHidden && node.tagName !== 'head');
    if (/^(p|li|br|td|th|div|tr)$/.test(node.tagName)) texts.push(' ');
  };
  for (const node of parse(html).childNodes) visit(node, true);
  return { elements, attributes, textNodes, links, hrefs, text: texts.join('').replace(/[ \t\n]+/g, ' ') };
}

/** Texts that try to become something else: a tag, an attribute, an expression, MJML, a comment, a replacement. */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '{{subject}} {{{subject}}} {{#if x}}',
  '</mj-text><mj-raw><b>x</b></mj-raw>',
  '</mj-button></mj-column></mj-section></mj-body></mjml>',
  '<!-- --> <![endif]--> <!--[if mso]>',
  ']]> <![CDATA[ x',
  '&lt;b&gt; &amp;amp; &#60; &copy &nbsp;',
  "$& $1 $` $' $$",
  '<mj-include path="/etc/passwd" />',
  '</title></style></head>',
  'javascript:alert(1)',
  '`x` = y; color:red}',
  'Олена 😀 العربية \u200f',
  '\\{{x}} \\\\ %20 %s',
];

/** A letter in which every text that a person writes is this one. */
export function harmless(model: LetterModel, text = 'harmless'): LetterModel {
  const html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const { action } = model.next_step;
  return {
    ...model,
    subject: text,
    preheader: text,
    greeting: text,
    body: model.body.map(() => html),
    ...(model.options && { options: model.options.map(() => ({ text: html, advantage: text })) }),
    ...(model.table && {
      table: { columns: model.table.columns.map(() => text), rows: model.table.rows.map((row) => row.map(() => text)) },
    }),
    next_step: {
      summary: html,
      ...(action && {
        action: {
          ...action,
          label: text,
          href: `${action.href}#${encodeURIComponent(text).replace(/'/g, '%27')}&"<`,
        },
      }),
    },
    closing: { help: text, wish: text, farewell: text },
    sender: { ...model.sender, name: text, role: text, company: text, phone: text },
    labels: Object.fromEntries(Object.keys(model.labels).map((label) => [label, text])),
    company: {
      name: text,
      address: text,
      registration: text,
      logo: `https://lumo.example/${encodeURIComponent(text)}?"<'=`,
    },
    ...(model.details && { details: detailsOf(model.details, text) }),
  };
}

function detailsOf(
  details: { readonly [field: string]: unknown },
  text: string,
): { readonly [field: string]: unknown } {
  return Object.fromEntries(
    Object.entries(details).map(([field, value]) => [field, /_at$|_until$/.test(field) ? value : text]),
  );
}
