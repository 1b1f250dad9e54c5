import { isCall, shownTarget } from './link-target.ts';
import { breakable, collapsed, tidy } from './text-space.ts';

/**
 * Is this HTML nothing but words, `strong`, `em`, `a` and `br`, written as `link/markup-html.ts` writes them, so that it
 * is a part of its line wherever it stands? Every element ends in it, links have words and no link in them; it begins and
 * ends with words, without white space there, and has no empty line. Other markup is not wrong, only not known here.
 */
export function isSimpleMarkup(html: string): boolean {
  if (!hasTags(html)) return isTrim(html);
  const open: string[] = [];
  let text = '';
  let wordsFrom = 0;
  for (const { kind, name, value } of partsOf(html)) {
    if (kind === 'other' || (kind === 'open' && name === 'a' && open.includes('a'))) return false;
    if (kind === 'open') open.push(name);
    if (kind === 'open' && name === 'a') wordsFrom = text.length;
    if (kind === 'close' && open.pop() !== name) return false;
    if (kind === 'close' && name === 'a' && text.length === wordsFrom) return false;
    if (kind === 'text') text += value;
  }
  return open.length === 0 && isTrim(text) && !(text.includes('\n') && /\n *\n/.test(text));
}

function isTrim(text: string): boolean {
  return text !== '' && text.trim() === text;
}

/**
 * Simple markup as the plain text has it: the target of a link behind its words, a line break where there is a `br` and
 * nowhere else, white space as browsers show it.
 */
export function simpleMarkupText(html: string, phones: readonly string[]): string {
  if (!hasTags(html)) return collapsed(html);
  let text = '';
  let words = '';
  let href: string | null = null;
  for (const { kind, name, value } of partsOf(html)) {
    if (kind === 'text' && href !== null) words += value;
    else if (kind === 'text') text += value;
    else if (kind === 'open' && name === 'a') href = value;
    else if (kind === 'close' && name === 'a' && href !== null) {
      text += linkText(words, href, phones);
      words = '';
      href = null;
    }
  }
  return tidy(text);
}

function linkText(words: string, href: string, phones: readonly string[]): string {
  const target = shownTarget(words, href, phones);
  const text = target === null ? words : `${words} (${target})`;
  return isCall(href) ? breakable(text) : text;
}

function hasTags(html: string): boolean {
  return html.includes('<') || html.includes('&');
}

interface Part {
  /** `other` is what is no simple markup; it is the last part. */
  readonly kind: 'text' | 'open' | 'close' | 'other';
  /** Of an element that opens or closes. */
  readonly name: string;
  /** Text, in which `br` is a line break and no other is; the target of a link that opens. */
  readonly value: string;
  /** How much of the HTML it is. */
  readonly length: number;
}

/** Letters are written with this: a regular expression for all parts takes several times as long. */
function partsOf(html: string): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < html.length; ) {
    const part = html[at] === '<' ? tagAt(html, at) : textAt(html, at);
    parts.push(part);
    at = part.kind === 'other' ? html.length : at + part.length;
  }
  return parts;
}

const OTHER: Part = { kind: 'other', name: '', value: '', length: 0 };

const TAGS: ReadonlyMap<string, Part> = new Map([
  ['<br>', { kind: 'text', name: '', value: '\n', length: 4 }],
  ['<strong>', { kind: 'open', name: 'strong', value: '', length: 8 }],
  ['</strong>', { kind: 'close', name: 'strong', value: '', length: 9 }],
  ['<em>', { kind: 'open', name: 'em', value: '', length: 4 }],
  ['</em>', { kind: 'close', name: 'em', value: '', length: 5 }],
  ['</a>', { kind: 'close', name: 'a', value: '', length: 4 }],
]);

const LINK = '<a href="';
const LINK_END = '">';
const EMPTY_LINK = LINK + LINK_END;

function tagAt(html: string, at: number): Part {
  const tag = html.slice(at, html.indexOf('>', at) + 1);
  const known = TAGS.get(tag);
  if (known !== undefined) return known;
  if (tag.length < EMPTY_LINK.length || !tag.startsWith(LINK) || !tag.endsWith(LINK_END)) return OTHER;
  const href = tag.slice(LINK.length, -LINK_END.length);
  const value = decoded(href);
  if (value === null || href.includes('"') || href.includes('<')) return OTHER;
  return { kind: 'open', name: 'a', value, length: tag.length };
}

function textAt(html: string, at: number): Part {
  const tag = html.indexOf('<', at);
  const end = tag < 0 ? html.length : tag;
  const value = decoded(html.slice(at, end));
  return value === null ? OTHER : { kind: 'text', name: '', value: collapsed(value), length: end - at };
}

const REFERENCES: readonly (readonly [reference: string, character: string])[] = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
];

/** Null where a reference is another than ours, or has no end: what stands behind it could become a part of it. */
function decoded(text: string): string | null {
  let read = '';
  let at = 0;
  for (let next = text.indexOf('&'); next >= 0; next = text.indexOf('&', at)) {
    const found = REFERENCES.find(([reference]) => text.startsWith(reference, next));
    if (found === undefined) return null;
    read += text.slice(at, next) + found[1];
    at = next + found[0].length;
  }
  return at === 0 ? text : read + text.slice(at);
}
