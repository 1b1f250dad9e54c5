import { codePoint } from '../model/code-point.ts';
import { indentAt, lineEnd, lineStart, nextLine } from './lines.ts';
import { type Change, type Draft, repair } from './repair.ts';
import { example, type Mistake } from './yaml-mistakes.ts';

/** Spaces that look plain and are none for YAML: they come along when text is copied from Word or from a web page. */
export function isOddSpace(character: string): boolean {
  return /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/.test(character);
}

/** `a no-break space (U+00A0)` */
export function spaceWords(character: string): string {
  return `${NAMES.get(character) ?? 'an unusual character'} (${codePoint(character)})`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'a no-break space'],
  ['\u00ad', 'a soft hyphen'],
  ['\u2002', 'an en space'],
  ['\u2003', 'an em space'],
  ['\u2009', 'a thin space'],
  ['\u200b', 'a zero-width space'],
  ['\u200c', 'a zero-width non-joiner'],
  ['\u200d', 'a zero-width joiner'],
  ['\u200e', 'a left-to-right mark'],
  ['\u200f', 'a right-to-left mark'],
  ['\u202f', 'a narrow no-break space'],
  ['\u2060', 'a word joiner'],
  ['\u3000', 'a wide space'],
  ['\ufeff', 'a byte order mark'],
  ['\uff1a', 'a wide colon'],
]);

/** A line of nothing but odd spaces is an empty line for its reader, and is read as one. */
export function withoutBlankLines(draft: Draft): Draft {
  const changes: Change[] = [];
  for (const { index, 0: line } of draft.value.matchAll(BLANK_LINE)) {
    changes.push({ from: index, to: index + line.length, text: '' });
  }
  return changes.length === 0 || changes.length > MAX_LINES ? draft : repair(draft, changes);
}

const BLANK_LINE =
  /(?<![^\n])[ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*(?![^\r\n])/g;
const MAX_LINES = 10_000;

/** `subject:` with an odd space behind its colon, or with the wide colon of East Asian keyboards. */
export function oddColon(text: string, at: number): Mistake | null {
  const line = text.slice(at, lineEnd(text, at));
  const match = /^(["']?[A-Za-z_][A-Za-z0-9_-]*["']?[ \t]*)(:|\uff1a)([^\S\t]*)/u.exec(line);
  const [, key = '', colon = '', blanks = ''] = match ?? [];
  const odd = colon === '\uff1a' ? 0 : Array.from(blanks).findIndex(isOddSpace) + 1;
  if (match === null || (odd === 0 && colon === ':')) return null;
  const from = at + key.length;
  const name = key.trim();
  const wrong = text.charAt(from + odd);
  const what = odd === 0 ? `the colon of ${name}` : `the space behind the colon of ${name}`;
  return {
    code: 'yaml/odd-space',
    from: from + odd,
    to: from + odd + 1,
    message: `${what} is ${spaceWords(wrong)}, and YAML takes only a plain one`,
    help: `write a plain colon and a plain space behind ${name}`,
    changes: [{ from, to: from + 1 + blanks.length, text: ': ' }],
    fix: { title: odd === 0 ? 'write a plain colon' : 'write a plain space', safe: true },
  };
}

/** `template = follow-up`, `template; follow-up`; null where a line has no such sign behind its first word. */
export function signForColon(text: string, at: number): Mistake | null {
  const line = text.slice(at, lineEnd(text, at));
  const match = /^([a-z_][a-z0-9_]*)([ \t]*)([=;])[ \t]*(?=[^\s=])/.exec(line);
  if (match === null) return null;
  const [{ length }, key = '', blanks = '', sign = ''] = match;
  const from = at + key.length + blanks.length;
  const corrected = `${key}: ${line.slice(length).trim()}`;
  return {
    code: 'yaml/syntax',
    from,
    to: from + 1,
    message: `behind the key ${key} stands ${sign} in place of a colon`,
    help: `write a colon and a space${example(corrected)}`,
    changes: [{ from: at + key.length, to: at + length, text: ': ' }],
    fix: { title: 'write a colon', safe: false },
  };
}

/** Lines that are indented with odd spaces, from that of `at` on: one mistake, however many they are. */
export function oddIndent(text: string, at: number): Mistake | null {
  const start = lineStart(text, at);
  const from = start + indentAt(text, start);
  const odd = text.charAt(from);
  if (!isOddSpace(odd)) return null;
  const changes: Change[] = [];
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const blanks = /^[^\S\t\r\n]*/.exec(text.slice(line, lineEnd(text, line)))?.[0] ?? '';
    if (!Array.from(blanks).some(isOddSpace)) break;
    const width = Array.from(blanks, (blank) => (WIDE.has(blank) ? 2 : 1)).reduce((sum, one) => sum + one, 0);
    changes.push({ from: line, to: line + blanks.length, text: ' '.repeat(width) });
  }
  return {
    code: 'yaml/odd-space',
    from,
    to: from + 1,
    message: `the line is indented with ${spaceWords(odd)}, and YAML takes only plain spaces for that`,
    help: 'put plain spaces at the start of the line',
    changes,
    fix: { title: 'indent with plain spaces', safe: true },
  };
}

const WIDE: ReadonlySet<string> = new Set(['\u2001', '\u2003', '\u3000']);

/** A key with a character in it that nobody sees: it is another key for every program. */
export function oddKey(at: number, key: string): Mistake | null {
  const end = key.trimEnd().length;
  const changes: Change[] = [];
  for (const { index } of key.matchAll(UNSEEN)) changes.push({ from: at + index, to: at + index + 1, text: '' });
  if (end < key.length) changes.push({ from: at + end, to: at + key.length, text: '' });
  const from = changes[0]?.from;
  if (from === undefined || key.includes('\n')) return null;
  return {
    code: 'yaml/odd-space',
    from,
    to: from + 1,
    message: `${spaceWords(key.charAt(from - at))} stands in this key, where nobody sees it`,
    help: 'remove the character, or type the key again',
    changes,
    fix: { title: 'remove the character', safe: true },
  };
}

/** The byte order mark is a blank, so at the end of a key it is trimmed. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060]|\ufeff(?=[^\s])/g;
