import type { OpenDocument } from './open-document.ts';

/**
 * A text of several lines without the indentation of the line that it is put into, for editors that give that to every
 * line themselves. Null where a line stands further left, which such an editor cannot write.
 */
export function withoutIndentation(text: string, document: OpenDocument, offset: number): string | null {
  const before = document.text.slice(0, offset);
  const indentation = /[ \t]*/y.exec(before.slice(before.search(LAST_LINE)))?.[0] ?? '';
  const [first = '', ...more] = text.split('\n');
  if (more.some((line) => !isEmpty(line) && !line.startsWith(indentation))) return null;
  return [first, ...more.map((line) => (isEmpty(line) ? line : line.slice(indentation.length)))].join('\n');
}

const LAST_LINE = /[^\r\n]*$/;

function isEmpty(line: string): boolean {
  return line === '' || line === '\r';
}
