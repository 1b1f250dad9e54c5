/** White space in the words of HTML is one space, as browsers show it. A no-break space is no such space. */
export function collapsed(text: string): string {
  return isCollapsed(text) ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
}

/** Has it no white space but single spaces? */
export function isCollapsed(text: string): boolean {
  return !ODD_PAIR.test(text) && !isControl(text.charCodeAt(text.length - 1));
}

/** Of an empty text there is no last character, and that is none. */
function isControl(code: number): boolean {
  return code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
}

/** The machine goes from pair to pair in less time than from character to character. */
const ODD_PAIR = / [ \t\r\n\f]|[\t\r\n\f][^]/;

/** White space as `trim` knows it. */
export function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text.charAt(index));
}

/** Spaces as a browser shows them, in text with line breaks: none at the ends of lines, never two, no line at the ends. */
export function tidy(text: string): string {
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  const spaced = single.includes('\n') ? single.replace(/ ?\n ?/g, '\n') : single;
  let start = 0;
  let end = spaced.length;
  while (start < end && isBlank(spaced.charCodeAt(start))) start += 1;
  while (start < end && isBlank(spaced.charCodeAt(end - 1))) end -= 1;
  return spaced.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

/** No-break spaces hold a number together on a button. In plain text it is there to copy, for programs that know no such space. */
export function breakable(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
