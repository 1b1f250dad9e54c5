import type { Piece } from './pieces.ts';

/** What is being written where the cursor stands in an expression. */
export interface Cursor {
  /** `{{`, `{{{`, `{{#`, `{{^`, `{{/`, `{{>`, `{{#>`, `{{else`, `{{#*`. */
  readonly opener: Opener;
  /** What has been typed of a word, of a path all of it; in quotation marks the text without these. */
  readonly typed: string;
  /** Where that begins, and where the word ends behind the cursor. */
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | null;
  /** The call or the opening that the word stands in, innermost. */
  readonly within: Within;
  /** Block params are being named: nobody knows how. */
  readonly isNaming: boolean;
}

export type Opener =
  | 'print'
  | 'raw'
  | 'open'
  | 'inverse'
  | 'close'
  | 'partial'
  | 'block-partial'
  | 'else'
  | 'definition';

export interface Within {
  /** Null where the word itself is the name. */
  readonly name: string | null;
  /** How many values stand before the word. */
  readonly values: number;
  /** The path that is the first of them. */
  readonly first: string | null;
  /** Of `key=`, behind which the word stands. */
  readonly key: string | null;
  /** The names that are given already. */
  readonly keys: readonly string[];
  readonly isInner: boolean;
}

const OPENERS: readonly (readonly [RegExp, Opener])[] = [
  [/^\{\{~?#\*\s*/, 'definition'],
  [/^\{\{~?#>\s*/, 'block-partial'],
  [/^\{\{~?#\s*/, 'open'],
  [/^\{\{~?>\s*/, 'partial'],
  [/^\{\{~?\/\s*/, 'close'],
  [/^\{\{~?\^\s*/, 'inverse'],
  [/^\{\{~?\s*else\s+/, 'else'],
  [/^\{\{~?\{\s*/, 'raw'],
  [/^\{\{~?\s*/, 'print'],
];

/** Null in a comment, and where the cursor stands before or behind what can be written. */
export function cursorIn({ span }: Piece, offset: number): Cursor | null {
  const { text } = span.source;
  const head = text.slice(span.start, offset);
  if (/^\{\{~?!/.test(text.slice(span.start, span.end)) || !head.startsWith('{{')) return null;
  for (const [pattern, opener] of OPENERS) {
    const [sign] = pattern.exec(head) ?? [];
    if (sign !== undefined) return wordAt(head.slice(sign.length), opener, { text, offset, limit: span.end });
  }
  return null;
}

/** The expression that the cursor stands in; behind its last brace it has left it. */
export function pieceAt(pieces: readonly Piece[], offset: number): Piece | null {
  const found = pieces.findLast(({ span }) => span.start + 2 <= offset);
  if (found === undefined) return null;
  const { span, isClosed } = found;
  const written = span.source.text.slice(span.start, span.end);
  const last = isClosed ? span.end - (/\}?~?\}\}$/.exec(written)?.[0].length ?? 2) : lastOf(found);
  // Between the braces there is no place for anything.
  return offset <= last && span.source.text[offset] !== '{' ? found : null;
}

/** What is not closed goes on for the spaces behind it, in which the next word will stand. */
function lastOf({ span }: Piece): number {
  const [spaces = ''] = /^[ \t]*/.exec(span.source.text.slice(span.end, span.end + MOST_SPACES)) ?? [];
  return span.end + spaces.length;
}

const MOST_SPACES = 200;

interface Place {
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

const TOKEN = /\s+|\(|\)|\||=|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|(?:\[[^\]]*\]?|[^\s()|="'[{}~])+|./gsu;

function wordAt(said: string, opener: Opener, { text, offset, limit }: Place): Cursor | null {
  const open = [new OpenCall(false)];
  const tokens = said.match(TOKEN) ?? [];
  let isNaming = false;
  const last = tokens.at(-1) ?? '';
  const isWord = last !== '' && !/^(?:\s+|[()|=])$/.test(last) && !isWholeString(last);
  for (const token of isWord ? tokens.slice(0, -1) : tokens) {
    if (token === '(') open.push(new OpenCall(true));
    else if (token === ')') close(open);
    else if (token === '|') isNaming = true;
    else open.at(-1)?.take(token);
  }
  if (!isWord && isWholeString(last)) return null;
  const quote = isWord && (last.startsWith('"') || last.startsWith("'")) ? (last.startsWith('"') ? '"' : "'") : null;
  const typed = isWord ? last.slice(quote === null ? 0 : 1) : '';
  const rest = text.slice(offset, Math.max(offset, limit));
  const end = offset + behind(rest, quote).length;
  const within = open.at(-1)?.within() ?? new OpenCall(false).within();
  return { opener, typed, start: offset - typed.length, end, quote, within, isNaming };
}

/** What of a word stands behind the cursor: of a text all up to its quotation mark, if it has one. */
function behind(rest: string, quote: Cursor['quote']): string {
  const [text = '', mark] = /^[^"'{}<\r\n]*(["'])?/.exec(rest) ?? [];
  if (quote !== null && mark === quote) return text.slice(0, -1);
  return /^[^\s()|="'{}~<]*/.exec(rest)?.[0] ?? '';
}

function isWholeString(token: string): boolean {
  return /^(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')$/s.test(token);
}

function close(open: OpenCall[]): void {
  if (open.length > 1) open.pop();
  open.at(-1)?.take('()');
}

/** The words of a call, one after the other. */
class OpenCall {
  readonly #isInner: boolean;
  readonly #words: string[] = [];
  readonly #keys: string[] = [];
  #key: string | null = null;

  constructor(isInner: boolean) {
    this.#isInner = isInner;
  }

  take(token: string): void {
    if (/^\s+$/.test(token)) return;
    if (token === '=') {
      this.#key = this.#words.pop() ?? null;
      if (this.#key !== null) this.#keys.push(this.#key);
      return;
    }
    if (this.#key === null) this.#words.push(token);
    this.#key = null;
  }

  within(): Within {
    const [name = null, first = null] = this.#words;
    const values = Math.max(0, this.#words.length - 1);
    return { name, values, first, key: this.#key, keys: this.#keys, isInner: this.#isInner };
  }
}
