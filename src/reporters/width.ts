import stringWidth from 'string-width';

/** Cells that a text takes on a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}
