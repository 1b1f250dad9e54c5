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
  /** The ways in which it can be written, alternatives spelt out. */
  readonly forms: readonly (readonly Piece[])[];
}

/** A part of a phrase: a word, a mark, or up to three words of any kind. */
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
  const isInnocent = pattern.startsWith('!');
  const isWeak = /\s~$/u.test(pattern.trim());
  const bare = bareOf(pattern);
  const isAtStart = bare.startsWith('^');
  const isAtEnd = bare.length > 1 && bare.endsWith('$');
  const forms = spelledOut(withoutAnchors(bare)).map(piecesOf);
  if (forms.some((form) => form[0]?.kind !== 'word' && form[0]?.kind !== 'mark')) return null;
  return { entry: bare, isWeak, isInnocent, instead: instead?.trim() ?? null, isAtStart, isAtEnd, forms };
}

/** The pieces with which an entry can begin. A language has thousands of entries: of most a look at their first word does. */
export function firstPieces(entry: string): readonly Piece[] {
  const [isPlain, plain = '', plainStar] = PLAIN_START.exec(entry) ?? [];
  if (isPlain !== undefined) return [simpleWord(plain, plainStar)];
  const end = entry.indexOf(' => ');
  const bare = withoutAnchors(bareOf(end < 0 ? entry : entry.slice(0, end)));
  const head = headOf(bare);
  const heads = head.includes('(') ? spelledOut(head) : [head];
  const first = heads.map(firstOfForm);
  // Where the head may be left out, what comes behind it is one too.
  const all = first.includes(undefined) ? spelledOut(bare).map(firstOfForm) : first;
  return all.filter((piece) => piece !== undefined);
}

function firstOfForm(form: string): Piece | undefined {
  const [word, letters = '', star] = SIMPLE_WORD.exec(form) ?? [];
  if (word === undefined) return piecesOf(form)[0];
  return simpleWord(letters, star);
}

function simpleWord(letters: string, star: string | undefined): Piece {
  return { kind: 'word', folded: folded(letters), isStem: star !== undefined, acronym: null };
}

/** An entry that begins with a word in small letters and a space, whatever follows. */
const PLAIN_START = /^!?\^?(\p{Ll}+)(\*)?(?: |$)/u;

/** A first word in small letters, of which nothing else can be made than itself. */
const SIMPLE_WORD = /^\s*(\p{Ll}+)(\*)?(?=[\s,…]|$)/u;

/** Up to the first space that is in no brackets. */
function headOf(pattern: string): string {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === ' ' && depth === 0) return pattern.slice(0, at);
  }
  return pattern;
}

/** Without the marks that say what an entry is. */
function bareOf(pattern: string): string {
  return pattern.trim().replace(/^!/u, '').replace(/\s~$/u, '').trim();
}

/** `$` alone is no end, but the sign of a dollar. */
function withoutAnchors(bare: string): string {
  return bare.length === 1 ? bare : bare.replace(/^\^/u, '').replace(/\$$/u, '');
}

/** Without `(a|b)` and `(a)?`: each way to write it. An entry has few; one that would have more than 500 is a mistake. */
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

/** How many ways to write an entry are looked for. */
export const MOST_FORMS = 500;

function piecesOf(form: string): readonly Piece[] {
  const [first = [], ...others] = form.split('…').map(wordsOf);
  return others.reduce((before, words) => before.concat(GAP, words), first);
}

const GAP: Piece = { kind: 'gap' };

function wordsOf(part: string): readonly Piece[] {
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
