import { looksLikeKey, type Place } from './extent.ts';
import { indentAt, lineEnd, lineStart, lineText, nextLine } from './lines.ts';
import type { Change } from './repair.ts';
import type { Mistake } from './yaml-mistakes.ts';

/** Lines that are indented with tabs, from that of `at` on: one mistake, however many they are. */
export function tabIndent(text: string, at: number): Mistake {
  const start = lineStart(text, at);
  const [indent, tabs] = [blanksAt(text, start), blanksAt(text, start + indentAt(text, start))];
  const [base, width] = spacesFor(text, start);
  const changes: Change[] = [];
  for (let line = start; ; line = nextLine(text, line)) {
    const blanks = blanksAt(text, line);
    if (!blanks.includes('\t')) break;
    const deeper = Math.max(0, countTabs(blanks) - countTabs(indent)) * width;
    const isBlank = line + blanks.length >= lineEnd(text, line);
    changes.push({ from: line, to: line + blanks.length, text: isBlank ? '' : ' '.repeat(base + deeper) });
    if (nextLine(text, line) >= text.length) break;
  }
  const from = start + indent.length - tabs.length;
  return {
    code: 'yaml/tab-indent',
    from,
    to: from + tabs.length,
    message: 'the line is indented with a tab, and YAML takes only spaces for that',
    help: `put ${width} spaces for each level in place of tabs at the start of lines`,
    changes,
    fix: { title: 'indent with spaces', safe: true },
  };
}

/** A tab behind a dash, where only spaces may stand. */
export function tabAfterDash({ from, to }: Place): Mistake {
  return {
    code: 'yaml/tab-indent',
    from,
    to,
    message: 'a tab stands behind the dash, and YAML takes only spaces for that',
    help: 'replace the tab by a space',
    changes: [{ from, to, text: ' ' }],
    fix: { title: 'replace the tab by a space', safe: true },
  };
}

/** A line that stands deeper or less deep than those it belongs to, with the lines under it that share its fault. */
export function misplaced(text: string, at: number, indent: number, beside: string): Mistake {
  const start = lineStart(text, at);
  const found = indentAt(text, start);
  return {
    code: 'yaml/indent',
    ...wordAt(text, at),
    message: `the line begins with ${spaces(found)}, but ${beside} with ${spaces(indent)}`,
    help:
      indent === 0
        ? 'remove the spaces at the start of the line'
        : `begin the line with ${spaces(indent)}, so that it stands in one column with what it belongs to`,
    changes: shift(text, start, indent - found),
    fix: { title: indent === 0 ? 'remove the spaces' : `indent with ${spaces(indent)}`, safe: false },
  };
}

/** A line of a text that is not indented like the text. */
export function textOutside(text: string, at: number, indent: number): Mistake {
  const changes: Change[] = [];
  const start = lineStart(text, at);
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const content = lineText(text, line);
    if (line > start && (looksLikeKey(content) || content.startsWith('- '))) break;
    const found = indentAt(text, line);
    if (content !== '' && found < indent) changes.push({ from: line, to: line, text: ' '.repeat(indent - found) });
  }
  return {
    code: 'yaml/indent',
    ...wordAt(text, at),
    message: `the line seems to belong to the text above, but begins with ${spaces(indentAt(text, start))} instead of ${indent}`,
    help: 'indent each line of a text as deep as its first line',
    changes,
    fix: { title: `indent with ${spaces(indent)}`, safe: false },
  };
}

/** A file whose first line is indented and whose others are not. */
export function indentedStart(text: string, at: number): Mistake {
  const start = lineStart(text, at);
  return {
    code: 'yaml/indent',
    ...wordAt(text, at),
    message: `the line begins with ${spaces(at - start)}, but the lines below it with fewer`,
    help: 'let the first key begin at the start of its line',
    changes: shift(text, start, start - at),
    fix: { title: 'remove the spaces', safe: false },
  };
}

/** An empty line with more spaces than the text that follows it. */
export function deepBlankLine(from: number, to: number): Mistake {
  return {
    code: 'yaml/indent',
    from,
    to,
    message: 'the empty line at the start of the text has more spaces than the text',
    help: 'remove the spaces from the empty line',
    changes: [{ from, to, text: '' }],
    fix: { title: 'remove the spaces', safe: true },
  };
}

function spaces(count: number): string {
  if (count === 0) return 'no spaces';
  return count === 1 ? '1 space' : `${count} spaces`;
}

/**
 * Moves the line at `start` and those that stand as deep or deeper below it; not those that stand where it is moved
 * to and are keys beside it, not under it.
 */
function shift(text: string, start: number, by: number): readonly Change[] {
  const least = indentAt(text, start);
  let isUnder = /(?::|[|>][-+1-9]*)(?:\s+#.*)?$/.test(lineText(text, start));
  const changes: Change[] = [];
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const content = lineText(text, line);
    if (content === '') continue;
    const indent = indentAt(text, line);
    if (indent < least) break;
    if (by > 0 && line > start && indent === least + by && !isUnder && looksLikeKey(content)) break;
    if (indent > least + by) isUnder = false;
    if (by > 0) changes.push({ from: line, to: line, text: ' '.repeat(by) });
    else if (by < 0) changes.push({ from: line, to: line - by, text: '' });
  }
  return changes;
}

/** How many spaces a line needs to stand under the line above it, and how many a level has in this file. */
function spacesFor(text: string, start: number): readonly [base: number, width: number] {
  const width = /\n( +)[^\s-]/.exec(text)?.[1]?.length ?? 2;
  let above = start;
  do above = lineStart(text, above - 1);
  while (above > 0 && lineText(text, above) === '');
  if (above === start) return [0, width];
  const line = lineText(text, above);
  const dash = line.startsWith('- ') ? 2 : 0;
  const isOpener = /(?::|[|>][-+1-9]*)(?:\s+#.*)?$/.test(line);
  return [indentAt(text, above) + dash + (isOpener ? width : 0), width];
}

function blanksAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(at, lineEnd(text, at)))?.[0] ?? '';
}

function countTabs(blanks: string): number {
  return blanks.split('\t').length - 1;
}

function wordAt(text: string, at: number): Place {
  const word = /^[^\s:]+/.exec(text.slice(at, lineEnd(text, at)))?.[0] ?? '';
  return { from: at, to: at + Math.max(1, word.length) };
}
