import { error, type Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { type MarkupElement, type MarkupNode, parseMarkup } from '../parse/mjml.ts';

/**
 * The last gate before a letter is written, whatever its template did: nothing in its HTML runs, sends a form or leads
 * anywhere but to https, mailto and tel. What is found stands at `span`, the place of the whole message.
 */
export function checkLetterHtml(html: string, template: string, span: Span, report: Report): void {
  const faults = new Set(parseMarkup(html).flatMap(faultsIn));
  for (const fault of faults) {
    const message = `the template \`${template}\` would put ${fault} into the letter`;
    const help =
      'links are https, mailto or tel: give such a field `"format": "link"` in the schema; print fields with {{ }}, not {{{ }}}';
    report(error('output/unsafe-html', span, message, { help }));
  }
}

/** Elements that run, load or send something; no letter from a person has one. */
const FORBIDDEN: ReadonlySet<string> = new Set(
  'script iframe frame object embed applet form input button select textarea base link svg math video audio'.split(' '),
);

/** Attributes that lead somewhere, with the schemes they may have. */
const LINKS: { readonly [attribute: string]: RegExp } = {
  href: /^(https:\/\/|mailto:|tel:|#)/i,
  src: /^(https:\/\/|cid:)/i,
  background: /^https:\/\//i,
  action: /^https:\/\//i,
  srcset: /^https:\/\//i,
};

function faultsIn(node: MarkupNode): readonly string[] {
  if (node.kind === 'text') return [];
  return [...faultsOf(node), ...node.children.flatMap(faultsIn)];
}

function faultsOf({ name, attributes }: MarkupElement): readonly string[] {
  const element = FORBIDDEN.has(name) ? [`the element <${name}>`] : [];
  const refresh = name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh' ? ['a page refresh'] : [];
  const others = Object.entries(attributes).flatMap(([attribute, value]) => faultOf(attribute, value));
  return [...element, ...refresh, ...others];
}

function faultOf(attribute: string, value: string): readonly string[] {
  if (attribute.startsWith('on')) return [`the program \`${attribute}\` in an element`];
  const allowed = LINKS[attribute];
  if (allowed === undefined || value === '' || allowed.test(value)) return [];
  return [`the link \`${value.slice(0, 60)}\``];
}
