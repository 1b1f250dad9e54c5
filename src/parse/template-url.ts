import type { Escape } from '../model/template-tree.ts';

/** Attributes whose value is an address, in HTML and in MJML. */
const URL_ATTRIBUTES: ReadonlySet<string> = new Set([
  'action',
  'background',
  'background-url',
  'base-url',
  'cite',
  'data',
  'formaction',
  'href',
  'icon-unwrapped-url',
  'icon-wrapped-url',
  'longdesc',
  'poster',
  'src',
  'thumbnails-src',
  'xlink:href',
]);

export function isUrlAttribute(name: string): boolean {
  return URL_ATTRIBUTES.has(name);
}

/**
 * What of an address stands before a place in it. `host`: its host is not complete; `mail`, `phone`: behind `mailto:`,
 * `tel:`; `inside`: behind a whole host, or behind the `?` of a mail address; `mixed`: that depends on a branch before.
 */
export type Prefix =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'host' | 'inside' | 'mail' | 'phone' | 'other' | 'mixed' };

export const NOTHING: Prefix = { kind: 'literal', text: '' };

export function afterText(prefix: Prefix, text: string): Prefix {
  if (prefix.kind === 'literal') return { kind: 'literal', text: prefix.text + text };
  return prefix.kind === 'mail' && text.includes('?') ? { kind: 'inside' } : prefix;
}

/** Behind a value. Where nothing made it safe, that was said, and is not said again of the next one. */
export function afterValue(prefix: Prefix): Prefix {
  const kind = kindOf(prefix);
  if (escapeAt(prefix) === null) return { kind: 'inside' };
  return { kind: kind === 'nothing' ? 'other' : kind };
}

/** What a value at this place needs; null where nothing makes it safe. */
export function escapeAt(prefix: Prefix): Exclude<Escape, 'none'> | null {
  switch (kindOf(prefix)) {
    case 'inside':
      return 'url-part';
    case 'mail':
      return 'mail-address';
    case 'phone':
      return 'phone-number';
    case 'nothing':
    case 'other':
      return 'html';
    case 'host':
    case 'mixed':
      return null;
  }
}

/** Behind a block that went one way or the other. */
export function joined(one: Prefix, other: Prefix): Prefix {
  if (one.kind === 'literal' && other.kind === 'literal' && one.text === other.text) return one;
  const kinds = [kindOf(one), kindOf(other)];
  const [kind = 'mixed', second] = kinds;
  if (kind === second && kind !== 'nothing' && kind !== 'host') return { kind };
  return kinds.every((each) => each === 'nothing' || each === 'other') ? { kind: 'other' } : { kind: 'mixed' };
}

function kindOf(prefix: Prefix): Exclude<Prefix['kind'], 'literal'> | 'nothing' {
  if (prefix.kind !== 'literal') return prefix.kind;
  const text = prefix.text.trimStart();
  if (text === '') return 'nothing';
  if (/^mailto:/i.test(text)) return text.includes('?') ? 'inside' : 'mail';
  if (/^tel:/i.test(text)) return 'phone';
  if (!/^https?:/i.test(text)) return 'other';
  // A character reference or a backslash could be read as the end of the host, or as a part of it.
  return /^https?:\/\/[^\s/?#&\\]+[/?#]/i.test(text) ? 'inside' : 'host';
}
