/** Declarations with each line as far in as the braces around it say. Comments and names hold no braces at the ends of lines. */
export function indented(text: string): string {
  let depth = 0;
  const lines = text.split('\n').map((line) => {
    const isComment = /^(?:\/\*| \*|\/\/)/.test(line);
    if (!isComment && line.startsWith('}')) depth -= 1;
    const shown = line.trim() === '' ? '' : `${'  '.repeat(depth)}${line.trimEnd()}`;
    if (!isComment && line.endsWith('{')) depth += 1;
    return shown;
  });
  return lines.join('\n');
}
