/** A cell or a name as a sentence shows it: on one line, at most 40 characters. */
export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const characters = Array.from(line.slice(0, 100));
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
}
