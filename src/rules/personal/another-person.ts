/**
 * Where a second person begins in a name: “Kari”, then “og Ola”, “/Ola”, “; Ola”. A comma alone says nothing: “Nordmann,
 * Kari” is one person. Takes time linear in the name's length.
 */
export function anotherPerson(name: string): { readonly start: number; readonly end: number } | null {
  const words = Array.from(name.matchAll(/[/;]|[^\s/;]+/gu), ({ 0: text, index }) => ({ text, index }));
  const joiner = words.find(({ text, index }, at) => {
    const isJoiner = text === '/' || text === ';' || (JOINERS.has(text) && standsAlone(name, index, text.length));
    return isJoiner && isName(words[at - 1]?.text) && /^\p{Lu}/u.test(words[at + 1]?.text ?? '');
  });
  return joiner === undefined ? null : { start: joiner.index, end: name.trimEnd().length };
}

const JOINERS: ReadonlySet<string> = new Set('& + and og und en и і й та'.split(' '));

function standsAlone(name: string, start: number, length: number): boolean {
  return /\s/u.test(name.charAt(start - 1)) && /\s/u.test(name.charAt(start + length));
}

/** True for a word that ends with a name, whatever stands before it: `(Kari`, not `Kari)`. */
function isName(word = ''): boolean {
  return /\p{Lu}/u.test(word.split(/[^\p{L}\p{M}'’-]/u).at(-1) ?? '');
}
