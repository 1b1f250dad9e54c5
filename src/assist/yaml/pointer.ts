/** The JSON pointer to a part of a JSON value, by identity; null where it is no part of it. */
export function pointerTo(part: object, whole: unknown): string | null {
  if (whole === part) return '';
  if (typeof whole !== 'object' || whole === null) return null;
  for (const [key, value] of Object.entries(whole)) {
    const rest = pointerTo(part, value);
    if (rest !== null) return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${rest}`;
  }
  return null;
}
