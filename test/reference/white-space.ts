/**
 * A line break and all white space behind it are one line break; none is changed where somebody may see it as it is
 * written, for a tag or a style says so. Tags in comments count, since some programs read those, and so do `<pre` and
 * `<textarea` wherever they stand: a tag that is left open may have swallowed them for one reader only.
 */
export function shrunk(html: string): string {
  if (/<(?:pre|textarea)[\s/>]/i.test(html)) return html;
  return tagsIn(html).some(showsWhiteSpace) ? html : html.replace(/[\r\n][ \t\r\n\f]*/g, '\n');
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What stands behind it. */
  readonly rest: string;
}

function showsWhiteSpace({ name, attributes, rest }: Tag): boolean {
  if (name === 'pre' || name === 'textarea') return true;
  const sheet = name === 'style' ? (rest.split(/<\/style/i)[0] ?? '') : '';
  return [sheet, ...attributes.flatMap(([attribute, value]) => (attribute === 'style' ? [value] : []))].some(isKept);
}

function isKept(style: string): boolean {
  const [, ...settings] = withoutStrings(style)
    .toLowerCase()
    .split(/white-space[\w-]*\s*:/);
  return settings.some((setting) => /^(?:pre|break-spaces)/.test(setting.trimStart()));
}

/** Of a style what is neither comment nor string: in strings are the addresses of pictures. */
function withoutStrings(style: string): string {
  let left = style;
  let said = '';
  while (left !== '') {
    const [opening = ''] = /^(?:\/\*|["'])/.exec(left) ?? [];
    const end = opening === '' ? -1 : left.indexOf(opening === '/*' ? '*/' : opening, opening.length);
    said += end === -1 ? left.charAt(0) : '';
    left = left.slice(end === -1 ? 1 : end + opening.length);
  }
  return said;
}

/** Each `<` before a letter, up to the `>` that is not in quotes; what has no such end is no tag. */
function tagsIn(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = /[a-z]/i.test(html.charAt(at + 1)) ? endOf(html, at) : -1;
    if (end !== -1) tags.push(tagOf(html.slice(at + 1, end), html.slice(end + 1)));
    at = html.indexOf('<', Math.max(at, end) + 1);
  }
  return tags;
}

function endOf(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function tagOf(inside: string, rest: string): Tag {
  const [name = ''] = /^[^\s/]*/.exec(inside) ?? [];
  const attributes: (readonly [string, string])[] = [];
  let left = inside.slice(name.length);
  while (left !== '') {
    const [all = '', attribute = '', value = ''] =
      /^[\s/"']*([^\s=/"']*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']*))?/.exec(left) ?? [];
    attributes.push([attribute.toLowerCase(), unquoted(value)]);
    left = left.slice(Math.max(all.length, 1));
  }
  return { name: name.toLowerCase(), attributes, rest };
}

/** Of `="…"` what is in the quotes. */
function unquoted(value: string): string {
  const written = value.replace(/^\s*=\s*/, '');
  return /^["']/.test(written) ? written.slice(1, -1) : written;
}
