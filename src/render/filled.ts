/** Text with holes in it: there is one text more than holes. */
export interface Holed<Hole> {
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

/** Holes that are known by now become text; of the others each becomes what it is here. */
export function filled<From, To extends object>(
  texts: readonly string[],
  holes: readonly From[],
  fill: (hole: From) => string | To,
): Holed<To> {
  const [first = '', ...others] = texts;
  const left: To[] = [];
  const between = [first];
  for (const [index, text] of others.entries()) {
    const hole = holes[index];
    const filling = hole === undefined ? '' : fill(hole);
    if (typeof filling === 'string') between[left.length] = `${between[left.length] ?? ''}${filling}${text}`;
    else {
      left.push(filling);
      between.push(text);
    }
  }
  return { texts: between, holes: left };
}
