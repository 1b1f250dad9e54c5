/** A phrase of a language pack with its places `{like_this}` filled in, once: a value's own braces stay. */
export function fillPattern(pattern: string, values: { readonly [place: string]: string }): string {
  return pattern.replace(/\{([a-z_]+)\}/g, (place, name: string) => values[name] ?? place);
}
