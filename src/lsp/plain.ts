/** Markdown as `assist/` writes it, for editors that show none: without its signs, with all of its words. */
export function plainOf(markdown: string): string {
  return markdown
    .split('\n')
    .map(plainLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** A line between parts and the two blanks that end a line are no words; a quote keeps its quotation marks. */
function plainLine(line: string): string {
  if (line === '---') return '';
  const bare = line.replace(/^> /, '').trimEnd();
  return bare.replaceAll(SIGNS, (_whole, sign: string | undefined, _fence, shown: string | undefined) => {
    if (sign !== undefined) return sign;
    if (shown === undefined) return '';
    return /^ .*`.* $/u.test(shown) ? shown.slice(1, -1) : shown;
  });
}

/** A sign that stands for itself, a piece of code, what makes words bold. */
const SIGNS = /\\([!-/:-@[-`{-~])|(?<!`)(`+)(?!`)(.+?)(?<!`)\2(?!`)|\*\*/gu;
