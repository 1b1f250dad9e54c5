/** The order of texts by their code units, so that every machine and locale has the same one. */
export function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
