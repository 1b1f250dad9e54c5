/** What inboxes show behind the subject before they cut: vendors measure 40 to 90 characters. */
const MAX_LENGTH = 110;

/** The beginning of a letter's text, cut at a word: the line that the inbox shows behind the subject. */
export function preheaderFrom(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim();
  if (text.length <= MAX_LENGTH) return text;
  const head = text.slice(0, MAX_LENGTH);
  const lastSpace = head.lastIndexOf(' ');
  const cut = lastSpace > 0 ? head.slice(0, lastSpace) : withoutHalfCharacter(head.slice(0, MAX_LENGTH - 1));
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** A cut must not leave half of a surrogate pair: it could not be written as UTF-8. */
function withoutHalfCharacter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
