/**
 * Lines of a text by offset. A line ends before its `\n` or `\r\n`; no other character ends one, as in YAML.
 */
export function lineStart(text: string, offset: number): number {
  // `lastIndexOf` takes a place before the start for the start, where a line break may stand.
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** The start of the next line, or the text's length. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The number of spaces that the line at `start` begins with; a tab ends them. */
export function indentAt(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end += 1;
  return end - start;
}

/** The line from `start` without its spaces and tabs on both sides. */
export function lineText(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start)).trim();
}
