/** The part of a terminal's stream that says how large it is. */
interface Sized {
  readonly isTTY: boolean;
  columns: number;
  rows: number;
}

/**
 * Gives a terminal a size that says it has none, as that of `docker exec -t` does: all that is laid out for it, here and
 * in what asks questions, would stand in columns of one character. A size that it gets later replaces this one.
 */
export function giveSize(stream: Sized, env: { readonly [name: string]: string | undefined }): void {
  if (!stream.isTTY) return;
  if (!(stream.columns > 0)) stream.columns = number(env['COLUMNS']) ?? 80;
  if (!(stream.rows > 0)) stream.rows = number(env['LINES']) ?? 24;
}

function number(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
