import { folded } from './fold.ts';
import { tokensOf } from './tokens.ts';

/** An entry of a word list, ready to be looked for. */
export interface Phrase {
  /** As the list has it. */
  readonly entry: string;
  readonly isWeak: boolean;
  /** A phrase that is innocent although another entry stands in it. */
  readonly isInnocent: boolean;
  readonly instead: string | null;
  /** Stands only at the beginning, or only at the end, of a passage. */
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  /** One behind the other. */
  readonly parts: readonly Alternatives[];
}

/** The ways to write a part of a phrase; one without pieces where it may be left out. */
export type Alternatives = readonly (readonly Piece[])[];

/** A word, a mark, or up to three words of any kind. */
export type Piece =
  | { readonly kind: 'word'; readonly folded: string; readonly isStem: boolean; readonly acronym: string | null }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'gap' };

/**
 * Reads an entry: `hurry up`, `synerg*` for a stem, `do (not|n't) wait` and `(very )?urgent` for alternatives, `you … must` for
 * a gap of up to three words, `^dear` and `thanks$` for the beginning and the end of a passage, ` ~` behind for a weak one,
 * `!once again thank you` for an innocent one, `asap => as soon as you can` for what to write instead. An acronym in
 * capitals stands only for itself. Null for an entry in which there is nothing to look for.
 */
export function phraseOf(entry: string): Phrase | null {
  const [pattern = '', instead] = entry.split(/\s=>\s/u, 2);
  const bare = bareOf(pattern);
  const parts = partsOf(withoutAnchors(bare)).map(alternativesOf);
  const first = firstAmong(parts);
  if (first === null || first.some(({ kind }) => kind === 'gap')) return null;
  return {
    entry: bare,
    isWeak: /\s~$/u.test(pattern.trim()),
    isInnocent: pattern.startsWith('!'),
    instead: instead?.trim() ?? null,
    isAtStart: bare.startsWith('^'),
    isAtEnd: bare.length > 1 && bare.endsWith('$'),
    parts,
  };
}

/** The pieces with which an entry can begin. A language has thousands of entries: of most a look at their first word does. */
export function firstPieces(entry: string): readonly Piece[] {
  const [isPlain, letters = '', star] = PLAIN_START.exec(entry) ?? [];
  if (isPlain !== undefined) return [plainWord(letters, star)];
  const [pattern = ''] = entry.split(' => ', 1);
  const first: Piece[] = [];
  for (const part of partsOf(withoutAnchors(bareOf(pattern)))) {
    const alternatives = alternativesOf(part);
    first.push(...alternatives.flatMap(([piece]) => piece ?? []));
    // Where it may be left out, what comes behind it is first too.
    if (alternatives.every(({ length }) => length > 0)) break;
  }
  return first;
}

/** An entry that begins with a word in small letters and a space, whatever follows. */
const PLAIN_START = /^!?\^?(\p{Ll}+)(\*)?(?: |$)/u;

/** With what parts can begin; null where they may all be left out. */
export function firstAmong(parts: readonly Alternatives[]): readonly Piece[] | null {
  const first: Piece[] = [];
  for (const part of parts) {
    first.push(...part.flatMap(([piece]) => piece ?? []));
    if (part.every(({ length }) => length > 0)) return first;
  }
  return null;
}

/** Without the marks that say what an entry is. */
function bareOf(pattern: string): string {
  return pattern.trim().replace(/^!/u, '').replace(/\s~$/u, '').trim();
}

/** `$` alone is no end, but the sign of a dollar. */
function withoutAnchors(bare: string): string {
  return bare.length === 1 ? bare : bare.replace(/^\^/u, '').replace(/\$$/u, '');
}

/**
 * What stands between spaces, so that a word of one part and one of the next are never one word. The spaces may be those
 * at the edge of all alternatives of a bracket: `(very )?urgent` has two parts.
 */
export function partsOf(pattern: string): readonly string[] {
  if (!pattern.includes('(')) return pattern.split(/\s+/u).filter((part) => part !== '');
  const parts: string[] = [];
  let from = 0;
  const cut = (at: number): void => {
    if (pattern.slice(from, at).trim() !== '') parts.push(pattern.slice(from, at).trim());
    from = at;
  };
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (/\s/u.test(character)) cut(at);
    if (character !== '(') continue;
    const close = endOfBracket(pattern, at);
    const choices = pattern.slice(at + 1, close).split('|');
    if (choices.every((choice) => /^\s/u.test(choice))) cut(at);
    at = pattern.charAt(close + 1) === '?' ? close + 1 : close;
    if (choices.every((choice) => /\s$/u.test(choice))) cut(at + 1);
  }
  cut(pattern.length);
  return parts;
}

/** Where the bracket ends that opens here; the last place of a pattern that does not close it. */
function endOfBracket(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern.charAt(at) === '(') depth += 1;
    if (pattern.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return pattern.length - 1;
}

function alternativesOf(part: string): Alternatives {
  const [isPlain, letters = '', star] = PLAIN_WORD.exec(part) ?? [];
  return isPlain === undefined ? spelledOut(part).map(piecesOf) : [[plainWord(letters, star)]];
}

/** A word in small letters, of which nothing else can be made than itself. */
const PLAIN_WORD = /^(\p{Ll}+)(\*)?$/u;

const PLAIN_WORDS = /^[\p{Ll} ]*$/u;

function plainWord(letters: string, star: string | undefined): Piece {
  return { kind: 'word', folded: folded(letters), isStem: star !== undefined, acronym: null };
}

/** Without `(a|b)` and `(a)?`: each way to write it. A part has few; one that would have more than 500 is a mistake. */
export function spelledOut(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined && done.length < MOST_FORMS; next = open.pop()) {
    const group = /\(([^()]*)\)(\?)?/u.exec(next);
    if (group === null) {
      done.push(next);
      continue;
    }
    const { 0: whole, 1: inner = '', 2: optional, index } = group;
    const choices = [...inner.split('|'), ...(optional === undefined ? [] : [''])];
    const [before, behind] = [next.slice(0, index), next.slice(index + whole.length)];
    open.push(...choices.map((choice) => `${before}${choice}${behind}`).toReversed());
  }
  return done;
}

/** How many ways to write a part are looked for. */
export const MOST_FORMS = 500;

function piecesOf(form: string): readonly Piece[] {
  const [first = [], ...others] = form.split('…').map(wordsOf);
  return others.reduce((before, words) => before.concat(GAP, words), first);
}

const GAP: Piece = { kind: 'gap' };

function wordsOf(part: string): readonly Piece[] {
  if (PLAIN_WORDS.test(part)) return (part.match(/\p{Ll}+/gu) ?? []).map((word) => plainWord(word, undefined));
  const tokens = tokensOf(part);
  return tokens.flatMap((token, index): readonly Piece[] => {
    if (token.kind === 'mark') {
      const isStar = token.text === '*' && tokens[index - 1]?.end === token.start;
      return isStar ? [] : [{ kind: 'mark', text: token.text }];
    }
    const next = tokens[index + 1];
    const isStem = next?.text === '*' && next.start === token.end;
    const acronym = /^[\p{Lu}\p{N}&]{2,}$/u.test(token.text) && /\p{Lu}/u.test(token.text) ? token.text : null;
    return [{ kind: 'word', folded: token.folded, isStem: isStem && acronym === null, acronym }];
  });
}
