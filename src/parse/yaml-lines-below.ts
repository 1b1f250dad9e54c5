import { type Place, looksLikeKey } from './extent.ts';
import { indentAt, lineEnd, lineText, nextLine } from './lines.ts';
import type { Change } from './repair.ts';
import type { Mistake } from './yaml-mistakes.ts';
import { isOddSpace, spaceWords } from './yaml-odd-spaces.ts';
import type { BlockScalar, Token } from './yaml-syntax.ts';

/**
 * A key with nothing behind its colon, and lines below it that their author took for its text or its list: prose with a
 * colon in it, or dashes without a space. `indent` is the column of the key.
 */
export function* trapsBelow(
  text: string,
  colon: number,
  indent: number,
  value: Token | null | undefined,
): Generator<Mistake> {
  const rest = text.slice(colon + 1, lineEnd(text, colon)).trim();
  if (rest !== '' && !rest.startsWith('#')) return;
  const first = firstBelow(text, colon, indent);
  if (first === null) return;
  if (first.content.startsWith('-')) yield* tightDashes(text, linesBelow(text, colon, indent));
  else if (value?.type === 'block-map' && value.offset > lineEnd(text, colon) && !PLAIN_KEY.test(first.content)) {
    const lines = linesBelow(text, colon, indent);
    if (isProse(lines)) yield textWithoutSign(text, colon, lines);
  }
}

interface Line {
  readonly start: number;
  readonly indent: number;
  readonly content: string;
}

/** The lines that belong to a key, without the empty ones. A list may stand in the key's own column. */
function linesBelow(text: string, colon: number, indent: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = nextLine(text, colon); start < text.length; start = nextLine(text, start)) {
    const line = { start, indent: indentAt(text, start), content: lineText(text, start) };
    if (line.content === '') continue;
    if (!belongs(line, indent)) break;
    lines.push(line);
  }
  return lines;
}

function firstBelow(text: string, colon: number, indent: number): Line | null {
  for (let start = nextLine(text, colon); start < text.length; start = nextLine(text, start)) {
    const line = { start, indent: indentAt(text, start), content: lineText(text, start) };
    if (line.content !== '') return belongs(line, indent) ? line : null;
  }
  return null;
}

function belongs(line: Line, indent: number): boolean {
  return line.indent > indent || (line.indent === indent && /^-(?!--)/.test(line.content));
}

/** `-First.`, `-Second.`: a text for YAML, a list for its author, when all lines of the column begin so. */
function* tightDashes(text: string, lines: readonly Line[]): Generator<Mistake> {
  const base = lines[0]?.indent ?? 0;
  const column = lines.filter(({ indent }) => indent <= base);
  const first = column.find(({ content }) => isTight(content));
  const isList = column.every(({ indent, content }) => indent === base && (/^-\s/.test(content) || isTight(content)));
  const isSure = column.length > 1 || first === undefined || /^-[^\p{Ll}]/u.test(first.content);
  if (first === undefined || !isList || !isSure) return;
  const dash = first.start + base;
  const odd = text.charAt(dash + 1);
  const item = first.content.slice(1).trim();
  const example = Array.from(item).length <= 60 ? `: - ${item}` : '';
  const changes = lines.flatMap((line, index) =>
    line.indent === base && isTight(line.content) ? untighten(text, lines, index) : [],
  );
  const title = 'put a space behind the dash';
  yield isOddSpace(odd)
    ? {
        code: 'yaml/odd-space',
        from: dash + 1,
        to: dash + 2,
        message: `the space behind the dash is ${spaceWords(odd)}, and YAML takes only a plain one`,
        help: `write a plain space behind each dash${example}`,
        changes,
        fix: { title, safe: true },
      }
    : {
        code: 'yaml/missing-space',
        from: dash,
        to: dash + 1,
        message: 'a space is missing behind the dash',
        help: `write a space behind each dash${example}`,
        changes,
        fix: { title, safe: false },
      };
}

