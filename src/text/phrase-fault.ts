import { MOST_FORMS, partsOf, phraseOf, spelledOut } from './phrase.ts';

/** What is wrong with an entry, as the rest of a sentence that begins with it, and what to write. */
export interface PhraseFault {
  readonly what: string;
  readonly help: string;
}

/** Why an entry finds nothing, or something else than its author thinks; null for a good one. */
export function phraseFault(entry: string): PhraseFault | null {
  const bare = entry.trim().replace(/^!/u, '').trim();
  const faults: readonly (PhraseFault | null)[] = [
    bracketFault(bare),
    markFault(bare),
    gapFault(bare),
    formsFault(entry),
  ];
  return faults.find((fault) => fault !== null) ?? null;
}

function formsFault(entry: string): PhraseFault | null {
  const phrase = phraseOf(entry);
  if (phrase === null) return { what: 'has no word to look for', help: 'write a word or a phrase' };
  const isMuch = phrase.parts.some(({ length }) => length >= MOST_FORMS);
  if (isMuch) return { what: `can be written in ${MOST_FORMS} ways or more`, help: 'make several entries of it' };
  // Each of these doubles the ways in which a text can go on: a dozen of them would keep the computer busy for hours.
  const pieces = phrase.parts.flatMap((part) => part.flat());
  const open = phrase.parts.filter((part) => part.some(({ length }) => length === 0)).length;
  const isLoose = open + pieces.filter(({ kind }) => kind === 'gap').length > MOST_OPEN;
  return isLoose
    ? { what: `has more than ${MOST_OPEN} gaps and words that may be absent`, help: 'make several entries of it' }
    : null;
}

/** Gaps and parts that may be left out, in one entry. */
const MOST_OPEN = 6;

/** In `:)` a bracket is what is looked for. */
function bracketFault(bare: string): PhraseFault | null {
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  const help = 'write alternatives as `(one|other)`, and what may be absent as `(one )?`';
  let depth = 0;
  for (const mark of bare.matchAll(/[()|]/gu)) {
    if (mark[0] === '|' && depth === 0) return { what: 'has a `|` outside of brackets', help };
    if (mark[0] === '(') depth += 1;
    if (mark[0] === ')') depth -= 1;
    if (depth < 0) return { what: 'closes a bracket that it has not opened', help };
  }
  return depth > 0 ? { what: 'opens a bracket that it does not close', help } : null;
}

function markFault(bare: string): PhraseFault | null {
  if (/\s=>(?:\s|$)/u.test(bare)) {
    return { what: 'has a `=>` in it', help: 'what to write instead stands under `replace`: `entry: instead`' };
  }
  if (/\s~$/u.test(bare)) return { what: 'ends with `~`', help: 'take it out: a word of your own always counts' };
  if (/.\^/u.test(bare)) return { what: 'has a `^` in it', help: '`^` stands first: the beginning of a paragraph' };
  if (/\$./u.test(bare)) return { what: 'has a `$` in it', help: '`$` stands last: the end of a paragraph' };
  if (
    partsOf(bare)
      .flatMap(spelledOut)
      .some((form) => /(?:^|[^\p{L}\p{M}\p{N}])\*|\*[\p{L}\p{M}\p{N}]/u.test(form))
  ) {
    return { what: 'has a `*` that does not end a word', help: '`*` stands behind the beginning of a word: `synerg*`' };
  }
  return null;
}

function gapFault(bare: string): PhraseFault | null {
  if (bare.includes('...'))
    return { what: 'has three full stops', help: 'a gap of up to three words is one character: `…`' };
  const inner = bare.replace(/^\^/u, '').replace(/\$$/u, '').trim();
  return inner.startsWith('…') || inner.endsWith('…')
    ? { what: 'has a `…` at its edge', help: 'a gap stands between two words: `you … must`' }
    : null;
}
