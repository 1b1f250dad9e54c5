import { isSpaceAt } from './text-space.ts';

/**
 * The words of markup in which some are stressed, each by one element that begins and ends with words: most markup is no
 * more, and to take it apart as any other costs as much as the rest of a letter's text. Null where there is more in it,
 * and where white space stands at its ends. No white space stands together in the words that did not in the markup.
 */
export function stressedWords(html: string): string | null {
  if (!hasPlainEnds(html)) return null;
  let words = '';
  let at = 0;
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
    const { open, close } = stressAt(html, tag);
    const end = endOfStress(html, tag);
    if (end < 0) return null;
    words += html.slice(at, tag) + html.slice(tag + open.length, end);
    at = end + close.length;
  }
  return at === 0 ? html : words + html.slice(at);
}

/** Has it such words? Most letters are asked no more. */
export function isStressedWords(html: string): boolean {
  if (!hasPlainEnds(html)) return false;
  let at = 0;
  for (let tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
    const end = endOfStress(html, tag);
    if (end < 0) return false;
    at = end + stressAt(html, tag).close.length;
  }
  return true;
}

interface Stress {
  readonly open: string;
  readonly close: string;
}

const STRONG: Stress = { open: '<strong>', close: '</strong>' };
const EM: Stress = { open: '<em>', close: '</em>' };

/** The tags of words that are stressed. */
export const STRESS_TAGS: readonly string[] = [STRONG.open, STRONG.close, EM.open, EM.close];

const S = 0x73;

/** What the tag here is, if it is one of these. */
function stressAt(html: string, tag: number): Stress {
  return html.charCodeAt(tag + 1) === S ? STRONG : EM;
}

/** Where the words end of the element that begins here; -1 where there is another, or one with other things in it. */
function endOfStress(html: string, tag: number): number {
  const { open, close } = stressAt(html, tag);
  if (!html.startsWith(open, tag)) return -1;
  const start = tag + open.length;
  const end = html.indexOf('<', start);
  if (end <= start || isSpaceAt(html, start) || isSpaceAt(html, end - 1)) return -1;
  return html.startsWith(close, end) ? end : -1;
}

function hasPlainEnds(html: string): boolean {
  return html !== '' && !isSpaceAt(html, 0) && !isSpaceAt(html, html.length - 1);
}
