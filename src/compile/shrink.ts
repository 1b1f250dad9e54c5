/**
 * A line break and all white space behind it become one line break: MJML indents its HTML for people who read that, and
 * each letter would carry the spaces.
 */
export function shrink(html: string): string {
  return html.replace(/\n[ \t\r\n\f]+/g, '\n');
}

/** Not where a reader may see white space as it is written. */
export function isShrinkable(html: string): boolean {
  if (/<(?:pre|textarea)\b/i.test(html)) return false;
  return !/white-space/i.test(html) || !stylesOf(html).some((style) => KEEPING.test(style));
}

const KEEPING = /white-space[\w-]*\s*:\s*(?:pre|break-spaces)/i;

/** The text of a letter may well speak of styles. */
function stylesOf(html: string): readonly string[] {
  return [...html.matchAll(/<style\b[^]*?<\/style|\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi)].map(([style]) =>
    style.replace(/\/\*[^]*?\*\//g, ''),
  );
}
