/** Strings that MJML puts into HTML as they are. The list is short on purpose: the rest is parsed, here or there. */
export const COPIED: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'title',
  'rel',
  'srcset',
  'sizes',
  'background-url',
  'thumbnails-src',
  'lang',
  'dir',
]);

/** Their `href` may become part of a link to a network, as a replacement in which `$&` has a meaning. */
const SHARING: ReadonlySet<string> = new Set(['mj-social-element', 'mj-all', 'mj-class']);

/** Attributes of MJML elements whose text MJML copies; the value of any other is part of the layout. */
export function isCopied(element: string, attribute: string): boolean {
  return COPIED.has(attribute) && !(attribute === 'href' && SHARING.has(element));
}
