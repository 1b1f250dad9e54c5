/**
 * A line break and all white space behind it become one line break: MJML indents its HTML for people who read that, and
 * each letter would carry the spaces.
 */
export function shrink(html: string): string {
  return html.replace(/\n[ \t\r\n\f]+/g, '\n');
}

/** Not where a reader may see white space as it is written. */
export function isShrinkable(html: string): boolean {
  if (/<(?:pre|textarea)[\s/>]/i.test(html)) return false;
  return !/white-space/i.test(html) || !stylesOf(html).some((style) => KEEPING.test(style));
}

const KEEPING = /white-space[\w-]*\s*:\s*(?:pre|break-spaces)/i;

/** Comments, and strings: an address of a picture may stand in a style. */
const SAYING_NOTHING = /\/\*[^]*?\*\/|"[^"]*"|'[^']*'/g;

const SHEET = /<style[\s/>][^]*?(?:<\/style|$)/gi;
const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]*)/g;

/** The text of a letter, or of an attribute, may well speak of styles. */
function stylesOf(html: string): readonly string[] {
  const sheets = [...html.matchAll(SHEET)].map(([sheet]) => sheet);
  return [...sheets, ...[...html.matchAll(TAG)].flatMap(([tag]) => styleOf(tag))].map((style) =>
    style.replace(SAYING_NOTHING, ''),
  );
}

function styleOf(tag: string): readonly string[] {
  const attributes = [...tag.matchAll(ATTRIBUTE)];
  return attributes.flatMap(([, name, style = '']) => (name?.toLowerCase() === 'style' ? [unquoted(style)] : []));
}

function unquoted(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1) : value;
}
