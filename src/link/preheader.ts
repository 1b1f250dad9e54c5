/** What inboxes show behind the subject before they cut: vendors measure 40 to 90 characters. */
const MAX_LENGTH = 110;

/** The beginning of a letter's text, cut at a word: the line that the inbox shows behind the subject. */
export function preheaderFrom(body: string): string {
  const text = oneLine(body);
  return text.length <= MAX_LENGTH ? text : cutToLength(text);
}

/** The same of the beginning of a body; null where what stands behind it is still seen. */
export function preheaderIfFilled(begin: string): string | null {
  const text = begin.length > MAX_LENGTH ? oneLine(begin) : '';
  return text.length <= MAX_LENGTH ? null : cutToLength(text);
}

function cutToLength(text: string): string {
  const lastSpace = text.lastIndexOf(' ', MAX_LENGTH - 1);
  const cut = lastSpace > 0 ? text.slice(0, lastSpace) : withoutHalfCharacter(text.slice(0, MAX_LENGTH - 1));
  return `${cut.slice(0, endOfWords(cut))}…`;
}

/** As much of a text as decides its preheader; asked for each letter of a list. */
function oneLine(body: string): string {
  // Behind its end there are more words.
  const head = body.slice(0, body.charAt(MAX_LENGTH) === ' ' ? MAX_LENGTH + 2 : MAX_LENGTH + 1);
  if (!hasOddSpace(head)) return head;
  return body.replace(/\s+/g, ' ').trim();
}

/** Has it white space that is more than one space between two words? */
function hasOddSpace(text: string): boolean {
  return text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') || OTHER_SPACE.test(text);
}

const OTHER_SPACE = /[^\S ]/;

/** Where the last word ends: nothing but words stands before the ellipsis. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s,;:–—-]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** A cut must not leave half of a surrogate pair: it could not be written as UTF-8. */
function withoutHalfCharacter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
