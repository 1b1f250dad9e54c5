import { visible } from './visible.ts';

/**
 * A text as lines of at most `width` characters behind an indentation, broken between words. Its own line breaks
 * stay; all else that is no plain text is made visible. A line that begins with `::` would be a command for some build
 * servers and gets a space between the colons. A word longer than the width stands on a line of its own.
 */
export function wrap(text: string, width: number, first: string, rest: string = first): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let isEmpty = true;
    for (const word of wordsOf(paragraph)) {
      if (!isEmpty && line.length + 1 + word.length > width) {
        lines.push(line);
        line = rest;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines.map((line) => line.replace(/^(\s*)::/, '$1: :'));
}

/** The indentation of a line, such as that of an example in YAML, belongs to its first word. */
function wordsOf(paragraph: string): readonly string[] {
  const [indent = ''] = /^ */.exec(paragraph) ?? [];
  const words = visible(paragraph.slice(indent.length)).split(/ +/);
  return [indent + (words[0] ?? ''), ...words.slice(1)];
}
