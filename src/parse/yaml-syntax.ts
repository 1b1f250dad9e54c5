import { Composer, type CST, Lexer, Parser } from 'yaml';

export type Token = CST.Token;
export type SourceToken = CST.SourceToken;
export type FlowScalar = CST.FlowScalar;
export type BlockScalar = CST.BlockScalar;
export type BlockMap = CST.BlockMap;
export type BlockSequence = CST.BlockSequence;
export type FlowCollection = CST.FlowCollection;
export type Item = CST.CollectionItem;
export type DocumentToken = CST.Document;

/** What `yaml` makes of a text before anything is composed. */
export interface Syntax {
  /** The first document; null for a text without content. */
  readonly document: DocumentToken | null;
  /** The first `%YAML` or `%TAG` line. */
  readonly directive: CST.Directive | null;
  /** Why the text was read no further, if it was not read to its end. */
  readonly stop: Stop | null;
  /** The names behind `&` and behind `*`. */
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

/** `stray`: a character that cannot stand there; `document`: a second document; `depth`, `size`: one level or item too many. */
export interface Stop {
  readonly kind: 'stray' | 'document' | 'depth' | 'size';
  readonly at: number;
}

/** Levels of maps and lists inside each other. */
export const MAX_DEPTH = 64;

/** Keys and list items of a whole file, counted by their colons, dashes and commas. */
export const MAX_ITEMS = 100_000;

/**
 * Reads a text to `yaml`'s concrete syntax tree, with the depth counted while the tree grows: composing recurses, and
 * on a text of a thousand `[` that does not throw but ends the process (`RegExpCompiler Allocation failed`). Its lexer
 * does not recurse, and its parser only as deep as its stack, which is watched here. Reading ends at the first thing
 * that makes the rest meaningless, so that a hostile file costs no more than its own length.
 */
export function readSyntax(text: string): Syntax {
  const parser = new Parser();
  const names = { anchors: new Set<string>(), aliases: new Set<string>() };
  let document: DocumentToken | null = null;
  let directive: CST.Directive | null = null;
  let stop: Stop | null = null;
  const take = (token: Token): void => {
    if (token.type === 'document') document ??= token;
    else if (token.type === 'directive') directive ??= token;
    else if (token.type === 'error') stop ??= { kind: 'stray', at: token.offset };
  };
  let isScalar = false;
  let items = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    for (const token of parser.next(lexeme)) take(token);
    if (!isScalar) noteName(lexeme, names);
    if (!isScalar && isIndicator(lexeme)) items += 1;
    isScalar = lexeme === SCALAR_FOLLOWS;
    if (items > MAX_ITEMS) stop ??= { kind: 'size', at };
    if (depthOf(parser.stack) > MAX_DEPTH) stop ??= { kind: 'depth', at };
    if (document !== null && parser.stack[0]?.type === 'document') stop ??= { kind: 'document', at };
    if (stop !== null) break;
  }
  for (const token of parser.end()) take(token);
  return { document, directive, stop, ...names };
}

/** The first fault that `yaml` sees when it composes a document: the last word on what is YAML. */
export function faultIn(document: DocumentToken): { readonly at: number; readonly code: string } | null {
  const composer = new Composer({ schema: 'failsafe', version: '1.2', uniqueKeys: false });
  for (const { errors } of composer.compose([document])) {
    const first = errors.toSorted((one, other) => one.pos[0] - other.pos[0])[0];
    if (first !== undefined) return { at: first.pos[0], code: first.code };
  }
  return null;
}

/** The mark by which `yaml`'s lexer says that the next lexeme is a scalar, whatever it begins with. */
const SCALAR_FOLLOWS = '\u001f';

function isIndicator(lexeme: string): boolean {
  return lexeme === ':' || lexeme === '-' || lexeme === ',' || lexeme === '?';
}

function noteName(lexeme: string, names: { anchors: Set<string>; aliases: Set<string> }): void {
  if (lexeme.startsWith('&')) names.anchors.add(lexeme.slice(1));
  if (lexeme.startsWith('*')) names.aliases.add(lexeme.slice(1));
}

function depthOf(stack: readonly Token[]): number {
  const top = stack.at(-1);
  const isInside = top !== undefined && top.type !== 'document' && !('items' in top);
  return stack.length - 1 - (isInside ? 1 : 0);
}
