/** White space of HTML where none of it is shown: a line break, and all white space behind it, is one line break. */
export function shrinkSpace(text: string): string {
  return text.replace(/(?:\r\n?|\n)[ \t\r\n\f]*/g, '\n');
}
