import type { Passage, Token } from '../../../model/reading.ts';
import type { Slip } from './slip.ts';

/** Sentences that begin small behind one that has ended. */
export function smallStarts(passage: Passage, abbreviations: ReadonlySet<string>): readonly Slip[] {
  return passage.tokens.flatMap((token, at) =>
    token.kind === 'mark' ? (smallStart(passage.tokens, at, abbreviations) ?? NONE) : NONE,
  );
}

/** A paragraph of the body that does not end. */
export function openEnds(passage: Passage): readonly Slip[] {
  const end = passage.part === 'body' ? openEnd(passage) : null;
  return end === null ? NONE : [end];
}

const NONE: readonly Slip[] = [];

/** A short word before the full stop may be an abbreviation that nobody has listed, `Yahoo!` a name. */
function smallStart(tokens: readonly Token[], at: number, abbreviations: ReadonlySet<string>): Slip | null {
  const [before, mark, word] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind !== 'word' || before.isQuiet || mark === undefined || word?.kind !== 'word' || word.isQuiet)
    return null;
  if (before.end !== mark.start || mark.end === word.start || !/^[.!?]$/u.test(mark.text)) return null;
  if (!/^\p{Ll}+$/u.test(word.text) || !/^\p{Ll}/u.test(before.text) || abbreviations.has(before.folded)) return null;
  if (mark.text === '.' && before.text.length < SHORTEST_FULL_WORD) return null;
  const capital = word.text.charAt(0).toUpperCase() + word.text.slice(1);
  return {
    start: word.start,
    end: word.end,
    severity: 'warning',
    sentence: `the sentence begins with a small letter, “${word.text}”`,
    help: `write “${capital}”`,
    instead: capital,
    isSafe: false,
  };
}

const SHORTEST_FULL_WORD = 6;

/** A line of data needs no full stop, a sentence does. */
function openEnd({ tokens, text }: Passage): Slip | null {
  const last = tokens.at(-1);
  if (last === undefined || last.isQuiet || (last.kind !== 'word' && !/^[,;-]$/u.test(last.text))) return null;
  const isSentence = tokens.filter(({ kind }) => kind === 'word').length >= FEWEST_WORDS;
  if (!isSentence || /(?:^|\n)\s*(?:[-–—•*·]|\d+[.)])\s/u.test(text.value)) return null;
  return {
    start: last.start,
    end: last.end,
    severity: 'warning',
    sentence: `the paragraph ends with “${last.text}”, in the middle of a sentence`,
    help: last.kind === 'word' ? 'end it with a full stop or a question mark' : 'finish the sentence',
    instead: null,
    isSafe: false,
  };
}

const FEWEST_WORDS = 6;
