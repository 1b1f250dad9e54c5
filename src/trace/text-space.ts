/** White space in the words of HTML is one space, as browsers show it. A no-break space is no such space. */
export function collapsed(text: string): string {
  return /[\t\r\n\f]| {2}/.test(text) ? text.replace(/[ \t\r\n\f]+/g, ' ') : text;
}

/** The same, and none at its ends. */
export function inLine(text: string): string {
  return withoutEnds(collapsed(text));
}

/** Spaces as a browser shows them, in text with line breaks: none at the ends of lines, never two, no line at the ends. */
export function tidy(text: string): string {
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  const spaced = single.includes('\n') ? single.replace(/ ?\n ?/g, '\n') : single;
  return withoutEnds(spaced);
}

function withoutEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end - start === text.length ? text : text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

/** No-break spaces hold a number together on a button. In plain text it is there to copy, for programs that know no such space. */
export function breakable(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
