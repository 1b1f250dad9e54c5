import { textAt } from '../../model/node.ts';
import type { Hit, Passage, Reading, Token } from '../../model/reading.ts';
import { spanInText } from '../../model/text.ts';
import { folded } from '../../text/fold.ts';
import { sentenceAt } from '../../text/guards.ts';
import { isNameOf, namesOf } from '../greeting/names.ts';

/**
 * Where the body says goodbye, as in a mail that was pasted with all it had: `Kind regards` and the end of the line, or
 * a name behind it. A weak entry, such as `thanks`, says goodbye only where a name is signed behind it.
 */
export function closingInBody(reading: Reading): Hit | null {
  const hits = reading.hits('sign_offs').filter(({ passage }) => passage.part === 'body' && passage.isWritten);
  return (
    hits.find((hit) => beginsThere(hit) && (hit.isWeak ? isSigned(hit, reading) : isFarewell(hit, reading))) ?? null
  );
}

/** At the beginning of a sentence, or with a capital at that of a line: “my best” and “regards” may be broken between them. */
function beginsThere({ passage, from }: Hit): boolean {
  if (sentenceAt(passage, from)?.from === from) return true;
  const first = passage.tokens[from];
  return first !== undefined && hasCapital(first) && isLineBetween(passage, from - 1, from);
}

/** “Kind regards”, and not “Kind regards to your mother” or “Best wishes, Kari, for your new house”. */
function isFarewell(hit: Hit, reading: Reading): boolean {
  const { passage, to } = hit;
  const next = passage.tokens[to];
  if (next === undefined || isLineBetween(passage, to - 1, to)) return true;
  const at = next.kind === 'mark' ? to + 1 : to;
  const name = passage.tokens[at];
  if (name === undefined || isLineBetween(passage, at - 1, at)) return true;
  if (next.kind === 'mark' && !/^[,.!–—-]$/u.test(next.text)) return false;
  return isOfSender(name, reading) || (hasCapital(name) && !isOfReader(name, reading) && next.text !== '.');
}

/** “Best, Emma Clarke”, or a name in a line of its own below. */
function isSigned(hit: Hit, reading: Reading): boolean {
  const { passage, to } = hit;
  const at = passage.tokens[to]?.kind === 'mark' ? to + 1 : to;
  if (passage.tokens[at] === undefined) return false;
  const isBelow = isLineBetween(passage, to - 1, to) || isLineBetween(passage, at - 1, at);
  const behind = endOfName(passage, at, (word) => isOfSender(word, reading) || (isBelow && hasCapital(word)));
  if (behind === at || behind - at > MOST_NAMES || isOfReader(passage.tokens[at], reading)) return false;
  const next = passage.tokens[behind];
  if (next === undefined || isLineBetween(passage, behind - 1, behind)) return true;
  return !isBelow && (next.kind === 'mark' || hasCapital(next));
}

const MOST_NAMES = 4;

/** Behind the words from `at` on that are of a name and stand in one line. */
function endOfName(passage: Passage, at: number, isName: (word: Token) => boolean): number {
  let end = at;
  for (let token = passage.tokens[end]; token !== undefined && isName(token); token = passage.tokens[end]) {
    end += 1;
    // More words than a name has are counted no further.
    if (end - at > MOST_NAMES || isLineBetween(passage, end - 1, end)) break;
  }
  return end;
}

/** As the author wrote it: to the reader a line break within a paragraph is a space. In a quoted text it is `\\n`. */
function isLineBetween({ tokens, text }: Passage, before: number, behind: number): boolean {
  const [one, other] = [tokens[before], tokens[behind]];
  if (one === undefined || other === undefined) return false;
  const { end } = spanInText(text, one.end - 1, one.end);
  const { start } = spanInText(text, other.start, other.start + 1);
  return /\n|\\n/u.test(text.source.text.slice(end, start));
}

function hasCapital({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text);
}

function isOfSender(token: Token, { message: { sender } }: Reading): boolean {
  const name = textAt(sender, ['name'])?.value ?? '';
  return token.kind === 'word' && name.split(/[\s-]+/u).some((word) => folded(word) === token.folded);
}

function isOfReader(token: Token | undefined, reading: Reading): boolean {
  return token?.kind === 'word' && isNameOf(token, namesOf(reading));
}
