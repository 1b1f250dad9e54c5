import { isCall, shownTarget } from './link-target.ts';
import { isStressedWords, stressedWords } from './stressed-words.ts';
import { breakable, collapsed, isCollapsed, isSpaceAt, tidy } from './text-space.ts';

/**
 * Is this HTML nothing but words, `strong`, `em`, `a` and `br`, written as `link/markup-html.ts` writes them, so that it
 * is a part of its line wherever it stands? Every element ends in it, links have words and no link in them; it begins and
 * ends with words, without white space there, and has no empty line. Other markup is not wrong, only not known here.
 */
export function isSimpleMarkup(html: string): boolean {
  return hasKnownReferences(html) && (isStressedWords(html) || isWellNested(html));
}

/** Every value of every letter is asked: from tag to tag, and of the words between them no more than their ends. */
function isWellNested(html: string): boolean {
  const open: string[] = [];
  let hasWords = false;
  let linkHasWords = false;
  let isLineEmpty = false;
  let endsInSpace = false;
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    if (at < end) {
      if (!hasWords && isSpaceAt(html, at)) return false;
      hasWords = true;
      linkHasWords = true;
      endsInSpace = isSpaceAt(html, end - 1);
      isLineEmpty &&= isBlank(html, at, end);
    }
    if (tag < 0) break;
    const { kind, name, length } = tagAt(html, tag);
    if (kind === 'other' || (kind === 'text' && (isLineEmpty || !hasWords))) return false;
    if (kind === 'open' && name === 'a') {
      if (open.includes('a')) return false;
      linkHasWords = false;
    }
    if (kind === 'open') open.push(name);
    if (kind === 'close' && (open.pop() !== name || (name === 'a' && !linkHasWords))) return false;
    if (kind === 'text') {
      linkHasWords = true;
      endsInSpace = true;
      isLineEmpty = true;
    }
    at = tag + length;
  }
  return open.length === 0 && hasWords && !endsInSpace;
}

/** False where one is another than ours, or has no end: what stands behind it could become a part of it. */
function hasKnownReferences(html: string): boolean {
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) {
    if (!REFERENCES.some(([reference]) => html.startsWith(reference, at))) return false;
  }
  return true;
}

/** Nothing in it that a browser would show. */
function isBlank(html: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!' \t\r\n\f'.includes(html.charAt(index))) return false;
  return true;
}

/**
 * Simple markup as the plain text has it: the target of a link behind its words, a line break where there is a `br` and
 * nowhere else, white space as browsers show it.
 */
export function simpleMarkupText(html: string, phones: readonly string[]): string {
  const hasReferences = html.includes('&');
  // The markup itself is read for white space: words that were put together have to be copied for that.
  const isInOrder = isCollapsed(html) && (!hasReferences || hasKnownReferences(html));
  const words = isInOrder ? stressedWords(html) : null;
  if (words !== null) return hasReferences ? (decoded(words) ?? words) : words;
  return hasReferences || html.includes('<') ? textOfParts(html, phones) : collapsed(html);
}

function textOfParts(html: string, phones: readonly string[]): string {
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

/** A regular expression for all parts takes several times as long. */
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

interface Tag {
  readonly tag: string;
  readonly part: Part;
}

function known(tag: string, kind: Part['kind'], name: string, value = ''): Tag {
  return { tag, part: { kind, name, value, length: tag.length } };
}

/** By the letter behind `<` or `</`: no tag of ours is taken for another one. */
const OPENING: ReadonlyMap<number, Tag> = byLetter(1, [
  known('<br>', 'text', '', '\n'),
  known('<strong>', 'open', 'strong'),
  known('<em>', 'open', 'em'),
]);

const CLOSING: ReadonlyMap<number, Tag> = byLetter(2, [
  known('</strong>', 'close', 'strong'),
  known('</em>', 'close', 'em'),
  known('</a>', 'close', 'a'),
]);

function byLetter(index: number, tags: readonly Tag[]): ReadonlyMap<number, Tag> {
  return new Map(tags.map((tag) => [tag.tag.charCodeAt(index), tag]));
}

const SLASH = 0x2f;

const LINK = '<a href="';

function tagAt(html: string, at: number): Part {
  const letter = html.charCodeAt(at + 1);
  const found = letter === SLASH ? CLOSING.get(html.charCodeAt(at + 2)) : OPENING.get(letter);
  if (found !== undefined) return html.startsWith(found.tag, at) ? found.part : OTHER;
  return html.startsWith(LINK, at) ? linkAt(html, at) : OTHER;
}

function linkAt(html: string, at: number): Part {
  const end = html.indexOf('>', at);
  const href = html.slice(at + LINK.length, end - 1);
  if (end < at + LINK.length + 1 || html[end - 1] !== '"' || href.includes('"') || href.includes('<')) return OTHER;
  const value = decoded(href);
  return value === null ? OTHER : { kind: 'open', name: 'a', value, length: end + 1 - at };
}

function textAt(html: string, at: number): Part {
  const tag = html.indexOf('<', at);
  const end = tag < 0 ? html.length : tag;
  const value = decoded(html.slice(at, end));
  return value === null ? OTHER : { kind: 'text', name: '', value: collapsed(value), length: end - at };
}

/** Every reference that our markup has. */
export const REFERENCES: readonly (readonly [reference: string, character: string])[] = [
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
