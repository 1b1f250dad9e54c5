/** A phrase of a language pack with its places `{like_this}` filled in, once: a value's own braces stay. */
export function fillPattern(pattern: string, values: { readonly [place: string]: string }): string {
  const parts = partsOf(pattern);
  let text = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    text += index % 2 === 0 ? part : (values[part] ?? `{${part}}`);
  }
  return text;
}

/** Words and places by turns, words first: `Kjære {name}!` is `Kjære `, `name`, `!`. */
function partsOf(pattern: string): readonly string[] {
  const known = PARTS.get(pattern);
  if (known !== undefined) return known;
  const parts = pattern.split(/\{([a-z_]+)\}/);
  if (PARTS.size >= MOST_PATTERNS) PARTS.clear();
  PARTS.set(pattern, parts);
  return parts;
}

/** A language has few phrases, and a list fills them for each of its rows. */
const PARTS = new Map<string, readonly string[]>();
const MOST_PATTERNS = 1000;
