/** What a snippet puts in for an editor that knows no snippets: its stops are empty, of a choice the first stands. */
export function withoutStops(insert: string): string {
  return insert.replaceAll(STOP, (whole, choice: string | undefined) => {
    if (choice !== undefined) return plain(FIRST.exec(choice)?.[0] ?? '');
    return whole.startsWith('\\') ? whole.slice(1) : '';
  });
}

/** `\$`, `$1`, `${1}`, `${1:Kari}`, `${1|yes,no|}` */
const STOP = /\\[\\$}]|\$\d+|\$\{\d+(?::(?:\\.|[^}\\])*|\|((?:\\.|[^|\\])*)\|)?\}/gsu;
const FIRST = /^(?:\\.|[^,\\])*/su;

/** A text as it stands in a snippet outside and inside of its stops. */
export function inSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

/** A text as it stands in the choice of a snippet. */
export function inChoice(text: string): string {
  return text.replaceAll(/[\\,|]/g, '\\$&');
}

function plain(text: string): string {
  return text.replaceAll(/\\(.)/gsu, '$1');
}