function isTight(content: string): boolean {
  return /^-["'“«]?[\p{L}]/u.test(content) || (content.startsWith('-') && isOddSpace(content.charAt(1)));
}

/** Puts the space in; keys that stood under the first key of the item move with it. */
function untighten(text: string, lines: readonly Line[], at: number): readonly Change[] {
  const line = lines[at];
  if (line === undefined) return [];
  const behind = line.start + line.indent + 1;
  let end = behind;
  while (end < text.length && isOddSpace(text.charAt(end))) end += 1;
  const changes: Change[] = [{ from: behind, to: end, text: ' ' }];
  if (end > behind || !looksLikeKey(line.content.slice(1))) return changes;
  const next = at + 1;
  if (lines[next]?.indent !== line.indent + 1) return changes;
  for (let index = next; (lines[index]?.indent ?? -1) > line.indent; index += 1) {
    const start = lines[index]?.start ?? 0;
    changes.push({ from: start, to: start, text: ' ' });
  }
  return changes;
}

/** `given_name: Kari`: a key as schemas have them. A single one among the lines shows that a map is meant. */
const PLAIN_KEY = /^["']?[a-z_][a-z0-9_]*["']?[ \t]*:(?:\s|$)/;

/** Whether lines that YAML takes for a map are prose. In doubt they are not. */
function isProse(lines: readonly Line[]): boolean {
  const [first, ...others] = lines;
  if (first === undefined || !/^[\p{L}\p{N}«“„(]/u.test(first.content)) return false;
  if (others.some(({ indent }) => indent < first.indent)) return false;
  const hasKey = others.some(({ content }) => PLAIN_KEY.test(content));
  const colon = colonIn(first.content);
  const [head, tail] = [first.content.slice(0, colon), first.content.slice(colon + 1).trim()];
  const hasSentence = others.some(({ content }) => colonIn(content) === -1 && wordsIn(content) > 1);
  if (colon === -1)
    return !/^\p{Ll}/u.test(head) && wordsIn(first.content) > 1 && (!hasKey || isSentence(first.content));
  if (hasKey || /^\p{Ll}/u.test(head)) return false;
  if (wordsIn(head) === 1) return hasSentence && lines.some(({ content }) => isSentence(content));
  const says = wordsIn(head) > 2 || wordsIn(tail) > 2 || isSentence(tail) || /^(?:https?|mailto|tel):/.test(tail);
  return says || hasSentence;
}

/** Where a line has a colon that ends a key, or -1. */
function colonIn(line: string): number {
  return /:(?=\s|$)/.exec(line)?.index ?? -1;
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

function isSentence(line: string): boolean {
  return /[.,!?…]["'”»)]?$/.test(line);
}

function textWithoutSign(text: string, colon: number, lines: readonly Line[]): Mistake {
  const line = lines.find(({ content }) => colonIn(content) !== -1);
  const at = line === undefined ? colon : line.start + colonInside(text, line);
  const place: Place = { from: at, to: at + 1 };
  const key = /[^\s:]+[ \t]*$/.exec(text.slice(Math.max(0, colon - 80), colon))?.[0].trim() ?? 'the key';
  return {
    code: 'yaml/colon-in-text',
    ...place,
    message: `a colon with a space behind it ends a key, so a text below ${key}: that has one needs the sign |`,
    help: `write ${key}: | and the text below it, as it is`,
    changes: [{ from: colon + 1, to: colon + 1, text: ' |' }],
    fix: { title: `put | behind ${key}:`, safe: false },
  };
}

function colonInside(text: string, { start, indent }: Line): number {
  return indent + Math.max(0, colonIn(text.slice(start + indent, lineEnd(text, start))));
}

/** `body: | Thank you …`: the sign takes the lines below it, so the text moves there; one line needs no sign. */
export function* textBesideSign(text: string, block: BlockScalar): Generator<Mistake> {
  const end = lineEnd(text, block.offset);
  const [sign = '', blanks = ''] =
    /^[|>][-+1-9]*(?:([^\S\r\n]+)|(?=\p{Lu}))/u.exec(text.slice(block.offset, end)) ?? [];
  const from = block.offset + sign.length;
  const written = text.slice(from, end).trim();
  const isAmount = sign.startsWith('>') && /^\p{N}/u.test(written);
  const odd = Array.from(blanks).findIndex(isOddSpace);
  if (written === '' && odd !== -1) yield oddBehindSign(from - blanks.length, from, odd, blanks);
  if (block.indent < 0 || sign === '' || written === '' || written.startsWith('#') || isAmount) return;
  const lines = linesBelow(text, block.offset, block.indent);
  const foreign = lines.findIndex((line) => line.indent <= block.indent);
  const below = foreign === -1 ? lines : lines.slice(0, foreign);
  const isPlain = below.length === 0 && /^[\p{L}\p{N}(«“„]/u.test(written) && !/:(?:\s|$)|\s#/.test(written);
  const least = below.reduce((min, { indent }) => Math.min(min, indent), Number.POSITIVE_INFINITY);
  const indent = below.length === 0 ? block.indent + 2 : least;
  const mark = sign.trim();
  const behind = from - blanks.length;
  yield {
    code: 'yaml/syntax',
    from: block.offset,
    to: behind,
    message: `the text begins on the line of the sign ${mark}, which takes only the lines below it`,
    help: isPlain ? `remove the sign ${mark}, or begin the text on the next line` : 'begin the text on the next line',
    changes: isPlain
      ? [{ from: block.offset, to: from, text: '' }]
      : [{ from: behind, to: from, text: `\n${' '.repeat(indent)}` }],
    fix: { title: isPlain ? `remove ${mark}` : 'move the text to the next line', safe: false },
  };
}

/** `body: |` with an odd space behind it that nobody sees. */
function oddBehindSign(from: number, to: number, odd: number, blanks: string): Mistake {
  return {
    code: 'yaml/odd-space',
    from: from + odd,
    to: from + odd + 1,
    message: `${spaceWords(blanks.charAt(odd))} stands behind the sign, where nobody sees it`,
    help: 'remove what stands behind the sign',
    changes: [{ from, to, text: '' }],
    fix: { title: 'remove the space', safe: true },
  };
}
