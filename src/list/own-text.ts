/** A copy of a text: a cell may be a part of its block, and who keeps it would keep all of that in memory. */
export function ownText(text: string): string {
  return Array.from(text).join('');
}
