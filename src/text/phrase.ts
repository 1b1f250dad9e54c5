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
  const bare = pattern.trim().replace(/^!/u, '').replace(/\s~$/u, '').trim();
  const isAtStart = bare.startsWith('^');
  const isAtEnd = bare.endsWith('$');
  const forms = spelledOut(bare.replace(/^\^/u, '').replace(/\$$/u, '')).map(piecesOf);
  if (forms.some((form) => form[0]?.kind !== 'word' && form[0]?.kind !== 'mark')) return null;
  return { entry: bare, isWeak, isInnocent, instead: instead?.trim() ?? null, isAtStart, isAtEnd, forms };
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
